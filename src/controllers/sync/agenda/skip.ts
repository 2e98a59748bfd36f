/** A sync with nothing to talk about is left out: one proposes, the other agrees, its organiser takes it off the calendar. */
import type { Params } from '../../../cards/actions';
import { isAgreed, isDueToGo, skipOf } from '../../../domain/sync/agenda/skip';
import type { SyncNote } from '../../../domain/sync/decision';
import type { EventSeen } from '../../../domain/sync/event';
import { noted } from '../../../domain/sync/happened';
import type { Meeting } from '../../../domain/sync/meeting';
import { activityOf } from '../../account/account';
import { act, type Desk, save, sitDown } from '../../desk';
import { type Reply, updated } from '../../reply';
import type { Services } from '../../services';
import { meetingOf } from '../meeting';
import { agendaOn, agendaPlan, ownMeeting } from './facts';

export function skipSync(services: Services, params: Params<'skipSync'>): Reply {
  return act(services, {
    plan: agendaPlan(params.account),
    work: (desk) => {
      const meeting = ownMeeting(desk, params.meeting, 'skipSync');
      return params.to === 'off' ? meet(desk, meeting) : skip(desk, meeting);
    },
  });
}

function meet(desk: Desk, meeting: Meeting): Reply {
  const { skip: say } = desk.words.agenda;
  if (meeting.state === 'cancelled') return updated(meetingOf(desk, meeting), say.skipped);
  const row = { ...meeting, skipBy: [] };
  if (meeting.skipBy.length > 0) save(desk, 'skipSync', { update: { meetings: [row] } });
  return updated(meetingOf(desk, row), say.meeting);
}

function skip(desk: Desk, meeting: Meeting): Reply {
  const { services, me, words } = desk;
  const { skip: say } = words.agenda;
  if (meeting.state === 'cancelled' && isAgreed(meeting)) return updated(meetingOf(desk, meeting), say.skipped);
  const isEmpty = agendaOn(desk, meeting).items.length === 0;
  const state = skipOf(meeting, isEmpty, { me: me.email, now: services.now });
  if (state === 'none') return updated(meetingOf(desk, meeting), isEmpty ? say.meeting : say.changed);
  if (state === 'waits' || state === 'agreed') return updated(meetingOf(desk, meeting), say.proposed);
  const row: Meeting = { ...meeting, skipBy: [...new Set([...meeting.skipBy, me.email])] };
  const off = isAgreed(row) && row.organizer === me.email ? offCalendar(services, row) : undefined;
  // Both have said so before, and nothing came of it this time either.
  if (state === 'take' && !off) return updated(meetingOf(desk, meeting), say.changed);
  const now = told(desk, off ?? row);
  save(desk, 'skipSync', rowsOf(desk, now));
  return updated(meetingOf(desk, now), off ? say.skipped : say.proposed);
}

/** As it stands in the calendar then; nothing where somebody changed the event this very moment: the next run tries again. */
function offCalendar({ calendar }: Services, row: Meeting, seen?: EventSeen): Meeting | undefined {
  const event = seen ?? calendar.find(row.eventId);
  const isThere = event !== undefined && !event.cancelled;
  const gone = isThere ? calendar.cancel(event) : event;
  if (isThere && !gone) return undefined;
  return { ...row, state: 'cancelled', etag: gone?.etag ?? row.etag };
}

/** A pair's own sync says so on its row. */
function told({ services }: Desk, row: Meeting): Meeting {
  return noted({ meeting: row, before: row, what: [whatOf(row)] }, services.now).meeting;
}

function whatOf({ state }: Meeting): SyncNote {
  return state === 'cancelled' ? 'skipped' : 'skip';
}

function rowsOf(desk: Desk, row: Meeting) {
  const { id, account } = row;
  const what = whatOf(row);
  const line = { kind: 'sync', what, words: '', key: `${id.slice(4)}${what}${row.rev}`, source: id } as const;
  const activities = account === '' ? [] : [activityOf(desk, { id: account }, line)];
  return { update: { meetings: [row] }, add: { activities } };
}

/** What both have agreed to, of this person's own events, in the hourly run and where they open one of them. */
export function takeOff(services: Services, meeting: Meeting, seen?: EventSeen): Meeting | undefined {
  if (!isDueToGo(meeting, { me: services.me, now: services.now })) return undefined;
  const off = offCalendar(services, meeting, seen);
  if (!off) return undefined;
  const asks = { ...services, asks: 'followSyncs' } as const;
  return services.workbook.locked(() => {
    const desk = sitDown(asks, { ...agendaPlan(meeting.account), freshTeam: true });
    const row = desk.snapshot.table('meetings').find(({ id }) => id === meeting.id);
    if (!row || row.state === 'cancelled') return row;
    const now = told(desk, { ...row, state: 'cancelled', etag: off.etag });
    save(desk, 'followSyncs', rowsOf(desk, now));
    return now;
  });
}
