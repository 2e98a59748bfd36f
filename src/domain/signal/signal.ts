import type { AccountId } from '../account/account';
import type { DealId } from '../commercial/deal';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { DeclineReason, SignalKind } from './signal-kinds';

export type SignalId = `sig_${string}`;

export const urgencies = ['soon', 'quarter', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** The states this version reaches; `signal-moves.ts` says how. */
export const signalStates = ['submitted', 'acknowledged', 'accepted', 'declined'] as const;
export type SignalState = (typeof signalStates)[number];

/** A possible expansion that somebody noticed, on its way from the CSM to the AM. */
export type Signal = {
  readonly id: SignalId;
  readonly rev: number;
  readonly account: AccountId;
  readonly kind: SignalKind;
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
  /** Why it was declined. */
  readonly reason: DeclineReason | '';
  readonly reasonWords: string;
  readonly movedBy: Email | '';
  readonly movedAt: Instant | undefined;
  /** Its money in the commercial workbook; the deal counts only while the signal names it. */
  readonly deal: DealId | '';
};
