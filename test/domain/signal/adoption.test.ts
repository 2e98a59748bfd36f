import { type Adoption, adoptionOf, baselineOf, moveFor } from '../../../src/domain/signal/adoption';
import { aMeasure, aSignal, monday9 } from '../../support/builders';
import { aSnapshot } from '../../support/signals/proposing';

const handed = (parts: { baseline?: number; target?: number | undefined } = {}) =>
  aSignal({ state: 'handed-back', measure: 'seats_used', target: 80, baseline: 60, movedAt: monday9, ...parts });
const today = (value: number) => ({ value, day: undefined });

describe('what the measure says of a sale', () => {
  test.each<[string, Adoption, Adoption]>([
    ['the target', adoptionOf(handed(), today(80)), { verdict: 'reached', way: 100 }],
    ['half of the way', adoptionOf(handed(), today(70)), { verdict: 'under-way', way: 50 }],
    ['a step', adoptionOf(handed(), today(63)), { verdict: 'not-moved', way: 15 }],
    ['a fall', adoptionOf(handed(), today(50)), { verdict: 'not-moved', way: -50 }],
    [
      'a measure that shall fall',
      adoptionOf(handed({ baseline: 5, target: 1 }), today(1)),
      { verdict: 'reached', way: 100 },
    ],
    [
      'one that rose instead',
      adoptionOf(handed({ baseline: 5, target: 1 }), today(6)),
      { verdict: 'not-moved', way: -25 },
    ],
    ['nothing measured', adoptionOf(handed(), undefined), { verdict: 'unknown', way: undefined }],
    [
      'a value of before',
      adoptionOf(handed(), { value: 90, day: '2026-11-22' }),
      { verdict: 'unknown', way: undefined },
    ],
    ['no target', adoptionOf(handed({ target: undefined }), today(90)), { verdict: 'unknown', way: undefined }],
  ])('at %s', (_, adoption, expected) => {
    expect(adoption).toEqual(expected);
  });

  test('without a beginning is the end alone', () => {
    const begun = aSignal({ state: 'handed-back', measure: 'seats_used', target: 80, movedAt: monday9 });
    expect([adoptionOf(begun, today(79)), adoptionOf(begun, today(81))]).toEqual([
      { verdict: 'short', way: undefined },
      { verdict: 'reached', way: 100 },
    ]);
  });

  test('speaks for giving up on its day alone, and for adopted at any time', () => {
    const verdicts = (['reached', 'under-way', 'not-moved', 'short', 'unknown'] as const).map((verdict) => ({
      ...{ verdict, way: undefined },
    }));
    expect(verdicts.map((one) => moveFor(one, true))).toEqual(['adopt', undefined, 'give-up', undefined, undefined]);
    expect(verdicts.map((one) => moveFor(one, false))).toEqual(['adopt', undefined, undefined, undefined, undefined]);
  });
});

describe('where a measure stood at the sale', () => {
  const known = { measures: [], history: [], now: today(70), today: '2026-11-23' } as const;
  const value = (day: `${number}-${number}-${number}`, of: number) =>
    aMeasure({ measure: 'seats_used', value: of, day });

  test('is the last value of before, never a later one', () => {
    const measures = [value('2026-10-01', 50), value('2026-11-01', 55), value('2026-11-20', 75)];
    expect(baselineOf('seats_used', '2026-11-10', { ...known, measures })).toBe(55);
  });

  test('is what a snapshot kept of it, where nothing was imported', () => {
    const history = [aSnapshot('2026-11-18', 72), aSnapshot('2026-11-01', 54), aSnapshot('2026-10-01', 40)];
    expect(baselineOf('seats_used', '2026-11-10', { ...known, history })).toBe(54);
    expect(baselineOf('other', '2026-11-20', { ...known, history, now: undefined })).toBeUndefined();
  });

  test('is the value of today for a sale of these days, and else not known', () => {
    expect(baselineOf('seats_used', '2026-11-20', known)).toBe(70);
    expect(baselineOf('seats_used', '2026-11-01', known)).toBeUndefined();
    expect(baselineOf('seats_used', '2026-11-01', { ...known, measures: [value('2026-05-01', 50)] })).toBeUndefined();
  });
});
