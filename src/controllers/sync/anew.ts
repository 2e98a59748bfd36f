/** Another time for a sync: one that was declined or is double goes elsewhere, one that is over or off is booked anew. */
import type { Params } from '../../cards/actions';
import { followed } from '../../domain/sync/follow';
import type { Meeting } from '../../domain/sync/meeting';
import { newTimesFor } from '../../domain/sync/new-times';
import { addDays, minuteMs } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { BookedEvent, Services } from '../services';
import { agendaPlan, ownMeeting } from './agenda/facts';
import { hasLanded, isFree, spanOf } from './booking';
import { insideFor } from './inside';
import { meetingOf } from './meeting';
import { offersFor, planFor } from './schedule';
import { toldOf } from './told';

export function findNewTimes(services: Services, ids: Params<'findNewTimes'>): Reply {
  const desk = sitDown(services, planFor(ids.account));
  const meeting = ownMeeting(desk, ids.meeting, 'moveSync');
  const { refused, offers } = offering(desk, meeting);
  return refused ? { show: 'notice', notice: refused } : push(offers());
}

/** Only the organiser can move an event; nobody does in its last day. */
function offering(desk: Desk, meeting: Meeting, taken = false) {
  const { words, services, me } = desk;
  const kind = newTimesFor(meeting, { me: me.email, now: services.now });
  const refused = kind === 'too-late' ? words.follow.tooLate : kind === 'not-yours' ? words.follow.notYours : undefined;
  const offers = () =>
    offersFor(desk, wishFor(desk, meeting), { taken, ...(kind === 'move' ? { moves: meeting } : {}) });
  return { refused, offers };
}

/** Near the old time, but from tomorrow on: nobody finds a sync in their day that was not there in the morning. */
function wishFor({ today, me }: Desk, { csm, am, start, end }: Meeting) {
  const minutes = String((end - start) / minuteMs);
  const partner = csm === me.email ? am : csm;
  const [tomorrow, near] = [addDays(today, 1), addDays(localDay(start, me.zone), -2)];
  return { with: partner, minutes, weekday: '', often: '', from: near > tomorrow ? near : tomorrow };
}

export function moveSync(services: Services, params: Params<'moveSync'>): Reply {
  return act(services, {
    plan: agendaPlan(params.account),
    work: (desk) => move(desk, ownMeeting(desk, params.meeting, 'moveSync'), Number(params.start)),
  });
}

function move(desk: Desk, meeting: Meeting, start: number): Reply {
  const { services, me } = desk;
  const sound = Number.isInteger(start) && start % minuteMs === 0;
  if (!sound) throw new Fault('bad-event', { field: 'start' });
  const time = { start, end: start + meeting.end - meeting.start };
  if (meeting.start === time.start && meeting.end === time.end) return moved(desk, meeting);
  const { refused, offers } = offering(desk, meeting, true);
  if (refused) return { show: 'notice', notice: refused };
  if (time.start <= services.now) return push(offers());
  const event = services.calendar.find(meeting.eventId);
  if (!event || event.cancelled || event.organizer !== me.email) throw new Fault('stale-row', { table: 'meetings' });
  const people = [meeting.csm, meeting.am];
  const look = () => services.calendar.freshBusyOf(people, spanOf([time]).start, spanOf([time]).end);
  const isThere = event.start === time.start && event.end === time.end;
  const before = isThere ? [] : look();
  if (!isThere && !isFree(before, time)) return push(offers());
  const to = { ...time, zone: meeting.zone, guests: people };
  const now = isThere ? event : services.calendar.moveTo(event, to);
  if (!now) return push(offers());
  const isDouble = !isThere && hasLanded({ before, after: look() }, [time], time);
  return keep(desk, meeting, { event: now, isDouble });
}

type Moved = { readonly event: BookedEvent; readonly isDouble: boolean };

/** What Calendar answered is followed as any other news of it, and known by its version. */
function keep(desk: Desk, meeting: Meeting, { event, isDouble }: Moved): Reply {
  const { services, snapshot } = desk;
  const isInside = insideFor(services, snapshot, event.guests);
  const found = followed(meeting, event, { now: services.now, isInside });
  const row: Meeting = { ...found.meeting, etag: event.etag, ...(isDouble ? { state: 'conflict' } : {}) };
  save(desk, 'moveSync', toldOf(desk, [{ ...found, meeting: row }], isInside));
  return moved(desk, row);
}

/** The same for a second click. */
function moved(desk: Desk, meeting: Meeting): Reply {
  const { words, services } = desk;
  const notice = words.follow.movedTo({ when: words.format.when(meeting.start, services.now) });
  return { show: 'push', card: meetingOf(desk, meeting), notice, changed: true };
}
