/**
 * Measures that the fit counts against the direction people stated, wholly or over a part of their range. A sign is never
 * forced, so this is what is shown instead: each alone, with all others where they usually stand.
 */
import type { StatedMeasure } from '../data/rows';
import { type Design, matrixOf } from '../features/design';
import { oddsAt } from '../fit/ridge';

export type Against = {
  readonly measure: string;
  /** Log-odds of cancelling that more of what was stated as healthier adds at the most. */
  readonly most: number;
  /** From one end of its range to the other, not only on the way. */
  readonly whole: boolean;
};

type Fit = { readonly design: Design; readonly weights: readonly number[] };

/** Less is nothing that anybody would notice. */
const noticed = 0.05;
const stepsASpread = 4;
const reach = 3;

export function againstStated(fit: Fit, stated: readonly StatedMeasure[]): readonly Against[] {
  return stated.flatMap(({ measure, direction }, at) => {
    if (direction === 0 || !fit.design.scales[at]) return [];
    const rising = placesOf(fit.design, at).map((value) => oddsWith(fit, at, value));
    const toHealthier = direction === 1 ? rising : rising.reverse();
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (const odds of toHealthier) {
      least = Math.min(least, odds);
      most = Math.max(most, odds - least);
    }
    const ends = (toHealthier[toHealthier.length - 1] ?? 0) - (toHealthier[0] ?? 0);
    return most > noticed ? [{ measure, most, whole: ends > 0 }] : [];
  });
}

/** Values over the range that counts, with both sides of every edge. */
function placesOf({ scales, tables }: Design, at: number): readonly number[] {
  const { centre, spread } = scales[at] ?? { centre: 0, spread: 1 };
  const even = Array.from(
    { length: 2 * reach * stepsASpread + 1 },
    (_, step) => centre + (step / stepsASpread - reach) * spread,
  );
  const edges = (tables[at]?.edges ?? []).flatMap((edge) => [edge - 1e-9 * spread, edge]);
  return [...even, ...edges].sort((a, b) => a - b);
}

function oddsWith({ design, weights }: Fit, at: number, value: number): number {
  const values = design.scales.map((scale, other) => (other === at ? value : (scale?.centre ?? Number.NaN)));
  return oddsAt(matrixOf(design, [{ account: '', day: '', values, outcome: 'renewed' }]), 0, weights);
}
