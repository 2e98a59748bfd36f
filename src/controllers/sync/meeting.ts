/** The card of a sync, with its agenda as it is now. */
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { meetingCard } from '../../cards/sync/meeting';
import { isInternal } from '../../domain/account/matching';
import { skipOf } from '../../domain/sync/agenda/skip';
import { happeningsOf } from '../../domain/sync/happened';
import type { Meeting } from '../../domain/sync/meeting';
import { newTimesFor } from '../../domain/sync/new-times';
import { isOfPair } from '../../domain/sync/sync';
import type { Email } from '../../domain/team/email';
import { staleAmong } from '../../domain/time/time-zone';
import { type Desk, sitDown, worldOf } from '../desk';
import { push, type Reply } from '../reply';
import type { BookedEvent, Services } from '../services';
import { type After, agendaOn, meetingIn, meetingPlan } from './agenda/facts';
import { isOurTitle } from './title';

export function openMeeting(services: Services, { meeting: id }: Params<'openMeeting'>): Reply {
  const desk = sitDown(services, meetingPlan);
  return push(meetingOf(desk, meetingIn(desk, id)));
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
