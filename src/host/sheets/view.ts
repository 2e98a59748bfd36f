/** A tab as a person sees it: texts, colours, drop-downs, with conditional formats and bands worked out. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cellAt, formatAt, inRange, type Sheet, validationAt } from './book';
import { cellName } from './cells/a1';
import { isValid, type Lists, listedBy, meets } from './cells/condition';
import { meetsFormula } from './cells/condition-formula';
import { type FilterViewShown, filterViewsOf } from './cells/filter';
import { shadeOf } from './cells/gradient';
import { type ChartView, chartsOf } from './charts';
import { effective, shownText } from './content';
import type { Scalar } from './grid';

export type CellView = {
  /** What an edit would start from: the formula, or the bare value. */
  readonly value: Scalar;
  readonly text: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly options?: readonly string[];
  readonly note?: string;
  /** What stands there breaks the cell's rule, which only warns. */
  readonly invalid?: true;
};

export type SheetView = {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly rightToLeft: boolean;
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  /** Down to the last row that holds anything. */
  readonly rows: readonly { readonly row: number; readonly hidden: boolean; readonly cells: readonly CellView[] }[];
  readonly filterViews: readonly FilterViewShown[];
  readonly charts: readonly ChartView[];
  /** Conditional formats that this host does not work out, in words. */
  readonly notShown: readonly string[];
};

export function viewSheet(book: Book, sheet: Sheet, now: number): SheetView {
  const { rowCount, columnCount } = sheet.grid;
  const notShown = new Set<string>();
  const lists: Lists = new Map();
  const rows = Array.from({ length: sheet.grid.usedRows() }, (_, row) => {
    const cells = Array.from({ length: columnCount }, (_cell, column) =>
      viewCell(book, sheet, { row, column, lists, notShown, now }),
    );
    return { row, hidden: sheet.rows[row]?.hiddenByUser ?? false, cells };
  });
  const columns = Array.from({ length: columnCount }, (_, column) => ({
    width: sheet.columns[column]?.pixelSize ?? 100,
    hidden: sheet.columns[column]?.hiddenByUser ?? false,
  }));
  const frozenRows = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  const rightToLeft = sheet.properties.rightToLeft ?? false;
  const filterViews = filterViewsOf({ book, sheet, now });
  const charts = chartsOf(book, sheet);
  return {
    rowCount,
    columnCount,
    frozenRows,
    rightToLeft,
    columns,
    rows,
    filterViews,
    charts,
    notShown: [...notShown],
  };
}

type At = {
  readonly row: number;
  readonly column: number;
  readonly lists: Lists;
  readonly notShown: Set<string>;
  readonly now: number;
};

function viewCell(book: Book, sheet: Sheet, at: At): CellView {
  const { row, column, lists } = at;
  const cell = cellAt(sheet, row, column);
  const format = formatAt(sheet, row, column);
  const conditional = conditionalFormat(book, sheet, at);
  const background =
    hex(conditional?.backgroundColorStyle?.rgbColor ?? conditional?.backgroundColor) ??
    hex(format?.backgroundColorStyle?.rgbColor ?? format?.backgroundColor) ??
    bandColor(sheet, row, column);
  const color = hex(textColor(conditional) ?? textColor(format));
  const bold = conditional?.textFormat?.bold ?? format?.textFormat?.bold;
  const rule = validationAt(sheet, row, column);
  const options = rule && listedBy(book, rule, lists);
  return {
    value: cell.formula ?? cell.value ?? '',
    text: shownText(sheet, row, column),
    ...(background ? { background } : {}),
    ...(color ? { color } : {}),
    ...(bold ? { bold } : {}),
    ...(options ? { options } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(rule && !isValid(sheet, at, rule, options) ? { invalid: true as const } : {}),
  };
}

function textColor(format: sheets_v4.Schema$CellFormat | undefined): sheets_v4.Schema$Color | null | undefined {
  return format?.textFormat?.foregroundColorStyle?.rgbColor ?? format?.textFormat?.foregroundColor;
}

/** The first rule that is met gives the look, as in Sheets. */
function conditionalFormat(book: Book, sheet: Sheet, at: At): sheets_v4.Schema$CellFormat | undefined {
  const { row, column, notShown, now } = at;
  for (const { ranges, booleanRule, gradientRule } of sheet.conditionalFormats) {
    const range = ranges?.find((candidate) => inRange(candidate, row, column));
    if (!range) continue;
    const shade = gradientRule && shadeOf(gradientRule, effective(cellAt(sheet, row, column), sheet));
    if (shade) return shade;
    if (gradientRule) continue;
    const condition = booleanRule?.condition ?? {};
    const formula = condition.values?.[0]?.userEnteredValue ?? '';
    const start = ranges?.[0] ?? range;
    const first = { row: start.startRowIndex ?? 0, column: start.startColumnIndex ?? 0 };
    const met =
      condition.type === 'CUSTOM_FORMULA'
        ? meetsFormula(formula, { book, sheet, now, at: { row, column }, first })
        : meets(sheet, row, column, condition);
    if (met === undefined)
      notShown.add(`${condition.type ?? 'gradient'} ${formula} on ${cellName(first.row, first.column)}`);
    if (met) return booleanRule?.format ?? undefined;
  }
  return undefined;
}

function bandColor(sheet: Sheet, row: number, column: number): string | undefined {
  for (const { range, rowProperties, columnProperties } of sheet.bandings) {
    if (!range || !inRange(range, row, column)) continue;
    const lengthwise = rowProperties ?? undefined;
    const from = lengthwise ? (range.startRowIndex ?? 0) : (range.startColumnIndex ?? 0);
    const end = lengthwise
      ? (range.endRowIndex ?? sheet.grid.rowCount)
      : (range.endColumnIndex ?? sheet.grid.columnCount);
    return bandAt(lengthwise ?? columnProperties ?? {}, (lengthwise ? row : column) - from, end - from);
  }
  return undefined;
}

function bandAt(bands: sheets_v4.Schema$BandingProperties, place: number, length: number): string | undefined {
  const header = hex(bands.headerColorStyle?.rgbColor ?? bands.headerColor);
  const footer = hex(bands.footerColorStyle?.rgbColor ?? bands.footerColor);
  if (header && place === 0) return header;
  if (footer && place === length - 1) return footer;
  const odd = (place - (header ? 1 : 0)) % 2 === 1;
  const first = bands.firstBandColorStyle?.rgbColor ?? bands.firstBandColor;
  const second = bands.secondBandColorStyle?.rgbColor ?? bands.secondBandColor;
  return hex(odd ? second : first);
}

function hex(color: sheets_v4.Schema$Color | null | undefined): string | undefined {
  if (!color) return undefined;
  const part = (share: number | null | undefined) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}
