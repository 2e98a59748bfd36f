/** How health is scored: what is in force, every version of it, and an old one brought back as a new one. */
import type { Params } from '../../cards/actions';
import { modelsCard, versionCard } from '../../cards/models/models';
import type { Card } from '../../cards/spec';
import { defaultModels, type HealthModel, type ModelVersion } from '../../domain/health/health-model';
import { readModels, writeModels } from '../../domain/health/model-text';
import { modelDifferences } from '../../domain/health/models/model-differences';
import { Fault } from '../../fault';
import type { Snapshot } from '../../store/workbook';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

const plan = { tables: ['models'] } as const;

export function openModels(services: Services): Reply {
  const desk = sitDown(services, plan);
  return push(listOf(desk, versionsIn(desk.snapshot)));
}

export function openVersion(services: Services, { version }: Params<'openVersion'>): Reply {
  const desk = sitDown(services, plan);
  const models = modelsOf(desk, version);
  const differences = modelDifferences(models, desk.snapshot.models.models);
  return push(versionCard({ version: Number(version), differences }, desk.words));
}

/** Versions are only ever added: what was restored can be undone and restored from in turn. */
export function restoreVersion(services: Services, { version }: Params<'restoreVersion'>): Reply {
  return act(services, {
    plan,
    work: (desk) => {
      const { models: say } = desk.words;
      const note = Number(version) === 0 ? say.ours : say.version({ version: Number(version) });
      const versions = versionsIn(desk.snapshot);
      const saved = saveModels(desk, 'restoreVersion', { models: modelsOf(desk, version), note });
      return updated(
        listOf(desk, versions, saved),
        say.restored({ version: saved?.version ?? desk.snapshot.models.version }),
      );
    },
  });
}

type NewVersion = { readonly models: readonly HealthModel[]; readonly note: string };

/** Nothing where these are in force already; else the version they were saved as. Lists follow at once. */
export function saveModels(
  desk: Desk,
  action: 'saveModel' | 'restoreVersion',
  { models, note }: NewVersion,
): ModelVersion | undefined {
  const { services, me, snapshot } = desk;
  const body = writeModels(models);
  const standing = writeModels(snapshot.models.models);
  if (!body.ok) throw new Fault('defect', { model: body.refusal.problem });
  // An earlier try of this very click may have saved it and come no further.
  if (standing.ok && standing.value === body.value) {
    services.workbook.rebuild(services.now);
    return undefined;
  }
  const version = nextVersion(desk);
  const state = 'saved' as const;
  const saved = { version, state, by: me.email, at: services.now, note, body: body.value } as const;
  const row: ModelVersion = { id: `mod_${version}`, rev: 0, ...saved };
  save(desk, action, { add: { models: [row] } });
  services.workbook.rebuild(services.now);
  return row;
}

/** Beside them the tab holds what the history made of them. */
export function versionsIn(snapshot: Snapshot): readonly ModelVersion[] {
  return snapshot.table('models').filter(({ state }) => state !== 'fit');
}

export function nextVersion({ snapshot }: Desk): number {
  return Math.max(0, ...versionsIn(snapshot).map(({ version }) => version)) + 1;
}

function modelsOf({ snapshot }: Desk, version: string): readonly HealthModel[] {
  if (version === '0') return defaultModels.models;
  const row = versionsIn(snapshot).find((one) => String(one.version) === version);
  const read = row && readModels(row.body);
  if (!read?.ok) throw new Fault('missing-row', { table: 'models' });
  return read.value;
}

/** `before`: versions as they were read; `saved`: what this very click has added, after which everything was read anew. */
export function listOf({ snapshot, viewer, words }: Desk, before: readonly ModelVersion[], saved?: ModelVersion): Card {
  const versions = [...(saved ? [saved] : []), ...before].sort((a, b) => b.version - a.version);
  const read = saved && readModels(saved.body);
  const inForce = saved && read?.ok ? { ...saved, models: read.value } : snapshot.models;
  return modelsCard({ viewer, inForce, versions }, words);
}
