/** What a cell holds, shows, and becomes when something is entered. */
import type { sheets_v4 } from '@googleapis/sheets';
import { cellAt, formatAt, maxCellText, Refusal, type Sheet } from './book';
import { parseEntered } from './cells/entered';
import { type Evaluated, evaluate, linkOf } from './cells/formula';
import { lookedUp } from './cells/lookup';
import { isDateFormat, showValue } from './cells/number-format';
import { type Cell, type Scalar, toSlot } from './grid';

export type Rendering = {
  readonly values: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dates: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
};

/** With its tab a formula may look other cells of it up. */
export function effective(cell: Cell, sheet?: Sheet): Evaluated | undefined {
  if (cell.formula !== undefined) return (sheet && lookup(cell.formula, sheet)) ?? evaluate(cell.formula);
  return cell.value === undefined ? undefined : { value: cell.value };
}

function lookup(formula: string, sheet: Sheet): Evaluated | undefined {
  const value = lookedUp(formula, (row, column) => cellAt(sheet, row, column).value);
  return value === undefined ? undefined : { value };
}

export function shownText(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (cell.formula === undefined && typeof cell.value !== 'number') return showValue(cell.value ?? '', undefined);
  const content = effective(cell, sheet);
  if (!content) return '';
  if ('error' in content) return errorText(content.error.type);
  return showValue(content.value, formatAt(sheet, row, column)?.numberFormat);
}

export function readCell(sheet: Sheet, row: number, column: number, how: Rendering): Scalar {
  const cell = cellAt(sheet, row, column);
  if (how.values === 'FORMATTED_VALUE') return shownText(sheet, row, column);
  if (how.values === 'FORMULA' && cell.formula !== undefined) return cell.formula;
  const content = effective(cell, sheet);
  if (!content) return '';
  if ('error' in content) return errorText(content.error.type);
  if (typeof content.value !== 'number' || how.dates === 'SERIAL_NUMBER') return content.value;
  const numberFormat = formatAt(sheet, row, column)?.numberFormat;
  return isDateFormat(numberFormat) ? showValue(content.value, numberFormat) : content.value;
}

function errorText(type: string): string {
  return type === 'DIVIDE_BY_ZERO' ? '#DIV/0!' : '#NAME?';
}

/** Puts a value into a cell as the API (`RAW`) or a hand (`USER_ENTERED`) does. Note, rule and format stay. */
export function enter(sheet: Sheet, row: number, column: number, input: Entry): void {
  const kept = { ...cellAt(sheet, row, column), value: undefined, formula: undefined };
  if (typeof input.value === 'string') checkText(input.value);
  if (typeof input.value !== 'string' || !input.parsed || isText(sheet, row, column)) {
    sheet.grid.set(row, column, toSlot({ ...kept, value: input.value }));
    return;
  }
  const { numberFormat, ...entered } = parseEntered(input.value, input.locale);
  const before = formatAt(sheet, row, column);
  const format = numberFormat && !before?.numberFormat ? { format: { ...before, numberFormat } } : {};
  sheet.grid.set(row, column, toSlot({ ...kept, ...format, ...entered }));
}

export type Entry = { readonly value: Scalar; readonly parsed: boolean; readonly locale: string };

function isText(sheet: Sheet, row: number, column: number): boolean {
  return formatAt(sheet, row, column)?.numberFormat?.type === 'TEXT';
}

function checkText(text: string): void {
  if (text.length > maxCellText) {
    throw new Refusal(`Your input contains more than the maximum of ${maxCellText} characters in a single cell.`);
  }
}

/** Google's value of a cell in grid data. */
function extendedValue(content: Evaluated): sheets_v4.Schema$ExtendedValue {
  if ('error' in content) return { errorValue: content.error };
  if (typeof content.value === 'number') return { numberValue: content.value };
  return typeof content.value === 'boolean' ? { boolValue: content.value } : { stringValue: content.value };
}

/** A cell's content from Google's value. An error value can be read, not written. */
export function fromExtendedValue(
  value: sheets_v4.Schema$ExtendedValue | null | undefined,
): Pick<Cell, 'value' | 'formula'> {
  if (!value) return {};
  if (value.formulaValue != null) {
    checkText(value.formulaValue);
    return value.formulaValue.startsWith('=') ? { formula: value.formulaValue } : { value: value.formulaValue };
  }
  if (value.stringValue != null) {
    checkText(value.stringValue);
    return { value: value.stringValue };
  }
  const plain = value.numberValue ?? value.boolValue;
  return plain == null ? {} : { value: plain };
}

/** A cell as `includeGridData` gives it; nothing for an untouched cell. */
export function cellData(sheet: Sheet, row: number, column: number): sheets_v4.Schema$CellData {
  const cell = cellAt(sheet, row, column);
  const content = effective(cell, sheet);
  const format = formatAt(sheet, row, column);
  const entered = cell.formula === undefined ? content && extendedValue(content) : { formulaValue: cell.formula };
  const link = cell.formula === undefined ? undefined : linkOf(cell.formula);
  return {
    ...(entered ? { userEnteredValue: entered } : {}),
    ...(content ? { effectiveValue: extendedValue(content), formattedValue: shownText(sheet, row, column) } : {}),
    ...(format ? { userEnteredFormat: format, effectiveFormat: format } : {}),
    ...(link === undefined ? {} : { hyperlink: link }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
  };
}
