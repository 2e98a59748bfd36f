/** How accounts that were held back are foretold by fits that had not seen them, fold by fold. */
import type { StatedMeasure, TrainingRow } from '../data/rows';
import { type Design, designOf, type Form, matrixOf } from '../features/design';
import { datedFolds, foldsOf } from './folds';
import { fitRidge, lossAt, type Matrix, oddsOf } from './ridge';

type Known = {
  readonly rows: readonly TrainingRow[];
  readonly hits: Float64Array;
  readonly stated: readonly StatedMeasure[];
};

/** Who is held back, and who is learnt from. */
type Fold = Known & { readonly outside: readonly number[]; readonly outsideRows: readonly TrainingRow[] };

/** Folds of one form, and how many rounds of them there are. */
export type Folds = { readonly rounds: number; readonly folds: readonly FoldOfForm[] };
type FoldOfForm = {
  readonly fold: Fold;
  readonly form: Form;
  readonly design: () => Design;
  readonly held: () => Matrix;
};

/** A handful of accounts is foretold by lot: several rounds of folds are averaged. */
export const smallHistory = 1000;
const smallRounds = 4;
const foldCount = 5;

export function foldsIn(known: Known): (form: Form) => Folds {
  const stretches = datedFolds(known.rows, foldCount);
  const dated = stretches && leavesBoth(known.hits, stretches) ? stretches : undefined;
  const rounds = dated || known.rows.length >= smallHistory ? 1 : smallRounds;
  const folds = Array.from({ length: rounds }, (_, round) => dated ?? foldsOf(known.rows, foldCount, round)).flatMap(
    (places) => Array.from({ length: foldCount }, (_, fold) => foldOf(known, places, fold)),
  );
  return (form) => ({ rounds, folds: folds.map((fold) => ofForm(fold, form)) });
}

/** Where nobody is left to learn from who cancelled, or who stayed, nothing can be foretold. */
const fewestLeft = 3;

function leavesBoth(hits: Float64Array, places: Int32Array): boolean {
  const all = hits.reduce((sum, hit) => sum + hit, 0);
  return Array.from({ length: foldCount }, (_, fold) => fold).every((fold) => {
    const held = hits.filter((_, at) => places[at] === fold);
    const found = all - held.reduce((sum, hit) => sum + hit, 0);
    return Math.min(found, hits.length - held.length - found) >= fewestLeft;
  });
}

function foldOf({ rows, hits, stated }: Known, places: Int32Array, fold: number): Fold {
  const outside = rows.flatMap((_, at) => (places[at] === fold ? [at] : []));
  return {
    rows: rows.filter((_, at) => places[at] !== fold),
    hits: hits.filter((_, at) => places[at] !== fold),
    stated,
    outside,
    outsideRows: rows.filter((_, at) => places[at] === fold),
  };
}

function ofForm(fold: Fold, form: Form): FoldOfForm {
  const design = once(() => designOf(fold.rows, fold.hits, { form, stated: fold.stated }));
  return { fold, form, design, held: once(() => matrixOf(design(), fold.outsideRows)) };
}

function once<Value>(work: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= work();
    return value;
  };
}

/** What is kept of a fit: so many digits that nothing foretold by it differs where anybody looks. */
const digits = 9;

/** The weights of each penalty, one after another from where the one before settled. */
export function weightsOf({ fold, design }: FoldOfForm, penalties: readonly number[]): readonly (readonly number[])[] {
  const features = matrixOf(design(), fold.rows);
  let start: Float64Array | undefined;
  return penalties.map((penalty) => {
    start = fitRidge({
      features,
      hits: fold.hits,
      penalties: penaltiesFor(features, penalty),
      ...(start ? { start } : {}),
    });
    return Array.from(start, (weight) => Number(weight.toPrecision(digits)));
  });
}

/** The mean is free, the equal-weight score nearly so: with all else at 0 the default score is what is left. */
export function penaltiesFor({ columns }: Matrix, penalty: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, at) => (at === 0 ? 0 : at === 1 ? 0.1 : penalty));
}

export type Foretold = {
  /** Mean log-odds of each row over the rounds. */
  readonly odds: Float64Array;
  readonly losses: Float64Array;
};

/** By the weights of each fold. */
export function foretold(
  { rounds, folds }: Folds,
  weights: readonly (readonly number[])[],
  hits: Float64Array,
): Foretold {
  const odds = new Float64Array(hits.length);
  const losses = new Float64Array(hits.length);
  folds.forEach(({ fold: { outside }, held }, index) => {
    oddsOf(held(), weights[index] ?? []).forEach((each, place) => {
      const at = outside[place] ?? 0;
      odds[at] = (odds[at] ?? 0) + each / rounds;
      losses[at] = (losses[at] ?? 0) + lossAt(each, hits[at] ?? 0) / rounds;
    });
  });
  return { odds, losses };
}
