/** From the cells of a tab to rows and back, by the keys in its first row. */
import { Fault } from '../fault';
import { type Column, readOrSpare, unreadable } from './cells';
import type { Cell, CellData } from './grid';
import { fits, sealedRev, sealOf } from './seal';
import { allColumns, headRows, type TabKey, type Table, tabs } from './tables';

export type Cells = readonly Cell[];

/** Where each column of a tab stands today. */
export type Layout = { readonly [column: string]: number };

/** Throws `bad-workbook` when a column that Tandem needs is gone. */
export function layoutOf(tab: TabKey, keys: Cells): Layout {
  const found: Record<string, number> = {};
  for (const column of Object.keys(allColumns(tab))) {
    const index = keys.findIndex((key) => String(key).trim() === column);
    if (index < 0) throw new Fault('bad-workbook', { tab, column });
    found[column] = index;
  }
  return found;
}

/** `row` counts from 0, `column` is the key in the hidden first row. */
export type RowProblem = {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

/** One row with its place: `row` counts from 0. */
export type Located<Row> = { readonly row: number; readonly value: Row };

/**
 * Rows as their types. A cell that cannot be read counts as empty where the row is still worth something without it,
 * else the row is left out; both are told. Of rows with the same id the newest counts. Rows that Tandem has not given an
 * id yet are skipped, and those that an undo emptied.
 */
export function readRows<Row>(read: TabCells): { rows: readonly Located<Row>[]; problems: readonly RowProblem[] } {
  const { columns, id } = tabs[read.tab] as unknown as { columns: Table<Row>; id: string };
  const newest = newestRows(read, id);
  const rows: Located<Row>[] = [];
  const problems: RowProblem[] = [];
  for (let row = headRows; row < read.cells.length; row += 1) {
    const cells = read.cells[row] ?? [];
    const key = String(cellAt(cells, read.layout, id)).trim();
    if (key === '' || isEmptied(read.tab, read.layout, cells)) continue;
    const value = readRow<Row>(columns, read.layout, cells);
    const counts = newest.get(key) === row;
    if (value.row && counts) rows.push({ row, value: value.row });
    const twice = counts ? [] : [{ column: id, value: key }];
    const seal = cellAt(cells, read.layout, 'rev');
    const hit = sealedRev(seal) === undefined || fits(seal, key) ? [] : [{ column: 'rev', value: String(seal) }];
    problems.push(...[...twice, ...hit, ...value.unread].map((cell) => ({ table: read.tab, row, ...cell })));
  }
  return { rows, problems };
}

/** Of rows with the same id, which one counts: that of the highest version, the upper one of equals. */
function newestRows({ tab, layout, cells }: TabCells, id: string): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  const revAt = (row: number) => sealedRev(cellAt(cells[row] ?? [], layout, 'rev')) ?? 0;
  for (let row = headRows; row < cells.length; row += 1) {
    const key = String(cellAt(cells[row] ?? [], layout, id)).trim();
    if (isEmptied(tab, layout, cells[row] ?? [])) continue;
    const before = newest.get(key);
    if (before === undefined || revAt(row) > revAt(before)) newest.set(key, row);
  }
  return newest;
}

/** A whole tab as it was read: row 0 the keys, row 1 the headers. */
export type TabCells = { readonly tab: TabKey; readonly layout: Layout; readonly cells: readonly Cells[] };

export type UnreadCell = { readonly column: string; readonly value: string };
/** No row where a cell that it cannot do without is not readable. */
type RowRead<Row> = { readonly row: Row | undefined; readonly unread: readonly UnreadCell[] };

export function readRow<Row>(columns: Table<Row>, layout: Layout, cells: Cells): RowRead<Row> {
  const value: Record<string, unknown> = {};
  const unread: UnreadCell[] = [];
  for (const [key, column] of Object.entries<Column<unknown>>(columns as never)) {
    const cell = cellAt(cells, layout, key);
    if (column.read(cell) === unreadable) unread.push({ column: key, value: String(cell) });
    value[key] = readOrSpare(column, cell);
    if (value[key] === unreadable) return { row: undefined, unread };
  }
  return { row: value as Row, unread };
}

export function cellAt(cells: Cells, layout: Layout, column: string): Cell {
  return cells[layout[column] ?? -1] ?? '';
}

/** What a row's own fields stand as, by column. */
export function writeRow<Row>(columns: Table<Row>, row: Row): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  for (const key of Object.keys(columns) as (keyof Row & string)[]) cells[key] = columns[key].write(row[key]);
  return cells;
}

/** What a row stands as on its tab: its version is sealed. */
export function sealedRow<Row>(tab: TabKey, row: Row): Readonly<Record<string, Cell>> {
  const { columns, id } = tabs[tab] as unknown as { columns: Table<Row>; id: string };
  const cells = writeRow(columns, row);
  return 'rev' in cells ? { ...cells, rev: sealOf(String(cells[id]), Number(cells.rev)) } : cells;
}

/** Cells by column as one row of the tab, its other columns left empty. */
export function placed(cells: Readonly<Record<string, Cell>>, layout: Layout): readonly Cell[] {
  const width = Math.max(...Object.values(layout)) + 1;
  const row: Cell[] = Array.from({ length: width }, () => '');
  for (const [column, cell] of Object.entries(cells)) {
    const index = layout[column];
    if (index !== undefined) row[index] = cell;
  }
  return row;
}

/** A text is written as text, never as a formula: `=1+1` stays what somebody typed. */
export function cellData(cell: Cell): CellData {
  if (cell === '') return {};
  return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) } };
}

/**
 * A row that an undo took back. Its cells are emptied, its id and its seal stay: a row that is deleted by its number
 * could be somebody else's by then, an emptied one is known by its seal like any other, and is filled again where the
 * undo is undone. Readers pass over it.
 */
export function isEmptied(tab: TabKey, layout: Layout, cells: Cells): boolean {
  const id = tabs[tab].id;
  if (!contentColumns(tab).every((column) => cellAt(cells, layout, column) === '')) return false;
  return fits(cellAt(cells, layout, 'rev'), String(cellAt(cells, layout, id)));
}

const contents = new Map<TabKey, readonly string[]>();

/** What people or actions write into a row: all of its own columns but the id and the version. */
export function contentColumns(tab: TabKey): readonly string[] {
  const seen = contents.get(tab);
  if (seen) return seen;
  const { columns, id } = tabs[tab];
  const content = Object.keys(columns).filter((column) => column !== id && column !== 'rev');
  contents.set(tab, content);
  return content;
}
