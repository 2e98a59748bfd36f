import type { AccountId } from '../account/account';
import { listedBy, onceFor } from '../once';
import type { DealId, Signal, SignalId } from '../signal/signal';
import type { Email } from '../team/email';
import type { Day } from '../time/time';
import type { Currency } from './money';

/**
 * The money of a signal. It is written before the signal's row and counts only once that row names it (`Signal.deal`):
 * two workbooks are never one transaction, and a deal that nobody names is an orphan that a retry takes up again.
 */
export type Deal = {
  readonly id: DealId;
  readonly rev: number;
  readonly signal: SignalId;
  readonly account: AccountId;
  /** Each month. */
  readonly expected: number | undefined;
  readonly currency: Currency;
  readonly expectedDay: Day | undefined;
  readonly discountPercent: number | undefined;
  readonly by: Email;
};

/** One deal a signal: whoever accepts it again, after a crash or an undo, takes up what stands there. */
export function dealIdOf({ id }: Pick<Signal, 'id'>): DealId {
  return `dea_${id.slice(4)}`;
}

/** The deal that counts for a signal: the one it names, and that says the same. */
export function dealOf(signal: Pick<Signal, 'id' | 'deal'>, deals: readonly Deal[]): Deal | undefined {
  return (bySignal(deals).get(signal.id) ?? []).find(({ id }) => id === signal.deal);
}

const bySignal = onceFor((deals: readonly Deal[]) => listedBy(deals, ({ signal }) => signal));
