import type { FindingKind, Mend } from '../../domain/doctor/finding';
import type { Formats } from '../formats';

export type DoctorWords = ReturnType<typeof doctorWords>;

/** Ready to be shown: what stands in the cell, what it is held against, the row that it collides with. */
export type FindingFacts = { readonly value: string; readonly other: string; readonly row: string };
type FindingWords = {
  /** Over all findings of the kind. */
  readonly title: string;
  readonly text: (facts: FindingFacts) => string;
  /** What to do by hand, where no click mends it. */
  readonly todo: string;
};

const history = 'Bring it back in Sheets: File, Version history.';
const empty = 'It is empty, and without it the row cannot be read.';
const typed = (value: string, text: string) => (value === '' ? empty : `“${value}” ${text}`);

/** What the doctor finds in the workbook, and what it can do about it. */
export function doctorWords(f: Formats) {
  const kinds: { readonly [K in FindingKind]: FindingWords } = {
    'missing-tab': { title: 'Tabs that are gone', text: () => 'The tab was deleted.', todo: history },
    'missing-keys': {
      title: 'First rows that are gone',
      text: () => 'The hidden first row was deleted: it tells Tandem which column is which.',
      todo: history,
    },
    'missing-headers': {
      title: 'Headers that are gone',
      text: () => 'The headers were deleted, and a row of data stands in their place.',
      todo: history,
    },
    'missing-column': {
      title: 'Columns that are gone',
      text: () => 'The column is gone, or its key in the hidden first row.',
      todo: history,
    },
    'copied-column': {
      title: 'Columns that stand there twice',
      text: () => 'The column stands there twice. Tandem reads the first one.',
      todo: 'Delete the second one.',
    },
    'nearly-full': {
      title: 'Nearly full',
      text: ({ value, other }) =>
        `${value}% of the 10 million cells that Google allows are taken, empty ones included.${other ? ` At this pace it is full on ${other}.` : ''}`,
      todo: 'Delete empty rows and columns, and tabs that nobody needs.',
    },
    'full-soon': {
      title: 'Full within a year',
      text: ({ other }) => `At this pace the workbook is full on ${other}.`,
      todo: 'Delete empty rows and columns, and tabs that nobody needs.',
    },
    'duplicate-id': {
      title: 'Copied rows',
      text: ({ row }) => `Row ${row} has the same id. This looks like a pasted copy; Tandem does not read it.`,
      todo: 'Delete the row that is too many.',
    },
    'no-id': {
      title: 'Rows without an id',
      text: () => 'It is empty, so Tandem does not read the row yet.',
      todo: 'Fill it in, or delete the row.',
    },
    'wrong-id': {
      title: 'Damaged ids',
      text: ({ value }) => `“${value}” is no id of this tab.`,
      todo: 'Bring the old one back: right-click the cell, Show edit history.',
    },
    'unknown-role': {
      title: 'Unknown roles',
      text: ({ value, other }) => typed(value, `is no role. There are: ${other}.`),
      todo: 'Choose one of them.',
    },
    'unknown-zone': {
      title: 'Unknown time zones',
      text: ({ value }) => typed(value, 'is no time zone. Universal time counts instead.'),
      todo: 'Write it like Asia/Bangkok.',
    },
    'bad-setting': {
      title: 'Settings that cannot be used',
      text: ({ value }) => `“${value}” cannot be used. What Tandem comes with counts instead.`,
      todo: 'Correct it here or in the settings.',
    },
    'not-a-day': {
      title: 'Broken days',
      text: ({ value }) => typed(value, 'is no day.'),
      todo: 'Write it like 2027-03-14.',
    },
    'not-an-instant': {
      title: 'Broken times',
      text: ({ value }) => typed(value, 'is no day with a time.'),
      todo: 'Write it like 2027-03-14 09:30.',
    },
    'not-a-number': {
      title: 'Broken numbers',
      text: ({ value }) => typed(value, 'is no number.'),
      todo: 'Write it in digits only.',
    },
    'not-a-choice': {
      title: 'Words that are not on the list',
      text: ({ value, other }) => typed(value, `is not on the list: ${other}.`),
      todo: 'Choose one of them.',
    },
    'not-an-address': {
      title: 'Broken mail addresses',
      text: ({ value }) => typed(value, 'is no mail address.'),
      todo: 'Write it like name@acme.example.',
    },
    'not-a-domain': {
      title: 'Broken mail domains',
      text: ({ value }) => typed(value, 'is no mail domain.'),
      todo: 'Write it like acme.example.',
    },
    'not-readable': {
      title: 'Cells that cannot be read',
      text: ({ value }) => typed(value, 'cannot be read.'),
      todo: 'Correct it.',
    },
    formula: {
      title: 'Formulas where values belong',
      text: ({ value }) => `A formula stands there and gives “${value}”. It may give something else tomorrow.`,
      todo: 'Write the value in its place.',
    },
    orphan: {
      title: 'Rows that lead nowhere',
      text: ({ value }) =>
        value === '' ? 'It is empty: nothing says where the row belongs.' : `“${value}” is nowhere in the workbook.`,
      todo: 'Name one that is there, or delete the row.',
    },
    'orphan-amount': {
      title: 'Amounts that do not count',
      text: () => 'No signal names this amount, so it does not count.',
      todo: 'Delete the row.',
    },
    'events-differ': {
      title: 'Rows that differ from their history',
      text: ({ value, other }) => `It says “${value}”, its history says “${other}”.`,
      todo: 'Change it on the card instead of by hand.',
    },
    'duplicate-teammate': {
      title: 'Teammates who stand there twice',
      text: ({ row }) => `Row ${row} has the same address, and that row counts.`,
      todo: 'Delete one of the two.',
    },
    'duplicate-external-id': {
      title: 'The same id in your systems',
      text: ({ row, other }) => `${other} in row ${row} has the same one.`,
      todo: 'Correct one of them, or delete the account that is too many.',
    },
    'duplicate-domain': {
      title: 'Mail domains of two accounts',
      text: ({ value, other, row }) => `${value} belongs to ${other} in row ${row}, too: its mails lead to both.`,
      todo: 'Take it out of one, or make one account a part of the other.',
    },
    'duplicate-address': {
      title: 'Contacts who stand there twice',
      text: ({ row }) => `Row ${row} has the same address.`,
      todo: 'Delete one of the two.',
    },
    'not-in-team': {
      title: 'Owners outside the team',
      text: ({ value }) => `${value} is not in the team.`,
      todo: 'Choose somebody who is, or add them to the team.',
    },
    'wrong-part': {
      title: 'Owners with another role',
      text: ({ value, other }) => `${value} has the role “${other}” in the team.`,
      todo: 'Choose somebody else, or change the role.',
    },
    'overlapping-owners': {
      title: 'Overlapping owners',
      text: ({ value, other, row }) =>
        other === ''
          ? `${value} is CSM and AM of the same account.`
          : `By its id this is the account of row ${row}, and there the owner is ${other}.`,
      todo: 'Decide who owns it.',
    },
    'parent-cycle': {
      title: 'Accounts that are a part of themselves',
      text: () => 'Over its parents the account leads back to itself.',
      todo: 'Empty this cell on one of them.',
    },
    'perhaps-sent': {
      title: 'Notices that were perhaps sent',
      text: ({ value, other }) => `Google’s answer was lost: nobody knows whether “${value}” reached ${other}.`,
      todo: 'Settings → Notices: send it again, or leave it.',
    },
    'not-sent': {
      title: 'Notices that were refused',
      text: ({ value, other }) => `“${value}” did not reach ${other}: the address was refused.`,
      todo: 'Correct the address in the team tab or the channel, then Settings → Notices: send it again.',
    },
    'waits-long': {
      title: 'Notices that wait too long',
      text: ({ value, other }) => `“${value}” has waited for ${other} for more than ten days.`,
      todo: 'Let the nightly run be on for somebody who may send mails (Settings → Nightly run).',
    },
    'wrong-order': {
      title: 'Ends before beginnings',
      text: ({ other }) => `It lies before “${other}”.`,
      todo: 'Correct one of the two.',
    },
    'out-of-range': {
      title: 'Numbers that cannot be',
      text: ({ value, other }) => `${value} is outside of ${other}.`,
      todo: 'Correct it.',
    },
    untidy: {
      title: 'Written in another way',
      text: ({ value, other }) =>
        `“${value}” is read as “${other}”. Filters, colours and sorting of the Sheet need it written so.`,
      todo: 'Check whether that is meant, and write it plainly.',
    },
    'control-characters': {
      title: 'Characters nobody can see',
      text: () => 'Control characters stand in the text.',
      todo: 'Write it anew.',
    },
    'bidi-characters': {
      title: 'Characters that turn text around',
      text: () =>
        'Characters that change the reading order stand in the text: it may show something else than it says.',
      todo: 'Write it anew.',
    },
    html: {
      title: 'HTML',
      text: () => 'HTML stands in the text. It is shown as it is and does nothing.',
      todo: 'Take it out if nobody needs it.',
    },
    'long-cell': {
      title: 'Very long texts',
      text: ({ other }) => `${other} characters. Google takes 50,000 in a cell.`,
      todo: 'Shorten it.',
    },
  };
  const mends: { readonly [M in Mend]: (facts: Pick<FindingFacts, 'other'>) => string } = {
    'own-id': () => 'Give the copy its own id',
    'new-id': () => 'Give the row an id',
    link: ({ other }) => `Link it to ${other}`,
    rewrite: ({ other }) => `Write “${other}”`,
    clean: () => 'Take these characters out',
    value: () => 'Keep the value only',
    'put-keys-back': () => 'Put the hidden row back',
    'put-headers-back': () => 'Put the headers back',
    'put-key-back': () => 'Put the key back',
    'add-column': () => 'Add the column on the right',
    'drop-key': () => 'Leave the second one to you',
    remove: () => 'Delete the row',
  };
  return {
    doctor: {
      title: 'Doctor',
      open: 'Check the workbook',
      openHint: 'Looks at every row of every tab.',
      healthy: 'Nothing is amiss',
      found: ({ count }: { count: number }) => (count === 1 ? '1 finding' : `${f.number(count)} findings`),
      looked: ({ rows, tabs }: { rows: number; tabs: number }) =>
        `${rows === 1 ? '1 row' : `${f.number(rows)} rows`} in ${tabs === 1 ? '1 tab' : `${f.number(tabs)} tabs`} looked at`,
      goOn: 'Look at the rest',
      part: ({ tabs }: { tabs: string }) => `A part of a large workbook: ${tabs}`,
      again: 'Look again',
      mendAll: ({ count }: { count: number }) => `Mend all that is safe (${f.number(count)})`,
      mend: 'Mend',
      mended: ({ count }: { count: number }) => (count === 1 ? 'Mended' : `${f.number(count)} mended`),
      mendedBefore: 'Nothing was left to mend',
      size: 'Size',
      cells: ({ cells, percent }: { cells: string; percent: string }) => `${cells} of 10 million cells (${percent})`,
      fullOn: ({ day }: { day: string }) => `At the pace of the last 90 days it is full on ${day}`,
      neverFull: 'At the pace of the last 90 days it is not full within a century',
      whole: 'Workbook',
      where: ({ tab, row, column }: { tab: string; row: number | undefined; column: string }) =>
        [tab, row === undefined ? '' : `row ${f.number(row)}`, column].filter((part) => part !== '').join(', '),
      group: ({ title, count }: { title: string; count: number }) => `${title} (${f.number(count)})`,
      kinds,
      mends,
    },
  };
}
