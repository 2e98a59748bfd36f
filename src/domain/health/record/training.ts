/**
 * What a company's own history teaches: an account on a snapshot day with the values its snapshot kept, and the result
 * that came within the horizon. Nothing that is dated later enters, and what is not over yet is left out.
 */
import type { AccountId } from '../../account/account';
import type { Renewal, RenewalResult } from '../../account/renewal';
import { addDays, type Day } from '../../time/time';
import type { Outcome, StatedMeasure, TrainingRow } from '../calibration/data/rows';
import type { Band, HealthModel } from '../health-model';
import type { HealthSnapshot } from '../health-snapshot';

/** A training row with what stood on its card that day. */
export type PastRow = TrainingRow & {
  readonly account: AccountId;
  readonly day: Day;
  readonly score: number | undefined;
  readonly band: Band;
  /** When the result was there. */
  readonly resultDay: Day;
};

export type Past = {
  readonly history: readonly HealthSnapshot[];
  readonly renewals: readonly Renewal[];
  readonly stated: readonly StatedMeasure[];
  readonly horizonDays: number;
  readonly today: Day;
};

/** A contract that shrank is a customer who stayed. */
const outcomeOf: { readonly [R in RenewalResult]: Outcome } = {
  renewed: 'renewed',
  upgraded: 'upgraded',
  contracted: 'renewed',
  cancelled: 'cancelled',
};

/** One row a month and account: more of them would only say the same again. */
const spacingDays = 28;

export function pastRows({ history, renewals, stated, horizonDays, today }: Past): readonly PastRow[] {
  const results = resultsByAccount(renewals);
  const last = new Map<AccountId, Day>();
  const closed = addDays(today, -horizonDays);
  return [...history]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .flatMap((snapshot): PastRow[] => {
      const { account, day, score, band, reasons } = snapshot;
      const before = last.get(account);
      if (day > closed || reasons.length === 0 || (before !== undefined && day < addDays(before, spacingDays)))
        return [];
      const result = results.get(account)?.find((one) => one.day > day && one.day <= addDays(day, horizonDays));
      if (!result) return [];
      last.set(account, day);
      const values = valuesOf(reasons, stated);
      return [{ account, day, score, band, values, outcome: result.outcome, resultDay: result.day }];
    });
}

/** In the order of the measures; NaN where nothing was known. */
export function valuesOf(
  reasons: readonly { readonly measure: string; readonly value: number }[],
  stated: readonly StatedMeasure[],
): readonly number[] {
  const known = new Map(reasons.map(({ measure, value }) => [measure, value]));
  return stated.map(({ measure }) => known.get(measure) ?? Number.NaN);
}

type Result = { readonly day: Day; readonly outcome: Outcome };

/** The earliest first. */
function resultsByAccount(renewals: readonly Renewal[]): ReadonlyMap<AccountId, readonly Result[]> {
  const results = new Map<AccountId, Result[]>();
  for (const { account, result, resultDay, day } of renewals) {
    if (result === '') continue;
    results.set(account, [...(results.get(account) ?? []), { day: resultDay ?? day, outcome: outcomeOf[result] }]);
  }
  for (const own of results.values()) own.sort((a, b) => (a.day < b.day ? -1 : 1));
  return results;
}

/** Every measure that any model names, with the direction it states first. */
export function statedIn(models: readonly HealthModel[]): readonly StatedMeasure[] {
  const stated = new Map<string, StatedMeasure>();
  for (const { measures } of models) {
    for (const { id, direction } of measures) {
      if (stated.has(id)) continue;
      stated.set(id, { measure: id, direction: direction === 'higher' ? 1 : direction === 'lower' ? -1 : 0 });
    }
  }
  return [...stated.values()];
}
