/** What stands in the form of an event, and the Calendar resource it becomes. */
import type { CalendarEvent, Guest } from '../api';
import { dayText, instantOf, readWallClock, timeText, wallClock } from '../zone';
import { endOf, isAllDay, startOf } from './layout';

export type EventForm = {
  readonly summary: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly guests: readonly Guest[];
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
    ...(times ? timesOf(form, zone) : {}),
    ...(guests ? { attendees: form.guests } : {}),
  };
}

/** An end that is not after the start is the next day's. Without times the event takes the whole day. */
export function timesOf(form: EventForm, zone: string): { readonly start: object; readonly end: object } {
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
