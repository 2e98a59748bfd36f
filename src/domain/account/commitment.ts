import type { Email } from '../team/email';
import type { Day, Instant } from '../time/time';
import type { AccountId } from './account';

export type CommitmentId = `cmt_${string}`;

export const commitmentStates = ['open', 'done', 'dropped'] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** Who promised what by when. */
export type Commitment = {
  readonly id: CommitmentId;
  readonly rev: number;
  readonly account: AccountId;
  readonly what: string;
  readonly who: Email | '';
  readonly due: Day | undefined;
  readonly state: CommitmentState;
  /** The id of what it comes from: a sync, a signal, a mail's key. */
  readonly source: string;
  readonly by: Email;
  readonly at: Instant;
  readonly closedAt: Instant | undefined;
};
