/**
 * Calendar is the master of a sync's time: here is what each thing that people do there makes of the row. What a row
 * becomes depends on the event and the row alone, so that hearing of the same twice changes nothing the second time.
 */
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { EventSeen } from './event';
import type { Meeting, MeetingState } from './meeting';

/** What happened, one word each; the timeline and the sync's card say it in sentences. */
export const whats = [
  ...(['booked', 'moved', 'cancelled', 'back', 'declined', 'agreed'] as const),
  ...(['organizer', 'guest', 'outsider', 'changed', 'ended'] as const),
] as const;
export type What = (typeof whats)[number];

export type Followed = {
  readonly meeting: Meeting;
  readonly before: Meeting | undefined;
  readonly what: readonly What[];
};

export type Ground = {
  readonly now: Instant;
  /** Whether an address is one of our own: a teammate, a colleague, a group that is listed as internal. */
  readonly isInside: (email: Email) => boolean;
};

export function followed(meeting: Meeting, event: EventSeen, ground: Ground): Followed {
  if (event.cancelled) return gone(meeting, ground);
  const guests = extraGuests(meeting, event);
  const found = stateOf(meeting, event, ground);
  const leaks = leakOf(meeting, event, { ground, guests });
  const now: Meeting = { ...meeting, ...placeOf(meeting, event), guests, state: found.state, ...leaks };
  const isTold = meeting.state !== 'reserved' && meeting.state !== 'cancelled';
  const moved = isTold && (now.start !== meeting.start || now.end !== meeting.end);
  const handed = isTold && now.organizer !== meeting.organizer;
  const fresh = guests.filter((guest) => !meeting.guests.includes(guest));
  const what: readonly What[] = [
    ...(moved ? (['moved'] as const) : []),
    ...found.what,
    ...(handed ? (['organizer'] as const) : []),
    ...(fresh.some(ground.isInside) ? (['guest'] as const) : []),
    ...(fresh.some((guest) => !ground.isInside(guest)) ? (['outsider'] as const) : []),
  ];
  return { meeting: now, before: meeting, what };
}

/** What is over took place, whatever becomes of its event later. */
export function gone(meeting: Meeting, { now }: Pick<Ground, 'now'>): Followed {
  const isOff = meeting.state !== 'cancelled' && meeting.start > now;
  if (!isOff) return { meeting, before: meeting, what: [] };
  const what = meeting.state === 'reserved' ? [] : (['cancelled'] as const);
  return { meeting: { ...meeting, state: 'cancelled' }, before: meeting, what };
}

/** The same object where nothing is new, so that nothing is written. */
export function isNews({ meeting, before, what }: Followed): boolean {
  return what.length > 0 || before === undefined || JSON.stringify(meeting) !== JSON.stringify(before);
}

function placeOf(meeting: Meeting, event: EventSeen) {
  return {
    start: event.start,
    end: event.end,
    eventId: event.id,
    iCalUid: event.iCalUid || meeting.iCalUid,
    // A date of a series may have been noted with the link of the whole.
    link: (event.id === meeting.eventId && meeting.link) || event.link || meeting.link,
    organizer: event.organizer || meeting.organizer,
    original: event.original ?? meeting.original,
  };
}

type Found = { readonly state: MeetingState; readonly what: readonly What[] };

function stateOf(meeting: Meeting, event: EventSeen, { now }: Ground): Found {
  const { state } = meeting;
  const refused = isRefused(meeting, event) && event.start > now;
  if (refused) return { state: 'declined', what: state === 'declined' ? [] : ['declined'] };
  if (state === 'reserved') return { state: 'booked', what: ['booked'] };
  if (state === 'cancelled') return { state: 'booked', what: ['back'] };
  const isMoved = event.start !== meeting.start || event.end !== meeting.end;
  // Another time asks them anew: nobody has said yes yet.
  if (state === 'declined' && !isRefused(meeting, event)) return { state: 'booked', what: isMoved ? [] : ['agreed'] };
  // Whoever moved it away from the other event has looked at both.
  return { state: state === 'conflict' && isMoved ? 'booked' : state, what: [] };
}

/** One of the two said no, or is no guest any more. */
function isRefused({ csm, am }: Meeting, { organizer, guests, declined }: EventSeen): boolean {
  const others = [csm, am].filter((email) => email !== organizer);
  return others.some((email) => declined.includes(email) || !guests.includes(email));
}

function extraGuests({ csm, am }: Meeting, { organizer, guests }: EventSeen): readonly Email[] {
  return guests.filter((guest) => guest !== csm && guest !== am && guest !== organizer);
}

/** From outside, by the guests of the row; an organizer from outside reads all the same. */
export function outsidersOf({ guests, organizer }: Meeting, isInside: Ground['isInside']): readonly Email[] {
  return [...guests, organizer].filter((email) => !isInside(email));
}

type Guests = { readonly ground: Ground; readonly guests: readonly Email[] };

/** What title and event say is kept before anybody takes it out. Once it is out, what people write there is theirs. */
function leakOf(meeting: Meeting, event: EventSeen, { ground, guests }: Guests): Pick<Meeting, 'leak' | 'agenda'> {
  const { leak, agenda } = meeting;
  const organizer = event.organizer || meeting.organizer;
  const isLeak = outsidersOf({ ...meeting, guests, organizer }, ground.isInside).length > 0;
  if (leak === 'closed' || (leak === '' && !isLeak)) return { leak, agenda };
  const shown = [event.title, event.description].filter((text) => text !== '').join('\n');
  return { leak: 'pending', agenda: agenda || shown };
}
