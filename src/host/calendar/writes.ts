/** Inserting, changing and deleting events, by the rights of organizer and guest. */
import { createHash } from 'node:crypto';
import { GoogleError } from '../contract';
import { answerEvent } from './answer';
import { conferenceFrom } from './conference';
import { checkPropertySize, type Draft, readDraft } from './draft';
import { inviteGuests, setRemoved } from './guests';
import { instantAt, stampOf, wallAt } from './moment';
import { allOccurrences, type Item, makeException } from './series';
import {
  badRequest,
  type Copy,
  type Event,
  etagOf,
  type Meeting,
  nextRevision,
  type PersonalCalendar,
  type State,
} from './state';

export type Writing = {
  readonly state: State;
  readonly calendar: PersonalCalendar;
  readonly by: string;
  readonly now: number;
  /** Conference data of the body counts only when the caller says that it knows of them. */
  readonly conferences: boolean;
};

export type Written = { readonly copy: Copy; readonly meeting: Meeting; readonly conferenceMade: boolean };

const dayMs = 86_400_000;
const idForm = /^[a-v0-9]{5,1024}$/;

export function insertEvent(writing: Writing, body: Event): Written {
  const { state, calendar, now, by } = writing;
  if (body.id != null && !idForm.test(body.id)) throw badRequest('Invalid resource id value.');
  if (body.id != null && body.iCalUID != null && body.iCalUID !== `${body.id}@google.com`) {
    throw badRequest('The id and iCalUID fields cannot both be specified.');
  }
  if (body.id != null && calendar.copies.has(body.id)) {
    throw new GoogleError(409, 'duplicate', 'The requested identifier already exists.');
  }
  const draft = readDraft(body, calendar.zone);
  checkPropertySize(draft.sharedProperties, draft.privateProperties);
  const conference = writing.conferences ? conferenceFrom(body.conferenceData, undefined) : undefined;
  const id = body.id ?? freshId(state, calendar);
  const revision = nextRevision(state);
  const { privateProperties, reminders, colorId, ...common } = draft;
  const meeting: Meeting = {
    ...common,
    key: `${calendar.id}/${id}`,
    id,
    iCalUID: body.iCalUID ?? `${id}@google.com`,
    organizer: calendar.id,
    creator: by,
    created: now,
    updated: now,
    revision,
    sequence: body.sequence ?? 0,
    conference,
  };
  state.meetings.set(meeting.key, meeting);
  const copy: Copy = { id, meeting: meeting.key, revision, removed: false, privateProperties, reminders, colorId };
  calendar.copies.set(id, copy);
  inviteGuests(state, meeting);
  return { copy, meeting, conferenceMade: conference !== undefined };
}

/** 26 characters of base32hex, as Google's own ids have. */
export function freshId(state: State, calendar: PersonalCalendar): string {
  for (let attempt = 0; ; attempt += 1) {
    const digest = createHash('sha256')
      .update(`${state.revision} ${state.meetings.size} ${calendar.id} ${attempt}`)
      .digest();
    const id = [...digest.subarray(0, 26)].map((byte) => (byte % 32).toString(32)).join('');
    if (!calendar.copies.has(id)) return id;
  }
}

export function checkEtag(item: Item, headers: Readonly<Record<string, unknown>>): void {
  const wanted = Object.entries(headers).find(([name]) => name.toLowerCase() === 'if-match')?.[1];
  if (wanted === undefined || wanted === '*') return;
  if (wanted !== etagOf(Math.max(item.copy.revision, item.meeting.revision))) {
    throw new GoogleError(412, 'conditionNotMet', 'Precondition Failed');
  }
}

/** The event as its own calendar shows it, whole even when it is cancelled: what a patch is laid upon. */
export function currentBody({ calendar }: Writing, { copy, meeting, occurrence }: Item): Event {
  const gone = copy.removed || meeting.status === 'cancelled';
  const alive = { ...meeting, status: meeting.status === 'cancelled' ? ('confirmed' as const) : meeting.status };
  const reading = { zone: calendar.zone, role: 'owner' as const };
  const body = answerEvent(calendar, { ...copy, removed: false }, alive, reading, occurrence);
  return gone ? { ...body, status: 'cancelled' } : body;
}

