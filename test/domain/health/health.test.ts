import fc from 'fast-check';
import { healthOf, readingOf, typicalPoints } from '../../../src/domain/health/health';
import type { HealthFacts } from '../../../src/domain/health/health-facts';
import type { HealthModel } from '../../../src/domain/health/health-model';
import type { HealthSnapshot } from '../../../src/domain/health/health-snapshot';
import { defaultMeasures } from '../../../src/domain/health/measures/default-measures';
import type { Direction, Measure } from '../../../src/domain/health/measures/measure';
import { addDays } from '../../../src/domain/time/time';
import { aMeasure, anAccount, anActivity, anOverride, healthFacts, monday9, ourModel } from '../../support/builders';

const today = '2026-11-23';
const full = [
  aMeasure({ id: 'mea_a', measure: 'logins_trend', value: -30, day: today }),
  aMeasure({ id: 'mea_b', measure: 'open_cases', value: 2, day: today }),
  aMeasure({ id: 'mea_c', measure: 'feedback', value: 9, day: today }),
  aMeasure({ id: 'mea_d', measure: 'pulse', value: 3, day: today }),
  aMeasure({ id: 'mea_e', measure: 'payment_late_days', value: 0, day: today }),
];

function facts(parts: Partial<HealthFacts> = {}) {
  return healthFacts({ measures: full, activities: [anActivity({ at: monday9 })], ...parts });
}

function health(parts: Partial<HealthFacts> = {}) {
  return healthOf(facts(parts), ourModel);
}

describe('health', () => {
  test('is the weighted mean of the points, told as reasons that add up to it', () => {
    const { score, band, base, reasons } = health();
    // (15×28 + 15×100 + 12×100 + 15×40 + 10×90 + 15×60 + 10×100) / 92 = 70.87
    expect([score, band]).toEqual([71, 'watch']);
    expect(reasons.map(({ measure, points }) => [measure, points])).toEqual([
      ['logins_trend', -7],
      ['open_cases', -5],
      ['pulse', -1],
      ['feedback', 2],
      ['payment_late_days', 3],
      ['contact_days', 4],
      ['seats_used', 5],
    ]);
    expect(base + reasons.reduce((total, { points }) => total + points, 0)).toBe(71);
    expect(base).toBe(typicalPoints);
  });

  test('leaves out what is missing instead of taking it for neutral', () => {
    const without = health({ measures: full.filter(({ measure }) => measure !== 'feedback') });
    expect(without.missing.map(({ measure }) => measure)).toEqual([
      'feedback',
      'response_balance',
      'meeting_attendance',
    ]);
    expect(without.confidence).toBeCloseTo(0.82);
    expect(without.reasons.some(({ measure }) => measure === 'feedback')).toBe(false);
  });

  test('has no score and no colour below half of the weight, and says what to collect first', () => {
    const { score, band, confidenceLevel, missing } = health({ measures: [], activities: [] });
    expect([score, band, confidenceLevel]).toEqual([undefined, 'insufficient', 'low']);
    expect(missing.slice(0, 2).map(({ measure }) => measure)).toEqual(['logins_trend', 'open_cases']);
  });

  test.each([
    [45, 15],
    [60, 10],
    [89, 15 * (2 - 89 / 45)],
    [90, 0],
  ])('counts a pulse of %d days for %d of its weight', (age, weight) => {
    const { confidence } = health({ measures: [...full.slice(0, 3), aMeasure({ day: addDays(today, -age) })] });
    expect(confidence).toBeCloseTo((67 + weight) / 100);
  });

  test('does not believe a value from the future', () => {
    const { missing } = health({ measures: [aMeasure({ measure: 'pulse', value: 5, day: addDays(today, 1) })] });
    expect(missing).toContainEqual({ measure: 'pulse', label: '' });
  });

  test('names the smallest step that reaches the next band', () => {
    const { nextStep } = health();
    expect(nextStep).toMatchObject({ measure: 'logins_trend', from: -30, to: 2, band: 'healthy', score: 78 });
    const low = full.map((one) => ({ ...one, value: one.measure === 'logins_trend' ? -80 : 1 }));
    expect(health({ measures: low, activities: [] }).nextStep?.band).toBe('watch');
  });

  test.each([
    [anAccount({ stage: 'ending' }), full, 'cancelled'],
    [
      anAccount(),
      [...full.slice(0, 4), aMeasure({ measure: 'payment_late_days', value: 30, day: today })],
      'payment-failed',
    ],
    [anAccount(), [...full, aMeasure({ measure: 'payment_failed', value: 1, day: today })], 'payment-failed'],
  ] as const)('is at risk at once by a hard trigger', (account, measures, trigger) => {
    const history = [snapshot({ score: 90, band: 'healthy', day: '2026-11-01' })];
    const { band, trigger: found, score } = health({ account, measures, history });
    expect([band, found]).toEqual(['at-risk', trigger]);
    expect(score).toBeGreaterThan(50);
  });

  test('shows what counts, and what the measures say beside it, while somebody overrides it', () => {
    const override = anOverride();
    const { score, band, raw, reasons } = health({ overrides: [override] });
    expect([score, band, raw]).toEqual([30, 'at-risk', { score: 71, band: 'watch' }]);
    expect(reasons.reduce((sum, { points }) => sum + points, 70)).toBe(71);
    for (const over of [{ until: '2026-11-22' }, { ended: today }, { from: '2026-08-01' }, { score: 130 }] as const) {
      expect(health({ overrides: [{ ...override, ...over }] }).override).toBeUndefined();
    }
  });

  test('tells what moved since the last snapshot, and it adds up to the change', () => {
    const before = healthOf(
      facts({ measures: full.map((one) => (one.measure === 'pulse' ? { ...one, value: 5 } : one)) }),
      ourModel,
    );
    const last = snapshot({ ...readingOf(before), day: '2026-11-20' });
    const { moved, score } = health({ history: [last] });
    expect(moved?.since).toBe('2026-11-20');
    expect(moved?.by[0]).toMatchObject({ measure: 'pulse', points: -6 });
    expect(moved?.by.reduce((sum, { points }) => sum + points, 0)).toBe(moved?.change);
    expect(moved?.change).toBe((score ?? 0) - (before.score ?? 0));
    expect(health({ history: [{ ...last, model: 'v1 Other' }] }).moved).toBeUndefined();
  });
});

