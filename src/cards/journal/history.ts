import { accountTitle } from '../../domain/account/account';
import type { ChangedClick } from '../../domain/undo/changed';
import { shortened } from '../../messages/cell-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, nameOf, plainButton, quiet } from '../parts';
import type { Card, Span, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { actionText, rowTexts } from './changed-rows';

export type HistoryView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  /** The signal that it is about; empty: the account with all that belongs to it. */
  readonly row: string;
  readonly name: string;
  /** Newest first. */
  readonly clicks: readonly ChangedClick[];
  /** Those that this person may undo. */
  readonly undoable: readonly string[];
  /** Where earlier ones begin; nothing where there are none. */
  readonly next: string | undefined;
};

/** Rows of one click that are told; an import has thousands. */
const rowsShown = 3;

export function historyCard(view: HistoryView, words: Words): Card {
  const { account, row, next, clicks } = view;
  const title = accountTitle(account);
  const list = clicks.slice(0, listLimit).map((click) => clickLine(click, view, words));
  const more = ask('openHistory', { account: account.id, row, from: next ?? '0' });
  const rest: readonly Widget[] = next ? [{ kind: 'buttons', buttons: [plainButton(words.journal.more, more)] }] : [];
  return {
    name: 'history',
    header: { title: words.journal.title, subtitle: shortened(view.name) || title },
    sections: [{ widgets: list.length === 0 ? [quiet(words.journal.empty)] : [...list, ...rest] }],
  };
}

function clickLine(click: ChangedClick, { viewer, account, undoable }: HistoryView, words: Words): Widget {
  const { journal: say, format } = words;
  const name = click.by.includes('@') ? nameOf(viewer, click.by, words) : say.system;
  const rest = click.rows.length - rowsShown;
  const lines = [
    ...click.rows.slice(0, rowsShown).flatMap((row) => rowTexts(row, viewer, words)),
    ...(rest > 0 ? [say.moreRows({ count: rest })] : []),
  ];
  const text: readonly Span[] = [
    { text: actionText(click.action, words), bold: true },
    ...lines.map((line): Span => ({ text: `\n${line}`, tone: 'muted' })),
  ];
  const open = ask('openUndo', { account: account.id, change: click.key });
  return {
    kind: 'line',
    above: say.by({ name, when: format.ago(click.at, viewer.now) }),
    text,
    ...(undoable.includes(click.key) ? { button: plainButton(say.undo, open) } : {}),
  };
}
