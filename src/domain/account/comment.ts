import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { AccountId } from './account';

export type CommentId = `com_${string}`;

/** What a teammate says to teammates about something of an account. */
export type Comment = {
  readonly id: CommentId;
  readonly rev: number;
  /** Empty where it is about a sync of a pair that is about no account. */
  readonly account: AccountId | '';
  /** The id of what it is about: the account, a signal, a commitment, a sync. */
  readonly about: string;
  readonly words: string;
  readonly mentions: readonly Email[];
  readonly by: Email;
  readonly at: Instant;
  /** The comment it answers. */
  readonly replyTo: CommentId | '';
  /** The comment whose place it takes: words are never changed, only followed by others. */
  readonly replaces: CommentId | '';
};
