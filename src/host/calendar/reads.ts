/** Lists of events: by time, by what changed since a sync token, and the instances of one series. */
import { GoogleError } from '../contract';
import { answerEvent } from './answer';
import { instantAt } from './moment';
import { type Item, plainOccurrences, touches, type Window } from './series';
import {
  atLeast,
  badRequest,
  type Event,
  etagOf,
  meetingOf,
  type PersonalCalendar,
  type Role,
  type State,
} from './state';
import { isZone, parseRfc3339 } from './zone';

export type Query = Readonly<Record<string, unknown>>;
export type Listing = {
  readonly state: State;
  readonly calendar: PersonalCalendar;
  readonly role: Role;
  readonly now: number;
};

/** This host's own horizon for a list that names no end and wants single events; Google has one too, unpublished. */
const horizonMs = 2 * 366 * 86_400_000;

const notWithToken = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

export function listEvents(listing: Listing, query: Query): object {
  const { state, calendar } = listing;
  const token = text(query, 'syncToken');
  const since = token === undefined ? undefined : readToken(state, calendar, query, token);
  const single = flag(query, 'singleEvents');
  const deleted = flag(query, 'showDeleted');
  if (token !== undefined && query.showDeleted !== undefined && !deleted) {
    throw badRequest('The showDeleted parameter cannot be false together with syncToken.');
  }
  const items = collect(listing, query, { single, since }).filter((item) => {
    if (since !== undefined) return Math.max(item.copy.revision, item.meeting.revision) > since;
    return !isGone(item) || deleted || (!single && item.meeting.series !== undefined && !item.copy.removed);
  });
  const matched = items.filter((item) => matches(listing, item, query));
  return page(listing, order(listing, matched, query, single), query, { bareCancelled: !deleted });
}

export function listInstances(listing: Listing, query: Query, series: Item): object {
  const window = windowOf(query, listing.now);
  const original = text(query, 'originalStart');
  const instances = [
    ...plainOccurrences(listing.state, listing.calendar, series.copy, window),
    ...exceptionsOf(listing, series).filter((item) => touches(item, listing.calendar.zone, window)),
  ];
  const shown = instances.filter((item) => {
    const start = item.occurrence?.originalStart ?? item.meeting.originalStart;
    const fits =
      original === undefined || (start && instantAt(start, listing.calendar.zone) === instant(query, 'originalStart'));
    return fits && (!isGone(item) || flag(query, 'showDeleted'));
  });
  return page(listing, byStart(listing, shown), query, { bareCancelled: false });
}

function exceptionsOf({ state, calendar }: Listing, series: Item): Item[] {
  const keys = new Set(state.exceptions.get(series.meeting.key)?.values() ?? []);
  return [...calendar.copies.values()]
    .filter((copy) => keys.has(copy.meeting))
    .map((copy) => ({ copy, meeting: meetingOf(state, copy) }));
}

function isGone({ copy, meeting }: Item): boolean {
  return copy.removed || meeting.status === 'cancelled';
}

function collect(
  { state, calendar, now }: Listing,
  query: Query,
  { single, since }: { single: boolean; since: number | undefined },
): Item[] {
  const window = windowOf(query, now);
  const bounded = query.timeMin != null || query.timeMax != null;
  return [...calendar.copies.values()].flatMap((copy): Item[] => {
    const item = { copy, meeting: meetingOf(state, copy) };
    const series = item.meeting.recurrence !== undefined;
    if (since !== undefined && !(series && single && !isGone(item))) return [item];
    if (!series) return !bounded || touches(item, calendar.zone, window) ? [item] : [];
    if (single) return isGone(item) ? [item] : plainOccurrences(state, calendar, copy, window);
    return !bounded || isGone(item) || plainOccurrences(state, calendar, copy, window).length > 0 ? [item] : [];
  });
}

function windowOf(query: Query, now: number): Window {
  const from = instant(query, 'timeMin') ?? Number.NEGATIVE_INFINITY;
  const to = instant(query, 'timeMax') ?? Math.max(now, Number.isFinite(from) ? from : now) + horizonMs;
  if (to <= from) throw new GoogleError(400, 'timeRangeEmpty', 'The specified time range is empty.');
  return { from, to };
}

function matches({ calendar, role }: Listing, { copy, meeting }: Item, query: Query): boolean {
  const types = list(query, 'eventTypes');
  const updatedMin = instant(query, 'updatedMin');
  const uid = text(query, 'iCalUID');
  const words = text(query, 'q')?.toLowerCase().split(/\s+/) ?? [];
  const { summary, description, location } = meeting.shared;
  const people = meeting.attendees.flatMap(({ email, displayName }) => [email, displayName ?? '']);
  const haystack = [summary, description, location, meeting.organizer, ...people].join(' ').toLowerCase();
  return (
    (types.length === 0 || types.includes(meeting.shared.eventType ?? 'default')) &&
    (updatedMin === undefined || meeting.updated >= updatedMin) &&
    (uid === undefined || meeting.iCalUID === uid) &&
    (words.length === 0 || (atLeast(role, 'reader') && words.every((word) => haystack.includes(word)))) &&
    hasProperties(list(query, 'privateExtendedProperty'), role === 'reader' ? {} : copy.privateProperties) &&
    hasProperties(list(query, 'sharedExtendedProperty'), meeting.sharedProperties) &&
    calendar.copies.has(copy.id)
  );
}

