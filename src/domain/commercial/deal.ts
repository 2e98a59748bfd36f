import type { AccountId } from '../account/account';
import type { SignalId } from '../signal/signal';
import type { Email } from '../team/email';
import type { Day } from '../time/time';
import type { Currency } from './money';

export type DealId = `dea_${string}`;

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
