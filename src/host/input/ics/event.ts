import ICAL from 'ical.js';
import { type Block, find, findAll, parameter, textOf } from './blocks';
import { compact, eventTime, later, type Moment, momentsOf, orderOf, type Reading } from './moments';
import { recurrenceOf } from './recurrence';

/** A Calendar v3 event resource as plain JSON. */
export type EventResource = Readonly<Record<string, unknown>>;

/** One VEVENT on its way to a resource, with what tells it from others of the same UID. */
export type ReadEvent = {
  readonly uid: string;
  /** The start that the series meant, for an instance that was changed. */
  readonly instanceOf: Moment | undefined;
  readonly start: Moment;
  /** Later versions replace earlier ones: SEQUENCE, then when it was written. */
  readonly version: readonly [sequence: number, written: string];
  readonly cancelled: boolean;
  readonly line: number;
  readonly resource: EventResource;
};

/** Undefined for what is no event: without a start, or with two. */
export function readEvent(event: Block, method: string, reading: Reading): ReadEvent | undefined {
  const starts = findAll(event, 'dtstart');
  const startProperty = starts[0];
  const start = startProperty && momentsOf(startProperty, reading)[0];
  if (!start || starts.length > 1) {
    reading.complain(
      event.line,
      `the event “${textOf(event, 'summary')}” has ${starts.length > 1 ? 'two starts' : 'no start'}`,
    );
    return undefined;
  }
  const end = endOf(event, start, reading);
  const uid = textOf(event, 'uid').trim() || `${compact(start)}-${textOf(event, 'summary')}`;
  const changed = find(event, 'recurrence-id');
  if (parameter(changed, 'range').toUpperCase() === 'THISANDFUTURE') {
    reading.complain(changed?.line ?? 0, 'a change of this and all following occurrences is taken for this one only');
  }
  return {
    uid,
    instanceOf: changed && momentsOf(changed, reading)[0],
    start,
    version: [Number(textOf(event, 'sequence')) || 0, textOf(event, 'last-modified') || textOf(event, 'dtstamp')],
    cancelled: method === 'CANCEL' || textOf(event, 'status').toUpperCase() === 'CANCELLED',
    line: event.line,
    resource: {
      ...facts(event, uid),
      start: eventTime(start),
      end: eventTime(end),
      ...repeated(event, start, reading),
      ...kindOf(event, start),
    },
  };
}

/** The end, else the length; without both a day for a date and nothing for a time (RFC 5545 §3.6.1). */
function endOf(event: Block, start: Moment, reading: Reading): Moment {
  const property = find(event, 'dtend');
  const told = property && momentsOf(property, reading)[0];
  const end = told && told.kind === start.kind ? told : later(start, durationMs(event, reading));
  if (orderOf(end) > orderOf(start) || (start.kind === 'time' && orderOf(end) === orderOf(start))) return end;
  // Some programs end a whole day on the day itself; an end before its start is a slip.
  if (orderOf(end) < orderOf(start))
    reading.complain(property?.line ?? event.line, 'ends before it begins; the end is left out');
  return later(start, 0);
}

function durationMs(event: Block, { complain }: Reading): number {
  const property = find(event, 'duration');
  if (!property) return 0;
  try {
    const seconds = ICAL.Duration.fromString(String(property.values[0])).toSeconds();
    if (seconds >= 0) return seconds * 1000;
  } catch {
    // Told below with those that are negative.
  }
  complain(property.line, `the length cannot be read: ${property.values[0]}`);
  return 0;
}

function facts(event: Block, uid: string): EventResource {
  const description = textOf(event, 'description');
  const location = textOf(event, 'location').trim();
  const attendees = findAll(event, 'attendee').flatMap(attendee);
  const organizer = find(event, 'organizer');
  const organizerEmail = addressOf(organizer?.values[0]);
  return {
    iCalUID: uid,
    status: textOf(event, 'status').toUpperCase() === 'TENTATIVE' ? 'tentative' : 'confirmed',
    summary: textOf(event, 'summary'),
    sequence: Math.max(0, Math.floor(Number(textOf(event, 'sequence')) || 0)),
    ...(description && { description }),
    ...(location && { location }),
    ...(attendees.length > 0 && { attendees }),
    ...(organizerEmail && { organizer: { email: organizerEmail, ...named(parameter(organizer, 'cn')) } }),
  };
}

function attendee(property: Parameters<typeof parameter>[0] & object): readonly EventResource[] {
  const email = addressOf(property.values[0]);
  if (!email) return [];
  const answer = answers[parameter(property, 'partstat').toUpperCase()] ?? 'needsAction';
  return [
    {
      email,
      ...named(parameter(property, 'cn')),
      responseStatus: answer,
      ...(parameter(property, 'role').toUpperCase() === 'OPT-PARTICIPANT' && { optional: true }),
      ...(/^(?:RESOURCE|ROOM)$/i.test(parameter(property, 'cutype')) && { resource: true }),
    },
  ];
}

const answers: Readonly<Record<string, string>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

function named(name: string): EventResource {
  return name && !name.includes('@') ? { displayName: name } : {};
}

function addressOf(value: unknown): string | undefined {
  return /^(?:mailto:)?\s*([^\s@:<>]+@[^\s@:<>]+\.[^\s@:<>]+)\s*$/i.exec(String(value ?? ''))?.[1]?.toLowerCase();
}

function repeated(event: Block, start: Moment, reading: Reading): EventResource {
  const recurrence = recurrenceOf(event, start, reading);
  return recurrence.length > 0 ? { recurrence } : {};
}

/** What it does to one's free time; Outlook says more of it than the standard can. */
function kindOf(event: Block, start: Moment): EventResource {
  const status = textOf(event, 'x-microsoft-cdo-busystatus').toUpperCase();
  const free = textOf(event, 'transp').toUpperCase() === 'TRANSPARENT' || status === 'FREE';
  const secret = /^(?:PRIVATE|CONFIDENTIAL)$/i.test(textOf(event, 'class'));
  return {
    ...(free && { transparency: 'transparent' }),
    ...(secret && { visibility: 'private' }),
    ...(status === 'TENTATIVE' && { status: 'tentative' }),
    // Calendar has no out-of-office of whole days; an opaque whole day keeps them free of meetings as well.
    ...(status === 'OOF' &&
      start.kind === 'time' && { eventType: 'outOfOffice', outOfOfficeProperties: { autoDeclineMode: 'declineNone' } }),
  };
}
