/** What a filter view shows of its tab: which rows, and in which order. The tab itself stays as it is. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cellAt, type Sheet } from '../book';
import { effective, shownText } from '../content';
import { orderOf } from '../requests/rearrange';
import { meets } from './condition';
import { wallSerial } from './condition-formula';
import { parseEntered } from './entered';

type Criteria = sheets_v4.Schema$FilterCriteria;
type Condition = sheets_v4.Schema$BooleanCondition;

export type FilterViewShown = {
  readonly id: number;
  readonly title: string;
  /** The rows below the frozen ones, as they stand under each other. */
  readonly rows: readonly number[];
  /** Conditions that this host does not work out, in words: they hide nothing. */
  readonly notShown: readonly string[];
};

type Asked = { readonly book: Book; readonly sheet: Sheet; readonly now: number };

/** The filter views of a tab, each worked out. Rows outside of a view's range are always shown. */
export function filterViewsOf(asked: Asked): readonly FilterViewShown[] {
  return asked.sheet.filterViews.map((view) => shownBy(asked, view));
}

function shownBy(asked: Asked, view: sheets_v4.Schema$FilterView): FilterViewShown {
  const { sheet } = asked;
  const { range = {}, sortSpecs = [] } = view;
  const frozen = sheet.properties.gridProperties?.frozenRowCount ?? 0;
  const used = sheet.grid.usedRows();
  // The first row of the range is its header.
  const from = Math.max(frozen, (range?.startRowIndex ?? 0) + 1);
  const to = Math.max(from, Math.min(range?.endRowIndex ?? used, used));
  const notShown = new Set<string>();
  const columns = criteriaOf(view);
  const rows = between(from, to).filter((row) =>
    columns.every(([column, criteria]) => passes(asked, { row, column, criteria, notShown })),
  );
  const sorted = orderOf(sheet, rows, sortSpecs ?? []).map((place) => rows[place] ?? 0);
  return {
    id: view.filterViewId ?? 0,
    title: view.title ?? '',
    rows: [...between(frozen, from), ...sorted, ...between(to, used)],
    notShown: [...notShown],
  };
}

function between(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

/** Google still takes and answers the older way of saying it, by column in a map. */
function criteriaOf({ filterSpecs, criteria }: sheets_v4.Schema$FilterView): readonly (readonly [number, Criteria])[] {
  const older = Object.entries(criteria ?? {}).map(([column, one]) => [Number(column), one] as const);
  const own = (filterSpecs ?? []).map(({ columnIndex, filterCriteria }) => {
    return [columnIndex ?? 0, filterCriteria ?? {}] as const;
  });
  return own.length > 0 ? own : older;
}

type Cell = {
  readonly row: number;
  readonly column: number;
  readonly criteria: Criteria;
  readonly notShown: Set<string>;
};

function passes(asked: Asked, { row, column, criteria, notShown }: Cell): boolean {
  const { hiddenValues, condition } = criteria;
  if ((hiddenValues ?? []).includes(shownText(asked.sheet, row, column))) return false;
  if (!condition?.type) return true;
  const met = meetsDay(asked, { row, column }, condition) ?? meets(asked.sheet, row, column, condition);
  if (met === undefined) notShown.add(condition.type);
  return met ?? true;
}

const days: Readonly<Record<string, (value: number, day: number) => boolean>> = {
  DATE_EQ: (value, day) => Math.floor(value) === day,
  DATE_BEFORE: (value, day) => value < day,
  DATE_AFTER: (value, day) => Math.floor(value) > day,
  DATE_ON_OR_BEFORE: (value, day) => Math.floor(value) <= day,
  DATE_ON_OR_AFTER: (value, day) => value >= day,
};

const fromToday: Readonly<Record<string, number>> = { YESTERDAY: -1, TODAY: 0, TOMORROW: 1 };

/** Nothing for what is no condition of days, and for a day that this host does not know. */
function meetsDay(asked: Asked, { row, column }: { row: number; column: number }, condition: Condition) {
  const compare = days[condition.type ?? ''];
  const day = compare && dayOf(asked, condition.values?.[0] ?? {});
  if (!compare || day === undefined) return undefined;
  const content = effective(cellAt(asked.sheet, row, column));
  return (
    content !== undefined && 'value' in content && typeof content.value === 'number' && compare(content.value, day)
  );
}

function dayOf(asked: Asked, { relativeDate, userEnteredValue }: sheets_v4.Schema$ConditionValue): number | undefined {
  const apart = fromToday[relativeDate ?? ''];
  if (relativeDate) return apart === undefined ? undefined : Math.floor(wallSerial(asked)) + apart;
  const { value } = parseEntered((userEnteredValue ?? '').replace(/^=/, ''), asked.book.properties.locale ?? 'en_US');
  return typeof value === 'number' ? Math.floor(value) : undefined;
}
