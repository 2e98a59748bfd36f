/** Stretches of days as the team counts them: months, quarters and years of its own calendar and fiscal year. */
import { addDays, type Day } from '../time/time';

/** Both days belong to it. */
export type Period = { readonly from: Day; readonly to: Day };

/** How the team's calendar names days; the Solar Hijri one comes from outside, as no calendar but ours is known here. */
export type Calendar = {
  readonly partsOf: (day: Day) => { readonly year: number; readonly month: number };
  /** The first day of a month. */
  readonly monthStart: (year: number, month: number) => Day;
};

export const gregorian: Calendar = {
  partsOf: (day) => ({ year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) }),
  monthStart: (year, month) => `${year}-${String(month).padStart(2, '0')}-01` as Day,
};

export const spans = { month: 1, quarter: 3, year: 12 } as const;
export type Span = keyof typeof spans;

/** `firstMonth`: the one that the team's fiscal year begins with, 1 to 12. */
export type TeamYear = { readonly calendar: Calendar; readonly firstMonth: number };

/** The period that a day lies in, or one so many before (−1) or after it. */
export function periodOf(day: Day, span: Span, year: TeamYear, apart = 0): Period {
  const { calendar, firstMonth } = year;
  const parts = calendar.partsOf(day);
  const months = parts.year * 12 + parts.month - firstMonth;
  const length = spans[span];
  const first = Math.floor(months / length) * length + firstMonth - 1 + apart * length;
  return { from: startOf(calendar, first), to: addDays(startOf(calendar, first + length), -1) };
}

export function isWithin(day: Day, { from, to }: Period): boolean {
  return day >= from && day <= to;
}

/** The days that two periods have in common, if any. */
export function common(one: Period, other: Period): Period | undefined {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from <= to ? { from, to } : undefined;
}

/** Months counted from the year nought. */
function startOf({ monthStart }: Calendar, months: number): Day {
  return monthStart(Math.floor(months / 12), (months % 12) + 1);
}
