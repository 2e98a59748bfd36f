/** What the cells of a row say of themselves: whose row it is, and whether a write that was not meant for it hit it. */
import { unreadable, version } from '../cells';
import type { Cell } from '../grid';
import { type Cells, cellAt, type Layout, type TabCells } from '../layout';
import { fits, sealedRev, sealOf } from '../seal';
import { headRows, type TabKey, tabs } from '../tables';

export type RowState = {
  /** What stands in the id's column, if it may be one; as a seal counts it. */
  readonly id: string | undefined;
  /** The version that a fitting seal vouches for. */
  readonly sealed: number | undefined;
  /** A seal stands in another column than its own: the write was meant for columns that had moved meanwhile. */
  readonly shifted: boolean;
  /** Every seal in the row, fitting or not. */
  readonly seals: readonly string[];
  /** Nothing was hit, as far as the row itself can tell. */
  readonly sound: boolean;
};

/** Tabs whose rows carry a version of their own, and so can tell; a journal's line carries another row's. */
export function isSealed(tab: TabKey): boolean {
  return (tabs[tab].columns as { readonly rev?: unknown }).rev === version;
}

export function stateOf(tab: TabKey, layout: Layout, cells: Cells): RowState {
  const idCell = cellAt(cells, layout, tabs[tab].id);
  const revCell = cellAt(cells, layout, 'rev');
  const id = idIn(tab, idCell);
  const places = cells.flatMap((seal, index) => (sealedRev(seal) === undefined ? [] : [{ seal: String(seal), index }]));
  const fitting = id !== undefined && fits(revCell, id);
  const unsealed = sealedRev(revCell) === undefined && version.read(revCell) !== unreadable;
  // A column of people's own may repeat ours: a seal that is there is no sign, unless it is another one of this row.
  const strays = places.filter(({ index }) => index !== layout.rev);
  const ours = strays.length > 0 ? new Set(Object.values(layout)) : undefined;
  const shifted = strays.some(
    ({ seal, index }) => ours?.has(index) || (seal !== revCell && ownIdIn(tab, cells, seal) !== undefined),
  );
  const seals = places.map(({ seal }) => seal);
  const sealed = fitting ? sealedRev(revCell) : undefined;
  return { id, sealed, shifted, seals, sound: !shifted && (fitting || unsealed) };
}

/** Whether every row of a tab, or of a part of it, is sound. */
export function isSoundTab({ tab, layout, cells }: TabCells): boolean {
  return cells.every((row, at) => at < headRows || row.length === 0 || stateOf(tab, layout, row).sound);
}

/** The id that a seal fits, wherever it stands in the same row. */
export function ownIdIn(tab: TabKey, cells: Cells, seal: string): string | undefined {
  const rev = sealedRev(seal) ?? 0;
  const own = cells.find((cell) => typeof cell === 'string' && cell !== '' && sealOf(cell, rev) === seal);
  return own === undefined ? undefined : idIn(tab, own);
}

/** An id of this table, as its seal counts it. */
export function idIn(tab: TabKey, cell: Cell): string | undefined {
  const { columns, id } = tabs[tab] as unknown as Readable;
  const text = String(cell).trim();
  if (text === '' || sealedRev(text) !== undefined) return undefined;
  return typeof columns[id]?.read(cell) === 'string' ? text.toLowerCase() : undefined;
}

type Readable = { readonly columns: Readonly<Record<string, { read(cell: Cell): unknown }>>; readonly id: string };
