/** The rising steps that fit best: pool adjacent violators. Hurts below about a thousand rows; Platt does not. */
import { orderOf } from '../metrics/auc';
import { binOf } from '../metrics/shares';

/** `at` rises; the fitted share holds at it, straight lines between, flat outside. */
export type IsotonicCurve = { readonly at: readonly number[]; readonly shares: readonly number[] };

type Block = { low: number; high: number; place: number; weight: number; hits: number };

function blocksOf(scores: ArrayLike<number>, hits: ArrayLike<number>): readonly Block[] {
  const blocks: Block[] = [];
  for (const at of orderOf(scores)) {
    const score = scores[at] ?? 0;
    const hit = hits[at] ?? 0;
    const last = blocks[blocks.length - 1];
    if (last && last.high === score && last.low === score) {
      last.weight += 1;
      last.hits += hit;
      last.place += score;
    } else blocks.push({ low: score, high: score, place: score, weight: 1, hits: hit });
  }
  const pooled: Block[] = [];
  for (const block of blocks) {
    pooled.push(block);
    for (let top = pooled.length - 1; top > 0; top = pooled.length - 1) {
      const [above, below] = [pooled[top], pooled[top - 1]];
      if (!above || !below || below.hits * above.weight < above.hits * below.weight) break;
      pooled.pop();
      below.high = above.high;
      below.weight += above.weight;
      below.hits += above.hits;
      below.place += above.place;
    }
  }
  return pooled;
}

/** The fitted share of every row, as steps. */
export function isotonicFit(scores: ArrayLike<number>, hits: ArrayLike<number>): Float64Array {
  const blocks = blocksOf(scores, hits);
  const lows = blocks.map(({ low }) => low);
  return Float64Array.from({ length: scores.length }, (_, at) => {
    const block = blocks[binOf(lows, scores[at] ?? 0) - 1];
    return block ? block.hits / block.weight : 0;
  });
}

/**
 * The same as a curve through the middle of each step: it tells apart what a step would call equal, so that the ranking
 * stays. One row is added on either side of the steps' shares, because nobody is sure.
 */
export function isotonicCurve(scores: ArrayLike<number>, hits: ArrayLike<number>): IsotonicCurve {
  const blocks = blocksOf(scores, hits);
  return {
    at: blocks.map(({ place, weight }) => place / weight),
    shares: blocks.map(({ hits: found, weight }) => (found + 0.5) / (weight + 1)),
  };
}

export function shareOn({ at, shares }: IsotonicCurve, score: number): number {
  const above = binOf(at, score);
  const right = shares[above];
  const left = shares[above - 1];
  if (left === undefined) return right ?? 0;
  if (right === undefined) return left;
  const from = at[above - 1] ?? 0;
  return left + ((right - left) * (score - from)) / ((at[above] ?? 0) - from);
}
