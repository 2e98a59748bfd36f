import type { SignalId } from '../signal/signal';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { AccountId } from './account';

export type ActivityId = `act_${string}`;

export const activityKinds = [
  'mail',
  'note',
  'pulse',
  'signal',
  'sync',
  'owner',
  'contact',
  'import',
  'health',
  'call',
  'meeting',
  'feedback',
  'comment',
  'pin',
  'override',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** One line of an account's timeline: whatever happened, when, and by whom. Never changed, only added. */
export type Activity = {
  readonly id: ActivityId;
  readonly rev: number;
  readonly account: AccountId;
  readonly at: Instant;
  readonly kind: ActivityKind;
  readonly by: Email;
  /** A word for what happened, where the kind alone does not say it: a signal's move, a pulse's value. */
  readonly what: string;
  /** Free words: a mail's subject, a note. */
  readonly words: string;
  /** Where it comes from: a message key, a signal's or meeting's id; of a pin or an edit the line it is about. */
  readonly source: SignalId | string;
  /** The same for all mails of one conversation. */
  readonly thread: string;
  /** Where its source opens in Google. */
  readonly link: string;
};

/** What a note's line says in `what` when it takes the place of an earlier one. */
export const edited = 'edited';

export const callResults = ['reached', 'missed', 'left-word'] as const;
export type CallResult = (typeof callResults)[number];

/** Of a meeting with the account that somebody wrote down. */
export const meetingResults = ['held', 'no-show', 'called-off'] as const;
export type MeetingResult = (typeof meetingResults)[number];
