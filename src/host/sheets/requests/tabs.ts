/** Requests on whole tabs and on their rows and columns. */
import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields } from '../../definitions/field-mask';
import { type Book, checkCellCount, newSheet, nextId, Refusal, type Sheet, sheetById, sheetByTitle } from '../book';
import { shownText } from '../content';
import { type Dimension, deleteDimension, growTo, insertDimension, propertiesOf } from '../dimensions';
import { type Handlers, neededMask } from './work';

type Properties = sheets_v4.Schema$SheetProperties;

export const tabRequests: Handlers = {
  addSheet({ book }, { properties }) {
    const sheet = addSheet(book, properties ?? {});
    return { addSheet: { properties: sheetProperties(book, sheet) } };
  },

  deleteSheet({ book }, { sheetId }) {
    deleteSheet(book, sheetById(book, sheetId, 'sheet'));
    return undefined;
  },

  duplicateSheet({ book }, { sourceSheetId, insertSheetIndex, newSheetId, newSheetName }) {
    const sheet = copySheet(book, sheetById(book, sourceSheetId, 'sheet'), newSheetName ?? undefined);
    if (newSheetId != null) sheet.properties.sheetId = freeSheetId(book, newSheetId);
    book.sheets.splice(insertSheetIndex ?? book.sheets.length, 0, sheet);
    return { duplicateSheet: { properties: sheetProperties(book, sheet) } };
  },

  updateSheetProperties({ book }, { properties, fields }) {
    const tree = neededMask(fields, 'SheetProperties');
    const sheet = sheetById(book, properties?.sheetId, 'sheet');
    const before = sheetProperties(book, sheet);
    const { index, ...next } = mergeFields(before, properties ?? {}, tree);
    if (next.title !== before.title) checkTitle(book, next.title, sheet);
    resize(book, sheet, next.gridProperties ?? {});
    const { rowCount: _rows, columnCount: _columns, ...gridProperties } = next.gridProperties ?? {};
    const title = next.title ?? sheet.properties.title;
    sheet.properties = { ...next, title, sheetId: sheet.properties.sheetId, gridProperties };
    checkFrozen(sheet);
    if (book.sheets.every((other) => other.properties.hidden)) {
      throw new Refusal("You can't hide all the sheets in a document.");
    }
    if (index != null && index !== before.index) {
      const others = book.sheets.filter((other) => other !== sheet);
      // The place is counted with the tab still where it was: moving right lands one further left.
      const place = index > (before.index ?? 0) ? index - 1 : index;
      book.sheets = [...others.slice(0, place), sheet, ...others.slice(place)];
    }
    return undefined;
  },

  insertDimension({ book }, { range, inheritFromBefore }) {
    const sheet = sheetById(book, range?.sheetId);
    const { dimension, from, to } = span(range, sheet);
    const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
    if (from > size) throw new Refusal(`range.startIndex[${from}] must not be after the grid's end[${size}]`);
    if (inheritFromBefore && from === 0) throw new Refusal('inheritFromBefore cannot be set when inserting at index 0');
    insertDimension(book, sheet, { dimension, at: from, count: to - from, inherit: inheritFromBefore ?? false });
    return undefined;
  },

  deleteDimension({ book }, { range }) {
    const sheet = sheetById(book, range?.sheetId);
    const { dimension, from, to } = span(range, sheet);
    deleteDimension(book, sheet, dimension, from, to);
    return undefined;
  },

  appendDimension({ book }, { sheetId, dimension, length }) {
    const { grid } = sheetById(book, sheetId);
    if (!length || length < 1) throw new Refusal('length must be greater than 0');
    if (dimension === 'COLUMNS') grid.insertColumns(grid.columnCount, length);
    else grid.insertRows(grid.rowCount, length);
    checkCellCount(book);
    return undefined;
  },

  updateDimensionProperties({ book }, { range, properties, fields }) {
    const tree = neededMask(fields, 'DimensionProperties');
    const sheet = sheetById(book, range?.sheetId);
    const { dimension, from, to } = span(range, sheet);
    const known = propertiesOf(sheet, dimension);
    for (let index = from; index < to; index += 1)
      known[index] = mergeFields(known[index] ?? {}, properties ?? {}, tree);
    return undefined;
  },

  /** Widths are estimates from the number of characters: this host measures no fonts. */
  autoResizeDimensions({ book }, { dimensions }) {
    const sheet = sheetById(book, dimensions?.sheetId);
    const { dimension, from, to } = span(dimensions, sheet);
    if (dimension === 'ROWS') return undefined;
    const rows = Math.min(sheet.grid.usedRows(), 1000);
    for (let column = from; column < to; column += 1) {
      let longest = 0;
      for (let row = 0; row < rows; row += 1) longest = Math.max(longest, shownText(sheet, row, column).length);
      if (longest > 0) sheet.columns[column] = { ...sheet.columns[column], pixelSize: Math.max(21, longest * 7 + 17) };
    }
    return undefined;
  },

  updateSpreadsheetProperties({ book }, { properties, fields }) {
    book.properties = mergeFields(book.properties, properties ?? {}, neededMask(fields, 'SpreadsheetProperties'));
    return undefined;
  },
};

