import { backtest } from '../../../../src/domain/health/calibration/backtest';
import { calibrate, likelihoodOf } from '../../../../src/domain/health/calibration/calibrate';
import type { TrainingRow } from '../../../../src/domain/health/calibration/data/rows';
import type { Day } from '../../../../src/domain/time/time';
import { madeHistory, statedPair } from '../../../support/histories';

/** A month for each tenth of the rows; those of the last two have all of their cancellations, the others `kept` of them. */
function dated(kept: number): readonly TrainingRow[] {
  return madeHistory(800).map((row, at) => {
    const month = 1 + Math.floor(at / 80);
    const day = `2025-${String(month).padStart(2, '0')}-01` as Day;
    const stays = row.outcome === 'cancelled' && month < 9 && at % 4 >= 4 * kept;
    return { ...row, day, outcome: stays ? 'renewed' : row.outcome };
  });
}

const saidLate = (rows: readonly TrainingRow[]) => {
  const model = calibrate(rows, statedPair);
  const late = rows.filter(({ day }) => day >= '2025-09-01');
  const said = late.reduce((sum, row) => sum + likelihoodOf(model, row).cancelled, 0) / late.length;
  const came = late.filter(({ outcome }) => outcome === 'cancelled').length / late.length;
  return { shift: model.cancelled?.shift ?? 0, said, came };
};

describe('the level of the newest days', () => {
  test('is what is foretold, where cancellations have become more frequent', () => {
    const { shift, said, came } = saidLate(dated(0.25));
    expect(shift).toBeGreaterThan(0.5);
    expect(Math.abs(said - came)).toBeLessThan(0.03);
  });

  test('changes hardly anything where it is as it was, and nothing without days', () => {
    expect(Math.abs(saidLate(dated(1)).shift)).toBeLessThan(0.25);
    expect(calibrate(madeHistory(800), statedPair).cancelled?.shift).toBe(0);
  });

  test('is asked of other folds where all cancellations lie in one stretch of time', () => {
    const rows = dated(1).map((row) => (row.day < '2025-09-01' ? { ...row, outcome: 'renewed' as const } : row));
    const { calibrated } = backtest({ train: rows, test: dated(1), stated: statedPair, acceptFlips: false });
    expect(calibrated.auc?.auc).toBeGreaterThan(0.7);
  });
});
