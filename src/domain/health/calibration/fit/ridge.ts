/**
 * Logistic regression with a penalty for each weight, by Newton's method: the objective of the calibrated score. A row of
 * `features` is one account: its first column is 1.
 */
import { factor, solveFactored } from './solve';

export type Matrix = { readonly rows: number; readonly columns: number; readonly cells: Float64Array };

export type RidgeTask = {
  readonly features: Matrix;
  readonly hits: ArrayLike<number>;
  /** One for each column; (penalty / 2) · weight² is added to −log L. */
  readonly penalties: ArrayLike<number>;
  readonly start?: Float64Array;
};

const mostRounds = 40;
/** Taken once: where a script looks a global up at each call, that costs as much as the function does. */
const { exp, log1p } = Math;

export function fitRidge({ features, hits, penalties, start }: RidgeTask): Float64Array {
  const { columns } = features;
  let weights: Float64Array = start ? Float64Array.from(start) : new Float64Array(columns);
  let loss = lossOf(features, hits, penalties, weights);
  for (let round = 0; round < mostRounds; round += 1) {
    const { gradient, curvature } = slopesOf(features, hits, penalties, weights);
    if (!factor(curvature, columns)) return weights;
    const step = solveFactored(curvature, gradient);
    let size = 1;
    let next = moved(weights, step, size);
    let nextLoss = lossOf(features, hits, penalties, next);
    while (!(nextLoss <= loss + 1e-9) && size > 1e-4) {
      size /= 2;
      next = moved(weights, step, size);
      nextLoss = lossOf(features, hits, penalties, next);
    }
    const gain = loss - nextLoss;
    weights = next;
    loss = nextLoss;
    if (gain < 1e-7 * (1 + Math.abs(loss))) break;
  }
  return weights;
}

function moved(weights: Float64Array, step: Float64Array, size: number): Float64Array {
  return Float64Array.from(weights, (weight, at) => weight + size * (step[at] ?? 0));
}

/** Log-odds of one row. */
export function oddsAt({ cells, columns }: Matrix, row: number, weights: ArrayLike<number>): number {
  let odds = 0;
  for (let at = 0, cell = row * columns; at < columns; at += 1, cell += 1)
    odds += (cells[cell] ?? 0) * (weights[at] ?? 0);
  return odds;
}

export function oddsOf(features: Matrix, weights: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: features.rows }, (_, row) => oddsAt(features, row, weights));
}

/** −log of how likely an outcome was, without the numbers running over. */
export function lossAt(odds: number, hit: number): number {
  const against = hit ? -odds : odds;
  return against > 30 ? against : log1p(exp(against));
}

function lossOf(
  features: Matrix,
  hits: ArrayLike<number>,
  penalties: ArrayLike<number>,
  weights: Float64Array,
): number {
  let loss = 0;
  for (let row = 0; row < features.rows; row += 1) loss += lossAt(oddsAt(features, row, weights), hits[row] ?? 0);
  for (let at = 0; at < weights.length; at += 1) loss += ((penalties[at] ?? 0) / 2) * (weights[at] ?? 0) ** 2;
  return loss;
}

function slopesOf(
  features: Matrix,
  hits: ArrayLike<number>,
  penalties: ArrayLike<number>,
  weights: Float64Array,
): { gradient: Float64Array; curvature: Float64Array } {
  const { rows, columns, cells } = features;
  const gradient = new Float64Array(columns);
  const curvature = new Float64Array(columns * columns);
  for (let row = 0; row < rows; row += 1) {
    const first = row * columns;
    const p = 1 / (1 + exp(-oddsAt(features, row, weights)));
    const error = (hits[row] ?? 0) - p;
    const weight = p * (1 - p);
    for (let j = 0; j < columns; j += 1) {
      const x = cells[first + j] ?? 0;
      if (x === 0) continue;
      gradient[j] = (gradient[j] ?? 0) + error * x;
      const weighted = weight * x;
      const line = j * columns;
      for (let k = 0; k <= j; k += 1)
        curvature[line + k] = (curvature[line + k] ?? 0) + weighted * (cells[first + k] ?? 0);
    }
  }
  for (let j = 0; j < columns; j += 1) {
    const penalty = penalties[j] ?? 0;
    gradient[j] = (gradient[j] ?? 0) - penalty * (weights[j] ?? 0);
    curvature[j * columns + j] = (curvature[j * columns + j] ?? 0) + penalty;
  }
  return { gradient, curvature };
}
