/** How full a spreadsheet is, and when it will be. Google counts every cell of every tab, empty ones too. */
import { addDays, type Day, daysBetween } from '../time/time';

/** Google's limit for one spreadsheet. */
const maxCells = 10_000_000;
const warnedAt = 0.7;
/** Growth is measured over so many days. */
const growthDays = 90;
/** Told as soon as it is no further away. */
const soonDays = 365;

/** A tab that grows: its columns, and the days of its rows. */
export type Growing = { readonly columns: number; readonly days: readonly Day[] };

export type Capacity = {
  readonly cells: number;
  readonly percent: number;
  /** Cells that a day has brought, on average of the last 90 days (of fewer where the workbook is younger). */
  readonly cellsADay: number;
  /** The day it is full if it goes on like this; nothing where it does not grow or that is a century away. */
  readonly fullOn: Day | undefined;
  readonly warned: 'nearly-full' | 'full-soon' | undefined;
};

/**
 * Each row that was added within the last 90 days takes as many cells as its tab has columns. A workbook younger than
 * that is measured over its own age, a week at least.
 */
export function capacityOf(cells: number, growing: readonly Growing[], today: Day): Capacity {
  const from = addDays(today, -growthDays);
  const recent = growing.map(({ columns, days }) => ({
    columns,
    days: days.filter((day) => day > from && day <= today),
  }));
  const first = recent.flatMap(({ days }) => days).reduce((least, day) => (day < least ? day : least), today);
  const older = growing.some(({ days }) => days.some((day) => day <= from));
  const span = older ? growthDays : Math.max(7, daysBetween(first, today) + 1);
  const grown = recent.reduce((sum, { columns, days }) => sum + columns * days.length, 0);
  const cellsADay = grown / span;
  const left = cellsADay > 0 ? Math.max(0, Math.floor((maxCells - cells) / cellsADay)) : Number.POSITIVE_INFINITY;
  const fullOn = left <= 36_500 ? addDays(today, left) : undefined;
  const nearly = cells >= maxCells * warnedAt;
  const warned = nearly ? 'nearly-full' : left <= soonDays ? 'full-soon' : undefined;
  return { cells, percent: (cells / maxCells) * 100, cellsADay, fullOn, warned };
}
