/**
 * The guard against leaks: where somebody from outside is invited, agenda and links go out of the event. They are kept
 * in the workbook first, so that a run which ends in between leaves them there and `pending`, and the next one goes on.
 */
import type { EventSeen } from '../../domain/sync/event';
import { followed, type Ground, isNews } from '../../domain/sync/follow';
import type { Meeting } from '../../domain/sync/meeting';
import { seriesOf } from '../../domain/sync/series';
import { dayMs } from '../../domain/time/time';
import type { Plan } from '../../store/workbook';
import { type Desk, save, sitDown } from '../desk';
import type { BookedEvent, Services } from '../services';
import { insideFor } from './inside';
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
  const cleared = new Map(clearAll(services, rows, isInside).map(({ id, etag }) => [id, etag]));
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

/** The events that say nothing any more: dates of a series follow the series where they are like it. */
function clearAll(services: Services, rows: readonly Meeting[], isInside: Ground['isInside']): readonly EventSeen[] {
  const { calendar, now } = services;
  const singles = rows.filter(({ series }) => series === '');
  const series = [...new Set(rows.filter((row) => row.series !== '').map(({ eventId }) => seriesOf(eventId)))];
  const ids = new Set(rows.map(({ eventId }) => eventId));
  return [
    ...singles.flatMap(({ eventId }) => cleared(services, calendar.find(eventId))),
    ...series.flatMap((id) => {
      const whole = calendar.find(id);
      // Somebody from outside was invited to the whole series, and not to one date of it.
      if (whole && outsidersIn(whole, isInside)) cleared(services, whole);
      const dates = calendar.dates(id, now - windowMs.back, now + windowMs.ahead);
      return dates.filter((date) => ids.has(date.id)).flatMap((date) => cleared(services, date));
    }),
  ];
}

/** Nothing where somebody changed the event this very moment: the next run tries again. */
function cleared({ calendar }: Services, event: EventSeen | undefined): readonly EventSeen[] {
  if (!event) return [];
  if (event.cancelled || event.description === '') return [event];
  const now = calendar.clearNotes(event);
  return now ? [now] : [];
}

function outsidersIn({ guests, organizer }: EventSeen, isInside: Ground['isInside']): boolean {
  return [...guests, organizer].some((email) => email !== '' && !isInside(email));
}
