/** A company's history from two files: rows of accounts and the measures that they hold. */
import { existsSync, readFileSync } from 'node:fs';
import { chanceOf, lotOf, shuffle } from '../../domain/health/calibration/data/chance';
import { inOrder, type Outcome, type StatedMeasure, type TrainingRow } from '../../domain/health/calibration/data/rows';
import { sampleRows } from '../../domain/health/calibration/fit/folds';
import type { Warning } from '../../domain/health/calibration/judge/warnings';
import { isDay } from '../../domain/time/time';
import { readCsv } from '../../host/input/csv';
import { type BacktestOptions, UsageError } from './options';

export type History = {
  readonly train: readonly TrainingRow[];
  readonly test: readonly TrainingRow[];
  readonly stated: readonly StatedMeasure[];
  /** What was seen on the way, before anything was fitted. */
  readonly warnings: readonly Warning[];
};

type Side = 'train' | 'test' | '';
type Read = TrainingRow & { readonly side: Side; readonly ended: string };

const outcomeWords: Readonly<Record<string, Outcome>> = {
  ...{ renewed: 'renewed', retained: 'renewed', stayed: 'renewed' },
  ...{ upgraded: 'upgraded', expanded: 'upgraded' },
  ...{ cancelled: 'cancelled', canceled: 'cancelled', churned: 'cancelled' },
};
/** Nobody knows yet what becomes of them. */
const openWords = ['', 'open', 'pending', 'na', 'n/a', 'null', 'none', '-'];
const sideWords: Readonly<Record<string, Side>> = { train: 'train', training: 'train', test: 'test', testing: 'test' };
const accountHeaders = ['account_id', 'account', 'id', 'customer_id', 'customerid'];
const dayHeaders = ['snapshot_date', 'snapshot_day', 'snapshot', 'as_of', 'date'];
const endHeaders = [
  'outcome_date',
  'outcome_day',
  'result_date',
  'ended_at',
  'churn_date',
  'cancelled_at',
  'cancel_date',
];

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
  return list.map((each: { column?: unknown; direction?: unknown } | null, at) => {
    const { column, direction = 0 } = each ?? {};
    if (typeof column !== 'string' || column === '')
      throw new UsageError(`${path}: measure ${at + 1} names no column.`);
    if (direction !== 1 && direction !== -1 && direction !== 0) {
      throw new UsageError(`${path}: the direction of "${column}" is 1, -1 or 0, not ${JSON.stringify(direction)}.`);
    }
    return { measure: column, direction };
  });
}

function readRows(options: BacktestOptions, stated: readonly StatedMeasure[]) {
  if (!existsSync(options.file)) throw new UsageError(`There is no ${options.file}.`);
  const { rows: table, unread: problems, lines } = readCsv(options.file);
  const [headers = [], ...body] = table;
  const at = (names: readonly string[]) => headers.findIndex((header) => names.includes(folded(header)));
  const outcomeAt = at([folded(options.outcome)]);
  if (outcomeAt < 0) {
    const why = problems[0]?.reason ?? `its headers are ${headers.join(', ')}`;
    throw new UsageError(`${options.file} has no column "${options.outcome}": ${why}. --outcome names another one.`);
  }
  const columns = stated.map(({ measure }) => at([folded(measure)]));
  const absent = stated.filter((_, index) => (columns[index] ?? -1) < 0).map(({ measure }) => measure);
  if (absent.length > 0) throw new UsageError(`${options.file} has no column for ${absent.join(', ')}.`);
  const [accountAt, dayAt, endAt, splitAt] = [
    at(accountHeaders),
    at(dayHeaders),
    at(endHeaders),
    at([folded(options.split)]),
  ];
  const unreadable = new Map<string, number>();
  let open = 0;
  const rows = body.flatMap((cells, index): readonly Read[] => {
    const word = folded(cells[outcomeAt] ?? '');
    const outcome = outcomeWords[word];
    if (openWords.includes(word)) {
      open += 1;
      return [];
    }
    if (!outcome) {
      const line = lines[index + 1] ?? index + 2;
      const said = cells[outcomeAt] ?? '';
      throw new UsageError(
        `${options.file}, line ${line}: the outcome "${said}" is none of renewed, upgraded or expanded, cancelled or churned.`,
      );
    }
    const values = columns.map((column, measure) => {
      const value = numberIn(cells[column] ?? '');
      const name = stated[measure]?.measure ?? '';
      if (value === undefined) unreadable.set(name, (unreadable.get(name) ?? 0) + 1);
      return value ?? Number.NaN;
    });
    const day = (cells[dayAt] ?? '').slice(0, 10);
    const read: Read = {
      account: (cells[accountAt] ?? '').trim() || `row ${index + 1}`,
      day: isDay(day) ? day : '',
      values,
      outcome,
      side: splitAt < 0 ? '' : (sideWords[folded(cells[splitAt] ?? '')] ?? ''),
      ended: (cells[endAt] ?? '').slice(0, 10),
    };
    return [read];
  });
  const warnings = [...unreadable].map(([measure, cells]): Warning => ({ kind: 'unread', measure, facts: { cells } }));
  if (open > 0) warnings.push({ kind: 'open', measure: '', facts: { rows: open } });
  if (splitAt >= 0) return { rows: rows.filter(({ side }) => side !== ''), warnings };
  return { rows, warnings };
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}

/** NaN where nothing is known, nothing where it is no number. */
function numberIn(cell: string): number | undefined {
  const text = folded(cell);
  if (['', 'na', 'n/a', 'nan', 'null', 'none', '-'].includes(text)) return Number.NaN;
  if (['true', 'yes'].includes(text)) return 1;
  if (['false', 'no'].includes(text)) return 0;
  const plain = text.replace(/[\s'%]/g, '');
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const number = Number(grouped ? plain.replaceAll(',', '') : plain.replace(/^([+-]?\d*),(\d+)$/, '$1.$2'));
  return plain !== '' && Number.isFinite(number) ? number : undefined;
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
