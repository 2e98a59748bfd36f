/**
 * Which form, and how much of each penalty: what foretells the accounts that were held back best. The simple form wins
 * unless another is better by more than chance. Of the penalties none is picked, because a small history would pick by
 * luck: each has a share, by how well it foretells and how near it lies to the usual one.
 */
import { kept, keptWhole, type Steps } from '../../../steps';
import type { StatedMeasure, TrainingRow } from '../data/rows';
import type { Form } from '../features/design';
import { sampleRows } from './folds';
import { type Folds, type Foretold, foldsIn, foretold, smallHistory, weightsOf } from './foretell';

export type Choice = {
  readonly form: Form;
  readonly shares: readonly PenaltyShare[];
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

export type PenaltyShare = { readonly penalty: number; readonly share: number };

/** More rows than this make the choice no better, only slower. */
const mostRows = 8000;
/** Below this ranges of a measure hold too few accounts to be weighed one by one. */
const fewestForRanges = 300;

/** The penalty that served at 50 to 200 accounts, and how far from it others are believed, in powers of ten. */
const usualPenalty = 10;
const beliefWidth = 0.7;
/** Where fewer than ten ended either way, little can be told from them but that the equal weights should stay. */
const scarcePenalty = 100;
const scarce = 10;
/** Leaves nothing but the equal weights: where a history says nothing, that is what foretells best. */
const equalOnly = 1e6;
/** As a penalty it is believed as if it were this. */
const farthestBelieved = 3000;
/** Less of a penalty changes nothing that anybody sees. */
const leastShare = 0.001;

export function* choosing(all: readonly TrainingRow[], { stated, isHit, name }: ChoiceTask): Steps<Choice> {
  const rows = sampleRows(all, mostRows, 1);
  const hits = Float64Array.from(rows, (row) => (isHit(row) ? 1 : 0));
  const foldsOfForm = foldsIn({ rows, hits, stated });
  const forms: readonly Form[] = rows.length < fewestForRanges ? ['line'] : ['line', 'ranges', 'both'];
  let chosen: Tried | undefined;
  for (const form of forms) {
    const folds = foldsOfForm(form);
    const own = `${name}/${form}`;
    const { shares, weights } = yield* keptWhole(own, () => mixed(hits, folds, own));
    const other: Tried = { form, shares, ...foretold(folds, weights, hits) };
    if (!chosen || isBetter(other, chosen, 1)) chosen = other;
  }
  if (!chosen) throw new RangeError('there is no form to choose from');
  return { form: chosen.form, shares: chosen.shares, rows, hits, odds: chosen.odds };
}

type Tried = Foretold & Pick<Choice, 'form' | 'shares'>;

/** The weights of every fold, by the shares of the penalties: log-odds are sums, so a mean of fits is one fit. */
type Mixed = { readonly shares: readonly PenaltyShare[]; readonly weights: readonly (readonly number[])[] };

function* mixed(hits: Float64Array, folds: Folds, name: string): Steps<Mixed> {
  const penalties = penaltiesOf(hits.length);
  const byFold: (readonly (readonly number[])[])[] = [];
  for (const [at, fold] of folds.folds.entries()) {
    byFold.push(yield* kept(`${name}/${at}`, () => weightsOf(fold, penalties)));
  }
  const losses = penalties.map((_, at) => {
    const weights = byFold.map((each) => each[at] ?? []);
    return foretold(folds, weights, hits).losses.reduce((sum, loss) => sum + loss, 0);
  });
  const shares = sharesOf(penalties, losses, hits);
  return { shares, weights: byFold.map((each) => blendOf(each, penalties, shares)) };
}

function penaltiesOf(rows: number): readonly number[] {
  return rows < smallHistory ? [equalOnly, 300, 100, 30, 10, 3, 1] : [equalOnly, 1000, 100, 10, 1];
}

/** As likely as it makes what happened to accounts that it had not seen, times how far it is believed beforehand. */
function sharesOf(
  penalties: readonly number[],
  losses: readonly number[],
  hits: Float64Array,
): readonly PenaltyShare[] {
  const found = hits.reduce((sum, hit) => sum + hit, 0);
  const centre = Math.min(found, hits.length - found) < scarce ? scarcePenalty : usualPenalty;
  const least = Math.min(...losses);
  const likely = penalties.map((penalty, at) => {
    const away = Math.log10(Math.min(penalty, farthestBelieved) / centre) / beliefWidth;
    return Math.exp(least - (losses[at] ?? 0) - away ** 2 / 2);
  });
  const most = Math.max(...likely);
  const counting = likely.map((one) => (one < leastShare * most ? 0 : one));
  const all = counting.reduce((sum, one) => sum + one, 0);
  return penalties.flatMap((penalty, at) => {
    const share = (counting[at] ?? 0) / all;
    return share > 0 ? [{ penalty, share }] : [];
  });
}

function blendOf(
  fits: readonly (readonly number[])[],
  penalties: readonly number[],
  shares: readonly PenaltyShare[],
): readonly number[] {
  return (fits[0] ?? []).map((_, column) =>
    shares.reduce((sum, { penalty, share }) => sum + share * (fits[penalties.indexOf(penalty)]?.[column] ?? 0), 0),
  );
}

/** By more than so many standard errors of the difference, account by account. */
function isBetter(one: Foretold, other: Foretold, errors: number): boolean {
  const gains = other.losses.map((loss, at) => loss - (one.losses[at] ?? 0));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  return mean > errors * Math.sqrt(variance / gains.length) && mean > 0;
}
