/** The score by itself: weighted points over the measures that are known. What is missing is left out, never neutral. */
import { type Day, daysBetween } from '../time/time';
import type { HealthFacts } from './health-facts';
import { type HealthModel, isFor } from './health-model';
import { currentValues, type Newest, newestOf } from './measures/derived-values';
import { type Measure, pointsOf } from './measures/measure';

/** A measure with a usable value. */
export type Known = {
  readonly measure: Measure;
  readonly value: number;
  /** 0–100. */
  readonly points: number;
  /** Its weight by its freshness. */
  readonly weight: number;
  /** When it was measured; nothing for what is so today. */
  readonly day: Day | undefined;
  /** Older than its validity, so that it counts less. */
  readonly stale: boolean;
};

export type Scored = {
  readonly known: readonly Known[];
  readonly missing: readonly Measure[];
  /** Sum of the effective weights. */
  readonly weight: number;
  /** Share of all weight that is known and fresh, 0–1. */
  readonly confidence: number;
  /** Before rounding; nothing below half of the weight. */
  readonly exact: number | undefined;
  readonly newest: Newest;
};

/** Below this share of the weight there is no score and no colour. */
const enoughConfidence = 0.5;

export function scoreOf(facts: HealthFacts, model: HealthModel, today: Day): Scored {
  const newest = newestOf(facts.measures, today);
  const known: Known[] = [];
  const missing: Measure[] = [];
  let all = 0;
  let weight = 0;
  let sum = 0;
  for (const measure of model.measures) {
    if (!isFor(measure, facts.account)) continue;
    all += measure.weight;
    const one = knownOf(measure, facts, { today, newest });
    if (!one) {
      missing.push(measure);
      continue;
    }
    known.push(one);
    weight += one.weight;
    sum += one.weight * one.points;
  }
  const confidence = all === 0 ? 0 : weight / all;
  const exact = weight > 0 && confidence >= enoughConfidence ? sum / weight : undefined;
  return { known, missing, weight, confidence, exact, newest };
}

function knownOf(
  measure: Measure,
  facts: HealthFacts,
  { today, newest }: { readonly today: Day; readonly newest: Newest },
): Known | undefined {
  const found = currentValues[measure.source](facts, { today, imported: newest.get(measure.id) });
  if (!found) return undefined;
  const { value, day } = found;
  const freshness = day === undefined ? 1 : freshnessAt(daysBetween(day, today), measure.validityDays);
  if (freshness === 0) return undefined;
  const points = pointsOf(measure, value);
  return { measure, value, points, weight: measure.weight * freshness, day, stale: freshness < 1 };
}

/** One up to its validity, then in a straight line to nothing at twice of it. */
function freshnessAt(age: number, validityDays: number): number {
  if (age <= validityDays) return 1;
  return age < 2 * validityDays ? 2 - age / validityDays : 0;
}
