/** Shares and whether two of them differ by more than chance. */

/** z of two shares that would be one, were there no difference. */
export function twoProportions(
  one: { readonly hits: number; readonly count: number },
  other: { readonly hits: number; readonly count: number },
): number {
  const pooled = (one.hits + other.hits) / (one.count + other.count);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one.count + 1 / other.count));
  return error > 0 ? (other.hits / other.count - one.hits / one.count) / error : 0;
}

/** Shares never fall below this where a population is compared: an empty bin would make it infinite. */
const leastShare = 1e-4;

/** Population stability index of two lists of counts over the same bins. */
export function psiOfCounts(before: readonly number[], after: readonly number[]): number {
  const all = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const [allBefore, allAfter] = [all(before), all(after)];
  return before.reduce((sum, count, bin) => {
    const a = Math.max(leastShare, count / allBefore);
    const b = Math.max(leastShare, (after[bin] ?? 0) / allAfter);
    return sum + (b - a) * Math.log(b / a);
  }, 0);
}

/** Over bins of equal population in the first list. Empty cells are no numbers and must be left out before. */
export function psiOf(before: ArrayLike<number>, after: ArrayLike<number>, bins = 10): number {
  const edges = quantileEdges(Float64Array.from(before).sort(), bins);
  return psiOfCounts(countsIn(before, edges), countsIn(after, edges));
}

/** Inner edges of bins of equal population, each once: quantiles by linear interpolation. */
export function quantileEdges(sorted: ArrayLike<number>, bins: number): readonly number[] {
  const edges = Array.from({ length: bins - 1 }, (_, index) => quantile(sorted, (index + 1) / bins));
  return edges.filter((edge, index) => index === 0 || edge !== edges[index - 1]);
}

export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const one = sorted[low] ?? 0;
  const next = sorted[Math.min(low + 1, sorted.length - 1)] ?? one;
  return one + (next - one) * (place - low);
}

/** How many stand in each bin; an edge belongs to the bin below it, as the usual libraries have it. */
function countsIn(numbers: ArrayLike<number>, edges: readonly number[]): readonly number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (let at = 0; at < numbers.length; at += 1) {
    const bin = edgesBelow(edges, (edge) => edge < (numbers[at] ?? 0));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** How many of the rising edges are not above the value: an edge belongs to the bin above it. */
export function binOf(edges: readonly number[], value: number): number {
  return edgesBelow(edges, (edge) => edge <= value);
}

/** How many edges, from the first on, are said to be below. */
function edgesBelow(edges: readonly number[], isBelow: (edge: number) => boolean): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(edges[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What χ² passes by chance once in a thousand (z = 3.09), by Wilson and Hilferty. */
export function chiSquareLimit(freedom: number, z = 3.0902): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + z * Math.sqrt(part)) ** 3;
}
