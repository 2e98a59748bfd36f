import type { Day } from '../time/time';
import type { AccountId } from './account';

export type CaseId = `cas_${string}`;

export const severities = ['low', 'normal', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** A support case. */
export type Case = {
  readonly id: CaseId;
  readonly rev: number;
  readonly account: AccountId;
  /** The case's id in the company's own system. */
  readonly externalId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly escalated: boolean;
  readonly opened: Day;
  readonly closed: Day | undefined;
};
