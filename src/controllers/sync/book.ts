/**
 * Booking a sync. Calendar has no "insert if free", so this is the guarantee: a row reserves the pair's time under the
 * lock, both calendars are looked at once more, the event goes in under an id that pair and time decide, and the
 * calendars are looked at again. Whoever clicks twice, loses an answer or crashes in between finds the same row and the
 * same event; whoever else books the same two meanwhile is told. Somebody else's event that lands in the same instant is
 * said (`conflict`), never moved.
 */
import type { Params } from '../../cards/actions';
import type { Account } from '../../domain/account/account';
import { noted } from '../../domain/sync/happened';
import { type Cadence, cadences, type Meeting } from '../../domain/sync/meeting';
import { seriesOf } from '../../domain/sync/series';
import { isOfPair, nextSync, pairOf, standing } from '../../domain/sync/sync';
import { dayMs, minuteMs } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { activityOf } from '../account/account';
import { act, type Desk, save } from '../desk';
import { push, type Reply } from '../reply';
import type { BookedEvent, BusyAnswer, Services } from '../services';
import { agendaPlan } from './agenda/facts';
import {
  type Before,
  bookedRows,
  eventFor,
  isAnothers,
  isFree,
  isUnknown,
  reservationOf,
  spanOf,
  timesOf,
  type Wish,
} from './booking';
import { meetingOf } from './meeting';
import { offersFor, partnerOf } from './schedule';

const longestMinutes = 240;
/** Further ahead nobody was offered a time. */
const furthestMs = 400 * dayMs;

export function bookSync(services: Services, params: Params<'bookSync'>): Reply {
  return act(services, {
    plan: agendaPlan(params.account),
    work: (desk) => book(desk, wishIn(desk, params), params.known),
  });
}

/** The button's words are the client's: what is no time, no length or no teammate is refused here. */
function wishIn(desk: Desk, params: Params<'bookSync'>): Wish {
  const start = Number(params.start);
  const minutes = Number(params.minutes);
  const sound = Number.isInteger(start) && Number.isInteger(minutes) && minutes > 0 && minutes <= longestMinutes;
  const ahead = start - desk.services.now;
  if (!sound || ahead < 0 || ahead > furthestMs) throw new Fault('bad-event', { field: 'start' });
  const cadence = cadences.find((one): one is Cadence => one === params.often) ?? '';
  const partner = partnerOf(desk, params.with);
  return { partner, pair: pairOf(desk.me, partner), start, end: start + minutes * minuteMs, cadence };
}

function book(desk: Desk, wish: Wish, known: string): Reply {
  const { services, snapshot, me } = desk;
  const ours = snapshot.table('meetings').filter((meeting) => isOfPair(meeting, wish.pair));
  const before = standing(ours).find(({ start, end }) => start < wish.end && end > wish.start);
  // What was reserved and not finished is the event of a whole series, where it is one.
  const id = before?.state === 'reserved' ? seriesOf(before.eventId) : before?.eventId;
  const left = id === undefined ? undefined : services.calendar.find(id);
  const landed = left && !left.cancelled ? left : undefined;
  // Of a reservation whose event somebody took off the calendar nothing is left: its id is spent.
  const done = before && (before.state !== 'reserved' || left?.cancelled) ? before : undefined;
  if (done && landed) return booking(desk, follow(desk, done, landed));
  if (before && !landed && isAnothers(before, me.email, services.now)) return atIt(desk, before);
  const other = before ? undefined : unseen(desk, ours, known);
  if (other) return push(offersFor(desk, wishAgain(desk, wish), { meanwhile: other }));
  const reserved = before && !done ? mine(desk, before) : reserve(desk, wish, { ours, gone: done });
  const [times, people] = [timesOf(reserved), [me.email, wish.partner.email]];
  const span = spanOf(times);
  const look = () => services.calendar.freshBusyOf(people, span.start, span.end);
  const free: readonly BusyAnswer[] = landed ? [] : look();
  if (!landed && !isFree(free, wish)) {
    save(desk, 'releaseSync', { update: { meetings: [{ ...reserved, state: 'cancelled' }] } });
    return push(offersFor(desk, wishAgain(desk, wish), { taken: true }));
  }
  const event = landed ?? services.calendar.book(eventFor(desk, reserved, wish));
  const after = look();
  const [first, ...further] = bookedRows(reserved, event, { before: free, after });
  const { meeting: booked } = noted({ meeting: first, before: undefined, what: ['booked'] }, services.now);
  save(desk, 'bookSync', { update: { meetings: [booked] }, add: { meetings: further, ...timeline(desk, booked) } });
  return booking(desk, booked, { further, unseen: isUnknown(after) });
}

