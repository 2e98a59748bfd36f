/**
 * The level of the newest days. Cancellations become more or less frequent, and a fit over years stands in the middle:
 * what its newest days say, by accounts that it had not seen, moves all that is foretold alike.
 */
import type { TrainingRow } from '../data/rows';
import { logit, sigmoid } from '../metrics/probability';
import { type Curve, probabilityOn } from './curve';
import { hasDays } from './folds';

type Held = { readonly rows: readonly TrainingRow[]; readonly hits: Float64Array; readonly odds: Float64Array };

/** Of the rows, so many are the newest. */
const newestShare = 0.2;
/** Trust in what was before, as a penalty on the shift: some forty accounts change it by half of what they say. */
const trust = 10;
const rounds = 30;

export function newestShift({ rows, hits, odds }: Held, curve: Curve): number {
  if (!hasDays(rows)) return 0;
  const days = rows.map(({ day }) => day).sort();
  const cut = days[Math.floor(days.length * (1 - newestShare))] ?? '';
  const newest = [...rows.keys()].filter((at) => (rows[at]?.day ?? '') >= cut);
  const said = newest.map((at) => logit(probabilityOn(curve, odds[at] ?? 0)));
  let shift = 0;
  for (let round = 0; round < rounds; round += 1) {
    let slope = -trust * shift;
    let curvature = trust;
    newest.forEach((at, index) => {
      const p = sigmoid((said[index] ?? 0) + shift);
      slope += (hits[at] ?? 0) - p;
      curvature += p * (1 - p);
    });
    shift += slope / curvature;
  }
  return shift;
}
