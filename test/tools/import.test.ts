import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { importTables } from '../../src/store/import/import-tables';
import { importFile } from '../../src/tools/import';
import { type ImportOptions, parseImportOptions, UsageError } from '../../src/tools/import/options';
import { exitCodeOf, type ImportReport, summaryOf } from '../../src/tools/import/report';

const folder = mkdtempSync(join(tmpdir(), 'tandem-import-'));
let files = 0;

function written(content: string | Uint8Array, ending = 'csv'): string {
  files += 1;
  const path = join(folder, `${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

async function imported(content: string | Uint8Array, ...args: string[]): Promise<ImportReport> {
  const { report } = await importFile(parseImportOptions([written(content), ...args]));
  return report;
}

const sum = (report: ImportReport) => report.new + report.changed + report.unchanged + report.refused.length;

const customers =
  'Customers 2026;;;\n\nCustomer ID;Company;Renewal date;Seats\nX-1;Xylo;31/01/2027;1.200\nX-2;Zeta;soon;5\n;;;7\nX-1;Xylo again;;\nTotal;;;1.207\n';

describe('an import from the command line', () => {
  test('tells what a file comes to, with numbers that add up', async () => {
    const report = await imported(customers);
    expect(report).toEqual({
      table: 'accounts',
      encoding: 'utf-8',
      separator: ';',
      rows: 5,
      mapping: [
        { header: 'Customer ID', column: 'externalId' },
        { header: 'Company', column: 'name' },
        { header: 'Renewal date', column: 'renewalDay' },
        { header: 'Seats', column: 'seatsBought' },
      ],
      new: 2,
      changed: 0,
      unchanged: 0,
      refused: [
        { row: 6, column: 'Customer ID', value: '', reason: 'no-id' },
        { row: 7, column: 'Customer ID', value: 'X-1', reason: 'duplicate' },
        { row: 8, column: 'Customer ID', value: 'Total', reason: 'total-row' },
      ],
      questions: [{ kind: 'unread', column: 'Renewal date', reason: 'bad-value', examples: ['soon'], rows: [5] }],
    });
    expect([sum(report), exitCodeOf(report)]).toEqual([report.rows, 1]);
  });

  test.each([
    ['utf-8', true, ','],
    ['utf-16le', true, '\t'],
    ['utf-16be', true, ';'],
    ['windows-1252', false, '|'],
  ])('reads %s', async (encoding, addBOM, separator) => {
    const text = 'Kunde,Company,Website\nF-1,Crémerie Élysée,creme.example\nF-2,Forêt à côté,foret.example\n';
    const report = await imported(iconv.encode(text.replaceAll(',', separator), encoding, { addBOM }));
    expect([report.encoding, report.separator, report.rows, report.new, exitCodeOf(report)]).toEqual([
      encoding,
      separator,
      2,
      2,
      0,
    ]);
  });

  test('takes columns from a map, and answers', async () => {
    const map = written('{ "Kunde": "name", "Ablauf": "renewalDay", "Plan": "" }', 'json');
    const text = 'Liste\n\nKunde,Ablauf,Plan\nXylo,03/04/2027,Team\n';
    const open = await imported(text, '--table', 'accounts', '--map', map);
    const question = {
      column: 'renewalDay',
      kind: 'day-order',
      examples: ['03/04/2027'],
      options: ['day-first', 'month-first'],
    };
    expect([open.mapping.map(({ column }) => column), open.questions[0]]).toEqual([
      ['name', 'renewalDay', ''],
      question,
    ]);
    const answers = ['--answer', 'renewalDay=day-first'];
    const answered = await imported(text, '--table', 'accounts', '--map', map, ...answers);
    expect([answered.new, exitCodeOf(answered)]).toEqual([1, 0]);
  });

  test('asks what a file is rather than guess, and takes none of its rows', async () => {
    const report = await imported('date,temperature,place\n2011-01-01,1,Galway\n2011-01-02,-1,Galway\n');
    expect([report.table, report.rows, report.refused, report.questions.map(({ kind }) => kind)]).toEqual([
      '',
      2,
      [
        { row: 2, column: '', value: '', reason: 'no-table' },
        { row: 3, column: '', value: '', reason: 'no-table' },
      ],
      ['table'],
    ]);
  });

  test.each([
    ['nothing', '', 'the file holds no rows'],
    ['blank lines', '\n \n,,\n', 'the file holds no rows'],
    ['a workbook', 'PK\u0003\u0004 and so on', 'is a workbook or archive (zip), not text: export it as CSV'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'is a PDF, not text: export it as CSV'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 0xff]),
      'is not text: export it as CSV',
    ],
  ])('says in words why %s is no table', async (_, content, reason) => {
    const path = written(content);
    const { report, file } = await importFile(parseImportOptions([path]));
    expect([report.table, report.rows, report.questions, exitCodeOf(report)]).toEqual([
      '',
      0,
      [{ column: '', kind: 'file', examples: [], reason }],
      1,
    ]);
    expect(summaryOf(report, file)).toBe(`No table: the file ${reason.replace('the file ', '')}.`);
  });

  test.each([
    [[], 'Name a file'],
    [['a.csv', 'b.csv'], 'One file at a time'],
    [['a.csv', '--table', 'signals'], '--table takes one of accounts'],
    [['a.csv', '--what'], "Unknown option '--what'"],
    [['a.csv', '--answer', 'currency'], '--answer takes COLUMN=VALUE'],
    [['a.csv', '--map', 'missing.json'], 'ENOENT: no such file'],
    [['a.csv', '--map', written('[1]', 'json')], 'takes { "Their header": "our column" }'],
    [['a.csv', '--map', written('{ "a": 1 }', 'json')], 'takes { "Their header": "our column" }'],
  ])('refuses %j', (args, words) => {
    expect(() => parseImportOptions(args)).toThrow(UsageError);
    expect(() => parseImportOptions(args)).toThrow(words);
  });

  test.each([
    ['{ "Nowhere": "name" }', 'the file has no column "Nowhere"; it has "Name", "Renewal".'],
    ['{ "Name": "price" }', 'accounts have no column "price"'],
  ])('refuses the map %s', async (map, words) => {
    const args = ['--table', 'accounts', '--map', written(map, 'json')];
    await expect(imported('Name,Renewal\nXylo,03/04/2027\n', ...args)).rejects.toThrow(words);
  });

  test('refuses an answer that is none of the question', async () => {
    const args = ['--table', 'accounts', '--answer', 'renewalDay=maybe'];
    await expect(imported('Name,Renewal\nXylo,03/04/2027\n', ...args)).rejects.toThrow(
      'choose of day-first, month-first',
    );
  });

  test('ends with 0, 1 or 2, and prints one object with --json', () => {
    const run = (...args: string[]) => spawnSync('npx', ['tsx', 'src/tools/import.ts', ...args], { encoding: 'utf8' });
    const clean = run(written('Company,Website\nXylo,xylo.example\n'), '--json');
    expect([clean.status, Object.keys(JSON.parse(clean.stdout) as object)]).toEqual([
      0,
      ['table', 'encoding', 'separator', 'rows', 'mapping', 'new', 'changed', 'unchanged', 'refused', 'questions'],
    ]);
    expect([run(written(customers)).status, run('missing.csv').status]).toEqual([1, 2]);
  });
});

/** Cells that people, programs and enemies write. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'acc_1',
    '0',
    '-',
    'Total',
    '=1+1',
    '03/04/2026',
    '1.200',
    '$5',
    'a@b.example',
    '"',
    '""',
    "'",
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer().map(String),
  fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
);
const header = fc.oneof(
  fc.constantFrom('Name', 'id', 'Account', 'Amount (EUR)', 'Date', 'E-mail', 'مبلغ', 'วันที่', 'Value', 'Type', 'rev', ''),
  cell,
);
const table = fc.tuple(
  fc.array(header, { maxLength: 8 }),
  fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
);
const csvText = fc
  .tuple(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([[headers, rows], separator, end, quoted]) =>
    [headers, ...rows]
      .map((cells) => cells.map((one) => (quoted ? `"${one.replaceAll('"', '""')}"` : one)).join(separator))
      .join(end),
  );
const options = (file: string, of: ImportOptions['table']): ImportOptions => ({
  ...parseImportOptions([file]),
  table: of,
});

describe('any file', () => {
  test('is read without a fault, and its rows add up', async () => {
    await fc.assert(
      fc.asyncProperty(csvText, fc.option(fc.constantFrom(...importTables), { nil: undefined }), async (text, of) => {
        const { report } = await importFile(options(written(text), of));
        expect(sum(report)).toBe(report.rows);
        expect(new Set(report.refused.map(({ row }) => row)).size).toBe(report.refused.length);
      }),
      { numRuns: 300 },
    );
  });

  test('of any bytes is read without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { report } = await importFile(options(written(bytes), 'accounts'));
        expect(sum(report)).toBe(report.rows);
      }),
      { numRuns: 200 },
    );
  });
});
