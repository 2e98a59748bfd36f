import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Day } from '../time/time';

export type MeasureValueId = `mea_${string}`;

/** What was known of one measure of one account on one day. A later day replaces an earlier one; both stay. */
export type MeasureValue = {
  readonly id: MeasureValueId;
  readonly rev: number;
  readonly account: AccountId;
  /** The id of an entry in `default-measures.ts`, or of a company's own measure. */
  readonly measure: string;
  readonly value: number;
  readonly day: Day;
  /** Who set it; empty for an import. */
  readonly by: Email | '';
};
