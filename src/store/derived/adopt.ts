/** Rows that people typed into a tab: they get an id, and the account they name is linked. */

import type { Cell } from '../grid';
import { cellAt, type TabCells } from '../layout';
import type { TableKey } from '../rows';
import { type Session, tabSeen } from '../session';
import { type Book, headRows, tabs } from '../tables';
import { Blocks, sendInPortions } from './blocks';

/** How many rows were taken up. Written at once, before anything else, and before somebody sorts the tab. */
export function adopt(session: Session, tables: readonly TableKey[], book: Book = 'main'): number {
  const blocks = new Blocks();
  let adopted = 0;
  for (const table of tables) {
    const tab = tabSeen(session, table);
    if (!tab) continue;
    for (let row = headRows; row < tab.cells.length; row += 1) {
      const cells = adoption(session, tab, row);
      if (Object.keys(cells).length === 0) continue;
      blocks.putColumns(tab, row, cells);
      keep(session, tab, { row, cells });
      adopted += 1;
    }
  }
  sendInPortions(session, blocks, book);
  return adopted;
}

function adoption(session: Session, tab: TabCells, row: number): Record<string, Cell> {
  const cells = tab.cells[row] ?? [];
  const own = Object.keys(tabs[tab.tab].columns).some(
    (column) => column !== 'rev' && cellAt(cells, tab.layout, column) !== '',
  );
  if (!own) return {};
  const changed: Record<string, Cell> = {};
  const { prefix } = tabs[tab.tab];
  if (prefix && cellAt(cells, tab.layout, 'id') === '') changed.id = prefix + session.deps.newKey();
  const named = String(cellAt(cells, tab.layout, 'account') || cellAt(cells, tab.layout, 'accountName')).trim();
  if (tab.tab === 'accounts' || named === '' || named.startsWith('acc_')) return changed;
  const account = accountNamed(session, named);
  if (account !== undefined) changed.account = account;
  return changed;
}

/** The only account of this name, external id or domain. */
function accountNamed(session: Session, name: string): string | undefined {
  const accounts = tabSeen(session, 'accounts');
  if (!accounts) return undefined;
  const wanted = name.toLowerCase();
  const found = accounts.cells.slice(headRows).filter((cells) =>
    ['name', 'externalId', 'domains'].some(
      (column) =>
        String(cellAt(cells, accounts.layout, column))
          .trim()
          .toLowerCase() === wanted,
    ),
  );
  const id = String(cellAt(found[0] ?? [], accounts.layout, 'id'));
  return found.length === 1 && id !== '' ? id : undefined;
}

function keep(session: Session, tab: TabCells, change: { row: number; cells: Record<string, Cell> }): void {
  const seen = session.seen.get(`tab:${tab.tab}`)?.[change.row];
  for (const [column, cell] of Object.entries(change.cells)) {
    const index = tab.layout[column];
    if (!seen || index === undefined) continue;
    while (seen.length <= index) seen.push('');
    seen[index] = cell;
  }
}
