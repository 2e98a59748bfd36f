/** How likely an account is to renew, upgrade or cancel within the horizon, by what the company's own history bears. */
import { type CalibratedModel, likelihoodOf } from '../calibration/calibrate';
import type { Outcome } from '../calibration/data/rows';
import type { Health } from '../health';
import { valuesOf } from './training';

export type Likely = { readonly [O in Outcome]: number };

/** Nothing without evidence, and nothing where too little is known for a score. The three add up to one. */
export function likelyOf(
  { reasons, raw }: Pick<Health, 'reasons' | 'raw'>,
  fit: CalibratedModel | undefined,
): Likely | undefined {
  if (fit?.evidence !== 'yes' || raw.score === undefined) return undefined;
  return likelihoodOf(fit, { account: '', day: '', values: valuesOf(reasons, fit.stated), outcome: 'renewed' });
}
