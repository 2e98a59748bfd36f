/**
 * The health score: weighted points over the measures that are known, every point explained. What is missing is left
 * out and lowers confidence; it never counts as neutral.
 */
import type { Account } from '../account/account';
import type { Activity } from '../account/activity';
import { addDays, type Day, dayOf, daysBetween } from '../time/time';
import { type Measure, type MeasureId, measures } from './health-measures';
import type { MeasureValue } from './measure-value';

export type Band = 'healthy' | 'watch' | 'at-risk' | 'insufficient';

export type Health = {
  /** 0–100, or nothing below half of the weight. */
  readonly score: number | undefined;
  readonly band: Band;
  /** Share of the weight that is known and fresh, 0–1. */
  readonly confidence: number;
  readonly confidenceLevel: 'high' | 'medium' | 'low';
  /** The points every account starts from; `base` + all `points` of the reasons = `score`, exactly. */
  readonly base: number;
  /** Most harmful first. */
  readonly reasons: readonly Reason[];
  readonly trend: Trend;
  readonly nextStep: NextStep | undefined;
  /** Measures without a usable value, heaviest first: what to collect first. */
  readonly missing: readonly MeasureId[];
  readonly asOf: Day;
};

export type Reason = {
  readonly measure: MeasureId;
  readonly value: number;
  /** Signed, whole points. */
  readonly points: number;
  /** When it was measured; nothing for a fact of the account's own row. */
  readonly day: Day | undefined;
  /** Older than its validity, so that it counts less. */
  readonly stale: boolean;
};

export type Trend = {
  readonly days: number;
  /** Points against `days` ago; nothing where no score was possible then. */
  readonly change: number | undefined;
  /** Oldest first, one a week. */
  readonly history: readonly { readonly day: Day; readonly score: number | undefined }[];
};

/** The smallest change of one measure that reaches the next band. */
export type NextStep = {
  readonly measure: MeasureId;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly band: Band;
};

export type HealthFacts = {
  readonly account: Pick<Account, 'stage' | 'seatsBought' | 'seatsUsed'>;
  readonly measures: readonly MeasureValue[];
  readonly activities: readonly Activity[];
  readonly today: Day;
};

/** Points of an account that is neither remarkable nor worrying: what reasons are told against. */
export const typicalPoints = 70;
const enoughConfidence = 0.5;
const trendDays = 30;
const historyWeeks = 13;
/** How far beyond an edge the score must be before the band changes, so that bands do not flap. */
const deadBand = 3;
/** Where each band begins. */
export const edges = [
  { band: 'healthy', from: 75 },
  { band: 'watch', from: 50 },
  { band: 'at-risk', from: 0 },
] as const;

export function healthOf(facts: HealthFacts): Health {
  const known = knownMeasures(facts, facts.today);
  const confidence = confidenceOf(known, facts.account.stage);
  const missing = missingOf(known, facts.account.stage);
  const exact = exactScore(known);
  const history = historyOf(facts);
  const previous = bandOver(history.slice(0, -1));
  const common = {
    confidence,
    confidenceLevel: confidence >= 0.8 ? 'high' : confidence >= 0.65 ? 'medium' : 'low',
    base: typicalPoints,
    missing,
    asOf: facts.today,
  } as const;
  if (confidence < enoughConfidence || exact === undefined) {
    const trend = { days: trendDays, change: undefined, history };
    return { ...common, score: undefined, band: 'insufficient', reasons: [], trend, nextStep: undefined };
  }
  const score = Math.round(exact);
  const band = bandOf(score, previous);
  return {
    ...common,
    score,
    band,
    reasons: reasonsOf(known, score),
    trend: { days: trendDays, change: changeOf(facts, score), history },
    nextStep: nextStepOf(known, exact, band),
  };
}

/** The band of a score: an edge belongs to the band above it, and a band that held is left only beyond the dead band. */
export function bandOf(score: number, previous?: Band): Band {
  const plain = edges.find((edge) => score >= edge.from)?.band ?? 'at-risk';
  const held = edges.findIndex((edge) => edge.band === previous);
  if (held < 0 || plain === previous) return plain;
  const floor = edges[held]?.from ?? 0;
  const ceiling = edges[held - 1]?.from ?? Number.POSITIVE_INFINITY;
  return score >= floor - deadBand && score < ceiling + deadBand ? (previous ?? plain) : plain;
}

/** When the account was last in touch with us, by what is logged. */
function lastContactDay(activities: readonly Activity[], until: Day): Day | undefined {
  const days = activities
    .filter(({ kind }) => kind === 'mail' || kind === 'note' || kind === 'sync')
    .map(({ at }) => dayOf(at))
    .filter((day) => day <= until)
    .sort();
  return days[days.length - 1];
}

type Known = {
  readonly measure: Measure & { readonly id: MeasureId };
  readonly value: number;
  readonly points: number;
  readonly weight: number;
  readonly day: Day | undefined;
  readonly stale: boolean;
};

function knownMeasures(facts: HealthFacts, today: Day): readonly Known[] {
  return applicable(facts.account.stage).flatMap((measure): Known[] => {
    const found = currentValue(measure, facts, today);
    if (!found) return [];
    const age = found.day === undefined ? 0 : daysBetween(found.day, today);
    const freshness = Math.min(1, Math.max(0, 2 - age / measure.validityDays));
    if (freshness === 0) return [];
    const points = pointsAt(measure.curve, found.value);
    return [{ measure, ...found, points, weight: measure.weight * freshness, stale: freshness < 1 }];
  });
}

function applicable(stage: Account['stage']): readonly (Measure & { readonly id: MeasureId })[] {
  const all: readonly (Measure & { readonly id: MeasureId })[] = measures;
  return all.filter((measure) => !measure.stages || (stage !== '' && measure.stages.includes(stage)));
}

