/** Requests that write cells. */
import type { sheets_v4 } from '@googleapis/sheets';
import { ScriptError } from '../../contract';
import { type FieldTree, mergeFields, selectFields } from '../../definitions/field-mask';
import { type Book, cellAt, cut, formatAt, type GridRange, inRange, Refusal, type Sheet, sheetById } from '../book';
import type { Area } from '../cells/a1';
import { fromExtendedValue } from '../content';
import { growTo } from '../dimensions';
import { type Cell, toSlot } from '../grid';
import { checkProtection } from '../protection';
import { type Handlers, neededMask } from './work';

type CellData = sheets_v4.Schema$CellData;

/** Up to this many cells a format is written into the cells themselves, beyond it is laid over the range. */
const mostSingleCells = 500;

export const cellRequests: Handlers = {
  updateCells({ book, by }, { rows, fields, start, range }) {
    const tree = neededMask(fields, 'CellData');
    const sheet = sheetById(book, (start ?? range)?.sheetId);
    const area = start ? startArea(sheet, start) : cut(sheet, range ?? {});
    const given = rows ?? [];
    checkReach(given, area);
    const written = start ? { ...area, ...extent(given, area) } : area;
    checkProtection(sheet, written, { by, owner: book.owner });
    for (let row = written.fromRow; row < written.toRow; row += 1) {
      const values = given[row - area.fromRow]?.values ?? [];
      const toColumn = start ? area.fromColumn + values.length : written.toColumn;
      for (let column = written.fromColumn; column < toColumn; column += 1) {
        applyCell(sheet, row, column, values[column - area.fromColumn] ?? {}, tree);
      }
    }
    return undefined;
  },

  /** After the last row that holds data, in any column; the grid grows when needed. */
  appendCells({ book, by }, { sheetId, rows, fields, tableId }) {
    if (tableId) throw new ScriptError('Sheets: appendCells to a table is not in this host');
    const tree = neededMask(fields, 'CellData');
    const sheet = sheetById(book, sheetId);
    const given = rows ?? [];
    const width = given.reduce((most, { values }) => Math.max(most, values?.length ?? 0), 0);
    const fromRow = sheet.grid.dataRows();
    growTo(book, sheet, fromRow + given.length, width);
    const area = { fromRow, toRow: fromRow + given.length, fromColumn: 0, toColumn: width };
    checkProtection(sheet, area, { by, owner: book.owner });
    for (const [offset, { values }] of given.entries()) {
      for (const [column, data] of (values ?? []).entries())
        applyCell(sheet, fromRow + offset, column, data ?? {}, tree);
    }
    return undefined;
  },

  repeatCell({ book, by }, { range, cell, fields }) {
    const tree = neededMask(fields, 'CellData');
    const sheet = sheetById(book, range?.sheetId);
    const area = cut(sheet, range ?? {});
    checkProtection(sheet, area, { by, owner: book.owner });
    const format = tree.get('userEnteredFormat');
    const only = format && tree.size === 1;
    if (only && size(area) > mostSingleCells) {
      layFormat(sheet, range ?? {}, { fields: fieldsBelow(format), format: cell?.userEnteredFormat ?? {} });
      return undefined;
    }
    for (let row = area.fromRow; row < area.toRow; row += 1) {
      for (let column = area.fromColumn; column < area.toColumn; column += 1) {
        applyCell(sheet, row, column, cell ?? {}, tree);
      }
    }
    return undefined;
  },

  setDataValidation({ book }, { range, rule }) {
    const sheet = sheetById(book, range?.sheetId);
    const area = cut(sheet, range ?? {});
    if (rule && !rule.condition?.type) throw new Refusal('rule.condition.type is required.');
    if (size(area) > mostSingleCells) {
      eachOwn(sheet, range ?? {}, (cell) => ({ ...cell, validation: undefined }));
      const others = sheet.blankets.filter((old) => old.kind !== 'validation' || !sameRange(old.range, range ?? {}));
      sheet.blankets = [...others, { kind: 'validation', range: range ?? {}, rule: rule ?? null }];
      return undefined;
    }
    for (let row = area.fromRow; row < area.toRow; row += 1) {
      for (let column = area.fromColumn; column < area.toColumn; column += 1) {
        sheet.grid.set(row, column, toSlot({ ...cellAt(sheet, row, column), validation: rule ?? null }));
      }
    }
    return undefined;
  },
};

function startArea(sheet: Sheet, start: sheets_v4.Schema$GridCoordinate): Area {
  const fromRow = start.rowIndex ?? 0;
  const fromColumn = start.columnIndex ?? 0;
  return cut(sheet, {
    ...(start.sheetId == null ? {} : { sheetId: start.sheetId }),
    startRowIndex: fromRow,
    startColumnIndex: fromColumn,
  });
}

