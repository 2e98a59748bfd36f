/**
 * Whether the history knows anything at all: how strongly the measures go with the outcome, against the same with the
 * outcomes dealt out anew. An account keeps its outcomes together, so that one that recurs is not counted as many.
 */
import { chanceOf, shuffle } from '../../../chance';
import type { StatedMeasure, TrainingRow } from '../data/rows';
import { designOf, equalScore } from '../features/design';
import { scaled } from '../features/scale';
import { sampleRows } from '../fit/folds';
import { factor, quadraticForm } from '../fit/solve';

export type Evidence = 'yes' | 'none' | 'too-few';

/** Fewer of either outcome say nothing. */
export const fewestOutcomes = 10;
const level = 0.01;
const deals = 399;
const mostRows = 5000;
const penalty = 10;

export function evidenceIn(
  all: readonly TrainingRow[],
  { stated, isHit }: { readonly stated: readonly StatedMeasure[]; readonly isHit: (row: TrainingRow) => boolean },
): Evidence {
  const found = all.filter(isHit).length;
  if (Math.min(found, all.length - found) < fewestOutcomes) return 'too-few';
  const rows = sampleRows(all, mostRows, 2);
  const hits = Float64Array.from(rows, (row) => (isHit(row) ? 1 : 0));
  const columns = columnsOf(rows, hits, stated);
  if (columns.length === 0) return 'none';
  const strength = strengthOf(columns, rows.length);
  const real = strength(hits);
  const dealer = dealerOf(rows, hits);
  let asStrong = 1;
  for (let deal = 0; deal < deals; deal += 1) {
    if (strength(dealer(deal)) >= real) asStrong += 1;
    if (asStrong / (deals + 1) > level) return 'none';
  }
  return 'yes';
}

/** Of mean 0 and spread 1 each: values, gaps, the equal-weight score, and squares, because both ends may be bad. */
function columnsOf(rows: readonly TrainingRow[], hits: Float64Array, stated: readonly StatedMeasure[]) {
  const design = designOf(rows, hits, { form: 'line', stated });
  const columns = design.scales.flatMap((scale, at) => {
    if (!scale) return [];
    const value = (row: TrainingRow) => row.values[at] ?? Number.NaN;
    const z = rows.map((row) => (Number.isNaN(value(row)) ? 0 : scaled(scale, value(row))));
    const manyValues = rows.length >= 300 && new Set(z).size > 8;
    return manyValues ? [z, z.map((each) => each * each)] : [z];
  });
  const gaps = design.gaps.flatMap((has, at) =>
    has ? [rows.map(({ values }) => (Number.isNaN(values[at] ?? Number.NaN) ? 1 : 0))] : [],
  );
  const score = rows.map(({ values }) => equalScore(design, values));
  return [...columns, ...gaps, score].flatMap((column) => standard(column));
}

function standard(column: readonly number[]): readonly Float64Array[] {
  const mean = column.reduce((sum, each) => sum + each, 0) / column.length;
  const spread = Math.sqrt(column.reduce((sum, each) => sum + (each - mean) ** 2, 0) / column.length);
  return spread > 1e-9 ? [Float64Array.from(column, (each) => (each - mean) / spread)] : [];
}

/** The score test of a penalised logistic regression: its matrix is the same for every deal. */
function strengthOf(columns: readonly Float64Array[], count: number): (hits: Float64Array) => number {
  const size = columns.length;
  const matrix = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k <= j; k += 1) matrix[j * size + k] = product(columns[j], columns[k]) / 4;
    matrix[j * size + j] = (matrix[j * size + j] ?? 0) + penalty;
  }
  factor(matrix, size);
  return (hits) => {
    const rate = hits.reduce((sum, hit) => sum + hit, 0) / count;
    const against = hits.map((hit) => hit - rate);
    return quadraticForm(
      matrix,
      Float64Array.from(columns, (column) => product(column, against)),
    );
  };
}

function product(one: Float64Array | undefined, other: Float64Array | undefined): number {
  if (!one || !other) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Outcomes dealt out anew among accounts that recur as often. */
function dealerOf(rows: readonly TrainingRow[], hits: Float64Array): (deal: number) => Float64Array {
  const places = new Map<string, number[]>();
  rows.forEach(({ account }, at) => {
    const own = places.get(account);
    if (own) own.push(at);
    else places.set(account, [at]);
  });
  const alike = new Map<number, (readonly number[])[]>();
  for (const own of places.values()) {
    const group = alike.get(own.length);
    if (group) group.push(own);
    else alike.set(own.length, [own]);
  }
  return (deal) => {
    const chance = chanceOf(deal + 1);
    const dealt = new Float64Array(hits.length);
    for (const group of alike.values()) {
      const order = shuffle([...group.keys()], chance);
      group.forEach((own, at) => {
        const from = group[order[at] ?? at] ?? own;
        own.forEach((place, index) => {
          dealt[place] = hits[from[index] ?? place] ?? 0;
        });
      });
    }
    return dealt;
  };
}
