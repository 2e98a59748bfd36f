/**
 * Series of syncs: the few rules that all calendars read alike, their dates on the organiser's wall clock, and the ids
 * that Google gives to single dates and to what is left of a series that was cut.
 */
import type { Weekday } from '../team/teammate';
import { dayMs, dayOf, dayStart, type Instant, type Zone } from '../time/time';
import { instantOfWall, localDay, localWall, localWeekday } from '../time/time-zone';
import type { Cadence } from './meeting';

export type Rhythm = { readonly start: Instant; readonly cadence: Cadence; readonly zone: Zone };

const codes: { readonly [Day in Weekday]: string } = {
  ...{ mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH' },
  ...{ fri: 'FR', sat: 'SA', sun: 'SU' },
};

export function ruleOf({ start, cadence, zone }: Rhythm): string {
  const day = codes[localWeekday(start, zone)];
  if (cadence === 'monthly') return `RRULE:FREQ=MONTHLY;BYDAY=${nthOf(start, zone)}${day}`;
  return `RRULE:FREQ=WEEKLY;INTERVAL=${cadence === 'weekly' ? 1 : 2};BYDAY=${day}`;
}

/** Which of its weekdays in the month it is. Not every month has a fifth: what falls on one means the last. */
function nthOf(start: Instant, zone: Zone): number {
  const nth = Math.ceil(Number(localDay(start, zone).slice(8)) / 7);
  return nth > 4 ? -1 : nth;
}

/** All dates before `until`, the first one too. The wall time stays when clocks change. */
export function datesOf(rhythm: Rhythm, until: Instant): readonly Instant[] {
  const { start, cadence, zone } = rhythm;
  const wall = localWall(start, zone);
  const step = cadence === 'weekly' ? 7 : 14;
  const dates: Instant[] = [];
  for (let count = 0; dates.length === 0 || (dates[count - 1] ?? until) < until; count += 1) {
    const next = cadence === 'monthly' ? monthlyWall(rhythm, count) : wall + count * step * dayMs;
    dates.push(count === 0 ? start : instantOfWall(next, zone));
  }
  return dates.filter((date, index) => index === 0 || date < until);
}

/** The same weekday of the month, so many months on. */
function monthlyWall({ start, zone }: Rhythm, months: number): number {
  const wall = localWall(start, zone);
  const first = new Date(dayStart(dayOf(wall)));
  const nth = nthOf(start, zone);
  const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1);
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months + 1, 1);
  const weekday = first.getUTCDay();
  const from = month + ((weekday - new Date(month).getUTCDay() + 7) % 7) * dayMs;
  const last = next - dayMs - ((new Date(next - dayMs).getUTCDay() - weekday + 7) % 7) * dayMs;
  return (nth < 0 ? last : from + (nth - 1) * 7 * dayMs) + (wall % dayMs);
}

/** Longest between two dates. */
export function periodDays(cadence: Cadence): number {
  return cadence === 'weekly' ? 7 : cadence === 'fortnightly' ? 14 : 35;
}

/** `<series>_20260105T090000Z`: the id of one date, by when the rule put it. */
export function dateId(series: string, original: Instant): string {
  return `${series}_${new Date(original).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/** The series that an id of one date belongs to; of any other event the id itself. */
export function seriesOf(eventId: string): string {
  return eventId.replace(/_\d{8}(T\d{6}Z)?$/, '');
}

/** What an id began as: "this and all that follow" makes `<id>_R20260105T090000` of a series whose time stays. */
export function firstOf(series: string): string {
  return series.replace(/_R\d{8}(T\d{6})?.*$/, '');
}

/** When a rule stops, where it does by a day: a date alone ends with its day. */
export function untilOf(recurrence: readonly string[]): Instant | undefined {
  const [, year, month, day, time] = /UNTIL=(\d{4})(\d{2})(\d{2})(T\d{6})?/.exec(recurrence.join(' ')) ?? [];
  if (year === undefined) return undefined;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (time === undefined) return midnight + dayMs - 1;
  const [hours, minutes, seconds] = [time.slice(1, 3), time.slice(3, 5), time.slice(5, 7)].map(Number);
  return midnight + (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
