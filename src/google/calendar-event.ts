/** Calendar's events in the words of the domain, and calls whose refusal is an answer too. */
import type { EventSeen } from '../domain/sync/event';
import type { Email } from '../domain/team/email';
import type { Instant } from '../domain/time/time';
import { Fault } from '../fault';
import { codeOf, googleCall } from './google-call';

export type Event = GoogleAppsScript.Calendar.Schema.Event;
export type Service = ReturnType<typeof advancedCalendar>;

export function advancedCalendar() {
  const { Events, Freebusy } = typeof Calendar === 'undefined' ? {} : Calendar;
  if (!Events || !Freebusy) throw new Fault('defect', { missing: 'advanced service Calendar' });
  return { Events, Freebusy };
}

/** What Calendar answered, not what was asked for, is what stands (its zone data may be newer than ours). */
export function eventSeen(event: Event): EventSeen {
  const all = event.attendees ?? [];
  const people = all.filter(({ resource }) => !resource);
  return {
    id: event.id ?? '',
    iCalUid: event.iCalUID ?? '',
    organizer: (event.organizer?.email ?? '').toLowerCase() as Email,
    link: event.htmlLink ?? '',
    title: event.summary ?? '',
    start: instantOf(event.start),
    end: instantOf(event.end),
    guests: addressesOf(people) ?? [],
    rooms: addressesOf(all.filter(({ resource }) => resource)) ?? [],
    declined: addressesOf(people.filter(({ responseStatus }) => responseStatus === 'declined')) ?? [],
    cancelled: event.status === 'cancelled',
    etag: event.etag ?? '',
    series: event.recurringEventId ?? '',
    original: event.originalStartTime ? instantOf(event.originalStartTime) : undefined,
    recurrence: event.recurrence ?? [],
    mark: event.extendedProperties?.private?.tandem ?? '',
    description: event.description ?? '',
  };
}

/** In the open event these are the guests as the person sees them, saved or not; Google leaves them out without the right. */
export function addressesOf(
  attendees: readonly { readonly email?: string | undefined }[] | undefined,
): readonly Email[] | undefined {
  return attendees?.flatMap(({ email }) => (email ? [email.toLowerCase() as Email] : []));
}

/** All-day events start at midnight UTC here. */
function instantOf(time: GoogleAppsScript.Calendar.Schema.EventDateTime | undefined): Instant {
  return Date.parse(time?.dateTime ?? `${time?.date ?? '1970-01-01'}T00:00:00Z`);
}

export function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** Runs a call whose refusal with one of these codes is an answer too. */
export function orNothing<Answer>(codes: readonly number[], call: () => Answer): Answer | undefined {
  return googleCall(() => {
    try {
      return call();
    } catch (thrown) {
      if (codes.includes(codeOf(thrown) ?? 0)) return undefined;
      throw thrown;
    }
  });
}

export function unlessMissing(get: () => Event): EventSeen | undefined {
  const event = orNothing([403, 404, 410], get);
  return event && eventSeen(event);
}
