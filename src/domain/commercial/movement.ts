import type { AccountId } from '../account/account';
import type { Day } from '../time/time';
import type { Currency } from './money';

export type MovementId = `mov_${string}`;

export const movementKinds = ['new', 'upgrade', 'cross-sell', 'contraction', 'churn', 'renewal', 'referral'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A change of an account's recurring revenue; contraction and churn are negative. */
export type Movement = {
  readonly id: MovementId;
  readonly rev: number;
  readonly account: AccountId;
  readonly day: Day;
  readonly kind: MovementKind;
  /** Each month. */
  readonly amount: number;
  readonly currency: Currency;
  /** Where it comes from: a signal's, a renewal's or an import's id. */
  readonly source: string;
};
