import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Day, Instant } from '../time/time';

export type AlertId = `alr_${string}`;

/** What was looked at: where the score stands, how it has gone, or one thing that happened. */
export const alertKinds = ['absolute', 'trend', 'behaviour'] as const;
export type AlertKind = (typeof alertKinds)[number];

/** What happened. The words are made in `messages`. */
export const alertReasons = ['fell-at-risk', 'fell-below', 'falling', 'hard-trigger', 'measure-fell'] as const;
export type AlertReason = (typeof alertReasons)[number];

/** `recovered`: the nightly run saw it over before anybody had looked at it. */
export const alertStates = ['open', 'seen', 'recovered'] as const;
export type AlertState = (typeof alertStates)[number];

/** One thing that one person should look at; made by the nightly run, closed by a vote on whether it was useful. */
export type Alert = {
  readonly id: AlertId;
  readonly rev: number;
  readonly account: AccountId;
  readonly kind: AlertKind;
  readonly reason: AlertReason;
  /** Empty where it is about the score. */
  readonly measure: string;
  /** Of the score or of the measure; `to` is what was found on the day. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly day: Day;
  /** Whose it is; empty where nobody looks after the account, then the leads see it. */
  readonly owner: Email | '';
  readonly state: AlertState;
  /** When what it tells was over. */
  readonly recovered: Day | undefined;
  readonly useful: 'yes' | 'no' | '';
  readonly votedBy: Email | '';
  readonly votedAt: Instant | undefined;
};

/** What a company decides about them. */
export type AlertSettings = {
  /** An edge of the score of one's own; 0 for none. */
  readonly alertBelow: number;
  /** Points that a score may lose in 30 days by its trend. */
  readonly alertSlope: number;
  /** Points that a single measure may lose from one value to the next. */
  readonly alertJump: number;
  /** Days in which there is no second alert of the same kind, unless the first was over. */
  readonly alertMuteDays: number;
};
