/**
 * A list of models as the text of one cell, and back, checked. One row holds the whole list: a version is then saved,
 * undone and restored whole by one write, and comes with the settings in the same read.
 */
import { stages } from '../account/account';
import { accepted, type Result, refused } from '../result';
import { type HealthModel, type ModelSet, type ModelVersion, type Trigger, triggerKinds } from './health-model';
import { type BreakPoint, type Measure, measureSources } from './measures/measure';

/** Google's limit for one cell; some thirty models of ten measures. */
const longestBody = 50_000;
const form = 1;

export type ModelProblem =
  | 'not-readable'
  | 'too-long'
  | 'no-model'
  | 'no-name'
  | 'no-measure'
  | 'same-id'
  | 'bad-id'
  | 'bad-weight'
  | 'bad-validity'
  | 'bad-curve'
  | 'against-direction'
  | 'bad-bands'
  | 'bad-trigger';

/** Where: the model by its place, and the measure where it is about one. */
export type ModelRefusal = { readonly problem: ModelProblem; readonly model?: number; readonly measure?: string };

export function writeModels(models: readonly HealthModel[]): Result<string, ModelRefusal> {
  const wrong = checkModels(models);
  if (wrong) return refused(wrong);
  const body = JSON.stringify({ form, models });
  return body.length > longestBody ? refused({ problem: 'too-long' }) : accepted(body);
}

export function readModels(body: string): Result<readonly HealthModel[], ModelRefusal> {
  try {
    const read = JSON.parse(body) as { readonly form?: unknown; readonly models?: unknown };
    if (read.form !== form || !Array.isArray(read.models)) return refused({ problem: 'not-readable' });
    const models = read.models as readonly HealthModel[];
    const wrong = models.every(isWhole) ? checkModels(models) : { problem: 'not-readable' as const };
    return wrong ? refused(wrong) : accepted(models);
  } catch {
    return refused({ problem: 'not-readable' });
  }
}

/** The newest that stands and can be read; nothing where no company's own does. */
export function modelsInForce(versions: readonly ModelVersion[]): ModelSet | undefined {
  const standing = versions.filter(({ state }) => state === 'saved').sort((a, b) => b.version - a.version);
  for (const { version, by, at, body } of standing) {
    const read = readModels(body);
    if (read.ok) return { version, by, at, models: read.value };
  }
  return undefined;
}

/** The first thing amiss with models whose form is right. */
export function checkModels(models: readonly HealthModel[]): ModelRefusal | undefined {
  if (models.length === 0) return { problem: 'no-model' };
  for (const [model, one] of models.entries()) {
    const problem = modelProblem(one);
    if (problem) return { problem, model };
    for (const measure of one.measures) {
      const wrong = measureProblem(measure);
      if (wrong) return { problem: wrong, model, measure: measure.id };
    }
  }
  return undefined;
}

function modelProblem({ name, measures, edges, deadBand, triggers }: HealthModel): ModelProblem | undefined {
  if (name.trim() === '') return 'no-name';
  if (measures.length === 0) return 'no-measure';
  if (new Set(measures.map(({ id }) => id)).size < measures.length) return 'same-id';
  const inOrder = 0 < edges.watch && edges.watch < edges.healthy && edges.healthy <= 100;
  // Two dead bands must not meet within a band.
  if (!inOrder || deadBand < 0 || 2 * deadBand >= edges.healthy - edges.watch) return 'bad-bands';
  return triggers.every(isTrigger) ? undefined : 'bad-trigger';
}

function isTrigger(trigger: Trigger): boolean {
  if (!triggerKinds.includes(trigger.kind)) return false;
  return 'stages' in trigger ? trigger.stages.length > 0 : trigger.measure !== '' && isNumber(trigger.atLeast);
}

function measureProblem(measure: Measure): ModelProblem | undefined {
  if (!/^[^\s",]{1,60}$/.test(measure.id)) return 'bad-id';
  if (!(measure.weight > 0 && measure.weight <= 1000)) return 'bad-weight';
  if (!(measure.validityDays >= 1 && measure.validityDays <= 3660)) return 'bad-validity';
  const { curve, direction } = measure;
  if (curve.kind === 'z') return isNumber(curve.centre) && curve.spread > 0 ? undefined : 'bad-curve';
  if (!isCurve(curve.points)) return 'bad-curve';
  return follows(curve.points, direction) ? undefined : 'against-direction';
}

function isCurve(points: readonly BreakPoint[]): boolean {
  if (points.length < 2 || points.length > 20) return false;
  return points.every(([value, worth], at) => {
    const rises = at === 0 || value > (points[at - 1]?.[0] ?? value);
    return isNumber(value) && rises && worth >= 0 && worth <= 100;
  });
}

/** More of a good measure never counts for less: that is what a direction promises. */
function follows(points: readonly BreakPoint[], direction: Measure['direction']): boolean {
  const worths = points.map(([, worth]) => worth);
  const top =
    direction === 'higher' ? worths.length - 1 : direction === 'lower' ? 0 : worths.indexOf(Math.max(...worths));
  return worths.every((worth, at) => {
    const before = worths[at - 1];
    return before === undefined || (at <= top ? worth >= before : worth <= before);
  });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Every field is there and of its kind; what the values may be is for the checks above. */
function isWhole(model: unknown): boolean {
  const { name, segments, stages: of, measures, edges, deadBand, triggers } = fieldsOf(model);
  const { healthy, watch } = fieldsOf(edges);
  return (
    typeof name === 'string' &&
    areTexts(segments) &&
    areStages(of) &&
    [deadBand, healthy, watch].every(isNumber) &&
    Array.isArray(triggers) &&
    triggers.every(isTriggerForm) &&
    Array.isArray(measures) &&
    measures.every(isMeasureForm)
  );
}

function isTriggerForm(trigger: unknown): boolean {
  const { stages: of, measure, atLeast } = fieldsOf(trigger);
  return of === undefined ? typeof measure === 'string' && isNumber(atLeast) : areStages(of);
}

const directions: readonly unknown[] = ['higher', 'lower', 'range'];

function isMeasureForm(measure: unknown): boolean {
  const {
    id,
    label,
    source,
    direction,
    curve,
    weight,
    validityDays,
    actionable,
    segments,
    stages: of,
  } = fieldsOf(measure);
  const texts = typeof id === 'string' && typeof label === 'string' && typeof actionable === 'boolean';
  const kinds = (measureSources as readonly unknown[]).includes(source) && directions.includes(direction);
  return (
    texts &&
    kinds &&
    isCurveForm(curve) &&
    isNumber(weight) &&
    isNumber(validityDays) &&
    areTexts(segments) &&
    areStages(of)
  );
}

function isCurveForm(curve: unknown): boolean {
  const { kind, points, centre, spread } = fieldsOf(curve);
  if (kind === 'z') return isNumber(centre) && isNumber(spread);
  return (
    kind === 'points' &&
    Array.isArray(points) &&
    points.every((point) => Array.isArray(point) && point.length === 2 && point.every(isNumber))
  );
}

function areTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

function areStages(list: unknown): boolean {
  return Array.isArray(list) && list.every((one) => (stages as readonly unknown[]).includes(one));
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
