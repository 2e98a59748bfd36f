/** How long before a cancellation the account stood at risk: time in which somebody could have done something. */
import { daysBetween } from '../../time/time';
import type { PastRow } from './training';

export type Lead = {
  /** Accounts that cancelled. */
  readonly cancelled: number;
  /** Of those, such that were at risk before. */
  readonly foreseen: number;
  /** Days from the first snapshot at risk, of those foreseen. */
  readonly medianDays: number | undefined;
};

export function leadOf(rows: readonly PastRow[]): Lead {
  const lost = new Map<string, { readonly row: PastRow; first: PastRow | undefined }>();
  for (const row of rows) {
    if (row.outcome !== 'cancelled') continue;
    const key = `${row.account} ${row.resultDay}`;
    const known = lost.get(key) ?? { row, first: undefined };
    const earlier = known.first === undefined || row.day < known.first.day;
    if (row.band === 'at-risk' && earlier) known.first = row;
    lost.set(key, known);
  }
  const days = [...lost.values()]
    .flatMap(({ first }) => (first ? [daysBetween(first.day, first.resultDay)] : []))
    .sort((a, b) => a - b);
  const [low, high] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)]];
  const medianDays = low === undefined || high === undefined ? undefined : (low + high) / 2;
  return { cancelled: lost.size, foreseen: days.length, medianDays };
}
