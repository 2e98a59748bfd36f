/** The way of a score through the last weeks, from snapshots; before the first of them, from what is dated. */
import { addDays, type Day, daysBetween } from '../time/time';
import { newestBefore } from './bands';
import type { Health } from './health';
import type { HealthFacts } from './health-facts';
import type { HealthModel } from './health-model';
import type { HealthSnapshot } from './health-snapshot';
import { scoreOf } from './scoring';

export type TrendPoint = {
  readonly day: Day;
  readonly score: number | undefined;
  /** Reckoned back from dated values, for want of a snapshot. */
  readonly reckoned: boolean;
};

export type Trend = {
  /** Oldest first, one a week, today the last. */
  readonly points: readonly TrendPoint[];
  /** Where the straight line through the days leads in so many days; nothing below half of them known. */
  readonly days30: number | undefined;
  readonly days90: number | undefined;
  /** Where bands begin, and how far beyond an edge they hold on. */
  readonly scale: Pick<HealthModel, 'edges' | 'deadBand'>;
};

const week = 7;
const weeks = 13;
const longest = week * weeks;

export function trendOf(facts: HealthFacts, model: HealthModel, { raw, asOf }: Pick<Health, 'raw' | 'asOf'>): Trend {
  const days = Array.from({ length: longest + 1 }, (_, index) => addDays(asOf, index - longest));
  const first = facts.history.reduce<Day | undefined>(
    (best, { day }) => (best === undefined || day < best ? day : best),
    undefined,
  );
  const points = days.map((day, index): TrendPoint => {
    if (day === asOf) return { day, score: raw.score, reckoned: false };
    if (first !== undefined && day >= first) return { day, score: scoreThen(facts.history, day), reckoned: false };
    // Once a week is enough for what is only reckoned.
    const score = index % week === 0 ? scoreThen([], day, { facts, model }) : undefined;
    return { day, score, reckoned: true };
  });
  return {
    points: points.filter((_, index) => index % week === 0),
    days30: slopeOver(points, 30),
    days90: slopeOver(points, 90),
    scale: { edges: model.edges, deadBand: model.deadBand },
  };
}

/** A snapshot stands until the next one: they are written when something changes. */
function scoreThen(
  history: readonly HealthSnapshot[],
  day: Day,
  otherwise?: { readonly facts: HealthFacts; readonly model: HealthModel },
): number | undefined {
  if (!otherwise) return newestBefore(history, addDays(day, 1))?.score;
  const { exact } = scoreOf(otherwise.facts, otherwise.model, day);
  return exact === undefined ? undefined : Math.round(exact);
}

/** Least squares over the known days of the window, told as the change over all of it. */
function slopeOver(points: readonly TrendPoint[], window: number): number | undefined {
  const end = points[points.length - 1]?.day;
  if (end === undefined) return undefined;
  const known = points.flatMap(({ day, score }) => {
    const x = daysBetween(end, day);
    return score === undefined || x < -window ? [] : [{ x, y: score }];
  });
  const [oldest] = known;
  if (!oldest || known.length < 3 || -oldest.x < window / 2) return undefined;
  const meanX = known.reduce((sum, { x }) => sum + x, 0) / known.length;
  const meanY = known.reduce((sum, { y }) => sum + y, 0) / known.length;
  const spread = known.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const together = known.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return Math.round((together / spread) * window) + 0;
}
