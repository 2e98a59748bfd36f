/** Rows that people typed into a tab: they get an id, and the account they name is linked. */

import type { Cell } from '../grid';
import { type Cells, cellAt, type Layout, type TabCells } from '../layout';
import type { TableKey } from '../rows';
import { type Session, tabSeen } from '../session';
import { type Book, headRows, tabs } from '../tables';
import { Blocks, sendInPortions } from './blocks';

/** How many rows were taken up. Written at once, before anything else, and before somebody sorts the tab. */
export function adopt(session: Session, tables: readonly TableKey[], book: Book = 'main'): number {
  const blocks = new Blocks();
  const finder = accountFinder(session);
  const adopted = tables.reduce((sum, table) => {
    const tab = tabSeen(session, table);
    const cells = session.seen.get(`tab:${table}`);
    return tab && cells ? sum + adoptRows({ ...tab, cells }, blocks, finder) : sum;
  }, 0);
  sendInPortions(session, blocks, book);
  return adopted;
}

/** A tab, or some rows of it, whose cells take on what is adopted. */
type Adoptable = TabCells & { readonly cells: Cell[][]; readonly shift?: number };

export type Finder = {
  newKey(): string;
  /** The only account of this name, external id or domain; names in lower case. */
  accountNamed(name: string): string | undefined;
};

export function adoptRows(tab: Adoptable, blocks: Blocks, finder: Finder): number {
  let adopted = 0;
  for (let row = headRows; row < tab.cells.length; row += 1) {
    const cells = adoption(tab, row, finder);
    if (Object.keys(cells).length === 0) continue;
    blocks.putColumns(tab, row, cells);
    keep(tab, row, cells);
    adopted += 1;
  }
  return adopted;
}

function adoption({ tab, cells, layout }: Adoptable, row: number, finder: Finder): Record<string, Cell> {
  const own = cells[row] ?? [];
  const { columns, prefix } = tabs[tab];
  if (!Object.keys(columns).some((column) => column !== 'rev' && cellAt(own, layout, column) !== '')) return {};
  const changed: Record<string, Cell> = {};
  if (prefix && cellAt(own, layout, 'id') === '') changed.id = prefix + finder.newKey();
  const named = String(cellAt(own, layout, 'account') || cellAt(own, layout, 'accountName')).trim();
  if (tab === 'accounts' || named === '' || named.startsWith('acc_')) return changed;
  const account = finder.accountNamed(named.toLowerCase());
  if (account !== undefined) changed.account = account;
  return changed;
}

/** What an account goes by, beside its id. */
export function namesOf(cells: Cells, layout: Layout): readonly string[] {
  return ['name', 'externalId', 'domains'].map((column) =>
    String(cellAt(cells, layout, column))
      .trim()
      .toLowerCase(),
  );
}

function accountFinder(session: Session): Finder {
  return {
    newKey: session.deps.newKey,
    accountNamed: (name) => {
      const accounts = tabSeen(session, 'accounts');
      if (!accounts) return undefined;
      const found = accounts.cells.slice(headRows).filter((cells) => namesOf(cells, accounts.layout).includes(name));
      const id = String(cellAt(found[0] ?? [], accounts.layout, 'id'));
      return found.length === 1 && id !== '' ? id : undefined;
    },
  };
}

function keep({ cells, layout }: Adoptable, row: number, change: Record<string, Cell>): void {
  const seen = cells[row];
  for (const [column, cell] of Object.entries(change)) {
    const index = layout[column];
    if (!seen || index === undefined) continue;
    while (seen.length <= index) seen.push('');
    seen[index] = cell;
  }
}
