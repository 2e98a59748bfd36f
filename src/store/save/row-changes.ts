/** What a change does to the rows people see: each checked against what was read, and told to the journal. */
import type { AccountId } from '../../domain/account/account';
import { accountTitle } from '../../domain/account/account';
import { Fault } from '../../fault';
import { type Column, readOrSpare, unreadable, version } from '../cells';
import { idsInPurses } from '../commercial/save-amounts';
import type { Cell } from '../grid';
import { type CellsByColumn, type JournalLine, toldOf } from '../journal/lines';
import { type Cells, cellAt, isEmptied, type Layout, sealedRow, writeRow } from '../layout';
import type { TableKey } from '../rows';
import { fits, sealedRev, sealOf } from '../seal';
import { layoutSeen, type Session, tabSeen } from '../session';
import { headRows, type TabKey, type Table, tabs } from '../tables';
import { emptiedRows } from '../undo/revival';
import type { Change } from '../workbook';
import { clickMark } from './clicks';
import type { Edits } from './edits';
import type { AnyRow, RowChange } from './row-change';

/** A row whose id is there already, or whose account knows the click, was added by an earlier try of the same click. */
export function additions(session: Session, edits: Edits, change: Change): readonly RowChange[] {
  return entries(change.add).flatMap(([table, rows]) => {
    const known = knownIds(session, table);
    const fresh = rows
      .filter((row) => !isDone(session, change, row))
      .filter((row) => !known.has(idOf(table, row)) && known.add(idOf(table, row)));
    const emptied = fresh.length > 0 ? emptiedRows(session, table) : new Map<string, never>();
    if (fresh.length > 0) checkAllowed(change, table, 'add');
    const changes = fresh.map((row): RowChange => {
      const written = { ...row, rev: 1 + (emptied.get(idOf(table, row))?.rev ?? 0) };
      const journal = { before: undefined, after: toldOf(table, writeRow<AnyRow>(columnsOf(table), written)) };
      return { table, id: idOf(table, row), row: written, journal };
    });
    const cellsOf = ({ row }: RowChange) => ({ ...sealedRow(table, row), ...nameOf(session, table, row) });
    const added = changes.filter(({ id }) => !emptied.has(id));
    if (added.length > 0) edits.add(table, added.map(cellsOf));
    for (const one of changes) {
      const place = emptied.get(one.id);
      if (place) edits.update(table, place.row, cellsOf(one), place.cells);
    }
    return changes;
  });
}

/** Throws `missing-row` and `stale-row`. A row that is already as it shall be is left alone. */
export function updates(session: Session, edits: Edits, change: Change): readonly RowChange[] {
  return entries(change.update).flatMap(([table, rows]) => {
    const placeOf = placesOf(session, table);
    return rows.flatMap((row) => updated(edits, { table, row, place: placeOf(row), change }));
  });
}

type Updating = {
  readonly table: TableKey;
  readonly row: AnyRow;
  readonly place: PlacedRow | undefined;
  readonly change: Change;
};

function updated(edits: Edits, { table, row, place, change }: Updating): readonly RowChange[] {
  const id = idOf(table, row);
  if (!place) throw new Fault('missing-row', { table, id });
  const differing = differences(table, row, place);
  if (Object.keys(differing).length === 0) return [];
  checkAllowed(change, table, Object.keys(differing));
  const now = (column: string) => cellAt(place.cells, place.layout, column);
  const rev = readOrSpare(version, now('rev'));
  const foreign = sealedRev(now('rev')) !== undefined && !fits(now('rev'), id);
  if (rev === unreadable || foreign || rev !== row.rev) throw new Fault('stale-row', { table, id, rev: String(rev) });
  edits.update(table, place.row, { ...differing, rev: sealOf(id, rev + 1) }, place.cells);
  const before = Object.fromEntries(Object.keys(differing).map((key) => [key, now(key)]));
  const account = String(now('account')) as AccountId | '';
  return [{ table, id, row: { ...row, rev: rev + 1 }, before: { account }, journal: { before, after: differing } }];
}

/** Throws `not-allowed` for a table or a column that the table of rights does not give this action. */
export function checkAllowed({ allowed, action }: Change, table: TabKey, what: 'add' | readonly string[]): void {
  if (!allowed) return;
  const { add, change = [] } = (allowed as ByTable)[table] ?? {};
  if (what === 'add' ? add : change === 'all') return;
  const beyond = what === 'add' ? ['*'] : what.filter((column) => !change.includes(column));
  if (beyond.length > 0) throw new Fault('not-allowed', { action, table, columns: beyond.join(', ') });
}

