import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { AccountId } from './account';

export type CommentId = `com_${string}`;

/** What a teammate says to teammates about something of an account. */
export type Comment = {
  readonly id: CommentId;
  readonly rev: number;
  readonly account: AccountId;
  /** The id of what it is about: the account, a signal, a commitment, a sync. */
  readonly about: string;
  readonly words: string;
  readonly mentions: readonly Email[];
  readonly by: Email;
  readonly at: Instant;
};
