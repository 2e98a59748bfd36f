/** What names columns by their place, in rules and filters, and goes along when columns come and go. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { GridRange } from './book';
import { columnName, columnNumber } from './cells/a1';

type Move = (range: GridRange) => GridRange | undefined;

/** A conditional format whose ranges and formula have moved; nothing when no range of it is left. */
export function movedRule(
  rule: sheets_v4.Schema$ConditionalFormatRule,
  move: Move,
): sheets_v4.Schema$ConditionalFormatRule | undefined {
  const ranges = (rule.ranges ?? []).flatMap((range) => move(range) ?? []);
  const [first] = ranges;
  if (!first) return undefined;
  const condition = rule.booleanRule?.condition;
  if (condition?.type !== 'CUSTOM_FORMULA') return { ...rule, ranges };
  // A formula is written for the first row of its range.
  const down = (first.startRowIndex ?? 0) - (rule.ranges?.[0]?.startRowIndex ?? 0);
  const values = (condition.values ?? []).map(({ userEnteredValue, ...value }) => ({
    ...value,
    userEnteredValue: movedFormula(userEnteredValue ?? '', move, down),
  }));
  return { ...rule, ranges, booleanRule: { ...rule.booleanRule, condition: { ...condition, values } } };
}

const parts = /("(?:[^"]|"")*")|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w(])/g;

function movedFormula(formula: string, move: Move, down: number): string {
  return formula.replace(parts, (whole, quoted, fixedColumn, letters, fixedRow, digits) => {
    if (quoted !== undefined) return whole;
    const column = movedColumn(columnNumber(letters), move);
    if (column === undefined) return '#REF!';
    return `${fixedColumn}${columnName(column)}${fixedRow}${Number(digits) + (fixedRow ? 0 : down)}`;
  });
}

/** A filter view whose columns have moved; what filtered a column that is gone is gone, too. */
export function movedFilter(view: sheets_v4.Schema$FilterView, move: Move): sheets_v4.Schema$FilterView {
  const filterSpecs = (view.filterSpecs ?? []).flatMap((spec) => {
    const columnIndex = movedColumn(spec.columnIndex ?? 0, move);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const sortSpecs = (view.sortSpecs ?? []).flatMap((spec) => {
    const dimensionIndex = movedColumn(spec.dimensionIndex ?? 0, move);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  return {
    ...view,
    ...(view.filterSpecs ? { filterSpecs } : {}),
    ...(view.sortSpecs ? { sortSpecs } : {}),
  };
}

function movedColumn(column: number, move: Move): number | undefined {
  const moved = move({ startColumnIndex: column, endColumnIndex: column + 1 });
  return moved && (moved.startColumnIndex ?? 0);
}
