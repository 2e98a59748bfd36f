/** Finding one account's live row and its dossier: by where they were last seen, and by a look at all ids when they moved. */
import type { Account, AccountId } from '../../domain/account/account';
import type { Place } from '../derived/account-index';
import { emptyDossier, readDossier } from '../derived/dossier';
import { type Cells, cellAt, isEmptied, layoutOf, readRow } from '../layout';
import type { TableKey } from '../rows';
import {
  columnOf,
  dossierIds,
  dossierWant,
  type Found,
  fetch,
  keysOf,
  layoutSeen,
  rowOf,
  type Session,
  tabSeen,
  type Want,
  whole,
} from '../session';
import { headRows, tabs } from '../tables';
import { rememberPlace } from './cached';

/** What to read for an account that is believed to stand there. */
export function wantsFor(session: Session, place: Place) {
  const row = session.seen.has('tab:accounts')
    ? []
    : place.row >= headRows
      ? [keysOf('accounts'), rowOf('accounts', place.row)]
      : [whole('accounts')];
  return [...row, place.dossier > 0 ? dossierWant(place.dossier) : dossierIds];
}

/** A handful of rows that every card of an account draws upon: they come in a read that is made anyway. */
export const smallTables: readonly TableKey[] = ['plans', 'rules'];

export type Located = { readonly found: Found } | { readonly missing: AccountId };

export function locate(session: Session, id: AccountId, hint: Place): Located {
  const known = session.found.get(id);
  if (known) return { found: known };
  fetch(session, [...wantsFor(session, hint), ...smallTables.map(whole)]);
  const first = { row: rowAt(session, id, hint.row), dossier: dossierAt(session, id, hint.dossier) };
  fetch(session, [
    ...(first.row === undefined ? [everyId(session, hint)] : []),
    ...(first.dossier === undefined ? [dossierIds] : []),
  ]);
  const row = first.row ?? rowAt(session, id, 0) ?? rowInColumn(session, id);
  if (row === undefined) return { missing: id };
  const dossierRow = first.dossier ?? dossierAt(session, id, 0) ?? 0;
  const own = session.seen.has('tab:accounts') ? [] : [rowOf('accounts', row)];
  fetch(session, [...own, ...(dossierRow > 0 ? [dossierWant(dossierRow)] : [])]);
  rememberPlace(session, id, { row, dossier: dossierRow });
  return foundAt(session, id, row, dossierRow);
}

/** A tab of this many rows is too much for a card: its ids are looked through first, and the row read after. */
const manyRows = 2_000;

/** Where somebody moved the account: the tab comes whole where it is small, as far as its last place tells. */
function everyId(session: Session, { row }: Place): Want {
  const id = layoutSeen(session, 'accounts')?.id;
  return row > manyRows && id !== undefined ? columnOf('accounts', id) : whole('accounts');
}

function rowInColumn(session: Session, id: AccountId): number | undefined {
  const column = session.seen.get(columnOf('accounts', layoutSeen(session, 'accounts')?.id ?? 0).name) ?? [];
  const row = column.findIndex(([cell]) => cell === id);
  return row < headRows ? undefined : row;
}

function foundAt(session: Session, id: AccountId, row: number, dossierRow: number): Located {
  const cells = rowCells(session, row) ?? [];
  const layout = layoutSeen(session, 'accounts') ?? layoutOf('accounts', []);
  const { row: account, unread } = readRow<Account>(tabs.accounts.columns, layout, cells);
  if (!account || isEmptied('accounts', layout, cells)) return { missing: id };
  const dossierCells = session.seen.get(`dossier:${dossierRow}`)?.[0] ?? [];
  const dossier = readDossier(id, dossierCells) ?? emptyDossier(id);
  const found = { account, row, cells, unread, dossier, dossierRow };
  session.found.set(id, found);
  return { found };
}

function rowAt(session: Session, id: AccountId, hint: number): number | undefined {
  const tab = tabSeen(session, 'accounts');
  if (tab) {
    const row = tab.cells.findIndex((cells, index) => index >= headRows && cellAt(cells, tab.layout, 'id') === id);
    return row < 0 ? undefined : row;
  }
  const layout = layoutSeen(session, 'accounts');
  const cells = rowCells(session, hint);
  return layout && cells && cellAt(cells, layout, 'id') === id ? hint : undefined;
}

function rowCells(session: Session, row: number): Cells | undefined {
  return session.seen.get('tab:accounts')?.[row] ?? session.seen.get(`row:accounts:${row}`)?.[0];
}

function dossierAt(session: Session, id: AccountId, hint: number): number | undefined {
  if (session.seen.get(`dossier:${hint}`)?.[0]?.[0] === id) return hint;
  const row = session.seen.get('dossier-ids')?.findIndex((cells) => cells[0] === id) ?? -1;
  return row < 0 ? undefined : row;
}
