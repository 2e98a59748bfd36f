/** Calibration beside plain logistic regression on the histories of a folder: whole, and with a hundred accounts. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backtest } from '../../../domain/health/calibration/backtest';
import { hitsOf, inOrder, type TrainingRow } from '../../../domain/health/calibration/data/rows';
import { sampleRows } from '../../../domain/health/calibration/fit/folds';
import { aucOf } from '../../../domain/health/calibration/metrics/auc';
import { brierOf, brierSkillOf, eceOf } from '../../../domain/health/calibration/metrics/probability';
import { parseBacktestOptions } from '../../backtest/options';
import { type History, readHistory } from '../../backtest/read';
import { cpuMs } from '../cpu';
import { plainLogistic } from './logistic';
import { type MadeUpKind, madeUpHistory, madeUpKinds } from './made-up';

export type HistoryFigures = {
  readonly evidence: number;
  readonly uncalibrated: number;
  readonly calibrated: Figures;
  readonly logistic: Figures;
};
type Figures = { readonly auc: number; readonly brier: number; readonly skill: number; readonly ece: number };

export type HistoryReport = {
  readonly set: string;
  readonly train: number;
  readonly test: number;
  /** How many times a hundred of the training rows were drawn. */
  readonly lots: number;
  /** Of the whole, and means over the lots of a hundred; `evidence` is the share of runs that found it. */
  readonly whole: HistoryFigures;
  readonly hundred: HistoryFigures;
  /** CPU time of the whole, reading and judging included. */
  readonly cpuMs: number;
};

const manyLots = 20;

/** Folders with an `accounts.csv` and a `measures.json`; throws where there is none. */
export function benchHistories(folder: string, tell: (line: string) => void): readonly HistoryReport[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const sets = readdirSync(folder).filter((set) => existsSync(join(folder, set, 'accounts.csv')));
  if (sets.length === 0) throw new Error(`No folder in ${folder} holds an accounts.csv and a measures.json.`);
  return sets.flatMap((set) => {
    tell(`${set} …`);
    if (!existsSync(join(folder, set, 'measures.json'))) {
      tell(`${set}: measures.json is absent, left out`);
      return [];
    }
    return [ofSet(folder, set)];
  });
}

/** The name that stands for histories made up by the bench instead of a folder. */
export const madeUp = 'made-up';

type MadeUpSize = { readonly kinds: readonly MadeUpKind[]; readonly rows: number; readonly lots: number };

/** One history of each kind that a calibration may trip over. */
const everyKind: MadeUpSize = { kinds: madeUpKinds, rows: 2000, lots: manyLots };
/** What the whole bench shows where no folder is named: it takes seconds. */
const fewKinds: MadeUpSize = {
  kinds: ['plain', 'no-signal', 'wrong-directions', 'telling-gaps', 'drift', 'scarce'],
  rows: 600,
  lots: 10,
};

export function benchMadeUp(tell: (line: string) => void, size = everyKind): readonly HistoryReport[] {
  return size.kinds.map((kind) => {
    tell(`History made up: ${kind} …`);
    const rows = { train: size.rows, test: size.rows };
    return reportOn(kind, () => madeUpHistory(kind, 1, rows), size.lots);
  });
}

export function benchFewHistories(tell: (line: string) => void): readonly HistoryReport[] {
  tell('No --data FOLDER: real histories are absent, some made-up ones stand in');
  return benchMadeUp(tell, fewKinds);
}

function ofSet(folder: string, set: string): HistoryReport {
  const at = (name: string) => join(folder, set, name);
  return reportOn(set, () =>
    readHistory(parseBacktestOptions([at('accounts.csv'), '--measures', at('measures.json')])),
  );
}

function reportOn(set: string, read: () => History, lots = manyLots): HistoryReport {
  const history = read();
  let whole: HistoryFigures | undefined;
  const spent = cpuMs(() => {
    whole = figuresOf(history, history.train);
  });
  const small = Array.from({ length: lots }, (_, lot) => figuresOf(history, sampleRows(history.train, 100, lot)));
  if (!whole) throw new Error(`${set} could not be judged.`);
  return {
    set,
    train: history.train.length,
    test: history.test.length,
    lots,
    whole,
    hundred: meanOf(small),
    cpuMs: spent,
  };
}

function figuresOf({ test, stated }: History, train: readonly TrainingRow[]): HistoryFigures {
  const { evidence, uncalibrated, calibrated } = backtest({ train, test, stated, acceptFlips: false });
  const judged = inOrder(test);
  const hits = hitsOf(judged, 'cancelled');
  const peer = plainLogistic(train, judged);
  const none = Number.NaN;
  const { brier = none, skill = none, ece = none } = calibrated;
  return {
    evidence: evidence === 'yes' ? 1 : 0,
    uncalibrated: uncalibrated.auc?.auc ?? none,
    calibrated: { auc: calibrated.auc?.auc ?? none, brier, skill, ece },
    logistic: {
      auc: aucOf(peer, hits) ?? none,
      brier: brierOf(peer, hits),
      skill: brierSkillOf(peer, hits),
      ece: eceOf(peer, hits),
    },
  };
}

function meanOf(runs: readonly HistoryFigures[]): HistoryFigures {
  const mean = (pick: (run: HistoryFigures) => number) => runs.reduce((sum, run) => sum + pick(run), 0) / runs.length;
  const side = (name: 'calibrated' | 'logistic'): Figures => ({
    auc: mean((run) => run[name].auc),
    brier: mean((run) => run[name].brier),
    skill: mean((run) => run[name].skill),
    ece: mean((run) => run[name].ece),
  });
  return {
    evidence: mean(({ evidence }) => evidence),
    uncalibrated: mean(({ uncalibrated }) => uncalibrated),
    calibrated: side('calibrated'),
    logistic: side('logistic'),
  };
}

/** The same for the whole bench, with what is absent from it. */
export function describeFewHistories(reports: readonly HistoryReport[]): string {
  const absent = 'Histories made up by the bench; real ones are absent: --data FOLDER judges those of a folder.';
  return [absent, describeHistories(reports)].join('\n');
}

export function describeHistories(reports: readonly HistoryReport[]): string {
  const row = (name: string, { evidence, uncalibrated, calibrated, logistic }: HistoryFigures) => {
    const pair = (figure: keyof Figures, digits: number) =>
      `${calibrated[figure].toFixed(digits)} / ${logistic[figure].toFixed(digits)}`.padStart(17);
    const brier = (calibrated.brier / logistic.brier).toFixed(3).padStart(12);
    const share = `${Math.round(evidence * 100)} %`.padStart(9);
    return `${name.padEnd(34)}${uncalibrated.toFixed(3).padStart(8)}${pair('auc', 3)}${pair('skill', 3)}${pair('ece', 4)}${brier}${share}`;
  };
  const head = `${''.padEnd(34)}${'equal'.padStart(8)}${'AUC'.padStart(17)}${'Brier skill'.padStart(17)}${'ECE'.padStart(17)}${'Brier ratio'.padStart(12)}${'evidence'.padStart(9)}`;
  return [
    'Calibrated / plain logistic regression, fitted and judged on the same rows',
    head,
    ...reports.flatMap(({ set, train, test, lots, whole, hundred }) => [
      row(`${set}: ${train} → ${test}`, whole),
      row(`  100 accounts, mean of ${lots} lots`, hundred),
    ]),
    '',
    ...reports.map(({ set, cpuMs: spent }) => `${set}: ${Math.round(spent)} ms of CPU for both fits of the whole`),
  ].join('\n');
}
