/** Rows where they stand now, of tabs that may be too long to be read whole: the column of ids says where. */
import { readOrSpare, unreadable, version } from '../cells';
import { type Cells, cellAt, isEmptied, type Layout } from '../layout';
import { columnOf, fetch, keysOf, layoutSeen, rowOf, type Session, tabSeen, whole } from '../session';
import { headRows, type TabKey, tabs } from '../tables';

export type RowNow = {
  readonly row: number;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly rev: number;
  readonly emptied: boolean;
};
export type RowsNow = (table: TabKey, id: string) => RowNow | undefined;

/** More rows of a tab than this are read with the whole tab. */
const manyRows = 200;

export function rowsNow(session: Session, wanted: readonly { readonly table: TabKey; readonly id: string }[]): RowsNow {
  const ids = new Map<TabKey, Set<string>>();
  for (const { table, id } of wanted) ids.set(table, (ids.get(table) ?? new Set()).add(nameOf(id)));
  const tables = [...ids.keys()].filter((table) => !tabSeen(session, table));
  const long = tables.filter((table) => (ids.get(table)?.size ?? 0) > manyRows);
  const short = tables.filter((table) => !long.includes(table));
  fetch(session, [...long.map(whole), ...short.map(keysOf)]);
  const idColumn = (table: TabKey) => columnOf(table, layoutSeen(session, table)?.[tabs[table].id] ?? 0);
  fetch(session, short.map(idColumn));
  const places = new Map(
    short.map((table) => {
      const column = session.seen.get(idColumn(table).name) ?? [];
      return [
        table,
        placesIn(
          column.map(([cell]) => String(cell ?? '')),
          ids.get(table) ?? new Set(),
        ),
      ] as const;
    }),
  );
  fetch(
    session,
    short.flatMap((table) => (places.get(table) ?? []).map(({ row }) => rowOf(table, row))),
  );
  const found = new Map<string, RowNow>();
  for (const table of ids.keys()) {
    const all = tabSeen(session, table);
    const layout = layoutSeen(session, table);
    if (!layout) continue;
    const column = (all?.cells ?? []).map((cells) => String(cellAt(cells, layout, tabs[table].id)));
    const list = all ? placesIn(column, ids.get(table) ?? new Set()) : (places.get(table) ?? []);
    for (const { id, row } of list) {
      const cells = all?.cells[row] ?? session.seen.get(`row:${table}:${row}`)?.[0] ?? [];
      // Somebody moved rows between the two reads: what is not there counts as gone.
      if (nameOf(String(cellAt(cells, layout, tabs[table].id))) !== id) continue;
      const name = `${table} ${id}`;
      const now = rowNow(table, row, cells, layout);
      const other = found.get(name);
      if (!other || counts(now, other)) found.set(name, now);
    }
  }
  return (table, id) => found.get(`${table} ${nameOf(id)}`);
}

/** As people write the same id, too. */
function nameOf(id: string): string {
  return id.trim().toLowerCase();
}

function placesIn(column: readonly string[], ids: ReadonlySet<string>) {
  const places = column.map((text, row) => ({ id: nameOf(text), row }));
  return places.filter(({ id, row }) => row >= headRows && ids.has(id));
}

function rowNow(table: TabKey, row: number, cells: Cells, layout: Layout): RowNow {
  const rev = readOrSpare(version, cellAt(cells, layout, 'rev'));
  return { row, cells, layout, rev: rev === unreadable ? 0 : rev, emptied: isEmptied(table, layout, cells) };
}

/** Of two rows with the same id, one that stands before one that was taken back, then the newer one. */
function counts(one: RowNow, other: RowNow): boolean {
  return one.emptied === other.emptied ? one.rev > other.rev : other.emptied;
}