/** Makes an event what `body` says, whole. */
export function writeEvent(writing: Writing, item: Item, body: Event): Written {
  const draft = readDraft(body, writing.calendar.zone, item.meeting.attendees);
  if (draft.status === 'cancelled') {
    deleteEvent(writing, item);
    return { copy: item.copy, meeting: item.meeting, conferenceMade: false };
  }
  checkPropertySize(draft.sharedProperties, draft.privateProperties);
  if ((draft.shared.eventType ?? 'default') !== (item.meeting.shared.eventType ?? 'default')) {
    throw badRequest('The event type cannot be changed.');
  }
  const leads = item.meeting.organizer === writing.calendar.id;
  const mayModify = leads || item.meeting.shared.guestsCanModify === true;
  const merged = body.attendeesOmitted ? { ...draft, attendees: withOwnResponse(writing, item.meeting, draft) } : draft;
  if (!mayModify) checkGuest(writing, item, merged);
  const conference = writing.conferences ? conferenceFrom(body.conferenceData, item.meeting.conference) : undefined;
  const { copy, meeting } = item.occurrence
    ? makeException(writing.state, { ...item, occurrence: item.occurrence })
    : item;
  const common = mayModify ? applyShared(writing, meeting, merged, leads) : applyGuest(writing, meeting, merged);
  const own = applyOwn(copy, merged, leads ? undefined : meeting);
  const conferenceMade = mayModify && writing.conferences && applyConference(meeting, conference);
  const revision = nextRevision(writing.state);
  if (common || conferenceMade) {
    meeting.revision = revision;
    meeting.updated = writing.now;
  }
  if (own || copy.removed) copy.revision = revision;
  copy.removed = false;
  if (item.occurrence) item.meeting.revision = revision;
  return { copy, meeting, conferenceMade };
}

function withOwnResponse({ calendar }: Writing, meeting: Meeting, draft: Draft): Meeting['attendees'] {
  const own = draft.attendees.find(({ email }) => email === calendar.id);
  return meeting.attendees.map((attendee) => (own && attendee.email === calendar.id ? own : attendee));
}

/** What a guest may not touch: 403 `forbiddenForNonOrganizer` (guides/errors). */
function checkGuest({ calendar }: Writing, { meeting, occurrence }: Item, draft: Draft): void {
  const before = { ...meeting, ...occurrence };
  const times = (event: Pick<Meeting, 'start' | 'end'>) => [instantAt(event.start, 'UTC'), instantAt(event.end, 'UTC')];
  const { transparency: _t, visibility: _v, ...shared } = draft.shared;
  const { transparency: _bt, visibility: _bv, ...sharedBefore } = meeting.shared;
  const others = (list: Meeting['attendees']) => list.filter(({ email }) => email !== calendar.id);
  const known = new Set(meeting.attendees.map(({ email }) => email));
  const invited = others(draft.attendees).filter(({ email }) => !known.has(email));
  const kept = others(draft.attendees).filter(({ email }) => known.has(email));
  const changed =
    !same(times(before), times(draft)) ||
    (!occurrence && !same(meeting.recurrence ?? [], draft.recurrence ?? [])) ||
    !same(sharedBefore, shared) ||
    (meeting.status !== 'cancelled' && draft.status !== meeting.status) ||
    !same(byEmail(others(meeting.attendees)), byEmail(kept)) ||
    (invited.length > 0 && meeting.shared.guestsCanInviteOthers === false);
  if (changed) {
    const text = 'Shared properties can only be changed by the organizer of the event.';
    throw new GoogleError(403, 'forbiddenForNonOrganizer', text);
  }
}

function byEmail(attendees: Meeting['attendees']): Meeting['attendees'] {
  return attendees.toSorted((one, other) => (one.email < other.email ? -1 : 1));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, part]) => [name, sorted(part)]),
  );
}

function applyShared(writing: Writing, meeting: Meeting, draft: Draft, leads: boolean): boolean {
  const { state } = writing;
  const next = {
    status: draft.status,
    start: draft.start,
    end: draft.end,
    attendees: draft.attendees,
    shared: leads ? draft.shared : { ...draft.shared, ...choices(meeting.shared) },
    sharedProperties: draft.sharedProperties,
    ...(meeting.series ? {} : { recurrence: draft.recurrence }),
  };
  const before = Object.fromEntries(Object.keys(next).map((name) => [name, meeting[name as keyof typeof next]]));
  if (same(before, next)) return false;
  const moved = !same(
    [meeting.start, meeting.end, meeting.recurrence],
    [next.start, next.end, next.recurrence ?? meeting.recurrence],
  );
  const [was, is] = [meeting.attendees, draft.attendees].map((list) => list.map(({ email }) => email));
  const gone = without(was, is);
  const invited = without(is, was);
  Object.assign(meeting, next);
  if (moved) meeting.sequence += 1;
  if (moved && !meeting.series) cancelStrayExceptions(writing, meeting);
  inviteGuests(state, meeting);
  setRemoved(state, meeting, gone, true);
  setRemoved(state, meeting, invited, false);
  return true;
}

