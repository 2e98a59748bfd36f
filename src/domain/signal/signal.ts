import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { Reason, SignalKind } from './signal-kinds';

export type SignalId = `sig_${string}`;
/** The money of a signal (`Deal`), in the workbook of amounts. */
export type DealId = `dea_${string}`;

export const urgencies = ['soon', 'quarter', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** `signal-table.ts` says how one leads to another. */
export const signalStates = [
  'draft',
  'submitted',
  'acknowledged',
  'needs-info',
  'accepted',
  'declined',
  'in-progress',
  'won',
  'lost',
  'parked',
  'handed-back',
  'adopted',
  'not-adopted',
] as const;
export type SignalState = (typeof signalStates)[number];

/** What a CSM goes through with the account once a sale is handed back. */
export const onboardingSteps = ['packet-read', 'contact-met', 'set-up', 'people-trained', 'first-use'] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** What was sold and what it shall come to: told by the AM, kept by the CSM. No amounts. */
export type Sale = {
  readonly sold: string;
  /** Who at the account bought it. */
  readonly soldTo: string;
  readonly promises: string;
  /** What the account calls a success. */
  readonly success: string;
  /** The measure that will tell whether it is used, and what it should come to. */
  readonly measure: string;
  readonly target: number | undefined;
};

/** A possible expansion that somebody noticed, on its way from the CSM to the AM and back. */
export type Signal = Sale & {
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
  /** The CSM who answers and to whom a sale is handed back; empty where the account had none. */
  readonly csm: Email | '';
  readonly acknowledgeBy: Instant | undefined;
  readonly decideBy: Instant | undefined;
  /** When it comes up again in a state after these: the answer, the hand-back, the day it wakes, the check. */
  readonly nextBy: Instant | undefined;
  /** Why it is where it is: declined, lost, parked, held by the trust guard. */
  readonly reason: Reason | '';
  readonly reasonWords: string;
  readonly movedBy: Email | '';
  readonly movedAt: Instant | undefined;
  /** The CSM's share of the credit in percent, frozen at acceptance; the rest is the AM's. */
  readonly credit: number | undefined;
  /** Where the measure stood when it was sold; nothing where nobody had measured it. */
  readonly baseline: number | undefined;
  /** What of the onboarding is done. */
  readonly steps: readonly OnboardingStep[];
  /** Its money in the commercial workbook; the deal counts only while the signal names it. */
  readonly deal: DealId | '';
};

/** A signal as it begins: all that only later moves fill. */
export const untouched = {
  rev: 1,
  reason: '',
  reasonWords: '',
  movedBy: '',
  movedAt: undefined,
  nextBy: undefined,
  credit: undefined,
  ...{ sold: '', soldTo: '', promises: '', success: '', measure: '', target: undefined },
  baseline: undefined,
  steps: [],
  deal: '',
} as const satisfies Partial<Signal>;
