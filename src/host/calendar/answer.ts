/** An event as one calendar shows it to one reader. */
import { linkOf, pendingConference } from './conference';
import { type Moment, showTime, stampOf } from './moment';
import {
  type Attendee,
  atLeast,
  type Copy,
  type Event,
  etagOf,
  type Meeting,
  type PersonalCalendar,
  type Role,
} from './state';

export type Occurrence = { readonly start: Moment; readonly end: Moment; readonly originalStart: Moment };

export type Reading = {
  /** On whose clock times are written. */
  readonly zone: string;
  readonly role: Role;
  readonly maxAttendees?: number | undefined;
  /** A sync without `showDeleted` says of a deleted event only that it is. */
  readonly bareCancelled?: boolean;
  /** The answer to the write that asked for the conference. */
  readonly conferencePending?: boolean;
};

/** `occurrence`: one occurrence of the series that `meeting` is, where it has no exception of its own. */
export function answerEvent(
  calendar: PersonalCalendar,
  copy: Copy,
  meeting: Meeting,
  reading: Reading,
  occurrence?: Occurrence,
): Event {
  const id = occurrence ? `${copy.id}_${stampOf(occurrence.originalStart)}` : copy.id;
  const cancelled = copy.removed || meeting.status === 'cancelled';
  const head = {
    kind: 'calendar#event',
    etag: etagOf(Math.max(copy.revision, meeting.revision)),
    id,
    status: cancelled ? 'cancelled' : meeting.status,
  };
  const belongs = instanceFields(copy, meeting, reading.zone, occurrence);
  if (cancelled && (reading.bareCancelled || meeting.series)) return { ...head, ...belongs };
  const start = occurrence?.start ?? meeting.start;
  const end = occurrence?.end ?? meeting.end;
  const times = { start: showTime(start, reading.zone), end: showTime(end, reading.zone) };
  const visibility = copy.visibility ?? meeting.shared.visibility;
  const hidden = visibility === 'private' || visibility === 'confidential';
  // Who sees only free and busy still gets the events, without a title (fullcalendar issue 3204, calendar-widget 181).
  if (!atLeast(reading.role, hidden ? 'writer' : 'reader')) {
    const free = { ...(transparencyOf(copy, meeting) === 'transparent' ? { transparency: 'transparent' } : {}) };
    return {
      ...head,
      ...times,
      ...belongs,
      ...free,
      visibility: 'private',
      iCalUID: meeting.iCalUID,
    };
  }
  return {
    ...head,
    ...details(calendar, copy, meeting, id),
    ...times,
    ...belongs,
    ...ofSeries(meeting, occurrence),
    ...rest(calendar, copy, meeting, reading),
  };
}

function instanceFields(copy: Copy, meeting: Meeting, zone: string, occurrence: Occurrence | undefined): Event {
  const original = occurrence?.originalStart ?? meeting.originalStart;
  if (!original || !(occurrence || meeting.series)) return {};
  const recurringEventId = occurrence ? copy.id : copy.id.slice(0, copy.id.lastIndexOf('_'));
  return { recurringEventId, originalStartTime: showTime(original, zone) };
}

function ofSeries(meeting: Meeting, occurrence: Occurrence | undefined): Event {
  return meeting.recurrence && !occurrence ? { recurrence: [...meeting.recurrence] } : {};
}

function details(calendar: PersonalCalendar, copy: Copy, meeting: Meeting, id: string): Event {
  const { summary, description, location } = meeting.shared;
  const eid = Buffer.from(`${id} ${calendar.id}`).toString('base64url');
  return {
    htmlLink: `https://www.google.com/calendar/event?eid=${eid}`,
    created: new Date(meeting.created).toISOString().replace(/\.\d+Z$/, '.000Z'),
    updated: new Date(meeting.updated).toISOString(),
    ...withoutEmpty({ summary, description, location, colorId: copy.colorId }),
    creator: personOf(meeting.creator, calendar),
    organizer: personOf(meeting.organizer, calendar),
  };
}

function personOf(email: string, calendar: PersonalCalendar): { email: string; self?: boolean } {
  return email === calendar.id ? { email, self: true } : { email };
}

export function transparencyOf(copy: Copy, meeting: Meeting): string {
  return copy.transparency ?? meeting.shared.transparency ?? 'opaque';
}

export function typeOf(meeting: Meeting): string {
  return meeting.shared.eventType ?? 'default';
}

function rest(calendar: PersonalCalendar, copy: Copy, meeting: Meeting, reading: Reading): Event {
  const {
    summary: _s,
    description: _d,
    location: _l,
    eventType: _t,
    transparency: _p,
    visibility: _v,
    ...others
  } = meeting.shared;
  const transparency = transparencyOf(copy, meeting);
  const owner = atLeast(reading.role, 'writer');
  const conference = meeting.conference;
  return {
    ...(transparency === 'opaque' ? {} : { transparency }),
    ...withoutEmpty({ visibility: copy.visibility ?? meeting.shared.visibility }),
    iCalUID: meeting.iCalUID,
    sequence: meeting.sequence,
    ...attendeesOf(calendar, meeting, reading),
    ...propertiesOf(meeting.sharedProperties, owner ? copy.privateProperties : {}),
    ...(conference && !reading.conferencePending ? withoutEmpty({ hangoutLink: linkOf(conference) }) : {}),
    ...(conference ? { conferenceData: reading.conferencePending ? pendingConference(conference) : conference } : {}),
    ...others,
    reminders: (owner ? copy.reminders : undefined) ?? { useDefault: true },
    eventType: typeOf(meeting),
  };
}

function attendeesOf(calendar: PersonalCalendar, meeting: Meeting, { maxAttendees }: Reading): Event {
  if (meeting.attendees.length === 0) return {};
  const shown = meeting.attendees.map(
    (attendee): Attendee => ({
      ...attendee,
      ...(attendee.email === meeting.organizer ? { organizer: true } : {}),
      ...(attendee.email === calendar.id ? { self: true } : {}),
    }),
  );
  const secret = meeting.shared.guestsCanSeeOtherGuests === false && meeting.organizer !== calendar.id;
  if (!secret && shown.length <= (maxAttendees ?? Number.POSITIVE_INFINITY)) return { attendees: shown };
  const own = shown.filter(({ self, organizer }) => self || (secret && organizer));
  return { attendees: own, attendeesOmitted: true };
}

function propertiesOf(shared: Record<string, string>, own: Record<string, string>): Event {
  const filled = {
    ...(Object.keys(own).length > 0 ? { private: own } : {}),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
  };
  return Object.keys(filled).length > 0 ? { extendedProperties: filled } : {};
}

function withoutEmpty<Value extends object>(value: Value): { [Name in keyof Value]?: NonNullable<Value[Name]> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part != null)) as {
    [Name in keyof Value]?: NonNullable<Value[Name]>;
  };
}
