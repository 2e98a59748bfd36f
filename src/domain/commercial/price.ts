import type { Currency } from './money';

export type PriceId = `prc_${string}`;

/** One rung of the price ladder: what a plan costs with so many seats. */
export type Price = {
  readonly id: PriceId;
  readonly rev: number;
  /** As the accounts' column `plan` names it. */
  readonly plan: string;
  readonly seats: number | undefined;
  /** Each month. */
  readonly amount: number;
  readonly currency: Currency;
};
