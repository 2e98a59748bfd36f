import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { SignalId } from './signal';

export type SignalEventId = `sev_${string}`;

/** One move of a signal: the signal's row is what its events come to. Never changed, only added. */
export type SignalEvent = {
  readonly id: SignalEventId;
  readonly rev: number;
  readonly signal: SignalId;
  readonly account: AccountId;
  /** `flag` or a move of `signal-table.ts`. */
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly by: Email;
  readonly at: Instant;
  readonly reason: string;
  readonly words: string;
};
