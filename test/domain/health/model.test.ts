import fc from 'fast-check';
import {
  defaultModel,
  defaultModels,
  type HealthModel,
  type ModelVersion,
  modelFor,
} from '../../../src/domain/health/health-model';
import { pointsAt, pointsOf, robustCurve } from '../../../src/domain/health/measures/measure';
import { checkModels, modelsInForce, readModels, writeModels } from '../../../src/domain/health/model-text';

const bank: HealthModel = { ...defaultModel, name: 'Banks', segments: ['Bank'], stages: ['live'] };

function written(models: readonly HealthModel[]): string {
  const text = writeModels(models);
  if (!text.ok) throw new Error(text.refusal.problem);
  return text.value;
}

function version(number: number, parts: Partial<ModelVersion> = {}): ModelVersion {
  const common = { rev: 1, state: 'saved', by: 'a@b.example', at: 0, note: '' } as const;
  return { id: `mod_${number}`, version: number, ...common, body: written([bank]), ...parts };
}

describe('the models of a company', () => {
  test('are asked in their order, and ours stands behind them', () => {
    const set = { ...defaultModels, version: 4, models: [bank] };
    expect(modelFor({ segment: ' bank', stage: 'live' }, set)).toEqual({ model: bank, key: 'v4 Banks' });
    expect(modelFor({ segment: 'Bank', stage: 'onboarding' }, set).model).toBe(defaultModel);
    expect(modelFor({ segment: 'Shop', stage: 'live' }, set).key).toMatch(/^default-[0-9a-f]{8}$/);
  });

  test('come back from a cell as they were', () => {
    expect(readModels(written([bank, defaultModel]))).toEqual({ ok: true, value: [bank, defaultModel] });
  });

  test('that count are the newest that stand and can be read', () => {
    const versions = [version(1), version(2), version(3, { state: 'withdrawn' }), version(4, { body: '{' })];
    expect(modelsInForce(versions)?.version).toBe(2);
    expect(modelsInForce([version(3, { state: 'withdrawn' })])).toBeUndefined();
  });

  test.each<[string, Partial<HealthModel>]>([
    ['no-name', { name: ' ' }],
    ['no-measure', { measures: [] }],
    ['same-id', { measures: [...defaultModel.measures, ...defaultModel.measures] }],
    ['bad-bands', { edges: { healthy: 50, watch: 75 } }],
    ['bad-bands', { edges: { healthy: 55, watch: 50 } }],
    ['bad-trigger', { triggers: [{ kind: 'cancelled', stages: [] }] }],
    ['bad-weight', { measures: defaultModel.measures.map((one) => ({ ...one, weight: 0 })) }],
    ['bad-validity', { measures: defaultModel.measures.map((one) => ({ ...one, validityDays: 0 })) }],
    ['bad-id', { measures: defaultModel.measures.map((one) => ({ ...one, id: 'a b' })).slice(0, 1) }],
    ['against-direction', { measures: defaultModel.measures.map((one) => ({ ...one, direction: 'lower' })) }],
    [
      'bad-curve',
      { measures: defaultModel.measures.map((one) => ({ ...one, curve: { kind: 'points', points: [[1, 1]] } })) },
    ],
  ])('are refused as %s', (problem, wrong) => {
    const refusal = checkModels([{ ...defaultModel, ...wrong }]);
    expect(refusal?.problem).toBe(problem);
    expect(readModels(JSON.stringify({ form: 1, models: [{ ...defaultModel, ...wrong }] })).ok).toBe(false);
  });

  test('that hands or a newer Tandem wrote are refused, never half read', () => {
    const cut = fc.integer({ min: 0, max: written([bank]).length - 1 });
    fc.assert(fc.property(cut, (length) => !readModels(written([bank]).slice(0, length)).ok));
    for (const body of [
      'null',
      '[]',
      '{"form":1,"models":[null]}',
      '{"form":2,"models":[]}',
      '{"form":1,"models":[{}]}',
    ]) {
      expect(readModels(body).ok).toBe(false);
    }
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

  test('by distance from the centre are clipped at three spreads', () => {
    const curve = { kind: 'z', centre: 10, spread: 2 } as const;
    const at = (direction: 'higher' | 'lower' | 'range') =>
      [0, 4, 10, 13, 99].map((value) => pointsOf({ curve, direction }, value));
    expect(at('higher')).toEqual([0, 0, 50, 75, 100]);
    expect(at('lower')).toEqual([100, 100, 50, 25, 0]);
    expect(at('range')).toEqual([0, 0, 100, 50, 0]);
  });

  test('of a company are not moved by one broken value', () => {
    expect(robustCurve([1, 2, 3, 4, 5])).toEqual({ kind: 'z', centre: 3, spread: 1.4826 });
    expect(robustCurve([1, 2, 3, 4, 1e9])).toEqual({ kind: 'z', centre: 3, spread: 1.4826 });
    expect(robustCurve([7, 7, 7])).toBeUndefined();
    expect(robustCurve([])).toBeUndefined();
    expect(robustCurve([0, 0, 0, 0, 5])?.spread).toBeCloseTo(1.4826);
  });
});
