/** One person in a cell of the journal: JSON of cells by column, of one row or of many (`journal/lines.ts`). Pure. */
import type { Cell } from '../grid';
import type { CellsByColumn, Head } from '../journal/lines';
import { type TabKey, tabs } from '../tables';
import { columnOf, erasedWord, namesAddress, type Person, patternsFor, withoutThem } from './mention';

/** A value that names the person: in which table, which column, and what it says. */
export type Told = { readonly table: string; readonly column: string; readonly value: string };
export type Retold = { readonly cell: string; readonly told: readonly Told[] };

/** What the line itself says it is about, where the cell does not. */
export type Line = { readonly table: string; readonly id: string; readonly account: string };

/** All that is known of a contact goes, not the address alone. */
const personal = ['email', 'name', 'title'];

/** The cell without the person; nothing where they are not in it or it is no JSON. */
export function retold(person: Person, cell: string, line: Line): Retold | undefined {
  const parsed = parsedIn(cell);
  if (!parsed) return undefined;
  const { '': head, ...rest } = parsed;
  const [table = line.table, id = line.id, , , , , , account = line.account] = (head ?? []) as Partial<Head>;
  const told: Told[] = [];
  const whole = { table, id, account };
  const changed = Object.entries(rest).map(([name, value]) => {
    if (id !== '*') return [name, value] as const;
    // Of many rows: [version, account, cells] of what became, cells alone of what was.
    const own = Array.isArray(value) ? (value as [number, string, CellsByColumn]) : undefined;
    const cells = cellsWithout(person, own?.[2] ?? (value as CellsByColumn), {
      told,
      line: { table, id: name, account: own?.[1] ?? '' },
    });
    return [name, own ? [own[0], own[1], cells] : cells] as const;
  });
  const cells = Object.fromEntries(changed);
  const after = id === '*' ? cells : cellsWithout(person, cells as CellsByColumn, { told, line: whole });
  if (told.length === 0) return undefined;
  return { cell: JSON.stringify(head === undefined ? after : { '': head, ...after }), told };
}

type Of = { readonly line: Line; readonly told: Told[] };

function cellsWithout(person: Person, cells: CellsByColumn, { line, told }: Of): CellsByColumn {
  const joined = joinedPieces(cells);
  const setting = { account: line.account || String(cells.account ?? ''), row: Object.values(joined) };
  const patterns = patternsFor(person, setting);
  const theirs =
    line.table === 'contacts' && (person.ids.has(line.id) || namesAddress(person, (cells.email ?? '') as Cell));
  const without = Object.entries(joined).map(([name, cell]) => {
    const gone = theirs && personal.includes(name);
    const now = gone
      ? goneFrom(cell)
      : line.table in tabs
        ? withoutThem(patterns, cell, columnOf(line.table as TabKey, name.split('#')[0] ?? ''))
        : withoutThem(patterns, cell, undefined);
    if (now !== cell) told.push({ table: line.table, column: name, value: String(cell) });
    return [name, now] as const;
  });
  return without.every(([name, cell]) => joined[name] === cell) ? cells : Object.fromEntries(without);
}

function goneFrom(cell: Cell): Cell {
  return cell === '' ? '' : erasedWord;
}

/** A long text in pieces, `need#0`, `need#1`: what is cut in two is whole in the first of them. */
function joinedPieces(cells: CellsByColumn): CellsByColumn {
  if (!Object.keys(cells).some((name) => name.includes('#'))) return cells;
  const first = new Map<string, string>();
  const joined: Record<string, Cell> = {};
  for (const [name, cell] of Object.entries(cells)) {
    const column = name.split('#')[0] ?? name;
    const at = first.get(column);
    if (!name.includes('#') || at === undefined) {
      first.set(column, name);
      joined[name] = cell;
    } else {
      joined[at] = `${joined[at]}${cell}`;
      joined[name] = '';
    }
  }
  return joined;
}

function parsedIn(cell: string): Readonly<Record<string, unknown>> | undefined {
  if (!cell.startsWith('{')) return undefined;
  try {
    return JSON.parse(cell) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
