/**
 * A score that history has checked: equal weights to begin with, moved as far as the history carries (ridge toward the
 * equal-weight score), and turned into probabilities that keep their word. `evidence` says whether the history bears it:
 * without, the default score stays and the fit is only shown. Pure, seeded, and plain data all through: the model can be stored as JSON.
 */
import { finished, kept, type Steps } from '../../steps';
import { inOrder, type Outcome, type StatedMeasure, type TrainingRow } from './data/rows';
import { type Design, designOf, equalScore, matrixOf } from './features/design';
import { type Choice, type ChoiceTask, choosing, type PenaltyShare } from './fit/choose';
import { type Curve, curveOf, probabilityOn } from './fit/curve';
import { penaltiesFor } from './fit/foretell';
import { newestShift } from './fit/newest';
import { fitRidge, oddsAt } from './fit/ridge';
import { type Evidence, evidenceIn, fewestOutcomes } from './judge/permutation';
import { logit, sigmoid } from './metrics/probability';

/** One outcome against the rest: log-odds by a design's columns, then a probability. */
export type FittedOutcome = {
  readonly design: Design;
  readonly shares: readonly PenaltyShare[];
  readonly weights: readonly number[];
  readonly curve: Curve;
  /** What the newest days add to the log-odds that the curve gives; 0 where the history has hardly any days. */
  readonly shift: number;
};

export type CalibratedModel = {
  readonly stated: readonly StatedMeasure[];
  /** Only with `yes` does the fit count for anybody's score. */
  readonly evidence: Evidence;
  /** Share of each outcome in the history: what is said where there is no evidence. */
  readonly rates: { readonly [O in Outcome]: number };
  /** Nothing where hardly anybody cancelled, or hardly anybody stayed. */
  readonly cancelled: FittedOutcome | undefined;
  /** Of those that did not cancel; nothing where too few upgraded or too few did not. */
  readonly upgraded: FittedOutcome | undefined;
  /** What the equal-weight score is made of, for the ranking where nothing could be fitted. */
  readonly equal: Design;
};

export function calibrate(given: readonly TrainingRow[], stated: readonly StatedMeasure[]): CalibratedModel {
  return finished(calibrating(given, stated));
}

/** The same in steps, which are kept by names that begin with `name`. */
export function* calibrating(
  given: readonly TrainingRow[],
  stated: readonly StatedMeasure[],
  name = '',
): Steps<CalibratedModel> {
  const rows = inOrder(given);
  const stayed = rows.filter((row) => row.outcome !== 'cancelled');
  const cancelled: Task = { stated, isHit: ({ outcome }) => outcome === 'cancelled', name: `${name}cancelled` };
  const upgraded: Task = { stated, isHit: ({ outcome }) => outcome === 'upgraded', name: `${name}upgraded` };
  const evidence = yield* evidenceFor(rows, cancelled);
  const isUpgradeFit = hasBoth(stayed, upgraded, fewestOutcomes) && (yield* evidenceFor(stayed, upgraded)) === 'yes';
  return {
    stated,
    evidence,
    rates: ratesOf(rows),
    cancelled: hasBoth(rows, cancelled, fewestToFit) ? yield* fitting(rows, cancelled) : undefined,
    upgraded: isUpgradeFit ? yield* fitting(stayed, upgraded) : undefined,
    equal: designOf(rows, new Float64Array(rows.length), { form: 'line', stated }),
  };
}

type Task = ChoiceTask;

/** Fewer of either and the folds hold none at all. */
const fewestToFit = 5;

function hasBoth(rows: readonly TrainingRow[], { isHit }: Task, fewest: number): boolean {
  const count = rows.filter(isHit).length;
  return Math.min(count, rows.length - count) >= fewest;
}

function evidenceFor(rows: readonly TrainingRow[], task: Task): Steps<Evidence> {
  return kept(`${task.name} evidence`, () => evidenceIn(rows, task));
}

function* fitting(rows: readonly TrainingRow[], task: Task): Steps<FittedOutcome> {
  const choice = yield* choosing(rows, task);
  const hits = Float64Array.from(rows, (row) => (task.isHit(row) ? 1 : 0));
  const design = designOf(rows, hits, { form: choice.form, stated: task.stated });
  const weights = yield* kept(`${task.name} weights`, () => {
    const features = matrixOf(design, rows);
    const sum = new Float64Array(features.columns);
    for (const { penalty, share } of choice.shares) {
      const fit = fitRidge({ features, hits, penalties: penaltiesFor(features, penalty) });
      for (const [at, weight] of fit.entries()) sum[at] = (sum[at] ?? 0) + share * weight;
    }
    return [...sum];
  });
  const curve = curveFor(choice);
  return { design, shares: choice.shares, weights, curve, shift: newestShift(choice, curve) };
}

function curveFor({ rows, hits, odds }: Choice): Curve {
  return curveOf(
    odds,
    hits,
    rows.map(({ account, day }) => `${account} ${day}`),
  );
}

function ratesOf(rows: readonly TrainingRow[]): CalibratedModel['rates'] {
  const share = (outcome: Outcome) =>
    rows.length === 0 ? 0 : rows.filter((row) => row.outcome === outcome).length / rows.length;
  return { renewed: share('renewed'), upgraded: share('upgraded'), cancelled: share('cancelled') };
}

/** Log-odds before the curve: what accounts are ranked by, the likeliest to cancel first. */
export function riskOf(model: CalibratedModel, row: TrainingRow): number {
  const { cancelled, equal } = model;
  return cancelled ? oddsOn(cancelled, row) : -equalScore(equal, row.values);
}

function oddsOn({ design, weights }: FittedOutcome, row: TrainingRow): number {
  return oddsAt(matrixOf(design, [row]), 0, weights);
}

function saidOf(fit: FittedOutcome, row: TrainingRow): number {
  const said = probabilityOn(fit.curve, oddsOn(fit, row));
  return fit.shift === 0 ? said : sigmoid(logit(said) + fit.shift);
}

/** The three add up to one. */
export function likelihoodOf(model: CalibratedModel, row: TrainingRow): { readonly [O in Outcome]: number } {
  const { rates } = model;
  const cancelled = model.cancelled ? saidOf(model.cancelled, row) : rates.cancelled;
  const kept = rates.renewed + rates.upgraded;
  const upgradedOfKept = model.upgraded ? saidOf(model.upgraded, row) : kept === 0 ? 0 : rates.upgraded / kept;
  const upgraded = (1 - cancelled) * upgradedOfKept;
  return { renewed: 1 - cancelled - upgraded, upgraded, cancelled };
}
