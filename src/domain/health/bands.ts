/**
 * Bands that do not flap. A band is left beyond the edge by the dead band, or on two runs in a row; whoever left it by
 * two runs in a row comes back over that edge only by the whole dead band, so that noise smaller than it changes a
 * band once at the most.
 */
import { type Day, daysBetween } from '../time/time';
import type { Band, BandEdges, HealthModel } from './health-model';
import { byTime, type HealthSnapshot } from './health-snapshot';

export type ScoredBand = Exclude<Band, 'insufficient'>;
/** The worst first. */
export const scoredBands = ['at-risk', 'watch', 'healthy'] as const satisfies readonly ScoredBand[];

/** The band of a score by itself: an edge belongs to the band above it. */
export function plainBand(score: number, { healthy, watch }: BandEdges): ScoredBand {
  return score >= healthy ? 'healthy' : score >= watch ? 'watch' : 'at-risk';
}

/** What the past says about the band. */
export type Held = {
  /** The band that stands. */
  readonly band: ScoredBand;
  /** By the run of an earlier day alone, whatever stood; nothing where it had no score. */
  readonly lastRun: ScoredBand | undefined;
  /** It was entered by two runs in a row from this band: the way back asks for the whole dead band. */
  readonly softlyFrom: ScoredBand | undefined;
};

type Ruled = Pick<HealthModel, 'edges' | 'deadBand'>;

export function bandOf(score: number, model: Ruled, held?: Held): ScoredBand {
  const plain = plainBand(score, model.edges);
  if (!held || plain === held.band) return plain;
  const up = scoredBands.indexOf(plain) > scoredBands.indexOf(held.band);
  const edge = up ? upperEdge(held.band, model.edges) : lowerEdge(held.band, model.edges);
  const beyond = up ? score >= edge + model.deadBand : score < edge - model.deadBand;
  if (beyond) return plain;
  const twice = held.lastRun !== undefined && isBeyond(held.lastRun, held.band, up);
  return twice && plain !== held.softlyFrom ? plain : held.band;
}

function isBeyond(band: ScoredBand, held: ScoredBand, up: boolean): boolean {
  const way = scoredBands.indexOf(band) - scoredBands.indexOf(held);
  return up ? way > 0 : way < 0;
}

function lowerEdge(band: ScoredBand, { healthy, watch }: BandEdges): number {
  return band === 'healthy' ? healthy : band === 'watch' ? watch : 0;
}

function upperEdge(band: ScoredBand, { healthy, watch }: BandEdges): number {
  return band === 'at-risk' ? watch : band === 'watch' ? healthy : Number.POSITIVE_INFINITY;
}

/**
 * What the snapshots say of the band before today's score. Those of another model hold nothing: other measures or edges
 * show at once.
 */
export function heldBand(
  history: readonly HealthSnapshot[],
  today: Day,
  { model, key }: { readonly model: Ruled; readonly key: string },
): Held | undefined {
  const own = ofModel(history, today, key);
  const last = own[own.length - 1];
  if (!last || last.band === 'insufficient') return undefined;
  const earlier = newestBefore(own, today);
  return {
    band: last.band,
    lastRun: earlier?.score === undefined ? undefined : plainBand(earlier.score, model.edges),
    softlyFrom: softEntry(own, model),
  };
}

/** Oldest first, the newest unbroken stretch of one model. */
function ofModel(history: readonly HealthSnapshot[], today: Day, key: string): readonly HealthSnapshot[] {
  const past = sorted(history).filter(({ day }) => day <= today);
  let from = past.length;
  while (from > 0 && past[from - 1]?.model === key) from -= 1;
  return past.slice(from);
}

function sorted(history: readonly HealthSnapshot[]): readonly HealthSnapshot[] {
  const inOrder = history.every((one, at) => at === 0 || byTime(history[at - 1] ?? one, one) <= 0);
  return inOrder ? history : [...history].sort(byTime);
}

/** As long as a band stands within the dead band of the edge it was entered over, it is remembered where from. */
function softEntry(own: readonly HealthSnapshot[], { edges, deadBand }: Ruled): ScoredBand | undefined {
  const band = own[own.length - 1]?.band;
  let first = own.length - 1;
  while (first > 0 && own[first - 1]?.band === band) first -= 1;
  const [before, entry] = [own[first - 1], own[first]];
  if (!before || before.band === 'insufficient' || !entry || entry.score === undefined || entry.band === 'insufficient')
    return undefined;
  const up = scoredBands.indexOf(entry.band) > scoredBands.indexOf(before.band);
  const edge = up ? lowerEdge(entry.band, edges) : upperEdge(entry.band, edges);
  const far = up ? entry.score >= edge + deadBand : entry.score < edge - deadBand;
  return far ? undefined : before.band;
}

/** The newest of an earlier day: a day is one run, however often somebody clicked. */
export function newestBefore(history: readonly HealthSnapshot[], today: Day): HealthSnapshot | undefined {
  return sorted(history)
    .filter(({ day }) => daysBetween(day, today) > 0)
    .slice(-1)[0];
}
