import { cellUrl, doctorCard } from '../../../src/cards/doctor/doctor';
import { words } from '../../../src/messages/words';
import { footer, read } from '../reading';
import { aFinding, doctorViewOf } from './doctor-cards';

const english = words('en', 'Asia/Bangkok');

describe('the card of the doctor', () => {
  test('says that nothing is amiss, how large the workbook is and when it will be full', () => {
    expect(read(doctorCard(doctorViewOf(), english))).toEqual([
      'Nothing is amiss',
      '4,210 rows in 3 tabs looked at',
      '# Size',
      '1,204,500 of 10 million cells (12%) | At the pace of the last 90 days it is full on 14 Aug 2053',
    ]);
  });

  test('says what, where and what to do; a click does what can be done safely', () => {
    const findings = [aFinding({ kind: 'duplicate-id', column: 'id', twin: 4, mend: 'own-id' }), aFinding()];
    expect(read(doctorCard(doctorViewOf({ findings, capacity: undefined }), english)).slice(1)).toEqual([
      '# Copied rows (1)',
      'Accounts, row 12, Id | Row 5 has the same id. This looks like a pasted copy; Tandem does not read it. | Give the copy its own id [Mend]',
      '# Broken numbers (1)',
      'Accounts, row 12, Seats used | “about ten” is no number. Write it in digits only.',
    ]);
  });

  test('shows twenty at most, five of a kind while there are others, and counts the rest', () => {
    const many = Array.from({ length: 30 }, (_, row) => aFinding({ row }));
    const html = Array.from({ length: 30 }, (_, row) => aFinding({ kind: 'html', row }));
    const lines = (findings: typeof many) =>
      read(doctorCard(doctorViewOf({ findings, capacity: undefined }), english)).slice(1);
    expect(lines(many).filter((line) => line.includes('is no number'))).toHaveLength(20);
    expect(lines(many).at(-1)).toBe('10 more in the workbook');
    expect(
      [...lines([...many, ...html])].filter((line) => line.startsWith('#') || line.endsWith('in the workbook')),
    ).toEqual(['# Broken numbers (30)', '25 more in the workbook', '# HTML (30)', '25 more in the workbook']);
  });

  test('has the next thing to do at its foot', () => {
    const safe = [aFinding({ kind: 'formula', mend: 'value' })];
    const feet = [
      doctorViewOf(),
      doctorViewOf({ findings: safe }),
      doctorViewOf({ next: 'accounts.30002' }),
      doctorViewOf({ findings: safe, next: 'accounts.30002' }),
    ].map((view) => footer(doctorCard(view, english)));
    expect(feet).toEqual([
      ['Look again'],
      ['Mend all that is safe (1)', 'Look again'],
      ['Look at the rest', 'Look again'],
      ['Mend all that is safe (1)', 'Look at the rest'],
    ]);
  });

  test('leads to the very cell, whatever its column', () => {
    const url = 'https://docs.google.com/spreadsheets/d/x/edit';
    const cells = [0, 25, 26, 27, 701, 702].map((column) => cellUrl(url, { sheetId: 7102, row: 4, column }));
    expect(cells.map((cell) => cell.replace(`${url}#gid=7102&range=`, ''))).toEqual([
      'A5',
      'Z5',
      'AA5',
      'AB5',
      'ZZ5',
      'AAA5',
    ]);
  });
});
