import fc from 'fast-check';
import { backtest } from '../../../../src/domain/health/calibration/backtest';
import { calibrate, likelihoodOf, riskOf } from '../../../../src/domain/health/calibration/calibrate';
import type { TrainingRow } from '../../../../src/domain/health/calibration/data/rows';
import { evidenceIn } from '../../../../src/domain/health/calibration/judge/permutation';
import { madeUpHistory } from '../../../../src/tools/bench/history/made-up';
import { fixtureHistory, madeHistory, statedPair } from '../../../support/histories';

const rows = madeHistory(400);
const model = calibrate(rows, statedPair);
const some = rows.slice(0, 20);
const isHit = (row: TrainingRow) => row.outcome === 'cancelled';

describe('the calibrated score', () => {
  test('says three likelihoods that add up to one', () => {
    for (const row of some) {
      const { renewed, upgraded, cancelled } = likelihoodOf(model, row);
      expect(renewed + upgraded + cancelled).toBeCloseTo(1, 12);
      expect(Math.min(renewed, upgraded, cancelled)).toBeGreaterThanOrEqual(0);
    }
  });

  test('is the same however the rows are sorted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
        expect(JSON.stringify(calibrate(shuffled, statedPair))).toBe(JSON.stringify(model));
      }),
      { numRuns: 3 },
    );
  });

  test('is the same in whatever unit a measure is told', () => {
    const factors = fc.record({ factor: fc.constantFrom(0.001, 0.5, 60, 1024), shift: fc.constantFrom(-500, 0, 32) });
    fc.assert(
      fc.property(factors, ({ factor, shift }) => {
        const told = (row: TrainingRow) => ({ ...row, values: row.values.map((value) => value * factor + shift) });
        const other = calibrate(rows.map(told), statedPair);
        for (const row of some) expect(riskOf(other, told(row))).toBeCloseTo(riskOf(model, row), 6);
      }),
      { numRuns: 4 },
    );
  });

  test('can be stored as JSON and says the same afterwards', () => {
    const again = JSON.parse(JSON.stringify(model)) as typeof model;
    expect(some.map((row) => likelihoodOf(again, row))).toEqual(some.map((row) => likelihoodOf(model, row)));
  });

  test('never counts what is not known as the middle: it has a term of its own', () => {
    // Few enough for weights alone; those of whom two measures are not known cancel more often.
    const { train, stated } = madeUpHistory('telling-gaps', 1, { train: 290, test: 0 });
    const { cancelled, ...rest } = calibrate(train, stated);
    expect(cancelled?.design.form).toBe('line');
    const centre = rest.equal.scales.map((scale) => scale?.centre ?? 0);
    const risk = (values: readonly number[]) => riskOf({ cancelled, ...rest }, { ...(some[0] as TrainingRow), values });
    const unknown = centre.map((value, at) => (at < 2 ? Number.NaN : value));
    expect(risk(unknown) - risk(centre)).toBeGreaterThan(0.4);
  });

  test('ranks at least as well as equal weights, and says flips where directions are wrong', () => {
    const { train, test: judged, stated } = fixtureHistory('mlc5000');
    const { uncalibrated, calibrated, directions, evidence } = backtest({
      train,
      test: judged,
      stated,
      acceptFlips: false,
    });
    expect(evidence).toBe('yes');
    expect(uncalibrated.auc?.auc).toBeLessThan(0.55);
    expect(calibrated.auc?.auc).toBeGreaterThan(0.78);
    expect(calibrated.skill).toBeGreaterThan(0.1);
    const flips = directions.filter(({ verdict }) => verdict === 'flip').map(({ measure }) => measure);
    expect(flips).toContain('day_min');
  });

  test('keeps its word on accounts it has not seen', () => {
    const { train, test: judged, stated } = fixtureHistory('telco_ibm');
    const { uncalibrated, calibrated } = backtest({ train, test: judged, stated, acceptFlips: false });
    expect(calibrated.auc?.auc ?? 0).toBeGreaterThan((uncalibrated.auc?.auc ?? 1) + 0.03);
    expect(calibrated.brier).toBeLessThan(0.165);
    expect(calibrated.ece).toBeLessThan(0.1);
    expect(calibrated.slope).toBeGreaterThan(0.7);
  });
});

describe('evidence', () => {
  test('is none where outcomes are dealt out anew', () => {
    const verdicts = Array.from({ length: 12 }, (_, seed) => {
      const { train, stated } = fixtureHistory('telco_ibm', '--shuffle', String(seed + 1), '--sample', '200');
      return evidenceIn(train, { stated, isHit });
    });
    expect(verdicts.filter((verdict) => verdict !== 'none').length).toBeLessThanOrEqual(1);
  });

  test('is there with a hundred accounts that tell', () => {
    const verdicts = [1, 2, 3, 4].map((seed) => evidenceIn(madeHistory(100, seed), { stated: statedPair, isHit }));
    expect(verdicts).toEqual(['yes', 'yes', 'yes', 'yes']);
  });

  test('is not looked for among fewer than ten cancellations', () => {
    const few = madeHistory(60).filter((row, at) => !isHit(row) || at < 12);
    expect(evidenceIn(few, { stated: statedPair, isHit })).toBe('too-few');
  });
});
