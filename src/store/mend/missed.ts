/** Events whose write did not reach its row, and what they left where it landed. */

import type { Cell } from '../grid';
import type { JournalLine } from '../journal/lines';
import { cellAt, type TabCells } from '../layout';
import { fits, sealedRev, sealOf } from '../seal';
import { tabs } from '../tables';
import type { Standing } from './identify';
import type { Knowledge } from './knowledge';

export type Missed = {
  /** Those of one row, oldest first. */
  of(id: string): readonly JournalLine[];
  readonly byColumn: ReadonlyMap<string, ReadonlySet<Cell>>;
  readonly values: ReadonlySet<Cell>;
};

export function missedOf(tab: TabCells, rows: readonly Standing[], known: Knowledge): Missed {
  const strayed = new Set(rows.flatMap((row) => strayedSeals(tab, row)));
  const vouched = new Map<string, number>();
  for (const row of rows) {
    const rev = vouchedRev(tab, row);
    if (row.whose !== undefined && rev !== undefined) {
      vouched.set(row.whose, Math.max(rev, vouched.get(row.whose) ?? 0));
    }
  }
  const missed = new Map<string, readonly JournalLine[]>();
  for (const [id, { events }] of known) {
    const rev = vouched.get(id);
    if (rev !== undefined && (events[events.length - 1]?.rev ?? 0) <= rev) continue;
    const lost = events.filter((event) =>
      rev === undefined ? strayed.size > 0 && strayed.has(sealOf(id, event.rev)) : event.rev > rev,
    );
    if (lost.length > 0) missed.set(id, lost);
  }
  return { of: (id) => missed.get(id.toLowerCase()) ?? [], ...leftBy(tab, [...missed.values()].flat()) };
}

/** The version up to which a row's own column vouches for its writes. */
function vouchedRev({ layout }: TabCells, { whose, cells }: Standing): number | undefined {
  const cell = cellAt(cells, layout, 'rev');
  return whose !== undefined && fits(cell, whose) ? sealedRev(cell) : undefined;
}

/** Seals that do not stand where they belong. */
function strayedSeals({ layout }: TabCells, { whose, cells, seals }: Standing): readonly string[] {
  const own = cellAt(cells, layout, 'rev');
  return seals.filter((seal) => seal !== own || whose === undefined || !fits(seal, whose));
}

function leftBy({ tab }: TabCells, events: readonly JournalLine[]): Pick<Missed, 'byColumn' | 'values'> {
  const byColumn = new Map<string, Set<Cell>>();
  const values = new Set<Cell>();
  const leave = (column: string, cell: Cell) => {
    values.add(cell);
    byColumn.set(column, (byColumn.get(column) ?? new Set()).add(cell));
  };
  for (const { before, after, id } of events) {
    // A row that was added brought its empty cells along, and its id.
    if (before === undefined) {
      for (const column of Object.keys(tabs[tab].columns)) if (!(column in after)) leave(column, '');
      values.add(id);
    }
    for (const [column, cell] of Object.entries(after)) leave(column, cell);
  }
  return { byColumn, values };
}

export type Hits = { readonly any: boolean; has(column: string, cell: Cell): boolean };

/** Where columns had moved, any value may stand anywhere; where rows had, only in its own column. */
export function hitsOf({ byColumn, values }: Missed, row: Standing): Hits {
  return {
    any: values.size > 0,
    has: (column, cell) =>
      row.shifted ? sealedRev(cell) !== undefined || values.has(cell) : (byColumn.get(column)?.has(cell) ?? false),
  };
}
