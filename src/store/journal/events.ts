/** From the lines of the journal back to events, wherever their cells landed. */
import type { AccountId } from '../../domain/account/account';
import type { Cell } from '../grid';
import { type Cells, cellAt, type Layout } from '../layout';
import { type TabKey, tabs } from '../tables';
import type { CellsByColumn, Head, JournalLine } from './lines';

/** Oldest first. Lines of the same event are one again; a line that cannot be read is left out. */
export function eventsIn(rows: readonly Cells[], layout: Layout): readonly JournalLine[] {
  const events = new Map<string, JournalLine>();
  for (const cells of rows) {
    for (const event of eventsOf(cells, layout)) {
      const name = JSON.stringify([event.table, event.id, event.rev, event.key, event.action]);
      const begun = events.get(name);
      events.set(name, begun ? joined(begun, event) : event);
    }
  }
  return [...events.values()].map(whole);
}

function eventsOf(cells: Cells, layout: Layout): readonly JournalLine[] {
  const after = cells.find((cell) => isHead(cell));
  if (after === undefined) return olderLine(cells, layout);
  const parsed = objectIn(after);
  const head = parsed?.[''] as Head | undefined;
  if (!parsed || !head || !isTab(head[0])) return [];
  const { '': _, ...told } = parsed;
  const beforeCell = cells.find((cell) => typeof cell === 'string' && cell.startsWith('{') && cell !== after);
  return eventsUnder(head, objectIn(beforeCell ?? ''), told);
}

function eventsUnder(head: Head, before: object | undefined, after: object): readonly JournalLine[] {
  const [table, id, rev, key, at, by, action, account] = head;
  const common = { at: Date.parse(at), by, action, key, table: table as TabKey };
  if (id !== '*') {
    const sides = { before: before as CellsByColumn | undefined, after: after as CellsByColumn };
    return [{ ...common, id, rev, account: account as AccountId | '', ...sides }];
  }
  const was = (before ?? {}) as Readonly<Record<string, CellsByColumn>>;
  const became = Object.entries(after as Readonly<Record<string, [number, AccountId | '', CellsByColumn]>>);
  return became.map(([row, [version, owner, cells]]) => {
    return { ...common, id: row, rev: version, account: owner, before: was[row], after: cells };
  });
}

/** A line of the first version says no more than its columns; it mends nothing. */
function olderLine(cells: Cells, layout: Layout): readonly JournalLine[] {
  const text = (column: string) => String(cellAt(cells, layout, column));
  const at = Date.parse(text('at'));
  const table = text('table');
  if (Number.isNaN(at) || !isTab(table) || text('id') === '*') return [];
  const sides = { before: objectIn(text('before')) as CellsByColumn | undefined, after: objectIn(text('after')) ?? {} };
  const common = { at, by: text('by'), action: text('action'), table, id: text('id'), rev: 0, key: '' };
  return [{ ...common, account: '', ...(sides as Pick<JournalLine, 'before' | 'after'>) }];
}

function isHead(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('{"":[');
}

function isTab(name: string): name is TabKey {
  return Object.keys(tabs).includes(name);
}

function objectIn(cell: Cell): Readonly<Record<string, unknown>> | undefined {
  if (typeof cell !== 'string' || cell === '') return undefined;
  try {
    return JSON.parse(cell) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

function joined(one: JournalLine, other: JournalLine): JournalLine {
  const before = one.before || other.before ? { ...one.before, ...other.before } : undefined;
  return { ...one, before, after: { ...one.after, ...other.after } };
}

function whole(event: JournalLine): JournalLine {
  const before = event.before && unpieced(event.before);
  return { ...event, before, after: unpieced(event.after) };
}

/** `need#0`, `need#1` → `need`. */
function unpieced(cells: CellsByColumn): CellsByColumn {
  if (!Object.keys(cells).some((name) => name.includes('#'))) return cells;
  const texts: Record<string, Cell> = {};
  const parts = Object.entries(cells).map(([name, cell]) => [...name.split('#'), cell] as const);
  for (const [name = '', at, cell] of parts.filter(({ length }) => length === 3) as [string, string, Cell][]) {
    const list = (texts[name] ?? []) as unknown as string[];
    list[Number(at)] = String(cell);
    texts[name] = list as unknown as Cell;
  }
  const plain = Object.entries(cells).filter(([name]) => !name.includes('#'));
  const long = Object.entries(texts).map(([name, list]) => [name, (list as unknown as string[]).join('')]);
  return Object.fromEntries([...plain, ...long]);
}
