/** From log-odds to a probability that keeps its word: Platt's line, or rising steps where there are enough accounts. */
import { lotOf } from '../../../chance';
import { meanOf, sigmoid } from '../metrics/probability';
import { type IsotonicCurve, isotonicCurve, shareOn } from './isotonic';
import { logisticLine } from './line-fit';
import { lossAt } from './ridge';

export type Curve =
  | { readonly kind: 'platt'; readonly slope: number; readonly intercept: number }
  | ({ readonly kind: 'isotonic' } & IsotonicCurve);

/** Steps need many of both outcomes. */
const fewestForSteps = 1000;
/** Trust in the fit itself before its accounts are looked at, in accounts. */
const trust = 2;

export function probabilityOn(curve: Curve, odds: number): number {
  return curve.kind === 'platt' ? sigmoid(curve.intercept + curve.slope * odds) : shareOn(curve, odds);
}

/** `names` tell the rows apart: by their lot half of them judges a curve that was fitted to the other half. */
export function curveOf(odds: Float64Array, hits: Float64Array, names: readonly string[]): Curve {
  const line = plattOf(odds, hits);
  if (odds.length < fewestForSteps) return line;
  const half = names.map((name) => lotOf(name, 7) < 0.5);
  const gains = [true, false].flatMap((side) => {
    const pick = (numbers: Float64Array, wanted: boolean) => numbers.filter((_, at) => (half[at] === side) === wanted);
    const steps = { kind: 'isotonic', ...isotonicCurve(pick(odds, true), pick(hits, true)) } as const;
    const straight = plattOf(pick(odds, true), pick(hits, true));
    const judged = pick(hits, false);
    return [...pick(odds, false)].map(
      (each, at) => loss(straight, each, judged[at] ?? 0) - loss(steps, each, judged[at] ?? 0),
    );
  });
  const mean = meanOf(gains);
  const error = Math.sqrt(meanOf(gains.map((gain) => (gain - mean) ** 2)) / gains.length);
  return mean > 2 * error ? { kind: 'isotonic', ...isotonicCurve(odds, hits) } : line;
}

function plattOf(odds: Float64Array, hits: Float64Array): Extract<Curve, { kind: 'platt' }> {
  const line = logisticLine(odds, hits, { strength: trust });
  // A line that falls would turn the ranking round: then the fit has nothing to say.
  return { kind: 'platt', slope: Math.max(0.05, line?.slope ?? 1), intercept: line?.intercept ?? 0 };
}

function loss(curve: Curve, odds: number, hit: number): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, probabilityOn(curve, odds)));
  return lossAt(Math.log(p / (1 - p)), hit);
}
