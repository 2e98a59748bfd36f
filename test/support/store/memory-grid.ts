/** A `Grid` in memory for the store's tests: Google's rules as far as the store leans on them. */
import { Fault } from '../../../src/fault';
import type { Cell, CellData, Grid, GridRange, GridRequest, TabInfo } from '../../../src/store/grid';
import { counted, type TestGrid } from './test-grid';

type Tab = {
  title: string;
  frozen: number;
  columnCount: number;
  rowCount: number;
  hidden: boolean;
  cells: Cell[][];
  metadata: Record<string, string>;
  views: number[];
};
type Book = Map<number, Tab>;

const memoryBookId = 'book-1';

export function memoryGrid(): TestGrid {
  let book: Book | undefined;
  const { calls, fail, around } = counted(() => refused(500, 'Internal error encountered.'));
  const open = (id: string): Book => {
    if (!book || id !== memoryBookId) throw refused(404, 'Requested entity was not found.');
    return book;
  };
  const tab = (sheetId: number) => tabIn(open(memoryBookId), sheetId);
  const google: Grid = {
    read: (id, ranges) => ranges.map((range) => valuesOf(tabIn(open(id), range.sheetId), range)),
    write: (id, requests) => {
      const draft = structuredClone(open(id));
      for (const request of requests) apply(draft, request);
      if (draft.size === 0) throw refused(400, "You can't remove all the sheets in a document.");
      book = draft;
    },
    create: () => {
      book = new Map([[0, newTab('Sheet1', 1000, 26)]]);
      return memoryBookId;
    },
    describe: (id) =>
      [...open(id)].map(([sheetId, { title, rowCount, columnCount, metadata }]): TabInfo => {
        return { sheetId, title, rowCount, columnCount, metadata };
      }),
    surroundings: (id) => ({ zone: 'Asia/Bangkok', filterViews: [...open(id).values()].flatMap(({ views }) => views) }),
    // A formula is nothing here but the text that a hand typed.
    formulas: (id, ranges) =>
      ranges.flatMap(({ sheetId }) =>
        tabIn(open(id), sheetId).cells.flatMap((cells, row) =>
          cells.flatMap((cell, column) => (String(cell).startsWith('=') ? [{ sheetId, row, column }] : [])),
        ),
      ),
  };
  return {
    ...google,
    ...around(google),
    calls,
    fail,
    ...handsOn(
      tab,
      () => book,
      () => {
        book = undefined;
      },
    ),
  };
}

type Hands = Omit<TestGrid, keyof Grid | 'calls' | 'fail'>;

function handsOn(tab: (sheetId: number) => Tab, book: () => Book | undefined, remove: () => void): Hands {
  return {
    cells: (sheetId) => valuesOf(tab(sheetId), { sheetId }),
    isHidden: (sheetId) => tab(sheetId).hidden,
    set: (sheetId, row, column, cell) => put(tab(sheetId), { row, column }, cell),
    type: (sheetId, row, cells) => {
      cells.forEach((cell, column) => {
        put(tab(sheetId), { row, column }, cell);
      });
    },
    sort: (sheetId, column) => {
      const { cells, frozen } = tab(sheetId);
      const rows = cells.splice(frozen);
      cells.push(...rows.sort((a, b) => (String(a[column] ?? '') < String(b[column] ?? '') ? -1 : 1)));
    },
    insertColumn: (sheetId, at) => {
      const sheet = tab(sheetId);
      sheet.columnCount += 1;
      for (const row of sheet.cells) if (row.length > at) row.splice(at, 0, '');
    },
    insertRow: (sheetId, at) => {
      tab(sheetId).cells.splice(at, 0, []);
    },
    removeRow: (sheetId, at) => {
      tab(sheetId).cells.splice(at, 1);
    },
    addTab: (title, cells) => {
      book()?.set(5, { ...newTab(title, 1000, 26), cells: cells.map((row) => [...row]) });
      return 5;
    },
    rename: (sheetId, title) => {
      tab(sheetId).title = title;
    },
    removeTab: (sheetId) => {
      book()?.delete(sheetId);
    },
    remove,
  };
}

export function refused(code: number, message: string): Fault {
  return new Fault('google-refused', { code, message });
}

function newTab(title: string, rowCount: number, columnCount: number): Tab {
  return { title, frozen: 0, hidden: false, rowCount, columnCount, cells: [], metadata: {}, views: [] };
}

function tabIn(book: Book, sheetId: number): Tab {
  const tab = book.get(sheetId);
  if (!tab) throw refused(400, `Invalid request: No grid with id: ${sheetId}`);
  return tab;
}

