import type { AccountId } from '../account/account';
import type { Day } from '../time/time';
import type { Band } from './health';

export type HealthSnapshotId = `hst_${string}`;

/** What an account's health was on a day: written when band, rounded score or model changes, and monthly. */
export type HealthSnapshot = {
  readonly id: HealthSnapshotId;
  readonly rev: number;
  readonly account: AccountId;
  readonly day: Day;
  readonly score: number | undefined;
  readonly band: Band;
  /** 0–1. */
  readonly confidence: number;
  /** Which measures, weights and bands it was computed with. */
  readonly model: string;
};
