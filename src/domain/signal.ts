import type { AccountId } from './account';
import type { Email } from './email';
import type { Instant } from './time';

export type SignalId = `sig_${string}`;

export const urgencies = ['soon', 'quarter', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** The states this version reaches; `moves` below is the only place that says how. */
export const signalStates = ['submitted', 'acknowledged', 'accepted', 'declined'] as const;
export type SignalState = (typeof signalStates)[number];

/** A possible expansion that somebody noticed, on its way from the CSM to the AM. */
export type Signal = {
  readonly id: SignalId;
  readonly rev: number;
  readonly account: AccountId;
  /** The id of an entry in `signal-kinds.ts`. */
  readonly kind: string;
  /** In the customer's words. */
  readonly need: string;
  /** The mail or fact it rests on: subject, day, and the quote that was picked. */
  readonly evidence: string;
  readonly urgency: Urgency;
  /** Who to talk to at the account. */
  readonly contact: string;
  /** What should not be said. */
  readonly avoid: string;
  readonly state: SignalState;
  readonly flaggedBy: Email;
  readonly flaggedAt: Instant;
  /** The AM it waits for; empty when the account has none yet. */
  readonly owner: Email | '';
  readonly acknowledgeBy: Instant | undefined;
  readonly decideBy: Instant | undefined;
  /** Why it was declined: an entry of the reasons list, and words. */
  readonly reason: string;
  readonly reasonWords: string;
  readonly movedBy: Email | '';
  readonly movedAt: Instant | undefined;
};
