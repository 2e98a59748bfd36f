import type { AccountId } from '../account/account';
import type { Day } from '../time/time';
import type { Currency } from './money';

export type RetentionCostId = `cst_${string}`;

export const retentionCostKinds = ['service', 'training', 'engagement', 'marketing'] as const;
export type RetentionCostKind = (typeof retentionCostKinds)[number];

/** What keeping accounts cost in a period: of one account, of a segment, or of all. */
export type RetentionCost = {
  readonly id: RetentionCostId;
  readonly rev: number;
  readonly kind: RetentionCostKind;
  /** The first and the last day of the period. */
  readonly from: Day;
  readonly to: Day;
  readonly amount: number;
  readonly currency: Currency;
  readonly segment: string;
  readonly account: AccountId | '';
};
