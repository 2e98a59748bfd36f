/** Google Calendar through the advanced service: the open event, busy times, and the one insert that books a sync. */
import type { BookedEvent, Calendar as CalendarPort, NewEvent } from '../controllers/services';
import type { Email } from '../domain/team/email';
import type { Instant } from '../domain/time/time';
import { addressesOf, eventSeen, iso } from './calendar/event';
import { following } from './calendar/follow';
import { advancedCalendar, type Service, unlessMissing } from './calendar/service';
import { busyFrom, type FreeBusy } from './calendar-busy';
import type { AddonEvent } from './events';
import { googleCall, orNothing } from './google-call';

type Event = GoogleAppsScript.Calendar.Schema.Event;

export function openCalendar(opened: AddonEvent['calendar']): CalendarPort {
  const service = advancedCalendar();
  return {
    open: () => {
      const { id, calendarId } = opened;
      if (!id || !calendarId) return undefined;
      const saved = unlessMissing(() => service.Events.get(calendarId, id));
      return (
        saved && { ...saved, shown: addressesOf(opened.attendees?.filter(({ resource }) => !resource)) ?? saved.guests }
      );
    },
    find: (eventId) => unlessMissing(() => service.Events.get('primary', eventId)),
    busyOf: (people, from, to) => {
      const free = freeBusy(service, people, from, to);
      return people.map((email) => busyFrom(email, free[email], listOf(service, email, from, to)));
    },
    freshBusyOf: (people, from, to) => {
      const free = freeBusy(service, people, from, to);
      return people.map((email) => busyFrom(email, free[email], undefined));
    },
    peopleAmong: (addresses) => {
      const now = Date.now();
      const answers = addresses.length === 0 ? {} : freeBusy(service, addresses, now, now + 60_000);
      return addresses.filter((email) => busyFrom(email, answers[email], undefined).busy !== 'unknown');
    },
    book: (event) => insertOnce(service, event),
    ...following(service),
  };
}

function freeBusy(
  service: Service,
  people: readonly Email[],
  from: Instant,
  to: Instant,
): Readonly<Record<string, FreeBusy>> {
  const window = { timeMin: iso(from), timeMax: iso(to), timeZone: 'UTC' };
  let known: Readonly<Record<string, FreeBusy>> = {};
  for (let next = 0; next < people.length; next += mostCalendars) {
    const items = people.slice(next, next + mostCalendars).map((id) => ({ id }));
    const { calendars } = googleCall(() => service.Freebusy.query({ ...window, items }));
    known = { ...known, ...(calendars as Readonly<Record<string, FreeBusy>> | undefined) };
  }
  return known;
}

/** Google looks into so many calendars at once. */
const mostCalendars = 50;

/** The events of a calendar that this person may read; nothing where only free/busy is shared. */
function listOf(
  service: Service,
  email: Email,
  from: Instant,
  to: Instant,
): { events: readonly Event[]; zone: string } | undefined {
  const events: Event[] = [];
  let zone = 'UTC';
  let pageToken: string | undefined;
  do {
    const page = orNothing([403, 404], () =>
      service.Events.list(email, {
        timeMin: iso(from),
        timeMax: iso(to),
        singleEvents: true,
        maxResults: 2500,
        fields:
          'timeZone,nextPageToken,items(id,status,transparency,eventType,visibility,start,end,attendees(self,responseStatus))',
        ...(pageToken ? { pageToken } : {}),
      }),
    );
    if (!page) return undefined;
    events.push(...(page.items ?? []));
    zone = page.timeZone ?? zone;
    pageToken = page.nextPageToken;
  } while (pageToken);
  return { events, zone };
}

/**
 * An id stands for one event for ever: Google answers a second insert with 409, and then the event that is there is
 * ours from an earlier click whose answer was lost.
 */
function insertOnce(service: Service, event: NewEvent): BookedEvent {
  const resource: Event = {
    id: event.id,
    summary: event.title,
    description: event.agenda,
    start: { dateTime: iso(event.start), timeZone: event.zone },
    end: { dateTime: iso(event.end), timeZone: event.zone },
    attendees: [{ email: event.organizer, responseStatus: 'accepted' }, ...event.guests.map((email) => ({ email }))],
    reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 10 }] },
    guestsCanInviteOthers: false,
    conferenceData: { createRequest: { requestId: event.id, conferenceSolutionKey: { type: 'hangoutsMeet' } } },
    extendedProperties: { private: { tandem: event.id } },
    ...(event.rule === '' ? {} : { recurrence: [event.rule] }),
  };
  const made = orNothing([409], () =>
    service.Events.insert(resource, 'primary', { conferenceDataVersion: 1, sendUpdates: 'all' }),
  );
  return eventSeen(made ?? googleCall(() => service.Events.get('primary', event.id)));
}
