/** A line of the agenda becomes something: a promise with a day, a move of its signal, a line on the timeline. */
import type { Params } from '../../../cards/actions';
import type { Card } from '../../../cards/spec';
import { type DecisionView, decisionCard, decisionLimit } from '../../../cards/sync/decision';
import type { Commitment } from '../../../domain/account/commitment';
import { noticesFrom } from '../../../domain/notice/notice';
import { turnNews } from '../../../domain/notice/occasions';
import type { Signal } from '../../../domain/signal/signal';
import { signalEvent } from '../../../domain/signal/signal-events';
import { moveSignal, movesOf } from '../../../domain/signal/signal-moves';
import { isSignalMove, moveRules } from '../../../domain/signal/signal-table';
import { type AgendaItem, keyOfItem, keyOfSignal } from '../../../domain/sync/agenda/item';
import { type Decision, type DecisionKind, isDecided } from '../../../domain/sync/decision';
import type { Meeting } from '../../../domain/sync/meeting';
import { isOfPair, nextSync } from '../../../domain/sync/sync';
import { standsFor } from '../../../domain/team/stand-in';
import { addDays, type Day, dayOf } from '../../../domain/time/time';
import { localDay } from '../../../domain/time/time-zone';
import { Fault } from '../../../fault';
import { itemText } from '../../../messages/agenda/item-text';
import { accountId, activityOf } from '../../account/account';
import { keyOf } from '../../account/log';
import { act, type Desk, save, sitDown } from '../../desk';
import { again, done, push, type Reply } from '../../reply';
import type { Form, Services } from '../../services';
import { meetingOf } from '../meeting';
import { agendaOn, agendaPlan, ownMeeting } from './facts';

/** For those who have no further sync. */
const usualDays = 7;

export function openDecision(services: Services, params: Params<'openDecision'>): Reply {
  const desk = sitDown(services, agendaPlan(params.account));
  const meeting = ownMeeting(desk, params.meeting, 'openDecision');
  const item = itemIn(desk, meeting, params);
  if (!item) return { show: 'notice', notice: desk.words.agenda.gone };
  const typed = { what: wordsOf(desk, item), who: ownerOf(meeting, item), due: dueOf(desk, meeting) };
  return push(formOf(desk, { meeting, item, key: services.newKey(), typed, problems: {} }));
}

/** By its key, whether it was decided in this sync already or not. */
function itemIn(
  desk: Desk,
  meeting: Meeting,
  { item: key, account }: Pick<Params<'openDecision'>, 'item' | 'account'>,
) {
  const { items } = agendaOn(desk, { ...meeting, decisions: [] });
  return items.find((item) => keyOfItem(item) === key && item.account === account);
}

/** The line as it stands, to be kept or said better. */
function wordsOf({ viewer, words }: Desk, item: AgendaItem): string {
  const telling = { team: viewer.team, labels: new Map<string, string>(), now: viewer.now, days: 'fixed' } as const;
  const { text, state } = itemText(item, telling, words);
  const plain = (text || state).replace(/[\u200e\u200f\u2066-\u2069]/g, '');
  return plain.slice(0, decisionLimit);
}

function ownerOf({ csm, am }: Meeting, { owner }: AgendaItem) {
  return owner === am ? am : csm;
}

/** Until the two meet again. */
function dueOf({ snapshot, today, me }: Desk, meeting: Meeting): Day {
  const ours = snapshot.table('meetings').filter((one) => isOfPair(one, meeting) && one.start > meeting.start);
  const next = nextSync(ours, meeting.end);
  const day = next && localDay(next.start, me.zone);
  return day !== undefined && day > today ? day : addDays(today, usualDays);
}

type Filled = Pick<DecisionView, 'meeting' | 'item' | 'key' | 'typed' | 'problems'>;

function formOf(desk: Desk, form: Filled): Card {
  const { viewer, words, me, snapshot, services } = desk;
  const { accounts, labels } = agendaOn(desk, { ...form.meeting, decisions: [] });
  const moves = 'signal' in form.item ? movesOf(form.item.signal, me, standsFor(me, snapshot.team, services.now)) : [];
  const hasAmounts = services.workbook.amounts.exists();
  return decisionCard({ viewer, accounts, labels, moves, hasAmounts, ...form }, words);
}

