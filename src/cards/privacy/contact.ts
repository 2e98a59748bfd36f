/** One person outside of the company: what is kept of them, a copy of it, and its end. */
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { plainButton, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';

export type ContactTrace = {
  readonly address: string;
  readonly names: readonly string[];
  /** Rows that name them, by the key of the tab. */
  readonly tabs: readonly { readonly tab: string; readonly rows: number }[];
  /** There is a workbook of amounts, and it could not be looked through. */
  readonly amountsClosed: boolean;
  /** The same of an archive. */
  readonly archivesClosed: boolean;
};

export type ContactView = {
  readonly typed: string;
  readonly problem?: 'not-a-mail' | 'is-teammate' | undefined;
  readonly trace?: ContactTrace;
  /** Of the clicks that export and erase. */
  readonly key: string;
  /** The address of the copy that was made. */
  readonly copy?: string;
};

/** Field: `address`. */
export function contactCard(view: ContactView, words: Words): Card {
  const { privacy: say } = words;
  const { typed, problem, trace } = view;
  const wrong: readonly Widget[] = problem
    ? [{ kind: 'text', text: [{ text: `▲ ${say.problems[problem]}`, tone: 'bad' }] }]
    : [];
  return {
    name: 'contact',
    header: { title: say.title },
    sections: [
      { widgets: [...wrong, { kind: 'input', name: 'address', label: say.address, value: typed }] },
      ...(trace ? [traceSection(trace, words), copySection(view, trace, words)] : [{ widgets: [quiet(say.intro)] }]),
    ],
    footer: { primary: { label: say.find, onClick: ask('findContact', {}) } },
  };
}

function traceSection(trace: ContactTrace, words: Words): Section {
  const { privacy: say, labels, format } = words;
  const { address, names, tabs, amountsClosed, archivesClosed } = trace;
  const count = tabs.reduce((sum, { rows }) => sum + rows, 0);
  const titles: Readonly<Record<string, string>> = labels.tabs;
  const lines = tabs.map(({ tab, rows }): Widget => {
    return { kind: 'line', text: titles[tab] ?? tab, below: say.rows({ count: rows }) };
  });
  return {
    header: format.isolate(address),
    widgets: [
      quiet(count === 0 ? say.nothing : say.kept({ count })),
      ...(names.length > 0 ? [quiet(say.alsoAs({ names: format.list(names.map(format.isolate)) }))] : []),
      ...lines,
      ...(amountsClosed ? [quiet(`▲ ${say.amountsClosed}`)] : []),
      ...(archivesClosed ? [quiet(`▲ ${say.archivesClosed}`)] : []),
    ],
  };
}

function copySection({ key, copy }: ContactView, { address, tabs }: ContactTrace, words: Words): Section {
  const { privacy: say } = words;
  const made: readonly Widget[] = copy
    ? [{ kind: 'line', icon: 'check', text: say.copied, below: say.copyHint, onClick: { open: copy } }]
    : [];
  if (tabs.length === 0) return { widgets: made };
  const buttons = [
    plainButton(say.export, ask('exportContact', { address, key })),
    plainButton(say.erase, ask('openErase', { address })),
  ];
  return { widgets: [...made, { kind: 'buttons', buttons }] };
}

/** What erasing means, before it is done. */
export function eraseCard({ trace, key }: { readonly trace: ContactTrace; readonly key: string }, words: Words): Card {
  const { privacy: say } = words;
  return {
    name: 'erase-contact',
    header: { title: say.eraseTitle },
    sections: [traceSection(trace, words), { widgets: say.warnings.map((text) => ({ kind: 'text', text }) as const) }],
    footer: { primary: { label: say.confirm, onClick: ask('eraseContact', { address: trace.address, key }) } },
  };
}
