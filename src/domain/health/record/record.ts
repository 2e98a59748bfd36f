/**
 * The record of the score: how it did on what came. Fitted on the earlier part of the history, judged on the later one;
 * a row of the earlier part whose result came only later is in neither.
 */

import { wilson } from '../../share-interval';
import { finished, type Steps } from '../../steps';
import type { Day } from '../../time/time';
import { backtesting, type Judged } from '../calibration/backtest';
import { type CalibratedModel, calibrating, likelihoodOf } from '../calibration/calibrate';
import { type Outcome, recurrenceOf, type StatedMeasure } from '../calibration/data/rows';
import { type Against, againstStated } from '../calibration/judge/against';
import { fewestOutcomes } from '../calibration/judge/permutation';
import { aucWithInterval } from '../calibration/metrics/auc';
import { calibrationCurve, liftOf } from '../calibration/metrics/probability';
import type { Band } from '../health-model';
import { type Lead, leadOf } from './lead-time';
import type { Learned } from './learned';
import type { PastRow } from './training';

export type Interval = readonly [low: number, high: number];

export type HealthRecord = Omit<Learned, 'model'> & {
  /** Rows it was fitted on and judged on. */
  readonly trained: number;
  readonly tested: number;
  /** As cards showed it. */
  readonly score:
    | { readonly auc: number; readonly interval: Interval; readonly lift10: number | undefined }
    | undefined;
  readonly calibrated: CalibratedFigures | undefined;
  readonly curve: readonly CurvePoint[];
  /** At risk on the day, against what came. */
  readonly confusion: Confusion;
  readonly bands: readonly BandRecord[];
  readonly lead: Lead;
  /** Measures that history turns round. */
  readonly flips: readonly { readonly measure: string; readonly auc: number; readonly interval: Interval }[];
  /** Measures that likelihoods count against their stated direction: wholly, or over a part of their range. */
  readonly against: readonly Pick<Against, 'measure' | 'whole'>[];
  readonly warnings: readonly { readonly kind: string; readonly measure: string }[];
};

export type CalibratedFigures = Omit<Judged, 'auc'> & { readonly auc: number; readonly interval: Interval };
export type CurvePoint = {
  readonly said: number;
  readonly happened: number;
  readonly interval: Interval;
  readonly count: number;
};
export type Confusion = {
  readonly riskCancelled: number;
  readonly riskStayed: number;
  readonly otherCancelled: number;
  readonly otherStayed: number;
};
export type BandRecord = { readonly band: Band; readonly rows: number; readonly interval: Interval } & {
  readonly [O in Outcome]: number;
};

/** Of the days, so many are for fitting. */
const earlierShare = 0.7;
/** More say no more; the newest are what counts. */
const mostRows = 10_000;

export type RecordTask = {
  readonly rows: readonly PastRow[];
  readonly stated: readonly StatedMeasure[];
  readonly horizonDays: number;
  readonly day: Day;
};

export type Recorded = {
  readonly record: HealthRecord;
  /** Fitted on all of it, where the history bears it. */
  readonly model: CalibratedModel | undefined;
};

export function recordOf(task: RecordTask): Recorded {
  return finished(recording(task));
}

/** The same in steps, because a large history takes longer than a run may. */
export function* recording({ rows: all, stated, horizonDays, day }: RecordTask): Steps<Recorded> {
  const rows = all.slice(-mostRows);
  const counts = countsOf(rows);
  const rarer = Math.min(counts.cancelled, rows.length - counts.cancelled);
  const { train, test } = splitByDate(rows);
  const judged =
    train.length > 0 && test.length > 0
      ? yield* backtesting({ train, test, stated, acceptFlips: false }, 'judged ')
      : undefined;
  const whole = rarer >= fewestOutcomes ? yield* calibrating(rows, stated, 'whole ') : undefined;
  const evidence = whole?.evidence ?? 'too-few';
  const said = judged ? test.map((row) => likelihoodOf(judged.model, row).cancelled) : [];
  const record: HealthRecord = {
    ...{ day, horizonDays, rows: rows.length, counts, evidence },
    accounts: new Set(rows.map(({ account }) => account)).size,
    wanting: Math.max(0, fewestOutcomes - rarer),
    ...{ trained: train.length, tested: test.length },
    score: scoreFigures(rows),
    calibrated: judged && figuresOf(judged.calibrated),
    curve: judged?.calibrated.auc ? curveOf(said, test) : [],
    confusion: confusionOf(rows),
    bands: bandsOf(rows),
    lead: leadOf(rows),
    flips: (judged?.directions ?? []).flatMap(({ measure, auc, interval, verdict }) =>
      verdict === 'flip' && auc !== undefined && interval ? [{ measure, auc, interval }] : [],
    ),
    against: evidence === 'yes' ? againstIn(whole, stated) : [],
    warnings: (judged?.warnings ?? []).map(({ kind, measure }) => ({ kind, measure })),
  };
  return { record, model: evidence === 'yes' ? whole : undefined };
}

