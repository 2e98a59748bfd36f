/**
 * A series as its calendar has it now, laid upon the rows of its dates. A date is known by when the rule put it; what a
 * cut or a change of the whole series put elsewhere is the row that stood nearest.
 */
import { fingerprint } from '../fingerprint';
import { dayMs, type Instant } from '../time/time';
import type { EventSeen } from './event';
import { type Followed, followed, type Ground, gone, type What } from './follow';
import { type Meeting, type MeetingId, unheard } from './meeting';
import { periodDays, seriesOf } from './series';

/** How far ahead the dates of a series stand in the workbook. */
export const aheadMs = 56 * dayMs;
/** When fewer than these are left, the next ones are asked for. */
export const leastAheadMs = 42 * dayMs;

export type SeriesSeen = {
  readonly rows: readonly Meeting[];
  /** Its single dates up to `to`, and whichever was heard of beyond. None: the series is gone. */
  readonly dates: readonly EventSeen[];
  readonly to: Instant;
};

export function followedSeries({ rows, dates, to }: SeriesSeen, ground: Ground): readonly Followed[] {
  const [pattern] = [...rows].sort((a, b) => b.start - a.start);
  if (!pattern) return [];
  const known = new Map(rows.map((row) => [row.original, row]));
  const live = dates.filter(({ cancelled, original }) => !cancelled && original !== undefined);
  const matched = live.flatMap((event) => pairWith(known.get(event.original), event));
  const taken = new Set(matched.map(({ row }) => row.id));
  const isLeft = (row: Meeting) => !taken.has(row.id) && row.state !== 'cancelled' && row.start > ground.now;
  const left = rows.filter((row) => isLeft(row) && row.start < to);
  const fresh = live.filter(({ original, start }) => !known.has(original) && start > ground.now);
  const pairs = nearest(left, fresh, (periodDays(pattern.cadence || 'weekly') / 2) * dayMs);
  const [paired, placed] = [new Set(pairs.map(({ row }) => row.id)), new Set(pairs.map(({ event }) => event.id))];
  const kept = [...matched, ...pairs].map(({ row, event }) => tellCut(followed(row, event, ground)));
  const added = fresh.filter(({ id }) => !placed.has(id)).map((event) => addedDate(pattern, event, ground));
  const off = left.filter(({ id }) => !paired.has(id)).map((row) => gone(row, ground));
  const goesOn = live.some(({ start }) => start > ground.now && start > (off[0]?.meeting.start ?? start - 1));
  return inFewWords([...kept, ...added, ...(goesOn ? off : off.map(ended))]);
}

type Pair = { readonly row: Meeting; readonly event: EventSeen };

function pairWith(row: Meeting | undefined, event: EventSeen): readonly Pair[] {
  return row ? [{ row, event }] : [];
}

/** In the order of time, each to the first row that is near enough. */
function nearest(rows: readonly Meeting[], events: readonly EventSeen[], reach: number): readonly Pair[] {
  const open = [...rows].sort((a, b) => a.start - b.start);
  const pairs: Pair[] = [];
  for (const event of [...events].sort((a, b) => a.start - b.start)) {
    const at = open.findIndex(({ start }) => Math.abs(start - event.start) <= reach);
    const [row] = at < 0 ? [] : open.splice(at, 1);
    if (row) pairs.push({ row, event });
  }
  return pairs;
}

/** A date that is another series' now was cut off, even if it stands where it stood. */
function tellCut(one: Followed): Followed {
  const isCut = one.before !== undefined && seriesOf(one.before.eventId) !== seriesOf(one.meeting.eventId);
  return isCut ? { ...one, what: ['changed', ...one.what.filter((what) => what !== 'moved')] } : one;
}

function ended(one: Followed): Followed {
  return { ...one, what: one.what.map((what) => (what === 'cancelled' ? 'ended' : what)) };
}

/** The next date that the rule makes: nobody needs to be told of it. */
function addedDate(pattern: Meeting, event: EventSeen, ground: Ground): Followed {
  const { csm, am, account, zone, series, cadence, organizer } = pattern;
  const original = event.original ?? event.start;
  const blank: Meeting = {
    ...unheard,
    ...{ csm, am, account, zone, series, cadence, organizer, original },
    id: dateRowId(series, original),
    rev: 1,
    start: event.start,
    end: event.end,
    state: 'booked',
    eventId: event.id,
  };
  const { meeting, what } = followed(blank, event, ground);
  return { meeting, before: undefined, what: what.filter((one) => one === 'outsider' || one === 'declined') };
}

/** The same for the same date of the same series, whoever hears of it first. */
export function dateRowId(series: string, original: Instant): MeetingId {
  return `mtg_${fingerprint(`${series}|${original}`)}`;
}

/** What befell several dates at once befell the series: it is told once, on the first of them. */
function inFewWords(all: readonly Followed[]): readonly Followed[] {
  const inOrder = [...all].sort((a, b) => a.meeting.start - b.meeting.start);
  const many = (what: What) => inOrder.filter((one) => one.what.includes(what)).length > 1;
  const told = new Set<What>();
  return inOrder.map((one) => {
    const said = one.what.map((what): What => (what === 'moved' && many('moved') ? 'changed' : what));
    const first = [...new Set(said)].filter((what) => what === 'cancelled' || what === 'moved' || !told.has(what));
    for (const what of first) told.add(what);
    return { ...one, what: first };
  });
}
