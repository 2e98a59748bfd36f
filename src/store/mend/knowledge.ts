/** What a row should be: its events, one after the other, and the copy of it that its account's dossier keeps. */
import type { Cell } from '../grid';
import type { CellsByColumn, JournalLine } from '../journal/lines';
import { type TabKey, tabs } from '../tables';

/** A row as a dossier has it. */
export type Copy = { readonly id: string; readonly rev: number; readonly cells: CellsByColumn };

export type Known = {
  /** As it is written. */
  readonly id: string;
  /** The version it has come to. */
  readonly rev: number;
  /** The cells that are known; of a row whose beginning is known, all. */
  readonly cells: CellsByColumn;
  readonly events: readonly JournalLine[];
};

/** By id as a seal counts it. Lines of rows without a version tell nothing here. */
export type Knowledge = ReadonlyMap<string, Known>;

export function knowledgeOf(tab: TabKey, lines: readonly JournalLine[], copies: readonly Copy[]): Knowledge {
  const events = new Map<string, JournalLine[]>();
  for (const line of lines) {
    if (line.table !== tab || line.rev === 0 || line.id === '') continue;
    const id = line.id.toLowerCase();
    const own = events.get(id);
    if (own) own.push(line);
    else events.set(id, [line]);
  }
  const byId = new Map(copies.map((copy) => [copy.id.toLowerCase(), copy]));
  const ids = new Set([...events.keys(), ...byId.keys()]);
  return new Map([...ids].map((id) => [id, folded(tab, events.get(id) ?? [], byId.get(id))]));
}

function folded(tab: TabKey, lines: readonly JournalLine[], copy: Copy | undefined): Known {
  const events = [...sinceAnew(lines)].sort((a, b) => a.rev - b.rev);
  let cells: Record<string, Cell> = {};
  let seen = false;
  for (const { rev, before, after } of events) {
    if (copy && !seen && rev > copy.rev) {
      Object.assign(cells, copy.cells);
      seen = true;
    }
    if (before === undefined) cells = emptyRow(tab);
    Object.assign(cells, after);
  }
  if (copy && !seen) Object.assign(cells, copy.cells);
  const last = events[events.length - 1];
  const id = last?.id ?? copy?.id ?? '';
  return { id, rev: Math.max(last?.rev ?? 0, copy?.rev ?? 0), cells, events };
}

/** A row that an undo took back and that was added anew, elsewhere on its tab, begins anew. */
function sinceAnew(lines: readonly JournalLine[]): readonly JournalLine[] {
  const added = lines.filter(({ before }) => before === undefined);
  const last = added.reduce<JournalLine | undefined>(
    (best, line) => (best && best.at > line.at ? best : line),
    undefined,
  );
  if (added.length < 2 || !last) return lines;
  const older = lines.filter(({ at, rev, action }) => at <= last.at && rev > last.rev && action === 'undo');
  return older.length === 0 ? lines : lines.slice(lines.indexOf(last));
}

function emptyRow(tab: TabKey): Record<string, Cell> {
  const { columns, id } = tabs[tab];
  const own = Object.keys(columns).filter((column) => column !== id && column !== 'rev');
  return Object.fromEntries(own.map((column) => [column, '']));
}