type ByTable = Readonly<Record<string, { readonly add?: true; readonly change?: 'all' | readonly string[] }>>;

type PlacedRow = { readonly row: number; readonly cells: Cells; readonly layout: Layout };

/** Where the rows of a table stand by this execution's read. People type addresses in capitals too. */
function placesOf(session: Session, table: TableKey): (row: AnyRow) => PlacedRow | undefined {
  const tab = tabSeen(session, table);
  const layout = layoutSeen(session, table);
  if (!tab) {
    return (row) => {
      const found = session.found.get(idOf(table, row) as AccountId);
      return found && layout && { row: found.row, cells: found.cells, layout };
    };
  }
  const rows = new Map<string, number>();
  const revAt = (row: number) => sealedRev(cellAt(tab.cells[row] ?? [], tab.layout, 'rev')) ?? 0;
  for (let row = headRows; row < tab.cells.length; row += 1) {
    const key = String(cellAt(tab.cells[row] ?? [], tab.layout, tabs[table].id))
      .trim()
      .toLowerCase();
    const before = rows.get(key);
    if (before === undefined || revAt(row) > revAt(before)) rows.set(key, row);
  }
  return (row) => {
    const at = rows.get(idOf(table, row).toLowerCase());
    return at === undefined ? undefined : { row: at, cells: tab.cells[at] ?? [], layout: tab.layout };
  };
}

/** Cells that say something else than the row: how people wrote the same thing is left as it is. */
function differences(table: TableKey, row: AnyRow, { cells, layout }: PlacedRow): CellsByColumn {
  const columns = columnsOf(table);
  const differing: Record<string, Cell> = {};
  for (const [key, cell] of Object.entries(writeRow(columns, row))) {
    if (key === 'rev') continue;
    const column = columns[key];
    const read = column ? readOrSpare(column, cellAt(cells, layout, key)) : unreadable;
    const same = read !== unreadable && column?.write(read) === cell;
    if (!same) differing[key] = cell;
  }
  return differing;
}

function knownIds(session: Session, table: TableKey): Set<string> {
  const tab = tabSeen(session, table);
  const rows = tab?.cells.slice(headRows).filter((cells) => !isEmptied(table, tab.layout, cells));
  const ids = rows?.map((cells) => String(cellAt(cells, tab?.layout ?? {}, tabs[table].id)).trim());
  const dossiers = [...session.found.values()].flatMap(({ dossier }) =>
    table in dossier ? (dossier[table as 'signals'] as readonly { readonly id: string }[]).map(({ id }) => id) : [],
  );
  const own = (ids ?? []).map((id) => (table === 'team' ? id.toLowerCase() : id));
  return new Set([...own, ...dossiers, ...(tab ? [] : idsInPurses(session, table))]);
}

/** A form's click that this row's account has seen. */
function isDone(session: Session, change: Change, row: AnyRow): boolean {
  const done = session.found.get((row.account ?? '') as AccountId)?.dossier.done;
  return change.key !== undefined && done?.includes(clickMark(change.action, change.key)) === true;
}

/** Linked names are for people's eyes: the account's as it is called now. */
function nameOf(session: Session, table: TableKey, row: AnyRow): CellsByColumn {
  if (!('accountName' in tabs[table].derived) || !row.account) return {};
  const found = session.found.get(row.account);
  const title = found ? accountTitle(found.account) : session.titles.get(row.account);
  return title === undefined ? {} : { accountName: title };
}

/** What the change is, for the journal. */
export function eventsOf(change: Change, key: string, changes: readonly RowChange[]): readonly JournalLine[] {
  const { at, by, action } = change;
  return changes.map(({ table, id, row, before, journal }) => {
    const account = table === 'accounts' ? (id as AccountId) : row.account || before?.account || '';
    return { at, by, action, key, table, id, rev: row.rev, account, ...journal };
  });
}

function idOf(table: TableKey, row: AnyRow): string {
  return String(row[tabs[table].id]);
}

function columnsOf(table: TableKey): Table<AnyRow> & Readonly<Record<string, Column<unknown>>> {
  return tabs[table].columns as never;
}

function entries(rows: Change['add']): readonly (readonly [TableKey, readonly AnyRow[]])[] {
  return Object.entries(rows ?? {}) as unknown as readonly (readonly [TableKey, readonly AnyRow[]])[];
}
