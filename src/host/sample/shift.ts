import { instantOf, toRfc3339, wallOf } from '../calendar/zone';
import type { EventResource } from '../input/ics/event';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** The Monday on which the sample's story stands. All of its dates move so that this is today, or the last Monday. */
const anchorDay = Date.UTC(2026, 10, 23);
/** The newest of its mails was sent before this. */
const anchorNoon = anchorDay + dayMs / 2;

/** Whole days that dates of tables move, so that none that is past in the story lies ahead. */
export function daysTo(now: number): number {
  return Math.floor((now - anchorNoon) / dayMs);
}

/** Whole weeks that mails move: they speak of weekdays. */
export function weeksTo(now: number): number {
  return Math.floor((now - anchorNoon) / weekMs);
}

/** Whole weeks that calendars move: to this week, on Saturday and Sunday to the coming one. */
export function calendarWeeksTo(now: number): number {
  return Math.floor((now + 2 * dayMs - anchorDay) / weekMs);
}

/** Days (`2026-11-23`) and instants (`2026-11-23T09:00:00Z`) anywhere in a text, moved by whole days. */
export function shiftDates(text: string, days: number): string {
  return text.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (day) => shiftDay(day, days));
}

/** `{quarter -1 from}`: the first or last day of the quarter that it is, or one so many before. */
export function quarterDay(text: string, now: number): string {
  const [, apart, end] = /^\{quarter (-?\d+) (from|to)\}$/.exec(text) ?? [];
  if (apart === undefined) return text;
  const today = new Date(now);
  const month = Math.floor(today.getUTCMonth() / 3) * 3 + 3 * Number(apart);
  const day =
    end === 'from' ? Date.UTC(today.getUTCFullYear(), month, 1) : Date.UTC(today.getUTCFullYear(), month + 3, 0);
  return new Date(day).toISOString().slice(0, 10);
}

/** The same wall time so many weeks later, whatever the clocks do between. */
export function shiftEvent(event: EventResource, weeks: number): EventResource {
  const times = ['start', 'end', 'originalStartTime'].flatMap((field) => {
    const time = event[field] as EventTime | undefined;
    return time === undefined ? [] : [[field, shiftTime(time, weeks)]];
  });
  return { ...event, ...Object.fromEntries(times) };
}

type EventTime = { readonly date?: string; readonly dateTime?: string; readonly timeZone?: string };

function shiftTime({ date, dateTime, timeZone = 'UTC' }: EventTime, weeks: number): EventTime {
  if (date !== undefined) return { date: shiftDay(date, weeks * 7) };
  const wall = wallOf(Date.parse(dateTime ?? ''), timeZone) + weeks * weekMs;
  return { dateTime: toRfc3339(instantOf(wall, timeZone), timeZone), timeZone };
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
