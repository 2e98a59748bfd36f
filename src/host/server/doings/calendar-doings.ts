import type { CalendarFake } from '../../calendar/fake';
import type { Caller, Person } from '../../contract';
import type { HostCalendarEvent } from '../events/event-calendar';
import { HostError } from '../host-error';
import type { Answer, CalendarDoings, CalendarEvent } from '../workspace-contract';

export type CalendarDoingsParts = {
  readonly calendar: CalendarFake;
  readonly person: (email: string) => Person;
  readonly now: () => number;
  /** Somebody changed this person's calendar. */
  readonly changed: (email: string) => void;
  /** Runs the add-on's `eventUpdateTrigger`, if it has one, on the event as it is about to be. */
  readonly beforeSave: (person: Person, event: HostCalendarEvent) => Answer | undefined;
};

type Resource = Readonly<Record<string, unknown>>;
type Page = { readonly items?: readonly CalendarEvent[]; readonly nextPageToken?: string };

/**
 * People's hands in Google Calendar: they keep the rules the API keeps (only the organizer changes time and title, a
 * guest's copy follows), so they go the same way, without the door: nothing is counted and no quota is used.
 */
export function createCalendarDoings(parts: CalendarDoingsParts): CalendarDoings {
  const { calendar } = parts;
  const callerFor = (email: string): Caller => ({ email: parts.person(email).email, now: parts.now(), host: 'NONE' });
  const call = (email: string, method: string, ...args: unknown[]): unknown =>
    calendar.call(method, args, callerFor(email));

  return {
    list: (email, { from, to }) => {
      // Without a range the series come as they are kept; with one, as the occurrences in it.
      const expanded = from === undefined ? {} : { singleEvents: true, timeMin: new Date(from).toISOString() };
      const until = to === undefined ? {} : { timeMax: new Date(to).toISOString() };
      return allPages((pageToken) => {
        const options = { ...expanded, ...until, maxResults: 2500, ...(pageToken && { pageToken }) };
        return call(email, 'Events.list', email, options) as Page;
      });
    },
    create: (email, event) => {
      const made = call(email, 'Events.insert', event, email, writeOptions(event)) as CalendarEvent;
      parts.changed(email);
      return made;
    },
    change: (email, id, change) => {
      const before = call(email, 'Events.get', email, id) as HostCalendarEvent;
      const addOn = setsOff(before, change)
        ? parts.beforeSave(parts.person(email), { ...before, ...change, calendarId: email, id })
        : undefined;
      const event = call(email, 'Events.patch', change, email, id, writeOptions(change)) as CalendarEvent;
      parts.changed(email);
      return { event, ...(addOn && { addOn }) };
    },
    cancel: (email, id) => {
      calendar.cancel(parts.person(email).email, id); // a guest takes it off their own calendar only
      parts.changed(email);
    },
    expireTokens: () => calendar.expireSyncTokens(),
  };
}

function writeOptions(event: Resource): Resource {
  return { sendUpdates: 'all', ...('conferenceData' in event && { conferenceDataVersion: 1 }) };
}

function allPages(page: (token: string | undefined) => Page): readonly CalendarEvent[] {
  const events: CalendarEvent[] = [];
  let token: string | undefined;
  do {
    const { items = [], nextPageToken } = page(token);
    events.push(...items);
    token = nextPageToken;
  } while (token !== undefined);
  return events;
}

/** Google's trigger knows only guests and the conference: not the time, not the title, not a cancellation. */
function setsOff(before: HostCalendarEvent, change: Resource): boolean {
  if ('conferenceData' in change) return true;
  if (!('attendees' in change)) return false;
  return guestList(before.attendees) !== guestList(change.attendees);
}

function guestList(attendees: unknown): string {
  if (attendees === undefined || attendees === null) return '';
  if (!Array.isArray(attendees)) throw new HostError(400, '"attendees" must be a list of { "email" }.');
  return attendees
    .map((guest: { readonly email?: string } | null) => String(guest?.email ?? '').toLowerCase())
    .sort()
    .join('\n');
}
