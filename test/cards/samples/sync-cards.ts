/** Booking a sync and its agenda. */
import { meetingCard } from '../../../src/cards/sync/meeting';
import { syncCard } from '../../../src/cards/sync/sync';
import { type SyncOffersView, syncOffersCard } from '../../../src/cards/sync/sync-offers';
import type { Signal } from '../../../src/domain/signal/signal';
import { happeningsOf, noted } from '../../../src/domain/sync/happened';
import { dayMs, hourMs, minuteMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aMeeting, anAccount, anAm } from '../../support/builders';
import { type Content, type Named, now, signalsOf, viewerOf } from './samples';

export function offersViewOf(content: Content): SyncOffersView {
  return {
    viewer: viewerOf('csm', content),
    account: anAccount({ name: content.company }),
    partner: anAm({ zone: 'Europe/Berlin' }),
    minutes: 30,
    from: '2026-11-24',
    offers: [
      { start: now + dayMs, end: now + dayMs + 30 * minuteMs, why: ['usual-time', 'core-hours', 'full-hour'] },
      { start: now + 2 * dayMs, end: now + 2 * dayMs + 30 * minuteMs, why: ['outside-core', 'over-focus'] },
    ],
    none: [],
    often: '',
    known: '',
    key: 'k1',
  };
}

export function syncCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const account = anAccount({ name: content.company });
  const form = { with: 'arthit@orbit.example', minutes: '30', weekday: '', often: '', from: '2026-11-24' } as const;
  const offers = offersViewOf(content);
  const none = [
    { constraint: 'unknown', who: 'arthit@orbit.example', minutes: undefined, helps: false, opens: undefined },
    { constraint: 'busy', who: 'arthit@orbit.example', minutes: undefined, helps: false, opens: undefined },
    { constraint: 'length', who: '', minutes: 15, helps: true, opens: now + dayMs },
    { constraint: 'hours', who: '', minutes: 0, helps: false, opens: undefined },
  ] as const;
  const common = { account: account.id, owner: 'arthit@orbit.example' } as const;
  const [late, soon, , declined] = signalsOf(content) as [Signal, Signal, Signal, Signal];
  const agenda = [
    { ...common, kind: 'signal-late', signal: late, due: now - hourMs },
    { ...common, kind: 'signal-decided', signal: declined },
    { ...common, kind: 'signal-waiting', signal: soon, due: undefined },
    { ...common, owner: '', kind: 'renewal', notice: '2027-01-12', renewal: '2027-03-14', days: 50 },
  ] as const;
  const meeting = aMeeting({ start: now + hourMs, link: 'https://www.google.com/calendar/event?eid=1' });
  const series = aMeeting({ start: now + 2 * dayMs, series: 'pair1', cadence: 'fortnightly' });
  const held = {
    isSaved: true,
    newTimes: 'move',
    outsiders: [],
    skip: 'none',
    labels: new Map<string, string>(),
  } as const;
  const shown = { viewer, meeting, since: now - 20 * dayMs, accounts: [account], ...held };
  const notes = `• ${content.company}: ${content.need}`;
  const leak = { ...meeting, guests: ['jana@acme.example'], agenda: notes } as const;
  const jana = ['jana@acme.example'] as const;
  const stale = [
    { zone: 'America/Vancouver', expectedMinutes: -420, foundMinutes: -480 },
    { zone: 'Asia/Kathmandu', expectedMinutes: 345, foundMinutes: 330 },
  ] as const;
  const happened = happeningsOf(
    [noted({ meeting, before: series, what: ['moved', 'declined'] }, now - dayMs).meeting],
    now,
  );
  return {
    sync: syncCard({ viewer, account, partners: [anAm()], typed: form, problems: {}, next: undefined }, words),
    'sync-refused': syncCard(
      {
        viewer,
        account: undefined,
        partners: [anAm()],
        typed: { ...form, minutes: '25' },
        problems: { with: 'missing', from: 'day-passed' },
        next: meeting,
      },
      words,
    ),
    'sync-alone': syncCard({ viewer, account, partners: [], typed: form, problems: {}, next: undefined }, words),
    'sync-offers': syncOffersCard(offers, words),
    'sync-taken': syncOffersCard({ ...offers, taken: true }, words),
    'sync-none': syncOffersCard({ ...offers, offers: [], none: none.slice(1) }, words),
    'sync-unknown': syncOffersCard({ ...offers, offers: [], none: none.slice(0, 1) }, words),
    'sync-meanwhile': syncOffersCard({ ...offers, often: 'fortnightly', meanwhile: meeting }, words),
    'sync-moves': syncOffersCard({ ...offers, moves: meeting }, words),
    'sync-stale-zone': syncOffersCard({ ...offers, stale }, words),
    meeting: meetingCard({ ...shown, agenda }, words),
    'meeting-nothing': meetingCard({ ...shown, agenda: [], since: undefined }, words),
    'meeting-outsider': meetingCard(
      {
        ...shown,
        meeting: aMeeting({ state: 'conflict' }),
        agenda,
        outsiders: jana,
        isSaved: false,
        newTimes: 'too-late',
      },
      words,
    ),
    'meeting-series': meetingCard({ ...shown, meeting: series, agenda, happened, stale }, words),
    'meeting-declined': meetingCard({ ...shown, meeting: { ...series, state: 'declined' }, agenda: [] }, words),
    'meeting-not-yours': meetingCard(
      { ...shown, meeting: { ...meeting, state: 'declined' }, agenda: [], newTimes: 'not-yours' },
      words,
    ),
    'meeting-leak-pending': meetingCard(
      { ...shown, meeting: { ...leak, leak: 'pending' }, agenda: [], outsiders: jana },
      words,
    ),
    'meeting-leak-closed': meetingCard(
      { ...shown, meeting: { ...leak, leak: 'closed' }, agenda, outsiders: jana, typedTitle: content.need },
      words,
    ),
    'meeting-leak-gone': meetingCard({ ...shown, meeting: { ...leak, guests: [], leak: 'closed' }, agenda: [] }, words),
  };
}
