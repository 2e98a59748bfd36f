/**
 * Booking a sync. Calendar has no "insert if free", so this is the guarantee: a row reserves the pair's time under the
 * lock, both calendars are looked at once more, the event goes in under an id that pair and time decide, and the
 * calendars are looked at again. Whoever clicks twice, loses an answer or crashes in between finds the same row and the
 * same event. Somebody else's event that lands in the same instant is said (`conflict`), never moved.
 */
import type { Params } from '../../cards/actions';
import { type Account, accountTitle } from '../../domain/account/account';
import { agendaOf } from '../../domain/sync/agenda';
import type { Meeting, MeetingId } from '../../domain/sync/meeting';
import { eventIdOf, isOfPair, lastSync, type Pair, pairOf, standing, syncSeed } from '../../domain/sync/sync';
import type { Teammate } from '../../domain/team/teammate';
import { dayMs, type Instant, minuteMs } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { activityOf } from '../account/account';
import { act, type Desk, save } from '../desk';
import { push, type Reply } from '../reply';
import type { BookedEvent, BusyAnswer, Services } from '../services';
import { agendaColumns, meetingOf, notesFor } from './meeting';
import { offersFor, partnerOf, planFor } from './schedule';

const longestMinutes = 240;
/** Further ahead nobody was offered a time. */
const furthestMs = 400 * dayMs;

export function bookSync(services: Services, params: Params<'bookSync'>): Reply {
  return act(services, {
    plan: withAgenda(planFor(params.account)),
    work: (desk) => book(desk, wishIn(desk, params)),
  });
}

type Wish = { readonly partner: Teammate; readonly pair: Pair; readonly start: Instant; readonly end: Instant };

/** The button's words are the client's: what is no time, no length or no teammate is refused here. */
function wishIn(desk: Desk, params: Params<'bookSync'>): Wish {
  const start = Number(params.start);
  const minutes = Number(params.minutes);
  const sound = Number.isInteger(start) && Number.isInteger(minutes) && minutes > 0 && minutes <= longestMinutes;
  const ahead = start - desk.services.now;
  if (!sound || ahead < 0 || ahead > furthestMs) throw new Fault('bad-event', { field: 'start' });
  const partner = partnerOf(desk, params.with);
  return { partner, pair: pairOf(desk.me, partner), start, end: start + minutes * minuteMs };
}

function book(desk: Desk, wish: Wish): Reply {
  const { services, snapshot, me } = desk;
  const ours = snapshot.table('meetings').filter((meeting) => isOfPair(meeting, wish.pair));
  const before = standing(ours).find(({ start, end }) => start < wish.end && end > wish.start);
  const left = before && services.calendar.find(before.eventId);
  const landed = left && !left.cancelled ? left : undefined;
  const done = before && before.state !== 'reserved' ? before : undefined;
  if (done && landed) return booking(desk, follow(desk, done, landed));
  const reserved = before && !done ? before : reserve(desk, wish, { ours, gone: done });
  if (!landed && !isFree(services.calendar.freshBusyOf([me.email, wish.partner.email], wish.start, wish.end))) {
    save(desk, 'releaseSync', { update: { meetings: [{ ...reserved, state: 'cancelled' }] } });
    return push(offersFor(desk, wishAgain(desk, wish), true));
  }
  const event = landed ?? services.calendar.book(eventFor(desk, reserved, wish));
  const after = services.calendar.freshBusyOf([me.email, wish.partner.email], event.start, event.end);
  const booked = { ...reserved, ...standsAs(event), state: isOnlyOurs(after, event) ? 'booked' : 'conflict' } as const;
  save(desk, 'bookSync', { update: { meetings: [booked] }, ...timeline(desk, booked) });
  return booking(desk, booked);
}

/** A sync that was booked before, at the time at which Calendar has it now. */
function follow(desk: Desk, meeting: Meeting, event: BookedEvent): Meeting {
  if (event.start === meeting.start && event.end === meeting.end) return meeting;
  const moved = { ...meeting, start: event.start, end: event.end };
  save(desk, 'followSync', { update: { meetings: [moved] } });
  return moved;
}

