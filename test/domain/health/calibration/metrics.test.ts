import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isotonicFit } from '../../../../src/domain/health/calibration/fit/isotonic';
import { aucOf, aucWithInterval } from '../../../../src/domain/health/calibration/metrics/auc';
import {
  brierOf,
  brierParts,
  brierSkillOf,
  eceOf,
  liftOf,
  logLossOf,
  slopeAndIntercept,
} from '../../../../src/domain/health/calibration/metrics/probability';
import { psiOf } from '../../../../src/domain/health/calibration/metrics/shares';
import { wilson } from '../../../../src/domain/share-interval';

type Case = {
  readonly n: number;
  readonly y: readonly number[];
  readonly p: readonly number[];
  readonly auc: number;
  readonly brier: number;
  readonly logloss: number;
  readonly brier_skill: number;
  readonly isotonic: readonly number[];
  readonly calibration_slope: number;
  readonly calibration_intercept: number;
  readonly psi_first_half_to_second_half_10bins: number;
};
const path = join(import.meta.dirname, '../../../fixtures/backtest/metrics.json');
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { readonly cases: readonly Case[] };

describe('the metrics', () => {
  test.each(cases)('agree with a reference implementation to a millionth ($n rows)', (one) => {
    const { y, p } = one;
    const half = Math.floor(one.n / 2);
    const line = slopeAndIntercept(p, y);
    const ours = [
      aucOf(p, y),
      brierOf(p, y),
      logLossOf(p, y),
      brierSkillOf(p, y),
      line?.slope,
      line?.intercept,
      psiOf(p.slice(0, half), p.slice(half)),
      ...isotonicFit(p, y),
    ];
    const theirs = [
      one.auc,
      one.brier,
      one.logloss,
      one.brier_skill,
      one.calibration_slope,
      one.calibration_intercept,
      one.psi_first_half_to_second_half_10bins,
      ...one.isotonic,
    ];
    theirs.forEach((value, at) => {
      expect(ours[at]).toBeCloseTo(value, 6);
    });
  });

  test('say what a person can reckon by hand', () => {
    const [p, y] = [
      [0.9, 0.8, 0.2, 0.2],
      [1, 0, 1, 0],
    ];
    expect(aucOf(p, y)).toBe(0.625);
    expect(liftOf(p, y, 0.25)).toBe(2);
    expect(eceOf([0.5, 0.5], [1, 0], 1)).toBe(0);
    expect(wilson(5, 10).map((share) => Math.round(share * 1000))).toEqual([237, 763]);
    const { reliability, resolution, uncertainty } = brierParts(p, y);
    expect(reliability - resolution + uncertainty).toBeCloseTo(brierOf(p, y), 12);
  });

  test('are not defined where one of the two outcomes never came', () => {
    expect(aucOf([0.1, 0.2], [1, 1])).toBeUndefined();
    expect(aucWithInterval([], [])).toBeUndefined();
    expect(liftOf([0.1], [0], 0.1)).toBeUndefined();
  });
});
