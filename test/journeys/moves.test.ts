/** Sorting tabs and moving columns changes no card: not of a CSM, an AM or a lead, not in Gmail, Sheets or Calendar. */
import { arthit, type Company, lena, mina, openCompany, type Page } from '../support/company';
import { aMail } from '../support/mails';
import { isFull, oneOf, patience, type Random, randomFrom, seed } from '../support/proof';

const rounds = isFull ? 60 : 3;
const movesEach = 8;
const mail = aMail({ id: 'msg-f:1' });
const other = aMail({ id: 'msg-f:2', from: 'Som <som@siam.example>' });
const flagged = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail of Sunday', urgency: 'soon' };

let company: Company;

/** Two accounts with something of everything that people write. */
beforeAll(() => {
  company = openCompany([mail, other]);
  for (const { id } of [mail, other]) {
    const page = () => company.open(mina, { messageId: id });
    page().click('do=logMail');
    page()
      .click('do=openNote')
      .click('do=saveNote', { note: `They hire, says ${id}` });
    page().click('do=openPulse').click('do=savePulse', { value: '2', words: 'Quiet for weeks' });
    page().click('do=openFlag').click('do=flagSignal', flagged);
    page()
      .click('do=openFlag')
      .click('do=flagSignal', { ...flagged, kind: 'higher-plan', need: 'Reports' });
  }
  company.open(arthit, { host: 'SHEETS' }).click('do=openSignal').click('do=acceptSignal');
  const sync = company.open(mina, { messageId: mail.id }).click('do=openSync');
  sync.click('do=findTimes', { with: arthit, minutes: '30' }).click('do=bookSync');
});

type Card = readonly [string, () => Page];

/** What each of them opens, and one card further. */
function cards(): readonly Card[] {
  const eventId = company.workspace.calendar.list(mina, {})[0]?.id ?? '';
  return [mina, arthit, lena].flatMap((as) => {
    const atMail = () => company.open(as, { messageId: mail.id });
    const atSheets = () => company.open(as, { host: 'SHEETS' });
    const own: readonly Card[] = [
      ['the home in Gmail', () => company.open(as)],
      ['a mail', atMail],
      ['another mail', () => company.open(as, { messageId: other.id })],
      ['the reasons', () => atMail().click('do=openReasons')],
      ['the timeline', () => atMail().click('do=openTimeline')],
      ['the form for a signal', () => atMail().click('do=openFlag')],
      ['the home in Sheets', atSheets],
      ['the queue', () => atSheets().click('do=openQueue')],
      ['the home in Calendar', () => company.open(as, { host: 'CALENDAR' })],
    ];
    const sync: Card = ['the sync', () => company.open(as, { host: 'CALENDAR', eventId })];
    return [...own, ...(as === lena ? [] : [sync])].map(([name, open]): Card => [`${as}: ${name}`, open]);
  });
}

/** Without where rows stand and without the keys that every form has anew. */
function drawn(): Readonly<Record<string, string>> {
  const { workspace } = company;
  const entries = workspace.load.withoutQuotas(() =>
    cards().map(([name, open]) => [name, open().answer.result] as const),
  );
  const plain = (_: string, value: unknown) => (isPassing(value) ? undefined : value);
  return Object.fromEntries(entries.map(([name, result]) => [name, JSON.stringify(result, plain, 1)]));
}

function isPassing(value: unknown): boolean {
  const { key } = (value ?? {}) as { readonly key?: unknown };
  return key === 'place' || key === 'key';
}

describe(`${rounds} times ${movesEach} sorts and moves of columns on all tabs (seed ${seed})`, () => {
  test(
    'change no card',
    () => {
      const random = randomFrom(seed);
      const before = drawn();
      const shown = Object.values(before).join('');
      expect(
        ['Ten more seats', 'Reports', 'They hire', 'Quiet for weeks'].filter((text) => !shown.includes(text)),
      ).toEqual([]);
      for (let round = 0; round < rounds; round += 1) {
        const done = Array.from({ length: movesEach }, () => move(random));
        if (round % 2 === 1) company.workspace.evictCache();
        expect({ done, cards: drawn() }).toEqual({ done, cards: before });
      }
    },
    patience,
  );
});

/** A hand sorts a visible tab, or cuts a column out and pastes it somewhere else. */
function move(random: Random): string {
  const { sheets } = company.workspace;
  const tab = oneOf(
    random,
    sheets.list().tabs.filter(({ hidden, frozenRows }) => !hidden && frozenRows > 1),
  ).key;
  const rows = sheets.values(tab);
  const width = rows[0]?.length ?? 0;
  const from = Math.floor(random() * width);
  if (random() < 0.5) {
    sheets.sort(tab, from, random() < 0.5);
    return `sort ${tab} by ${rows[0]?.[from]}`;
  }
  const to = Math.floor(random() * (width + 1));
  const source = from < to ? from : from + 1;
  sheets.insert(tab, 'columns', to, 1);
  sheets.edit(tab, { row: 0, column: to, values: rows.map((cells) => [cells[from] ?? '']) });
  sheets.remove(tab, 'columns', source, 1);
  return `move ${tab} ${rows[0]?.[from]} to ${to}`;
}
