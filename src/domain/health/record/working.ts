/**
 * How far a fit has come that one run could not finish: what is kept of it, in rows of the tab with the records, each part
 * short enough for a cell and for the journal. Whoever goes on must stand before the very same rows of history.
 */
import { fingerprint } from '../../fingerprint';
import type { Kept } from '../../steps';
import type { Day } from '../../time/time';
import { type BacktestId, type BacktestRow, longestBody } from './stored';

export type Working = {
  /** The day it began, up to which its history goes. */
  readonly day: Day;
  readonly of: string;
  readonly kept: Kept;
};

/** Another way to fit begins anew: count on whenever the steps or what they keep change. */
const form = 1;

/** What tells one history, with all that a fit of it rests on, from another. */
export function keyOf(task: object): string {
  return fingerprint(JSON.stringify([form, task]));
}

const idPrefix = 'bkt_working_';
const idOf = (part: number): BacktestId => `${idPrefix}${part}`;

/** What changes of the rows that stand; nothing to keep empties them. */
export function writeWorking(working: Working | undefined, rows: readonly BacktestRow[], day: Day) {
  const text = working ? sealed(JSON.stringify(working)) : '';
  const count = Math.ceil(text.length / longestBody);
  const parts = Array.from({ length: count }, (_, at): BacktestRow => {
    const body = text.slice(at * longestBody, (at + 1) * longestBody);
    const rev = rows.find(({ id }) => id === idOf(at))?.rev ?? 0;
    return { id: idOf(at), rev, day, rows: count, cancelled: 0, evidence: '', body };
  });
  const isThere = ({ id }: BacktestRow) => rows.some((row) => row.id === id);
  const isUnused = ({ id, body }: BacktestRow) =>
    id.startsWith(idPrefix) && body !== '' && !parts.some((part) => part.id === id);
  const emptied = rows.filter(isUnused).map((row): BacktestRow => ({ ...row, day, rows: 0, body: '' }));
  return { add: parts.filter((part) => !isThere(part)), update: [...parts.filter(isThere), ...emptied] };
}

const sealLength = 16;

function sealed(json: string): string {
  return fingerprint(json) + json;
}

/** Nothing where nothing is kept, or hands have been at it. */
export function readWorking(rows: readonly BacktestRow[]): Working | undefined {
  const count = rows.find(({ id }) => id === idOf(0))?.rows ?? 0;
  const parts = Array.from({ length: count }, (_, at) => rows.find(({ id }) => id === idOf(at))?.body ?? '');
  const text = parts.join('');
  const json = text.slice(sealLength);
  // A part that is gone may leave a text that can be read: shorter lists of numbers.
  if (sealed(json) !== text) return undefined;
  try {
    const { day, of, kept } = JSON.parse(json) as Partial<Working>;
    return typeof day === 'string' && typeof of === 'string' && kept ? { day, of, kept } : undefined;
  } catch {
    return undefined;
  }
}
