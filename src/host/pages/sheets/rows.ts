/** A tab as the grid wants it: every row of the sheet, blank ones too, with the cells by column. */
import type { Cell, FilterView, SheetView } from '../api';

export type GridRow = { readonly row: number; readonly cells: readonly (Cell | null)[] };

type Shown = { readonly frozen: readonly GridRow[]; readonly rest: readonly GridRow[] };

/** With a filter view only what it shows, blank rows below left out. */
export function rowsOf(view: SheetView, filter?: FilterView): Shown {
  const given = new Map(view.rows.map((each) => [each.row, each]));
  const frozen: GridRow[] = [];
  const rest: GridRow[] = [];
  for (let row = 0; row < view.rowCount; row += 1) {
    const known = given.get(row);
    if (known?.hidden) continue;
    (row < view.frozenRows ? frozen : rest).push({ row, cells: known?.cells ?? [] });
  }
  if (!filter) return { frozen, rest };
  const standing = new Map(rest.map((each) => [each.row, each]));
  return { frozen, rest: filter.rows.flatMap((row) => standing.get(row) ?? []) };
}

/** What the cell shows. */
export function shownText(cell: Cell | null | undefined): string {
  return cell?.text ?? editText(cell);
}

/** What the cell is edited as. */
export function editText(cell: Cell | null | undefined): string {
  const value = cell?.value;
  if (value === undefined || value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
