import type { OutcomeId } from '../account/outcome';
import type { Currency } from './money';

export type OutcomeValueId = `val_${string}`;

/** What an outcome is worth to the account that reached it, by its own reckoning. */
export type OutcomeValue = {
  readonly id: OutcomeValueId;
  readonly rev: number;
  readonly outcome: OutcomeId;
  readonly amount: number;
  readonly currency: Currency;
};