/** Ragged, as Google answers: without the empty cells and rows at the end. */
function valuesOf(tab: Tab, range: GridRange): Cell[][] {
  const { startRowIndex = 0, startColumnIndex = 0 } = range;
  if (startRowIndex >= tab.rowCount || startColumnIndex >= tab.columnCount) throw refused(400, 'exceeds grid limits');
  const rows = tab.cells
    .slice(startRowIndex, range.endRowIndex)
    .map((row) => trimmed(Array.from(row.slice(startColumnIndex, range.endColumnIndex), (cell) => cell ?? '')));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function trimmed(cells: Cell[]): Cell[] {
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return cells;
}

function apply(book: Book, request: GridRequest): void {
  if ('updateCells' in request) {
    const { range, rows } = request.updateCells;
    const tab = tabIn(book, range.sheetId);
    const { startRowIndex = 0, startColumnIndex = 0 } = range;
    const { endRowIndex = startRowIndex + rows.length, endColumnIndex = tab.columnCount } = range;
    if (endRowIndex > tab.rowCount || endColumnIndex > tab.columnCount) throw refused(400, 'exceeds grid limits');
    for (let row = startRowIndex; row < endRowIndex; row += 1) {
      for (let column = startColumnIndex; column < endColumnIndex; column += 1) {
        put(tab, { row, column }, cellOf(rows[row - startRowIndex]?.values[column - startColumnIndex]));
      }
    }
  } else if ('appendCells' in request) {
    const tab = tabIn(book, request.appendCells.sheetId);
    const at = valuesOf(tab, { sheetId: 0 }).length;
    request.appendCells.rows.forEach(({ values }, index) => {
      tab.rowCount = Math.max(tab.rowCount, at + index + 1);
      for (const [column, value] of values.entries()) put(tab, { row: at + index, column }, cellOf(value));
    });
  } else if ('insertDimension' in request) {
    const { range, inheritFromBefore } = request.insertDimension;
    const tab = tabIn(book, range.sheetId);
    if (range.startIndex > tab.rowCount || (range.startIndex === tab.rowCount && !inheritFromBefore)) {
      throw refused(400, 'range.startIndex must be less than the grid size if inheritFromBefore is false.');
    }
    const count = range.endIndex - range.startIndex;
    while (tab.cells.length < range.startIndex) tab.cells.push([]);
    tab.cells.splice(range.startIndex, 0, ...Array.from({ length: count }, () => []));
    tab.rowCount += count;
  } else applyToSheets(book, request);
}

function applyToSheets(book: Book, request: GridRequest): void {
  if ('addSheet' in request) {
    const { sheetId, title, hidden, gridProperties } = request.addSheet.properties;
    if ([...book.values()].some((tab) => tab.title === title))
      throw refused(400, `A sheet with the name "${title}" already exists.`);
    const { rowCount, columnCount, frozenRowCount } = gridProperties;
    book.set(sheetId, { ...newTab(title, rowCount, columnCount), hidden, frozen: frozenRowCount });
  } else if ('updateSheetProperties' in request) {
    const { sheetId, title } = request.updateSheetProperties.properties;
    tabIn(book, sheetId).title = title;
  } else if ('deleteSheet' in request) book.delete(request.deleteSheet.sheetId);
  else if ('appendDimension' in request) {
    const { sheetId, dimension, length } = request.appendDimension;
    tabIn(book, sheetId)[dimension === 'ROWS' ? 'rowCount' : 'columnCount'] += length;
  } else if ('addFilterView' in request) {
    const { filterViewId, range } = request.addFilterView.filter;
    if (viewHolder(book, filterViewId)) throw refused(400, 'This filter view is there already.');
    tabIn(book, range.sheetId).views.push(filterViewId);
  } else if ('deleteFilterView' in request) {
    const { filterId } = request.deleteFilterView;
    const tab = viewHolder(book, filterId);
    if (!tab) throw refused(400, `No filter view with id: ${filterId}`);
    tab.views = tab.views.filter((id) => id !== filterId);
  } else if ('updateFilterView' in request && !viewHolder(book, request.updateFilterView.filter.filterViewId)) {
    throw refused(400, 'No filter view with that id');
  } else if ('createDeveloperMetadata' in request) {
    const { metadataKey, metadataValue, location } = request.createDeveloperMetadata.developerMetadata;
    tabIn(book, location.sheetId).metadata[metadataKey] = metadataValue;
  }
}

function viewHolder(book: Book, id: number): Tab | undefined {
  return [...book.values()].find(({ views }) => views.includes(id));
}

function put(tab: Tab, { row, column }: { row: number; column: number }, cell: Cell): void {
  if (String(cell).length > 50_000)
    throw refused(400, 'Your input contains more than the maximum of 50000 characters.');
  while (tab.cells.length <= row) tab.cells.push([]);
  const cells = tab.cells[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = cell;
}

function cellOf(data: CellData | undefined): Cell {
  const value = data?.userEnteredValue;
  if (!value) return '';
  if ('formulaValue' in value) return value.formulaValue;
  return 'numberValue' in value ? value.numberValue : value.stringValue;
}
