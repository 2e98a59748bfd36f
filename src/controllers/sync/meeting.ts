/** Meetings in Calendar: a sync shows its agenda, live; a meeting with outsiders shows their account. */
import type { Params } from '../../cards/actions';
import { noAccountCard } from '../../cards/sender/no-account';
import { unknownSenderCard } from '../../cards/sender/unknown-sender';
import type { Card } from '../../cards/spec';
import { meetingCard } from '../../cards/sync/meeting';
import { isInternal } from '../../domain/account/matching';
import { type AgendaItem, agendaOf } from '../../domain/sync/agenda';
import type { Meeting } from '../../domain/sync/meeting';
import { isOfPair, lastSync } from '../../domain/sync/sync';
import { Fault } from '../../fault';
import { agendaText } from '../../messages/agenda-text';
import type { Plan } from '../../store/workbook';
import { accountOf } from '../account/account';
import { type Desk, sitDown, worldOf } from '../desk';
import { openHome } from '../home';
import { push, type Reply } from '../reply';
import { matchOf, peopleLimit, pickOne, planFor } from '../sender/mail';
import type { BookedEvent, Services } from '../services';
import { proposingTables } from '../signal/proposing';

export const agendaColumns = ['id', 'name', 'externalId', 'csm', 'am', 'renewalDay', 'noticeDays'] as const;
const agendaTables = ['meetings', 'signals'] as const;
const agendaPlan: Plan = { tables: agendaTables, accountColumns: agendaColumns };

export function openMeeting(services: Services, { meeting: id }: Params<'openMeeting'>): Reply {
  const desk = sitDown(services, agendaPlan);
  const meeting = desk.snapshot.table('meetings').find((one) => one.id === id);
  if (!meeting) throw new Fault('missing-row', { table: 'meetings' });
  return push(meetingOf(desk, meeting));
}

/** One read serves both: the agenda if the event is a sync, the account of its guests if it is not. */
export function openEvent(services: Services): Card {
  const event = services.calendar.open();
  if (!event) return openHome(services);
  const guests = [...new Set([...event.guests, ...(event.organizer === '' ? [] : [event.organizer])])];
  const plan = { ...planFor(guests.slice(0, peopleLimit)), ...agendaPlan };
  const desk = sitDown(services, { ...plan, tables: [...agendaTables, ...proposingTables] });
  const sync = syncOf(desk, event);
  return sync ? meetingOf(desk, sync, event) : customerMeeting(desk, event);
}

/** The organizer's copy has the id; an instance of a series and a guest's copy share the iCalendar id. */
function syncOf({ snapshot }: Desk, { id, iCalUid }: BookedEvent): Meeting | undefined {
  const meetings = snapshot.table('meetings');
  return (
    meetings.find(({ eventId }) => eventId === id) ?? meetings.find((one) => iCalUid !== '' && one.iCalUid === iCalUid)
  );
}

function customerMeeting(desk: Desk, { guests }: BookedEvent): Card {
  const { viewer, words } = desk;
  const match = matchOf(desk, guests);
  if (match.kind === 'one' && desk.snapshot.account) return accountOf(desk);
  if (match.kind === 'several') return pickOne(desk, match.accounts);
  if (match.kind === 'internal' || match.kind === 'one') return noAccountCard({ viewer, about: 'event' }, words);
  const ignored = match.kind === 'ignored';
  return unknownSenderCard({ viewer, address: match.sender, ignored, suggestions: [] }, words);
}

/** The agenda as it is now. With the event at hand its guests are looked through for people from outside. */
export function meetingOf(desk: Desk, meeting: Meeting, event?: BookedEvent): Card {
  const { viewer, words, snapshot, services } = desk;
  const accounts = snapshot.accountList(agendaColumns);
  const ours = snapshot.table('meetings').filter((one) => isOfPair(one, meeting) && one.id !== meeting.id);
  const since = lastSync(ours, Math.min(services.now, meeting.start))?.end;
  const facts = { pair: meeting, account: meeting.account, accounts, signals: snapshot.table('signals') };
  const agenda = agendaOf({ ...facts, since, now: services.now });
  const named = new Set(agenda.map(({ account }) => account));
  const world = worldOf(snapshot.settings, snapshot.team);
  const outsiders = (event?.guests ?? []).filter((guest) => !isInternal(guest, world));
  const shown = event ? { ...meeting, start: event.start, end: event.end } : meeting;
  return meetingCard(
    { viewer, meeting: shown, since, agenda, accounts: accounts.filter(({ id }) => named.has(id)), outsiders },
    words,
  );
}

/** The agenda as it stands in the event, in the language of whoever books. */
export function notesFor({ words, snapshot, services }: Desk, agenda: readonly AgendaItem[]): string {
  return agendaText(words, { agenda, accounts: snapshot.accountList(agendaColumns), now: services.now });
}
