/** A tab as people get it: keys, headers, widths, number formats, drop-downs and warnings. For the tabs of any workbook. */
import type { Column, Unit } from '../cells';
import type { CellFormat, GridRange, GridRequest } from '../grid';
import type { TableLabels } from '../labels';
import { allColumns, headRows, type TabKey, tabs } from '../tables';
import { addedTab, color, formatted, hiddenRow, warned, wide, written } from './requests';

export const firstRows = 1000;
/** People's own columns find room beside ours. */
const spareColumns = 4;

type Made = { readonly title: string; readonly index: number };

/** A new tab with everything on it but the colours, which `bandsOf` and `clocksOf` give. */
export function dressedTab(tab: TabKey, labels: TableLabels, { title, index }: Made): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const columns = Object.keys(allColumns(tab));
  const gridProperties = {
    rowCount: firstRows,
    columnCount: columns.length + spareColumns,
    frozenRowCount: headRows,
  };
  const properties = { sheetId, title, index, hidden: false, rightToLeft: labels.rightToLeft, gridProperties };
  return [...addedTab(properties, tab), hiddenRow(sheetId, 0), ...dressedColumns(tab, labels, { columns, at: 0 })];
}

/** Some of our columns, side by side from any place of their tab on. */
export function dressedColumns(
  tab: TabKey,
  labels: TableLabels,
  { columns, at }: { readonly columns: readonly string[]; readonly at: number },
): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const headers: Readonly<Record<string, string>> = labels.headers[tab];
  const head = { sheetId, startRowIndex: 0, startColumnIndex: at, endColumnIndex: at + columns.length };
  return [
    written(head, [columns, columns.map((column) => headers[column] ?? column)]),
    formatted({ ...head, startRowIndex: 1, endRowIndex: headRows }, headerFormat),
    ...columns.flatMap((column, offset) =>
      dressedColumn(sheetId, at + offset, { kind: allColumns(tab)[column] as Column<never>, labels }),
    ),
  ];
}

type Dress = { readonly kind: Column<never>; readonly labels: TableLabels };

function dressedColumn(sheetId: number, at: number, { kind, labels }: Dress): readonly GridRequest[] {
  const whole = { sheetId, startRowIndex: 0, startColumnIndex: at, endColumnIndex: at + 1 };
  const range = { ...whole, startRowIndex: headRows };
  return [
    wide(sheetId, at, kind.width),
    formatted(range, { ...numberFormatOf(kind, labels), wrapStrategy: 'CLIP' }),
    ...(kind.options ? [dropDown(range, kind.options)] : []),
    ...(kind.system ? [warned(whole)] : []),
  ];
}

export const headerFormat: CellFormat = {
  backgroundColorStyle: color('#e8f0fe'),
  textFormat: { bold: true },
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
};

/**
 * By what a number counts. No `#` after the point: Sheets would show `5.` for five. What may have any number of decimals
 * is left to Sheets. An amount's currency stands in the column beside it, so its own format names none.
 */
const unitPatterns: { readonly [U in Unit]?: string } = {
  seats: '#,##0',
  days: '#,##0',
  touches: '#,##0',
  percent: '0.00"%"',
  money: '#,##0.00',
};

function numberFormatOf({ format, unit }: Column<never>, labels: TableLabels): CellFormat {
  if (format === 'text') return { numberFormat: { type: 'TEXT' } };
  if (format === 'day')
    return { numberFormat: { type: 'DATE', pattern: labels.look.daysInWords ? 'd mmm yyyy' : 'yyyy-mm-dd' } };
  const pattern = unit && unitPatterns[unit];
  return pattern ? { numberFormat: { type: 'NUMBER', pattern } } : {};
}

/** People may type other words: what cannot be read is told, never refused. */
function dropDown(range: GridRange, options: readonly string[]): GridRequest {
  const values = options.map((userEnteredValue) => ({ userEnteredValue }));
  const condition = { type: 'ONE_OF_LIST', values };
  return { setDataValidation: { range, rule: { condition, strict: false, showCustomUi: true } } };
}
