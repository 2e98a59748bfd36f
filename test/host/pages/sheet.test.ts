import { columnLetters, parseTsv } from '../../../src/host/pages/sheets/clipboard';
import { editText, rowsOf, shownText } from '../../../src/host/pages/sheets/rows';

describe('a copied table', () => {
  test('has rows by line and cells by tab', () => {
    expect(parseTsv('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('may hold line breaks, tabs and quotes inside quotes', () => {
    expect(parseTsv('"a\nb"\t"say ""hi"""\t5" disk')).toEqual([['a\nb', 'say "hi"', '5" disk']]);
  });

  test('may be one empty cell', () => {
    expect(parseTsv('')).toEqual([['']]);
  });
});

describe('a tab in the grid', () => {
  const view = {
    tab: 'accounts',
    rowCount: 5,
    columnCount: 2,
    frozenRows: 2,
    columns: [{}, {}],
    rows: [
      { row: 0, hidden: true, cells: [{ value: 'key' }] },
      { row: 1, cells: [{ value: 'Key', bold: true }] },
      { row: 3, cells: [null, { value: 0.25, text: '25 %' }] },
    ],
  };

  test('has through a filter view the rows that it shows, as it orders them', () => {
    const { frozen, rest } = rowsOf(view, { id: 1, title: 'Mine', rows: [4, 3] });
    expect([frozen.map(({ row }) => row), rest.map(({ row }) => row)]).toEqual([[1], [4, 3]]);
  });

  test('has its frozen rows on top, its blank rows, and not its hidden ones', () => {
    const { frozen, rest } = rowsOf(view);
    expect(frozen.map(({ row }) => row)).toEqual([1]);
    expect(rest).toEqual([
      { row: 2, cells: [] },
      { row: 3, cells: [null, { value: 0.25, text: '25 %' }] },
      { row: 4, cells: [] },
    ]);
  });

  test('shows a cell as formatted and edits it as it is', () => {
    const cell = { value: 0.25, text: '25 %' };
    expect([shownText(cell), editText(cell), editText({ value: true }), editText(null)]).toEqual([
      '25 %',
      '0.25',
      'TRUE',
      '',
    ]);
  });

  test('names its columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
