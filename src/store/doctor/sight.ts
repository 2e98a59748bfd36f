/** What the doctor sees of a tab: raw cells, wherever its columns stand, also where columns that Tandem needs are gone. */
import type { CellPlace, Finding } from '../../domain/doctor/finding';
import { fnv1a } from '../../domain/fingerprint';
import type { Cell } from '../grid';
import { type Cells, isEmptied } from '../layout';
import { allColumns, type TabKey, tabs } from '../tables';

export type Sight = {
  readonly tab: TabKey;
  readonly keys: Cells;
  readonly headers: Cells;
  /** Those columns that are there. */
  readonly layout: Readonly<Record<string, number>>;
  /** The row of the first of `rows`, counted from 0. */
  readonly first: number;
  readonly rows: readonly Cells[];
  /** `row:column` of cells that hold a formula. */
  readonly formulas: ReadonlySet<string>;
  /** Columns of the grid. */
  readonly width: number;
};

/** Whole columns of tabs, whatever portion is looked at: what rows are held against. Row 0 is the key. */
export type Columns = {
  /** Nothing where the tab or the column is not there or may not be read. */
  of(tab: TabKey, column: string): readonly Cell[] | undefined;
};

/** Cells as they shall be; `insert`: in a new row; `add`: a column of ours in a new column. */
export type Repair = {
  readonly insert?: number;
  readonly add?: string;
  readonly cells: readonly RepairCell[];
};
export type RepairCell = { readonly row: number; readonly index: number; readonly cell: Cell | Fresh };
/** A new id that begins so. */
export type Fresh = { readonly fresh: string };

/** A finding with what would mend it, and the row or the width of the tab that it was seen in. */
export type Found = Finding & {
  readonly repair: Repair | undefined;
  readonly at?: { readonly cells: Cells; readonly layout: Sight['layout'] };
  readonly width?: number;
};

export function layoutSeen(tab: TabKey, keys: Cells): Readonly<Record<string, number>> {
  const known = allColumns(tab);
  const layout: Record<string, number> = {};
  keys.forEach((key, index) => {
    const name = String(key).trim();
    if (name in known && layout[name] === undefined) layout[name] = index;
  });
  return layout;
}

export function cellIn(sight: Sight, cells: Cells, column: string): Cell {
  return cells[sight.layout[column] ?? -1] ?? '';
}

/** Rows with anything of their own in them. */
export function filledRows(sight: Sight): readonly FilledRow[] {
  const known = filled.get(sight);
  if (known) return known;
  const own = Object.keys(tabs[sight.tab].columns).filter((column) => column !== 'rev');
  const rows = sight.rows
    .map((cells, at) => ({ row: sight.first + at, cells }))
    .filter(({ cells }) => own.some((column) => !isEmpty(cellIn(sight, cells, column))))
    .filter(({ cells }) => !isEmptied(sight.tab, sight.layout, cells));
  filled.set(sight, rows);
  return rows;
}

type FilledRow = { readonly row: number; readonly cells: Cells };
/** Every check goes over them. */
const filled = new WeakMap<Sight, readonly FilledRow[]>();

/** As a person sees it. */
export function isEmpty(cell: Cell): boolean {
  return cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

type Report = Pick<Finding, 'kind' | 'column'> & Partial<Pick<Found, 'value' | 'other' | 'twin' | 'mend' | 'repair'>>;

/** A finding in a row of a tab. */
export function foundIn(sight: Sight, at: { readonly row: number; readonly cells: Cells }, report: Report): Found {
  const { tab } = sight;
  const value = report.value ?? String(cellIn(sight, at.cells, report.column));
  const column = sight.layout[report.column] ?? 0;
  const place: CellPlace = { sheetId: tabs[tab].sheetId, row: at.row, column };
  const seen = { cells: at.cells, layout: sight.layout };
  return { ...blank, ...report, tab, row: at.row, value, place, at: seen, mark: markOf(report, tab, at.cells) };
}

/** A finding about a tab's head, or about the tab itself. */
export function foundAt(tab: TabKey, report: Report, width = 0): Found {
  const place = { sheetId: tabs[tab].sheetId, row: 0, column: 0 };
  return { ...blank, value: '', ...report, tab, row: undefined, place, width, mark: markOf(report, tab, []) };
}

const blank = { other: '', twin: undefined, mend: undefined, repair: undefined };

function markOf({ kind, column }: Report, tab: string, cells: Cells): string {
  return fnv1a(JSON.stringify([kind, tab, column, cells])).toString(36);
}
