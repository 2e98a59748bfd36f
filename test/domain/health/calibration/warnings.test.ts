import type { StatedMeasure, TrainingRow } from '../../../../src/domain/health/calibration/data/rows';
import { warningsOf } from '../../../../src/domain/health/calibration/judge/warnings';
import { madeHistory, statedPair } from '../../../support/histories';

const rows = madeHistory(400);

/** With one more measure, made from the row. */
function withMeasure(list: readonly TrainingRow[], value: (row: TrainingRow, at: number) => number) {
  return list.map((row, at) => ({ ...row, values: [...row.values, value(row, at)] }));
}

function found(
  train: readonly TrainingRow[],
  test: readonly TrainingRow[] = [],
  more: readonly StatedMeasure[] = third,
) {
  const list = warningsOf({ train, test, stated: [...statedPair, ...more] });
  return list.map(({ kind, measure }) => `${kind} ${measure}`.trim());
}

const third: readonly StatedMeasure[] = [{ measure: 'third', direction: 1 }];

describe('a warning', () => {
  test.each<readonly [string, (row: TrainingRow, at: number) => number]>([
    ['leakage third', ({ outcome }, at) => (outcome === 'cancelled' ? 0 : 10) + (at % 7)],
    ['leakage third', ({ outcome }) => (outcome === 'cancelled' ? Number.NaN : 1)],
    ['constant third', () => 5],
    ['empty third', () => Number.NaN],
    ['rare third', (_row, at) => (at % 25 === 0 ? 1 : 0)],
    ['duplicate third', ({ values }) => 3 * (values[1] ?? 0) + 1],
  ])('says %s', (expected, value) => {
    expect(found(withMeasure(rows, value))).toContain(expected);
  });

  test('says nothing of measures that tell honestly', () => {
    const noise = withMeasure(rows, (_row, at) => (at * 7919) % 101);
    expect(found(noise.slice(0, 200), noise.slice(200)).filter((text) => text.includes('third'))).toEqual([]);
  });

  test('says drift where a measure or the share of cancellations stands elsewhere', () => {
    const steady = withMeasure(rows, (_row, at) => (at * 7919) % 101);
    const moved = withMeasure(rows, (_row, at) => ((at * 7919) % 101) + 60);
    expect(found(steady, moved)).toContain('drift third');
    const gone = steady.map((row, at) => (at % 2 ? { ...row, outcome: 'cancelled' as const } : row));
    expect(found(steady, gone)).toContain('drift');
  });
});
