import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtest } from '../../../src/domain/health/calibration/backtest';
import type { History } from '../../../src/tools/backtest/read';
import { madeUpHistory } from '../../../src/tools/bench/history/made-up';
import { benchHistories, describeHistories } from '../../../src/tools/bench/history/run';

const fixtures = join(import.meta.dirname, '../../fixtures/backtest');
let folder: string;
const figures = (history: History) => backtest({ ...history, acceptFlips: false });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-histories-'));
  for (const set of ['telco', 'bare']) mkdirSync(join(folder, set));
  cpSync(join(fixtures, 'telco_ibm.csv'), join(folder, 'telco', 'accounts.csv'));
  cpSync(join(fixtures, 'telco_ibm.csv'), join(folder, 'bare', 'accounts.csv'));
  cpSync(join(fixtures, 'telco_ibm.measures.json'), join(folder, 'telco', 'measures.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the bench of histories', () => {
  test('sets calibration beside plain logistic regression, whole and with a hundred accounts, and says what is absent', () => {
    const told: string[] = [];
    const reports = benchHistories(folder, (line) => told.push(line));
    expect(told).toContain('bare: measures.json is absent, left out');
    expect(reports.map(({ set, train, test: judged }) => [set, train, judged])).toEqual([['telco', 500, 250]]);
    const [{ whole, hundred } = { whole: undefined, hundred: undefined }] = reports;
    expect(whole?.calibrated.auc).toBeGreaterThan((whole?.logistic.auc ?? 1) - 0.02);
    // The promise for small histories: no worse than the better of the two, with probabilities worth something.
    expect(hundred?.calibrated.auc).toBeGreaterThan(
      Math.max(hundred?.logistic.auc ?? 1, hundred?.uncalibrated ?? 1) - 0.01,
    );
    expect(hundred?.calibrated.skill).toBeGreaterThan(0);
    expect(describeHistories(reports)).toContain('telco: 500 → 250');
  });

  test('says where nothing is to be judged', () => {
    expect(() => benchHistories(join(folder, 'telco'), () => undefined)).toThrow('holds an accounts.csv');
    expect(() => benchHistories(join(folder, 'nowhere'), () => undefined)).toThrow('There is no folder');
  });
});

describe('a history made up', () => {
  const rows = { train: 600, test: 1000 };

  test('is the same for the same seed, and of another seed another', () => {
    expect(madeUpHistory('plain', 1, rows)).toEqual(madeUpHistory('plain', 1, rows));
    expect(madeUpHistory('plain', 1, rows)).not.toEqual(madeUpHistory('plain', 2, rows));
  });

  test('without a signal is told so, and the default score is judged with the plain rate', () => {
    const { evidence, basis, calibrated, uncalibrated } = figures(madeUpHistory('no-signal', 1, rows));
    expect([evidence, basis, calibrated.auc]).toEqual(['none', 'default', uncalibrated.auc]);
    expect(calibrated.skill).toBeGreaterThan(-0.02);
  });

  test('with gaps that tell, or both ends of a measure bad, is foretold better than by equal weights', () => {
    for (const kind of ['telling-gaps', 'u-shaped'] as const) {
      const { evidence, calibrated, uncalibrated } = figures(madeUpHistory(kind, 1, rows));
      expect(evidence).toBe('yes');
      expect(calibrated.auc?.auc).toBeGreaterThan((uncalibrated.auc?.auc ?? 1) + 0.05);
    }
  });

  test('with wrong directions has its flips proposed', () => {
    const { directions } = figures(madeUpHistory('wrong-directions', 1, rows));
    expect(directions[0]).toMatchObject({ stated: -1, found: 1, verdict: 'flip' });
  });

  test('is judged alike when one value is absurd', () => {
    const history = madeUpHistory('plain', 1, rows);
    const absurd = history.train.map((row, at) =>
      at === 0 ? { ...row, values: [1e12, ...row.values.slice(1)] } : row,
    );
    const [plain, odd] = [figures(history), figures({ ...history, train: absurd })];
    expect(odd.calibrated.auc?.auc).toBeGreaterThan((plain.calibrated.auc?.auc ?? 1) - 0.01);
    expect(odd.uncalibrated.auc?.auc).toBeGreaterThan((plain.uncalibrated.auc?.auc ?? 1) - 0.01);
  });
});