/** `name=value`; several must all hold, as the reference says. */
function hasProperties(wanted: readonly string[], properties: Record<string, string>): boolean {
  return wanted.every((pair) => {
    const split = pair.indexOf('=');
    if (split < 1) throw badRequest('Invalid extended property constraint.');
    return properties[pair.slice(0, split)] === pair.slice(split + 1);
  });
}

function order(listing: Listing, items: Item[], query: Query, single: boolean): Item[] {
  const by = text(query, 'orderBy');
  if (by === undefined) return items;
  if (by === 'updated') return items.toSorted((one, other) => one.meeting.updated - other.meeting.updated);
  if (!single) throw badRequest('The requested ordering is not available for the particular query.', 'badRequest');
  return byStart(listing, items);
}

function byStart({ calendar }: Listing, items: Item[]): Item[] {
  const start = ({ meeting, occurrence }: Item) => instantAt(occurrence?.start ?? meeting.start, calendar.zone);
  return items.toSorted((one, other) => start(one) - start(other));
}

/** A page and, on the last one, the token to go on from. An ordered or searched list has none. */
function page(
  listing: Listing,
  items: readonly Item[],
  query: Query,
  { bareCancelled }: { bareCancelled: boolean },
): object {
  const { state, calendar, role } = listing;
  const zone = text(query, 'timeZone') ?? calendar.zone;
  if (!isZone(zone)) throw badRequest('Invalid time zone.');
  const size = Math.min(Number(query.maxResults ?? 250), 2500);
  const from = pageStart(text(query, 'pageToken'));
  const maxAttendees = query.maxAttendees === undefined ? undefined : Number(query.maxAttendees);
  const reading = { zone, role, maxAttendees, bareCancelled };
  const events = items
    .slice(from.offset, from.offset + size)
    .map((item): Event => answerEvent(calendar, item.copy, item.meeting, reading, item.occurrence));
  const more = from.offset + size < items.length;
  const revision = from.revision ?? state.revision;
  const syncable = !['orderBy', 'q', 'privateExtendedProperty', 'sharedExtendedProperty', 'updatedMin'].some(
    (name) => query[name] != null,
  );
  return {
    kind: 'calendar#events',
    etag: etagOf(state.revision),
    summary: calendar.id,
    description: '',
    updated: new Date(
      items.reduce((latest, { meeting }) => Math.max(latest, meeting.updated), 0) || listing.now,
    ).toISOString(),
    timeZone: zone,
    accessRole: role,
    defaultReminders: atLeast(role, 'writer') ? [{ method: 'popup', minutes: 10 }] : [],
    ...(more ? { nextPageToken: encode({ offset: from.offset + size, revision }) } : {}),
    ...(!more && syncable
      ? { nextSyncToken: encode({ calendar: calendar.id, revision, single: flag(query, 'singleEvents') }) }
      : {}),
    items: events,
  };
}

function pageStart(token: string | undefined): { offset: number; revision?: number } {
  if (token === undefined) return { offset: 0 };
  const decoded = decode(token) as { offset?: unknown; revision?: unknown } | undefined;
  if (typeof decoded?.offset !== 'number' || typeof decoded.revision !== 'number')
    throw badRequest('Invalid page token value.');
  return { offset: decoded.offset, revision: decoded.revision };
}

/** @throws GoogleError 410 when the token is not (or no longer) one of this calendar's */
function readToken(state: State, calendar: PersonalCalendar, query: Query, token: string): number {
  const clash = notWithToken.find((name) => query[name] != null);
  if (clash) throw badRequest(`The syncToken parameter cannot be used together with ${clash}.`);
  const decoded = decode(token) as { calendar?: unknown; revision?: unknown } | undefined;
  const { revision } = decoded ?? {};
  if (
    decoded?.calendar !== calendar.id ||
    typeof revision !== 'number' ||
    revision < state.oldestToken ||
    revision > state.revision
  ) {
    throw new GoogleError(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.');
  }
  return revision;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function instant(query: Query, name: string): number | undefined {
  const value = text(query, name);
  if (value === undefined) return undefined;
  const parsed = parseRfc3339(value);
  if (!parsed || 'wall' in parsed) throw new GoogleError(400, 'badRequest', 'Bad Request');
  return parsed.instant;
}

export function text(query: Query, name: string): string | undefined {
  const value = query[name];
  return value === undefined || value === null ? undefined : String(value);
}

function list(query: Query, name: string): readonly string[] {
  const value = query[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

function flag(query: Query, name: string): boolean {
  return String(query[name] ?? false) === 'true';
}
