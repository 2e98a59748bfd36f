/** Where a measure usually stands and how far it usually strays, so that no unit matters. */
import type { TrainingRow } from '../data/rows';
import { columnOf } from '../data/rows';
import { quantile } from '../metrics/shares';

export type Scale = { readonly centre: number; readonly spread: number };

/** Beyond three spreads more is no longer more: one freak value shall not outweigh a year of history. */
const farthest = 3;

/** The outermost hundredth on either side is drawn in where it alone strays so far: it would make all others equal. */
const freakish = 1.25;

/** Nothing where a measure says the same of every account, or nothing of any. */
export function scaleOf(rows: readonly TrainingRow[], measure: number): Scale | undefined {
  const known = columnOf(rows, measure)
    .filter((value) => !Number.isNaN(value))
    .sort();
  if (known.length < 2) return undefined;
  const [low, high] = [quantile(known, 0.01), quantile(known, 0.99)];
  const drawnIn = momentsOf(known.map((value) => Math.min(high, Math.max(low, value))));
  const plain = momentsOf(known);
  return drawnIn && plain && plain.spread > freakish * drawnIn.spread ? drawnIn : plain;
}

function momentsOf(known: Float64Array): Scale | undefined {
  const centre = known.reduce((sum, value) => sum + value, 0) / known.length;
  const spread = Math.sqrt(known.reduce((sum, value) => sum + (value - centre) ** 2, 0) / known.length);
  return spread > 1e-12 * Math.max(1, Math.abs(centre)) ? { centre, spread } : undefined;
}

export function scaled({ centre, spread }: Scale, value: number): number {
  return Math.max(-farthest, Math.min(farthest, (value - centre) / spread));
}
