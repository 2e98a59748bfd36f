/**
 * The health of an account: score, band, every point explained, and what somebody who knows better says. The score is
 * the same whoever asks: nothing in it comes from the workbook of amounts.
 */
import { type Day, daysBetween } from '../time/time';
import { bandOf, heldBand, newestBefore, plainBand } from './bands';
import type { HealthFacts } from './health-facts';
import type { Band, HealthModel, NamedModel, TriggerKind } from './health-model';
import type { HealthReading } from './health-snapshot';
import { type NextStep, nextStepOf } from './next-step';
import { type Override, overrideOn, ruledBy } from './override';
import { type Known, type Scored, scoreOf } from './scoring';

export type Health = {
  /**
   * What counts: the override's while one lasts, else what the measures say. Nothing below half of the weight, and where
   * somebody said a band alone.
   */
  readonly score: number | undefined;
  readonly band: Band;
  /** What the measures say, and what the reasons add up to. */
  readonly raw: { readonly score: number | undefined; readonly band: Band };
  readonly override: Override | undefined;
  /** What puts it at risk whatever the score. */
  readonly trigger: TriggerKind | undefined;
  /** The score alone would give another band, which comes when it stays so or goes further. */
  readonly holding: boolean;
  /** Share of the weight that is known and fresh, 0–1. */
  readonly confidence: number;
  readonly confidenceLevel: 'high' | 'medium' | 'low';
  /** The points every account starts from; `base` + all `points` of the reasons = the raw score, exactly. */
  readonly base: number;
  /** Most harmful first. */
  readonly reasons: readonly Reason[];
  readonly moved: Moved | undefined;
  readonly nextStep: NextStep | undefined;
  /** Measures without a usable value, heaviest first: what to collect first. */
  readonly missing: readonly MeasureName[];
  /** The day of the newest dated value it rests on. */
  readonly newestDay: Day | undefined;
  readonly asOf: Day;
  /** What snapshots call the model. */
  readonly model: string;
};

/** `label` is empty for a measure of ours. */
export type MeasureName = { readonly measure: string; readonly label: string };

export type Reason = MeasureName & {
  readonly value: number;
  /** Signed, whole points. */
  readonly points: number;
  /** When it was measured; nothing for what is so today. */
  readonly day: Day | undefined;
  /** Older than its validity, so that it counts less. */
  readonly stale: boolean;
};

/** What became of the reasons since a snapshot; all `by` add up to the change of the score. */
export type Moved = {
  readonly since: Day;
  readonly change: number;
  /** The largest first; only those that moved. */
  readonly by: readonly (MeasureName & { readonly points: number })[];
};

/** Points of an account that is neither remarkable nor worrying: what reasons are told against. */
export const typicalPoints = 70;

export function healthOf(facts: HealthFacts, { model, key }: NamedModel): Health {
  const scored = scoreOf(facts, model, facts.today);
  const score = scored.exact === undefined ? undefined : Math.round(scored.exact);
  const trigger = triggerOf(facts, model, scored);
  const held = heldBand(facts.history, facts.today, { model, key });
  const ruled = score === undefined ? 'insufficient' : bandOf(score, model, held);
  const raw = { score, band: trigger ? 'at-risk' : ruled } as const;
  const override = overrideOn(facts.overrides, facts.today);
  const counting = override ? ruledBy(override, model.edges) : raw;
  const reasons = score === undefined ? [] : reasonsOf(scored, score);
  return {
    score: counting.score,
    band: counting.band,
    raw,
    override,
    trigger,
    holding: !trigger && score !== undefined && ruled !== plainBand(score, model.edges),
    confidence: scored.confidence,
    confidenceLevel: levelOf(scored.confidence),
    base: typicalPoints,
    reasons,
    moved: score === undefined ? undefined : movedOf(facts, { score, reasons, key }),
    nextStep: trigger ? undefined : nextStepOf(scored, ruled, model),
    missing: [...scored.missing].sort((a, b) => b.weight - a.weight).map(({ id, label }) => ({ measure: id, label })),
    newestDay: newestDay(scored.known),
    asOf: facts.today,
    model: key,
  };
}

/** What a snapshot keeps of it. */
export function readingOf({ raw, confidence, model, reasons }: Health): HealthReading {
  const kept = reasons.map(({ measure, points, value }) => ({ measure, points, value }));
  return { ...raw, confidence, model, reasons: kept };
}

function levelOf(confidence: number): Health['confidenceLevel'] {
  return confidence >= 0.8 ? 'high' : confidence >= 0.65 ? 'medium' : 'low';
}

/** A value that is too old to count for the score sets nothing off either; without a validity of its own, two months. */
const triggerDays = 60;

function triggerOf({ account, today }: HealthFacts, model: HealthModel, { newest }: Scored): TriggerKind | undefined {
  return model.triggers.find((trigger) => {
    if ('stages' in trigger) return account.stage !== '' && trigger.stages.includes(account.stage);
    const value = newest.get(trigger.measure);
    return value !== undefined && value.value >= trigger.atLeast && daysBetween(value.day, today) <= triggerDays;
  })?.kind;
}

/** Whole points that add up to the score: floors first, then the largest remainders get the rest. */
function reasonsOf({ known, weight }: Scored, score: number): readonly Reason[] {
  const parts = known.map((one) => {
    const exact = (one.weight / weight) * (one.points - typicalPoints);
    const floor = Math.floor(exact);
    return { one, points: floor, rest: exact - floor };
  });
  const left = score - typicalPoints - parts.reduce((sum, { points }) => sum + points, 0);
  const byRest = [...parts].sort((a, b) => b.rest - a.rest);
  for (const part of byRest.slice(0, left)) part.points += 1;
  return parts.map(reasonOf).sort((a, b) => a.points - b.points);
}

function reasonOf({ one, points }: { readonly one: Known; readonly points: number }): Reason {
  const { measure, value, day, stale } = one;
  return { measure: measure.id, label: measure.label, value, points, day, stale };
}

type Now = { readonly score: number; readonly reasons: readonly Reason[]; readonly key: string };

/** Nothing where the last snapshot is of another model, had no score, or kept no reasons. */
function movedOf({ history, today }: HealthFacts, { score, reasons, key }: Now): Moved | undefined {
  const last = newestBefore(history, today);
  if (!last || last.score === undefined || last.model !== key || last.reasons.length === 0) return undefined;
  const points = new Map<string, number>();
  for (const { measure, points: now } of reasons) points.set(measure, now);
  for (const { measure, points: then } of last.reasons) points.set(measure, (points.get(measure) ?? 0) - then);
  const labels = new Map(reasons.map(({ measure, label }) => [measure, label]));
  const by = [...points]
    .filter(([, change]) => change !== 0)
    .map(([measure, change]) => ({ measure, label: labels.get(measure) ?? '', points: change }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { since: last.day, change: score - last.score, by };
}

function newestDay(known: readonly Known[]): Day | undefined {
  return known.reduce<Day | undefined>(
    (best, { day }) => (day && (best === undefined || day > best) ? day : best),
    undefined,
  );
}
