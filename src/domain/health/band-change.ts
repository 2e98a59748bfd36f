/** The newest change of an account's band, as its snapshots tell it, and what moved most with it. */
import type { Day } from '../time/time';
import type { Band } from './health-model';
import { byTime, type HealthSnapshot, type ReasonKept } from './health-snapshot';

/** `bandMoved`: points are those gained or lost, the value is the new one. Nothing where the model changed, too. */
export type BandChange = {
  readonly bandBefore: Band | '';
  readonly bandSince: Day | undefined;
  readonly bandMoved: readonly ReasonKept[];
};

const none: BandChange = { bandBefore: '', bandSince: undefined, bandMoved: [] };
const told = 2;

/** That enough is known for the first time, or no more, is no change of health. */
export function lastBandChange(history: readonly HealthSnapshot[]): BandChange {
  const sorted = [...history].sort(byTime);
  for (let at = sorted.length - 1; at > 0; at -= 1) {
    const [before, now] = [sorted[at - 1], sorted[at]];
    if (!before || !now || before.band === now.band) continue;
    if (before.band === 'insufficient' || now.band === 'insufficient') return none;
    return { bandBefore: before.band, bandSince: now.day, bandMoved: movedBy(before, now) };
  }
  return none;
}

/** The measures that led the same way as the score, the largest first. */
function movedBy(before: HealthSnapshot, now: HealthSnapshot): readonly ReasonKept[] {
  if (before.model !== now.model || before.score === undefined || now.score === undefined) return [];
  const way = Math.sign(now.score - before.score);
  const points = (of: HealthSnapshot, measure: string) =>
    of.reasons.find((reason) => reason.measure === measure)?.points ?? 0;
  return now.reasons
    .map(({ measure, value, points: gained }) => ({ measure, value, points: gained - points(before, measure) }))
    .filter((reason) => reason.points * way > 0)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, told);
}
