/** More of a good measure never makes a cancellation likelier in the fit, unless the fit says so of that measure. */
import fc from 'fast-check';
import { calibrate, riskOf } from '../../../../src/domain/health/calibration/calibrate';
import type { StatedMeasure, TrainingRow } from '../../../../src/domain/health/calibration/data/rows';
import { againstStated } from '../../../../src/domain/health/calibration/judge/against';
import { type MadeUpKind, madeUpHistory } from '../../../../src/tools/bench/history/made-up';

const rows = { train: 400, test: 20 };

/** Fitted once each: the property is about values. */
const fits = (['plain', 'wrong-directions', 'u-shaped', 'collinear'] as const).map((kind: MadeUpKind) => {
  const { train, test, stated } = madeUpHistory(kind, 3, rows);
  const model = calibrate(train, stated);
  const { cancelled } = model;
  return { kind, stated, test, model, against: cancelled ? againstStated(cancelled, stated) : [] };
});

const given = fc.record({
  fit: fc.constantFrom(...fits),
  row: fc.nat({ max: rows.test - 1 }),
  measure: fc.nat({ max: 7 }),
  more: fc.double({ min: 0, max: 4, noNaN: true }),
});

describe('a measure that counts against its stated direction', () => {
  test('is said to: where nothing is said, more of a good measure never makes cancelling likelier', () => {
    fc.assert(
      fc.property(given, ({ fit, row: index, measure, more }) => {
        const row = fit.test[index] as TrainingRow;
        const one: StatedMeasure | undefined = fit.stated[measure];
        if (!one || one.direction === 0 || Number.isNaN(row.values[measure])) return true;
        if (fit.against.some((other) => other.measure === one.measure)) return true;
        const better = row.values.with(measure, (row.values[measure] ?? 0) + one.direction * more);
        return riskOf(fit.model, { ...row, values: better }) <= riskOf(fit.model, row) + 0.06;
      }),
      { numRuns: 400 },
    );
  });

  test('is named where directions are wrong, and in part where both ends are bad', () => {
    const said = (kind: MadeUpKind) =>
      fits.find((fit) => fit.kind === kind)?.against.map(({ measure, whole }) => `${measure} ${whole}`);
    // Those that tell and were stated wrong: the first, the second and the fourth.
    expect(said('wrong-directions')).toEqual(expect.arrayContaining(['m1 true', 'm2 true', 'm4 true']));
    expect(said('u-shaped')?.some((text) => text.startsWith('m1 '))).toBe(true);
    expect(said('plain')?.filter((text) => ['m1', 'm2', 'm3'].includes(text.slice(0, 2)))).toEqual([]);
  });
});
