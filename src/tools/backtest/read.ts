/** A company's history from two files: rows of accounts and the measures that they hold. */
import { existsSync, readFileSync } from 'node:fs';
import { chanceOf, lotOf, shuffle } from '../../domain/chance';
import { inOrder, type StatedMeasure, type TrainingRow } from '../../domain/health/calibration/data/rows';
import { sampleRows } from '../../domain/health/calibration/fit/folds';
import type { Warning } from '../../domain/health/calibration/judge/warnings';
import { type BacktestOptions, UsageError } from './options';
import { type Read, readRows, type Side } from './rows';

export type History = {
  readonly train: readonly TrainingRow[];
  readonly test: readonly TrainingRow[];
  readonly stated: readonly StatedMeasure[];
  /** What was seen on the way, before anything was fitted. */
  readonly warnings: readonly Warning[];
};

export function readHistory(options: BacktestOptions): History {
  const stated = readMeasures(options.measures);
  const { rows, warnings } = readRows(options, stated);
  const told: Warning[] = [...warnings];
  const inTime = rows.filter(({ day, ended }) => ended === '' || day === '' || ended >= day);
  if (inTime.length < rows.length) {
    told.push({ kind: 'outcome-before-snapshot', measure: '', facts: { rows: rows.length - inTime.length } });
  }
  const once = withoutCopies(inTime);
  if (once.length < inTime.length)
    told.push({ kind: 'duplicate', measure: '', facts: { rows: inTime.length - once.length } });
  const { train, test } = dealt(sidesOf(once), options);
  if (rows.length === 0) throw new UsageError(`${options.file} holds no row with an outcome and a side.`);
  if (train.length === 0) throw new UsageError(`No row of ${options.file} is said to be for training.`);
  return { train: sampled(train, options), test, stated, warnings: told };
}

function readMeasures(path: string): readonly StatedMeasure[] {
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const list: unknown = Array.isArray(read) ? read : (read as { measures?: unknown } | null)?.measures;
  if (!Array.isArray(list) || list.length === 0) {
    throw new UsageError(`${path} takes { "measures": [{ "column": "logins", "direction": 1 }] }.`);
  }
  const stated = list.map((each: { column?: unknown; direction?: unknown } | null, at) => {
    const { column, direction = 0 } = each ?? {};
    if (typeof column !== 'string' || column === '')
      throw new UsageError(`${path}: measure ${at + 1} names no column.`);
    if (direction !== 1 && direction !== -1 && direction !== 0) {
      throw new UsageError(`${path}: the direction of "${column}" is 1, -1 or 0, not ${JSON.stringify(direction)}.`);
    }
    return { measure: column, direction } as const;
  });
  const again = stated.find(({ measure }, at) => stated.findIndex((one) => one.measure === measure) < at);
  if (again) throw new UsageError(`${path} names the measure "${again.measure}" more than once.`);
  return stated;
}

/** The same account on the same day counts once; on another day it is another row. */
function withoutCopies(rows: readonly Read[]): readonly Read[] {
  const seen = new Set<string>();
  return (inOrder(rows) as readonly Read[]).filter(({ account, day }) => {
    const key = `${account} ${day}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** As the file says; else the last days are the test, or three accounts in ten by lot. */
function sidesOf(rows: readonly Read[]): readonly Read[] {
  if (rows.some(({ side }) => side !== '')) return rows;
  const cut = lastDays(rows.map(({ day }) => day).sort());
  const isTest = ({ day, account }: Read) => (cut === undefined ? lotOf(account, 3) < testShare : day >= cut);
  return rows.map((row) => ({ ...row, side: isTest(row) ? 'test' : 'train' }));
}

/** The day from which on rows are the test; nothing where there is one day only, or none. */
function lastDays(days: readonly string[]): string | undefined {
  const [first] = days;
  const last = days[days.length - 1];
  if (!first || first === last) return undefined;
  return (
    days.slice(Math.ceil(days.length * (1 - testShare))).find((day, at, late) => at > 0 && day !== late[at - 1]) ?? last
  );
}

const testShare = 0.3;

/** Outcomes change hands on each side apart, so that both keep their share of cancellations. */
function dealt(rows: readonly Read[], { shuffle: seed }: BacktestOptions) {
  const side = (wanted: Side) => rows.filter((row) => row.side === wanted);
  const sides = { train: side('train'), test: side('test') };
  if (seed === undefined) return sides;
  const anew = (list: readonly Read[], lot: number) => {
    const outcomes = shuffle(
      list.map(({ outcome }) => outcome),
      chanceOf(lot),
    );
    return list.map((row, at) => ({ ...row, outcome: outcomes[at] ?? row.outcome }));
  };
  return { train: anew(sides.train, 2 * seed + 1), test: anew(sides.test, 2 * seed + 2) };
}

function sampled(rows: readonly TrainingRow[], { sample, seed }: BacktestOptions): readonly TrainingRow[] {
  if (sample === undefined) return rows;
  if (sample === 0) throw new UsageError('--sample takes a number above 0.');
  return sampleRows(rows, sample, 1000 + seed);
}
