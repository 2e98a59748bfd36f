/** How the rows of one tab are mended: what each cell shall be, and what the journal is told of it. Pure. */
import type { AccountId } from '../../domain/account/account';
import type { Cell } from '../grid';
import type { CellsByColumn, JournalLine } from '../journal/lines';
import { cellAt, type TabCells } from '../layout';
import { sealedRev, sealOf } from '../seal';
import { tabs } from '../tables';
import { type Standing, standings, toldRev } from './identify';
import type { Knowledge, Known } from './knowledge';
import { hitsOf, type Missed, missedOf } from './missed';

export type RowMend = {
  readonly row: number;
  /** By index, so that columns that are nobody's are reached too. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Of a row that is somebody's: what the journal is told. */
  readonly told: Pick<JournalLine, 'id' | 'rev' | 'account' | 'before' | 'after'> | undefined;
  /** Cells were hit and nobody knows what stood there. */
  readonly lacking: boolean;
};

type Facts = { readonly tab: TabCells; readonly known: Knowledge; readonly missed: Missed };

export function mendsOf(tab: TabCells, known: Knowledge): readonly RowMend[] {
  const rows = standings(tab, known);
  const facts = { tab, known, missed: missedOf(tab, rows, known) };
  return rows.flatMap((row) => {
    const own = row.whose === undefined ? undefined : known.get(row.whose);
    const mended = row.sound
      ? caughtUp(facts, row, own)
      : row.whose === undefined
        ? cleared(facts, row)
        : restored(facts, row, own);
    return mended && mended.cells.size > 0 ? [mended] : [];
  });
}

/** A row that was not hit, but whose own writes went elsewhere; without a seal, only Tandem's columns are believed. */
function caughtUp({ tab, missed }: Facts, row: Standing, own: Known | undefined): RowMend | undefined {
  if (!own) return undefined;
  const plain = own.events.length > 0 ? -1 : toldRev(row, tab.layout);
  if ((row.sealed ?? plain) >= own.rev) return undefined;
  const lost = missed.of(own.id);
  if (row.sealed === undefined || own.events.length === 0) return written(tab, row, own, systemCells(tab, own));
  // Another row of the same id has had them: this one is somebody's copy.
  if (lost.length === 0) return undefined;
  return written(tab, row, own, Object.assign({}, ...lost.map(({ after }) => after)) as CellsByColumn);
}

/** A row that was hit: cells that were not are people's to change, and stay. */
function restored(facts: Facts, row: Standing, own: Known | undefined): RowMend {
  const { tab, missed } = facts;
  const said = String(cellAt(row.cells, tab.layout, tabs[tab.tab].id)).trim();
  const known = own ?? { id: said, rev: toldRev(row, tab.layout), cells: {}, events: [] };
  const hit = hitsOf(missed, row);
  const lost = Object.assign({}, ...missed.of(known.id).map(({ after }) => after)) as CellsByColumn;
  const cells: Record<string, Cell> = {};
  let lacking = false;
  for (const [column, { system }] of columnsOf(tab)) {
    const now = cellAt(row.cells, tab.layout, column);
    const expected = known.cells[column];
    const isHit = hit.has(column, now);
    if (expected === undefined) lacking ||= isHit;
    else if (system || isHit || column in lost || isBehind(known, column, now)) cells[column] = expected;
  }
  const all = own ? cells : { ...allOf(tab, row), ...cells };
  const mended = written(tab, row, known, all);
  return { ...mended, cells: new Map([...strays(facts, row), ...mended.cells]), lacking };
}

/** The row is as it was before an event of its own. */
function isBehind({ events, cells }: Known, column: string, now: Cell): boolean {
  const last = [...events].reverse().find(({ after }) => column in after);
  return last?.before !== undefined && last.before[column] === now && last.after[column] === cells[column];
}

/** What is nobody's row and only holds what was meant for others is emptied; what people typed there stays. */
function cleared(facts: Facts, row: Standing): RowMend {
  const { tab, missed } = facts;
  const hit = hitsOf(missed, row);
  const cells = new Map(strays(facts, row));
  for (const [column] of columnsOf(tab)) {
    const now = cellAt(row.cells, tab.layout, column);
    if (now !== '' && hit.has(column, now)) put(cells, tab.layout[column], '');
  }
  const marks = hit.any ? Object.keys(tabs.accounts.derived) : [];
  for (const column of ['rev', ...marks]) {
    if (cellAt(row.cells, tab.layout, column) !== '') put(cells, tab.layout[column], '');
  }
  return { row: row.row, cells, told: undefined, lacking: false };
}

/** Cells beside the row's own columns that hold what was meant for others, and seals wherever they are none. */
function strays({ tab, missed }: Facts, row: Standing): ReadonlyMap<number, Cell> {
  if (!row.shifted) return new Map();
  const hit = hitsOf(missed, row);
  const own = new Set(Object.values(tab.layout));
  const places = row.cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell !== '');
  const stray = places.filter(
    ({ cell, index }) => sealedRev(cell) !== undefined || (!own.has(index) && hit.has('', cell)),
  );
  return new Map(stray.map(({ index }) => [index, '']));
}

function written({ tab, layout }: TabCells, row: Standing, known: Known, cells: CellsByColumn): RowMend {
  const idColumn = tabs[tab].id;
  const id = row.id === undefined || row.id !== known.id.toLowerCase() ? { [idColumn]: known.id } : {};
  const changed = new Map<number, Cell>();
  const before: Record<string, Cell> = {};
  const after: Record<string, Cell> = {};
  for (const [column, cell] of Object.entries({ ...cells, ...id })) {
    const now = cellAt(row.cells, layout, column);
    if (now === cell && known.events.length > 0) continue;
    [before[column], after[column]] = [now, cell];
    if (now !== cell) put(changed, layout[column], cell);
  }
  const seal = sealOf(known.id, known.rev);
  if (changed.size > 0 || cellAt(row.cells, layout, 'rev') !== seal) put(changed, layout.rev, seal);
  const account = (tab === 'accounts' ? known.id : (known.cells.account ?? '')) as AccountId | '';
  const told = { id: known.id, rev: known.rev, account, before, after };
  return { row: row.row, cells: changed, told, lacking: false };
}

function put(cells: Map<number, Cell>, index: number | undefined, cell: Cell): void {
  if (index !== undefined) cells.set(index, cell);
}

function systemCells(tab: TabCells, known: Known): CellsByColumn {
  const own = columnsOf(tab).filter(([column, { system }]) => system && column in known.cells);
  return Object.fromEntries(own.map(([column]) => [column, known.cells[column] ?? '']));
}

/** All that a row holds, so that from now on the journal knows it. */
function allOf(tab: TabCells, row: Standing): CellsByColumn {
  return Object.fromEntries(columnsOf(tab).map(([column]) => [column, cellAt(row.cells, tab.layout, column)]));
}

/** Without the id and the version. */
function columnsOf({ tab }: TabCells): readonly (readonly [string, { readonly system?: boolean }])[] {
  const { columns, id } = tabs[tab];
  return Object.entries(columns as Readonly<Record<string, { readonly system?: boolean }>>).filter(
    ([column]) => column !== id && column !== 'rev',
  );
}