function checkReach(rows: readonly sheets_v4.Schema$RowData[], area: Area): void {
  if (area.fromRow + rows.length > area.toRow) {
    throw new Refusal(`Attempting to write row: ${area.toRow}, beyond the last requested row of: ${area.toRow - 1}`);
  }
  for (const { values } of rows) {
    if (area.fromColumn + (values?.length ?? 0) <= area.toColumn) continue;
    throw new Refusal(
      `Attempting to write column: ${area.toColumn}, beyond the last requested column of: ${area.toColumn - 1}`,
    );
  }
}

function extent(rows: readonly sheets_v4.Schema$RowData[], area: Area): Pick<Area, 'toRow' | 'toColumn'> {
  const width = rows.reduce((most, { values }) => Math.max(most, values?.length ?? 0), 0);
  return { toRow: area.fromRow + rows.length, toColumn: area.fromColumn + width };
}

function size(area: Area): number {
  return (area.toRow - area.fromRow) * (area.toColumn - area.fromColumn);
}

const writable = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'];

/** Writes what the mask names; what the data lacks is cleared. Fields that Google itself computes are passed over. */
function applyCell(sheet: Sheet, row: number, column: number, data: CellData, fields: FieldTree): void {
  const all = fields.has('*');
  const next: { -readonly [Part in keyof Cell]: Cell[Part] } = { ...cellAt(sheet, row, column) };
  if (all || fields.has('userEnteredValue')) {
    const content = fromExtendedValue(data.userEnteredValue);
    next.value = content.value;
    next.formula = content.formula;
  }
  const format = fields.get('userEnteredFormat');
  if (all) next.format = data.userEnteredFormat ?? undefined;
  else if (format?.size === 0) next.format = data.userEnteredFormat ?? {};
  else if (format) next.format = mergeFields(formatAt(sheet, row, column) ?? {}, data.userEnteredFormat ?? {}, format);
  if (all || fields.has('note')) next.note = data.note || undefined;
  if (all || fields.has('dataValidation')) next.validation = data.dataValidation ?? null;
  if (!all) refuseOthers(fields);
  sheet.grid.set(row, column, toSlot(next));
}

function refuseOthers(fields: FieldTree): void {
  for (const name of fields.keys()) {
    if (writable.includes(name)) continue;
    throw new ScriptError(`Sheets: writing ${name} of a cell is not in this host`);
  }
}

function layFormat(
  sheet: Sheet,
  range: GridRange,
  laid: { fields: string; format: sheets_v4.Schema$CellFormat },
): void {
  const tree = neededMask(laid.fields, 'CellFormat');
  const format = selectFields(laid.format, tree) as sheets_v4.Schema$CellFormat;
  eachOwn(sheet, range, (cell) => (cell.format ? { ...cell, format: mergeFields(cell.format, format, tree) } : cell));
  const others = sheet.blankets.filter(
    (old) => old.kind !== 'format' || old.fields !== laid.fields || !sameRange(old.range, range),
  );
  sheet.blankets = [...others, { kind: 'format', range, fields: laid.fields, format }];
}

function eachOwn(sheet: Sheet, range: GridRange, change: (cell: Cell) => Cell): void {
  for (let row = 0; row < sheet.grid.usedRows(); row += 1) {
    for (const [column, slot] of sheet.grid.row(row).entries()) {
      if (slot === null || typeof slot !== 'object' || !inRange(range, row, column)) continue;
      sheet.grid.set(row, column, toSlot(change(slot)));
    }
  }
}

function sameRange(one: GridRange, other: GridRange): boolean {
  return (['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const).every(
    (side) => (one[side] ?? undefined) === (other[side] ?? undefined),
  );
}

/** A mask as text again: what lies below `userEnteredFormat`, or everything. */
function fieldsBelow(tree: FieldTree): string {
  if (tree.size === 0) return '*';
  return [...tree].map(([name, below]) => (below.size > 0 ? `${name}(${fieldsBelow(below)})` : name)).join(',');
}

/** Cells that come with a new spreadsheet. */
export function applyGrid(book: Book, sheet: Sheet, grid: sheets_v4.Schema$GridData): void {
  const all = neededMask('userEnteredValue,userEnteredFormat,note,dataValidation', 'CellData');
  const [fromRow, fromColumn] = [grid.startRow ?? 0, grid.startColumn ?? 0];
  for (const [offset, { values }] of (grid.rowData ?? []).entries()) {
    growTo(book, sheet, fromRow + offset + 1, fromColumn + (values?.length ?? 0));
    for (const [place, data] of (values ?? []).entries()) {
      const sparse = Object.keys(data).length === 0;
      if (!sparse) applyCell(sheet, fromRow + offset, fromColumn + place, data, all);
    }
  }
  for (const [offset, properties] of (grid.rowMetadata ?? []).entries()) sheet.rows[fromRow + offset] = properties;
  for (const [offset, properties] of (grid.columnMetadata ?? []).entries())
    sheet.columns[fromColumn + offset] = properties;
}
