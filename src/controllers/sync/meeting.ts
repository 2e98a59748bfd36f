/** Meetings in Calendar: a sync shows its agenda, live; a meeting with outsiders shows their account. */
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { meetingCard } from '../../cards/sync/meeting';
import { isInternal } from '../../domain/account/matching';
import { happeningsOf } from '../../domain/sync/happened';
import type { Meeting } from '../../domain/sync/meeting';
import { newTimesFor } from '../../domain/sync/new-times';
import { skipOf } from '../../domain/sync/skip';
import { isOfPair } from '../../domain/sync/sync';
import type { Email } from '../../domain/team/email';
import { staleAmong } from '../../domain/time/time-zone';
import { mailKey } from '../account/log';
import { customerMeeting } from '../briefing/customer-meeting';
import { briefingTables, eventKey, peopleOf } from '../briefing/opened';
import { type Desk, sitDown, worldOf } from '../desk';
import { openHome } from '../home';
import { push, type Reply } from '../reply';
import { planFor } from '../sender/mail';
import type { BookedEvent, OpenEvent, Services } from '../services';
import { noteOpened } from './agenda/event';
import { type After, agendaOn, meetingIn, meetingPlan } from './agenda/facts';
import { takeOff } from './agenda/skip';
import { insideFor } from './inside';
import { guardOpen } from './leak';
import { isOurTitle } from './title';

export function openMeeting(services: Services, { meeting: id }: Params<'openMeeting'>): Reply {
  const desk = sitDown(services, meetingPlan);
  return push(meetingOf(desk, meetingIn(desk, id)));
}

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
  const isMine = event.organizer === services.me && sync.organizer === services.me;
  const isLeak = outside(event.guests).length > 0 && sync.leak !== 'closed';
  const shown = { event, outsiders: outside(event.shown), isSaved: outside(event.guests).length > 0 };
  if (!isMine) return meetingOf(desk, sync, shown);
  if (!isLeak) {
    const off = takeOff(services, sync, event);
    if (!off) noteOpened(desk, sync, event);
    return meetingOf(desk, off ?? sync, shown);
  }
  guardOpen(services, event, isInside);
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

/** The event beside which the card stands, and who of its guests is from outside; rows that were just written. */
type Shown = {
  readonly event?: BookedEvent;
  readonly outsiders?: readonly Email[];
  readonly isSaved?: boolean;
  readonly after?: After;
};

/** The agenda as it is now. */
export function meetingOf(desk: Desk, meeting: Meeting, { event, outsiders, isSaved, after }: Shown = {}): Card {
  const { viewer, words, services } = desk;
  const { items: agenda, ...told } = agendaOn(desk, meeting, after);
  const looking = { me: viewer.me.email, now: services.now };
  return meetingCard(
    {
      ...{ viewer, agenda, ...told },
      meeting: event ? { ...meeting, start: event.start, end: event.end } : meeting,
      skip: skipOf(meeting, agenda.length === 0, looking),
      outsiders: outsiders ?? outsidersIn(desk, meeting),
      isSaved: isSaved ?? true,
      newTimes: newTimesFor(meeting, looking),
      ...(event && !isOurTitle(event.title, meeting, titleGround(desk)) ? { typedTitle: event.title } : {}),
      stale: staleAmong(zonesOf(desk, meeting)),
      happened: meeting.account === '' ? happeningsOf(pairSyncs(desk, meeting), services.now) : [],
    },
    words,
  );
}

/** All syncs of the two, this one as it stands now. */
function pairSyncs({ snapshot }: Desk, meeting: Meeting): readonly Meeting[] {
  const others = snapshot.table('meetings').filter((one) => isOfPair(one, meeting) && one.id !== meeting.id);
  return [...others, meeting];
}

function zonesOf({ snapshot }: Desk, { csm, am }: Meeting) {
  return snapshot.team.filter(({ email }) => email === csm || email === am).map(({ zone }) => zone);
}

function titleGround({ snapshot: { team, accountList } }: Desk) {
  return { team, accounts: accountList(['id', 'name', 'externalId']) };
}

/** Of a row that tells of a leak, without a call: who surely is from outside, else who may be (a group). */
function outsidersIn({ snapshot }: Desk, { leak, guests }: Meeting): readonly Email[] {
  if (leak === '') return [];
  const { settings, team } = snapshot;
  const outside = guests.filter((guest) => !isInternal(guest, worldOf(settings, team)));
  const isListed = (guest: Email) =>
    settings.internalGuests.includes(guest) || team.some(({ email }) => email === guest);
  return outside.length > 0 ? outside : guests.filter((guest) => !isListed(guest));
}
