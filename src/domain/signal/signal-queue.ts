/** Lists of signals: which of them are whose, and which of them somebody looks for. */
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import { foldText } from '../text';
import type { Instant } from '../time/time';
import type { Signal } from './signal';
import { byClock, deadlineOf } from './signal-clocks';
import { isOpen, turnOf } from './signal-table';

export const queueOrders = ['clock', 'value'] as const;
export type QueueOrder = (typeof queueOrders)[number];

/** Who looks, and whose part they take meanwhile. */
export type Looking = { readonly me: Pick<Teammate, 'role' | 'email'>; readonly standsFor: readonly Email[] };

/** An AM is asked about signals without an owner too, so that none is nobody's. */
export function concerns(signal: Signal, { me, standsFor }: Looking): boolean {
  const mine = (email: Email | '') => email === me.email || standsFor.some((one) => one === email);
  if (me.role === 'csm') return mine(signal.flaggedBy) || mine(signal.csm);
  return me.role !== 'am' || signal.owner === '' || mine(signal.owner);
}

/** Everything open by clock; for an AM what waits for their side. */
export function queueOf(signals: readonly Signal[], looking: Looking): readonly Signal[] {
  const theirs = (signal: Signal) => looking.me.role !== 'am' || turnOf(signal) === 'am';
  return signals.filter((signal) => isOpen(signal) && theirs(signal) && concerns(signal, looking)).sort(byClock);
}

export function isLate(signal: Signal, now: Instant): boolean {
  return (deadlineOf(signal) ?? now) < now;
}

/** Every word of the query anywhere in these texts. */
export function saysAll(texts: readonly string[], query: string): boolean {
  const wanted = foldText(query);
  const text = foldText(texts.join(' '));
  return wanted.split(' ').every((word) => text.includes(word));
}
