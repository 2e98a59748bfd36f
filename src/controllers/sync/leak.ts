/**
 * The guard against leaks: where somebody from outside is invited, agenda and links go out of the event. They are kept
 * in the workbook first, so that a run which ends in between leaves them there and `pending`, and the next one goes on.
 */
import type { EventSeen } from '../../domain/sync/event';
import { followed, type Ground, isNews } from '../../domain/sync/follow';
import type { Meeting } from '../../domain/sync/meeting';
import { seriesOf } from '../../domain/sync/series';
import { dayMs } from '../../domain/time/time';
import { words } from '../../messages/words';
import type { Plan, Snapshot } from '../../store/workbook';
import { type Desk, save, sitDown } from '../desk';
import type { BookedEvent, Services } from '../services';
import { insideFor } from './inside';
import { isOurTitle } from './title';
import { toldOf } from './told';

const plan: Plan = { tables: ['meetings'], accountColumns: ['id', 'name', 'externalId'], freshTeam: true };
/** Of a series: as far as dates stand in the workbook, and what was only just. */
const windowMs = { back: dayMs, ahead: 60 * dayMs };

/** Opened by its organiser: at once. To anybody else it shows as pending, for the event is not theirs to change. */
export function guardOpen(services: Services, event: BookedEvent, isInside: Ground['isInside']): void {
  const asks = { ...services, asks: 'followSyncs' } as const;
  asks.workbook.locked(() => keep(sitDown(asks, plan), event, isInside));
  closeLeaks(asks);
}

function keep(desk: Desk, event: BookedEvent, isInside: Ground['isInside']): void {
  const row = desk.snapshot.table('meetings').find(({ eventId }) => eventId === event.id);
  const now = row && followed(row, event, { now: desk.services.now, isInside });
  if (now?.meeting.leak === 'pending' && isNews(now)) save(desk, 'followSyncs', toldOf(desk, [now], isInside));
}

/** All that is pending of this person's own events. */
export function closeLeaks(services: Services): void {
  const { workbook, me } = services;
  const pending = ({ leak, organizer }: Meeting) => leak === 'pending' && organizer === me;
  const snapshot = workbook.load(plan);
  const rows = snapshot.table('meetings').filter(pending);
  const isInside = insideFor(
    services,
    snapshot,
    rows.flatMap(({ guests }) => guests),
  );
  const guard = { services, snapshot, isInside };
  const cleared = new Map(clearAll(guard, rows).map(({ id, etag }) => [id, etag]));
  if (cleared.size === 0) return;
  workbook.locked(() => {
    const desk = sitDown(services, plan);
    const open = desk.snapshot.table('meetings').filter((row) => pending(row) && cleared.has(row.eventId));
    const meetings = open.map((row) => ({
      ...row,
      leak: 'closed' as const,
      etag: cleared.get(row.eventId) ?? row.etag,
    }));
    if (meetings.length > 0) save(desk, 'followSyncs', { update: { meetings } });
  });
}

type Guard = { readonly services: Services; readonly snapshot: Snapshot; readonly isInside: Ground['isInside'] };

/** The events that say nothing any more: dates of a series follow the series where they are like it. */
function clearAll(guard: Guard, rows: readonly Meeting[]): readonly EventSeen[] {
  const { calendar, now } = guard.services;
  const singles = rows.filter(({ series }) => series === '');
  const series = [...new Set(rows.filter((row) => row.series !== '').map(({ eventId }) => seriesOf(eventId)))];
  const byId = new Map(rows.map((row) => [row.eventId, row]));
  return [
    ...singles.flatMap((row) => cleared(guard, row, calendar.find(row.eventId))),
    ...series.flatMap((id) => {
      const whole = calendar.find(id);
      // Somebody from outside was invited to the whole series, and not to one date of it.
      const [row] = rows.filter(({ eventId }) => seriesOf(eventId) === id);
      if (whole && row && outsidersIn(whole, guard.isInside)) cleared(guard, row, whole);
      const dates = calendar.dates(id, now - windowMs.back, now + windowMs.ahead);
      return dates.flatMap((date) => cleared(guard, byId.get(date.id), date));
    }),
  ];
}

/** Nothing where somebody changed the event this very moment: the next run tries again. */
function cleared(
  { services, snapshot }: Guard,
  row: Meeting | undefined,
  event: EventSeen | undefined,
): readonly EventSeen[] {
  if (!event || !row) return [];
  const title = neutralTitle(snapshot, row, event);
  if (event.cancelled || (event.description === '' && title === '')) return [event];
  const now = services.calendar.clearNotes(event, title);
  return now ? [now] : [];
}

/** Instead of one that Tandem wrote, which names the two and the account; empty where it stays as somebody typed it. */
function neutralTitle({ team, accountList }: Snapshot, row: Meeting, { title }: EventSeen): string {
  const accounts = accountList(['id', 'name', 'externalId']);
  const language = team.find(({ email }) => email === row.organizer)?.language ?? 'en';
  const neutral = words(language, row.zone).follow.leak.cleanTitle;
  return title !== neutral && isOurTitle(title, row, { team, accounts }) ? neutral : '';
}

function outsidersIn({ guests, organizer }: EventSeen, isInside: Ground['isInside']): boolean {
  return [...guests, organizer].some((email) => email !== '' && !isInside(email));
}
