/**
 * Booking what a lead has planned, in the name of its CSM: when their home is opened, and by their hourly run. Several at
 * once, and each with the guarantee of `book.ts`: reserved rows first, one fresh look into all their calendars, the
 * events under ids that pair and time decide, another look, and the rows. Whatever ends a run, the next one finds the
 * same reservations and the same events.
 */
import { noticesFrom } from '../../../domain/notice/notice';
import { noted } from '../../../domain/sync/happened';
import type { Meeting } from '../../../domain/sync/meeting';
import { seriesOf } from '../../../domain/sync/series';
import { isOfPair, nextSync, standing } from '../../../domain/sync/sync';
import { lapseNews } from '../../../domain/sync/team/plan-news';
import { isWith, type Lapse, ofSame, type PlannedSync, shortestAheadMs } from '../../../domain/sync/team/planned';
import { may } from '../../../domain/team/permission';
import { overlaps, type TimeRange } from '../../../domain/time/time-range';
import type { Plan } from '../../../store/workbook';
import { type Desk, save, sitDown } from '../../desk';
import type { BookedEvent, BusyAnswer, Services } from '../../services';
import { meetingPlan } from '../agenda/facts';
import { bookedRows, eventFor, isAnothers, isFree, isUnknown, reservationOf, spanOf, type Wish } from '../booking';
import { unasked } from '../unasked';
import { teamTables } from './facts';

const plan: Plan = { ...meetingPlan, tables: [...teamTables, ...(meetingPlan.tables ?? [])], freshTeam: true };
/** Each is a call to Calendar under the lock, which others wait for. */
const mostAtOnce = 5;
/** Whoever opens their home waits for it; an hourly run has six minutes for all its works. */
const budgetsMs = { open: 8_000, hourly: 120_000 } as const;

export function bookPlannedHourly(given: Services): void {
  const seen = given.workbook.load({ tables: ['plannedSyncs'] });
  const isOurs = seen.team.some(({ email }) => email === given.me);
  if (isOurs && waitsFor(seen.table('plannedSyncs'), given.me)) bookPlanned(given, budgetsMs.hourly);
}

export function waitsFor(rows: readonly PlannedSync[], me: string): boolean {
  return rows.some(({ state, csm }) => state === 'planned' && csm === me);
}

/** What was not booked waits. */
export function bookAtHome(services: Services): void {
  unasked(() => bookPlanned(services, budgetsMs.open));
}

/** As many as the time allows; the next run goes on. */
function bookPlanned(given: Services, budgetMs: number): void {
  const services = { ...given, asks: 'bookPlanned' } as const;
  const { workbook } = services;
  const begun = workbook.passedMs();
  let more = true;
  while (more && workbook.passedMs() - begun < budgetMs) more = workbook.locked(() => bookSome(services));
}

/** Answers whether any are left to go on with. */
function bookSome(services: Services): boolean {
  const desk = sitDown(services, plan);
  if (!may(desk.me, 'bookPlanned')) return false;
  const waiting = desk.snapshot
    .table('plannedSyncs')
    .filter((row) => row.state === 'planned' && row.csm === desk.me.email);
  const tasks = [...waiting].sort((a, b) => a.start - b.start).flatMap((row) => taskOf(desk, row));
  const some = tasks.slice(0, mostAtOnce);
  const done = some.length > 0 ? settle(desk, some) : 0;
  return done > 0 && tasks.length > some.length;
}

/** What is to be done with a planned time: it is settled already, or to be booked, perhaps from a reservation on. */
type Task = { readonly row: PlannedSync } & (
  | { readonly kind: 'met'; readonly meeting: Meeting }
  | { readonly kind: 'lapse'; readonly why: Lapse }
  | { readonly kind: 'book'; readonly wish: Wish; readonly reserved: Meeting; readonly isNew: boolean }
);

function taskOf(desk: Desk, row: PlannedSync): readonly Task[] {
  const { snapshot, services, me } = desk;
  const { now } = services;
  const partner = snapshot.team.find(({ email }) => email === row.am);
  if (!partner) return [{ row, kind: 'lapse', why: 'unread' }];
  const { csm, am, start, end } = row;
  const wish: Wish = { partner, pair: { csm, am }, start, end, cadence: '' };
  const ours = ofSame(snapshot.table('meetings'), row);
  const left = standing(ours).find((one) => one.state === 'reserved' && overlaps(one, row));
  if (left && isOwnTime(left, row) && !isAnothers(left, me.email, now)) {
    return [{ row, kind: 'book', wish, reserved: left, isNew: false }];
  }
  const next = nextSync(
    ours.filter((one) => one.state !== 'reserved'),
    now,
  );
  if (next) return [{ row, kind: 'met', meeting: next }];
  if (start - now < shortestAheadMs) return [{ row, kind: 'lapse', why: 'late' }];
  // Somebody books the two by hand this very moment, or a run of theirs was ended: it is looked at again.
  if (left) return [];
  const pairs = snapshot.table('meetings').filter((meeting) => isOfPair(meeting, row));
  const reserved = reservationOf(desk, wish, { ours: pairs, gone: undefined });
  return [{ row, kind: 'book', wish, reserved, isNew: true }];
}