function againstIn(model: CalibratedModel | undefined, stated: readonly StatedMeasure[]): HealthRecord['against'] {
  const found = model?.cancelled ? againstStated(model.cancelled, stated) : [];
  return found.map(({ measure, whole }) => ({ measure, whole }));
}

function splitByDate(rows: readonly PastRow[]): {
  readonly train: readonly PastRow[];
  readonly test: readonly PastRow[];
} {
  const cut = rows[Math.floor(rows.length * earlierShare)]?.day;
  if (cut === undefined) return { train: [], test: [] };
  return {
    train: rows.filter(({ resultDay }) => resultDay < cut),
    test: rows.filter(({ day }) => day >= cut),
  };
}

function countsOf(rows: readonly PastRow[]): { readonly [O in Outcome]: number } {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  return { renewed: count('renewed'), upgraded: count('upgraded'), cancelled: count('cancelled') };
}

const isLost = ({ outcome }: PastRow) => outcome === 'cancelled';

function scoreFigures(rows: readonly PastRow[]): HealthRecord['score'] {
  const scored = rows.filter(({ score }) => score !== undefined);
  const risks = scored.map(({ score }) => -(score ?? 0));
  const hits = scored.map((row) => (isLost(row) ? 1 : 0));
  const found = aucWithInterval(risks, hits, recurrenceOf(scored));
  return found && { auc: found.auc, interval: found.interval, lift10: liftOf(risks, hits, 0.1) };
}

function figuresOf({ auc, ...rest }: Judged): CalibratedFigures | undefined {
  return auc && { ...rest, auc: auc.auc, interval: auc.interval };
}

/** Of few rows, fewer points: ten of three accounts each say nothing. */
function curveOf(said: readonly number[], rows: readonly PastRow[]): readonly CurvePoint[] {
  const bins = Math.max(2, Math.min(10, Math.floor(rows.length / 20)));
  const hits = rows.map((row) => (isLost(row) ? 1 : 0));
  return calibrationCurve(said, hits, { bins, recurrence: recurrenceOf(rows) }).map(
    ({ said: told, happened, interval, count }) => ({
      ...{ said: told, happened, interval, count },
    }),
  );
}

function confusionOf(rows: readonly PastRow[]): Confusion {
  const scored = rows.filter(({ band }) => band !== 'insufficient');
  const count = (risk: boolean, lost: boolean) =>
    scored.filter((row) => (row.band === 'at-risk') === risk && isLost(row) === lost).length;
  return {
    riskCancelled: count(true, true),
    riskStayed: count(true, false),
    otherCancelled: count(false, true),
    otherStayed: count(false, false),
  };
}

const bandOrder: readonly Band[] = ['healthy', 'watch', 'at-risk', 'insufficient'];

function bandsOf(rows: readonly PastRow[]): readonly BandRecord[] {
  return bandOrder.flatMap((band) => {
    const own = rows.filter((row) => row.band === band);
    if (own.length === 0) return [];
    const counts = countsOf(own);
    const recurrence = recurrenceOf(own);
    const interval = wilson(counts.cancelled / recurrence, own.length / recurrence);
    return [{ band, rows: own.length, ...counts, interval }];
  });
}
