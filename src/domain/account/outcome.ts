import type { Day } from '../time/time';
import type { AccountId } from './account';

export type OutcomeId = `out_${string}`;

/** Something measurable that an account reached or wants to reach, and what it cost us in work. */
export type Outcome = {
  readonly id: OutcomeId;
  readonly rev: number;
  readonly account: AccountId;
  readonly what: string;
  /** What it belongs to: a campaign, a new module. */
  readonly campaign: string;
  /** The unit of `target` and `achieved`, in the company's own words. */
  readonly unit: string;
  readonly target: number | undefined;
  readonly achieved: number | undefined;
  readonly due: Day | undefined;
  readonly reached: Day | undefined;
  readonly hours: number | undefined;
  readonly touches: number | undefined;
};
