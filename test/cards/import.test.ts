import { words } from '../../src/messages/words';
import { footer, read } from './reading';
import { importCards } from './samples/import-cards';
import { latin } from './samples/samples';

const cards = importCards(words('en', 'Asia/Bangkok'), latin);
const lines = (name: string): readonly string[] => (cards[name] ? read(cards[name]) : []);
const foot = (name: string): readonly string[] => (cards[name] ? footer(cards[name]) : []);

describe('an import', () => {
  test('leads from the tab over its columns and what would change to the write', () => {
    const steps = ['import', 'import-columns', 'import-checked', 'import-going', 'import-done'];
    expect(steps.map(foot)).toEqual([
      ['Import this tab'],
      ['Next: what would change'],
      ['Import 52 rows', 'Check again'],
      ['Go on'],
      ['Import something else'],
    ]);
  });

  test('shows each column with a value of it and what it is taken for', () => {
    expect(lines('import-columns')).toEqual([
      'Where it stands: Acme Robotics',
      'What it is: Accounts',
      '# To be sure',
      'renewal: what is 03/04/2027 and 05/06/2027?: ',
      '# Columns (4)',
      'Change what was taken for the wrong one.',
      'customerID (A-1): Id in our systems',
      'Acme Robotics (More seats for the new lab): Leave out',
      'Column C (Acme Robotics): Name',
      'Acme: Values of “Logins against the month before”',
      'Amounts and prices are left out here: they have a workbook of their own.',
    ]);
  });

  test('says field by field what would change before anything does', () => {
    const all = lines('import-checked');
    expect(all.slice(0, 3)).toEqual([
      '▲ What you checked has changed since. Please look again.',
      '# What would change',
      '7,043 rows read | 40 new · 12 changed · 6,989 as before · 1 refused | Nothing is written yet.',
    ]);
    expect(all.slice(all.indexOf('# Changed (2)'), all.indexOf('# Not in this file: 3 accounts') + 2)).toEqual([
      '# Changed (2)',
      'In all: Stage 1 and Name 1',
      'Acme Robotics | Live → Ending | Stage',
      'Acme Robotics | empty → More seats for the new lab | Name',
      '# Refused (1)',
      'They go to the tab “Refused rows”, where they can be put right.',
      'day or month? Write 2027-03-14 · 03/04/2027 | Row 17, renewal',
      '# Cells left out of rows that are taken (1)',
      'cannot be read · many | Row 18, renewal',
      '# Not in this file: 3 accounts',
      'Accounts that are not in this file: Keep as they are',
    ]);
  });

  test('ends accounts only behind a choice, a count and a second yes', () => {
    expect(lines('import-ending')).toEqual(
      expect.arrayContaining([
        'Accounts that are not in this file: Set their stage to ended',
        'These will be set to ended: Acme Robotics',
        'To be sure: ',
      ]),
    );
  });

  test('offers no write where nothing would be written', () => {
    expect([foot('import-nothing'), foot('import-only-refused')]).toEqual([
      ['Check again'],
      ['List 2 refused', 'Check again'],
    ]);
  });

  test('keeps every field on the card until all is written', () => {
    const fields = (name: string) =>
      JSON.stringify(cards[name]).match(/"name":"(?:tab|table|column-[^"]*|answer-[^"]*)"/g);
    expect(fields('import-going')).toEqual(fields('import-columns'));
    expect(fields('import-done')).toBeNull();
  });

  test('tells which refused cells wait and which source the last hour could not read', () => {
    expect(lines('import-standing').slice(3)).toEqual([
      '# Refused rows',
      '12 refused cells wait',
      'Write the right value under “Right value” in the tab, then try again.',
      '[Try refused rows again] [Open the tab]',
      '# Taken in every hour',
      'Acme Robotics | Measures, every hour [Stop]',
      expect.stringMatching(/^More seats for the new lab \| ▲ You have not allowed this Sheet .* \[Stop\]$/),
    ]);
  });
});

describe('owners in bulk', () => {
  test('are shown with what they are now before they are assigned', () => {
    expect(foot('owners')).toEqual(['Next: what would change']);
    expect(foot('owners-checked')).toEqual(['Assign 120 accounts', 'Check again']);
    expect(lines('owners-checked').slice(0, 5)).toEqual([
      '▲ Somebody changed accounts meanwhile. Please look again.',
      '# What would change',
      '140 accounts found | 120 accounts would change | Nothing is written yet.',
      '7 open signals go along, with what is left of the time.',
      'Acme Robotics 1 | CSM: Nobody → Mina Karimi',
    ]);
    expect(foot('owners-none')).toEqual(['Check again']);
  });
});
