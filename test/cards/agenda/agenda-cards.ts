/** The agenda of a sync: every kind of line, decisions, minutes, and a sync that may be left out. */
import { agendaCard } from '../../../src/cards/sync/agenda';
import { type DecisionView, decisionCard } from '../../../src/cards/sync/decision';
import { type MeetingView, meetingCard } from '../../../src/cards/sync/meeting';
import { minutesCard } from '../../../src/cards/sync/minutes';
import type { Commitment } from '../../../src/domain/account/commitment';
import type { Alert } from '../../../src/domain/alert/alert';
import type { Signal } from '../../../src/domain/signal/signal';
import type { AgendaItem } from '../../../src/domain/sync/agenda/item';
import type { Skip } from '../../../src/domain/sync/agenda/skip';
import type { Decision } from '../../../src/domain/sync/decision';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aComment, aMeeting, anAccount } from '../../support/builders';
import { type Content, type Named, now, signalsOf, viewerOf } from '../samples/samples';

const mina = 'mina@orbit.example';
const arthit = 'arthit@orbit.example';

function promiseOf({ need }: Content, parts: Partial<Commitment> = {}): Commitment {
  return {
    ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: need, who: mina, due: '2026-11-20', state: 'open' },
    ...{ source: 'mtg_0', by: arthit, at: now - 14 * dayMs, closedAt: undefined },
    ...parts,
  };
}

const fell: Alert = {
  ...{ id: 'alr_1', rev: 1, account: 'acc_acme', kind: 'behaviour', reason: 'measure-fell', measure: 'seats_used' },
  ...{ from: 90, to: 40, day: '2026-11-20', owner: mina, state: 'open', recovered: undefined },
  ...{ useful: '', votedBy: '', votedAt: undefined },
};

function agendaItemsOf(content: Content): readonly AgendaItem[] {
  const of = { account: 'acc_acme', owner: arthit } as const;
  const [late, soon, , declined] = signalsOf(content) as [Signal, Signal, Signal, Signal];
  const moved = [{ measure: 'logins_trend', points: -11, value: -33 }];
  const comment = aComment({ words: content.need, at: now - 3 * dayMs });
  return [
    { ...of, owner: mina, kind: 'commitment', commitment: promiseOf(content), late: true },
    { ...of, kind: 'commitment', commitment: promiseOf(content, { id: 'cmt_2', due: undefined }), late: false },
    { ...of, kind: 'band', from: 'watch', to: 'at-risk', day: '2026-11-18', moved },
    { ...of, kind: 'alert', alert: fell },
    { ...of, kind: 'signal-late', signal: late, due: now - hourMs },
    { ...of, kind: 'signal-waiting', signal: soon, due: now + dayMs },
    { ...of, kind: 'signal-decided', signal: declined },
    { ...of, kind: 'renewal', notice: '2027-01-12', renewal: '2027-03-14', days: 50 },
    { ...of, owner: '', kind: 'renewal', notice: '2027-04-12', renewal: '2027-06-14', days: 140 },
    { ...of, kind: 'hand-back-missing', signal: { ...late, state: 'won' } },
    { ...of, kind: 'disagreement', voices: { band: 'at-risk', pulse: 5, call: 'doubtful' } },
    { ...of, kind: 'mention', comment },
    { ...of, kind: 'mention', owner: mina, comment: { ...comment, id: 'com_2', about: 'mtg_1', account: '' } },
  ];
}

export function agendaCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const accounts = [anAccount({ name: content.company })];
  const labels = new Map<string, string>();
  const agenda = agendaItemsOf(content);
  const meeting = aMeeting({ start: now + 2 * dayMs, link: 'https://www.google.com/calendar/event?eid=1' });
  const said = { at: now, by: arthit, account: 'acc_acme', item: '', words: content.need, what: '' } as const;
  const decisions: readonly Decision[] = [
    { ...said, kind: 'commitment', what: `${mina} 2026-12-04` },
    { ...said, kind: 'move', what: 'acknowledged' },
    { ...said, kind: 'kept' },
  ];
  const held = { isSaved: true, newTimes: 'move', outsiders: [], since: now - 14 * dayMs, skip: 'none' } as const;
  const view: MeetingView = { viewer, meeting, accounts, labels, agenda, ...held };
  const empty = (skip: Skip, more: Partial<typeof meeting> = {}) =>
    meetingCard({ ...view, agenda: [], skip, meeting: { ...meeting, ...more } }, words);
  const typed = { what: content.need, who: arthit, due: '2026-12-04' } as const;
  const form = { viewer, meeting, accounts, labels, key: 'k1', moves: [], hasAmounts: false, typed, problems: {} };
  const decision = (at: number, more: Partial<DecisionView> = {}) => {
    const [item] = agenda.slice(at);
    return item ? decisionCard({ ...form, item, ...more }, words) : { name: 'none', sections: [] };
  };
  const minutes = { viewer, meeting, key: 'k1', known: '', typed: { minutes: `• ${content.need}` }, problems: {} };
  return {
    'meeting-agenda': meetingCard({ ...view, meeting: { ...meeting, decisions, minutes: content.need } }, words),
    'meeting-to-look-at': meetingCard(
      { ...view, viewer: viewerOf('lead', content), meeting: { ...meeting, csm: 'else@orbit.example' } },
      words,
    ),
    'meeting-skip': empty('offered'),
    'meeting-skip-waits': empty('waits'),
    'meeting-skip-asks': empty('asks'),
    'meeting-skip-take': empty('take'),
    'meeting-skip-late': empty('offered', { start: now + hourMs }),
    'meeting-skip-by-hand': empty('agreed', { start: now + hourMs }),
    agenda: agendaCard({ ...view, from: 0 }, words),
    'agenda-end': agendaCard({ ...view, from: 40 }, words),
    'decision-promise': decision(0),
    'decision-signal': decision(4, { moves: ['acknowledge', 'accept', 'decline', 'ask'] }),
    'decision-signal-amounts': decision(4, { moves: ['acknowledge', 'accept'], hasAmounts: true }),
    'decision-refused': decision(2, {
      typed: { ...typed, what: '', who: '' },
      problems: { what: 'missing', who: 'missing', due: 'day-passed' },
    }),
    'decision-own-sync': decision(12),
    minutes: minutesCard(minutes, words),
    'minutes-refused': minutesCard({ ...minutes, problems: { minutes: 'too-long' } }, words),
  };
}
