import { defaultModel, type HealthModel, type ModelSet, type ModelVersion } from '../../domain/health/health-model';
import type { ModelDifference } from '../../domain/health/models/model-differences';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import { ask } from '../actions';
import { dotted, listLimit, listOf, nameOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';

export type ModelsView = {
  readonly viewer: Viewer;
  readonly inForce: ModelSet;
  /** The newest first. */
  readonly versions: readonly ModelVersion[];
};

const versionsShown = 10;

/** How health is scored, and how it was. */
export function modelsCard(view: ModelsView, words: Words): Card {
  const { models: say } = words;
  const { inForce, versions } = view;
  return {
    name: 'models',
    header: { title: say.title, subtitle: versionName(inForce.version, words) },
    sections: [
      { header: say.list, widgets: inForce.models.map((model, at) => modelLine(model, at, words)) },
      {
        ...listOf(
          [...versions.slice(0, versionsShown), undefined],
          (one) => versionLine(one, view, words),
          texts(words),
        ),
      },
      ...(versions.length > versionsShown
        ? [{ widgets: [quiet(words.common.more({ count: versions.length - versionsShown }))] }]
        : []),
    ],
    footer: { primary: { label: words.record.open, onClick: ask('openRecord', {}) } },
  };
}

function texts(words: Words) {
  return { header: words.models.versions, empty: '', limit: versionsShown + 1 };
}

function versionName(version: number, { models: say }: Words): string {
  return version === 0 ? say.ours : say.version({ version });
}

function modelLine(model: HealthModel, at: number, words: Words): Widget {
  const { healthy, watch } = model.edges;
  const below = words.models.summary({ measures: model.measures.length, healthy, watch });
  const onClick = ask('openModel', { model: String(at) });
  return { kind: 'line', icon: 'monitor_heart', text: whomText(model, words), below, onClick };
}

export function whomText({ segments, stages }: Pick<HealthModel, 'segments' | 'stages'>, words: Words): string {
  const { models: say, account, format } = words;
  const whom = [...segments.map(format.isolate), ...stages.map((stage) => account.stages[stage])];
  return whom.length === 0 ? say.forAll : say.forSome({ whom: format.list(whom) });
}

/** Nothing stands for ours, which every company began with. */
function versionLine(one: ModelVersion | undefined, { viewer, inForce }: ModelsView, words: Words): Widget {
  const { models: say, format } = words;
  const version = one?.version ?? 0;
  const state = version === inForce.version ? say.inForce : one?.state === 'withdrawn' ? say.withdrawn : '';
  const by = one && say.savedBy({ name: nameOf(viewer, one.by, words), when: format.ago(one.at, viewer.now) });
  return {
    kind: 'line',
    icon: 'history',
    text: versionName(version, words),
    below: dotted(state, by, one && one.note !== '' ? format.isolate(one.note) : ''),
    ...(version === inForce.version ? {} : { onClick: ask('openVersion', { version: String(version) }) }),
  };
}

export type VersionView = {
  readonly version: number;
  /** Against what is in force. */
  readonly differences: readonly ModelDifference[];
};

/** One version beside what is in force. */
export function versionCard({ version, differences }: VersionView, words: Words): Card {
  const { models: say } = words;
  const name = versionName(version, words);
  const sections = [...new Set(differences.map(({ model }) => model))].map((model): Section => {
    const own = differences.filter((one) => one.model === model);
    return listOf(own, (one) => differenceLine(one, words), {
      header: model === defaultModel.name ? say.forAll : words.format.isolate(model),
      empty: '',
      limit: listLimit,
      rest: quiet(words.common.more({ count: own.length - listLimit })),
    });
  });
  const restore = { label: say.restore, onClick: ask('restoreVersion', { version: String(version) }) };
  return {
    name: 'version',
    header: { title: name, subtitle: say.beside({ version: name }) },
    sections: sections.length === 0 ? [{ widgets: [quiet(say.same)] }] : sections,
    ...(sections.length === 0 ? {} : { footer: { primary: restore } }),
  };
}

function differenceLine({ what, measure, before, after }: ModelDifference, words: Words): Widget {
  const { models: say } = words;
  const shown = (value: string) => (value === '' ? say.absent : shownOf(what, value, words));
  const other =
    what === 'curve'
      ? say.other
      : what === 'rest'
        ? say.otherRest
        : say.thenAndNow({ before: shown(before), after: shown(after) });
  return {
    kind: 'line',
    ...(measure ? { above: measureName({ measure: measure.id, label: measure.label }, words) } : {}),
    text: say.whats[what],
    below: other,
  };
}

function shownOf(what: ModelDifference['what'], value: string, { models: say, format }: Words): string {
  if (what === 'direction') return (say.directions as Readonly<Record<string, string>>)[value] ?? value;
  return what === 'for' || what === 'model'
    ? value === defaultModel.name
      ? say.forAll
      : format.isolate(value)
    : format.number(Number(value));
}
