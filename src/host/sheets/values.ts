/** `Spreadsheets.Values.*`: reading and writing plain values by range. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cut, type GridRange, Refusal, type Sheet, sheetById, sheetByTitle } from './book';
import { type Area, fullName, parseA1 } from './cells/a1';
import { enter, type Rendering, readCell } from './content';
import { growTo, insertDimension } from './dimensions';
import { hasData, type Scalar, toCell, toSlot } from './grid';
import { metadataAreas } from './metadata';
import { checkProtection } from './protection';

export type Place = { readonly sheet: Sheet; readonly area: Area; readonly single: boolean };
type ValueRange = sheets_v4.Schema$ValueRange;
type Dimension = 'ROWS' | 'COLUMNS';

/** A1, a title, or the name of a named range; without a title the first tab that is not hidden. */
export function placeOf(book: Book, text: string): Place {
  const parsed = parseA1(text);
  const named = book.namedRanges.find(({ name }) => name === text)?.range;
  if (named && !text.includes('!')) return place(sheetById(book, named.sheetId), named, false);
  const first = book.sheets.find(({ properties }) => !properties.hidden) ?? book.sheets[0];
  const sheet = parsed && (parsed.title === undefined ? first : sheetByTitle(book, parsed.title));
  if (!parsed || !sheet) throw new Refusal(`Unable to parse range: ${text}`);
  return place(sheet, parsed.range, parsed.single);
}

function place(sheet: Sheet, range: GridRange, single: boolean): Place {
  return { sheet, area: cut(sheet, range), single };
}

/** The places a data filter names: one for ranges, any number for developer metadata. */
export function placesOf(book: Book, filter: sheets_v4.Schema$DataFilter): readonly Place[] {
  if (filter.a1Range) return [placeOf(book, filter.a1Range)];
  if (filter.gridRange) return [place(sheetById(book, filter.gridRange.sheetId), filter.gridRange, false)];
  if (filter.developerMetadataLookup) {
    return metadataAreas(book, filter.developerMetadataLookup).map((range) =>
      place(sheetById(book, range.sheetId), range, false),
    );
  }
  throw new Refusal('Data filter must specify one of: developerMetadataLookup, a1Range, gridRange.');
}

/** Ragged: trailing empty cells and rows are left out, and `values` altogether when nothing is there. */
export function readRange({ sheet, area }: Place, dimension: Dimension, how: Rendering): ValueRange {
  const range = fullName(sheet.properties.title, area);
  const values: Scalar[][] = [];
  const major = dimension === 'ROWS' ? [area.fromRow, Math.min(area.toRow, sheet.grid.usedRows())] : undefined;
  if (major) {
    for (let row = major[0] ?? 0; row < (major[1] ?? 0); row += 1) values.push(readRow(sheet, row, area, how));
  } else {
    for (let column = area.fromColumn; column < area.toColumn; column += 1) {
      values.push(readColumn(sheet, column, area, how));
    }
  }
  while (values.at(-1)?.length === 0) values.pop();
  return { range, majorDimension: dimension, ...(values.length > 0 ? { values } : {}) };
}

function readRow(sheet: Sheet, row: number, area: Area, how: Rendering): Scalar[] {
  const slots = sheet.grid.row(row);
  if (slots.length <= area.fromColumn) return [];
  let end = Math.min(area.toColumn, slots.length);
  while (end > area.fromColumn && !hasData(slots[end - 1] ?? null)) end -= 1;
  const plain = how.values !== 'FORMATTED_VALUE' && how.dates === 'SERIAL_NUMBER';
  const values: Scalar[] = [];
  for (let column = area.fromColumn; column < end; column += 1) {
    const slot = slots[column] ?? null;
    if (slot === null) values.push('');
    else if (plain && typeof slot !== 'object') values.push(slot);
    else values.push(readCell(sheet, row, column, how));
  }
  return values;
}

function readColumn(sheet: Sheet, column: number, area: Area, how: Rendering): Scalar[] {
  let end = Math.min(area.toRow, sheet.grid.usedRows());
  while (end > area.fromRow && !hasData(sheet.grid.get(end - 1, column))) end -= 1;
  const values: Scalar[] = [];
  for (let row = area.fromRow; row < end; row += 1) values.push(readCell(sheet, row, column, how));
  return values;
}

export type Writing = { readonly parsed: boolean; readonly by: string; readonly label: string };

/** Writes values into a range and says what it touched. `null` leaves a cell, an empty text empties it. */
export function writeRange(
  book: Book,
  target: Place,
  data: ValueRange,
  how: Writing,
): sheets_v4.Schema$UpdateValuesResponse {
  const { sheet, area } = target;
  const rows = byRows(data, how.label);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  checkFits(target, rows.length, width);
  const touched: Area = {
    ...area,
    toRow: Math.max(area.fromRow + rows.length, area.fromRow + 1),
    toColumn: Math.max(area.fromColumn + width, area.fromColumn + 1),
  };
  checkProtection(sheet, touched, { by: how.by, owner: book.owner });
  const locale = book.properties.locale ?? 'en_US';
  let cells = 0;
  for (const [rowOffset, row] of rows.entries()) {
    for (const [columnOffset, value] of row.entries()) {
      if (value === null) continue;
      enter(sheet, area.fromRow + rowOffset, area.fromColumn + columnOffset, { value, parsed: how.parsed, locale });
      cells += 1;
    }
  }
  return {
    spreadsheetId: book.id,
    updatedRange: fullName(sheet.properties.title, target.single ? touched : area),
    ...(cells > 0 ? { updatedRows: rows.length, updatedColumns: width, updatedCells: cells } : {}),
  };
}

