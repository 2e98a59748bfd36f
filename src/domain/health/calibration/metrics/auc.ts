/** How well a number ranks those who cancelled above the rest: .5 is a coin, 1 is perfect. Ties count half. */
import { z95 } from '../../../share-interval';

export type Auc = {
  readonly auc: number;
  readonly error: number;
  readonly interval: readonly [low: number, high: number];
};

/** Ranks from 1, rising; equal numbers share the mean of their ranks. */
function ranksOf(numbers: ArrayLike<number>): Float64Array {
  const order = orderOf(numbers);
  const ranks = new Float64Array(order.length);
  let start = 0;
  while (start < order.length) {
    const value = numbers[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && numbers[order[end] ?? 0] === value) end += 1;
    for (let at = start; at < end; at += 1) ranks[order[at] ?? 0] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** Places of the numbers from the smallest to the largest. */
export function orderOf(numbers: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(numbers.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  return order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
}

/** Mann–Whitney; nothing where one of the two sides is empty. */
export function aucOf(scores: ArrayLike<number>, hits: ArrayLike<number>): number | undefined {
  const ranks = ranksOf(scores);
  let positive = 0;
  let rankSum = 0;
  for (let at = 0; at < ranks.length; at += 1) {
    if (!hits[at]) continue;
    positive += 1;
    rankSum += ranks[at] ?? 0;
  }
  const negative = ranks.length - positive;
  if (positive === 0 || negative === 0) return undefined;
  return (rankSum - (positive * (positive + 1)) / 2) / (positive * negative);
}

/** With its standard error by Hanley and McNeil (1982); each account counts as one, however often it recurs. */
export function aucWithInterval(scores: ArrayLike<number>, hits: ArrayLike<number>, recurrence = 1): Auc | undefined {
  const auc = aucOf(scores, hits);
  if (auc === undefined) return undefined;
  const positive = countOf(hits);
  const error = hanleyMcNeil(auc, positive, hits.length - positive) * Math.sqrt(recurrence);
  return { auc, error, interval: [Math.max(0, auc - z95 * error), Math.min(1, auc + z95 * error)] };
}

function hanleyMcNeil(auc: number, positive: number, negative: number): number {
  const q1 = auc / (2 - auc);
  const q2 = (2 * auc * auc) / (1 + auc);
  const variance =
    (auc * (1 - auc) + (positive - 1) * (q1 - auc * auc) + (negative - 1) * (q2 - auc * auc)) / (positive * negative);
  return Math.sqrt(Math.max(0, variance));
}

export function countOf(hits: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < hits.length; at += 1) if (hits[at]) count += 1;
  return count;
}
