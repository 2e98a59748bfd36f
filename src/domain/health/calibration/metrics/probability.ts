/** How honest probabilities are: what was said against what happened. */

import { wilson } from '../../../share-interval';
import { logisticLine } from '../fit/line-fit';
import { orderOf } from './auc';

/** Mean squared error of probabilities; 0 is perfect. */
export function brierOf(probabilities: ArrayLike<number>, hits: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < hits.length; at += 1) sum += ((probabilities[at] ?? 0) - (hits[at] ?? 0)) ** 2;
  return sum / hits.length;
}

/** Against always saying the share that happened: 1 is perfect, 0 no better, below 0 worse. */
export function brierSkillOf(probabilities: ArrayLike<number>, hits: ArrayLike<number>): number {
  const rate = meanOf(hits);
  return 1 - brierOf(probabilities, hits) / (rate * (1 - rate));
}

export function logLossOf(probabilities: ArrayLike<number>, hits: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < hits.length; at += 1) {
    const p = Math.min(1 - 1e-15, Math.max(1e-15, probabilities[at] ?? 0));
    sum -= hits[at] ? Math.log(p) : Math.log(1 - p);
  }
  return sum / hits.length;
}

export type BrierParts = {
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
};

/** Murphy's parts over groups of equal probabilities: reliability − resolution + uncertainty is the Brier score. */
export function brierParts(probabilities: ArrayLike<number>, hits: ArrayLike<number>): BrierParts {
  const rate = meanOf(hits);
  let reliability = 0;
  let resolution = 0;
  for (const group of groupsOfEqual(probabilities, hits)) {
    reliability += group.count * (group.probability - group.hits / group.count) ** 2;
    resolution += group.count * (group.hits / group.count - rate) ** 2;
  }
  const count = hits.length;
  return { reliability: reliability / count, resolution: resolution / count, uncertainty: rate * (1 - rate) };
}

type Group = { readonly probability: number; readonly count: number; readonly hits: number };

function groupsOfEqual(probabilities: ArrayLike<number>, hits: ArrayLike<number>): readonly Group[] {
  const groups: { probability: number; count: number; hits: number }[] = [];
  for (const at of orderOf(probabilities)) {
    const probability = probabilities[at] ?? 0;
    const last = groups[groups.length - 1];
    if (last?.probability === probability) {
      last.count += 1;
      last.hits += hits[at] ?? 0;
    } else groups.push({ probability, count: 1, hits: hits[at] ?? 0 });
  }
  return groups;
}

type CurveBin = {
  readonly count: number;
  /** Mean of what was said. */
  readonly said: number;
  /** Share that happened, with its Wilson interval. */
  readonly happened: number;
  readonly interval: readonly [low: number, high: number];
};

/**
 * Bins of equal population, from the lowest probability to the highest. Where an edge cuts through equal probabilities,
 * each side gets its share of them, so that the order of the rows changes nothing. Intervals count an account once.
 */
export function calibrationCurve(
  probabilities: ArrayLike<number>,
  hits: ArrayLike<number>,
  { bins = 10, recurrence = 1 } = {},
): readonly CurveBin[] {
  const groups = groupsOfEqual(probabilities, hits);
  const curve: CurveBin[] = [];
  let group = 0;
  let used = 0;
  for (const size of binSizes(hits.length, bins)) {
    let said = 0;
    let happened = 0;
    for (let left = size; left > 0; ) {
      const from = groups[group];
      if (!from) break;
      const taken = Math.min(left, from.count - used);
      said += taken * from.probability;
      happened += (taken * from.hits) / from.count;
      used += taken;
      left -= taken;
      if (used === from.count) [group, used] = [group + 1, 0];
    }
    curve.push({
      count: size,
      said: said / size,
      happened: happened / size,
      interval: wilson(happened / recurrence, size / recurrence),
    });
  }
  return curve;
}

function binSizes(count: number, bins: number): readonly number[] {
  const small = Math.floor(count / bins);
  const larger = count % bins;
  return Array.from({ length: bins }, (_, bin) => small + (bin < larger ? 1 : 0)).filter((size) => size > 0);
}

/** Expected calibration error: how far what was said lies from what happened, over ten bins of equal population. */
export function eceOf(probabilities: ArrayLike<number>, hits: ArrayLike<number>, bins = 10): number {
  const curve = calibrationCurve(probabilities, hits, { bins });
  return curve.reduce((sum, { count, said, happened }) => sum + count * Math.abs(said - happened), 0) / hits.length;
}

/** Rate among the highest `share` of the scores over the rate of all; equal scores at the cut count by their share. */
export function liftOf(scores: ArrayLike<number>, hits: ArrayLike<number>, share: number): number | undefined {
  const rate = meanOf(hits);
  if (hits.length === 0 || rate === 0) return undefined;
  const top = Math.ceil(share * hits.length - 1e-9);
  let left = top;
  let found = 0;
  for (const group of [...groupsOfEqual(scores, hits)].reverse()) {
    const taken = Math.min(left, group.count);
    found += (taken * group.hits) / group.count;
    left -= taken;
    if (left === 0) break;
  }
  return found / top / rate;
}

/** Logistic line of what happened on the log-odds that were said: slope 1 and intercept 0 are wanted. */
export function slopeAndIntercept(
  probabilities: ArrayLike<number>,
  hits: ArrayLike<number>,
): { readonly slope: number; readonly intercept: number } | undefined {
  const odds = Float64Array.from({ length: hits.length }, (_, at) => logit(probabilities[at] ?? 0));
  const spread = odds.length > 0 && odds.some((one) => Math.abs(one - (odds[0] ?? 0)) > 1e-9);
  return spread ? logisticLine(odds, hits) : undefined;
}

export function logit(probability: number): number {
  const p = Math.min(1 - 1e-12, Math.max(1e-12, probability));
  return Math.log(p / (1 - p));
}

export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function meanOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += numbers[at] ?? 0;
  return sum / numbers.length;
}
