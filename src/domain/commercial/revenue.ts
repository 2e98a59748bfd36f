import type { AccountId } from '../account/account';
import type { Day } from '../time/time';
import type { Currency } from './money';

export type RevenueId = `mrr_${string}`;

/** What an account pays each month from a day on: a later day replaces an earlier one; both stay. */
export type Revenue = {
  readonly id: RevenueId;
  readonly rev: number;
  readonly account: AccountId;
  readonly day: Day;
  /** Each month. */
  readonly amount: number;
  readonly currency: Currency;
};
