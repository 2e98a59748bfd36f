/** Bringing data in, step by step on one card: where it stands, its columns, what would change, what was written. */
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, quiet } from '../parts';
import type { Button, Card, Section, Widget } from '../spec';
import { fileSections } from './columns';
import { type ImportView, leftOut } from './import-view';
import { outcomeSections } from './outcome';
import { sourcesSection, waitingSection } from './standing';

export function importCard(view: ImportView, words: Words): Card {
  const { outcome, file, problem, note } = view;
  const { imports: say } = words;
  const told = [problem && (say.problems[problem] ?? problem), note].filter((text) => text !== '');
  const notes: Section = {
    widgets: told.map((text): Widget => ({ kind: 'text', text: [{ text: `▲ ${text}`, tone: 'bad' }] })),
  };
  const footer = footerOf(view, words);
  const done = outcome?.stage === 'done';
  return {
    name: 'import',
    header: { title: say.title },
    sections: [
      notes,
      ...(outcome ? outcomeSections(outcome, view, words) : []),
      ...(done ? [] : [{ widgets: placeFields(view, words) }, ...(file ? fileSections(file, view, words) : [])]),
      ...(file && !done ? [] : [waitingSection(view, words), sourcesSection(view, words)]),
    ],
    ...(footer ? { footer } : {}),
  };
}

const tabsShown = 50;

/** Where the rows stand and what they are. */
function placeFields(view: ImportView, words: Words): readonly Widget[] {
  const { tabs, typed, tables, file, mayAllow } = view;
  const { imports: say, labels } = words;
  const open = typed.tab === '' && tabs.length === 0 ? 'link' : typed.tab;
  const tabItems = [
    ...tabs.slice(0, tabsShown).map(({ sheetId, title }, index) => ({
      label: title,
      value: String(sheetId),
      selected: open === '' ? index === 0 : String(sheetId) === open,
    })),
    { label: say.anotherSheet, value: 'link', selected: open === 'link' },
  ];
  const tableItems = [
    { label: say.guessTable, value: leftOut, selected: !tables.some((table) => table === typed.table) },
    ...choiceItems(tables, labels.tabs, typed.table),
  ];
  const link: readonly Widget[] = [
    { kind: 'input', name: 'link', label: say.link, hint: say.linkHint, value: typed.link },
    { kind: 'input', name: 'range', label: say.range, hint: say.rangeHint, value: typed.range },
    ...(mayAllow ? [buttonsOf({ label: say.allowThis, onClick: ask('allowWorkbook', {}) })] : []),
  ];
  return [
    ...(file ? [] : [{ kind: 'text' as const, text: say.intro }]),
    ...(tabs.length === 0 ? [quiet(say.noTabs)] : []),
    { kind: 'choice', style: 'dropdown', name: 'tab', label: say.tab, items: tabItems, onChange: ask('readTab', {}) },
    ...(open === 'link' ? link : []),
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'table',
      label: say.table,
      items: tableItems,
      ...(file ? { onChange: ask('readTab', {}) } : {}),
    },
  ];
}

function buttonsOf(...buttons: readonly Button[]): Widget {
  return { kind: 'buttons', buttons };
}

function footerOf(view: ImportView, words: Words): Card['footer'] {
  const { outcome, file } = view;
  const { imports: say } = words;
  const check = {
    label: file ? say.check : readLabel(view, words),
    onClick: file ? ask('checkTab', {}) : ask('readTab', {}),
  };
  if (!outcome) return { primary: check };
  if (outcome.stage === 'done') return { primary: { label: say.another, onClick: ask('openImport', {}) } };
  const apply = ask('importTab', { key: outcome.key });
  if (outcome.stage === 'going') return { primary: { label: say.goOn, onClick: apply } };
  const again = { label: say.checkAgain, onClick: ask('checkTab', {}) };
  const { toWrite, toKeep, watched } = outcome;
  if (toWrite + toKeep === 0 && !watched) return { primary: again };
  const label =
    toWrite > 0 ? say.apply({ count: toWrite }) : toKeep > 0 ? say.listRefused({ count: toKeep }) : say.hourlyYes;
  return { primary: { label, onClick: apply }, secondary: again };
}

/** A tab that was found open beside the card is named as this one. */
function readLabel({ typed, problem }: ImportView, words: Words): string {
  const { imports: say } = words;
  return typed.tab !== '' && problem === '' ? say.readOpen : say.read;
}
