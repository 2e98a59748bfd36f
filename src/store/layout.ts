/** From the cells of a tab to rows and back, by the keys in its first row. */
import { Fault } from '../fault';
import { type Column, unreadable } from './cells';
import type { Cell, CellData } from './grid';
import { allColumns, headRows, type TabKey, type Table, tabs } from './tables';
import type { RowProblem } from './workbook';

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

/** One row with its place: `row` counts from 0. */
export type Located<Row> = { readonly row: number; readonly value: Row };

/** Rows as their types; what cannot be read is left out and told. Rows that Tandem has not given an id yet are skipped. */
export function readRows<Row>(read: TabCells): { rows: readonly Located<Row>[]; problems: readonly RowProblem[] } {
  const { columns, id } = tabs[read.tab] as unknown as { columns: Table<Row>; id: string };
  const rows: Located<Row>[] = [];
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  for (let row = headRows; row < read.cells.length; row += 1) {
    const cells = read.cells[row] ?? [];
    const key = String(cellAt(cells, read.layout, id)).trim();
    if (key === '') continue;
    const value = readRow<Row>(columns, read.layout, cells);
    const twice = seen.has(key);
    if (!value.ok || twice)
      problems.push({ table: read.tab, row, ...(value.ok ? { column: id, value: key } : value.unread) });
    else rows.push({ row, value: value.row });
    seen.add(key);
  }
  return { rows, problems };
}

/** A whole tab as it was read: row 0 the keys, row 1 the headers. */
export type TabCells = { readonly tab: TabKey; readonly layout: Layout; readonly cells: readonly Cells[] };

type RowRead<Row> =
  | { readonly ok: true; readonly row: Row }
  | { readonly ok: false; readonly unread: { readonly column: string; readonly value: string } };

export function readRow<Row>(columns: Table<Row>, layout: Layout, cells: Cells): RowRead<Row> {
  const value: Record<string, unknown> = {};
  for (const key of Object.keys(columns)) {
    const cell = cellAt(cells, layout, key);
    const read = (columns as Readonly<Record<string, Column<unknown>>>)[key]?.read(cell);
    if (read === unreadable) return { ok: false, unread: { column: key, value: String(cell) } };
    value[key] = read;
  }
  return { ok: true, row: value as Row };
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
