/**
 * Keeping the workbook in step with what people do in Calendar: every hour in the name of whoever lets Tandem run by
 * itself, and at a button. The calendar is read without the lock, rows are decided and written under it, and only then
 * the place is noted up to which it was read: whatever ends a run, the next one hears of it again and changes nothing
 * twice.
 */
import type { Params } from '../../cards/actions';
import type { EventSeen } from '../../domain/sync/event';
import { type Followed, followed, type Ground, gone, isNews } from '../../domain/sync/follow';
import { aheadMs, followedSeries, leastAheadMs } from '../../domain/sync/follow-series';
import { type Heard, type HeardSeries, heardIn, liveRoots } from '../../domain/sync/heard';
import type { Meeting } from '../../domain/sync/meeting';
import { seriesOf } from '../../domain/sync/series';
import { may } from '../../domain/team/permission';
import { type Day, dayMs, dayOf, type Instant } from '../../domain/time/time';
import type { Plan, Snapshot } from '../../store/workbook';
import { type Desk, save, sitDown } from '../desk';
import { type Reply, updated } from '../reply';
import type { Changes, Services } from '../services';
import { agendaPlan, meetingIn } from './agenda/facts';
import { reservationMs } from './booking';
import { insideFor } from './inside';
import { closeLeaks } from './leak';
import { meetingOf } from './meeting';
import { toldOf } from './told';

/** Names too: lines and notices of accounts carry them. */
const hourlyPlan: Plan = { tables: ['meetings'], accountColumns: ['id', 'name', 'externalId'] };
/** How far back a full listing looks: what is over longer follows nobody any more. */
const backMs = 35 * dayMs;

/** Whoever's trigger it is: their own calendar, of which they are the organiser. */
export function followHourly(given: Services): void {
  const services = { ...given, asks: 'followSyncs' } as const;
  const seen = services.workbook.load(hourlyPlan);
  const me = seen.team.find(({ email }) => email === services.me);
  if (me && may(me, 'followSyncs')) catchUp(services, seen, hourlyPlan);
}

/** The sync's account is in hand, so that its card shows the news at once; others' follow with the next rebuild. */
export function followSyncs(services: Services, { meeting: id, account }: Params<'followSyncs'>): Reply {
  const plan: Plan = { ...agendaPlan(account), freshTeam: true };
  const before = sitDown(services, plan);
  const changed = catchUp(services, before.snapshot, plan);
  const { follow: say } = before.words;
  if (changed === undefined) return { show: 'notice', notice: say.unread };
  const desk = sitDown(services, plan);
  return updated(meetingOf(desk, meetingIn(desk, id)), say.followed({ count: changed }));
}

/** How many syncs changed; nothing where the calendar could not be read. */
function catchUp(services: Services, seen: Snapshot, plan: Plan): number | undefined {
  const { calendar, now, workbook } = services;
  const note = readNote(services);
  const changes = calendar.changes(note.token, now - backMs);
  if (!changes) return undefined;
  const found = lookUp(services, seen, { changes, topped: note.day });
  // Most of what a calendar tells is no news to the workbook: then the lock is nobody's.
  const isOld = newsOf(services, seen, found).length === 0;
  const count = isOld ? 0 : workbook.locked(() => settle(sitDown(services, { ...plan, freshTeam: true }), found));
  if (count > 0 || hasPending(services, seen)) closeLeaks(services);
  writeNote(services, { token: changes.token, day: dayOf(now) });
  return count;
}

function hasPending({ me }: Services, seen: Snapshot): boolean {
  return seen.table('meetings').some(({ leak, organizer }) => leak === 'pending' && organizer === me);
}

/** What was found out in the calendar, before any row is looked at again. */
type Findings = Heard & {
  readonly found: ReadonlyMap<string, readonly EventSeen[]>;
  /** Reservations that were left behind, and the event of each where it did land. */
  readonly left: readonly { readonly row: Meeting; readonly event: EventSeen | undefined }[];
  readonly to: Instant;
  readonly isInside: Ground['isInside'];
};

type Told = { readonly changes: Changes; readonly topped: Day | undefined };

