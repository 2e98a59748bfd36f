/** What to look at before anybody trusts a calibration: leakage, drift, measures that say nothing, rows that repeat. */
import { columnOf, type StatedMeasure, type TrainingRow } from '../data/rows';
import { evidenceTable } from '../features/evidence-table';
import { aucOf, countOf } from '../metrics/auc';
import { binOf, chiSquareLimit, psiOfCounts, quantileEdges, twoProportions } from '../metrics/shares';
import { fewestOutcomes } from './permutation';

export type WarningKind =
  | 'leakage'
  | 'drift'
  | 'rare'
  | 'constant'
  | 'empty'
  | 'duplicate'
  | 'outcome-before-snapshot'
  | 'unread'
  | 'open'
  | 'no-side'
  | 'header-twice';

/** `measure` is empty where it is about the rows or the outcome. */
export type Warning = {
  readonly kind: WarningKind;
  readonly measure: string;
  /** The figures behind it, by name; words are the reader's. */
  readonly facts: Readonly<Record<string, number | string>>;
};

export type Sides = {
  readonly train: readonly TrainingRow[];
  readonly test: readonly TrainingRow[];
  readonly stated: readonly StatedMeasure[];
};

/** A measure that tells so much has probably seen the outcome; of a handful of outcomes anything seems to. */
const mostInformation = 0.5;
const mostAuc = 0.9;
/** Population stability: a quarter is a changed population. */
const mostPsi = 0.25;
/** Once in a thousand by chance. */
const mostZ = 3.29;
const rareShare = 0.1;
const rareOutcome = 0.05;

export function warningsOf({ train, test, stated }: Sides): readonly Warning[] {
  return [
    ...stated.flatMap(({ measure }, at) => measureWarnings({ train, test, stated }, { measure, at })),
    ...twins(train, stated),
    ...rateWarnings(train, test),
  ];
}

type Named = { readonly measure: string; readonly at: number };

function measureWarnings({ train, test }: Sides, { measure, at }: Named): readonly Warning[] {
  const column = columnOf(train, at);
  const known = column.filter((value) => !Number.isNaN(value));
  const distinct = new Set(known);
  if (known.length === 0) return [{ kind: 'empty', measure, facts: {} }];
  const alike: readonly Warning[] =
    distinct.size === 1 ? [{ kind: 'constant', measure, facts: { value: known[0] ?? 0 } }] : [];
  return [
    ...alike,
    ...leakage(train, { measure, at }),
    ...rare(known, measure),
    ...drift({ train, test }, { measure, at }),
  ];
}

function leakage(train: readonly TrainingRow[], { measure, at }: Named): readonly Warning[] {
  const hits = Float64Array.from(train, ({ outcome }) => (outcome === 'cancelled' ? 1 : 0));
  const found = countOf(hits);
  const rarer = Math.min(found, train.length - found);
  if (rarer < fewestOutcomes) return [];
  const { information: told, weights } = evidenceTable(train, at, hits);
  // So much each range tells by chance alone.
  const information = told - weights.length * (1 / found + 1 / (train.length - found));
  const column = columnOf(train, at);
  const known = train.filter((_, row) => !Number.isNaN(column[row] ?? Number.NaN));
  const auc = aucOf(
    columnOf(known, at),
    Float64Array.from(known, ({ outcome }) => (outcome === 'cancelled' ? 1 : 0)),
  );
  const gap =
    aucOf(
      Float64Array.from(column, (value) => (Number.isNaN(value) ? 1 : 0)),
      hits,
    ) ?? 0.5;
  const telling = Math.max(auc === undefined ? 0.5 : Math.max(auc, 1 - auc), Math.max(gap, 1 - gap));
  if (information <= mostInformation && telling <= mostAuc) return [];
  return [{ kind: 'leakage', measure, facts: { information: rounded(information), auc: rounded(telling) } }];
}

