/** A back-test as programs and people read it. */
import type { Backtest, Judged } from '../../domain/health/calibration/backtest';
import type { FittedOutcome } from '../../domain/health/calibration/calibrate';
import type { StatedMeasure } from '../../domain/health/calibration/data/rows';
import { type Term, termsOf } from '../../domain/health/calibration/features/design';
import type { Against } from '../../domain/health/calibration/judge/against';
import type { Warning } from '../../domain/health/calibration/judge/warnings';

type Figure = number | null;
const figure = (number: number | undefined): Figure => (number === undefined || Number.isNaN(number) ? null : number);

export type BacktestReport = ReturnType<typeof reportOf>;

/** `warnings` were seen before the fit. */
export function reportOf(result: Backtest, warnings: readonly Warning[]) {
  const { uncalibrated, calibrated, model } = result;
  return {
    n_train: result.trained,
    n_test: result.tested,
    evidence: result.evidence,
    uncalibrated: { auc: figure(uncalibrated.auc?.auc), lift10: figure(uncalibrated.lift10) },
    calibrated: { ...judged(calibrated), basis: result.basis },
    directions: result.directions.map((test) => ({
      measure: test.measure,
      stated: test.stated,
      found: test.found,
      auc: figure(test.auc),
      interval: test.interval ?? null,
      verdict: test.verdict,
      against: sideOf(result.against.find(({ measure }) => measure === test.measure)),
    })),
    warnings: [...warnings, ...result.warnings].map(({ kind, measure, facts }) => ({
      kind,
      measure: measure === '' ? null : measure,
      detail: detailOf({ kind, measure, facts }),
    })),
    model: {
      kind: model.evidence === 'yes' ? 'calibrated' : 'default',
      rates: model.rates,
      cancelled: model.cancelled ? outcomeOf(model.cancelled, model.stated) : null,
      upgraded_of_kept: model.upgraded ? outcomeOf(model.upgraded, model.stated) : null,
    },
  };
}

/** Whether the fit counts it against what was stated: from one end to the other, or only over a part. */
function sideOf(against: Against | undefined): keyof typeof againstWords | null {
  return against ? (against.whole ? 'whole' : 'part') : null;
}

function judged({ auc, lift10, brier, skill, ece, slope, intercept }: Judged) {
  const figures = { lift10, brier, skill, ece, slope, intercept };
  const entries = Object.entries(figures).map(([name, value]) => [name, figure(value)] as const);
  return {
    auc: figure(auc?.auc),
    ...(Object.fromEntries(entries) as { [Name in keyof typeof figures]: Figure }),
    interval: auc?.interval ?? null,
  };
}

function outcomeOf({ design, shares, weights, curve, shift }: FittedOutcome, stated: readonly StatedMeasure[]) {
  const [base = 0, equalWeights = 0, ...rest] = weights;
  const terms = termsOf(design);
  const weight = (at: number, kind: Term['kind']) =>
    figure(rest[terms.findIndex((term) => term.measure === at && term.kind === kind)]);
  return {
    form: design.form,
    penalties: shares,
    base,
    equalWeights,
    curve,
    shift,
    measures: stated.map(({ measure }, at) => ({
      measure,
      scale: design.scales[at] ?? null,
      weight: weight(at, 'value'),
      unknown: weight(at, 'gap'),
      range: weight(at, 'range'),
      ranges: design.tables[at] ?? null,
    })),
  };
}

function detailOf({ kind, facts }: Warning): string {
  const told = Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  const words: { readonly [K in Warning['kind']]: string } = {
    leakage: 'tells so much of the outcome that it may have seen it',
    drift: 'stands elsewhere in the rows it is judged on',
    rare: 'hardly ever happens',
    constant: 'says the same of every account',
    empty: 'says nothing of any account',
    duplicate: 'stands there more than once; counted once where it is a row',
    'outcome-before-snapshot': 'ended before the day it was looked at; left out',
    unread: 'is no number; counted as not known',
    open: 'has no outcome yet; left out',
    'no-side': 'is said to be neither for training nor for the test; left out',
    'header-twice': 'has more than one column; the first counts',
  };
  return told ? `${words[kind]} (${told})` : words[kind];
}

const againstWords = {
  whole: 'counts against what was stated, beside the other measures',
  part: 'counts against what was stated over a part of its range',
};

export function summaryOf(report: BacktestReport): string {
  const { uncalibrated, calibrated } = report;
  const number = (value: Figure, digits = 3) => (value === null ? '–' : value.toFixed(digits));
  const evidence = {
    yes: 'History tells them apart (permutation check at 1 %).',
    none: 'No evidence: dealt-out outcomes look the same. The default score stays.',
    'too-few': 'Too few of either outcome to learn from. The default score stays.',
  }[report.evidence];
  const interval = calibrated.interval ? ` (${calibrated.interval.map((each) => each.toFixed(3)).join('–')})` : '';
  const line = (name: string, ...cells: readonly string[]) => `${name.padEnd(26)}${cells.join('   ')}`;
  return [
    `Trained on ${report.n_train} rows, judged on ${report.n_test}. ${evidence}`,
    '',
    line('uncalibrated', `AUC ${number(uncalibrated.auc)}`, `lift ${number(uncalibrated.lift10, 2)}`),
    line('calibrated', `AUC ${number(calibrated.auc)}${interval}`, `lift ${number(calibrated.lift10, 2)}`),
    line(
      '',
      `Brier ${number(calibrated.brier, 4)}`,
      `skill ${number(calibrated.skill)}`,
      `ECE ${number(calibrated.ece, 4)}`,
    ),
    line('', `slope ${number(calibrated.slope, 2)}`, `intercept ${number(calibrated.intercept, 2)}`),
    '',
    ...report.directions.map(({ measure, stated, found, auc, verdict, against }) => {
      const told = against === null ? [] : [againstWords[against]];
      return line(measure, `stated ${stated}`, `found ${found}`, `AUC ${number(auc)}`, verdict, ...told);
    }),
    ...(report.warnings.length > 0 ? [''] : []),
    ...report.warnings.map(({ kind, measure, detail }) => `${kind}: ${measure ?? 'rows'} ${detail}`),
  ].join('\n');
}
