/** Somebody who knows better than the measures: for a while, with a reason, and beside the score, never instead of it. */
import type { AccountId } from '../account/account';
import { byText } from '../order';
import type { Email } from '../team/email';
import { addDays, type Day, daysBetween } from '../time/time';

export type OverrideId = `ovr_${string}`;

export type Override = {
  readonly id: OverrideId;
  readonly rev: number;
  readonly account: AccountId;
  /** 0–100, as the score is. */
  readonly score: number;
  readonly reason: string;
  readonly from: Day;
  /** The last day it counts. */
  readonly until: Day;
  readonly by: Email;
  /** Taken back before its end: the first day it does not count, and by whom. */
  readonly ended: Day | undefined;
  readonly endedBy: Email | '';
};

const longestOverrideDays = 90;

/** The one that counts: of several, the one that was set last. A longer one than allowed, by hand, ends when it must. */
export function overrideOn(overrides: readonly Override[], today: Day): Override | undefined {
  return overrides.reduce<Override | undefined>((best, one) => {
    if (!counts(one, today)) return best;
    const later = best && (byText(best.from, one.from) || byText(best.id, one.id)) > 0;
    return later ? best : one;
  }, undefined);
}

function counts({ score, from, until, ended }: Override, today: Day): boolean {
  if (score < 0 || score > 100 || from > today || today > until) return false;
  if (ended !== undefined && ended <= today) return false;
  return daysBetween(from, today) <= longestOverrideDays;
}

export type OverrideProblem = 'missing' | 'not-a-score' | 'day-passed' | 'too-far';

/** What is amiss with an end; today counts as one. */
export function untilProblem(until: Day | undefined, today: Day): OverrideProblem | undefined {
  if (until === undefined) return 'missing';
  if (until < today) return 'day-passed';
  return until > addDays(today, longestOverrideDays) ? 'too-far' : undefined;
}
