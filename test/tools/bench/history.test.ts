import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchHistories, describeHistories } from '../../../src/tools/bench/history/run';

const fixtures = join(import.meta.dirname, '../../fixtures/backtest');
let folder: string;

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
