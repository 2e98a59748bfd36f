/** Signals as a list: what waits for an AM, what became of a CSM's, what is late for a lead. */

import { queueCard } from '../../cards/signal/queue';
import type { AccountName, SignalLine } from '../../cards/viewer';
import { byId } from '../../domain/order';
import type { Signal } from '../../domain/signal/signal';
import { byClock, deadlineOf, isAsleep } from '../../domain/signal/signal-clocks';
import { isOpen, turnOf } from '../../domain/signal/signal-table';
import type { Teammate } from '../../domain/team/teammate';
import { dayMs, type Instant } from '../../domain/time/time';
import { sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';

/** How long a decision stays on the home of whoever flagged it. */
const newsDays = 14;

export function openQueue(services: Services): Reply {
  const desk = sitDown(services, { tables: ['signals'], accountColumns: ['id', 'name', 'externalId'] });
  const { viewer, words, snapshot, me } = desk;
  const mine = snapshot.table('signals').filter((signal) => isOpen(signal) && concerns(signal, me));
  const signals = withNames(mine.sort(byClock), snapshot.accountList(['id', 'name', 'externalId']));
  return push(queueCard({ viewer, signals }, words));
}

/** What a home shows of the signals, by role. */
export function signalsFor(me: Teammate, signals: readonly Signal[], now: Instant): readonly Signal[] {
  const mine = signals.filter((signal) => concerns(signal, me));
  const open = mine.filter((signal) => isOpen(signal) && !isAsleep(signal, now)).sort(byClock);
  if (me.role === 'am') return open.filter((signal) => turnOf(signal) === 'am' && signal.state !== 'won');
  if (me.role !== 'csm') return open.filter((signal) => (deadlineOf(signal) ?? now) < now);
  const news = mine.filter((signal) => !isOpen(signal) && (signal.movedAt ?? 0) > now - newsDays * dayMs);
  // What they have to move stands first, then what became of the others.
  const turns = open.filter((signal) => turnOf(signal) === 'csm');
  const rest = open.filter((signal) => !turns.includes(signal));
  return [...turns, ...news.sort((a, b) => (b.movedAt ?? 0) - (a.movedAt ?? 0) || byId(a, b)), ...rest];
}

/** Won and not handed back: the loop that both have to close. */
export function openLoops(me: Teammate, signals: readonly Signal[]): readonly Signal[] {
  return signals.filter((signal) => signal.state === 'won' && concerns(signal, me)).sort(byClock);
}

/** An AM is asked about signals without an owner too, so that none is nobody's. */
function concerns(signal: Signal, me: Teammate): boolean {
  if (me.role === 'csm') return signal.flaggedBy === me.email || signal.csm === me.email;
  return me.role !== 'am' || signal.owner === me.email || signal.owner === '';
}

export function withNames(signals: readonly Signal[], accounts: readonly AccountName[]): readonly SignalLine[] {
  const names = new Map(accounts.map((account) => [account.id, account]));
  return signals.map((signal) => {
    const { id, name, externalId } = names.get(signal.account) ?? { id: signal.account, name: '', externalId: '' };
    return { signal, account: { id, name, externalId } };
  });
}