/** A single cell is only where the data starts: it runs on to the edge of the grid. */
function checkFits({ sheet, area, single }: Place, rows: number, width: number): void {
  const toRow = single ? sheet.grid.rowCount : area.toRow;
  const toColumn = single ? sheet.grid.columnCount : area.toColumn;
  const name = fullName(sheet.properties.title, area).replace(/^([^'].*)!/, "'$1'!");
  if (area.fromRow + rows > toRow) {
    throw new Refusal(`Requested writing within range [${name}], but tried writing to row [${toRow + 1}]`);
  }
  if (area.fromColumn + width > toColumn) {
    const letter = fullName('x', { ...area, fromColumn: toColumn, toColumn: toColumn + 1 }).replace(
      /^x!([A-Z]+).*$/,
      '$1',
    );
    throw new Refusal(`Requested writing within range [${name}], but tried writing to column [${letter}]`);
  }
}

function byRows(data: ValueRange, label: string): (Scalar | null)[][] {
  const lists = (data.values ?? []) as unknown[][];
  for (const [index, list] of lists.entries()) {
    if (!Array.isArray(list))
      throw new Refusal(
        `Invalid value at '${label}values[${index}]' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(list)}`,
      );
    for (const [inner, value] of list.entries()) {
      if (typeof value === 'object' && value !== null) {
        const kind = Array.isArray(value) ? 'list_value' : 'struct_value';
        throw new Refusal(`Invalid ${label}values[${index}][${inner}]: ${kind} ${JSON.stringify(value)}`);
      }
    }
  }
  const rows = lists as (Scalar | null)[][];
  if (data.majorDimension !== 'COLUMNS') return rows;
  const height = rows.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => rows.map((column) => column[row] ?? null));
}

export function clearRange({ sheet, area }: Place, by: { by: string; owner: string }): void {
  checkProtection(sheet, area, by);
  for (let row = area.fromRow; row < Math.min(area.toRow, sheet.grid.usedRows()); row += 1) {
    for (let column = area.fromColumn; column < area.toColumn; column += 1) {
      const slot = sheet.grid.get(row, column);
      if (!hasData(slot)) continue;
      sheet.grid.set(row, column, toSlot({ ...toCell(slot), value: undefined, formula: undefined }));
    }
  }
}

/** The table that `append` continues: the block of rows without a gap that begins with the first data in the range. */
export function tableIn({ sheet, area, single }: Place): Area | undefined {
  const { grid } = sheet;
  const last = grid.dataRows();
  const within = single ? { ...area, toRow: grid.rowCount } : area;
  const filled = (row: number, from: number, to: number) => {
    for (let column = from; column < to; column += 1) if (hasData(grid.get(row, column))) return true;
    return false;
  };
  let top = within.fromRow;
  while (top < Math.min(within.toRow, last) && !filled(top, within.fromColumn, within.toColumn)) top += 1;
  if (top >= Math.min(within.toRow, last)) return undefined;
  let [left, right] = [within.fromColumn, within.fromColumn + 1];
  while (left < within.toColumn - 1 && !hasData(grid.get(top, left))) left += 1;
  right = left + 1;
  while (left > 0 && hasData(grid.get(top, left - 1))) left -= 1;
  while (right < grid.columnCount && hasData(grid.get(top, right))) right += 1;
  while (top > 0 && filled(top - 1, left, right)) top -= 1;
  let bottom = top + 1;
  while (bottom < last && filled(bottom, left, right)) bottom += 1;
  return { fromRow: top, toRow: bottom, fromColumn: left, toColumn: right };
}

/** Where appended rows go; the grid grows when it has to, and rows are put in when the caller wants it so. */
export function makeRoom(book: Book, target: Place, size: { rows: number; columns: number; insert: boolean }): Place {
  const { grid } = target.sheet;
  const table = tableIn(target);
  const fromRow = table?.toRow ?? target.area.fromRow;
  const fromColumn = table?.fromColumn ?? target.area.fromColumn;
  const { sheet } = target;
  if (size.insert && table && fromRow < grid.rowCount) {
    insertDimension(book, sheet, { dimension: 'ROWS', at: fromRow, count: size.rows, inherit: true });
  }
  growTo(book, sheet, fromRow + size.rows, fromColumn + size.columns);
  const area = { fromRow, toRow: fromRow + size.rows, fromColumn, toColumn: fromColumn + size.columns };
  return { sheet: target.sheet, area, single: false };
}
