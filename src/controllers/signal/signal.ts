/** A signal on its way: shown, acknowledged, accepted, declined. */
import type { Params } from '../../cards/actions';
import { type DeclineView, declineCard } from '../../cards/signal/decline';
import { signalCard } from '../../cards/signal/signal';
import type { Card } from '../../cards/spec';
import type { Account } from '../../domain/account/account';
import { healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import type { Signal } from '../../domain/signal/signal';
import { signalEvent } from '../../domain/signal/signal-events';
import { isDeclineReason } from '../../domain/signal/signal-kinds';
import { type MoveRefusal, type Moving, moveSignal, movesOf } from '../../domain/signal/signal-moves';
import { Fault } from '../../fault';
import type { Plan } from '../../store/workbook';
import { accountId, activityOf } from '../account/account';
import { amountsIn, emptyForm, expectationOf, saysAnything, type TypedAmounts } from '../commercial/accept';
import { signalAmounts } from '../commercial/amounts';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';

const wordsLimit = 1000;

type Ids = { readonly signal: string; readonly account: string };

/** The button names the account too, so that both come in one read; that they belong together is checked. */
function planFor({ account }: Ids): Plan {
  return { tables: ['signals'], account: accountId(account) };
}

export function openSignal(services: Services, ids: Params<'openSignal'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(signalOf(desk, find(desk, ids)));
}

export function acknowledgeSignal(services: Services, ids: Params<'acknowledgeSignal'>): Reply {
  return move(services, ids, { move: 'acknowledge' });
}

/** What is expected of it has a form of its own, where there is a workbook for amounts. */
export function openAccept(services: Services, ids: Params<'openAccept'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(emptyForm(desk, find(desk, ids)));
}

export function acceptSignal(services: Services, ids: Params<'acceptSignal'>, form: Form): Reply {
  return move(services, ids, { move: 'accept', amounts: amountsIn(form) });
}

export function openDecline(services: Services, ids: Params<'openDecline'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(declineForm(desk, find(desk, ids), { typed: { reason: '', words: '' }, problems: {} }));
}

export function declineSignal(services: Services, ids: Params<'declineSignal'>, form: Form): Reply {
  const typed = { reason: form.text('reason'), words: form.text('words') };
  if (typed.words.length > wordsLimit) {
    const desk = sitDown(services, { ...planFor(ids), freshTeam: true });
    return again(declineForm(desk, find(desk, ids), { typed, problems: { words: 'too-long' } }));
  }
  const reason = isDeclineReason(typed.reason) ? typed.reason : '';
  return move(services, ids, { move: 'decline', reason, words: typed.words });
}

type Wish = Pick<Moving, 'move' | 'reason' | 'words'> & { readonly amounts?: TypedAmounts };

function move(services: Services, ids: Ids, wish: Wish): Reply {
  return act(services, {
    plan: planFor(ids),
    work: (desk) => {
      const signal = find(desk, ids);
      const moved = moveSignal(signal, { ...wish, by: desk.me, at: services.now });
      if (!moved.ok) return refusedMove(desk, signal, { wish, refusal: moved.refusal });
      const expected = expects(wish) ? expectationOf(desk, signal, wish.amounts) : undefined;
      if (expected && 'form' in expected) return again(expected.form);
      const value = { ...moved.value, deal: expected?.deal ?? moved.value.deal };
      const line = activityOf(
        desk,
        { id: signal.account },
        {
          kind: 'signal',
          what: value.state,
          words: signal.need,
          key: `${signal.id.slice(4)}${signal.rev}`,
          source: signal.id,
        },
      );
      const event = signalEvent(signal, value, { move: wish.move, by: desk.me.email, at: services.now });
      save(desk, `${wish.move}Signal`, {
        update: { signals: [value], ...expected?.change.update },
        add: { activities: [line], signalEvents: [event], ...expected?.change.add },
      });
      return answer(desk, value, wish);
    },
  });
}

/** The same click twice is told as done; a form with something missing comes back with what was typed. */
function refusedMove(desk: Desk, signal: Signal, { wish, refusal }: { wish: Wish; refusal: MoveRefusal }): Reply {
  if (refusal === 'already') return madeBefore(desk, signal, wish);
  if (refusal === 'not-yours') throw new Fault('not-allowed', { right: 'acceptSignal' });
  if (refusal === 'not-from-here') return updated(signalOf(desk, signal), desk.words.notices.movedMeanwhile);
  const typed = { reason: wish.reason ?? '', words: wish.words ?? '' };
  const problems = refusal === 'reason-missing' ? ({ reason: 'missing' } as const) : ({ words: 'missing' } as const);
  return again(declineForm(desk, signal, { typed, problems }));
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
  const notice = desk.words.notices.moved[made];
  const fromForm = made === 'decline' || (amounts?.currency ?? '') !== '';
  return fromForm ? done(signalOf(desk, signal), notice) : updated(signalOf(desk, signal), notice);
}

function signalOf(desk: Desk, signal: Signal): Card {
  const { viewer, words, me, snapshot, today } = desk;
  const { account, dossier } = snapshot;
  const health = account && dossier && healthOf({ ...dossier, account, today }, modelFor(account, snapshot.models));
  const amounts = signalAmounts(desk, signal);
  const moves = movesOf(signal, me);
  const contact = dossier?.contacts.find(({ email }) => email === signal.contact);
  const talkTo = contact?.name ? { talkTo: `${contact.name} · ${contact.email}` } : {};
  return signalCard({ viewer, signal, account: nameOf(desk, signal), ...talkTo, amounts, health, moves }, words);
}

function declineForm(desk: Desk, signal: Signal, form: Pick<DeclineView, 'typed' | 'problems'>): Card {
  return declineCard({ viewer: desk.viewer, signal, account: nameOf(desk, signal), ...form }, desk.words);
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
