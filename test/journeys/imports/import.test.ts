/** Bringing data in as an admin does it: columns, a dry run, the write, and what was refused. */
import { ada, arthit, type Company, lena, mina, openCompany } from '../../support/company';
import {
  answerField,
  checked,
  columnField,
  columnsOf,
  formOf,
  openedImport,
  press,
  rowsOf,
  standing,
  typeOver,
} from '../../support/importing';

let company: Company;

beforeEach(() => {
  company = openCompany();
});

const file = [
  ['Customer no', 'Company', 'Went live', 'Used seats', 'Renewal'],
  ['A-1', 'Acme Robotics', 'x', '49', "'03/04/2027"],
  ['A-2', 'Siam Foods', 'y', '3', "'05/06/2027"],
  ['A-7', 'Bolt Bikes', 'z', 'a few', "'07/08/2027"],
];

describe('a file', () => {
  test('is recognised, asked about, shown field by field, and written once it is asked for', () => {
    const columns = columnsOf(company, 'Export', file);
    expect(columns.text).toContain('Columns (5)');
    expect(columns.text).toMatch(/what is .*03\/04\/2027/);
    const form = { [columnField(columns, 'Used seats')]: 'seatsUsed' };
    const answer = answerField(columns);
    const before = standing(company, 'accounts', 'journal', 'refused');
    const dry = press(company, columns, 'do=checkTab', { ...form, [answer]: 'day-first' });
    expect(dry.text).toContain('1 new · 2 changed · 0 as before · 0 refused');
    expect(dry.text).toContain('Cells left out of rows that are taken (1)');
    expect(standing(company, 'accounts', 'journal', 'refused')).toBe(before);
    const done = press(company, dry, 'do=importTab');
    expect(done.text).toContain('Everything that could be read is in the workbook.');
    const found = rowsOf(company, 'accounts').map(({ externalId, seatsUsed, renewalDay }) => [
      externalId,
      seatsUsed,
      renewalDay,
    ]);
    expect(found).toEqual([
      ['A-1', '49', '46480'],
      ['A-2', '3', '46543'],
      ['A-3', '', ''],
      ['A-7', '', '46606'],
    ]);
  });

  test('in the open tab is one press away from the home', () => {
    company.workspace.sheets.add('Other', [['Company']]);
    company.workspace.sheets.add('Export', file);
    const home = company.open(ada, { host: 'SHEETS', tab: 'Export', row: 1 });
    expect(home.text).toContain('Import this tab');
    const columns = press(company, home.click('do=openImport'), 'do=readTab');
    expect(columns.text).toContain('Columns (5)');
    expect(company.open(ada, { host: 'SHEETS', tab: 'accounts', row: 2 }).text).not.toContain('Import this tab');
    expect(company.open(lena, { host: 'SHEETS', tab: 'Export', row: 1 }).text).not.toContain('Import this tab');
  });

  test('that changed after it was looked at is looked at again, and so is another answer', () => {
    const dry = checked(company, 'Export', [
      ['External id', 'Seats used'],
      ['A-1', '49'],
    ]);
    company.workspace.sheets.edit('Export', { row: 1, column: 1, values: [['12']] });
    const again = press(company, dry, 'do=importTab');
    expect(again.text).toContain('What you checked has changed since.');
    expect(rowsOf(company, 'accounts')[0]?.seatsUsed).toBe('48');
    press(company, again, 'do=importTab');
    expect(rowsOf(company, 'accounts')[0]?.seatsUsed).toBe('12');
  });

  test('leaves out the column that is left out, and takes the one that is chosen', () => {
    const rows = [
      ['External id', 'Seats used', 'Old seats'],
      ['A-1', '49', '33'],
    ];
    const columns = columnsOf(company, 'Export', rows, 'accounts');
    const form = { [columnField(columns, 'Seats used')]: '-', [columnField(columns, 'Old seats')]: 'seatsUsed' };
    press(company, press(company, columns, 'do=checkTab', form), 'do=importTab');
    expect(rowsOf(company, 'accounts')[0]?.seatsUsed).toBe('33');
  });

  test('pressed twice, or again in a whole, doubles nothing', () => {
    const dry = checked(company, 'Export', [
      ['External id', 'Name', 'Domains'],
      ['A-9', 'Bolt', 'bolt.example'],
      ['', '', 'x'],
    ]);
    press(company, dry, 'do=importTab');
    const before = standing(company, 'accounts', 'refused', 'journal');
    press(company, dry, 'do=importTab');
    const again = press(company, press(company, openedImport(company), 'do=readTab', formOf(dry)), 'do=checkTab');
    expect(again.text).toContain('0 new · 0 changed · 1 as before · 1 refused');
    expect(() => again.action('do=importTab')).toThrow('No button');
    expect(standing(company, 'accounts', 'refused', 'journal')).toBe(before);
  });

  test('of more rows than fit a click goes on where it stands', () => {
    const many = Array.from({ length: 2100 }, (_, index) => [`B-${index}`, `Company ${index}`]);
    const going = press(
      company,
      checked(company, 'Export', [['External id', 'Name'], ...many], 'accounts'),
      'do=importTab',
    );
    expect(going.text).toContain('2,000 rows written');
    expect(going.text).toContain('100 rows to go');
    expect(press(company, going, 'do=importTab').text).toContain('100 new · 0 changed · 2,000 as before');
    expect(rowsOf(company, 'accounts').filter(({ externalId }) => externalId?.startsWith('B-'))).toHaveLength(2100);
  });

  test('ends what it does not name only after a choice and a second yes', () => {
    const dry = checked(
      company,
      'Export',
      [
        ['External id', 'Name'],
        ['A-1', 'Acme Robotics'],
        ['A-2', 'Siam Foods'],
      ],
      'accounts',
    );
    expect(dry.text).toContain('Not in this file: 1 account');
    const stages = () => rowsOf(company, 'accounts').map(({ stage }) => stage);
    const asked = press(company, dry, 'do=checkTab', { missing: 'end' });
    expect(asked.text).toContain('These will be set to ended: A-3');
    expect(press(company, asked, 'do=importTab').text).toContain('Tick “Yes” first');
    expect(stages()).toEqual(['live', 'live', '']);
    const done = press(company, asked, 'do=importTab', { confirm: 'yes' });
    expect(done.text).toContain('1 account ended');
    expect(stages()).toEqual(['live', 'live', 'ended']);
  });

  test.each([mina, arthit, lena])('is nothing that %s may bring in', (person) => {
    const before = standing(company, 'accounts', 'journal', 'refused');
    const dry = checked(company, 'Export', file, 'accounts');
    for (const action of ['openImport', 'readTab', 'checkTab', 'importTab', 'retryRefused', 'assignOwners']) {
      const parameters = [
        { key: 'do', value: action },
        { key: 'key', value: 'k1' },
      ];
      const { result } = company.workspace.load.withoutQuotas(() =>
        company.workspace.click({
          as: person,
          host: 'SHEETS',
          action: { function: 'onAction', parameters },
          form: formOf(dry),
        }),
      );
      expect(JSON.stringify(result)).toContain('Not yours to do');
    }
    expect(standing(company, 'accounts', 'journal', 'refused')).toBe(before);
  });
});

