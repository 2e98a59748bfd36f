/** What stays of imports: refused cells that wait, and the places whose rows are taken in every hour. */
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, listOf, plainButton, quiet } from '../parts';
import type { Section, Widget } from '../spec';
import type { ImportView, SourceLine } from './import-view';

export function waitingSection({ waiting, refusedUrl }: ImportView, words: Words): Section {
  const { imports: say } = words;
  if (waiting === 0) return { widgets: [] };
  return {
    header: say.waitingTitle,
    widgets: [
      { kind: 'line', icon: 'build', text: say.waiting({ count: waiting }) },
      quiet(say.waitingHint),
      {
        kind: 'buttons',
        buttons: [
          { label: say.retry, onClick: ask('retryRefused', {}) },
          plainButton(say.openRefused, { open: refusedUrl }),
        ],
      },
    ],
  };
}

export function sourcesSection({ sources, viewer }: ImportView, words: Words): Section {
  if (sources.length === 0) return { widgets: [] };
  const { imports: say, format, labels } = words;
  const tabs: Readonly<Record<string, string>> = labels.tabs;
  const line = ({ id, name, table, problem, since }: SourceLine): Widget => {
    const well = say.sourceWell({ table: tabs[table] ?? table });
    const when = since === undefined ? '' : format.when(since, viewer.now);
    const why = say.problems[problem] ?? problem;
    return {
      kind: 'line',
      icon: 'sync',
      text: format.isolate(name),
      below: problem === '' ? well : say.sourceProblem({ problem: why, since: when }),
      button: plainButton(say.stop, ask('stopSource', { source: id })),
    };
  };
  return listOf(sources, line, { header: say.sourcesTitle, empty: '', limit: listLimit });
}
