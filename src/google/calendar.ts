/** Google Calendar through the advanced service: the open event, busy times, and the one insert that books a sync. */
import type { BookedEvent, Calendar as CalendarPort, NewEvent } from '../controllers/services';
import type { Email } from '../domain/team/email';
import type { Instant } from '../domain/time/time';
import { Fault } from '../fault';
import { busyFrom, type FreeBusy } from './calendar-busy';
import type { AddonEvent } from './events';
import { codeOf, googleCall } from './google-call';

type Event = GoogleAppsScript.Calendar.Schema.Event;
export function openCalendar(opened: AddonEvent['calendar']): CalendarPort {
  const service = advancedCalendar();
  return {
    open: () => {
      const { id, calendarId } = opened;
      if (!id || !calendarId) return undefined;
      const saved = unlessMissing(() => service.Events.get(calendarId, id));
      return saved && { ...saved, guests: guestsOf(opened.attendees) ?? saved.guests };
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
    book: (event) => insertOnce(service, event),
  };
}

function advancedCalendar() {
  const { Events, Freebusy } = typeof Calendar === 'undefined' ? {} : Calendar;
  if (!Events || !Freebusy) throw new Fault('defect', { missing: 'advanced service Calendar' });
  return { Events, Freebusy };
}

type Service = ReturnType<typeof advancedCalendar>;

function freeBusy(
  service: Service,
  people: readonly Email[],
  from: Instant,
  to: Instant,
): Readonly<Record<string, FreeBusy>> {
  const request = { timeMin: iso(from), timeMax: iso(to), timeZone: 'UTC', items: people.map((id) => ({ id })) };
  return (googleCall(() => service.Freebusy.query(request)).calendars ?? {}) as Readonly<Record<string, FreeBusy>>;
}

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
  };
  const made = orNothing([409], () =>
    service.Events.insert(resource, 'primary', { conferenceDataVersion: 1, sendUpdates: 'all' }),
  );
  return bookedEvent(made ?? googleCall(() => service.Events.get('primary', event.id)));
}

function unlessMissing(get: () => Event): BookedEvent | undefined {
  const event = orNothing([403, 404, 410], get);
  return event && bookedEvent(event);
}

/** Runs a call whose refusal with one of these codes is an answer too. */
function orNothing<Answer>(codes: readonly number[], call: () => Answer): Answer | undefined {
  return googleCall(() => {
    try {
      return call();
    } catch (thrown) {
      if (codes.includes(codeOf(thrown) ?? 0)) return undefined;
      throw thrown;
    }
  });
}

/** What Calendar answered, not what was asked for, is what stands (its zone data may be newer than ours). */
function bookedEvent(event: Event): BookedEvent {
  return {
    id: event.id ?? '',
    iCalUid: event.iCalUID ?? '',
    organizer: (event.organizer?.email ?? '').toLowerCase() as Email,
    link: event.htmlLink ?? '',
    title: event.summary ?? '',
    start: instantOf(event.start),
    end: instantOf(event.end),
    guests: guestsOf(event.attendees) ?? [],
    cancelled: event.status === 'cancelled',
  };
}

/** In the open event these are the guests as the person sees them, saved or not; Google leaves them out without the right. */
function guestsOf(
  attendees: readonly { readonly email?: string | undefined }[] | undefined,
): readonly Email[] | undefined {
  return attendees?.flatMap(({ email }) => (email ? [email.toLowerCase() as Email] : []));
}

/** All-day events start at midnight UTC here: they are only shown, never compared. */
function instantOf(time: GoogleAppsScript.Calendar.Schema.EventDateTime | undefined): Instant {
  return Date.parse(time?.dateTime ?? `${time?.date ?? '1970-01-01'}T00:00:00Z`);
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
