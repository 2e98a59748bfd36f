import type { Email } from '../team/email';
import type { Day } from '../time/time';
import type { Currency } from './money';

export type QuotaId = `quo_${string}`;

/** What an AM is to bring in a period. */
export type Quota = {
  readonly id: QuotaId;
  readonly rev: number;
  readonly am: Email;
  /** The first and the last day of the period. */
  readonly from: Day;
  readonly to: Day;
  /** More recurring revenue each month. */
  readonly amount: number;
  readonly currency: Currency;
};
