import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, dotted, headerOf, listOf, problemOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Problems, Viewer } from '../viewer';

export const importTables = ['accounts', 'contacts', 'team', 'measures', 'activities'] as const;
export type ImportTable = (typeof importTables)[number];

/** Fields: `tab` (a sheet's id) and `table`. */
export type ImportView = {
  readonly viewer: Viewer;
  /** Tabs of the workbook that are not Tandem's own. */
  readonly tabs: readonly { readonly sheetId: number; readonly title: string }[];
  readonly typed: { readonly tab: string; readonly table: string };
  readonly problems: Problems<'tab' | 'table'>;
  readonly progress: ImportProgress | undefined;
};

export type ImportProgress = {
  /** Rows of the tab, and how many of them are dealt with. While `done` is below `total` the card asks to go on. */
  readonly total: number;
  readonly done: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** `row`: as the sheet counts; `reason`: a code of `store/import.ts`. */
  readonly refused: readonly {
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
  }[];
  /** Which header was taken for which column. */
  readonly mapping: readonly { readonly header: string; readonly column: string }[];
  readonly ignored: readonly string[];
};

export function importCard(view: ImportView, words: Words): Card {
  const { tabs, progress } = view;
  const { imports: say } = words;
  const finished = progress !== undefined && progress.done >= progress.total;
  const go = {
    label: progress ? say.goOn : say.start,
    onClick: ask('importTab', { from: String(progress?.done ?? 0) }),
  };
  const another = { label: say.another, onClick: ask('openImport', {}) };
  const footer = finished ? { footer: { primary: another } } : tabs.length === 0 ? {} : { footer: { primary: go } };
  return {
    name: 'import',
    header: { title: say.title },
    sections: [
      ...(progress
        ? progressSections(view, progress, words)
        : [{ widgets: [{ kind: 'text' as const, text: say.intro }] }]),
      ...(finished ? [] : [{ widgets: fieldsOf(view, words) }]),
    ],
    ...footer,
  };
}

function fieldsOf({ tabs, typed, problems }: ImportView, words: Words): readonly Widget[] {
  const { imports: say, labels } = words;
  if (tabs.length === 0) return [quiet(say.noTabs)];
  const tabItems = tabs.slice(0, tabsShown).map(({ sheetId, title }) => ({
    label: title,
    value: String(sheetId),
    selected: String(sheetId) === typed.tab,
  }));
  return [
    ...problemOf(problems, 'tab', words),
    { kind: 'choice', style: 'dropdown', name: 'tab', label: say.tab, items: tabItems },
    ...problemOf(problems, 'table', words),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'table',
      label: say.table,
      items: choiceItems(importTables, labels.tabs, typed.table),
    },
  ];
}

const tabsShown = 50;
const refusedShown = 15;

function progressSections({ typed }: ImportView, progress: ImportProgress, words: Words): readonly Section[] {
  const { imports: say } = words;
  const { done, total, added, updated, unchanged } = progress;
  const text = done >= total ? say.done({ total }) : say.going({ done, total });
  const below = dotted(
    say.added({ count: added }),
    say.updated({ count: updated }),
    say.unchanged({ count: unchanged }),
  );
  const icon = done >= total ? 'check_circle' : 'hourglass_top';
  return [
    { widgets: [{ kind: 'line', icon, text, below }] },
    ...refusedSection(progress, words),
    ...mappingSections(progress, typed.table, words),
  ];
}

function refusedSection({ refused }: ImportProgress, words: Words): readonly Section[] {
  if (refused.length === 0) return [];
  const { imports: say, format } = words;
  const line = ({ row, column, value, reason }: ImportProgress['refused'][number]): Widget => ({
    kind: 'line',
    text: dotted(say.refusals[reason] ?? say.refusedOther, value && format.isolate(value)),
    below: say.refusedRow({ row, column: format.isolate(column) }),
  });
  const list = listOf(refused, line, {
    header: say.refusedTitle({ count: refused.length }),
    empty: '',
    limit: refusedShown,
    rest: quiet(words.common.more({ count: refused.length - refusedShown })),
  });
  return [{ ...list, folded: 3 }];
}

function mappingSections({ mapping, ignored }: ImportProgress, table: string, words: Words): readonly Section[] {
  const { imports: say, format } = words;
  const pairs = mapping.map(({ header, column }) =>
    say.pair({ header: format.isolate(header), column: format.isolate(headerOf(table, column, words)) }),
  );
  const understood: readonly Section[] =
    pairs.length === 0 ? [] : [{ header: say.mapping, folded: 0, widgets: [{ kind: 'text', text: pairs.join('\n') }] }];
  const left: readonly Section[] =
    ignored.length === 0
      ? []
      : [
          {
            header: say.ignored,
            folded: 0,
            widgets: [{ kind: 'text', text: format.list(ignored.map(format.isolate)) }, quiet(say.ignoredHint)],
          },
        ];
  return [...understood, ...left];
}
