/**
 * The agenda in the event itself, kept up to date in the week before a sync by its organiser: every hour, and when they
 * open it. Nothing is asked of Calendar while the row says that the very same stands there.
 */
import { fingerprint } from '../../../domain/fingerprint';
import { section, withSection } from '../../../domain/sync/agenda/section';
import type { EventSeen } from '../../../domain/sync/event';
import type { Meeting } from '../../../domain/sync/meeting';
import type { Pair } from '../../../domain/sync/sync';
import { may } from '../../../domain/team/permission';
import { dayMs } from '../../../domain/time/time';
import { eventLines } from '../../../messages/agenda/event-text';
import { type Words, words } from '../../../messages/words';
import type { Snapshot } from '../../../store/workbook';
import { type Desk, save, sitDown } from '../../desk';
import type { Services } from '../../services';
import { insideFor } from '../inside';
import { agendaOn, meetingPlan } from './facts';
import { takeOff } from './skip';

/** Further ahead the agenda is another one by the time they meet. */
const aheadMs = 7 * dayMs;

/** In the language that the two have in common; where they have none, in English. Days are those of the event's zone. */
function pairWords({ team }: Snapshot, { csm, am }: Pair, zone: Meeting['zone']): Words {
  const [one, other] = [csm, am].map((email) => team.find((mate) => mate.email === email)?.language);
  return words(one !== undefined && one === other ? one : 'en', zone);
}

type Written = Pick<Meeting, 'noted' | 'etag'>;

function linesFor(desk: Desk, meeting: Meeting): readonly string[] {
  const { snapshot, services } = desk;
  const { items, accounts, labels } = agendaOn(desk, meeting);
  const telling = { agenda: items, accounts, labels, team: snapshot.team, now: services.now };
  return eventLines(pairWords(snapshot, meeting, meeting.zone), telling);
}

/** For an event that is not there yet. */
export function agendaText(desk: Desk, meeting: Meeting): string {
  return section(linesFor(desk, meeting));
}

/** Of a description that is Tandem's alone, the mark to know it by. */
export function markOf(description: string): string {
  return fingerprint(description);
}

/** Whoever opens their own event finds in it what the card says. */
export function noteOpened(desk: Desk, meeting: Meeting, event: EventSeen): void {
  const { services } = desk;
  const written = isToWrite(services, meeting) ? noteOn(desk, meeting, event) : undefined;
  if (written) keep({ ...services, asks: 'followSyncs' }, new Map([[meeting.id, written]]));
}

/** The organiser's run: what both leave out goes off the calendar, what comes within the week gets its agenda. */
export function noteHourly(given: Services): void {
  const services = { ...given, asks: 'followSyncs' } as const;
  const seen = services.workbook.load({ tables: ['meetings'] });
  const me = seen.team.find(({ email }) => email === services.me);
  if (!me || !may(me, 'followSyncs')) return;
  const gone = new Set(seen.table('meetings').flatMap((row) => takeOff(services, row)?.id ?? []));
  const rows = seen.table('meetings').filter((row) => !gone.has(row.id) && isToWrite(services, row));
  if (rows.length === 0) return;
  const desk = sitDown(services, meetingPlan);
  const written = rows.flatMap((row): (readonly [string, Written])[] => {
    const now = noteOn(desk, row);
    return now ? [[row.id, now]] : [];
  });
  if (written.length > 0) keep(services, new Map(written));
}

/** Never where somebody from outside reads it, nor where people have made it theirs. */
function isToWrite({ me, now }: Services, { organizer, state, leak, noted, start, end }: Meeting): boolean {
  const stands = state !== 'cancelled' && state !== 'reserved';
  return organizer === me && stands && leak === '' && noted !== 'theirs' && end > now && start - now <= aheadMs;
}

/** What the row is to remember; nothing where it remembers it already, or somebody was at the event this very moment. */
function noteOn(desk: Desk, row: Meeting, opened?: EventSeen): Written | undefined {
  const { services, snapshot } = desk;
  const lines = linesFor(desk, row);
  const noted = markOf(section(lines));
  if (row.noted === noted) return undefined;
  const event = opened ?? services.calendar.find(row.eventId);
  if (!event || event.cancelled || event.organizer !== services.me) return undefined;
  const people = [...event.guests, event.organizer];
  const isInside = insideFor(services, snapshot, people);
  // The guard has not heard of them yet.
  if (!people.every(isInside)) return undefined;
  const next = withSection(event.description, lines, row.noted !== '');
  if (next.kind === 'theirs') return { noted: 'theirs', etag: row.etag };
  if (next.description === event.description) return { noted, etag: row.etag };
  const now = services.calendar.note(event, next.description);
  return now && { noted, etag: now.etag };
}

/** By its version the next hearing knows it as our own. */
function keep(services: Services, written: ReadonlyMap<string, Written>): void {
  services.workbook.locked(() => {
    const desk = sitDown(services, {
      tables: ['meetings'],
      accountColumns: ['id', 'name', 'externalId'],
      freshTeam: true,
    });
    const meetings = desk.snapshot.table('meetings').flatMap((row) => {
      const now = written.get(row.id);
      return now && row.leak === '' ? [{ ...row, ...now }] : [];
    });
    if (meetings.length > 0) save(desk, 'followSyncs', { update: { meetings } });
  });
}
