/** What people do in their own calendars by hand, and what they bring along from an `.ics` file. */
import { createHash } from 'node:crypto';
import { GoogleError } from '../contract';
import { answerEvent } from './answer';
import { mergePatch, readDraft } from './draft';
import { itemsIn } from './free-busy';
import { addCopy, inviteGuests } from './guests';
import { instantAt, type Moment, readTime, stampOf, wallAt } from './moment';
import { allOccurrences, findItem, type Item, makeException } from './series';
import {
  type Event,
  type Meeting,
  nextRevision,
  notFound,
  type PersonalCalendar,
  type Role,
  type State,
} from './state';
import { currentBody, deleteEvent, freshId, type Writing, writeEvent } from './writes';

export type NewPerson = {
  readonly email: string;
  readonly zone?: string;
  /** What colleagues may do with this calendar; `reader` when nothing is said. */
  readonly colleagues?: Role;
  /** Whoever has the same is a colleague; the domain of the address when nothing is said. */
  readonly company?: string;
};

export type Added = {
  readonly ids: readonly string[];
  /** What could not be put into the calendar, by its place in the list. */
  readonly refused: readonly { readonly index: number; readonly reason: string }[];
};

const dayMs = 86_400_000;

type Times = { readonly start: NonNullable<Event['start']>; readonly end: NonNullable<Event['end']> };

/** `id` may be that of an instance: then only that one changes. Rights are those of the API. */
export type CalendarPeople = {
  addPerson(person: NewPerson): void;
  /** What one person may do with another's calendar, over what colleagues may. */
  share(owner: string, email: string, role: Role): void;
  /**
   * Puts events of Google's form into a person's calendar, with any id and iCalUID they bring. An event that another
   * calendar has already (same iCalUID) becomes a copy of that one; `originalStartTime` makes it an exception of its
   * series. Guests of the person's own events get their copies.
   */
  addEvents(email: string, events: readonly Event[]): Added;
  move(email: string, id: string, times: Times): Event;
  change(email: string, id: string, patch: Event): Event;
  /** The organizer cancels for all; a guest declines and takes it off their calendar. */
  cancel(email: string, id: string): void;
  setGuests(email: string, id: string, guests: readonly string[]): Event;
  respond(email: string, id: string, answer: 'accepted' | 'declined' | 'tentative' | 'needsAction'): Event;
  /** What stands in a calendar between two instants, series worked out, by start. */
  list(email: string, from: number, to: number): readonly Event[];
  get(email: string, id: string): Event | undefined;
  /** Makes every sync token given out so far invalid. */
  expireSyncTokens(): void;
};

export type Access = {
  readonly state: () => State;
  readonly calendarOf: (email: string) => PersonalCalendar;
  readonly addPerson: (person: NewPerson) => PersonalCalendar;
  readonly now: () => number;
};

export function peopleOf(access: Access): CalendarPeople {
  const writingOf = (email: string): Writing => {
    const calendar = access.calendarOf(email);
    return { state: access.state(), calendar, by: calendar.id, now: access.now(), conferences: true };
  };
  const itemOf = ({ state, calendar }: Writing, id: string): Item => {
    const item = findItem(state, calendar, id);
    if (!item) throw notFound();
    return item;
  };
  const change = (email: string, id: string, patch: Event): Event => {
    const writing = writingOf(email);
    const item = itemOf(writing, id);
    const body = mergePatch(currentBody(writing, item), patch) as Event;
    return show(writing.calendar, writeEvent(writing, item, body));
  };

  return {
    addPerson(person) {
      access.addPerson(person);
    },
    share(owner, email, role) {
      access.calendarOf(owner).people[email.toLowerCase()] = role;
    },
    addEvents(email, events) {
      const ids: string[] = [];
      const refused: { index: number; reason: string }[] = [];
      const byUid = new Map(
        [...access.state().meetings.values()].flatMap((known) => (known.series ? [] : [[known.iCalUID, known]])),
      );
      for (const [index, event] of events.entries()) {
        try {
          ids.push(addEvent(writingOf(email), event, byUid));
        } catch (error) {
          if (!(error instanceof GoogleError)) throw error;
          refused.push({ index, reason: error.message });
        }
      }
      return { ids, refused };
    },
    change,
    // A time of the other kind must be said to be gone: a patch with only `date` would leave `dateTime` standing.
    move: (email, id, { start, end }) =>
      change(email, id, {
        start: { date: null, dateTime: null, ...start },
        end: { date: null, dateTime: null, ...end },
      }),
    cancel(email, id) {
      const writing = writingOf(email);
      deleteEvent(writing, itemOf(writing, id));
    },
    setGuests(email, id, guests) {
      const { meeting } = itemOf(writingOf(email), id);
      const known = new Map(meeting.attendees.map((attendee) => [attendee.email, attendee]));
      const attendees = guests.map((guest) => known.get(guest.toLowerCase()) ?? { email: guest });
      return change(email, id, { attendees });
    },
    respond(email, id, answer) {
      const writing = writingOf(email);
      const { meeting } = itemOf(writing, id);
      const own = writing.calendar.id;
      if (!meeting.attendees.some((attendee) => attendee.email === own)) throw notFound();
      const attendees = meeting.attendees.map((attendee) =>
        attendee.email === own ? { ...attendee, responseStatus: answer } : attendee,
      );
      return change(email, id, { attendees });
    },
    list(email, from, to) {
      const calendar = access.calendarOf(email);
      const start = ({ meeting, occurrence }: Item) => instantAt(occurrence?.start ?? meeting.start, calendar.zone);
      const items = itemsIn(access.state(), calendar, { from, to });
      return items.toSorted((one, other) => start(one) - start(other)).map((item) => show(calendar, item));
    },
    get(email, id) {
      const calendar = access.calendarOf(email);
      const item = findItem(access.state(), calendar, id);
      return item && show(calendar, item);
    },
    expireSyncTokens() {
      const state = access.state();
      state.oldestToken = nextRevision(state);
    },
  };
}

