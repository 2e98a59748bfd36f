/** Meetings in Calendar: a sync shows its agenda, live; a meeting with outsiders shows their account. */
import type { Params } from '../../cards/actions';
import { noAccountCard } from '../../cards/sender/no-account';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Card } from '../../cards/spec';
import { meetingCard } from '../../cards/sync/meeting';
import { isInternal } from '../../domain/account/matching';
import { type AgendaItem, agendaOf } from '../../domain/sync/agenda';
import type { Meeting } from '../../domain/sync/meeting';
import { newTimesFor } from '../../domain/sync/new-times';
import { isOfPair, lastSync } from '../../domain/sync/sync';
import type { Email } from '../../domain/team/email';
import { Fault } from '../../fault';
import { agendaText } from '../../messages/agenda-text';
import type { Plan } from '../../store/workbook';
import { accountOf } from '../account/account';
import { type Desk, sitDown, worldOf } from '../desk';
import { openHome } from '../home';
import { push, type Reply } from '../reply';
import { matchOf, peopleLimit, pickOne, planFor } from '../sender/mail';
import type { BookedEvent, OpenEvent, Services } from '../services';
import { insideFor } from './inside';
import { guardOpen } from './leak';

export const agendaColumns = ['id', 'name', 'externalId', 'csm', 'am', 'renewalDay', 'noticeDays'] as const;
export const meetingPlan: Plan = { tables: ['meetings', 'signals'], accountColumns: agendaColumns };

export function openMeeting(services: Services, { meeting: id }: Params<'openMeeting'>): Reply {
  const desk = sitDown(services, meetingPlan);
  const meeting = desk.snapshot.table('meetings').find((one) => one.id === id);
  if (!meeting) throw new Fault('missing-row', { table: 'meetings' });
  return push(meetingOf(desk, meeting));
}

/** One read serves both: the agenda if the event is a sync, the account of its guests if it is not. */
export function openEvent(services: Services): Card {
  const event = services.calendar.open();
  if (!event) return openHome(services);
  const guests = [...new Set([...event.shown, ...(event.organizer === '' ? [] : [event.organizer])])];
  const desk = sitDown(services, { ...planFor(guests.slice(0, peopleLimit)), ...meetingPlan });
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
  if (!isLeak || !isMine) return meetingOf(desk, sync, shown);
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

function customerMeeting(desk: Desk, { shown: guests }: OpenEvent): Card {
  const { viewer, words } = desk;
  const match = matchOf(desk, guests);
  if (match.kind === 'one' && desk.snapshot.account) return accountOf(desk);
  if (match.kind === 'several') return pickOne(desk, match.accounts);
  if (match.kind === 'internal' || match.kind === 'one') return noAccountCard({ viewer, about: 'event' }, words);
  const ignored = match.kind === 'ignored';
  return unknownSenderCard({ viewer, address: match.sender, ignored, suggestions: [] }, words);
}

/** The event beside which the card stands, and who of its guests is from outside. */
type Beside = { readonly event: BookedEvent; readonly outsiders: readonly Email[]; readonly isSaved: boolean };

/** The agenda as it is now. */
export function meetingOf(desk: Desk, meeting: Meeting, beside?: Beside): Card {
  const { viewer, words, snapshot, services } = desk;
  const accounts = snapshot.accountList(agendaColumns);
  const ours = snapshot.table('meetings').filter((one) => isOfPair(one, meeting) && one.id !== meeting.id);
  const since = lastSync(ours, Math.min(services.now, meeting.start))?.end;
  const facts = { pair: meeting, account: meeting.account, accounts, signals: snapshot.table('signals') };
  const agenda = agendaOf({ ...facts, since, now: services.now });
  const named = new Set(agenda.map(({ account }) => account));
  const shown = beside ? { ...meeting, start: beside.event.start, end: beside.event.end } : meeting;
  return meetingCard(
    {
      ...{ viewer, meeting: shown, since, agenda },
      accounts: accounts.filter(({ id }) => named.has(id)),
      outsiders: beside?.outsiders ?? outsidersIn(desk, meeting),
      isSaved: beside?.isSaved ?? true,
      newTimes: newTimesFor(meeting, { me: viewer.me.email, now: services.now }),
    },
    words,
  );
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

/** The agenda as it stands in the event, in the language of whoever books. */
export function notesFor({ words, snapshot, services }: Desk, agenda: readonly AgendaItem[]): string {
  return agendaText(words, { agenda, accounts: snapshot.accountList(agendaColumns), now: services.now });
}
