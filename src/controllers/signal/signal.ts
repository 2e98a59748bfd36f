/** A signal on its way: shown, and moved by whoever's turn it is. */
import type { Params } from '../../cards/actions';
import { adoptionNumbers } from '../../cards/signal/sale-lines';
import { signalCard } from '../../cards/signal/signal';
import type { Card } from '../../cards/spec';
import type { Account } from '../../domain/account/account';
import { healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { noticesFrom } from '../../domain/notice/notice';
import { turnNews } from '../../domain/notice/occasions';
import { adoptionOf } from '../../domain/signal/adoption';
import { creditOf } from '../../domain/signal/credit';
import { type RuleRow, ruleRow } from '../../domain/signal/rules/rule-record';
import type { Signal } from '../../domain/signal/signal';
import { signalEvent } from '../../domain/signal/signal-events';
import { type MoveRefusal, moveSignal as moved, movesOf } from '../../domain/signal/signal-moves';
import { isSignalMove, moveRules, type SignalMove } from '../../domain/signal/signal-table';
import { standsFor } from '../../domain/team/stand-in';
import { Fault } from '../../fault';
import type { Plan } from '../../store/workbook';
import { accountId, activityOf } from '../account/account';
import { amountsIn, emptyForm, expectationOf, saysAnything, type TypedAmounts } from '../commercial/accept';
import { signalAmounts } from '../commercial/amounts';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { baselineFor, measuredNow } from './measured';
import { guardOf, moveForm, problemsFor, saidIn, type TypedMove, tooLong, typedMove } from './move-form';

type Ids = { readonly signal: string; readonly account: string };

/** The button names the account too, so that both come in one read; that they belong together is checked. */
function planFor({ account }: Ids, move?: SignalMove): Plan {
  // The trust guard looks at the account's cases.
  return {
    tables: ['signals', 'rules', ...(move === 'submit' ? (['cases'] as const) : [])],
    account: accountId(account),
  };
}

export function openSignal(services: Services, ids: Params<'openSignal'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(signalOf(desk, find(desk, ids)));
}

export function acknowledgeSignal(services: Services, ids: Params<'acknowledgeSignal'>): Reply {
  return move(services, ids, { move: 'acknowledge', typed: {} });
}

/** What is expected of it has a form of its own, where there is a workbook for amounts. */
export function openAccept(services: Services, ids: Params<'openAccept'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(emptyForm(desk, find(desk, ids)));
}

export function acceptSignal(services: Services, ids: Params<'acceptSignal'>, form: Form): Reply {
  return move(services, ids, { move: 'accept', typed: {}, amounts: amountsIn(form) });
}

export function openDecline(services: Services, ids: Params<'openDecline'>): Reply {
  return openForm(services, ids, 'decline');
}

export function declineSignal(services: Services, ids: Params<'declineSignal'>, form: Form): Reply {
  return move(services, ids, { move: 'decline', typed: typedMove(form) });
}

export function openMove(services: Services, ids: Params<'openMove'>): Reply {
  return openForm(services, ids, moveNamed(ids.move));
}

/** Acceptance writes amounts, too: it has a right of its own, and so have the first steps of an AM. */
export function moveSignal(services: Services, ids: Params<'moveSignal'>, form: Form): Reply {
  return move(services, ids, { move: moveNamed(ids.move), typed: typedMove(form) });
}

const own: readonly SignalMove[] = ['acknowledge', 'accept', 'decline'];

function moveNamed(name: string): SignalMove {
  if (!isSignalMove(name) || own.includes(name)) throw new Fault('bad-event', { move: name.slice(0, 40) });
  return name;
}

function openForm(services: Services, ids: Ids, move: SignalMove): Reply {
  const desk = sitDown(services, planFor(ids, move));
  const signal = find(desk, ids);
  // The numbers are filled in for whoever says it, and theirs to change.
  const shows =
    move === 'adopt' || move === 'give-up'
      ? adoptionNumbers(signal, measuredNow(desk, signal.measure), desk.words)
      : '';
  return push(moveForm(desk, signal, { move, typed: shows ? { words: shows } : {}, problems: {} }));
}

type Wish = { readonly move: SignalMove; readonly typed: TypedMove; readonly amounts?: TypedAmounts };

function move(services: Services, ids: Ids, wish: Wish): Reply {
  return act(services, {
    plan: planFor(ids, wish.move),
    work: (desk) => {
      const signal = find(desk, ids);
      const problems = tooLong(wish.typed);
      if (Object.keys(problems).length > 0) return again(moveForm(desk, signal, { ...wish, problems }));
      const made = nextOf(desk, signal, wish);
      if (!made.ok) return refusedMove(desk, signal, { wish, refusal: made.refusal });
      const expected = expects(wish) ? expectationOf(desk, signal, wish.amounts) : undefined;
      if (expected && 'form' in expected) return again(expected.form);
      const value = { ...made.value, deal: expected?.deal ?? made.value.deal };
      const told = { move: wish.move, by: desk.me.email, at: services.now, ...saidWith(wish) };
      save(desk, desk.services.asks, {
        update: { signals: [value], ...expected?.change.update },
        add: {
          activities: lineOf(desk, signal, value),
          signalEvents: [signalEvent(signal, value, told)],
          outbox: noticesFrom(turnNews(signal, value, told)),
          ...expected?.change.add,
        },
      });
      return answer(desk, value, wish);
    },
  });
}

function nextOf(desk: Desk, signal: Signal, wish: Wish) {
  const { snapshot, services, me } = desk;
  const { settings, team, account } = snapshot;
  return moved(signal, {
    ...saidIn({ team, now: services.now }, wish.typed),
    move: wish.move,
    by: me,
    standsFor: standsFor(me, team, services.now),
    csm: account?.csm ?? '',
    baseline: wish.move === 'hand-back' ? baselineFor(desk, signal, wish.typed.measure ?? '') : undefined,
    guard: wish.move === 'submit' ? guardOf(desk, signal)?.reason : undefined,
    clocks: { settings, team },
  });
}

/** Who has it now, or what of the onboarding is done: the event keeps it where the state does not tell. */
function saidWith({ move: name, typed }: Wish): { readonly words?: string } {
  if (name === 'reassign') return { words: typed.owner ?? '' };
  return name === 'progress' ? { words: (typed.steps ?? []).join(', ') } : {};
}

/** A step of the onboarding is no news for the timeline. */
function lineOf(desk: Desk, before: Signal, { id, account, state, need }: Signal) {
  if (before.state === state) return [];
  const line = { kind: 'signal', what: state, words: need, key: `${id.slice(4)}${before.rev}`, source: id } as const;
  return [activityOf(desk, { id: account }, line)];
}

/** The same click twice is told as done; a form with something missing comes back with what was typed. */
function refusedMove(desk: Desk, signal: Signal, { wish, refusal }: { wish: Wish; refusal: MoveRefusal }): Reply {
  if (refusal === 'already') return madeBefore(desk, signal, wish);
  if (refusal === 'not-yours') throw new Fault('not-allowed', { right: desk.services.asks });
  if (refusal === 'not-from-here') return updated(signalOf(desk, signal), desk.words.notices.movedMeanwhile);
  return again(moveForm(desk, signal, { ...wish, problems: problemsFor(refusal, wish.typed) }));
}

/** Other amounts in the same form, after a click whose answer was lost, count for whoever made the move. */
function madeBefore(desk: Desk, signal: Signal, wish: Wish): Reply {
  if (!expects(wish)) return answer(desk, signal, wish);
  if (signal.movedBy !== desk.me.email) return done(signalOf(desk, signal), desk.words.notices.movedMeanwhile);
  const expected = expectationOf(desk, signal, wish.amounts);
  if ('form' in expected) return again(expected.form);
  const now = { ...signal, deal: expected.deal };
  save(desk, 'acceptSignal', {
    update: { signals: [now], ...expected.change.update },
    ...(expected.change.add ? { add: expected.change.add } : {}),
  });
  return answer(desk, now, wish);
}

function expects(wish: Wish): wish is Wish & { readonly amounts: TypedAmounts } {
  return wish.amounts !== undefined && saysAnything(wish.amounts);
}

/** A form above the signal's card goes with its answer; a move that stands on the card itself leaves it there. */
function answer(desk: Desk, signal: Signal, { move: made, amounts }: Wish): Reply {
  const notice = desk.words.moves.done[made];
  const fromForm = hasForm(made) || (amounts?.currency ?? '') !== '';
  return fromForm ? done(signalOf(desk, signal), notice) : updated(signalOf(desk, signal), notice);
}

function hasForm(move: SignalMove): boolean {
  return moveRules[move].needs.length > 0 || move === 'progress';
}

function signalOf(desk: Desk, signal: Signal): Card {
  const { viewer, words, me, snapshot, today, services } = desk;
  const { account, dossier } = snapshot;
  const health = account && dossier && healthOf({ ...dossier, account, today }, modelFor(account, snapshot.models));
  const amounts = signalAmounts(desk, signal);
  const moves = movesOf(signal, me, standsFor(me, snapshot.team, services.now));
  const shares = signal.credit ?? creditOf(signal.kind, snapshot.settings.creditGrid);
  const measured = measuredNow(desk, signal.measure);
  const adoption = signal.state === 'handed-back' ? adoptionOf(signal, measured) : undefined;
  const contact = dossier?.contacts.find(({ email }) => email === signal.contact);
  const talkTo = contact?.name ? { talkTo: `${contact.name} · ${contact.email}` } : {};
  const known = { viewer, signal, account: nameOf(desk, signal), ...talkTo, amounts, health, moves };
  return signalCard(
    {
      ...known,
      credit: shares,
      measured,
      adoption,
      ownKinds: snapshot.settings.ownKinds,
      rules: rulesBehind(desk, signal),
    },
    words,
  );
}

/** As counted last: a rule that was never counted says that it has no record. */
function rulesBehind({ snapshot }: Desk, { id }: Signal): readonly RuleRow[] {
  const behind = snapshot.dossier?.proposals.filter(({ signal }) => signal === id) ?? [];
  return behind.map(({ rule }) => snapshot.table('rules').find((row) => row.rule === rule) ?? ruleRow(rule));
}

/** An account that is gone from its tab still has its id. */
function nameOf({ snapshot }: Desk, { account: id }: Signal): Pick<Account, 'id' | 'name' | 'externalId'> {
  return snapshot.account ?? { id, name: '', externalId: '' };
}

function find({ snapshot }: Desk, ids: Ids): Signal {
  const signal = snapshot.table('signals').find(({ id, account }) => id === ids.signal && account === ids.account);
  if (!signal) throw new Fault('missing-row', { table: 'signals' });
  return signal;
}
