/**
 * Whether what was sold is used, as far as the measure of the hand-back tells: from where it stood at the sale to where
 * it should come to. It is proposed with its numbers; a person says it.
 */
import type { HealthSnapshot } from '../health/health-snapshot';
import type { MeasureValue } from '../health/measure-value';
import { type CurrentValue, newestOf } from '../health/measures/derived-values';
import { type Day, dayOf, daysBetween } from '../time/time';
import type { Signal } from './signal';
import type { SignalMove } from './signal-table';

/** `under-way`: at least half of the way. `unknown`: nothing was measured since the hand-back, or no measure was named. */
export type AdoptionVerdict = 'reached' | 'under-way' | 'not-moved' | 'short' | 'unknown';
export type Adoption = {
  readonly verdict: AdoptionVerdict;
  /** Of the way from the sale to the target, in percent; nothing where the beginning is not known. */
  readonly way: number | undefined;
};

type Handed = Pick<Signal, 'measure' | 'target' | 'baseline' | 'movedAt'>;

export function adoptionOf({ target, baseline, movedAt }: Handed, now: CurrentValue | undefined): Adoption {
  const isOld = now?.day !== undefined && movedAt !== undefined && now.day < dayOf(movedAt);
  if (target === undefined || now === undefined || isOld) return { verdict: 'unknown', way: undefined };
  const falls = baseline !== undefined && target < baseline;
  if (falls ? now.value <= target : now.value >= target) return { verdict: 'reached', way: 100 };
  // Without a beginning only the end can be told.
  if (baseline === undefined) return { verdict: 'short', way: undefined };
  const way = Math.round(((now.value - baseline) / (target - baseline)) * 100);
  return { verdict: way >= 50 ? 'under-way' : 'not-moved', way };
}

/** The move that the numbers speak for: the end of the loop is never proposed before its day, unless it is reached. */
export function moveFor({ verdict }: Adoption, isDue: boolean): Extract<SignalMove, 'adopt' | 'give-up'> | undefined {
  if (verdict === 'reached') return 'adopt';
  return verdict === 'not-moved' && isDue ? 'give-up' : undefined;
}

type Known = {
  readonly measures: readonly MeasureValue[];
  readonly history: readonly HealthSnapshot[];
  /** The value of today, for a sale of these days. */
  readonly now: CurrentValue | undefined;
  readonly today: Day;
};

/** A value of so many days ago is still where it began. */
const freshDays = 60;
const sameDays = 7;

/** Where the measure stood on the day of the sale: as it was imported, else as a snapshot kept it. */
export function baselineOf(measure: string, sold: Day, { measures, history, now, today }: Known): number | undefined {
  const imported = newestOf(measures, sold).get(measure);
  if (imported && daysBetween(imported.day, sold) <= freshDays) return imported.value;
  const told = history.filter(({ day, reasons }) => day <= sold && reasons.some((one) => one.measure === measure));
  const newest = [...told].sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const kept = newest?.reasons.find((one) => one.measure === measure);
  if (newest && kept && daysBetween(newest.day, sold) <= freshDays) return kept.value;
  return daysBetween(sold, today) <= sameDays ? now?.value : undefined;
}
