/** What a rule finds in an account's rows, and what somebody answered to it. Neither knows of any amount. */
import type { AccountId } from '../../account/account';
import type { ServicePlan } from '../../account/service-plan';
import type { Email } from '../../team/email';
import type { Day, Instant } from '../../time/time';
import type { SignalId } from '../signal';
import type { KnownKind, Reason } from '../signal-kinds';

/** In the order in which they speak for a proposal: of several, the first leads. */
export const ruleIds = [
  'over-seats',
  'before-renewal',
  'seats-full',
  'team-larger',
  'usage-growth',
  'logins-growth',
  'feature-asked',
  'promoter',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The numbers that a rule saw; `rules.ts` says of each which they are. */
export type Finding = {
  readonly rule: RuleId;
  readonly kind: KnownKind;
  readonly now: number;
  readonly of: number;
  readonly what: string;
  readonly day: Day | undefined;
  /** What it rests on: while it is the same, only more of it is news. */
  readonly basis: string;
  readonly level: number;
};

/** A possible signal that nobody has flagged: the rows say why. */
export type Proposal = {
  readonly kind: KnownKind;
  /** One at least; the first leads. */
  readonly findings: readonly [Finding, ...Finding[]];
  /** What would take what the account needs, where the plans are known. */
  readonly plan: ServicePlan | undefined;
};

export type ProposalId = `pro_${string}`;
export const answers = ['flagged', 'set-aside'] as const;

/** Never changed, only added: the newest of an account and rule counts. */
export type ProposalAnswer = Pick<Finding, 'rule' | 'kind' | 'basis' | 'level'> & {
  readonly id: ProposalId;
  readonly rev: number;
  readonly account: AccountId;
  readonly answer: (typeof answers)[number];
  /** The one that it became. */
  readonly signal: SignalId | '';
  readonly reason: Reason | '';
  readonly words: string;
  readonly by: Email;
  readonly at: Instant;
};

export function isRule(text: string): text is RuleId {
  return (ruleIds as readonly string[]).includes(text);
}