/** Properties as Google answers them: with the index and the size of the grid. */
export function sheetProperties(book: Book, sheet: Sheet): Properties {
  const { rowCount, columnCount } = sheet.grid;
  const gridProperties = { ...sheet.properties.gridProperties, rowCount, columnCount };
  return { sheetType: 'GRID', ...sheet.properties, index: book.sheets.indexOf(sheet), gridProperties };
}

export function addSheet(book: Book, given: Properties): Sheet {
  const { rowCount, columnCount, ...grid } = given.gridProperties ?? {};
  const sheetId = given.sheetId == null ? nextId(book) : freeSheetId(book, given.sheetId);
  const title = given.title ?? freeTitle(book);
  checkTitle(book, title);
  const sheet = newSheet(sheetId, title, { rowCount: rowCount ?? 1000, columnCount: columnCount ?? 26 });
  const { index, ...properties } = given;
  sheet.properties = { ...properties, sheetId, title, gridProperties: grid };
  checkFrozen(sheet);
  book.sheets.splice(index ?? book.sheets.length, 0, sheet);
  checkCellCount(book);
  return sheet;
}

export function deleteSheet(book: Book, sheet: Sheet): void {
  if (book.sheets.length === 1) throw new Refusal("You can't remove all the sheets in a document.");
  book.sheets = book.sheets.filter((other) => other !== sheet);
  const { sheetId } = sheet.properties;
  book.namedRanges = book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId);
  book.metadata = book.metadata.filter(
    ({ location }) => location?.spreadsheet || (location?.sheetId ?? location?.dimensionRange?.sheetId) !== sheetId,
  );
}

/** A copy with an id of its own; it is not yet in a book. */
export function copySheet(book: Book, source: Sheet, title?: string): Sheet {
  const { grid, ...rest } = source;
  const sheet = { ...structuredClone(rest), grid: grid.fork() };
  const name = title ?? freeCopyTitle(book, source.properties.title);
  checkTitle(book, name);
  sheet.properties = { ...sheet.properties, sheetId: nextId(book), title: name };
  return sheet;
}

function freeSheetId(book: Book, sheetId: number): number {
  if (book.sheets.some(({ properties }) => properties.sheetId === sheetId)) {
    throw new Refusal(`A sheet with the id ${sheetId} already exists. Please use another id.`);
  }
  return sheetId;
}

function freeTitle(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetByTitle(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function freeCopyTitle(book: Book, title: string): string {
  const plain = `Copy of ${title}`;
  if (!sheetByTitle(book, plain)) return plain;
  let number = 2;
  while (sheetByTitle(book, `${plain} ${number}`)) number += 1;
  return `${plain} ${number}`;
}

export function checkTitle(book: Book, title: string | null | undefined, except?: Sheet): void {
  if (!title) throw new Refusal('The sheet name cannot be empty.');
  if (title.length > 100) throw new Refusal('The sheet name cannot be greater than 100 characters.');
  const holder = sheetByTitle(book, title);
  if (holder && holder !== except) {
    throw new Refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function checkFrozen(sheet: Sheet): void {
  const { frozenRowCount, frozenColumnCount } = sheet.properties.gridProperties ?? {};
  if ((frozenRowCount ?? 0) >= sheet.grid.rowCount)
    throw new Refusal("You can't freeze all visible rows on the sheet.");
  if ((frozenColumnCount ?? 0) >= sheet.grid.columnCount) {
    throw new Refusal("You can't freeze all visible columns on the sheet.");
  }
}

function resize(book: Book, sheet: Sheet, { rowCount, columnCount }: sheets_v4.Schema$GridProperties): void {
  const { grid } = sheet;
  growTo(book, sheet, rowCount ?? 0, columnCount ?? 0);
  if (rowCount != null && rowCount < grid.rowCount) deleteDimension(book, sheet, 'ROWS', rowCount, grid.rowCount);
  if (columnCount != null && columnCount < grid.columnCount) {
    deleteDimension(book, sheet, 'COLUMNS', columnCount, grid.columnCount);
  }
}

type Span = { readonly dimension: Dimension; readonly from: number; readonly to: number };

function span(range: sheets_v4.Schema$DimensionRange | null | undefined, sheet: Sheet): Span {
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw new Refusal('No dimension specified.');
  const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  const from = range?.startIndex ?? 0;
  const to = range?.endIndex ?? size;
  if (to <= from) throw new Refusal(`range.endIndex[${to}] must be greater than range.startIndex[${from}]`);
  return { dimension, from, to };
}