/** A sync that was booked before, at the time at which Calendar has it now. */
function follow(desk: Desk, meeting: Meeting, event: BookedEvent): Meeting {
  if (event.start === meeting.start && event.end === meeting.end) return meeting;
  const moved = { ...meeting, start: event.start, end: event.end };
  save(desk, 'followSync', { update: { meetings: [moved] } });
  return moved;
}

/** Somebody else reserved the same time a moment ago and has not come back yet. */
function atIt({ words, viewer }: Desk, { organizer }: Meeting): Reply {
  const name = viewer.team.find(({ email }) => email === organizer)?.name || organizer;
  return { show: 'notice', notice: words.follow.beingBooked({ name: words.format.isolate(name) }) };
}

/** A sync of the two on the same matter that came about since the card with the times was shown. */
function unseen({ snapshot, services }: Desk, ours: readonly Meeting[], known: string): Meeting | undefined {
  const account = snapshot.account?.id ?? '';
  const next = nextSync(
    ours.filter((meeting) => meeting.account === account),
    services.now,
  );
  return next?.id === known ? undefined : next;
}

/** What a run left behind is taken over, in a write of its own: whoever left it may come back no more. */
function mine(desk: Desk, before: Meeting): Meeting {
  const { me, services } = desk;
  if (before.organizer === me.email) return before;
  const taken = { ...before, organizer: me.email, reservedAt: services.now };
  save(desk, 'reserveSync', { update: { meetings: [taken] } });
  return { ...taken, rev: before.rev + 1 };
}

function reserve(desk: Desk, wish: Wish, before: Before): Meeting {
  const row = reservationOf(desk, wish, before);
  const { gone } = before;
  const released = gone ? { update: { meetings: [{ ...gone, state: 'cancelled' as const }] } } : {};
  save(desk, 'reserveSync', { add: { meetings: [row] }, ...released });
  return row;
}

type Besides = { readonly further: readonly Meeting[]; readonly unseen: boolean };

/** The same for a second click. */
function booking(
  desk: Desk,
  meeting: Meeting,
  { further, unseen: isUnseen }: Besides = { further: [], unseen: false },
): Reply {
  const { words, services } = desk;
  const { notices, follow: say } = words;
  const when = words.format.when(meeting.start, services.now);
  const taken = further.filter(({ state }) => state === 'conflict').length;
  const single = meeting.state === 'conflict' ? notices.bookedConflict : notices.booked({ when });
  const series = meeting.cadence === '' ? single : say.bookedSeries({ when, often: say.often[meeting.cadence], taken });
  const notice = meeting.state !== 'conflict' && isUnseen ? say.bookedUnseen({ when }) : series;
  return { show: 'push', card: meetingOf(desk, meeting), notice, changed: true };
}

function timeline(desk: Desk, meeting: Meeting) {
  const { account } = desk.snapshot;
  return account ? { activities: [activityLine(desk, account, meeting)] } : {};
}

function activityLine(desk: Desk, account: Account, { id }: Meeting) {
  return activityOf(desk, account, { kind: 'sync', what: 'booked', words: '', key: id.slice(4), source: id });
}

function wishAgain({ me, services }: Desk, { partner, start, end, cadence }: Wish) {
  const from = localDay(Math.max(start, services.now), me.zone);
  return { with: partner.email, minutes: String((end - start) / minuteMs), weekday: '', often: cadence, from };
}
