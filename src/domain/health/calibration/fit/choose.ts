/**
 * Which form and which penalty: what foretells the accounts that were held back best. The simple form and the stronger
 * pull toward equal weights win unless the others are better by more than chance.
 */
import type { StatedMeasure, TrainingRow } from '../data/rows';
import { designOf, equalScore, type Form, matrixOf } from '../features/design';
import { aucOf } from '../metrics/auc';
import { datedFolds, foldsOf, sampleRows } from './folds';
import { fitRidge, lossAt, type Matrix, oddsOf } from './ridge';

export type Choice = {
  readonly form: Form;
  readonly penalty: number;
  /** The rows that were held back in turn, with their log-odds by a fit that had not seen them. */
  readonly rows: readonly TrainingRow[];
  readonly hits: Float64Array;
  readonly odds: Float64Array;
};

type Task = {
  readonly rows: readonly TrainingRow[];
  readonly hits: Float64Array;
  readonly stated: readonly StatedMeasure[];
  readonly isHit: (row: TrainingRow) => boolean;
  /** How well equal weights rank the rows: no form may do worse. */
  readonly equal: number;
};

/** More rows than this make the choice no better, only slower. */
const mostRows = 8000;
/** Below this ranges of a measure hold too few accounts to be weighed one by one. */
const fewestForRanges = 300;
/** A handful of accounts is foretold by lot: several rounds of folds are averaged. */
const smallHistory = 1000;
const foldCount = 5;

/** The penalty that served at 50 to 200 accounts, which only clear evidence moves. */
const usualPenalty = 10;
/** Where fewer than ten ended either way, little can be told from them but that the equal weights should stay. */
const scarcePenalty = 100;
const scarce = 10;
/** Leaves nothing but the equal weights: where a history says nothing, that is what foretells best. */
const equalOnly = 1e6;

export function choose(all: readonly TrainingRow[], { stated, isHit }: Pick<Task, 'stated' | 'isHit'>): Choice {
  const rows = sampleRows(all, mostRows, 1);
  const hits = Float64Array.from(rows, (row) => (isHit(row) ? 1 : 0));
  const task = { rows, hits, stated, isHit, equal: equalAuc({ rows, hits, stated }) };
  const forms: readonly Form[] = rows.length < fewestForRanges ? ['line'] : ['line', 'ranges', 'both'];
  const best = forms.map((form) => bestOf(task, form));
  const [line] = best;
  if (!line) throw new RangeError('there is no form to choose from');
  const chosen = best.reduce((held, other) => (isBetter(other, held, 1) ? other : held), line);
  return { form: chosen.form, penalty: chosen.penalty, rows, hits, odds: chosen.odds };
}

type Tried = {
  readonly form: Form;
  readonly penalty: number;
  readonly odds: Float64Array;
  readonly losses: Float64Array;
};

function bestOf(task: Task, form: Form): Tried {
  const tried = penaltiesOf(task.rows.length).map((penalty): Tried => {
    const empty = () => new Float64Array(task.rows.length);
    return { form, penalty, odds: empty(), losses: empty() };
  });
  const dated = datedFolds(task.rows, foldCount);
  const rounds = dated || task.rows.length >= smallHistory ? 1 : 4;
  for (let round = 0; round < rounds; round += 1) {
    foretell(task, tried, { folds: dated ?? foldsOf(task.rows, foldCount, round), rounds });
  }
  return pulled(task, tried);
}

function penaltiesOf(rows: number): readonly number[] {
  return rows < smallHistory ? [equalOnly, 300, 100, 30, 10, 3, 1] : [equalOnly, 1000, 100, 10, 1];
}

/** Adds one round of folds to the mean log-odds and losses of each penalty. */
function foretell(
  task: Task,
  tried: readonly Tried[],
  { folds, rounds }: { readonly folds: Int32Array; readonly rounds: number },
): void {
  for (let fold = 0; fold < foldCount; fold += 1) {
    const inside = task.rows.filter((_, at) => folds[at] !== fold);
    const hits = task.hits.filter((_, at) => folds[at] !== fold);
    const outside = task.rows.flatMap((_, at) => (folds[at] === fold ? [at] : []));
    const [first] = tried;
    if (!first) return;
    const design = designOf(inside, hits, { form: first.form, stated: task.stated });
    const features = matrixOf(design, inside);
    const held = matrixOf(
      design,
      outside.map((at) => task.rows[at]).filter((row) => row !== undefined),
    );
    let start: Float64Array | undefined;
    for (const { penalty, odds, losses } of tried) {
      start = fitRidge({ features, hits, penalties: penaltiesFor(features, penalty), ...(start ? { start } : {}) });
      oddsOf(held, start).forEach((each, index) => {
        const at = outside[index] ?? 0;
        odds[at] = (odds[at] ?? 0) + each / rounds;
        losses[at] = (losses[at] ?? 0) + lossAt(each, task.hits[at] ?? 0) / rounds;
      });
    }
  }
}

/** The mean is free, the equal-weight score nearly so: with all else at 0 the default score is what is left. */
export function penaltiesFor({ columns }: Matrix, penalty: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, at) => (at === 0 ? 0 : at === 1 ? 0.1 : penalty));
}

/** The least loss; in a small history the usual penalty unless another is clearly better; never below equal weights. */
function pulled(task: Task, tried: readonly Tried[]): Tried {
  const found = task.hits.reduce((sum, hit) => sum + hit, 0);
  const start = Math.min(found, task.hits.length - found) < scarce ? scarcePenalty : usualPenalty;
  const usual = tried.find(({ penalty }) => penalty === start) ?? tried[0];
  if (!usual) throw new RangeError('there is no penalty to choose from');
  const sure = task.rows.length < smallHistory ? 0.5 : 0;
  const best = tried.reduce((held, other) => (isBetter(other, held, sure) ? other : held), usual);
  const ranks = (one: Tried) => aucOf(one.odds, task.hits) ?? 0.5;
  if (ranks(best) >= task.equal - 0.005) return best;
  return tried.reduce((held, other) => (ranks(other) > ranks(held) ? other : held), best);
}

function equalAuc({ rows, hits, stated }: Pick<Task, 'rows' | 'hits' | 'stated'>): number {
  const design = designOf(rows, hits, { form: 'line', stated });
  return (
    aucOf(
      rows.map(({ values }) => -equalScore(design, values)),
      hits,
    ) ?? 0.5
  );
}

/** By more than so many standard errors of the difference, account by account. */
function isBetter(one: Tried, other: Tried, errors: number): boolean {
  const gains = other.losses.map((loss, at) => loss - (one.losses[at] ?? 0));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  return mean > errors * Math.sqrt(variance / gains.length) && mean > 0;
}
