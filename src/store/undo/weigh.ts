/** What one event's undo means for its row as it stands now. Pure. */
import { type Column, unreadable } from '../cells';
import type { Cell } from '../grid';
import type { CellsByColumn, JournalLine } from '../journal/lines';
import { cellAt, contentColumns } from '../layout';
import { type TabKey, tabs } from '../tables';
import type { RowNow } from './rows';
import type { Reversal } from './undoing';

export type Weighed = {
  readonly line: JournalLine;
  readonly reversal: Reversal | undefined;
  /** Columns that somebody has changed since. */
  readonly changed: readonly string[];
  readonly blocked: 'changed' | 'gone' | undefined;
};

/**
 * Only cells that still hold what the event wrote are put back. A row that was added goes whole or not at all, and where
 * a column that only Tandem writes has gone on, the row has moved on: nothing of it is put back.
 */
export function weigh(line: JournalLine, now: RowNow | undefined): Weighed {
  const { table, id, before } = line;
  const nothing = { line, reversal: undefined, changed: [], blocked: undefined } as const;
  if (!now) return before === undefined ? nothing : { ...nothing, blocked: 'gone' };
  const { wrote, wanted } = sidesOf(line);
  const cellNow = (column: string) => cellAt(now.cells, now.layout, column);
  const open = Object.keys(wanted).filter((column) => !same(table, column, [cellNow(column), wanted[column] ?? '']));
  if (open.length === 0) return nothing;
  const holding = open.filter((column) => same(table, column, [cellNow(column), wrote[column] ?? '']));
  const changed = open.filter((column) => !holding.includes(column));
  const cells = pick(holding, (column) => wanted[column] ?? '');
  const emptiesAll = contentColumns(table).every((column) => (cells[column] ?? cellNow(column)) === '');
  const isWhole = before === undefined || now.emptied || emptiesAll;
  const isBlocked = changed.length > 0 && (isWhole || holding.length === 0 || changed.some(isSystem(table)));
  if (isBlocked) return { ...nothing, changed, blocked: 'changed' };
  const kind = now.emptied ? 'brought-back' : emptiesAll ? 'taken-out' : 'put-back';
  const reversal: Reversal = { table, id, rev: now.rev, cells, now: pick(holding, cellNow), kind };
  return { line, reversal, changed, blocked: undefined };
}

/** What the event left in the row, and what stood there before it. */
function sidesOf({ table, before, after }: JournalLine): { wrote: CellsByColumn; wanted: CellsByColumn } {
  if (before !== undefined)
    return { wrote: after, wanted: pick(ownOf(table, before, after), (key) => before[key] ?? '') };
  const columns = contentColumns(table);
  return { wrote: pick(columns, (key) => after[key] ?? ''), wanted: pick(columns, () => '') };
}

function ownOf(table: TabKey, ...sides: readonly CellsByColumn[]): readonly string[] {
  const content = contentColumns(table);
  return [...new Set(sides.flatMap((side) => Object.keys(side)))].filter((column) => content.includes(column));
}

function pick(columns: readonly string[], cell: (column: string) => Cell): CellsByColumn {
  return Object.fromEntries(columns.map((column) => [column, cell(column)]));
}

function isSystem(table: TabKey): (column: string) => boolean {
  return (column) => columnOf(table, column)?.system === true;
}

/** However people wrote the same thing. */
function same(table: TabKey, column: string, [one, other]: readonly [Cell, Cell]): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  const own = columnOf(table, column);
  const [a, b] = [own?.read(one), own?.read(other)];
  return own !== undefined && a !== unreadable && b !== unreadable && own.write(a) === own.write(b);
}

function columnOf(table: TabKey, column: string): Column<unknown> | undefined {
  return (tabs[table].columns as unknown as Readonly<Record<string, Column<unknown>>>)[column];
}