function snapshot(parts: Partial<HealthSnapshot>): HealthSnapshot {
  const day = parts.day ?? today;
  const base = { id: `hst_acme_${day.replaceAll('-', '')}`, rev: 1, account: 'acc_acme', day } as const;
  return { ...base, score: 71, band: 'watch', confidence: 1, model: ourModel.key, reasons: [], ...parts };
}

/** Any model that may be saved: curves follow their directions. */
const measure = (id: string): fc.Arbitrary<Measure> =>
  fc
    .record({
      direction: fc.constantFrom<Direction[]>('higher', 'lower', 'range'),
      z: fc.boolean(),
      values: fc.uniqueArray(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 5 }),
      worths: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 }),
      weight: fc.integer({ min: 1, max: 50 }),
      validityDays: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ direction, z, values, worths, weight, validityDays }) => {
      const sorted = [...worths].slice(0, values.length).sort((a, b) => (direction === 'lower' ? b - a : a - b));
      const points = [...values].sort((a, b) => a - b).map((value, at) => [value, sorted[at] ?? 0] as const);
      const curve = z
        ? ({ kind: 'z', centre: values[0] ?? 0, spread: 7 } as const)
        : ({ kind: 'points', points } as const);
      const common = { id, label: id, source: 'column', actionable: true, segments: [], stages: [] } as const;
      return { ...common, direction, curve, weight, validityDays };
    });

const ids = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5'] as const;
const aModel = fc
  .tuple(...ids.map(measure))
  .map((measures): HealthModel => ({ ...ourModel.model, measures, triggers: [] }));
const someValues = fc.array(
  fc.record({
    measure: fc.constantFrom(...ids),
    value: fc.integer({ min: -120, max: 120 }),
    age: fc.integer({ min: 0, max: 220 }),
  }),
  { maxLength: 12 },
);

function told(model: HealthModel, values: readonly { measure: string; value: number; age: number }[]) {
  const measures = values.map(({ measure, value, age }, at) =>
    aMeasure({ id: `mea_${at}`, measure, value, day: addDays(today, -age) }),
  );
  return healthOf(healthFacts({ measures }), { model, key: 'any' });
}

describe('whatever the model and whatever is known', () => {
  test('whole reasons add up to the score exactly', () => {
    fc.assert(
      fc.property(aModel, someValues, (model, values) => {
        const { score, base, reasons } = told(model, values);
        if (score === undefined) return reasons.length === 0;
        const total = reasons.reduce((sum, { points }) => sum + points, base);
        return total === score && score >= 0 && score <= 100 && reasons.every(({ points }) => Number.isInteger(points));
      }),
    );
  });

  test('more of a good measure never lowers the score, nor more of a bad one raises it', () => {
    fc.assert(
      fc.property(aModel, someValues, fc.integer({ min: 0, max: 60 }), (model, values, more) => {
        const before = told(model, values).score;
        return values.every((one, at) => {
          const direction = model.measures.find(({ id }) => id === one.measure)?.direction;
          const after = told(model, values.with(at, { ...one, value: one.value + more })).score;
          if (before === undefined || after === undefined) return before === after;
          return direction === 'range' || (direction === 'higher' ? after >= before : after <= before);
        });
      }),
    );
  });

  test('a missing measure is as if it were none: the score is that of the others, the confidence lower', () => {
    fc.assert(
      fc.property(aModel, someValues, (model, values) => {
        const without = values.filter((one) => one.measure !== 'm0');
        const missing = told(model, without);
        const alone = told({ ...model, measures: model.measures.filter(({ id }) => id !== 'm0') }, without);
        if (missing.score !== undefined && missing.score !== alone.score) return false;
        return missing.confidence <= alone.confidence && missing.missing.some(({ measure: id }) => id === 'm0');
      }),
    );
  });

  test('the cheapest step reaches the band it names', () => {
    fc.assert(
      fc.property(aModel, someValues, (model, values) => {
        const { nextStep: step } = told(model, values);
        return step === undefined || step.score >= model.edges[step.band === 'healthy' ? 'healthy' : 'watch'];
      }),
    );
  });
});

test('our measures have the weights of the default split', () => {
  const weights = defaultMeasures.filter(({ stages }) => stages.length === 0).map(({ weight }) => weight);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
});
