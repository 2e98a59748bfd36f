/** Two-parameter logistic line by Newton's method: what Platt's curve and the calibration slope both are. */

export type Line = { readonly slope: number; readonly intercept: number };

export type Prior = {
  /** How many rows' worth of trust the identity (slope 1, intercept 0) starts with. */
  readonly strength: number;
};

/** `targets` may lie between 0 and 1. Nothing where it does not settle: one outcome only, or a perfect split. */
export function logisticLine(odds: ArrayLike<number>, targets: ArrayLike<number>, prior?: Prior): Line | undefined {
  const strength = prior?.strength ?? 0;
  let slope = strength > 0 ? 1 : 0;
  let intercept = 0;
  for (let round = 0; round < 100; round += 1) {
    const sums = sumsOf(odds, targets, { slope, intercept });
    const g0 = sums.g0 - strength * intercept;
    const g1 = sums.g1 - strength * (slope - 1);
    const h00 = sums.h00 + strength;
    const h11 = sums.h11 + strength;
    const determinant = h00 * h11 - sums.h01 * sums.h01;
    if (!(determinant > 1e-12 * h00 * h11)) return undefined;
    const stepIntercept = (h11 * g0 - sums.h01 * g1) / determinant;
    const stepSlope = (h00 * g1 - sums.h01 * g0) / determinant;
    const damp = Math.min(1, 4 / Math.max(Math.abs(stepIntercept), Math.abs(stepSlope), 1e-12));
    slope += damp * stepSlope;
    intercept += damp * stepIntercept;
    if (Math.abs(stepIntercept) + Math.abs(stepSlope) < 1e-10) return { slope, intercept };
    if (Math.abs(slope) > 1e4) return undefined;
  }
  return undefined;
}

type Sums = { g0: number; g1: number; h00: number; h01: number; h11: number };

function sumsOf(odds: ArrayLike<number>, targets: ArrayLike<number>, line: Line): Sums {
  const sums = { g0: 0, g1: 0, h00: 0, h01: 0, h11: 0 };
  for (let at = 0; at < odds.length; at += 1) {
    const x = odds[at] ?? 0;
    const p = 1 / (1 + Math.exp(-(line.intercept + line.slope * x)));
    const error = (targets[at] ?? 0) - p;
    const weight = p * (1 - p);
    sums.g0 += error;
    sums.g1 += error * x;
    sums.h00 += weight;
    sums.h01 += weight * x;
    sums.h11 += weight * x * x;
  }
  return sums;
}
