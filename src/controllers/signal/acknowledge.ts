/** Several signals acknowledged by one click: one read, one write, and of each it is said what became of it. */
import type { Params } from '../../cards/actions';
import type { Acknowledged } from '../../cards/signal/queue';
import type { Activity } from '../../domain/account/activity';
import type { Signal } from '../../domain/signal/signal';
import { signalEvent } from '../../domain/signal/signal-events';
import { moveSignal } from '../../domain/signal/signal-moves';
import { standsFor } from '../../domain/team/stand-in';
import { accountId, activityOf } from '../account/account';
import { act, type Desk, save } from '../desk';
import { type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { askedIn, queueOn, queuePlan } from './queue';

/** A page of the queue has no more. */
const mostPicked = 20;

export function acknowledgeSignals(services: Services, params: Params<'acknowledgeSignals'>, form: Form): Reply {
  const picked = pickedIn(form.all('picked'));
  return act(services, {
    plan: { ...queuePlan, alongside: [...new Set(picked.map(({ account }) => account))] },
    work: (desk) => {
      const tried = picked.map((one) => tryOne(desk, one));
      const moves = tried.flatMap(({ move }) => (move ? [move] : []));
      const { queueing } = desk.words;
      if (moves.length > 0) saveAll(desk, moves);
      const after = { signals: moves.map(({ after: now }) => now), results: tried.map(({ result }) => result) };
      const count = tried.filter(({ result }) => result.outcome === 'made').length;
      const notice = picked.length === 0 ? queueing.nothingTicked : queueing.made({ count });
      return updated(queueOn(desk, askedIn(params, form), after), notice);
    },
  });
}

type Picked = { readonly signal: string; readonly account: `acc_${string}` };

/** As the boxes carry them. What a client makes up is only ever looked up. */
function pickedIn(values: readonly string[]): readonly Picked[] {
  return [...new Set(values)].slice(0, mostPicked).flatMap((value) => {
    const [signal = '', account = ''] = value.split(' ');
    return account.startsWith('acc_') ? [{ signal, account: accountId(account) }] : [];
  });
}

type Move = { readonly before: Signal; readonly after: Signal };
type Tried = { readonly result: Acknowledged; readonly move?: Move };

/** Acknowledged by this very person before is done: the answer to their first click was lost. */
function tryOne({ snapshot, services, me }: Desk, { signal: id, account }: Picked): Tried {
  const signal = snapshot.table('signals').find((one) => one.id === id && one.account === account);
  if (!signal) return { result: { signal: undefined, outcome: 'gone' } };
  const { team, settings } = snapshot;
  const made = moveSignal(signal, {
    ...{ move: 'acknowledge', by: me, at: services.now, clocks: { settings, team } },
    standsFor: standsFor(me, team, services.now),
  });
  if (made.ok) return { result: { signal: made.value, outcome: 'made' }, move: { before: signal, after: made.value } };
  if (made.refusal === 'not-yours') return { result: { signal, outcome: 'not-yours' } };
  if (made.refusal !== 'already') return { result: { signal, outcome: 'moved-on' } };
  return { result: { signal, outcome: signal.movedBy === me.email ? 'made' : 'already' } };
}

function saveAll(desk: Desk, moves: readonly Move[]): void {
  const told = { move: 'acknowledge', by: desk.me.email, at: desk.services.now } as const;
  save(desk, 'acknowledgeSignals', {
    update: { signals: moves.map(({ after }) => after) },
    add: {
      activities: moves.map((move) => lineOf(desk, move)),
      signalEvents: moves.map(({ before, after }) => signalEvent(before, after, told)),
    },
  });
}

function lineOf(desk: Desk, { before, after }: Move): Activity {
  const { id, account, state, need } = after;
  const line = { kind: 'signal', what: state, words: need, key: `${id.slice(4)}${before.rev}`, source: id } as const;
  return activityOf(desk, { id: account }, line);
}
