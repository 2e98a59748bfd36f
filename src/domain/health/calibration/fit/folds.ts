/**
 * Who is held back when. Where the history has several days a fold is a stretch of time that is foretold from the
 * others; else an account is never on both sides. By lot of the name, so that the order of the rows changes nothing.
 */
import { lotOf } from '../../../chance';
import type { TrainingRow } from '../data/rows';

/** The fold of every row, from 0. */
export function foldsOf(rows: readonly TrainingRow[], count: number, seed: number): Int32Array {
  const accounts = [...new Set(rows.map(({ account }) => account))];
  const lots = new Map(accounts.map((account) => [account, lotOf(account, seed)]));
  const order = [...accounts].sort((a, b) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0));
  const places = new Map(order.map((account, place) => [account, place % count]));
  return Int32Array.from(rows, ({ account }) => places.get(account) ?? 0);
}

/** With fewer days there is no telling earlier from later. */
const fewestDays = 5;

export function hasDays(rows: readonly TrainingRow[]): boolean {
  const days = new Set(rows.map(({ day }) => day));
  return days.size >= fewestDays && !days.has('');
}

/** Stretches of time with about as many rows each; nothing where there are fewer days than that. */
export function datedFolds(rows: readonly TrainingRow[], count: number): Int32Array | undefined {
  if (!hasDays(rows)) return undefined;
  const days = [...new Set(rows.map(({ day }) => day))].sort();
  const rowsOf = new Map<string, number>();
  for (const { day } of rows) rowsOf.set(day, (rowsOf.get(day) ?? 0) + 1);
  const places = new Map<string, number>();
  let before = 0;
  for (const day of days) {
    places.set(day, Math.min(count - 1, Math.floor((before * count) / rows.length)));
    before += rowsOf.get(day) ?? 0;
  }
  return Int32Array.from(rows, ({ day }) => places.get(day) ?? 0);
}

/** At most so many rows, by lot of account and day. */
export function sampleRows(rows: readonly TrainingRow[], most: number, seed: number): readonly TrainingRow[] {
  if (rows.length <= most) return rows;
  const lots = rows.map((row, at) => ({ row, at, lot: lotOf(`${row.account} ${row.day}`, seed) }));
  const chosen = lots.sort((a, b) => a.lot - b.lot || a.at - b.at).slice(0, most);
  return chosen.sort((a, b) => a.at - b.at).map(({ row }) => row);
}
