import type { Day } from '../../time/time';
import type { CalibratedModel } from '../calibration/calibrate';
import type { Outcome } from '../calibration/data/rows';

/** What a night learnt of the history, as the account cards tell it. */
export type Learned = {
  readonly day: Day;
  readonly horizonDays: number;
  readonly rows: number;
  readonly accounts: number;
  readonly counts: { readonly [O in Outcome]: number };
  readonly evidence: 'yes' | 'none' | 'too-few';
  /** Outcomes of the rarer kind that are wanting before anything can be said. */
  readonly wanting: number;
  /** Nothing without evidence. */
  readonly model: CalibratedModel | undefined;
};
