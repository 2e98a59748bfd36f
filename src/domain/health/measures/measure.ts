/** One input of the score: where its value comes from, and how many points a value is worth. */
import type { Stage } from '../../account/account';

/** `range`: best within a stretch, worse on both sides of it. */
export type Direction = 'higher' | 'lower' | 'range';

/**
 * `column`: the newest value under the measure's id in the measures tab, wherever it was imported from. The others are
 * derived from what Tandem has anyway; `derived-values.ts` says how.
 */
export const measureSources = ['column', 'seats', 'contact', 'responses', 'cases', 'feedback', 'meetings'] as const;
export type MeasureSource = (typeof measureSources)[number];

export type BreakPoint = readonly [value: number, points: number];

/**
 * `points`: break points of value → points (0–100), values rising; straight lines between, flat outside. `z`: how far
 * a value lies from the centre of all accounts, in spreads, clipped at three; no break points have to be known for it.
 */
export type Curve =
  | { readonly kind: 'points'; readonly points: readonly BreakPoint[] }
  | { readonly kind: 'z'; readonly centre: number; readonly spread: number };

export type Measure = {
  /** For a column: as the measures tab names it. */
  readonly id: string;
  /** What people call it; empty for the ones of ours, which have words in `messages`. */
  readonly label: string;
  readonly source: MeasureSource;
  readonly direction: Direction;
  readonly curve: Curve;
  readonly weight: number;
  /** Full weight up to this age, none at twice of it. */
  readonly validityDays: number;
  /** Whether a teammate can do something about it, so that it may be proposed as the next step. */
  readonly actionable: boolean;
  /** Counts only in these; in all when empty. */
  readonly segments: readonly string[];
  readonly stages: readonly Stage[];
};

/** Spreads from the centre at which a value is as good or as bad as it gets. */
const widest = 3;

/** 0–100. */
export function pointsOf({ curve, direction }: Pick<Measure, 'curve' | 'direction'>, value: number): number {
  if (curve.kind === 'points') return pointsAt(curve.points, value);
  const z = Math.max(-widest, Math.min(widest, (value - curve.centre) / curve.spread));
  if (direction === 'range') return 100 * (1 - Math.abs(z) / widest);
  return 50 * (1 + (direction === 'higher' ? z : -z) / widest);
}

/** Points of a value on break points. */
export function pointsAt(curve: readonly BreakPoint[], value: number): number {
  let lower: BreakPoint | undefined;
  for (const upper of curve) {
    if (upper[0] >= value) {
      if (!lower) return upper[1];
      return lower[1] + ((value - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
    }
    lower = upper;
  }
  return lower?.[1] ?? 0;
}

/** Every curve as break points: where a line is wanted, for a picture or the way back from points to a value. */
export function breakPointsOf({ curve, direction }: Pick<Measure, 'curve' | 'direction'>): readonly BreakPoint[] {
  if (curve.kind === 'points') return curve.points;
  const reach = widest * curve.spread;
  const ends = direction === 'higher' ? [0, 100] : direction === 'lower' ? [100, 0] : [0, 0];
  const middle = direction === 'range' ? 100 : 50;
  return [
    [curve.centre - reach, ends[0] ?? 0],
    [curve.centre, middle],
    [curve.centre + reach, ends[1] ?? 0],
  ];
}

/** What makes a normal distribution's median of distances its standard deviation. */
const normal = 1.4826;

/**
 * The z curve of a company's own values: median and median distance, so that a few broken values move neither. Nothing
 * where the values do not differ: there is nothing to tell accounts apart by.
 */
export function robustCurve(values: readonly number[]): Extract<Curve, { kind: 'z' }> | undefined {
  const centre = median(values);
  if (centre === undefined) return undefined;
  const distances = values.map((value) => Math.abs(value - centre));
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  // More than half of the values are the same: then the mean distance has to tell.
  const spread = normal * (median(distances) || mean);
  return spread > 0 ? { kind: 'z', centre, spread } : undefined;
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
