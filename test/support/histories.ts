/** Histories to calibrate on: from the small fixtures, or made from a seed. */
import { join } from 'node:path';
import { chanceOf } from '../../src/domain/chance';
import type { StatedMeasure, TrainingRow } from '../../src/domain/health/calibration/data/rows';
import type { Day } from '../../src/domain/time/time';
import { parseBacktestOptions } from '../../src/tools/backtest/options';
import { type History, readHistory } from '../../src/tools/backtest/read';

const folder = join(import.meta.dirname, '../fixtures/backtest');

export function fixtureArgs(name: string, ...more: readonly string[]): readonly string[] {
  return [join(folder, `${name}.csv`), '--measures', join(folder, `${name}.measures.json`), ...more];
}

export function fixtureHistory(name: string, ...more: readonly string[]): History {
  return readHistory(parseBacktestOptions(fixtureArgs(name, ...more)));
}

export const statedPair: readonly StatedMeasure[] = [
  { measure: 'logins', direction: 1 },
  { measure: 'cases', direction: -1 },
];

/** Accounts whose logins and cases tell, with some cells empty. */
export function madeHistory(count: number, seed = 1): readonly TrainingRow[] {
  const chance = chanceOf(seed);
  const bell = () => chance() + chance() + chance() + chance() - 2;
  return Array.from({ length: count }, (_, at): TrainingRow => {
    const [logins, cases] = [bell(), bell()];
    const risk = 1 / (1 + Math.exp(1 + 3 * logins - 2 * cases));
    const draw = chance();
    const outcome = draw < risk ? 'cancelled' : draw > 0.85 ? 'upgraded' : 'renewed';
    const known = chance() > 0.15;
    const values = [known ? logins * 100 : Number.NaN, cases * 5 + 10];
    return { account: `a${at}`, day: '2026-01-01' as Day, values, outcome };
  });
}
