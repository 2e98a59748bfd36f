import { calibrate, likelihoodOf } from '../../../../src/domain/health/calibration/calibrate';
import type { TrainingRow } from '../../../../src/domain/health/calibration/data/rows';
import { foldsIn } from '../../../../src/domain/health/calibration/fit/foretell';
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

  test('and all folds are by account where everybody who cancelled did so within one stretch of time', () => {
    const late = dated(1).map((row) => (row.day < '2025-09-01' ? { ...row, outcome: 'renewed' as const } : row));
    const hits = Float64Array.from(late, ({ outcome }) => (outcome === 'cancelled' ? 1 : 0));
    const known = { rows: late, hits, stated: statedPair };
    // Four rounds by account: dated folds are one round.
    expect(foldsIn(known)('line').rounds).toBe(4);
    expect(foldsIn({ ...known, rows: dated(1), hits: hits.map((_, at) => at % 2) })('line').rounds).toBe(1);
  });
});
