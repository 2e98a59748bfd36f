/** An account changes hands: what of its open signals goes along, with what was left of their clocks. */
import type { Account } from '../account/account';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { Signal } from './signal';
import { type ClockFacts, handedOver, workerAt } from './signal-clocks';
import type { SignalEvent } from './signal-event';
import { signalEvent } from './signal-events';
import { handedTo } from './signal-moves';
import { isOpen, moveRules } from './signal-table';

type Owned = Pick<Account, 'id' | 'csm' | 'am'>;
export type OwnerChange = { readonly before: Owned; readonly after: Owned };
export type HandedOver = { readonly by: Email; readonly at: Instant; readonly clocks: ClockFacts };
export type Carried = { readonly signal: Signal; readonly event: SignalEvent };

/**
 * What waited for the AM, or for nobody, waits for the new one; what would go back to the CSM goes back to the new one.
 * A signal that somebody was given on purpose stays with them.
 */
export function carriedBy(
  signals: readonly Signal[],
  { before, after }: OwnerChange,
  { by, at, clocks }: HandedOver,
): readonly Carried[] {
  return signals
    .filter((signal) => signal.account === before.id && isOpen(signal))
    .flatMap((signal): readonly Carried[] => {
      const sold = isTheAms(signal, { before, after })
        ? { ...signal, ...handedTo(signal, { owner: after.am, at }, clocks) }
        : signal;
      const now = isTheCsms(signal, { before, after })
        ? { ...sold, ...keptBy(sold, { csm: after.csm, at }, clocks) }
        : sold;
      if (now === signal) return [];
      const people = [now.owner, now.csm].filter((email, part) => email !== [signal.owner, signal.csm][part]);
      return [{ signal: now, event: signalEvent(signal, now, { move: 'reassign', by, at, words: people.join(', ') }) }];
    });
}

function isTheAms({ state, owner }: Signal, { before, after }: OwnerChange): boolean {
  const waits = moveRules.reassign.from.includes(state);
  return waits && before.am !== after.am && owner !== after.am && (owner === '' || owner === before.am);
}

function isTheCsms({ csm }: Signal, { before, after }: OwnerChange): boolean {
  return before.csm !== after.csm && csm !== after.csm && (csm === '' || csm === before.csm);
}

/** The days until what was sold is looked at are days for everybody; the time to answer is working time. */
function keptBy(signal: Signal, { csm, at }: { csm: Email | ''; at: Instant }, { team }: ClockFacts): Partial<Signal> {
  const { state, nextBy, flaggedBy } = signal;
  if (nextBy === undefined || (state !== 'draft' && state !== 'needs-info')) return { csm };
  const worker = (email: Email | '') => workerAt(at, team, [email, flaggedBy]);
  return { csm, nextBy: handedOver(nextBy, at, { from: worker(signal.csm), to: worker(csm) }) };
}
