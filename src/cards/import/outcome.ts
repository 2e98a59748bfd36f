/** What an import would change, or has changed: counts first, then field by field, then what was refused. */
import { stages } from '../../domain/account/account';
import type { Words } from '../../messages/words';
import { dotted, headerOf, listLimit, listOf, nameOf, quiet } from '../parts';
import type { Section, Widget } from '../spec';
import {
  type ChangeView,
  type ImportView,
  isOfAmounts,
  type MissingView,
  type OutcomeView,
  type RefusedView,
} from './import-view';
import { ownerParts } from './owners';

export function outcomeSections(outcome: OutcomeView, view: ImportView, words: Words): readonly Section[] {
  const checked = outcome.stage === 'checked';
  const { refusedHint, refusedShown: onlyShown, refusedTitle, cellsTitle } = words.imports;
  const hint = isOfAmounts(view.file?.table ?? '') ? onlyShown : refusedHint;
  return [
    { header: checked ? words.imports.wouldTitle : undefined, widgets: [summary(outcome, words)] },
    ...(checked ? [...additions(outcome, words), ...changes(outcome, view, words)] : []),
    ...refused(outcome.refused, { title: refusedTitle, hint }, words),
    ...refused(outcome.cells, { title: cellsTitle, hint: outcome.refused.length > 0 ? '' : hint }, words),
    ...(checked && outcome.missing ? [missingSection(outcome.missing, view, words)] : []),
  ].map(({ header, ...section }) => (header === undefined ? section : { header, ...section }));
}

type MaybeHeaded = Omit<Section, 'header'> & { readonly header?: string | undefined };

function summary(outcome: OutcomeView, words: Words): Widget {
  const { imports: say } = words;
  const { stage, rows, added, updated, unchanged, refused: left } = outcome;
  if (stage === 'going') {
    const below = say.left({ count: outcome.left });
    return { kind: 'line', icon: 'hourglass_top', text: say.written({ count: outcome.written }), below };
  }
  const counts = dotted(
    say.added({ count: added }),
    say.updated({ count: updated }),
    say.unchanged({ count: unchanged }),
    say.refusedCount({ count: left.length }),
  );
  if (stage === 'checked') {
    return {
      kind: 'line',
      icon: 'rule',
      above: say.rowsRead({ total: rows }),
      text: counts,
      below: say.nothingWritten,
    };
  }
  const told = [
    outcome.ended > 0 ? say.ended({ count: outcome.ended }) : '',
    outcome.watched ? say.watched : '',
    outcome.later ? say.indexLater : '',
  ].filter((text) => text !== '');
  const below = told.length > 0 ? told.join(' ') : say.allIn;
  return { kind: 'line', icon: 'check_circle', above: say.rowsRead({ total: rows }), text: counts, below };
}

function additions({ titles, added }: OutcomeView, words: Words): readonly MaybeHeaded[] {
  if (added === 0) return [];
  const { imports: say, format } = words;
  const line = (title: string): Widget => ({ kind: 'text', text: format.isolate(title) });
  const list = listOf(titles, line, {
    header: say.newTitle({ count: added }),
    empty: '',
    limit: listLimit,
  });
  return [
    { ...list, folded: 3, widgets: [...list.widgets, ...moreOf(added - Math.min(titles.length, listLimit), words)] },
  ];
}

/** Field by field: the first ones, then how many there are in each column. */
function changes(
  { changes: all, changed, perColumn }: OutcomeView,
  view: ImportView,
  words: Words,
): readonly MaybeHeaded[] {
  if (all.length === 0) return [];
  const { imports: say, format } = words;
  const table = view.file?.table ?? 'accounts';
  const name = (column: string) => format.isolate(headerOf(table, column, words));
  const line = ({ title, column, before, after }: ChangeView): Widget => {
    const side = (value: string) => (value === '' ? say.empty : sayValue(column, value, view, words));
    return {
      kind: 'line',
      above: format.isolate(title),
      text: say.change({ before: side(before), after: side(after) }),
      below: name(column),
    };
  };
  const counts = perColumn.map(({ column, count }) => say.columnCount({ column: name(column), count }));
  const shown = all.slice(0, listLimit).map(line);
  const inAll = quiet(say.perColumn({ counts: format.list(counts) }));
  return [{ header: say.changesTitle({ count: changed }), folded: 4, widgets: [inAll, ...shown] }];
}

function moreOf(count: number, words: Words): readonly Widget[] {
  return count > 0 ? [quiet(words.imports.more({ count }))] : [];
}

/** Codes and addresses as a card says them elsewhere; all else as it stands. */
function sayValue(column: string, value: string, { viewer }: ImportView, words: Words): string {
  const stage = stages.find((one) => one === value);
  if (column === 'stage' && stage) return words.account.stages[stage];
  return ownerParts.some((part) => part === column) ? nameOf(viewer, value, words) : words.format.isolate(cut(value));
}

/** Anything may stand in a cell, a whole mail too. */
function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 80;
const refusedShown = 10;

type RefusedTexts = { readonly title: (of: { count: number }) => string; readonly hint: string };

function refused(list: readonly RefusedView[], { title, hint }: RefusedTexts, words: Words): readonly MaybeHeaded[] {
  if (list.length === 0) return [];
  const { imports: say, format } = words;
  const line = ({ row, column, value, reason }: RefusedView): Widget => ({
    kind: 'line',
    text: dotted(say.refusals[reason] ?? say.refusedOther, value && format.isolate(cut(value))),
    below: say.refusedRow({ row, column: format.isolate(column) }),
  });
  const shown = list.slice(0, refusedShown);
  const told = hint === '' ? [] : [quiet(hint)];
  const widgets = [...told, ...shown.map(line), ...moreOf(list.length - shown.length, words)];
  return [{ header: title({ count: list.length }), folded: told.length + 3, widgets }];
}

/** Nothing is taken away unless somebody asks for it, sees how many, and says yes once more. */
function missingSection({ count, titles, ending }: MissingView, { typed }: ImportView, words: Words): MaybeHeaded {
  const { imports: say, format } = words;
  const choice: Widget = {
    kind: 'choice',
    style: 'radio',
    name: 'missing',
    label: say.missing,
    items: [
      { label: say.keep, value: 'keep', selected: !ending },
      { label: say.end, value: 'end', selected: ending },
    ],
  };
  const names = format.list(titles.slice(0, listLimit).map(format.isolate));
  const confirm: readonly Widget[] = [
    { kind: 'text', text: `${say.endsHint} ${names}` },
    ...moreOf(count - Math.min(titles.length, listLimit), words),
    {
      kind: 'choice',
      style: 'checkboxes',
      name: 'confirm',
      label: say.questions,
      items: [{ label: say.confirmEnd({ count }), value: 'yes', selected: typed.confirm === 'yes' }],
    },
  ];
  return { header: say.missingTitle({ count }), widgets: [choice, ...(ending ? confirm : [])] };
}
