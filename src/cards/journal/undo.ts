import type { ChangedClick, ChangedRow } from '../../domain/undo/changed';
import { shortened } from '../../messages/cell-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, nameOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { actionText, fieldText, headerText, tableText } from './changed-rows';

export type UndoView = {
  readonly viewer: Viewer;
  /** The account whose card comes after it; empty where it is about none. */
  readonly account: string;
  /** Nothing where there is nothing to undo. `rows`: what the undo makes of them. */
  readonly click: ChangedClick | undefined;
  /** Cells that stay because somebody changed them since. */
  readonly kept: readonly KeptRow[];
  readonly refusal: keyof Words['journal']['refusals'] | undefined;
};

export type KeptRow = { readonly table: string; readonly columns: readonly string[]; readonly by: string };

export function undoCard(view: UndoView, words: Words): Card {
  const { account, click, refusal } = view;
  const { journal: say } = words;
  const header = { title: say.undo };
  if (!click) return { name: 'undo', header, sections: [{ widgets: [quiet(say.refusals[refusal ?? 'nothing'])] }] };
  const undo = { label: say.undo, onClick: ask('undoChange', { account, change: click.key }) };
  return {
    name: 'undo',
    header,
    sections: [clickSection(click, view, words), ...(refusal ? refused(view, words) : effects(click, view, words))],
    ...(refusal ? {} : { footer: { primary: undo } }),
  };
}

function clickSection({ action, by, at }: ChangedClick, { viewer }: UndoView, words: Words): Section {
  const when = words.format.ago(at, viewer.now);
  const below = words.journal.by({ name: nameOf(viewer, by, words), when });
  return {
    widgets: [{ kind: 'line', icon: 'history', text: [{ text: actionText(action, words), bold: true }], below }],
  };
}

function refused(view: UndoView, words: Words): readonly Section[] {
  const { refusal = 'final' } = view;
  const text: Widget = { kind: 'text', text: words.journal.refusals[refusal] };
  return [{ widgets: [text, ...keptLines(view, words)] }];
}

function effects({ rows }: ChangedClick, view: UndoView, words: Words): readonly Section[] {
  const { journal: say } = words;
  const lines = rows.flatMap((row) => effectTexts(row, view.viewer, words));
  const shown = lines.slice(0, listLimit).map((text): Widget => ({ kind: 'text', text }));
  const rest = lines.length > shown.length ? [quiet(say.moreRows({ count: lines.length - shown.length }))] : [];
  const kept = keptLines(view, words);
  return [{ header: say.undoes, widgets: [...shown, ...rest] }, ...(kept.length > 0 ? [{ widgets: kept }] : [])];
}

function effectTexts(row: ChangedRow, viewer: Viewer, words: Words): readonly string[] {
  const table = tableText(row.table, words);
  const name = words.format.isolate(shortened(row.name));
  if (row.kind === 'removed') return [words.journal.takesOut({ table, name })];
  if (row.kind === 'added') return [words.journal.bringsBack({ table, name })];
  return row.fields.map((field) => fieldText(row, field, { viewer, words }));
}

function keptLines({ kept, viewer }: UndoView, words: Words): readonly Widget[] {
  const { journal: say, format } = words;
  const lines = kept.flatMap(({ table, columns, by }) => {
    const header = format.list(columns.map((column) => headerText({ table }, column, words)));
    return [by === '' ? say.keepsByHand({ header }) : say.keeps({ header, name: nameOf(viewer, by, words) })];
  });
  return lines.slice(0, listLimit).map(quiet);
}