/** The same for a second click. */
function booking(desk: Desk, meeting: Meeting): Reply {
  const { words, services } = desk;
  const notice =
    meeting.state === 'conflict'
      ? words.notices.bookedConflict
      : words.notices.booked({ when: words.format.when(meeting.start, services.now) });
  return { show: 'push', card: meetingOf(desk, meeting), notice, changed: true };
}

type Before = { readonly ours: readonly Meeting[]; readonly gone: Meeting | undefined };

/**
 * Each cancelled sync of the same pair and time takes its event's id with it for ever: the next one is a new generation.
 * `gone` is one that stands in the workbook alone, because somebody took it off the calendar.
 */
function reserve(desk: Desk, { pair, start, end }: Wish, { ours, gone }: Before): Meeting {
  const spent = ours.filter((meeting) => meeting.state === 'cancelled' || meeting.id === gone?.id);
  const generation = spent.filter((meeting) => meeting.start === start).length;
  const digest = desk.services.digest(syncSeed(pair, start, generation));
  const row: Meeting = {
    id: `mtg_${digest.slice(0, 16)}` satisfies MeetingId,
    rev: 1,
    ...pair,
    account: desk.snapshot.account?.id ?? '',
    start,
    end,
    zone: desk.me.zone,
    state: 'reserved',
    organizer: desk.me.email,
    eventId: eventIdOf(digest),
    iCalUid: '',
    link: '',
  };
  const released = gone ? { update: { meetings: [{ ...gone, state: 'cancelled' as const }] } } : {};
  save(desk, 'reserveSync', { add: { meetings: [row] }, ...released });
  return row;
}

function eventFor(desk: Desk, row: Meeting, { partner, pair }: Wish) {
  const { words, me, snapshot } = desk;
  const { account } = snapshot;
  const subject = account ? [accountTitle(account)] : [];
  return {
    id: row.eventId,
    title: [words.meeting.title({ csm: nameOf(desk, pair.csm), am: nameOf(desk, pair.am) }), ...subject].join(' · '),
    agenda: notesFor(desk, agendaFor(desk, pair)),
    start: row.start,
    end: row.end,
    zone: row.zone,
    organizer: me.email,
    guests: [partner.email],
  };
}

function nameOf({ snapshot }: Desk, email: string): string {
  return snapshot.team.find((mate) => mate.email === email)?.name || email;
}

function agendaFor({ snapshot, services }: Desk, pair: Pair) {
  const ours = snapshot.table('meetings').filter((meeting) => isOfPair(meeting, pair));
  return agendaOf({
    pair,
    account: snapshot.account?.id ?? '',
    accounts: snapshot.accountList(agendaColumns),
    signals: snapshot.table('signals'),
    since: lastSync(ours, services.now)?.end,
    now: services.now,
  });
}

function withAgenda(plan: ReturnType<typeof planFor>): ReturnType<typeof planFor> {
  return { ...plan, tables: [...(plan.tables ?? []), 'signals'], accountColumns: agendaColumns };
}

/** A calendar that cannot be read is not free. */
function isFree(answers: readonly BusyAnswer[]): boolean {
  return answers.every(({ busy }) => busy !== 'unknown' && busy.length === 0);
}

/** Free/busy names no events: a time that is busy beyond ours holds somebody else's. One of exactly ours cannot be told. */
function isOnlyOurs(answers: readonly BusyAnswer[], { start, end }: BookedEvent): boolean {
  return answers.every(
    ({ busy }) => busy === 'unknown' || busy.every((time) => time.start >= start && time.end <= end),
  );
}

function standsAs({ id, iCalUid, organizer, link, start, end }: BookedEvent) {
  return { eventId: id, iCalUid, link, start, end, ...(organizer === '' ? {} : { organizer }) };
}

function timeline(desk: Desk, meeting: Meeting) {
  const { account } = desk.snapshot;
  if (!account) return {};
  return { add: { activities: [activityLine(desk, account, meeting)] } };
}

function activityLine(desk: Desk, account: Account, { id }: Meeting) {
  return activityOf(desk, account, { kind: 'sync', what: 'booked', words: '', key: id.slice(4), source: id });
}

function wishAgain({ me, services }: Desk, { partner, start, end }: Wish) {
  const from = localDay(Math.max(start, services.now), me.zone);
  return { with: partner.email, minutes: String((end - start) / minuteMs), weekday: '', from };
}
