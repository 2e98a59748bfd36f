/**
 * A row that an undo took back. Its cells are emptied, its id and its seal stay: a row that is deleted by its number
 * could be somebody else's by then, an emptied one is known by its seal like any other, and is filled again where the
 * undo is undone. Readers pass over it.
 */
import { type Cells, cellAt, type Layout } from '../layout';
import { fits } from '../seal';
import { type TabKey, tabs } from '../tables';

export function isEmptied(tab: TabKey, layout: Layout, cells: Cells): boolean {
  const id = tabs[tab].id;
  if (!contentColumns(tab).every((column) => cellAt(cells, layout, column) === '')) return false;
  return fits(cellAt(cells, layout, 'rev'), String(cellAt(cells, layout, id)));
}

const known = new Map<TabKey, readonly string[]>();

/** What people or actions write into a row: all of its own columns but the id and the version. */
export function contentColumns(tab: TabKey): readonly string[] {
  const seen = known.get(tab);
  if (seen) return seen;
  const { columns, id } = tabs[tab];
  const content = Object.keys(columns).filter((column) => column !== id && column !== 'rev');
  known.set(tab, content);
  return content;
}
