import type { Formats } from '../formats';

export type PrivacyWords = ReturnType<typeof privacyWords>;

/** What is kept of one person outside of the company, and its end. */
export function privacyWords(f: Formats) {
  const rows = ({ count }: { count: number }) => (count === 1 ? '1 row' : `${f.number(count)} rows`);
  return {
    privacy: {
      title: 'One contact’s data',
      hint: 'Hand out what is kept of a person, or erase it.',
      intro: 'Tandem looks through every tab of the workbook, of the amounts and of the archives, the journal too.',
      address: 'Mail address',
      find: 'Find',
      problems: {
        'not-a-mail': 'That is no mail address.',
        'is-teammate': 'This is a teammate. Only contacts can be looked up here.',
      },
      nothing: 'Nothing is kept of this address.',
      kept: ({ count }: { count: number }) => `This person is named in ${rows({ count })}.`,
      alsoAs: ({ names }: { names: string }) => `Also by name, on rows of their own accounts: ${names}`,
      rows,
      amountsClosed: 'The workbook of amounts is not open to you: it was not looked through.',
      archivesClosed: 'An archive is not open to you: it was not looked through.',
      export: 'Make a copy',
      copied: 'The copy is in your Drive.',
      copyHint: 'Nobody else can open it.',
      copyTitle: ({ address }: { address: string }) => `Tandem: data of ${address}`,
      copyHeaders: ['Tab', 'Row', 'Column', 'Value'] as [string, string, string, string],
      erase: 'Erase',
      eraseTitle: 'Erase this contact',
      warnings: [
        'The address and the name go from every row, also from the journal. This cannot be undone.',
        'What happened stays: lines of the timeline are kept with “erased” in place of the person.',
        'Mails, calendars, copies in Drive, older versions of the workbook and tabs of your own are not touched. Logged mails keep a key without the address in it.',
      ],
      confirm: 'Erase for good',
      erased: ({ count }: { count: number }) => `Erased in ${rows({ count })}.`,
      erasedBefore: 'Nothing is left to erase.',
    },
  };
}
