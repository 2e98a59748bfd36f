/** Somebody who knows better than the measures: for a while, with a reason, and beside the score, never instead of it. */
import type { AccountId } from '../account/account';
import { byText } from '../order';
import type { Email } from '../team/email';
import { addDays, type Day } from '../time/time';
import { plainBand, type ScoredBand } from './bands';
import type { BandEdges } from './health-model';

export type OverrideId = `ovr_${string}`;

export type Override = {
  readonly id: OverrideId;
  readonly rev: number;
  readonly account: AccountId;
  /** 0–100, as the score is; nothing where a band alone was said. */
  readonly score: number | undefined;
  /** Where there is a score, that one tells the band. */
  readonly band: ScoredBand | '';
  readonly reason: string;
  readonly from: Day;
  /** The last day it counts. */
  readonly until: Day;
  readonly by: Email;
  /** Taken back before its end: the first day it does not count, and by whom. */
  readonly ended: Day | undefined;
  readonly endedBy: Email | '';
};

export const longestOverrideDays = 90;

/** The one that counts: of several, the one that was set last. A longer one than allowed, by hand, ends when it must. */
export function overrideOn(overrides: readonly Override[], today: Day): Override | undefined {
  return overrides.reduce<Override | undefined>((best, one) => {
    if (!counts(one, today)) return best;
    const later = best && (byText(best.from, one.from) || byText(best.id, one.id)) > 0;
    return later ? best : one;
  }, undefined);
}

function counts(override: Override, today: Day): boolean {
  const { score, band, from, ended } = override;
  if (score === undefined ? band === '' : score < 0 || score > 100) return false;
  if (from > today || today > lastDayOf(override)) return false;
  return ended === undefined || ended > today;
}

/** Whatever was typed, it counts no longer than it may. */
export function lastDayOf({ from, until }: Pick<Override, 'from' | 'until'>): Day {
  const latest = addDays(from, longestOverrideDays);
  return until < latest ? until : latest;
}

/** What counts while it lasts. A band without a number stays without one: nobody said any. */
export function ruledBy({ score, band }: Override, edges: BandEdges): { score: number | undefined; band: ScoredBand } {
  return { score, band: score === undefined && band !== '' ? band : plainBand(score ?? 0, edges) };
}

/** Whether a score that was written beside a band lies in another one. */
export function isOtherBand(score: number, band: ScoredBand | '', edges: BandEdges): boolean {
  return band !== '' && plainBand(score, edges) !== band;
}

type UntilProblem = 'missing' | 'day-passed' | 'too-far';

/** What is amiss with an end; today counts as one. */
export function untilProblem(until: Day | undefined, today: Day): UntilProblem | undefined {
  if (until === undefined) return 'missing';
  if (until < today) return 'day-passed';
  return until > addDays(today, longestOverrideDays) ? 'too-far' : undefined;
}
