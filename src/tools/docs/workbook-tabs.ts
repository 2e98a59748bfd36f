/** Every tab of both workbooks, column by column, as people read it in docs/workbook.md. */
import type { ActionRight } from '../../domain/team/right';
import { rights } from '../../domain/team/rights';
import { words } from '../../messages/words';
import type { Column } from '../../store/cells';
import { allColumns, type Book, type TabKey, tabs, tabsOf } from '../../store/tables';
import { markdownTable } from './markdown';

const intro = `# The workbook, tab by tab

Made by \`npm run docs\` from \`src/store/tables/\` and \`src/domain/team/rights.ts\`; a test holds that it is so.

The key stands in the hidden first row of its tab: headers may be renamed, columns moved and added. The headers here are
the English ones. *Tandem alone*: people are warned before they type there. *By hand*: people may type there, whoever may
open the file; what they type is read, never trusted to be right. An action named beside a column may change it in rows
that are there; what adds rows or changes whole ones stands above the table.`;

const titles: { readonly [Key in Book]: string } = {
  main: 'The workbook of the team',
  commercial: 'The workbook of amounts',
};

export function workbookTabs(): string {
  const parts = (['main', 'commercial'] as const).flatMap((book) => [
    `## ${titles[book]}`,
    ...tabsOf(book).flatMap((tab) => sectionOf(tab)),
  ]);
  return `${[intro, ...parts].join('\n\n')}\n`;
}

function sectionOf(tab: TabKey): readonly string[] {
  const { labels } = words('en', 'UTC');
  const headers = labels.headers[tab] as Readonly<Record<string, string>>;
  const own = Object.keys(tabs[tab].columns);
  const rows = Object.entries(allColumns(tab) as unknown as Readonly<Record<string, Column<unknown>>>).map(
    ([key, column]) => [
      `\`${key}\``,
      headers[key] ?? '',
      typeOf(column),
      column.unit ?? '',
      own.includes(key) ? writersOf(tab, key, column) : 'Tandem alone, from other rows',
    ],
  );
  return [
    `### ${labels.tabs[tab]} (\`${tab}\`)`,
    rowsOf(tab),
    markdownTable(['key', 'header', 'type', 'unit', 'who writes it'], rows),
  ];
}

function typeOf({ kind, format, options, many }: Column<unknown>): string {
  const type = options ? `one of: ${options.join(', ')}` : (kind ?? (format === 'text' ? undefined : format) ?? 'text');
  return many ? `list of: ${type}` : type;
}

type Writer = readonly [name: string, { readonly add?: true; readonly change?: readonly string[] | 'all' }];

function writers(tab: TabKey): readonly Writer[] {
  return Object.entries<ActionRight>(rights).flatMap(([name, { writes }]): Writer[] => {
    const own = writes?.[tab];
    return own ? [[name, own]] : [];
  });
}

function rowsOf(tab: TabKey): string {
  const adding = writers(tab).filter(([, { add }]) => add);
  const whole = writers(tab).filter(([, { change }]) => change === 'all');
  const list = (all: readonly Writer[]) => all.map(([name]) => `\`${name}\``).join(', ');
  const parts = [
    ...(adding.length > 0 ? [`Rows are added by ${list(adding)}.`] : []),
    ...(whole.length > 0 ? [`Whole rows are changed by ${list(whole)}.`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : 'No action names it: Tandem writes it by itself.';
}

function writersOf(tab: TabKey, key: string, { system }: Column<unknown>): string {
  const own = writers(tab).filter(([, { change = [] }]) => change !== 'all' && change.includes(key));
  const names = own.map(([name]) => `\`${name}\``);
  return [system ? 'Tandem alone' : 'by hand', ...names].join(', ');
}
