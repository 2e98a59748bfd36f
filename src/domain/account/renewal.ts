import type { Email } from '../team/email';
import type { Day } from '../time/time';
import type { AccountId } from './account';

export type RenewalId = `ren_${string}`;

/** The AM's own call before the day. */
export const renewalCalls = ['likely', 'open', 'doubtful'] as const;
export type RenewalCall = (typeof renewalCalls)[number];
export const renewalResults = ['renewed', 'upgraded', 'contracted', 'cancelled'] as const;
export type RenewalResult = (typeof renewalResults)[number];

/** One renewal of one account; amounts stand in the commercial workbook. */
export type Renewal = {
  readonly id: RenewalId;
  readonly rev: number;
  readonly account: AccountId;
  readonly day: Day;
  readonly noticeDay: Day | undefined;
  readonly call: RenewalCall | '';
  readonly calledBy: Email | '';
  readonly result: RenewalResult | '';
  readonly resultDay: Day | undefined;
};