function currentValue(
  measure: Measure,
  facts: HealthFacts,
  today: Day,
): { value: number; day: Day | undefined } | undefined {
  if (measure.from === 'seats') {
    // The Sheet keeps no past of the seats, so the look-back takes them as they are today: only dated measures move.
    const { seatsBought, seatsUsed } = facts.account;
    if (seatsBought === undefined || seatsUsed === undefined || seatsBought <= 0) return undefined;
    return { value: Math.round((seatsUsed / seatsBought) * 100), day: undefined };
  }
  if (measure.from === 'contact') {
    const last = lastContactDay(facts.activities, today);
    return last === undefined ? undefined : { value: daysBetween(last, today), day: undefined };
  }
  const newest = facts.measures
    .filter((value) => value.measure === measure.id && value.day <= today)
    .reduce<MeasureValue | undefined>((best, value) => (best && best.day > value.day ? best : value), undefined);
  return newest && { value: newest.value, day: newest.day };
}

function confidenceOf(known: readonly Known[], stage: Account['stage']): number {
  return sum(known.map(({ weight }) => weight)) / sum(applicable(stage).map(({ weight }) => weight));
}

function missingOf(known: readonly Known[], stage: Account['stage']): readonly MeasureId[] {
  return applicable(stage)
    .filter(({ id }) => !known.some(({ measure }) => measure.id === id))
    .sort((a, b) => b.weight - a.weight)
    .map(({ id }) => id);
}

function exactScore(known: readonly Known[]): number | undefined {
  const weight = sum(known.map((one) => one.weight));
  return weight === 0 ? undefined : sum(known.map((one) => one.weight * one.points)) / weight;
}

/** Whole points that add up to the score: floors first, then the largest remainders get the rest. */
function reasonsOf(known: readonly Known[], score: number): readonly Reason[] {
  const weight = sum(known.map((one) => one.weight));
  const parts = known.map((one) => {
    const exact = (one.weight / weight) * (one.points - typicalPoints);
    return { one, floor: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const left = score - typicalPoints - sum(parts.map(({ floor }) => floor));
  const byRest = [...parts].sort((a, b) => b.rest - a.rest);
  return parts
    .map((part) => ({
      measure: part.one.measure.id,
      value: part.one.value,
      points: part.floor + (byRest.indexOf(part) < left ? 1 : 0),
      day: part.one.day,
      stale: part.one.stale,
    }))
    .sort((a, b) => a.points - b.points);
}

function historyOf(facts: HealthFacts): Trend['history'] {
  return Array.from({ length: historyWeeks + 1 }, (_, index) => {
    const day = addDays(facts.today, -7 * (historyWeeks - index));
    return { day, score: scoreOn(facts, day) };
  });
}

function scoreOn(facts: HealthFacts, day: Day): number | undefined {
  const known = knownMeasures(facts, day);
  if (confidenceOf(known, facts.account.stage) < enoughConfidence) return undefined;
  const exact = exactScore(known);
  return exact === undefined ? undefined : Math.round(exact);
}

function changeOf(facts: HealthFacts, score: number): number | undefined {
  const before = scoreOn(facts, addDays(facts.today, -trendDays));
  return before === undefined ? undefined : score - before;
}

function bandOver(history: Trend['history']): Band | undefined {
  return history.reduce<Band | undefined>(
    (band, { score }) => (score === undefined ? undefined : bandOf(score, band)),
    undefined,
  );
}

function nextStepOf(known: readonly Known[], exact: number, band: Band): NextStep | undefined {
  const place = edges.findIndex((edge) => edge.band === band);
  const next = edges[place - 1];
  if (!next) return undefined;
  const goal = next.from + deadBand;
  const weight = sum(known.map((one) => one.weight));
  const steps = known
    .filter(({ measure }) => measure.actionable)
    .map((one) => ({ one, points: one.points + ((goal - exact) * weight) / one.weight }))
    .filter(({ points }) => points <= 100)
    .sort((a, b) => a.points - a.one.points - (b.points - b.one.points));
  const cheapest = steps[0];
  if (!cheapest) return undefined;
  const { one } = cheapest;
  const to = valueAt(one.measure.curve, cheapest.points);
  const score = Math.round(exact + (one.weight / weight) * (pointsAt(one.measure.curve, to) - one.points));
  return { measure: one.measure.id, from: one.value, to, score, band: next.band };
}

/** Points of a value on a curve: straight lines between the break points, flat outside. */
export function pointsAt(curve: Measure['curve'], value: number): number {
  const above = curve.findIndex(([at]) => at >= value);
  const upper = curve[above];
  const lower = curve[above - 1];
  if (above < 0) return curve[curve.length - 1]?.[1] ?? 0;
  if (!upper || !lower) return upper?.[1] ?? 0;
  return lower[1] + ((value - lower[0]) / (upper[0] - lower[0])) * (upper[1] - lower[1]);
}

/** The whole value nearest to where a curve reaches these points, on the side that reaches them. */
function valueAt(curve: Measure['curve'], points: number): number {
  const falling = (curve[0]?.[1] ?? 0) > (curve[curve.length - 1]?.[1] ?? 0);
  for (let index = 1; index < curve.length; index += 1) {
    const left = curve[index - 1];
    const right = curve[index];
    if (!left || !right) continue;
    const [low, high] = left[1] < right[1] ? [left, right] : [right, left];
    if (points < low[1] || points > high[1] || low[1] === high[1]) continue;
    const exact = low[0] + ((points - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
    return falling ? Math.floor(exact) : Math.ceil(exact);
  }
  return falling ? (curve[0]?.[0] ?? 0) : (curve[curve.length - 1]?.[0] ?? 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
