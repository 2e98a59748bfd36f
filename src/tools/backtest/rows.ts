/** The file of accounts as rows to learn from: which column is what, and what stands in each cell. */
import { existsSync } from 'node:fs';
import type { Outcome, StatedMeasure, TrainingRow } from '../../domain/health/calibration/data/rows';
import type { Warning } from '../../domain/health/calibration/judge/warnings';
import { type Day, isDay } from '../../domain/time/time';
import { readCsv } from '../../host/input/csv';
import { decimalMarkOf, numberReader } from '../../store/import/cells/numbers';
import type { Reader } from '../../store/import/cells/reading';
import { type BacktestOptions, UsageError } from './options';

export type Side = 'train' | 'test' | '';
/** `side` as the file says it; `ended` is the day of the outcome, or empty. */
export type Read = TrainingRow & { readonly side: Side; readonly ended: string };

const outcomeWords: Readonly<Record<string, Outcome>> = {
  ...{ renewed: 'renewed', retained: 'renewed', stayed: 'renewed' },
  ...{ upgraded: 'upgraded', expanded: 'upgraded' },
  ...{ cancelled: 'cancelled', canceled: 'cancelled', churned: 'cancelled' },
};
const nothingKnown = ['', 'na', 'n/a', 'nan', 'null', 'none', '-'];
/** Nobody knows yet what becomes of them. */
const openWords = [...nothingKnown, 'open', 'pending'];
const yesAndNo: Readonly<Record<string, number>> = { true: 1, yes: 1, false: 0, no: 0 };
const sideWords: Readonly<Record<string, Side>> = { train: 'train', training: 'train', test: 'test', testing: 'test' };
const headerWords = {
  account: ['account_id', 'account', 'id', 'customer_id', 'customerid'],
  day: ['snapshot_date', 'snapshot_day', 'snapshot', 'as_of', 'date'],
  ended: ['outcome_date', 'outcome_day', 'result_date', 'ended_at', 'churn_date', 'cancelled_at', 'cancel_date'],
};

/** Where each part of a row stands; −1 where the file has no such column. */
type Heads = {
  readonly outcome: number;
  readonly split: number;
  readonly account: number;
  readonly day: number;
  readonly ended: number;
  readonly measures: readonly number[];
};

export function readRows(
  options: BacktestOptions,
  stated: readonly StatedMeasure[],
): { readonly rows: readonly Read[]; readonly warnings: readonly Warning[] } {
  if (!existsSync(options.file)) throw new UsageError(`There is no ${options.file}.`);
  const { rows: table, unread, lines } = readCsv(options.file);
  const [headers = [], ...body] = table;
  const heads = headsIn(headers, { options, stated, why: unread[0]?.reason });
  const word = (cells: readonly string[]) => folded(cells[heads.outcome] ?? '');
  const ended = body.flatMap((cells, at) => (openWords.includes(word(cells)) ? [] : [at]));
  const wrong = ended.find((at) => !outcomeWords[word(body[at] ?? [])]);
  if (wrong !== undefined) {
    throw new UsageError(
      `${options.file}, line ${lines[wrong + 1] ?? wrong + 2}: the outcome "${body[wrong]?.[heads.outcome]}" is none of renewed, upgraded or expanded, cancelled or churned.`,
    );
  }
  const columns = heads.measures.map((column) => numbersIn(ended.map((at) => body[at]?.[column] ?? '')));
  const rows = ended.map((at, row): Read => {
    const cells = body[at] ?? [];
    return {
      account: (cells[heads.account] ?? '').trim() || `row ${at + 1}`,
      day: dayIn(cells[heads.day]),
      values: columns.map(({ values }) => values[row] ?? Number.NaN),
      outcome: outcomeWords[word(cells)] ?? 'renewed',
      side: sideWords[folded(cells[heads.split] ?? '')] ?? '',
      ended: dayIn(cells[heads.ended]),
    };
  });
  const open = body.length - ended.length;
  const sided = heads.split < 0 ? rows : rows.filter(({ side }) => side !== '');
  const warnings: readonly Warning[] = [
    ...twice(headers, heads, stated),
    ...columns.flatMap(({ unread: cells }, at): readonly Warning[] =>
      cells > 0 ? [{ kind: 'unread', measure: stated[at]?.measure ?? '', facts: { cells } }] : [],
    ),
    ...(open > 0 ? [{ kind: 'open', measure: '', facts: { rows: open } } as const] : []),
    ...(sided.length < rows.length
      ? [{ kind: 'no-side', measure: '', facts: { rows: rows.length - sided.length } } as const]
      : []),
  ];
  return { rows: sided, warnings };
}

/** Of columns with one header the first counts, and that is said. */
function twice(headers: readonly string[], heads: Heads, stated: readonly StatedMeasure[]): readonly Warning[] {
  const names = headers.map(folded);
  const used = [
    ...[heads.outcome, heads.split, heads.account, heads.day, heads.ended].map((at) => ({ measure: '', at })),
    ...heads.measures.map((at, measure) => ({ measure: stated[measure]?.measure ?? '', at })),
  ];
  return used.flatMap(({ measure, at }): readonly Warning[] => {
    const columns = names.filter((name) => at >= 0 && name === names[at]).length;
    return columns > 1 ? [{ kind: 'header-twice', measure, facts: { header: headers[at] ?? '', columns } }] : [];
  });
}

type Wanted = {
  readonly options: BacktestOptions;
  readonly stated: readonly StatedMeasure[];
  /** Why the file gave no rows, if it said so. */
  readonly why: string | undefined;
};

function headsIn(headers: readonly string[], { options, stated, why }: Wanted): Heads {
  const { file, outcome, split } = options;
  const at = (names: readonly string[]) => headers.findIndex((header) => names.includes(folded(header)));
  const heads = {
    ...{ outcome: at([folded(outcome)]), split: at([folded(split)]) },
    ...{ account: at(headerWords.account), day: at(headerWords.day), ended: at(headerWords.ended) },
    measures: stated.map(({ measure }) => at([folded(measure)])),
  };
  if (heads.outcome < 0) {
    const reason = why ?? `its headers are ${headers.join(', ')}`;
    throw new UsageError(`${file} has no column "${outcome}": ${reason}. --outcome names another one.`);
  }
  const absent = stated.filter((_, index) => (heads.measures[index] ?? -1) < 0).map(({ measure }) => measure);
  if (absent.length > 0) throw new UsageError(`${file} has no column for ${absent.join(', ')}.`);
  return heads;
}

/** A column's numbers, as an import reads them; NaN where nothing is known or nothing could be read. */
function numbersIn(cells: readonly string[]): { readonly values: Float64Array; readonly unread: number } {
  const read = numberReader(decimalMarkOf(cells));
  let unread = 0;
  const values = Float64Array.from(cells, (cell) => {
    const value = numberIn(cell, read);
    if (value === undefined) unread += 1;
    return value ?? Number.NaN;
  });
  return { values, unread };
}

/** Nothing where it is no number. */
function numberIn(cell: string, read: Reader<number>): number | undefined {
  const text = folded(cell);
  if (nothingKnown.includes(text)) return Number.NaN;
  const reading = yesAndNo[text] ?? read(text);
  if (typeof reading === 'number') return reading;
  return 'value' in reading ? reading.value : undefined;
}

function dayIn(cell = ''): Day | '' {
  const day = cell.trim().slice(0, 10);
  return isDay(day) ? day : '';
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