function lookUp(services: Services, seen: Snapshot, { changes, topped }: Told): Findings {
  const { calendar, now, me } = services;
  const rows = seen.table('meetings');
  const { events, whole } = changes;
  const heard = heardIn({ rows, events, whole, me, now });
  const short = topped === dayOf(now) ? [] : runningOut(services, rows, heard);
  const series = [...heard.series, ...short];
  const to = now + aheadMs;
  const found = new Map(series.map((one) => [one.root, datesIn(services, one, to)]));
  const left = rows.filter((row) => isLeftBehind(services, row));
  const landed = left.map((row) => ({ row, event: calendar.find(row.eventId) }));
  const all = [...heard.singles, ...landed].flatMap(({ event }) => (event ? [event] : []));
  const guests = [...all, ...[...found.values()].flat()].flatMap((event) => event.guests);
  return { ...heard, series, found, left: landed, to, isInside: insideFor(services, seen, guests) };
}

/** Series whose last date in the workbook comes near: the rule makes further ones without a word. */
function runningOut({ me, now }: Services, rows: readonly Meeting[], heard: Heard): readonly HeardSeries[] {
  const known = new Set(heard.series.map(({ root }) => root));
  return liveRoots(rows, me, now).flatMap((root) => {
    const dates = rows.filter(({ series, state }) => series === root && state !== 'cancelled');
    const last = dates.reduce<Meeting | undefined>(
      (one, other) => (one && one.start > other.start ? one : other),
      undefined,
    );
    if (!last || known.has(root) || last.start > now + leastAheadMs) return [];
    return [{ root, masters: [seriesOf(last.eventId)], dates: [] }];
  });
}

/** What the server works out goes before what was heard: it is newer. */
function datesIn({ calendar, now }: Services, { masters, dates }: HeardSeries, to: Instant): readonly EventSeen[] {
  const heard = dates.filter((date) => masters.includes(seriesOf(date.id)));
  const listed = masters.flatMap((master) => calendar.dates(master, now - dayMs, to));
  return [...new Map([...heard, ...listed].map((event) => [event.id, event])).values()];
}

function isLeftBehind({ me, now }: Services, { state, organizer, reservedAt = 0 }: Meeting): boolean {
  return state === 'reserved' && organizer === me && now - reservedAt > reservationMs;
}

/** One write for all of it, with a line on the timeline of each account and a notice of each leak. */
function settle(desk: Desk, findings: Findings): number {
  const news = newsOf(desk.services, desk.snapshot, findings);
  if (news.length > 0) save(desk, 'followSyncs', toldOf(desk, news, findings.isInside));
  return news.length;
}

/** Rows as they stand in a snapshot against what was found. Whoever is booking this very moment is left alone. */
function newsOf({ now }: Services, snapshot: Snapshot, findings: Findings): readonly Followed[] {
  const ground: Ground = { now, isInside: findings.isInside };
  const rows = new Map(snapshot.table('meetings').map((row) => [row.id, row]));
  const fresh = ({ id }: Meeting) => rows.get(id);
  const singles = findings.singles.flatMap(({ row, event }) => {
    const own = fresh(row);
    return own && own.state !== 'reserved' ? [followed(own, event, ground)] : [];
  });
  const left = findings.left.flatMap(({ row, event }) => {
    const own = fresh(row);
    if (own?.state !== 'reserved') return [];
    return [event && !event.cancelled ? followed(own, event, ground) : released(own)];
  });
  const missing = findings.missing.flatMap((row) => fresh(row) ?? []).map((row) => gone(row, ground));
  const dates = findings.series.flatMap(({ root }) => {
    const own = [...rows.values()].filter(({ series, state }) => series === root && state !== 'reserved');
    return followedSeries({ rows: own, dates: findings.found.get(root) ?? [], to: findings.to }, ground);
  });
  return [...singles, ...left, ...missing, ...dates].filter(isNews);
}

/** A reservation whose event never came: its time is free again. */
function released(row: Meeting): Followed {
  return { meeting: { ...row, state: 'cancelled' }, before: row, what: [] };
}

/** A note of another form, or of another workbook, is none. */
const form = '1';

type Note = { readonly token: string | undefined; readonly day: Day | undefined };

function readNote({ bookmark, workbook }: Services): Note {
  const [version, id, day, token] = (bookmark.get() ?? '').split(' ');
  if (version !== form || id !== workbook.id() || !token) return { token: undefined, day: undefined };
  return { token, day: day as Day };
}

function writeNote({ bookmark, workbook }: Services, { token, day }: Note): void {
  const text = [form, workbook.id(), day, token].join(' ');
  if (text !== bookmark.get()) bookmark.set(text);
}