/** Two values, of which one hardly ever occurs. */
function rare(known: Float64Array, measure: string): readonly Warning[] {
  const values = [...new Set(known)].sort((a, b) => a - b);
  if (values.length !== 2) return [];
  const count = known.filter((value) => value === values[1]).length;
  const share = Math.min(count, known.length - count) / known.length;
  return share < rareShare ? [{ kind: 'rare', measure, facts: { share: rounded(share) } }] : [];
}

/** The measure stands elsewhere in the rows it is judged on. Chance alone moves small ones, so it must pass that too. */
function drift({ train, test }: Omit<Sides, 'stated'>, { measure, at }: Named): readonly Warning[] {
  if (test.length === 0) return [];
  const [before, after] = [columnOf(train, at), columnOf(test, at)];
  const known = before.filter((value) => !Number.isNaN(value)).sort();
  const distinct = [...new Set(known)];
  const edges = distinct.length <= 10 ? distinct.slice(1) : quantileEdges(known, 10);
  const counts = (column: Float64Array) => {
    const bins = new Array<number>(edges.length + 2).fill(0);
    for (const value of column) {
      const bin = Number.isNaN(value) ? edges.length + 1 : binOf(edges, value);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    return bins;
  };
  const psi = psiOfCounts(counts(before), counts(after));
  const byChance = (1 / train.length + 1 / test.length) * chiSquareLimit(Math.max(1, edges.length));
  if (psi <= mostPsi || psi <= byChance) return [];
  return [{ kind: 'drift', measure, facts: { psi: rounded(psi) } }];
}

/** Two columns that say the same. */
function twins(train: readonly TrainingRow[], stated: readonly StatedMeasure[]): readonly Warning[] {
  const columns = stated.map((_, at) => columnOf(train, at));
  return stated.flatMap(({ measure }, at) => {
    const first = columns.findIndex((other, before) => before < at && areTwins(other, columns[at]));
    return first < 0 ? [] : [{ kind: 'duplicate', measure, facts: { like: stated[first]?.measure ?? '' } } as const];
  });
}

function areTwins(one: Float64Array | undefined, other: Float64Array | undefined): boolean {
  if (!one || !other) return false;
  const pairs = [...one.keys()].filter(
    (at) => !Number.isNaN(one[at] ?? Number.NaN) && !Number.isNaN(other[at] ?? Number.NaN),
  );
  if (pairs.length < 10 || pairs.length < one.length / 2) return false;
  const mean = (column: Float64Array) => pairs.reduce((sum, at) => sum + (column[at] ?? 0), 0) / pairs.length;
  const [m1, m2] = [mean(one), mean(other)];
  let [s11, s22, s12] = [0, 0, 0];
  for (const at of pairs) {
    const [a, b] = [(one[at] ?? 0) - m1, (other[at] ?? 0) - m2];
    s11 += a * a;
    s22 += b * b;
    s12 += a * b;
  }
  return s11 > 0 && s22 > 0 && Math.abs(s12) > 0.9999 * Math.sqrt(s11 * s22);
}

/** Cancellations are rare, or happen more or less often than they did. */
function rateWarnings(train: readonly TrainingRow[], test: readonly TrainingRow[]): readonly Warning[] {
  const side = (rows: readonly TrainingRow[]) => ({
    hits: rows.filter(({ outcome }) => outcome === 'cancelled').length,
    count: rows.length,
  });
  const [before, after] = [side(train), side(test)];
  if (before.count === 0) return [];
  const share = before.hits / before.count;
  const few: readonly Warning[] =
    Math.min(share, 1 - share) < rareOutcome ? [{ kind: 'rare', measure: '', facts: { share: rounded(share) } }] : [];
  if (after.count === 0) return few;
  const z = twoProportions(before, after);
  if (Math.abs(z) <= mostZ) return few;
  const facts = { before: rounded(share), after: rounded(after.hits / after.count), z: rounded(z) };
  return [...few, { kind: 'drift', measure: '', facts }];
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