function without(emails: readonly string[] = [], others: readonly string[] = []): string[] {
  return emails.filter((email) => !others.includes(email));
}

function choices({ transparency, visibility }: Meeting['shared']): Meeting['shared'] {
  return { ...(transparency ? { transparency } : {}), ...(visibility ? { visibility } : {}) };
}

/** A series that moves leaves exceptions behind whose original start it does not have any more. */
function cancelStrayExceptions(writing: Writing, series: Meeting): void {
  for (const [stamp, key] of writing.state.exceptions.get(series.key) ?? []) {
    const exception = writing.state.meetings.get(key);
    if (!exception?.originalStart || exception.status === 'cancelled') continue;
    const wall = wallAt(exception.originalStart);
    const starts = allOccurrences(series, { from: wall - dayMs, to: wall + dayMs });
    if (starts.some(({ originalStart }) => stampOf(originalStart) === stamp)) continue;
    exception.status = 'cancelled';
    exception.revision = nextRevision(writing.state);
    exception.updated = writing.now;
  }
}

function applyGuest({ state, calendar }: Writing, meeting: Meeting, draft: Draft): boolean {
  const own = draft.attendees.find(({ email }) => email === calendar.id);
  const known = new Set(meeting.attendees.map(({ email }) => email));
  const invited = draft.attendees.filter(({ email }) => !known.has(email));
  const attendees = [
    ...meeting.attendees.map((attendee) => (own && attendee.email === calendar.id ? own : attendee)),
    ...invited,
  ];
  const changed = !same(attendees, meeting.attendees) || !same(draft.sharedProperties, meeting.sharedProperties);
  meeting.attendees = attendees;
  meeting.sharedProperties = draft.sharedProperties;
  if (invited.length > 0) inviteGuests(state, meeting);
  return changed;
}

/** The calendar's own side: properties, reminders, colour; and for a guest (`of` given) busy or free, and who may look. */
function applyOwn(copy: Copy, draft: Draft, of: Meeting | undefined): boolean {
  const choice = (name: 'transparency' | 'visibility') => {
    const wanted = draft.shared[name] ?? undefined;
    return !of || wanted === (of.shared[name] ?? undefined)
      ? undefined
      : (wanted ?? (name === 'transparency' ? 'opaque' : 'default'));
  };
  const { privateProperties, reminders, colorId } = draft;
  const isDefault = reminders?.useDefault === true && copy.reminders === undefined;
  const next = {
    privateProperties,
    reminders: isDefault ? undefined : reminders,
    colorId,
    transparency: choice('transparency'),
    visibility: choice('visibility'),
  };
  const before = Object.fromEntries(Object.keys(next).map((name) => [name, copy[name as keyof typeof next]]));
  if (same(before, next)) return false;
  Object.assign(copy, next);
  return true;
}

function applyConference(meeting: Meeting, next: Meeting['conference']): boolean {
  const before = meeting.conference?.conferenceId;
  meeting.conference = next;
  return next !== undefined && next.conferenceId !== before;
}

/** The organizer's delete takes the event off every calendar, a guest's only off their own, as a refusal. */
export function deleteEvent(writing: Writing, item: Item): void {
  const { state, calendar, now } = writing;
  if (item.copy.removed || item.meeting.status === 'cancelled') {
    throw new GoogleError(410, 'deleted', 'Resource has been deleted');
  }
  const { copy, meeting } = item.occurrence ? makeException(state, { ...item, occurrence: item.occurrence }) : item;
  const revision = nextRevision(state);
  item.meeting.revision = revision;
  const exceptions = [...(state.exceptions.get(meeting.key)?.values() ?? [])].flatMap(
    (key) => state.meetings.get(key) ?? [],
  );
  for (const affected of [meeting, ...exceptions]) {
    affected.revision = revision;
    affected.updated = now;
    if (meeting.organizer === calendar.id) {
      affected.status = 'cancelled';
      continue;
    }
    affected.attendees = affected.attendees.map((attendee) =>
      attendee.email === calendar.id ? { ...attendee, responseStatus: 'declined' } : attendee,
    );
    for (const own of calendar.copies.values())
      if (own.meeting === affected.key) Object.assign(own, { removed: true, revision });
  }
  if (meeting.organizer !== calendar.id) Object.assign(copy, { removed: true, revision });
}