/** A move has a button of its own. */
const typedKinds = ['commitment', 'activity', 'kept', 'dropped'] as const satisfies readonly DecisionKind[];

export function saveDecision(services: Services, params: Params<'saveDecision'>, form: Form): Reply {
  const kind = typedKinds.find((one) => one === params.as);
  if (!kind) throw new Fault('bad-event', { as: params.as.slice(0, 40) });
  return act(services, {
    plan: agendaPlan(accountId(params.account)),
    work: (desk) => decide(desk, params, { kind, form }),
  });
}

type Wish = { readonly kind: (typeof typedKinds)[number]; readonly form: Form };

function decide(desk: Desk, params: Params<'saveDecision'>, { kind, form }: Wish): Reply {
  const { words, me, services } = desk;
  const meeting = ownMeeting(desk, params.meeting, 'saveDecision');
  const { agenda: say } = words;
  const typed = typedIn(meeting, form);
  const before = meeting.decisions.find((one) => one.item === params.item);
  if (before) return decidedBefore(desk, meeting, before.by === me.email && isSame(before, kind, typed));
  const item = itemIn(desk, meeting, params);
  if (!item) return { show: 'notice', notice: say.gone };
  const problems = problemsOf(desk, kind, typed);
  if (Object.keys(problems).length > 0) return again(formOf(desk, { meeting, item, key: params.key, typed, problems }));
  const key = keyOf(services, `${params.key} ${params.item} ${me.email}`, `${typed.what} ${typed.who} ${typed.due}`);
  const promise = item.kind === 'commitment' ? item.commitment : undefined;
  const closes = (kind === 'kept' || kind === 'dropped') && promise ? closed(desk, promise, kind) : undefined;
  if ((kind === 'kept' || kind === 'dropped') && !closes) return { show: 'notice', notice: say.gone };
  const fresh = kind === 'commitment' ? commitmentOf(desk, { ...params, key }, typed) : undefined;
  const said = closes ? closes.what : typed.what;
  const decision = { kind, item: params.item, words: said, what: whatOf(kind, typed) };
  const row = withDecision(desk, meeting, { ...decision, account: item.account });
  const line = { kind: 'sync', what: kind, words: said, key, source: meeting.id } as const;
  save(desk, 'saveDecision', {
    key,
    add: {
      activities: [activityOf(desk, { id: accountId(params.account) }, line)],
      ...(fresh ? { commitments: [fresh] } : {}),
    },
    update: { meetings: [row], ...(closes ? { commitments: [closes] } : {}) },
  });
  const commitments = [closes, fresh].flatMap((one) => one ?? []);
  return done(meetingOf(desk, row, { after: { commitments } }), say.saved);
}

/** The same click twice is done; whoever was slower keeps what they typed, and is told. */
function decidedBefore(desk: Desk, meeting: Meeting, isDone: boolean): Reply {
  const { agenda: say } = desk.words;
  return isDone ? done(meetingOf(desk, meeting), say.saved) : { show: 'notice', notice: say.decidedBefore };
}

function whatOf(kind: DecisionKind, { who, due }: DecisionView['typed']): string {
  return kind === 'commitment' ? `${who} ${due}` : '';
}

/** In the row words stand on one line. */
function isSame(before: Decision, kind: DecisionKind, typed: DecisionView['typed']): boolean {
  if (before.kind !== kind || before.what !== whatOf(kind, typed)) return false;
  return kind === 'kept' || kind === 'dropped' || before.words === typed.what.replace(/\s+/g, ' ');
}

function typedIn({ csm, am }: Meeting, form: Form): DecisionView['typed'] {
  const picked = form.day('due');
  const who = [csm, am].find((email) => email === form.text('who'));
  return { what: form.text('what'), who: who ?? '', due: picked === undefined ? '' : dayOf(picked) };
}

