/** Rows that an undo emptied, and that are added once more: they are filled where they stand. */
import { cellAt, isEmptied } from '../layout';
import { sealedRev } from '../seal';
import { type Session, tabSeen } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import type { RowNow } from './rows';

/** By id, of a tab that was read whole. Where it was not, a further row is added, and readers pass over the empty one. */
export function emptiedRows(session: Session, table: TabKey): ReadonlyMap<string, RowNow> {
  const rows = new Map<string, RowNow>();
  const tab = tabSeen(session, table);
  tab?.cells.forEach((cells, row) => {
    if (row < headRows || !isEmptied(table, tab.layout, cells)) return;
    const rev = sealedRev(cellAt(cells, tab.layout, 'rev')) ?? 0;
    rows.set(String(cellAt(cells, tab.layout, tabs[table].id)).trim(), {
      row,
      cells,
      layout: tab.layout,
      rev,
      emptied: true,
    });
  });
  return rows;
}
