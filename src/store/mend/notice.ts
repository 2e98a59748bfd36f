/** Whether anything that an execution has read was hit by a write that was not meant for it: looked at without a call. */
import { dossierTables, type Kept } from '../derived/dossier';
import type { Cell } from '../grid';
import { cellAt, type Layout } from '../layout';
import { type Found, layoutSeen, type Session } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import { idIn, isSealed, stateOf } from './row-state';

/** The tabs that need mending. */
export function tabsToMend(session: Session): readonly TabKey[] {
  const hit = [...session.seen].flatMap(([name, cells]) => {
    const [kind, tab] = name.split(':') as [string, TabKey];
    if ((kind !== 'tab' && kind !== 'row') || !isSealed(tab) || session.mending.sound.has(cells)) return [];
    // A row that was read before its whole tab: the tab has it anew, and columns may have moved in between.
    if (kind === 'row' && session.seen.has(`tab:${tab}`)) return [];
    const layout = layoutSeen(session, tab);
    if (!layout) return [];
    const from = kind === 'tab' ? headRows : 0;
    if (!cells.every((row, at) => at < from || row.length === 0 || stateOf(tab, layout, row).sound)) return [tab];
    session.mending.sound.add(cells);
    return [];
  });
  const behind = [...session.found.values()].flatMap((found) => tabsBehind(session, found));
  return [...new Set([...hit, ...behind])];
}

/** Tabs with rows that the account's dossier knows in a later version: their own write went elsewhere. */
function tabsBehind(session: Session, { dossier, account, cells }: Found): readonly TabKey[] {
  const layout = layoutSeen(session, 'accounts');
  const own = dossier.own?.rev ?? 0;
  const state = layout && stateOf('accounts', layout, cells);
  const isLate = state !== undefined && (state.sealed ?? account.rev) < own;
  const tables = dossierTables.filter((table) => {
    const seen = session.seen.get(`tab:${table}`);
    const where = layoutSeen(session, table);
    return seen && where && isBehind({ table, layout: where, dossier }, seen);
  });
  return [...(isLate ? (['accounts'] as const) : []), ...tables];
}

type Look = {
  readonly table: (typeof dossierTables)[number];
  readonly layout: Layout;
  readonly dossier: Kept;
};

function isBehind({ table, layout, dossier }: Look, seen: readonly (readonly Cell[])[]): boolean {
  const wanted = new Map(dossier[table].map(({ id, rev }) => [id.toLowerCase(), rev]));
  if (wanted.size === 0) return false;
  const newest = new Map<string, number>();
  for (const cells of seen.slice(headRows)) {
    const id = idIn(table, cellAt(cells, layout, tabs[table].id));
    const rev = id === undefined ? undefined : wanted.get(id);
    if (id === undefined || rev === undefined) continue;
    newest.set(id, Math.max(newest.get(id) ?? 0, stateOf(table, layout, cells).sealed ?? rev));
  }
  return [...newest].some(([id, rev]) => rev < (wanted.get(id) ?? 0));
}
