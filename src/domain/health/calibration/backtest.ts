/** Fitted on what was known, judged on what came: whether the calibrated score deserves trust, beside the uncalibrated. */
import { finished, type Steps } from '../../steps';
import { type CalibratedModel, calibrating, likelihoodOf, riskOf } from './calibrate';
import { hitsOf, inOrder, recurrenceOf, type StatedMeasure, type TrainingRow } from './data/rows';
import { equalScore } from './features/design';
import { type Against, againstStated } from './judge/against';
import { type DirectionTest, directionTests, withFlips } from './judge/directions';
import type { Evidence } from './judge/permutation';
import { type Warning, warningsOf } from './judge/warnings';
import { type Auc, aucWithInterval } from './metrics/auc';
import { brierOf, brierSkillOf, eceOf, liftOf, slopeAndIntercept } from './metrics/probability';

export type Ranking = { readonly auc: Auc | undefined; readonly lift10: number | undefined };

export type Judged = Ranking & {
  readonly brier: number | undefined;
  readonly skill: number | undefined;
  readonly ece: number | undefined;
  readonly slope: number | undefined;
  readonly intercept: number | undefined;
};

export type Backtest = {
  readonly trained: number;
  readonly tested: number;
  readonly evidence: Evidence;
  /** By the directions as they were stated. */
  readonly uncalibrated: Ranking;
  readonly calibrated: Judged;
  /** Whose figures `calibrated` are: of the fit, or of the default score with the plain rate for everybody. */
  readonly basis: 'fit' | 'default';
  readonly directions: readonly DirectionTest[];
  /** What the fit counts against the stated direction. */
  readonly against: readonly Against[];
  readonly warnings: readonly Warning[];
  readonly model: CalibratedModel;
};

export type BacktestTask = {
  readonly train: readonly TrainingRow[];
  readonly test: readonly TrainingRow[];
  readonly stated: readonly StatedMeasure[];
  /** Whether what history turned round counts in the equal-weight score that the fit begins with. */
  readonly acceptFlips: boolean;
};

export function backtest(task: BacktestTask): Backtest {
  return finished(backtesting(task));
}

/** The same in steps. */
export function* backtesting({ train, test, stated, acceptFlips }: BacktestTask, name = ''): Steps<Backtest> {
  const isHit = (row: TrainingRow) => row.outcome === 'cancelled';
  const directions = directionTests(inOrder(train), { stated, isHit });
  const model = yield* calibrating(train, acceptFlips ? withFlips(stated, directions) : stated, name);
  const fit = isIdle(model, train) ? undefined : model.cancelled;
  const judged = inOrder(test);
  const hits = hitsOf(judged, 'cancelled');
  const asStated = { ...model.equal, directions: stated.map(({ direction }) => direction) };
  return {
    trained: train.length,
    tested: test.length,
    evidence: model.evidence,
    uncalibrated: rankingOf(
      judged.map(({ values }) => -equalScore(asStated, values)),
      hits,
      recurrenceOf(judged),
    ),
    calibrated: judgedBy({ ...model, cancelled: fit }, judged, hits),
    basis: fit ? 'fit' : 'default',
    directions,
    against: model.cancelled ? againstStated(model.cancelled, stated) : [],
    warnings: warningsOf({ train, test, stated }),
    model,
  };
}

function rankingOf(scores: ArrayLike<number>, hits: Float64Array, recurrence: number): Ranking {
  return { auc: aucWithInterval(scores, hits, recurrence), lift10: liftOf(scores, hits, 0.1) };
}

/** With so many of either outcome the check would have found what there is. */
const enoughToTell = 50;

/** Nothing was found where it would have been: then the fit is noise, and the default with the plain rate is what is judged. */
function isIdle({ evidence }: CalibratedModel, train: readonly TrainingRow[]): boolean {
  const found = train.filter(({ outcome }) => outcome === 'cancelled').length;
  return evidence === 'none' && Math.min(found, train.length - found) >= enoughToTell;
}

/** In a small history what the fit gives, whether or not there is evidence to believe it; `evidence` says that. */
function judgedBy(model: CalibratedModel, rows: readonly TrainingRow[], hits: Float64Array): Judged {
  const risks = Float64Array.from(rows, (row) => riskOf(model, row));
  const said = Float64Array.from(rows, (row) => likelihoodOf(model, row).cancelled);
  const ranking = rankingOf(risks, hits, recurrenceOf(rows));
  if (!ranking.auc) {
    const nothing = { brier: undefined, skill: undefined, ece: undefined, slope: undefined, intercept: undefined };
    return { ...ranking, ...nothing };
  }
  const line = slopeAndIntercept(said, hits);
  return {
    ...ranking,
    brier: brierOf(said, hits),
    skill: brierSkillOf(said, hits),
    ece: eceOf(said, hits),
    slope: line?.slope,
    intercept: line?.intercept,
  };
}
