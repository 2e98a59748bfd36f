/** The smallest change of one measure that reaches the next band. */
import type { Band, HealthModel } from './health-model';
import { type BreakPoint, breakPointsOf, pointsOf } from './measures/measure';
import type { Known, Scored } from './scoring';

export type NextStep = {
  readonly measure: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly band: Band;
};

/** Beyond the dead band, so that the new band stands at once. */
export function nextStepOf({ known, weight, exact }: Scored, band: Band, model: HealthModel): NextStep | undefined {
  const { edges, deadBand } = model;
  const next = band === 'at-risk' ? 'watch' : band === 'watch' ? 'healthy' : undefined;
  if (!next || exact === undefined) return undefined;
  const goal = edges[next] + deadBand;
  let best: { readonly one: Known; readonly points: number } | undefined;
  for (const one of known) {
    if (!one.measure.actionable) continue;
    const points = one.points + ((goal - exact) * weight) / one.weight;
    if (points <= one.points || (best && points - one.points >= best.points - best.one.points)) continue;
    if (breakPointsOf(one.measure).some(([, most]) => most >= points)) best = { one, points };
  }
  if (!best) return undefined;
  const { one } = best;
  const to = valueNear(breakPointsOf(one.measure), best.points, one.value);
  const score = Math.round(exact + (one.weight / weight) * (pointsOf(one.measure, to) - one.points));
  return { measure: one.measure.id, label: one.measure.label, from: one.value, to, score, band: next };
}

/** The nearest value that has these points, rounded to where it has more rather than fewer. */
function valueNear(curve: readonly BreakPoint[], points: number, value: number): number {
  const step = stepOf(curve);
  let best: number | undefined;
  for (let index = 1; index < curve.length; index += 1) {
    const [left, right] = [curve[index - 1], curve[index]];
    if (!left || !right || left[1] === right[1]) continue;
    if (points < Math.min(left[1], right[1]) || points > Math.max(left[1], right[1])) continue;
    const exact = left[0] + ((points - left[1]) / (right[1] - left[1])) * (right[0] - left[0]);
    const rises = right[1] > left[1];
    // Dividing and multiplying leave the last digit to chance.
    const steps = Number((exact / step).toFixed(9));
    const at = Math.min(right[0], Math.max(left[0], (rises ? Math.ceil(steps) : Math.floor(steps)) * step));
    if (best === undefined || Math.abs(at - value) < Math.abs(best - value)) best = at;
  }
  return best === undefined ? value : Number(best.toFixed(9));
}

/** Whole numbers, unless the whole curve lies within a few of them: then a hundredth of it. */
function stepOf(curve: readonly BreakPoint[]): number {
  const width = (curve[curve.length - 1]?.[0] ?? 0) - (curve[0]?.[0] ?? 0);
  return width > 3 ? 1 : 10 ** Math.floor(Math.log10(Math.max(width, 1e-9)) - 1);
}
