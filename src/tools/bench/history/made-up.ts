/** Histories made up from a seed, each with one thing that real ones have and that a calibration may trip over. */
import { chanceOf } from '../../../domain/chance';
import type { StatedMeasure, TrainingRow } from '../../../domain/health/calibration/data/rows';
import type { History } from '../../backtest/read';

type Chance = () => number;
type Direction = StatedMeasure['direction'];
type Account = {
  readonly values: readonly (number | undefined)[];
  readonly odds: number;
  readonly day?: TrainingRow['day'];
};
type Recipe = {
  readonly directions: readonly Direction[];
  readonly account: (chance: Chance, testing: boolean, at: number) => Account;
};

export type MadeUpKind = (typeof madeUpKinds)[number];
export const madeUpKinds = [
  ...(['plain', 'no-signal', 'wrong-directions', 'telling-gaps', 'gaps', 'rare', 'u-shaped', 'collinear'] as const),
  ...(['heavy-tails', 'drift', 'constant-columns', 'many', 'equal-is-best', 'scarce'] as const),
] as const;

/** Box and Muller. */
function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
}

const draws = (chance: Chance, count: number): number[] => Array.from({ length: count }, () => normal(chance));
const dot = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0);
const all = (count: number, direction: Direction) => Array.from({ length: count }, (): Direction => direction);

const weights8 = [0.9, 0.6, 0.5, 0.3, 0.2, 0.1, 0, 0];
const linear = (values: readonly number[], base: number) => base - dot(weights8, values);

const recipes: Readonly<Record<MadeUpKind, Recipe>> = {
  plain: {
    directions: all(8, 1),
    account: (chance) => {
      const values = draws(chance, 8);
      return { values, odds: linear(values, -1.3) };
    },
  },
  'no-signal': { directions: all(8, 1), account: (chance) => ({ values: draws(chance, 8), odds: -1.2 }) },
  'wrong-directions': {
    directions: [-1, -1, 1, -1, 1, 0, 1, 1],
    account: (chance) => {
      const values = draws(chance, 8);
      return { values, odds: linear(values, -1.5) };
    },
  },
  'telling-gaps': {
    directions: all(8, 1),
    account: (chance) => {
      const values = draws(chance, 8);
      const silent = chance() < 0.3;
      return {
        values: values.map((one, at) => (at < 2 && silent ? undefined : one)),
        odds: linear(values, -1.6) + (silent ? 1.4 : 0),
      };
    },
  },
  gaps: {
    directions: all(8, 1),
    account: (chance) => {
      const values = draws(chance, 8);
      return { values: values.map((one) => (chance() < 0.3 ? undefined : one)), odds: linear(values, -1.3) };
    },
  },
  rare: {
    directions: [-1, 1, 1, -1, 1, 1, 0, 0],
    account: (chance) => {
      const rare = [0.03, 0.08].map((share) => (chance() < share ? 1 : 0));
      const values = draws(chance, 6);
      return {
        values: [...rare, ...values],
        odds: -1.8 + 2.5 * (rare[0] ?? 0) - 1.5 * (rare[1] ?? 0) - 0.6 * (values[0] ?? 0),
      };
    },
  },
  'u-shaped': {
    directions: all(6, 1),
    account: (chance) => {
      const values = draws(chance, 6);
      return { values, odds: -2 + 0.9 * (values[0] ?? 0) ** 2 - 0.5 * (values[1] ?? 0) };
    },
  },
  collinear: {
    directions: all(8, 1),
    account: (chance) => {
      const own = draws(chance, 3);
      const values = [0, 1, 2].map((at) => own[at] ?? 0).flatMap((one) => [one, one + 0.1 * normal(chance)]);
      return { values: [...values, values[0] ?? 0, normal(chance)], odds: -1.3 - dot([0.8, 0.5, 0.3], own) };
    },
  },
  'heavy-tails': {
    directions: all(6, 1),
    account: (chance) => {
      const values = draws(chance, 6);
      return {
        values: values.map((one, at) => (at < 3 ? Math.exp(1.3 * one) : one)),
        odds: -1.3 - dot([0.8, 0.5, 0.3, 0.3], values),
      };
    },
  },
  drift: {
    directions: all(8, 1),
    account: (chance, testing, at) => {
      const values = draws(chance, 8).map((one, measure) => one + (testing && measure === 0 ? 0.7 : 0));
      const month = testing ? 9 + (at % 3) : 1 + (at % 8);
      return {
        values,
        odds: linear(values, testing ? -1.9 : -0.9 - 0.05 * month),
        day: `2025-${String(month).padStart(2, '0')}-01`,
      };
    },
  },
  'constant-columns': {
    directions: all(8, 1),
    account: (chance) => {
      const values = draws(chance, 8);
      return { values: values.map((one, at) => (at > 5 ? 3 : at === 5 ? undefined : one)), odds: linear(values, -1.3) };
    },
  },
  many: {
    directions: Array.from({ length: 25 }, (_, at) => (at % 5 === 4 ? 0 : at % 7 === 6 ? -1 : 1)),
    account: (chance) => {
      const values = draws(chance, 25).map((one, at) => (at % 4 === 3 ? (one > 0.5 ? 1 : 0) : one));
      return { values, odds: -1.2 - values.reduce((sum, one, at) => sum + (at % 3 === 0 ? 0.35 * one : 0), 0) };
    },
  },
  'equal-is-best': {
    directions: all(12, 1),
    account: (chance) => {
      const values = draws(chance, 12);
      return { values, odds: -1.2 - 0.3 * values.reduce((sum, one) => sum + one, 0) };
    },
  },
  scarce: {
    directions: all(8, 1),
    account: (chance) => {
      const values = draws(chance, 8);
      return { values, odds: linear(values, -3.4) };
    },
  },
};

/** The same for the same kind and seed. */
export function madeUpHistory(kind: MadeUpKind, seed: number, rows: { train: number; test: number }): History {
  const { directions, account } = recipes[kind];
  const chance = chanceOf(`${kind} ${seed}`);
  const side = (testing: boolean) =>
    Array.from({ length: testing ? rows.test : rows.train }, (_, at): TrainingRow => {
      const { values, odds, day = '' } = account(chance, testing, at);
      const outcome = chance() < 1 / (1 + Math.exp(-odds)) ? 'cancelled' : 'renewed';
      const known = values.map((value) => value ?? Number.NaN);
      return { account: `${testing ? 'T' : 'A'}${at}`, day, values: known, outcome };
    });
  const stated = directions.map((direction, at): StatedMeasure => ({ measure: `m${at + 1}`, direction }));
  return { stated, train: side(false), test: side(true), warnings: [] };
}
