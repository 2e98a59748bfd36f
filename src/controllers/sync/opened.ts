/** What is open in Calendar: a sync shows its agenda, live; a meeting with outsiders shows their account. */
import type { Card } from '../../cards/spec';
import type { Meeting } from '../../domain/sync/meeting';
import type { Email } from '../../domain/team/email';
import { may } from '../../domain/team/permission';
import { mailKey } from '../account/log';
import { customerMeeting } from '../briefing/customer-meeting';
import { briefingTables, eventKey, peopleOf } from '../briefing/opened';
import { type Desk, sitDown } from '../desk';
import { openHome } from '../home';
import { planFor } from '../sender/mail';
import type { BookedEvent, OpenEvent, Services } from '../services';
import { noteOpened } from './agenda/event';
import { meetingPlan } from './agenda/facts';
import { takeOff } from './agenda/skip';
import { insideFor } from './inside';
import { guardOpen } from './leak';
import { meetingOf } from './meeting';
import { unasked } from './unasked';

/** One read serves both: the agenda if the event is a sync, the account of its guests if it is not. */
export function openEvent(services: Services): Card {
  const event = services.calendar.open();
  if (!event) return openHome(services);
  const found = planFor(peopleOf(event), [mailKey(eventKey(services, event))]);
  const tables = [...new Set([...(meetingPlan.tables ?? []), ...briefingTables])];
  const desk = sitDown(services, { ...found, ...meetingPlan, tables });
  const sync = syncOf(desk, event);
  return sync ? openedSync(desk, sync, event) : customerMeeting(desk, event);
}

/** A guest from outside who is saved is a leak that its organiser closes by looking; one who is not yet is a warning. */
function openedSync(desk: Desk, sync: Meeting, event: OpenEvent): Card {
  const { services, snapshot } = desk;
  const isInside = insideFor(services, snapshot, [...event.shown, ...event.guests]);
  const outside = (guests: readonly Email[]) => guests.filter((guest) => !isInside(guest));
  const isMine = event.organizer === services.me && sync.organizer === services.me && may(desk.me, 'followSyncs');
  const isLeak = outside(event.guests).length > 0 && sync.leak !== 'closed';
  const shown = { event, outsiders: outside(event.shown), isSaved: outside(event.guests).length > 0 };
  if (!isMine) return meetingOf(desk, sync, shown);
  if (!isLeak) {
    const off = unasked(() => {
      const gone = takeOff(services, sync, event);
      if (!gone) noteOpened(desk, sync, event);
      return gone;
    });
    return meetingOf(desk, off ?? sync, shown);
  }
  unasked(() => guardOpen(services, event, isInside));
  const now = sitDown(services, meetingPlan);
  return meetingOf(now, now.snapshot.table('meetings').find(({ id }) => id === sync.id) ?? sync, shown);
}

/** The organizer's copy has the id; an instance of a series and a guest's copy share the iCalendar id. */
function syncOf({ snapshot }: Desk, { id, iCalUid, original }: BookedEvent): Meeting | undefined {
  const meetings = snapshot.table('meetings');
  return (
    meetings.find(({ eventId }) => eventId === id) ??
    meetings.find((one) => iCalUid !== '' && one.iCalUid === iCalUid && one.original === original)
  );
}
