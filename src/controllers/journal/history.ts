/** What changed on an account or a signal, as the journal tells it. */

import type { Params } from '../../cards/actions';
import { type HistoryView, historyCard } from '../../cards/journal/history';
import { listLimit } from '../../cards/parts';
import { may } from '../../domain/team/permission';
import type { ChangedClick } from '../../domain/undo/changed';
import { undoKeyOf } from '../../domain/undo/keys';
import { mayBeUndone } from '../../domain/undo/undo';
import { Fault } from '../../fault';
import type { JournalLine } from '../../store/journal/lines';
import { accountId, subjectOf } from '../account/account';
import { type Desk, sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { clicksOf, type NameOf } from './changed';

/** Events of some twenty clicks: most change one row and tell the timeline. */
const eventsAtOnce = 80;

export function openHistory(services: Services, { account, row, from }: Params<'openHistory'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const { account: subject, dossier } = subjectOf(desk);
  const skip = /^\d{1,6}$/.test(from) ? Number(from) : 0;
  const query = row.startsWith('sig_') ? { table: 'signals' as const, id: row } : { account: subject.id };
  const found = services.workbook.journalOf({ ...query, skip, limit: eventsAtOnce });
  // A signal's id comes from a client: only what happened on this account is told.
  const lines = found.filter((line) => line.account === subject.id);
  const nameOf: NameOf = (table, id) =>
    table === 'signals' ? (dossier.signals.find((one) => one.id === id)?.need ?? '') : '';
  const { shown, next } = page(lines, { skip, isLast: found.length < eventsAtOnce });
  const clicks = clicksOf([...shown, ...amountLines(desk, shown, subject.id)], nameOf);
  const view: HistoryView = {
    ...{ viewer: desk.viewer, account: subject, row, name: nameOf('signals', row), clicks, next },
    undoable: undoableOf(desk, clicks),
  };
  return push(historyCard(view, desk.words));
}

type At = { readonly skip: number; readonly isLast: boolean };

/** As many whole clicks as a card lists; the next card begins behind them. */
function page(lines: readonly JournalLine[], { skip, isLast }: At) {
  const keys = [...new Set(lines.map(({ key }) => key))];
  const complete = isLast || keys.length === 1 ? keys : keys.slice(0, -1);
  const kept = new Set(complete.slice(0, listLimit));
  const shown = lines.filter(({ key }) => kept.has(key));
  const next = isLast && kept.size === keys.length ? undefined : String(skip + shown.length);
  return { shown, next };
}

/** What those clicks wrote in the workbook of amounts, for whoever may see it. */
function amountLines(
  desk: Desk,
  shown: readonly JournalLine[],
  account: JournalLine['account'],
): readonly JournalLine[] {
  const { workbook } = desk.services;
  if (account === '' || !may(desk.me, 'seeAmounts') || !workbook.amounts.exists()) return [];
  const keys = new Set(shown.map(({ key }) => key));
  try {
    const lines = workbook.journalOf({ account, book: 'commercial', limit: 2 * eventsAtOnce });
    return lines.filter(({ key }) => keys.has(key));
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'no-amounts') return [];
    throw thrown;
  }
}

/** A lead's are all; everybody else's is the last that they did themselves. What is undone already is left out. */
function undoableOf({ me, services }: Desk, clicks: readonly ChangedClick[]): readonly string[] {
  const keys = new Set(clicks.map(({ key }) => key));
  const open = clicks.filter(
    ({ key, action }) => key !== '' && !keys.has(undoKeyOf(key)) && (action === 'undo' || mayBeUndone(action)),
  );
  if (may(me, 'undoAny')) return open.map(({ key }) => key);
  if (!open.some(({ by }) => by === me.email)) return [];
  const [last] = services.workbook.journalOf({ by: me.email, limit: 1 });
  return last ? open.filter(({ key }) => key === last.key).map(({ key }) => key) : [];
}
