/**
 * The model of a score as data: a company has a list of models for its segments and stages, and the first that matches
 * an account is its. Whatever is changed makes a new version of the whole list; snapshots name the one they are of.
 */

import type { Account, Stage } from '../account/account';
import { fingerprint } from '../fingerprint';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import { defaultMeasures } from './measures/default-measures';
import type { Measure } from './measures/measure';
import type { Learned } from './record/learned';

export type Band = 'healthy' | 'watch' | 'at-risk' | 'insufficient';

/** Where each band begins: at 50 it is still watch. Below `watch` an account is at risk. */
export type BandEdges = { readonly healthy: number; readonly watch: number };

export const triggerKinds = ['cancelled', 'payment-failed'] as const;
export type TriggerKind = (typeof triggerKinds)[number];

/** What puts an account at risk at once, whatever its score says. */
export type Trigger =
  | { readonly kind: TriggerKind; readonly stages: readonly Stage[] }
  | { readonly kind: TriggerKind; readonly measure: string; readonly atLeast: number };

export type HealthModel = {
  readonly name: string;
  /** Accounts it is for; for all when both are empty. */
  readonly segments: readonly string[];
  readonly stages: readonly Stage[];
  readonly measures: readonly Measure[];
  readonly edges: BandEdges;
  /** How far beyond an edge a score has to be for the band to change on a single run. */
  readonly deadBand: number;
  readonly triggers: readonly Trigger[];
};

/** A whole list of models as it was saved. Version 0 is ours, until a company saves its first. */
export type ModelSet = {
  readonly version: number;
  readonly by: Email | '';
  readonly at: Instant;
  readonly models: readonly HealthModel[];
  /** What the company's own history bears; nothing before a night has looked at it. */
  readonly learned?: Learned | undefined;
};

/** One row of the models tab. The newest that is not withdrawn counts; `model-text.ts` reads and writes the body. */
export type ModelVersion = {
  readonly id: ModelVersionId;
  readonly rev: number;
  readonly version: number;
  readonly state: ModelState;
  readonly by: Email;
  readonly at: Instant;
  /** Why, in the words of whoever saved it. */
  readonly note: string;
  readonly body: string;
};
export type ModelVersionId = `mod_${string}`;
/** `fit`: no list of models but what the history made of one, for how likely accounts are to stay. */
export const modelStates = ['saved', 'withdrawn', 'fit'] as const;
export type ModelState = (typeof modelStates)[number];

export const defaultModel: HealthModel = {
  name: 'Default',
  segments: [],
  stages: [],
  measures: defaultMeasures,
  edges: { healthy: 75, watch: 50 },
  deadBand: 3,
  triggers: [
    // One that has ended already is nobody's risk any more.
    { kind: 'cancelled', stages: ['ending'] },
    { kind: 'payment-failed', measure: 'payment_late_days', atLeast: 30 },
    { kind: 'payment-failed', measure: 'payment_failed', atLeast: 1 },
  ],
};

export const defaultModels: ModelSet = { version: 0, by: '', at: 0, models: [defaultModel] };

/** A model with what snapshots call it. */
export type NamedModel = { readonly model: HealthModel; readonly key: string };

/** The first that matches, else ours: no account goes without a score because nobody thought of its segment. */
export function modelFor(account: Pick<Account, 'segment' | 'stage'>, { version, models }: ModelSet): NamedModel {
  const own = models.find((model) => isFor(model, account));
  if (!own || version === 0) return { model: own ?? defaultModel, key: defaultKey() };
  return { model: own, key: `v${version} ${own.name}` };
}

let keyOfDefault: string | undefined;

/** Other measures, weights or bands of ours show by themselves in every snapshot. Not every click asks for it. */
function defaultKey(): string {
  keyOfDefault ??= `default-${fingerprint(JSON.stringify(defaultModel)).slice(0, 8)}`;
  return keyOfDefault;
}

/** What a key of `modelFor` says of a company's own model; nothing of ours. */
export function ownModel(key: string): { readonly version: number; readonly name: string } | undefined {
  const [, version, name = ''] = /^v(\d+) (.*)$/.exec(key) ?? [];
  return version === undefined ? undefined : { version: Number(version), name };
}

/** Of a model or of a measure. */
export function isFor(
  part: Pick<HealthModel, 'segments' | 'stages'>,
  { segment, stage }: Pick<Account, 'segment' | 'stage'>,
): boolean {
  const { segments, stages } = part;
  if (stages.length > 0 && (stage === '' || !stages.includes(stage))) return false;
  return segments.length === 0 || segments.some((one) => folded(one) === folded(segment));
}

function folded(segment: string): string {
  return segment.trim().toLowerCase();
}