describe('what was refused', () => {
  const broken = [
    ['External id', 'Name', 'Seats used', 'Renewal day'],
    ['A-1', 'Acme Robotics', 'a few', '2027-03-14'],
    ['', '', '5', ''],
  ];

  const fix = (row: number, text: string) => typeOver(company, 'refused', { row, column: 'fix', text });

  const waiting = () =>
    rowsOf(company, 'refused').map(({ column, value, reason, state }) => [column, value, reason, state]);

  test('stands with its row, column, value and reason, and is taken once somebody puts it right', () => {
    press(company, checked(company, 'Export', broken), 'do=importTab');
    expect(waiting()).toEqual([
      ['External id', '', 'no name and no id', 'waiting'],
      ['Seats used', 'a few', 'cannot be read', 'waiting'],
    ]);
    expect(rowsOf(company, 'refused').map(({ source, row }) => [source, row])).toEqual([
      ['Export', '3'],
      ['Export', '2'],
    ]);
    fix(1, '41');
    const retried = press(company, openedImport(company), 'do=retryRefused');
    expect(retried.notice).toBe('1 taken, 1 still wait');
    expect(rowsOf(company, 'accounts')[0]?.seatsUsed).toBe('41');
    expect(waiting().map(([, , , state]) => state)).toEqual(['waiting', 'taken']);
    fix(0, 'A-20');
    press(company, openedImport(company), 'do=retryRefused');
    expect(rowsOf(company, 'accounts').at(-1)).toMatchObject({ externalId: 'A-20', seatsUsed: '5' });
    expect(openedImport(company).text).not.toContain('Refused rows');
  });

  test('stays with its new reason where it is wrong again, and writes nothing more the next time', () => {
    press(company, checked(company, 'Export', broken), 'do=importTab');
    fix(1, 'many');
    expect(press(company, openedImport(company), 'do=retryRefused').notice).toBe('0 taken, 2 still wait');
    expect(waiting()[1]).toEqual(['Seats used', 'many', 'cannot be read', 'waiting']);
    const before = standing(company, 'accounts', 'refused', 'journal');
    press(company, openedImport(company), 'do=retryRefused');
    expect(standing(company, 'accounts', 'refused', 'journal')).toBe(before);
  });

  test('is read as its file was read: a day by the answer that was given', () => {
    const rows = [
      ['Customer no', 'Company', 'Ends', 'Seats used'],
      ['A-1', 'Acme Robotics', "'03/04/2027", 'a few'],
    ];
    const columns = columnsOf(company, 'Export', rows, 'accounts');
    const dry = press(company, columns, 'do=checkTab', { [columnField(columns, 'Ends')]: 'renewalDay' });
    const answer = answerField(dry);
    press(company, press(company, dry, 'do=checkTab', { [answer]: 'day-first' }), 'do=importTab');
    expect(rowsOf(company, 'accounts')[0]).toMatchObject({ renewalDay: '46480', seatsUsed: '48' });
    fix(0, '41');
    press(company, openedImport(company), 'do=retryRefused');
    expect(rowsOf(company, 'accounts')[0]).toMatchObject({ renewalDay: '46480', seatsUsed: '41' });
  });
});
