/** The part of a `save` that puts cells back: known by their cells alone, and checked against the rows as they stand. */

import type { AccountId } from '../../domain/account/account';
import { accountTitle } from '../../domain/account/account';
import { Fault } from '../../fault';
import { purseTables, purseWant } from '../commercial/purse';
import type { Cell } from '../grid';
import { type Cells, cellAt, contentColumns, type Layout, readRow } from '../layout';
import type { Edits } from '../save/edits';
import type { RowChange } from '../save/row-change';
import { checkAllowed } from '../save/row-changes';
import { sealOf } from '../seal';
import { fetch, keysOf, type Session } from '../session';
import { type TabKey, type Table, tabs } from '../tables';
import type { Change } from '../workbook';
import { type RowNow, rowsNow } from './rows';
import type { CellChange } from './undoing';

/** Throws `missing-row` and `stale-row`. */
export function reversals(session: Session, edits: Edits, change: Change): readonly RowChange[] {
  const list = change.cells ?? [];
  if (list.length === 0) return [];
  const now = rowsNow(session, list);
  fetchPurses(session, list, now);
  return list.flatMap((one) => reversed(session, edits, { one, place: now(one.table, one.id), change }));
}

/** More accounts than an action is about: their purses follow with the rebuild. */
const fewAccounts = 50;

function fetchPurses(session: Session, list: readonly CellChange[], now: ReturnType<typeof rowsNow>): void {
  const money = list.filter(({ table }) => tabs[table].book === 'commercial');
  if (money.length === 0) return;
  const accounts = money
    .filter(({ table }) => (purseTables as readonly TabKey[]).includes(table))
    .flatMap(({ table, id, cells }) => {
      const place = now(table, id);
      return [cells.account, place && cellAt(place.cells, place.layout, 'account')].map(String);
    })
    .filter((id): id is AccountId => id.startsWith('acc_'));
  const few = new Set(accounts).size <= fewAccounts ? [...new Set(accounts)] : [];
  fetch(session, [keysOf('commercialJournal'), ...few.map(purseWant)]);
}

type Task = { readonly one: CellChange; readonly place: RowNow | undefined; readonly change: Change };

function reversed(session: Session, edits: Edits, { one, place, change }: Task): readonly RowChange[] {
  const { table, id, rev } = one;
  if (!place) throw new Fault('missing-row', { table, id });
  const now = (column: string) => cellAt(place.cells, place.layout, column);
  const columns = Object.keys(one.cells).filter((column) => now(column) !== one.cells[column]);
  if (columns.length === 0) return [];
  if (place.rev !== rev) throw new Fault('stale-row', { table, id, rev: String(place.rev) });
  const after = Object.fromEntries(columns.map((column) => [column, one.cells[column] ?? '']));
  const before = Object.fromEntries(columns.map((column) => [column, now(column)]));
  const isTakenOut = contentColumns(table).every((column) => (after[column] ?? now(column)) === '');
  checkAllowed(change, table, isTakenOut || place.emptied ? 'add' : columns);
  const derived = isTakenOut ? blankDerived(table) : nameOf(session, table, String(after.account ?? now('account')));
  const cells = edits.update(table, place.row, { ...after, ...derived, rev: sealOf(id, rev + 1) }, place.cells);
  const account = String(now('account')) as AccountId | '';
  const row = isTakenOut ? undefined : rowIn(table, cells, place.layout);
  const known = { ...row, [tabs[table].id]: id, rev: rev + 1, ...(row ? {} : { account: '' as const }) };
  return [{ table, id, row: known, before: { account }, journal: { before, after } }];
}

function blankDerived(table: TabKey): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.keys(tabs[table].derived).map((column) => [column, '']));
}

/** Linked names are for people's eyes. */
function nameOf(session: Session, table: TabKey, account: string): Readonly<Record<string, Cell>> {
  const found = session.found.get(account as AccountId);
  return 'accountName' in tabs[table].derived && found ? { accountName: accountTitle(found.account) } : {};
}

function rowIn(table: TabKey, cells: Cells, layout: Layout): object | undefined {
  return readRow<object>(tabs[table].columns as unknown as Table<object>, layout, cells).row;
}

/** Accounts that this write takes out: nothing is derived for them any more. */
export function takenOut(changes: readonly RowChange[]): ReadonlySet<string> {
  const accounts = changes.filter(({ table, before }) => table === 'accounts' && before !== undefined);
  return new Set(accounts.filter(({ row }) => row.account === '').map(({ id }) => id));
}