function isOwnTime({ start, end, account, cadence }: Meeting, row: PlannedSync): boolean {
  return start === row.start && end === row.end && account === '' && cadence === '';
}

type Booking = Extract<Task, { readonly kind: 'book' }>;
type Rows = { readonly planned: PlannedSync; readonly meetings: readonly Meeting[] };

function settle(desk: Desk, tasks: readonly Task[]): number {
  const bookings = reserved(
    desk,
    tasks.filter((task): task is Booking => task.kind === 'book'),
  );
  const settled = tasks.flatMap((task): Rows[] => {
    if (task.kind === 'met')
      return [{ planned: { ...task.row, state: 'booked', meeting: task.meeting.id }, meetings: [] }];
    return task.kind === 'lapse' ? [{ planned: lapsed(task.row, task.why), meetings: [] }] : [];
  });
  const rows = [...settled, ...booked(desk, bookings)];
  const planned = rows.map((one) => one.planned);
  const meetings = rows.flatMap((one) => one.meetings);
  const told = { by: desk.me.email, at: desk.services.now, team: desk.snapshot.team };
  const outbox = noticesFrom(
    lapseNews(
      planned.filter(({ state }) => state === 'lapsed'),
      told,
    ),
  );
  save(desk, 'bookPlanned', {
    ...(outbox.length > 0 ? { add: { outbox } } : {}),
    update: { plannedSyncs: planned, ...(meetings.length > 0 ? { meetings } : {}) },
  });
  return planned.length;
}

function lapsed(row: PlannedSync, reason: Lapse): PlannedSync {
  return { ...row, state: 'lapsed', reason };
}

/** One write for all; what another run left behind is taken over with it. */
function reserved(desk: Desk, bookings: readonly Booking[]): readonly Booking[] {
  const { me, services } = desk;
  const fresh = bookings.filter(({ isNew }) => isNew).map((one) => one.reserved);
  const taken = bookings.filter((one) => !one.isNew && one.reserved.organizer !== me.email);
  const update = taken.map((one) => ({ ...one.reserved, organizer: me.email, reservedAt: services.now }));
  if (fresh.length + update.length === 0) return bookings;
  save(desk, 'reserveSync', {
    ...(fresh.length > 0 ? { add: { meetings: fresh } } : {}),
    ...(update.length > 0 ? { update: { meetings: update } } : {}),
  });
  const now = new Map(update.map((row) => [row.id, { ...row, rev: row.rev + 1 }]));
  return bookings.map((one) => ({ ...one, reserved: now.get(one.reserved.id) ?? one.reserved }));
}

function booked(desk: Desk, bookings: readonly Booking[]): readonly Rows[] {
  const { services, me } = desk;
  if (bookings.length === 0) return [];
  const { calendar } = services;
  const people = [me.email, ...new Set(bookings.map(({ wish }) => wish.partner.email))];
  const times = bookings.map((one) => one.reserved).sort((a, b) => a.start - b.start);
  const span = spanOf([...times, ...[...times].sort((a, b) => a.end - b.end).slice(-1)]);
  const look = () => calendar.freshBusyOf(people, span.start, span.end);
  const found = new Map(
    bookings
      .filter(({ isNew }) => !isNew)
      .flatMap((one) => {
        const event = calendar.find(seriesOf(one.reserved.eventId));
        return event ? [[one, event] as const] : [];
      }),
  );
  const before = look();
  const made = bookings.map((one): Made => {
    const event = found.get(one);
    const looked = of(before, one);
    // Whoever took it off the calendar meanwhile does not want it.
    if (event) return event.cancelled ? { one, why: 'taken' } : { one, event };
    if (one.reserved.start - services.now < shortestAheadMs) return { one, why: 'late' };
    if (isFree(looked, one.reserved)) return { one, event: calendar.book(eventFor(desk, one.reserved, one.wish)) };
    return { one, why: isUnknown(looked) ? 'unread' : 'taken' };
  });
  const events = made.flatMap(({ event }) => (event ? [event] : []));
  const after = events.length > 0 ? look() : [];
  return made.map(({ one, event, why = 'taken' }): Rows => {
    if (!event) return { planned: lapsed(one.row, why), meetings: [{ ...one.reserved, state: 'cancelled' }] };
    const others = events.filter((other) => other !== event);
    // Of what was there before, what landed in an earlier run is our own; so is what was booked beside it now.
    const known = found.has(one) ? [] : withTimes(of(before, one), others);
    const [row] = bookedRows(one.reserved, event, { before: known, after: of(after, one) });
    const { meeting } = noted({ meeting: row, before: undefined, what: ['booked'] }, services.now);
    return { planned: { ...one.row, state: 'booked', meeting: row.id }, meetings: [meeting] };
  });
}

type Made = { readonly one: Booking; readonly event?: BookedEvent; readonly why?: Lapse };

function of(answers: readonly BusyAnswer[], { row }: Booking): readonly BusyAnswer[] {
  return answers.filter(({ email }) => isWith(row, email));
}

function withTimes(answers: readonly BusyAnswer[], times: readonly TimeRange[]): readonly BusyAnswer[] {
  const own = times.map(({ start, end }) => ({ start, end }));
  return answers.map((one) => (one.busy === 'unknown' ? one : { ...one, busy: [...one.busy, ...own] }));
}