function show(calendar: PersonalCalendar, { copy, meeting, occurrence }: Item): Event {
  return answerEvent(calendar, copy, meeting, { zone: calendar.zone, role: 'owner' }, occurrence);
}

function addEvent(writing: Writing, given: Event, byUid: Map<string, Meeting>): string {
  const { state, calendar, now } = writing;
  const uid = given.iCalUID ?? (given.id ? `${given.id}@google.com` : undefined);
  const original = given.originalStartTime
    ? readTime(
        { ...(given.originalStartTime.dateTime ? { timeZone: calendar.zone } : {}), ...given.originalStartTime },
        'start',
        calendar.zone,
        false,
      )
    : undefined;
  const series = byUid.get(uid ?? '');
  if (series && original) return addException(writing, series, original, given);
  if (series && !original) {
    if (series.organizer !== calendar.id) return addCopy(state, calendar, series).id;
    throw new GoogleError(409, 'duplicate', 'The requested identifier already exists.');
  }
  const { id: wanted, iCalUID: _uid, ...body } = given;
  const draft = readDraft(withZones({ ...body, status: given.status ?? 'confirmed' }, calendar.zone), calendar.zone);
  const id = wanted ?? (uid === undefined ? freshId(state, calendar) : idOf(uid, original));
  if (calendar.copies.has(id)) throw new GoogleError(409, 'duplicate', 'The requested identifier already exists.');
  const { privateProperties, reminders, colorId, ...common } = draft;
  const organizer = given.organizer?.email?.toLowerCase() ?? calendar.id;
  const revision = nextRevision(state);
  const updated = Date.parse(given.updated ?? '') || now;
  const created = Date.parse(given.created ?? '') || now;
  const meeting: Meeting = {
    ...common,
    key: `${organizer}/${id}`,
    id,
    iCalUID: uid ?? `${id}@google.com`,
    organizer,
    creator: given.creator?.email ?? organizer,
    created,
    updated,
    revision,
    sequence: given.sequence ?? 0,
    conference: given.conferenceData ?? undefined,
  };
  state.meetings.set(meeting.key, meeting);
  if (!original) byUid.set(meeting.iCalUID, meeting);
  calendar.copies.set(id, {
    id,
    meeting: meeting.key,
    revision,
    removed: false,
    privateProperties,
    reminders,
    colorId,
  });
  if (organizer === calendar.id) inviteGuests(state, meeting);
  return id;
}

/** A file may leave the zone out; then it is the calendar's own. */
function withZones(event: Event, timeZone: string): Event {
  const { start, end } = event;
  return {
    ...event,
    ...(start?.dateTime ? { start: { timeZone, ...start } } : {}),
    ...(end?.dateTime ? { end: { timeZone, ...end } } : {}),
  };
}

/** Ids that are the same in every calendar and every run: base32hex of a hash of the iCalUID. */
function idOf(uid: string, original: Moment | undefined): string {
  const digest = createHash('sha256').update(uid).digest();
  const id = [...digest.subarray(0, 26)].map((byte) => (byte % 32).toString(32)).join('');
  return original ? `${id}_${stampOf(original)}` : id;
}

function addException(writing: Writing, series: Meeting, original: Moment, given: Event): string {
  const copy = addCopy(writing.state, writing.calendar, series);
  const stamp = stampOf(original);
  const wall = wallAt(original);
  const occurrence = allOccurrences(series, { from: wall - 3 * dayMs, to: wall + 3 * dayMs }).find(
    ({ originalStart }) => stampOf(originalStart) === stamp,
  );
  const known = writing.state.exceptions.get(series.key)?.get(stamp);
  if (known) return `${copy.id}_${stamp}`;
  const whole = occurrence ?? { start: original, end: original, originalStart: original };
  const made = makeException(writing.state, { copy, meeting: series, occurrence: whole });
  const cancelled = given.status === 'cancelled';
  const draft = cancelled
    ? undefined
    : readDraft(withZones({ ...given, recurrence: null }, writing.calendar.zone), writing.calendar.zone);
  if (draft) {
    const { start, end, shared, attendees, sharedProperties } = draft;
    Object.assign(made.meeting, {
      start,
      end,
      shared,
      sharedProperties,
      attendees: attendees.length > 0 ? attendees : series.attendees,
    });
  } else made.meeting.status = 'cancelled';
  made.meeting.sequence = given.sequence ?? series.sequence + 1;
  made.meeting.revision = nextRevision(writing.state);
  return made.copy.id;
}
