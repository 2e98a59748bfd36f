/** How likely an account is to renew, upgrade or cancel within the horizon, by what the company's own history bears. */

import { type CalibratedModel, likelihoodOf } from '../calibration/calibrate';
import type { Outcome } from '../calibration/data/rows';
import type { Health } from '../health';
import type { Learned } from './learned';
import { valuesOf } from './training';

export type Likely = { readonly [O in Outcome]: number };

export type Outlook = {
  readonly learned: Learned;
  /** Nothing without evidence. The three add up to one. */
  readonly likely: Likely | undefined;
  readonly influences: readonly Influence[];
};

/** How much likelier it cancels than it would if this measure were not known; each by itself, they do not add up. */
export type Influence = { readonly measure: string; readonly more: number };

/** Nothing before a night has learnt, and nothing where too little is known for a score. */
export function outlookOf(
  { reasons, raw }: Pick<Health, 'reasons' | 'raw'>,
  learned: Learned | undefined,
): Outlook | undefined {
  if (!learned || raw.score === undefined) return undefined;
  const { model, evidence } = learned;
  if (!model || evidence !== 'yes') return { learned, likely: undefined, influences: [] };
  const likely = likelyBy(model, reasons);
  const influences = reasons
    .filter(({ measure }) => model.stated.some((one) => one.measure === measure))
    .map(({ measure }): Influence => {
      const without = reasons.filter((one) => one.measure !== measure);
      return { measure, more: likely.cancelled - likelyBy(model, without).cancelled };
    })
    .sort((a, b) => Math.abs(b.more) - Math.abs(a.more));
  return { learned, likely, influences };
}

function likelyBy(model: CalibratedModel, known: Health['reasons']): Likely {
  const values = valuesOf(known, model.stated);
  return likelihoodOf(model, { account: '', day: '', values, outcome: 'renewed' });
}
