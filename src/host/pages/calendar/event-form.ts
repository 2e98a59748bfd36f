/** What stands in the form of an event, and the Calendar resource it becomes. */
import type { CalendarEvent, CalendarTime, Guest } from '../api';
import { dayText, instantOf, readWallClock, timeText, wallClock } from '../zone';

export type EventForm = {
  readonly summary: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly guests: readonly Guest[];
};

export type EventTimes = { readonly start: CalendarTime; readonly end: CalendarTime };

export const isAllDay = (event: CalendarEvent): boolean => event.start?.date !== undefined;
export const startOf = (event: CalendarEvent): number => Date.parse(event.start?.dateTime ?? event.start?.date ?? '');
export const endOf = (event: CalendarEvent): number => {
  const end = Date.parse(event.end?.dateTime ?? event.end?.date ?? '');
  return Number.isNaN(end) ? startOf(event) : end;
};

export function formOf(event: CalendarEvent, zone: string): EventForm {
  const start = wallClock(startOf(event), isAllDay(event) ? 'UTC' : zone);
  const end = wallClock(endOf(event), isAllDay(event) ? 'UTC' : zone);
  return {
    summary: event.summary ?? '',
    day: dayText(start),
    from: isAllDay(event) ? '' : timeText(start),
    to: isAllDay(event) ? '' : timeText(end),
    guests: event.attendees ?? [],
  };
}

/** The fields of the resource that differ; nothing of what the form does not show is touched. */
export function changeOf(event: CalendarEvent, form: EventForm, zone: string): Readonly<Record<string, unknown>> {
  const before = formOf(event, zone);
  const times = before.day !== form.day || before.from !== form.from || before.to !== form.to;
  const guests = JSON.stringify(before.guests) !== JSON.stringify(form.guests);
  return {
    ...(before.summary === form.summary ? {} : { summary: form.summary }),
    ...(times ? patchOf(event, timesOf(form, zone)) : {}),
    ...(guests ? { attendees: form.guests } : {}),
  };
}

/** A patch merges: a time of the other kind must be said to be gone. */
export function patchOf(event: CalendarEvent, { start, end }: EventTimes): Readonly<Record<string, unknown>> {
  if (isAllDay(event) === (start.date !== undefined)) return { start, end };
  const gone = start.date === undefined ? { date: null } : { dateTime: null };
  return { start: { ...gone, ...start }, end: { ...gone, ...end } };
}

/** An end that is not after the start is the next day's. Without times the event takes the whole day. */
export function timesOf(form: EventForm, zone: string): EventTimes {
  const from = readWallClock(`${form.day}T${form.from}`);
  const to = readWallClock(`${form.day}T${form.to}`);
  if (form.from === '' || !from) {
    return {
      start: { date: form.day },
      end: { date: new Date(Date.parse(form.day) + 86_400_000).toISOString().slice(0, 10) },
    };
  }
  const start = instantOf(from, zone);
  const end =
    form.to === '' || !to
      ? start + 30 * 60_000
      : instantOf({ ...to, day: to.day + (form.to <= form.from ? 1 : 0) }, zone);
  return { start: at(start, zone), end: at(end, zone) };
}

export function at(instant: number, zone: string): { readonly dateTime: string; readonly timeZone: string } {
  return { dateTime: new Date(instant).toISOString().replace('.000Z', 'Z'), timeZone: zone };
}
