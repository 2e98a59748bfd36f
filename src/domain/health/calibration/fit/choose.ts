/**
 * Which form and which penalty: what foretells the accounts that were held back best. The simple form and the stronger
 * pull toward equal weights win unless the others are better by more than chance.
 */
import { kept, keptWhole, type Steps } from '../../../steps';
import type { StatedMeasure, TrainingRow } from '../data/rows';
import { designOf, equalScore, type Form } from '../features/design';
import { aucOf } from '../metrics/auc';
import { sampleRows } from './folds';
import { type Folds, type Foretold, foldsIn, foretold, smallHistory, weightsOf } from './foretell';

export type Choice = {
  readonly form: Form;
  readonly penalty: number;
  /** The rows that were held back in turn, with their log-odds by a fit that had not seen them. */
  readonly rows: readonly TrainingRow[];
  readonly hits: Float64Array;
  readonly odds: Float64Array;
};

export type ChoiceTask = {
  readonly stated: readonly StatedMeasure[];
  readonly isHit: (row: TrainingRow) => boolean;
  /** What the steps are kept by. */
  readonly name: string;
};

type Judge = {
  readonly hits: Float64Array;
  /** How well equal weights rank the rows: no form may do worse. */
  readonly equal: number;
};

/** More rows than this make the choice no better, only slower. */
const mostRows = 8000;
/** Below this ranges of a measure hold too few accounts to be weighed one by one. */
const fewestForRanges = 300;

/** The penalty that served at 50 to 200 accounts, which only clear evidence moves. */
const usualPenalty = 10;
/** Where fewer than ten ended either way, little can be told from them but that the equal weights should stay. */
const scarcePenalty = 100;
const scarce = 10;
/** Leaves nothing but the equal weights: where a history says nothing, that is what foretells best. */
const equalOnly = 1e6;

export function* choosing(all: readonly TrainingRow[], { stated, isHit, name }: ChoiceTask): Steps<Choice> {
  const rows = sampleRows(all, mostRows, 1);
  const hits = Float64Array.from(rows, (row) => (isHit(row) ? 1 : 0));
  const judge = { hits, equal: equalAuc({ rows, hits, stated }) };
  const foldsOfForm = foldsIn({ rows, hits, stated });
  const forms: readonly Form[] = rows.length < fewestForRanges ? ['line'] : ['line', 'ranges', 'both'];
  let chosen: Tried | undefined;
  for (const form of forms) {
    const folds = foldsOfForm(form);
    const own = `${name}/${form}`;
    const { penalty, weights } = yield* keptWhole(own, () => bestOf(judge, folds, own));
    const other: Tried = { form, penalty, ...foretold(folds, weights, hits) };
    if (!chosen || isBetter(other, chosen, 1)) chosen = other;
  }
  if (!chosen) throw new RangeError('there is no form to choose from');
  return { form: chosen.form, penalty: chosen.penalty, rows, hits, odds: chosen.odds };
}

type Tried = Foretold & { readonly form: Form; readonly penalty: number };

/** The penalty of a form, with the weights of every fold by it. */
type Best = { readonly penalty: number; readonly weights: readonly (readonly number[])[] };

function* bestOf(judge: Judge, folds: Folds, name: string): Steps<Best> {
  const penalties = penaltiesOf(judge.hits.length);
  const byFold: (readonly (readonly number[])[])[] = [];
  for (const [at, fold] of folds.folds.entries()) {
    byFold.push(yield* kept(`${name}/${at}`, () => weightsOf(fold, penalties)));
  }
  const tried = penalties.map((penalty, at) => {
    const weights = byFold.map((each) => each[at] ?? []);
    return { penalty, weights, ...foretold(folds, weights, judge.hits) };
  });
  const { penalty, weights } = pulled(judge, tried);
  return { penalty, weights };
}

function penaltiesOf(rows: number): readonly number[] {
  return rows < smallHistory ? [equalOnly, 300, 100, 30, 10, 3, 1] : [equalOnly, 1000, 100, 10, 1];
}

/** The least loss; in a small history the usual penalty unless another is clearly better; never below equal weights. */
function pulled<One extends Foretold & Best>({ hits, equal }: Judge, tried: readonly One[]): One {
  const found = hits.reduce((sum, hit) => sum + hit, 0);
  const start = Math.min(found, hits.length - found) < scarce ? scarcePenalty : usualPenalty;
  const usual = tried.find(({ penalty }) => penalty === start) ?? tried[0];
  if (!usual) throw new RangeError('there is no penalty to choose from');
  const sure = hits.length < smallHistory ? 0.5 : 0;
  const best = tried.reduce((held, other) => (isBetter(other, held, sure) ? other : held), usual);
  const ranks = (one: One) => aucOf(one.odds, hits) ?? 0.5;
  if (ranks(best) >= equal - 0.005) return best;
  return tried.reduce((held, other) => (ranks(other) > ranks(held) ? other : held), best);
}

type Told = {
  readonly rows: readonly TrainingRow[];
  readonly hits: Float64Array;
  readonly stated: readonly StatedMeasure[];
};

function equalAuc({ rows, hits, stated }: Told): number {
  const design = designOf(rows, hits, { form: 'line', stated });
  return (
    aucOf(
      rows.map(({ values }) => -equalScore(design, values)),
      hits,
    ) ?? 0.5
  );
}

/** By more than so many standard errors of the difference, account by account. */
function isBetter(one: Foretold, other: Foretold, errors: number): boolean {
  const gains = other.losses.map((loss, at) => loss - (one.losses[at] ?? 0));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  return mean > errors * Math.sqrt(variance / gains.length) && mean > 0;
}
