/** What the CSM's own judgement does to a score, told before it is given. */
import { addDays, type Day, daysBetween } from '../time/time';
import { healthOf } from './health';
import type { HealthFacts } from './health-facts';
import { isFor, type NamedModel } from './health-model';
import type { MeasureValue } from './measure-value';
import { newestOf } from './measures/derived-values';

export const pulseMeasure = 'pulse';
const [lowest, highest] = [1, 5];
/** A pulse of two months ago is nobody's judgement of today. */
const countsDays = 60;

/** The newest that is still somebody's judgement. */
export function pulseOn(measures: readonly MeasureValue[], today: Day): number | undefined {
  const own = measures.filter(
    ({ measure, day }) => measure === pulseMeasure && day >= addDays(today, -countsDays) && day <= today,
  );
  return own.sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.value;
}

export type PulseEffect = {
  /** The one that is newest today. */
  readonly current: MeasureValue | undefined;
  /** Nothing where the account's model does not count it. */
  readonly counts: PulseCounts | undefined;
};

export type PulseCounts = {
  readonly days: number;
  /** How the current one counts. */
  readonly age: 'fresh' | 'old' | 'over';
  /** Scores with the lowest and the highest; nothing where too little else is known for any. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
};

export function pulseEffect(facts: HealthFacts, named: NamedModel): PulseEffect {
  const current = newestOf(facts.measures, facts.today).get(pulseMeasure);
  const measure = named.model.measures.find((one) => one.id === pulseMeasure && isFor(one, facts.account));
  if (!measure) return { current, counts: undefined };
  const { validityDays: days } = measure;
  const [low, high] = [lowest, highest].map((value) => scoreWith(value, facts, named));
  const range = low === undefined || high === undefined ? undefined : { low, high };
  return { current, counts: { days, age: current ? ageOf(current.day, facts.today, days) : 'fresh', range } };
}

function ageOf(day: Day, today: Day, validityDays: number): PulseCounts['age'] {
  const age = daysBetween(day, today);
  return age <= validityDays ? 'fresh' : age < 2 * validityDays ? 'old' : 'over';
}

function scoreWith(value: number, facts: HealthFacts, named: NamedModel): number | undefined {
  const { measures, today } = facts;
  const given: MeasureValue = {
    ...{ id: 'mea_given', rev: 0, account: 'acc_given', measure: pulseMeasure, by: '' },
    ...{ value, day: today },
  };
  return healthOf({ ...facts, measures: [...measures, given] }, named).raw.score;
}
