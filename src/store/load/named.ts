/** Accounts that are only named, beside the one that is shown: their rows alone, wherever the index saw them last. */
import type { Account, AccountId } from '../../domain/account/account';
import type { IndexEntry } from '../derived/account-index';
import { type Cells, cellAt, isEmptied, readRow } from '../layout';
import { columnOf, fetch, keysOf, layoutSeen, rowOf, type Session, tabSeen } from '../session';
import { headRows, tabs } from '../tables';

/** What the index says of accounts' rows serves a further look in the same execution. */
export function notePlaces(session: Session, entries: readonly IndexEntry[]): void {
  for (const { account, row, dossier } of entries) {
    if (account !== '' && row > 0 && !session.hints.has(account)) session.hints.set(account, { row, dossier });
  }
}

/** In the order of the ids; one that is gone is left out. One read where none was moved, two more where some were. */
export function accountsNamed(session: Session, ids: readonly AccountId[]): readonly Account[] {
  const hinted = ids.flatMap((id) => session.hints.get(id)?.row ?? []);
  read(session, hinted);
  const rows = new Map(ids.map((id) => [id, rowOfId(session, id)]));
  if ([...rows.values()].includes(undefined)) {
    const found = lookAll(session, ids);
    for (const [id, row] of found) rows.set(id, row);
    read(session, [...found.values()]);
  }
  return ids.flatMap((id) => accountAt(session, rows.get(id)) ?? []);
}

function read(session: Session, rows: readonly number[]): void {
  if (tabSeen(session, 'accounts')) return;
  fetch(session, [keysOf('accounts'), ...rows.map((row) => rowOf('accounts', row))]);
}

function rowOfId(session: Session, id: AccountId): number | undefined {
  const row = session.hints.get(id)?.row;
  const layout = layoutSeen(session, 'accounts');
  const cells = row === undefined ? undefined : cellsAt(session, row);
  return layout && cells && cellAt(cells, layout, 'id') === id ? row : undefined;
}

/** Where these accounts stand now, by the column of all ids. */
function lookAll(session: Session, ids: readonly AccountId[]): ReadonlyMap<AccountId, number> {
  const tab = tabSeen(session, 'accounts');
  const layout = layoutSeen(session, 'accounts');
  const want = columnOf('accounts', layout?.id ?? 0);
  if (!tab) fetch(session, [want]);
  const column = tab
    ? tab.cells.map((cells) => cellAt(cells, tab.layout, 'id'))
    : (session.seen.get(want.name) ?? []).map(([cell]) => cell);
  const rows = new Map(column.map((cell, row) => [cell, row]));
  return new Map(
    ids.flatMap((id) => {
      const row = rows.get(id) ?? 0;
      return row < headRows ? [] : [[id, row] as const];
    }),
  );
}

function cellsAt(session: Session, row: number): Cells | undefined {
  return session.seen.get('tab:accounts')?.[row] ?? session.seen.get(`row:accounts:${row}`)?.[0];
}

function accountAt(session: Session, row: number | undefined): Account | undefined {
  const layout = layoutSeen(session, 'accounts');
  const cells = row === undefined ? undefined : cellsAt(session, row);
  if (!layout || !cells || isEmptied('accounts', layout, cells)) return undefined;
  return readRow<Account>(tabs.accounts.columns, layout, cells).row;
}
