/** Calendar's events in the words of the domain. */
import type { EventSeen } from '../../domain/sync/event';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';

/** An event as Google answers it, as far as Tandem reads it. */
export type Event = {
  readonly id?: Maybe<string>;
  readonly iCalUID?: Maybe<string>;
  readonly etag?: Maybe<string>;
  readonly status?: Maybe<string>;
  readonly summary?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly htmlLink?: Maybe<string>;
  readonly start?: Maybe<EventTime>;
  readonly end?: Maybe<EventTime>;
  readonly organizer?: Maybe<{ readonly email?: Maybe<string> }>;
  readonly attendees?: Maybe<readonly Attendee[]>;
  readonly recurringEventId?: Maybe<string>;
  readonly originalStartTime?: Maybe<EventTime>;
  readonly recurrence?: Maybe<readonly string[]>;
  readonly extendedProperties?: Maybe<{ readonly private?: Maybe<object> }>;
};
type Maybe<Value> = Value | undefined;
type EventTime = { readonly date?: Maybe<string>; readonly dateTime?: Maybe<string> };
type Attendee = {
  readonly email?: Maybe<string>;
  readonly resource?: Maybe<boolean>;
  readonly responseStatus?: Maybe<string>;
};

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
    mark: markOf(event.extendedProperties?.private),
    description: event.description ?? '',
  };
}

function markOf(properties: object | undefined): string {
  const { tandem = '' } = (properties ?? {}) as { readonly tandem?: unknown };
  return typeof tandem === 'string' ? tandem : '';
}

/** In the open event these are the guests as the person sees them, saved or not; Google leaves them out without the right. */
export function addressesOf(
  attendees: readonly { readonly email?: string | undefined }[] | undefined,
): readonly Email[] | undefined {
  return attendees?.flatMap(({ email }) => (email ? [email.toLowerCase() as Email] : []));
}

/** All-day events start at midnight UTC here. */
function instantOf(time: EventTime | undefined): Instant {
  return Date.parse(time?.dateTime ?? `${time?.date ?? '1970-01-01'}T00:00:00Z`);
}

export function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
