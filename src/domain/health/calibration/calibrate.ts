/**
 * A score that history has checked: equal weights to begin with, moved as far as the history carries (ridge toward the
 * equal-weight score), and turned into probabilities that keep their word. `evidence` says whether the history bears it:
 * without, the default score stays and the fit is only shown. Pure, seeded, and plain data all through: the model can be stored as JSON.
 */
import { inOrder, type Outcome, type StatedMeasure, type TrainingRow } from './data/rows';
import { type Design, designOf, equalScore, matrixOf } from './features/design';
import { type Choice, choose, penaltiesFor } from './fit/choose';
import { type Curve, curveOf, probabilityOn } from './fit/curve';
import { fitRidge, oddsAt } from './fit/ridge';
import { type Evidence, evidenceIn, fewestOutcomes } from './judge/permutation';

/** One outcome against the rest: log-odds by a design's columns, then a probability. */
export type FittedOutcome = {
  readonly design: Design;
  readonly penalty: number;
  readonly weights: readonly number[];
  readonly curve: Curve;
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
  const rows = inOrder(given);
  const cancelled = (row: TrainingRow) => row.outcome === 'cancelled';
  const evidence = evidenceIn(rows, { stated, isHit: cancelled });
  const kept = rows.filter((row) => !cancelled(row));
  const upgraded = (row: TrainingRow) => row.outcome === 'upgraded';
  return {
    stated,
    evidence,
    rates: ratesOf(rows),
    cancelled: hasBoth(rows, cancelled) ? fitted(rows, { stated, isHit: cancelled }) : undefined,
    upgraded: isFit(kept, { stated, isHit: upgraded }) ? fitted(kept, { stated, isHit: upgraded }) : undefined,
    equal: designOf(rows, new Float64Array(rows.length), { form: 'line', stated }),
  };
}

type Task = Pick<Parameters<typeof choose>[1], 'stated' | 'isHit'>;

/** Fewer of either and the folds hold none at all. */
const fewestToFit = 5;

function hasBoth(rows: readonly TrainingRow[], isHit: Task['isHit']): boolean {
  const count = rows.filter(isHit).length;
  return Math.min(count, rows.length - count) >= fewestToFit;
}

function isFit(rows: readonly TrainingRow[], task: Task): boolean {
  const count = rows.filter(task.isHit).length;
  return Math.min(count, rows.length - count) >= fewestOutcomes && evidenceIn(rows, task) === 'yes';
}

function fitted(rows: readonly TrainingRow[], task: Task): FittedOutcome {
  const choice = choose(rows, task);
  const hits = Float64Array.from(rows, (row) => (task.isHit(row) ? 1 : 0));
  const design = designOf(rows, hits, { form: choice.form, stated: task.stated });
  const features = matrixOf(design, rows);
  const weights = fitRidge({ features, hits, penalties: penaltiesFor(features, choice.penalty) });
  return { design, penalty: choice.penalty, weights: [...weights], curve: curveFor(choice) };
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

/** The three add up to one. */
export function likelihoodOf(model: CalibratedModel, row: TrainingRow): { readonly [O in Outcome]: number } {
  const { rates } = model;
  const cancelled = model.cancelled
    ? probabilityOn(model.cancelled.curve, oddsOn(model.cancelled, row))
    : rates.cancelled;
  const kept = rates.renewed + rates.upgraded;
  const upgradedOfKept = model.upgraded
    ? probabilityOn(model.upgraded.curve, oddsOn(model.upgraded, row))
    : kept === 0
      ? 0
      : rates.upgraded / kept;
  const upgraded = (1 - cancelled) * upgradedOfKept;
  return { renewed: 1 - cancelled - upgraded, upgraded, cancelled };
}
