/** Models of one company, the form of one with what it would change and what is wrong with it, two versions side by side. */
import { type ModelView, modelCard } from '../../../src/cards/models/model';
import { modelsCard, versionCard } from '../../../src/cards/models/models';
import { defaultModel, defaultModels, type ModelVersion } from '../../../src/domain/health/health-model';
import { modelDifferences } from '../../../src/domain/health/models/model-differences';
import { editedModel } from '../../../src/domain/health/models/model-edit';
import { dayMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { anAccount } from '../../support/builders';
import { type Content, type Named, now, viewerOf } from '../samples/samples';

function modelViewOf(change: Partial<ModelView> = {}): ModelView {
  return { model: defaultModel, at: 0, next: 4, typed: {}, problems: {}, told: '', outcome: undefined, ...change };
}

export function modelCards(words: Words, content: Content): Named {
  const viewer = viewerOf('lead', content);
  const version = (one: number, parts: Partial<ModelVersion> = {}): ModelVersion => ({
    ...{ id: `mod_${one}`, rev: 1, version: one, state: 'saved', by: 'lena@orbit.example', at: now - one * dayMs },
    ...{ note: content.need, body: '' },
    ...parts,
  });
  const own = { ...defaultModel, name: content.company, segments: [content.company], stages: ['live'] } as const;
  const inForce = { ...defaultModels, version: 3, models: [own, defaultModel] };
  const versions = [version(3), version(2, { state: 'withdrawn' }), version(1, { note: '' })];
  const account = anAccount({ name: content.company });
  const moves = [
    { account, from: 'watch', to: 'at-risk' },
    { account, from: 'watch', to: 'healthy' },
    { account, from: 'insufficient', to: 'watch' },
  ] as const;
  const outcome = { preview: { scored: 41, unknown: 3, moves }, seen: 44, total: 1204, key: 'k1' };
  const edit = { healthy: 80, watch: 55, deadBand: 2, directions: new Map([['feedback', 'lower']] as const) };
  const added = { id: 'nps', label: content.need, direction: 'higher', weight: 12, values: [1, 2, 5] } as const;
  const other = editedModel(defaultModel, { ...edit, weights: new Map([['pulse', 0]]), added });
  const wrong = { typed: { 'weight.pulse': 'a few' }, problems: { 'weight.pulse': 'not-a-number' } } as const;
  return {
    models: modelsCard({ viewer, inForce, versions }, words),
    'models-ours': modelsCard({ viewer, inForce: defaultModels, versions: [] }, words),
    model: modelCard(modelViewOf(), words),
    'model-checked': modelCard(modelViewOf({ outcome }), words),
    'model-unmoved': modelCard(
      modelViewOf({ outcome: { ...outcome, preview: { scored: 1, unknown: 0, moves: [] } } }),
      words,
    ),
    'model-wrong': modelCard(modelViewOf(wrong), words),
    'model-refused': modelCard(modelViewOf({ model: own, told: words.models.problems['bad-bands'] }), words),
    version: versionCard({ version: 2, differences: modelDifferences([other], [defaultModel, own]) }, words),
    'version-same': versionCard({ version: 0, differences: [] }, words),
  };
}
