import { words } from '../../../src/messages/words';
import { guessTable } from '../../../src/store/import/head/guess-table';
import { findHead } from '../../../src/store/import/head/header-row';
import { importTables } from '../../../src/store/import/import-tables';
import { added, plan, taken } from './support';

describe('the columns of a file', () => {
  test('are found below titles and blank rows, and rows are told as the sheet counts them', () => {
    const made = plan('accounts', [
      ['Customers 2026', '', ''],
      ['', '', ''],
      ['Customer ID', 'Customer name', 'Renewal date (yyyy-mm-dd)'],
      ['X-1', 'Xylo', '2027-01-31'],
      ['', '', ''],
      ['', '', 'soon'],
    ]);
    expect([taken(made), made.total, made.rows, added(made).length, made.refused]).toEqual([
      [
        'Customer ID → externalId by header',
        'Customer name → name by header',
        'Renewal date (yyyy-mm-dd) → renewalDay by header',
      ],
      3,
      2,
      1,
      [{ row: 6, column: 'Customer ID', value: '', reason: 'no-id' }],
    ]);
  });

  test('are taken by what was chosen before what headers say, and left out when that was chosen', () => {
    const rows = [
      ['Kunde', 'Name', 'Segment'],
      ['X-1', 'Xylo', 'Small'],
    ];
    const map = { '0': 'externalId', '1': '', '2': 'plan', '7': 'name', '1x': 'am' };
    const made = plan('accounts', rows, { map });
    expect([taken(made), added(made)[0], made.ignored]).toEqual([
      ['Kunde → externalId by chosen', 'Segment → plan by chosen'],
      expect.objectContaining({ externalId: 'X-1', name: '', plan: 'Small', segment: '' }),
      ['Name'],
    ]);
  });

  test('count once: of two for the same the first', () => {
    const made = plan('accounts', [
      ['Name', 'NAME ', 'Company'],
      ['Xylo', 'Other', 'Third'],
    ]);
    expect([taken(made), made.mapping.map(({ column }) => column), added(made)[0]?.name]).toEqual([
      ['Name → name by header'],
      ['name', '', ''],
      'Xylo',
    ]);
  });

  test('are recognised by what stands in them where the file has no headers', () => {
    const made = plan('contacts', [
      ['jo@acme.example', 'Acme Robotics', '1'],
      ['mo@acme.example', 'A-1', '2'],
    ]);
    expect([taken(made), made.total, added(made).map(({ email }) => email)]).toEqual([
      [' → email by content', ' → account by content'],
      2,
      ['jo@acme.example', 'mo@acme.example'],
    ]);
  });

  test('are recognised by content below headers that say nothing, and only what is unmistakable below others', () => {
    const made = plan('accounts', [
      ['Name', 'Column 2', 'Geburtstag', 'Unnamed: 3', 'C'],
      ['Xylo', 'xylo.example', '2026-01-31', 'live', 'mina@orbit.example'],
      ['Zeta', 'zeta.example', '2026-02-28', 'ended', 'mina@orbit.example'],
    ]);
    expect(taken(made)).toEqual([
      'Name → name by header',
      'Column 2 → domains by content',
      'Unnamed: 3 → stage by content',
      'C → csm by content',
    ]);
    const contacts = plan('contacts', [
      ['Firma', 'Kontakt'],
      ['Acme Robotics', 'jo@acme.example'],
    ]);
    expect(taken(contacts)).toEqual(['Firma → account by content', 'Kontakt → email by content']);
  });

  test('are nobody’s where two of them look alike', () => {
    const made = plan('contacts', [
      ['', ''],
      ['jo@acme.example', 'boss@acme.example'],
    ]);
    expect(taken(made)).toEqual([]);
  });

  test('hold values of one measure each where every measure has its own', () => {
    const made = plan('measures', [
      ['Account', 'Date', 'Pulse', 'Open tickets', 'Stars', 'Monthly fee', 'City'],
      ['A-1', '2026-11-20', '4', '', '3,5', '100', 'Bonn'],
      ['A-1', '2026-11-21', 'good', '2', '', '100', 'Bonn'],
      ['A-1', '2026-11-22', '', '', '', '100', 'Bonn'],
    ]);
    expect([taken(made).slice(2), added(made).map(({ measure, value, day }) => [measure, value, day])]).toEqual([
      [
        'Pulse → measure:pulse by header',
        'Open tickets → measure:open_cases by header',
        'Stars → measure:stars by content',
      ],
      [
        ['pulse', 4, '2026-11-20'],
        ['stars', 3.5, '2026-11-20'],
        ['open_cases', 2, '2026-11-21'],
      ],
    ]);
    expect([made.rows, made.added, made.cells, made.refused]).toEqual([
      3,
      2,
      [{ row: 3, column: 'Pulse', value: 'good', reason: 'bad-value' }],
      [{ row: 4, column: 'value', value: '', reason: 'no-value' }],
    ]);
  });

  test('take what the file does not say from its defaults', () => {
    const rows = [
      ['Account', 'Score'],
      ['A-1', '4'],
    ];
    const made = plan('measures', rows, { defaults: { measure: 'pulse', day: '2026-11-01' } });
    expect(added(made)).toMatchObject([{ measure: 'pulse', value: 4, day: '2026-11-01' }]);
  });
});

