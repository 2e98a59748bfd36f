/** What a calibration learns from: accounts on snapshot days, what was known that day, and what came of them. */
import type { Day } from '../../../time/time';

export const outcomes = ['renewed', 'upgraded', 'cancelled'] as const;
export type Outcome = (typeof outcomes)[number];

export type TrainingRow = {
  readonly account: string;
  /** Empty where the history has no dates. */
  readonly day: Day | '';
  /** One for each measure, in the order of the measures; NaN where nothing was known. */
  readonly values: readonly number[];
  readonly outcome: Outcome;
};

export type StatedMeasure = {
  readonly measure: string;
  /** 1: higher is healthier, −1: lower is, 0: not known and left out of the uncalibrated score. */
  readonly direction: -1 | 0 | 1;
};

/** The same rows always stand in the same order, so that neither sums nor lots depend on how a file was sorted. */
export function inOrder(rows: readonly TrainingRow[]): readonly TrainingRow[] {
  return [...rows].sort(
    (a, b) =>
      order(a.account, b.account) ||
      order(a.day, b.day) ||
      order(a.outcome, b.outcome) ||
      order(JSON.stringify(a.values), JSON.stringify(b.values)),
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function hitsOf(rows: readonly TrainingRow[], outcome: Outcome): Float64Array {
  return Float64Array.from(rows, (row) => (row.outcome === outcome ? 1 : 0));
}

/** How often an account stands there on average: it says the same again, so intervals count it as one. */
export function recurrenceOf(rows: readonly Pick<TrainingRow, 'account'>[]): number {
  return rows.length === 0 ? 1 : rows.length / new Set(rows.map(({ account }) => account)).size;
}

/** One measure of all rows; NaN where it is not known. */
export function columnOf(rows: readonly TrainingRow[], measure: number): Float64Array {
  return Float64Array.from(rows, ({ values }) => values[measure] ?? Number.NaN);
}
