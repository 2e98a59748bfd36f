import { Fault } from '../../src/fault';
import type { Cell, CellData, Grid, GridRequest } from '../../src/store/grid';
import { grids } from '../support/store/grids';

const sheetId = 77;
const data = (cell: Cell): CellData =>
  cell === ''
    ? {}
    : { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) } };
const fields = 'userEnteredValue';

function update(row: number, column: number, rows: readonly (readonly Cell[])[]): GridRequest {
  const width = Math.max(...rows.map(({ length }) => length));
  const place = { sheetId, startRowIndex: row, endRowIndex: row + rows.length, startColumnIndex: column };
  return {
    updateCells: {
      range: { ...place, endColumnIndex: column + width },
      rows: rows.map((cells) => ({ values: cells.map(data) })),
      fields,
    },
  };
}

function append(...rows: readonly (readonly Cell[])[]): GridRequest {
  return { appendCells: { sheetId, rows: rows.map((cells) => ({ values: cells.map(data) })), fields } };
}

function insert(at: number, inheritFromBefore: boolean): GridRequest {
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } as const;
  return { insertDimension: { range, inheritFromBefore } };
}

function codeOf(work: () => void): unknown {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.detail.code : thrown;
  }
  return undefined;
}

/** A tab of four rows and three columns: a, b over 1, 2. */
function opened(grid: Grid): { id: string; cells: () => readonly (readonly Cell[])[] } {
  const id = grid.create('Book');
  const gridProperties = { rowCount: 4, columnCount: 3, frozenRowCount: 1 };
  const properties = { sheetId, title: 'Tab', index: 0, hidden: false, rightToLeft: false, gridProperties };
  grid.write(id, [
    { addSheet: { properties } },
    update(0, 0, [
      ['a', 'b'],
      [1, 2],
    ]),
  ]);
  return { id, cells: () => grid.read(id, [{ sheetId }])[0] ?? [] };
}

describe.each(grids)('a grid %s', (_place, makeGrid) => {
  test('answers ranges in their order, also twice and empty, without what is empty at the end', () => {
    const grid = makeGrid();
    const { id } = opened(grid);
    const row = { sheetId, startRowIndex: 1, endRowIndex: 2 };
    const column = { sheetId, startColumnIndex: 1, endColumnIndex: 2 };
    const nothing = { sheetId, startRowIndex: 3, endRowIndex: 4 };
    expect(grid.read(id, [row, column, nothing, row, { sheetId }])).toEqual([
      [[1, 2]],
      [['b'], [2]],
      [],
      [[1, 2]],
      [
        ['a', 'b'],
        [1, 2],
      ],
    ]);
  });

  test('clears what an update leaves empty, and keeps a text that looks like a formula', () => {
    const grid = makeGrid();
    const { id, cells } = opened(grid);
    grid.write(id, [update(1, 0, [['', '=1+1', '0123']])]);
    expect(cells()).toEqual([
      ['a', 'b'],
      ['', '=1+1', '0123'],
    ]);
  });

  test('appends under the last row that holds something, and grows when it has to', () => {
    const grid = makeGrid();
    const { id, cells } = opened(grid);
    grid.write(id, [append([3], [4]), append([5])]);
    expect(cells()).toEqual([['a', 'b'], [1, 2], [3], [4], [5]]);
  });

  test('inserts rows, also at its very end when they take after the row before', () => {
    const grid = makeGrid();
    const { id, cells } = opened(grid);
    grid.write(id, [insert(1, false), update(1, 0, [[9]])]);
    grid.write(id, [insert(5, true), update(5, 2, [['end']])]);
    expect(cells()).toEqual([['a', 'b'], [9], [1, 2], [], [], ['', '', 'end']]);
  });

  test('applies all of a write or nothing', () => {
    const grid = makeGrid();
    const { id, cells } = opened(grid);
    expect(codeOf(() => grid.write(id, [append([3]), update(40, 0, [[1]])]))).toBe(400);
    expect(cells()).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
  });

  test('refuses a tab and a file that are not there, and a cell of more than 50,000 characters', () => {
    const grid = makeGrid();
    const { id } = opened(grid);
    expect([
      codeOf(() => grid.read(id, [{ sheetId: 5 }])),
      codeOf(() => grid.read('nothing', [{ sheetId }])),
      codeOf(() => grid.write(id, [append(['x'.repeat(50_001)])])),
    ]).toEqual([400, 404, 400]);
  });

  test('finds a tab by its id after somebody renamed it, and tells its metadata', () => {
    const grid = makeGrid();
    const { id, cells } = opened(grid);
    const developerMetadata = {
      metadataKey: 'key',
      metadataValue: 'tab',
      visibility: 'DOCUMENT',
      location: { sheetId },
    } as const;
    grid.write(id, [{ createDeveloperMetadata: { developerMetadata } }]);
    grid.rename(sheetId, 'Other');
    expect([cells().length, grid.describe(id).find((tab) => tab.sheetId === sheetId)]).toEqual([
      2,
      { sheetId, title: 'Other', rowCount: 4, columnCount: 3, metadata: { key: 'tab' } },
    ]);
  });
});