describe('the row of headers', () => {
  test.each([
    [
      'headers in the first row',
      [
        ['Name', 'Plan'],
        ['a', 'b'],
      ],
      0,
      1,
    ],
    [
      'headers that nobody knows',
      [
        ['Foo', 'Bar'],
        ['a', 'b'],
      ],
      0,
      1,
    ],
    [
      'values from the first row on',
      [
        ['jo@acme.example', 'Jo'],
        ['mo@acme.example', 'Mo'],
      ],
      -1,
      0,
    ],
    [
      'numbers from the first row on',
      [
        ['1', '2'],
        ['3', '4'],
      ],
      -1,
      0,
    ],
    [
      'years above numbers',
      [
        ['Country', '2024', '2025'],
        ['A', '7', '8'],
        ['B', '9', '10'],
      ],
      0,
      1,
    ],
    ['a title of one word that could be a header', [['# comment'], ['a', 'b', 'c'], ['1', '2', '3']], 1, 2],
    ['nothing at all', [['', ''], ['']], -1, 0],
    [
      'the keys of an export above its headers',
      [
        ['name', 'plan', 'id'],
        ['Name', 'Plan', 'Id'],
        ['a', 'b', 'acc_1'],
      ],
      0,
      2,
    ],
  ])('is found in %s', (_, rows, at, bodyAt) => {
    const head = findHead(rows, 'accounts', { name: 'Name', plan: 'Plan', id: 'Id' });
    expect([head.at, head.bodyAt]).toEqual([at, bodyAt]);
  });
});

describe('the table of a file', () => {
  test.each(['en', 'fa', 'th'] as const)('is told by the headers of our own tabs in %s', (language) => {
    const { headers } = words(language, 'UTC').labels;
    const told = importTables.map((table) => guessTable([Object.values(headers[table])]).table);
    expect(told).toEqual(importTables);
  });

  test.each([
    ['accounts', ['customerID', 'gender', 'tenure', 'Contract', 'MonthlyCharges']],
    ['accounts', ['Symbol', 'Security', 'GICS Sector', 'Date added']],
    ['contacts', ['First', 'Last', 'E-mail', 'Company', 'Job title']],
    ['team', ['Name', 'Email', 'Role', 'Time zone']],
    ['cases', ['Ticket ID', 'Customer', 'Subject', 'Priority', 'Created', 'Status']],
    ['measures', ['Account', 'Metric', 'Value', 'Date']],
    ['measures', ['Account', 'Pulse', 'Open tickets']],
    ['feedback', ['Customer', 'Date', 'NPS', 'Comment']],
    ['revenue', ['Customer', 'Month', 'MRR', 'Currency']],
    ['prices', ['Plan', 'Seats', 'Price per month (EUR)']],
    ['accounts', ['نام شرکت', 'دامنه‌ها', 'تاریخ تمدید']],
    ['accounts', ['ชื่อบริษัท', 'วันต่ออายุ', 'สถานะ']],
  ])('is guessed as %s', (table, headers) => {
    expect(guessTable([headers, []]).table).toBe(table);
  });

  test.each([[['id', 'name']], [['date', 'temperature', 'place']], [['title', 'name']], [['a', 'b', 'c']]])(
    'is asked for %j',
    (headers) => {
      expect(guessTable([headers, ['1', '2', '3']]).table).toBeUndefined();
    },
  );
});
