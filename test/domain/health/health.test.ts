import fc from 'fast-check';
import { bandOf, healthOf, pointsAt, typicalPoints } from '../../../src/domain/health/health';
import { measures } from '../../../src/domain/health/health-measures';
import { addDays } from '../../../src/domain/time/time';
import { aMeasure, anAccount, anActivity, monday9 } from '../../support/builders';

const today = '2026-11-23';
const full = [
  aMeasure({ id: 'mea_a', measure: 'logins_trend', value: -30, day: today }),
  aMeasure({ id: 'mea_b', measure: 'open_cases', value: 2, day: today }),
  aMeasure({ id: 'mea_c', measure: 'feedback', value: 9, day: today }),
  aMeasure({ id: 'mea_d', measure: 'pulse', value: 3, day: today }),
  aMeasure({ id: 'mea_e', measure: 'payment_late_days', value: 0, day: today }),
];

function facts(parts: Partial<Parameters<typeof healthOf>[0]> = {}) {
  return { account: anAccount(), measures: full, activities: [anActivity({ at: monday9 })], today, ...parts } as const;
}

describe('health', () => {
  test('is the weighted mean of the points, told as reasons that add up to it', () => {
    const health = healthOf(facts());
    // (15×28 + 15×100 + 20×100 + 15×40 + 10×90 + 15×60 + 10×100) / 100 = 73.2
    // Of the equal halves (seats 4.5, cases -4.5, pulse -1.5) the first of the list is rounded up.
    expect(health.score).toBe(73);
    expect(health.band).toBe('watch');
    expect(health.reasons.map(({ measure, points }) => [measure, points])).toEqual([
      ['logins_trend', -6],
      ['open_cases', -5],
      ['pulse', -2],
      ['feedback', 2],
      ['payment_late_days', 3],
      ['seats_used', 5],
      ['contact_days', 6],
    ]);
    expect(health.base + health.reasons.reduce((total, { points }) => total + points, 0)).toBe(73);
  });

  test('leaves out what is missing instead of taking it for neutral', () => {
    const without = healthOf(facts({ measures: full.filter(({ measure }) => measure !== 'feedback') }));
    expect(without.missing).toEqual(['feedback']);
    expect(without.confidence).toBeCloseTo(0.9);
    expect(without.reasons.some(({ measure }) => measure === 'feedback')).toBe(false);
  });

  test('has no score and no colour below half of the weight, and says what to collect first', () => {
    const health = healthOf(facts({ measures: [], activities: [] }));
    expect([health.score, health.band, health.confidenceLevel]).toEqual([undefined, 'insufficient', 'low']);
    expect(health.missing.slice(0, 2)).toEqual(['contact_days', 'logins_trend']);
  });

  test('lets stale values fade and drops them at twice their validity', () => {
    const fading = healthOf(facts({ measures: [aMeasure({ measure: 'pulse', day: addDays(today, -60) })] }));
    const gone = healthOf(facts({ measures: [aMeasure({ measure: 'pulse', day: addDays(today, -90) })] }));
    expect([fading.missing.includes('pulse'), gone.missing.includes('pulse')]).toEqual([false, true]);
  });

  test('does not believe a value from the future', () => {
    const health = healthOf(facts({ measures: [aMeasure({ measure: 'pulse', value: 5, day: addDays(today, 1) })] }));
    expect(health.missing).toContain('pulse');
  });

  test('names the smallest step that reaches the next band', () => {
    const step = healthOf(facts()).nextStep;
    expect(step).toMatchObject({ measure: 'logins_trend', from: -30, to: -7, band: 'healthy' });
    expect(step?.score).toBeGreaterThanOrEqual(78);
  });

  test('tells the change of thirty days only where there was a score then', () => {
    expect(healthOf(facts()).trend.change).toBeUndefined();
    const before = full.map((value, index) =>
      aMeasure({
        ...value,
        id: `mea_z${index}`,
        day: addDays(today, -30),
        value: value.measure === 'pulse' ? 5 : value.value,
      }),
    );
    const activities = [anActivity({ at: monday9 - 31 * 86_400_000 }), anActivity({ id: 'act_2' })];
    expect(healthOf(facts({ measures: [...before, ...full], activities })).trend.change).toBe(-6);
  });

  test('has whole reasons that add up, whatever is known', () => {
    const value = fc.record({
      measure: fc.constantFrom(...measures.map(({ id }) => id)),
      value: fc.integer({ min: -60, max: 120 }),
      age: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const rows = values.map(({ measure, value, age }, index) =>
          aMeasure({ id: `mea_${index}`, measure, value, day: addDays(today, -age) }),
        );
        const health = healthOf(facts({ measures: rows }));
        if (health.score === undefined) return health.reasons.length === 0;
        const total = health.base + health.reasons.reduce((sum, { points }) => sum + points, 0);
        return total === health.score && health.score >= 0 && health.score <= 100;
      }),
    );
  });
});

describe('bands', () => {
  test('give an edge to the band above it', () => {
    expect([75, 74, 50, 49].map((score) => bandOf(score))).toEqual(['healthy', 'watch', 'watch', 'at-risk']);
  });

  test('do not flap inside the dead band', () => {
    expect([72, 71, 77, 78].map((score, index) => bandOf(score, index < 2 ? 'healthy' : 'watch'))).toEqual([
      'healthy',
      'watch',
      'watch',
      'healthy',
    ]);
  });
});

describe('curves', () => {
  test('are straight between break points and flat outside', () => {
    const curve = [
      [0, 0],
      [10, 100],
    ] as const;
    expect([-5, 0, 5, 10, 50].map((value) => pointsAt(curve, value))).toEqual([0, 0, 50, 100, 100]);
  });

  test('judge a typical account against the same points for every measure', () => {
    expect(typicalPoints).toBe(healthOf(facts()).base);
  });
});
