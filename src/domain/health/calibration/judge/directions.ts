/** Whether a measure points where people said it does: its own AUC against history, with an interval. */
import { columnOf, recurrenceOf, type StatedMeasure, type TrainingRow } from '../data/rows';
import { aucWithInterval } from '../metrics/auc';

/**
 * `confirmed`: history agrees. `flip`: it says the opposite, and a flip is proposed. `proposed`: nobody knew, history
 * does. `open`: history cannot tell.
 */
export type DirectionVerdict = 'confirmed' | 'flip' | 'proposed' | 'open';

export type DirectionTest = {
  readonly measure: string;
  readonly stated: -1 | 0 | 1;
  /** 0 where the interval holds .5. */
  readonly found: -1 | 0 | 1;
  /** How often a higher value stands with an account that stayed, against one that cancelled. */
  readonly auc: number | undefined;
  readonly interval: readonly [low: number, high: number] | undefined;
  readonly verdict: DirectionVerdict;
};

export function directionTests(
  rows: readonly TrainingRow[],
  { stated, isHit }: { readonly stated: readonly StatedMeasure[]; readonly isHit: (row: TrainingRow) => boolean },
): readonly DirectionTest[] {
  return stated.map(({ measure, direction }, at) => {
    const known = rows.filter(({ values }) => !Number.isNaN(values[at] ?? Number.NaN));
    const stayed = Float64Array.from(known, (row) => (isHit(row) ? 0 : 1));
    const judged = aucWithInterval(columnOf(known, at), stayed, recurrenceOf(known));
    const { auc, interval } = judged ?? { auc: undefined, interval: undefined };
    if (!interval) return { measure, stated: direction, found: 0, auc, interval, verdict: 'open' };
    const found = interval[0] > 0.5 ? 1 : interval[1] < 0.5 ? -1 : 0;
    return { measure, stated: direction, found, auc, interval, verdict: verdictOf(direction, found) };
  });
}

function verdictOf(stated: -1 | 0 | 1, found: -1 | 0 | 1): DirectionVerdict {
  if (found === 0) return 'open';
  if (stated === 0) return 'proposed';
  return stated === found ? 'confirmed' : 'flip';
}

/** As people stated them, but for what they let history turn round. */
export function withFlips(stated: readonly StatedMeasure[], tests: readonly DirectionTest[]): readonly StatedMeasure[] {
  return stated.map((one, at) => {
    const test = tests[at];
    return test?.verdict === 'flip' ? { ...one, direction: test.found } : one;
  });
}
