/** The rows and the event of one booking: a single sync, or the dates of a series. */
import { aheadMs, dateRowId } from '../../domain/sync/follow-series';
import { type Cadence, type Meeting, type MeetingId, unheard } from '../../domain/sync/meeting';
import { dateId, datesOf, ruleOf, seriesOf } from '../../domain/sync/series';
import { eventIdOf, type Pair, syncSeed } from '../../domain/sync/sync';
import type { Teammate } from '../../domain/team/teammate';
import { type Instant, minuteMs } from '../../domain/time/time';
import { subtract, type TimeRange } from '../../domain/time/time-range';
import type { Desk } from '../desk';
import type { BookedEvent, BusyAnswer, NewEvent } from '../services';
import { agendaText, markOf } from './agenda/event';
import { titleFor } from './title';

export type Wish = TimeRange & {
  readonly partner: Teammate;
  readonly pair: Pair;
  readonly cadence: Cadence | '';
};

export type Before = { readonly ours: readonly Meeting[]; readonly gone: Meeting | undefined };

/**
 * Each cancelled sync of the same pair and time takes its event's id with it for ever: the next one is a new generation.
 * `gone` is one that stands in the workbook alone, because somebody took it off the calendar.
 */
export function reservationOf(desk: Desk, { pair, start, end, cadence }: Wish, { ours, gone }: Before): Meeting {
  const spent = ours.filter((meeting) => meeting.state === 'cancelled' || meeting.id === gone?.id);
  const generation = spent.filter((meeting) => meeting.start === start).length;
  const digest = desk.services.digest(syncSeed(pair, start, generation, cadence));
  const event = eventIdOf(digest);
  const dates = { series: event, cadence, original: start, eventId: dateId(event, start) };
  return {
    ...unheard,
    id: `mtg_${digest.slice(0, 16)}` satisfies MeetingId,
    rev: 1,
    ...pair,
    account: desk.snapshot.account?.id ?? '',
    start,
    end,
    zone: desk.me.zone,
    state: 'reserved',
    organizer: desk.me.email,
    eventId: event,
    reservedAt: desk.services.now,
    ...(cadence === '' ? {} : dates),
  };
}

export function eventFor(desk: Desk, row: Meeting, { partner, pair }: Wish): NewEvent {
  const { words, me, snapshot } = desk;
  const { account, team } = snapshot;
  const { start, zone, cadence } = row;
  return {
    id: seriesOf(row.eventId),
    title: titleFor({ pair, team, account }, words),
    agenda: agendaText(desk, row),
    start,
    end: row.end,
    zone,
    organizer: me.email,
    guests: [partner.email],
    rule: cadence === '' ? '' : ruleOf({ start, cadence, zone }),
  };
}

/** The time of each date that the workbook will hold; of a single sync its own. */
export function timesOf({ start, end, zone, cadence }: Meeting): readonly TimeRange[] {
  const starts = cadence === '' ? [start] : datesOf({ start, zone, cadence }, start + aheadMs);
  return starts.map((date) => ({ start: date, end: date + end - start }));
}

/** Google cuts what it tells off at the ends of the question: so much beyond shows what only begins or ends in our time. */
const beyondMs = minuteMs;

/** What both calendars are looked at for: one query holds every date. */
export function spanOf(times: readonly TimeRange[]): TimeRange {
  return { start: (times[0]?.start ?? 0) - beyondMs, end: (times[times.length - 1]?.end ?? 0) + beyondMs };
}

/** Both calendars, before the event went in and after. */
export type Looks = { readonly before: readonly BusyAnswer[]; readonly after: readonly BusyAnswer[] };

/** The row that was reserved, and of a series one more for each further date that the rule makes. */
export function bookedRows(reserved: Meeting, event: BookedEvent, looks: Looks): readonly [Meeting, ...Meeting[]] {
  const { link, iCalUid, etag, description } = event;
  const common = {
    ...reserved,
    link,
    iCalUid,
    etag,
    noted: markOf(description),
    organizer: event.organizer || reserved.organizer,
  };
  const { series } = reserved;
  const ours = series === '' ? [timeOf(event)] : timesOf(reserved);
  const stateOf = (time: TimeRange) =>
    isFreeIn(looks.before, time) && !hasLanded(looks, ours, time) ? 'booked' : 'conflict';
  if (series === '') return [{ ...common, eventId: event.id, ...timeOf(event), state: stateOf(event) }];
  const [first = timeOf(reserved), ...further] = ours;
  const rowOf = ({ start, end }: TimeRange): Meeting => {
    const date = { id: dateRowId(series, start), original: start, eventId: dateId(series, start) };
    return { ...common, ...date, rev: 1, start, end, state: stateOf({ start, end }) };
  };
  return [{ ...common, ...first, state: stateOf(first) }, ...further.map(rowOf)];
}

function timeOf({ start, end }: TimeRange): TimeRange {
  return { start, end };
}

/** A calendar that cannot be read is not free. */
export function isFree(answers: readonly BusyAnswer[], time: TimeRange): boolean {
  return answers.every(({ busy }) => busy !== 'unknown') && isFreeIn(answers, time);
}

/** By what could be read. */
function isFreeIn(answers: readonly BusyAnswer[], { start, end }: TimeRange): boolean {
  return answers.every(({ busy }) => busy === 'unknown' || busy.every((one) => one.start >= end || one.end <= start));
}

/**
 * Free/busy names no events: what is busy now, was not before and is not ours is somebody else's that landed meanwhile.
 * One that lies wholly within our time cannot be told from ours, and one that begins right after it cannot be told from
 * one that overlaps.
 */
export function hasLanded({ before, after }: Looks, ours: readonly TimeRange[], { start, end }: TimeRange): boolean {
  return after.some(({ email, busy }) => {
    const known = before.find((one) => one.email === email)?.busy ?? 'unknown';
    if (busy === 'unknown' || known === 'unknown') return false;
    return subtract(busy, [...known, ...ours]).some(
      (time) => time.start < end + beyondMs && time.end > start - beyondMs,
    );
  });
}

export function isUnknown(answers: readonly BusyAnswer[]): boolean {
  return answers.some(({ busy }) => busy === 'unknown');
}

/** Between the two looks, in the same execution: a reservation that is younger is somebody's who is at it. */
export function isAnothers({ state, organizer, reservedAt = 0 }: Meeting, me: string, now: Instant): boolean {
  return state === 'reserved' && organizer !== me && now - reservedAt <= reservationMs;
}

/** An execution is over after six minutes: a reservation that is older was left behind. */
export const reservationMs = 10 * minuteMs;
