/** What a lead changes of a model at once, and what another list of models would make of the accounts there are. */
import type { Account } from '../../account/account';
import type { Day } from '../../time/time';
import { healthOf } from '../health';
import type { HealthFacts } from '../health-facts';
import { type Band, type HealthModel, type ModelSet, modelFor } from '../health-model';
import { type BreakPoint, type Direction, type Measure, robustCurve } from '../measures/measure';

/** Numbers as they were typed; a measure whose weight is 0 is left out. */
export type ModelEdit = {
  readonly weights: ReadonlyMap<string, number>;
  readonly directions: ReadonlyMap<string, Direction>;
  readonly healthy: number;
  readonly watch: number;
  readonly deadBand: number;
  readonly added: AddedMeasure | undefined;
};

/** An imported column that becomes a measure, with the values there are of it. */
export type AddedMeasure = {
  readonly id: string;
  readonly label: string;
  readonly direction: Exclude<Direction, 'range'>;
  readonly weight: number;
  readonly values: readonly number[];
};

export function editedModel(model: HealthModel, edit: ModelEdit): HealthModel {
  const kept = model.measures.flatMap((measure): Measure[] => {
    const weight = edit.weights.get(measure.id) ?? measure.weight;
    if (weight === 0) return [];
    return [turned({ ...measure, weight }, edit.directions.get(measure.id) ?? measure.direction)];
  });
  const measures = edit.added ? [...kept, ...measureFrom(edit.added)] : kept;
  return { ...model, measures, edges: { healthy: edit.healthy, watch: edit.watch }, deadBand: edit.deadBand };
}

/** The other way round, the best value is the worst: the points of a curve change places, its values stay. */
function turned(measure: Measure, direction: Direction): Measure {
  const { curve } = measure;
  const isTurn = measure.direction !== 'range' && direction !== 'range' && direction !== measure.direction;
  if (!isTurn) return measure;
  if (curve.kind === 'z') return { ...measure, direction };
  const worths = curve.points.map(([, worth]) => worth).reverse();
  const points = curve.points.map(([value], at): BreakPoint => [value, worths[at] ?? 0]);
  return { ...measure, direction, curve: { kind: 'points', points } };
}

/** How long a value of a column is believed in, until somebody says better: a month and a half. */
const validityDays = 45;

/** By how far its values lie from the middle of all of them; nothing where they do not differ. */
function measureFrom({ id, label, direction, weight, values }: AddedMeasure): readonly Measure[] {
  const curve = robustCurve(values);
  if (!curve) return [];
  const everywhere = { segments: [], stages: [] };
  return [{ id, label, source: 'column', direction, curve, weight, validityDays, actionable: false, ...everywhere }];
}

/** A list with one of its models replaced, as the next version. */
export function nextSet(set: ModelSet, models: readonly HealthModel[], version: number): ModelSet {
  return { ...set, version, models };
}

export type Subject = { readonly account: Account; readonly facts: Omit<HealthFacts, 'account' | 'today'> };

export type BandMove = { readonly account: Account; readonly from: Band; readonly to: Band };

export type Preview = {
  /** Accounts of which both can be told. */
  readonly scored: number;
  /** Accounts of which too little is known for one of the two. */
  readonly unknown: number;
  /** Those whose band would be another one, the worst first. */
  readonly moves: readonly BandMove[];
};

const order: readonly Band[] = ['insufficient', 'at-risk', 'watch', 'healthy'];

/** What the measures say by both lists, whatever somebody's override says. */
export function previewOf(
  subjects: readonly Subject[],
  { now, next, today }: { readonly now: ModelSet; readonly next: ModelSet; readonly today: Day },
): Preview {
  let scored = 0;
  const moves = subjects.flatMap(({ account, facts }): BandMove[] => {
    const given = { ...facts, account, today };
    const [from, to] = [now, next].map((set) => healthOf(given, modelFor(account, set)).raw.band);
    if (from === undefined || to === undefined) return [];
    if (from !== 'insufficient' && to !== 'insufficient') scored += 1;
    return from === to ? [] : [{ account, from, to }];
  });
  moves.sort((a, b) => order.indexOf(a.to) - order.indexOf(b.to) || order.indexOf(b.from) - order.indexOf(a.from));
  return { scored, unknown: subjects.length - scored, moves };
}
