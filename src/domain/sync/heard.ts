/**
 * Which of a calendar's changes are about syncs, and about which. A calendar tells of everything that its owner does;
 * only what stands in the workbook, or goes on where a series of the workbook was cut, is looked at any further.
 */
import type { Email } from '../team/email';
import { dayMs, type Instant } from '../time/time';
import type { EventSeen } from './event';
import type { Meeting } from './meeting';
import { firstOf, periodDays, seriesOf, untilOf } from './series';

export type Heard = {
  readonly singles: readonly { readonly row: Meeting; readonly event: EventSeen }[];
  readonly series: readonly HeardSeries[];
  /** Of a full listing: rows ahead whose event it does not hold any more. */
  readonly missing: readonly Meeting[];
};

export type HeardSeries = {
  readonly root: string;
  /** The events of Calendar that make its dates: several after a cut, none when it was deleted. */
  readonly masters: readonly string[];
  /** Single dates that were changed, however far ahead. */
  readonly dates: readonly EventSeen[];
};

export type Listing = {
  readonly rows: readonly Meeting[];
  readonly events: readonly EventSeen[];
  /** Everything that the calendar holds, and not only what changed. */
  readonly whole: boolean;
  /** Whose calendar it is. */
  readonly me: Email;
  readonly now: Instant;
};

export function heardIn(given: Listing): Heard {
  const events = given.events.filter((event) => given.whole || !isOwnWrite(given.rows, event));
  const listing = { ...given, events };
  return { singles: singlesIn(listing), series: seriesIn(listing), missing: given.whole ? missingIn(listing) : [] };
}

/**
 * The organiser's copy decides: it is theirs alone to move and to cancel. A guest who takes the event off their own
 * calendar has cancelled nothing. Of an event that came over from somebody else, the new organiser's copy counts.
 */
function rowsFor({ rows, me }: Listing, event: EventSeen): readonly Meeting[] {
  return event.organizer === me ? rows : rows.filter(({ organizer }) => organizer === me);
}

/** What Tandem wrote comes back as news; by the version it was answered, it is none. */
function isOwnWrite(rows: readonly Meeting[], { etag }: EventSeen): boolean {
  return etag !== '' && rows.some((row) => row.etag === etag);
}

/** By id on the organiser's own calendar; by the iCalendar id where the event went over to somebody else's. */
function singlesIn(listing: Listing): Heard['singles'] {
  return listing.events.flatMap((event) => {
    const rows = rowsFor(listing, event).filter(({ series }) => series === '');
    const row =
      rows.find(({ eventId }) => eventId === event.id) ??
      (event.series === '' ? rows.find(({ iCalUid }) => iCalUid !== '' && iCalUid === event.iCalUid) : undefined);
    return row ? [{ row, event }] : [];
  });
}

function missingIn({ rows, events, me, now }: Listing): readonly Meeting[] {
  const [ids, uids] = [new Set(events.map(({ id }) => id)), new Set(events.map(({ iCalUid }) => iCalUid))];
  const isThere = ({ eventId, iCalUid }: Meeting) => ids.has(eventId) || uids.has(iCalUid);
  const stands = ({ state }: Meeting) => state !== 'cancelled' && state !== 'reserved';
  return rows.filter(
    (row) => row.series === '' && row.organizer === me && stands(row) && row.start > now && !isThere(row),
  );
}

type Gathered = {
  readonly heard: EventSeen[];
  readonly masters: Set<string>;
  readonly removed: Set<string>;
};

function seriesIn(listing: Listing): readonly HeardSeries[] {
  const { rows, events, whole, me, now } = listing;
  const found = new Map<string, Gathered>();
  const at = (root: string): Gathered => {
    const known = found.get(root) ?? { heard: [], masters: new Set(mastersOf(rows, root, now)), removed: new Set() };
    found.set(root, known);
    return known;
  };
  for (const event of events) {
    const root = rootFor(listing, event);
    if (root !== undefined) gather(at(root), event);
  }
  if (whole) {
    // A series of which nothing but a changed date lies in the days that were listed may be told by that date alone.
    const alive = events.filter(({ cancelled }) => !cancelled);
    const held = new Set(alive.flatMap(({ id, series }) => [id, series]));
    for (const root of liveRoots(rows, me, now)) {
      for (const master of at(root).masters) if (!held.has(master)) at(root).removed.add(master);
    }
  }
  for (const event of events) {
    const cut = [...found].find(([root, one]) => goesOnAs(listing, event, { root, heard: one.heard }));
    cut?.[1].masters.add(event.id);
  }
  return [...found].map(([root, { heard, masters, removed }]) => ({
    root,
    masters: [...masters].filter((master) => !removed.has(master)),
    dates: heard.filter(({ id, cancelled }) => !cancelled && id !== seriesOf(id)),
  }));
}

/** Of a deleted date of a series that is over for it, Calendar may tell no series: its id does. */
function gather({ heard, masters, removed }: Gathered, event: EventSeen): void {
  const master = event.series || seriesOf(event.id);
  heard.push(event);
  if (event.id === master && event.cancelled) removed.add(master);
  else masters.add(master);
}

/** Each event that dates ahead belong to. */
function mastersOf(rows: readonly Meeting[], root: string, now: Instant): readonly string[] {
  const ahead = rows.filter(({ series, state, start }) => series === root && state !== 'cancelled' && start > now);
  return ahead.map(({ eventId }) => seriesOf(eventId));
}

/** By the events that its dates belong to, by what those began as, and by Tandem's own mark where it was taken along. */
function rootFor(listing: Listing, event: EventSeen): string | undefined {
  const rows = rowsFor(listing, event).filter(({ series }) => series !== '');
  const master = seriesOf(event.id);
  const first = firstOf(master);
  return rows.find(
    ({ series, eventId }) =>
      [series, seriesOf(eventId)].some((id) => id === master || id === first) ||
      (event.mark !== '' && event.mark === series),
  )?.series;
}

/** Series of this person that may have a date ahead, by what the workbook knows. */
export function liveRoots(rows: readonly Meeting[], me: Email, now: Instant): readonly string[] {
  const live = rows.filter(
    ({ series, state, start, organizer }) =>
      series !== '' && organizer === me && state !== 'cancelled' && state !== 'reserved' && start > now,
  );
  return [...new Set(live.map(({ series }) => series))];
}

type Cut = { readonly root: string; readonly heard: readonly EventSeen[] };

/**
 * "This and all that follow" with another time makes a series with an id of its own and no tie to the old one: it is
 * told in the same breath as the end of the old one, has the same two people, and begins where that stopped.
 */
function goesOnAs(listing: Listing, event: EventSeen, { root, heard }: Cut): boolean {
  const [row] = listing.rows.filter(({ series }) => series === root);
  if (!row || event.cancelled || event.recurrence.length === 0) return false;
  if (rootFor(listing, event) !== undefined || event.organizer !== listing.me) return false;
  const people = new Set<string>([...event.guests, event.organizer]);
  if (!people.has(row.csm) || !people.has(row.am)) return false;
  const reach = (periodDays(row.cadence || 'monthly') + 1) * dayMs;
  return heard.some(({ recurrence }) => {
    const until = untilOf(recurrence);
    return until !== undefined && Math.abs(event.start - until) <= reach;
  });
}