function problemsOf({ today }: Desk, kind: Wish['kind'], { what, who, due }: DecisionView['typed']) {
  const needsWords = kind === 'commitment' || kind === 'activity';
  const isLong = what.length > decisionLimit;
  const problems: DecisionView['problems'] = {
    ...(needsWords && (what === '' || isLong) ? { what: isLong ? 'too-long' : 'missing' } : {}),
    ...(kind === 'commitment' && who === '' ? { who: 'missing' } : {}),
    ...(kind === 'commitment' && due < today ? { due: due === '' ? 'missing' : 'day-passed' } : {}),
  };
  return problems;
}

function closed({ services }: Desk, promise: Commitment, kind: 'kept' | 'dropped'): Commitment {
  return { ...promise, state: kind === 'kept' ? 'done' : 'dropped', closedAt: services.now };
}

type Made = { readonly meeting: string; readonly account: string; readonly key: string };

function commitmentOf({ me, services }: Desk, made: Made, { what, who, due }: DecisionView['typed']): Commitment {
  const account = accountId(made.account);
  return {
    ...{ id: `cmt_${account.slice(4)}_${made.key}`, rev: 1, account, what, who, due: due || undefined },
    ...{ state: 'open', source: made.meeting, by: me.email, at: services.now, closedAt: undefined },
  };
}

type Said = Pick<Decision, 'kind' | 'item' | 'account' | 'what' | 'words'>;

function withDecision({ me, services }: Desk, meeting: Meeting, said: Said): Meeting {
  return { ...meeting, decisions: [...meeting.decisions, { ...said, at: services.now, by: me.email }] };
}

/** A move that needs no words, made from the agenda; its rights are those of the move. */
export function decideSignal(services: Services, params: Params<'decideSignal'>): Reply {
  const { move } = params;
  if (!isSignalMove(move) || moveRules[move].needs.length > 0 || move === 'progress')
    throw new Fault('bad-event', { move: move.slice(0, 40) });
  return act(services, {
    plan: agendaPlan(accountId(params.account)),
    work: (desk) => {
      const { snapshot, me, words } = desk;
      const { team, settings } = snapshot;
      const meeting = ownMeeting(desk, params.meeting, 'decideSignal');
      const signal = snapshot
        .table('signals')
        .find(({ id, account }) => id === params.signal && account === params.account);
      if (!signal) throw new Fault('missing-row', { table: 'signals' });
      const clocks = { settings, team };
      const moving = { move, by: me, at: services.now, standsFor: standsFor(me, team, services.now), clocks };
      const after = moveSignal(signal, moving);
      if (after.ok) return moved(desk, { meeting, before: signal, after: after.value, move });
      if (after.refusal === 'not-yours') throw new Fault('not-allowed', { right: 'decideSignal' });
      const isDone = after.refusal === 'already';
      return done(meetingOf(desk, meeting), isDone ? words.moves.done[move] : words.notices.movedMeanwhile);
    },
  });
}

type Move = {
  readonly meeting: Meeting;
  readonly before: Signal;
  readonly after: Signal;
  readonly move: Parameters<typeof moveSignal>[1]['move'];
};

function moved(desk: Desk, { meeting, before, after, move }: Move): Reply {
  const { id, account, state, need } = after;
  const said: Said = { kind: 'move', item: keyOfSignal(after), account, what: state, words: need };
  const row = isDecided(meeting.decisions, said.item) ? meeting : withDecision(desk, meeting, said);
  const told = { move, by: desk.me.email, at: desk.services.now };
  const line = { kind: 'signal', what: state, words: need, key: `${id.slice(4)}${before.rev}`, source: id } as const;
  save(desk, 'decideSignal', {
    update: { signals: [after], meetings: [row] },
    add: {
      activities: [activityOf(desk, { id: account }, line)],
      signalEvents: [signalEvent(before, after, told)],
      outbox: noticesFrom(turnNews(before, after, told)),
    },
  });
  return done(meetingOf(desk, row, { after: { signals: [after] } }), desk.words.moves.done[move]);
}
