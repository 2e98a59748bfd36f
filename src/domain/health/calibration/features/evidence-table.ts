/**
 * Weight of evidence: what each range of a measure says for or against cancelling, in log-odds against the average
 * account. A table that a person can read, with a row of its own for "not known".
 */
import type { TrainingRow } from '../data/rows';
import { columnOf } from '../data/rows';
import { binOf, quantileEdges } from '../metrics/shares';

export type EvidenceTable = {
  /** Rising; an edge belongs to the range above it. */
  readonly edges: readonly number[];
  /** One for each range, above 0 where it speaks for cancelling. */
  readonly weights: readonly number[];
  /** For "not known"; 0 where everything was known. */
  readonly unknown: number;
  /** Information value: how far the ranges tell the two outcomes apart. */
  readonly information: number;
};

/** So many distinct values get a range each: quantiles would drown a rare yes. */
const distinctAtMost = 8;
const mostRanges = 5;
const fewest = 30;

export function evidenceTable(rows: readonly TrainingRow[], measure: number, hits: ArrayLike<number>): EvidenceTable {
  const column = columnOf(rows, measure);
  const edges = edgesOf(column);
  const counts = Array.from({ length: edges.length + 2 }, () => ({ events: 0.5, others: 0.5, rows: 0 }));
  let events = 0;
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? Number.NaN;
    const count = counts[Number.isNaN(value) ? edges.length + 1 : binOf(edges, value)];
    if (!count) continue;
    count.rows += 1;
    if (hits[at]) count.events += 1;
    else count.others += 1;
    events += hits[at] ? 1 : 0;
  }
  const [all, rest] = [Math.max(events, 0.5), Math.max(column.length - events, 0.5)];
  const weights = counts.map((one) => (one.rows === 0 ? 0 : Math.log(one.events / all) - Math.log(one.others / rest)));
  const information = counts.reduce(
    (sum, one, bin) =>
      one.rows === 0 ? sum : sum + ((one.events - 0.5) / all - (one.others - 0.5) / rest) * (weights[bin] ?? 0),
    0,
  );
  return { edges, weights: weights.slice(0, -1), unknown: weights[weights.length - 1] ?? 0, information };
}

function edgesOf(column: Float64Array): readonly number[] {
  const known = column.filter((value) => !Number.isNaN(value)).sort();
  const distinct = [...new Set(known)];
  if (distinct.length <= distinctAtMost) return distinct.slice(1);
  const ranges = Math.max(2, Math.min(mostRanges, Math.floor(known.length / fewest)));
  return quantileEdges(known, ranges).filter((edge) => edge > (known[0] ?? 0));
}

export function weightAt({ edges, weights, unknown }: EvidenceTable, value: number): number {
  return Number.isNaN(value) ? unknown : (weights[binOf(edges, value)] ?? 0);
}
