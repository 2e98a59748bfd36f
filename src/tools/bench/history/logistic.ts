/** The peer: plain logistic regression, as anybody would fit it. No pull, empty cells are the mean, no ranges. */
import { hitsOf, type TrainingRow } from '../../../domain/health/calibration/data/rows';
import { fitRidge, type Matrix, oddsOf } from '../../../domain/health/calibration/fit/ridge';
import { sigmoid } from '../../../domain/health/calibration/metrics/probability';

/** So little that it only keeps the arithmetic from running away where the outcomes are split perfectly. */
const hardlyAny = 1e-4;

/** How likely each account of `test` is to cancel. */
export function plainLogistic(train: readonly TrainingRow[], test: readonly TrainingRow[]): Float64Array {
  const measures = train[0]?.values.length ?? 0;
  const scales = Array.from({ length: measures }, (_, at) =>
    spreadOf(train.map(({ values }) => values[at] ?? Number.NaN)),
  );
  const features = matrixOf(train, scales);
  const penalties = Float64Array.from({ length: measures + 1 }, (_, at) => (at === 0 ? 0 : hardlyAny));
  const weights = fitRidge({ features, hits: hitsOf(train, 'cancelled'), penalties });
  return oddsOf(matrixOf(test, scales), weights).map(sigmoid);
}

type Spread = { readonly mean: number; readonly deviation: number };

function spreadOf(values: readonly number[]): Spread {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const square = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, known.length);
  return { mean, deviation: Math.sqrt(square) || 1 };
}

function matrixOf(rows: readonly TrainingRow[], scales: readonly Spread[]): Matrix {
  const columns = scales.length + 1;
  const cells = new Float64Array(rows.length * columns);
  rows.forEach(({ values }, row) => {
    cells[row * columns] = 1;
    scales.forEach(({ mean, deviation }, at) => {
      const value = values[at] ?? Number.NaN;
      cells[row * columns + at + 1] = Number.isNaN(value) ? 0 : (value - mean) / deviation;
    });
  });
  return { rows: rows.length, columns, cells };
}
