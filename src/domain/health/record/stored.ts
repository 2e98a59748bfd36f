/** A record and a fitted model as texts of cells, and back; what cannot be read is none. */
import type { Day } from '../../time/time';
import type { CalibratedModel } from '../calibration/calibrate';
import type { Learned } from './learned';
import type { HealthRecord } from './record';

export type BacktestId = `bkt_${string}`;

/** The newest record; the journal has those before it. Beside it what `working.ts` and `chances.ts` keep. */
export type BacktestRow = {
  readonly id: BacktestId;
  readonly rev: number;
  readonly day: Day;
  readonly rows: number;
  readonly cancelled: number;
  readonly evidence: 'yes' | 'none' | 'too-few' | '';
  readonly body: string;
};

export const backtestId: BacktestId = 'bkt_newest';

export function newestRecord(rows: readonly BacktestRow[]): BacktestRow | undefined {
  return rows.find(({ id }) => id === backtestId);
}

/** Seven digits are more than any history bears, and half of the text. */
function shortened(_key: string, value: unknown): unknown {
  return typeof value === 'number' && Number.isFinite(value) ? Number(value.toPrecision(7)) : value;
}

export function writeRecord(record: HealthRecord): string {
  return JSON.stringify(record, shortened);
}

export function readRecord(body: string): HealthRecord | undefined {
  const read = parsed(body) as Partial<HealthRecord> | undefined;
  const isWhole = read && areLists(read.bands, read.curve, read.against) && read.counts && read.confusion && read.lead;
  return isWhole ? (read as HealthRecord) : undefined;
}

function areLists(...values: readonly unknown[]): boolean {
  return values.every((value) => Array.isArray(value));
}

export function keptOf(record: HealthRecord, model: CalibratedModel | undefined): Learned {
  const { day, horizonDays, rows, accounts, counts, evidence, wanting } = record;
  return { day, horizonDays, rows, accounts, counts, evidence, wanting, model };
}

/** The journal keeps two of them in a line. */
export const longestBody = 20_000;

/** Without a model nothing is foretold, and the record still stands. */
export function writeLearned(learned: Learned): string {
  const text = JSON.stringify(learned, shortened);
  return text.length > longestBody ? JSON.stringify({ ...learned, model: undefined }) : text;
}

export function readLearned(body: string): Learned | undefined {
  const read = parsed(body) as Partial<Learned> | undefined;
  if (!read?.evidence || !read.counts || read.rows === undefined) return undefined;
  const { model } = read;
  const isWhole = model && Array.isArray(model.stated) && model.rates && model.equal;
  return { ...(read as Learned), model: isWhole ? model : undefined };
}

function parsed(body: string): unknown {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
