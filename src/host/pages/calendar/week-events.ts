/** The Calendar resources of a week as the week view takes them, and back. */
import type { EventInput } from 'fullcalendar';
import type { CalendarEvent } from '../api';
import { dayText, timeText, wallClock } from '../zone';
import { at, type EventTimes, endOf, isAllDay, startOf } from './event-form';

export type Shown = { readonly event: CalendarEvent; readonly owner: string };
/** Where the week view has an event: instants, or days `2026-11-22`, the last excluded. */
export type Place =
  | { readonly allDay: false; readonly start: number; readonly end: number }
  | { readonly allDay: true; readonly start: string; readonly end: string };

export const isCancelled = (event: CalendarEvent): boolean => event.status === 'cancelled';
export const titleOf = (event: CalendarEvent): string => event.summary || '(no title)';

/** `colour` is the index of the person's colour. */
export function eventInput({ event, owner }: Shown, colour: number): EventInput {
  const own = (event.attendees ?? []).find((guest) => guest.email === owner);
  const declined = own?.responseStatus === 'declined';
  return {
    id: event.id,
    title: titleOf(event),
    allDay: isAllDay(event),
    start: event.start?.date ?? startOf(event),
    end: event.end?.date ?? endOf(event),
    className: `event person-${colour}${declined ? ' declined' : ''}`,
    color: declined ? 'var(--surface)' : 'var(--person)',
    contrastColor: declined ? 'var(--text)' : '#ffffff',
  };
}

/** What a screen reader says: title, time of the clock in the zone, and day. */
export function eventName(event: CalendarEvent, zone: string): string {
  return `${titleOf(event)} ${clockTimes(event, zone)}, ${daysOf(event, zone)}`.replace('  ', ' ');
}

/** `10:00 – 10:45` */
export function clockTimes(event: CalendarEvent, zone: string): string {
  if (isAllDay(event)) return 'all day';
  return [startOf(event), endOf(event)].map((instant) => timeText(wallClock(instant, zone))).join(' – ');
}

function daysOf(event: CalendarEvent, zone: string): string {
  const shown = isAllDay(event) ? 'UTC' : zone;
  const first = dayText(wallClock(startOf(event), shown));
  // The end is excluded: an event until midnight ends on the day before.
  const last = dayText(wallClock(Math.max(startOf(event), endOf(event) - 1), shown));
  return first === last ? first : `${first} – ${last}`;
}

/** The times of the resource in a new place; each end keeps the zone it had. */
export function timesAt(place: Place, event: CalendarEvent, zone: string): EventTimes {
  if (place.allDay) return { start: { date: place.start }, end: { date: place.end } };
  return {
    start: at(place.start, event.start?.timeZone ?? zone),
    end: at(place.end, event.end?.timeZone ?? zone),
  };
}

/** As many days or minutes on as the keys say, by the wall clock. */
export const steps: { readonly [key: string]: { readonly days: number; readonly minutes: number } } = {
  ArrowUp: { days: 0, minutes: -15 },
  ArrowDown: { days: 0, minutes: 15 },
  ArrowLeft: { days: -1, minutes: 0 },
  ArrowRight: { days: 1, minutes: 0 },
};
