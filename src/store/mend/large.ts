/**
 * Mending in a workbook that is too large to be read whole. The journal's newest lines say which rows were written
 * lately, two narrow columns say which of them stand as they should, and those that do not are read alone. Nobody waits
 * while it is only looked.
 */

import { fnv1a } from '../../domain/fingerprint';
import { dossierTables } from '../derived/dossier';
import { type Run, readRanges, readRows, readTabWindow, type TabWindow, windowsOf } from '../derived/windows';
import type { Cell } from '../grid';
import { eventsIn } from '../journal/events';
import { journalOf } from '../journal/find';
import type { JournalLine } from '../journal/lines';
import { type Cells, type Layout, layoutOf } from '../layout';
import { readCache, writeCache } from '../load/cached';
import type { TableKey } from '../rows';
import { fetch, forget, keysOf } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import { mendBy } from './mend';
import { isSealed, ownIdIn, stateOf } from './row-state';

/** Of two narrow columns, some forty characters a row. */
const rowsAtOnce = 20_000;
/** Rows that are mended in one go; more are left for the next run. */
const mostRows = 200;
/** Of them, those whose older lines the journal is asked for. */
const mostAsked = 25;

/** Rows whose own write went elsewhere, by what the journal was told since the last look. */
export function mendRecent(run: Run): number {
  const { lines, checkpoint } = recentLines(run);
  run.mending.lines = lines;
  const told = new Set(lines.map(({ table }) => table));
  // The others are read whole anyway, and are mended there where a row was added into columns that had moved.
  for (const tab of [...told].filter((one) => isOurs(one) && !isGathered(one))) {
    if (hasMissing(run, tab)) noteRows(run, ...windowsIn(run, tab));
  }
  const count = mendLarge(
    run,
    [...told].filter((tab) => !isGathered(tab) || lines.some(isUpdateOf(tab))),
  );
  writeCache(run.session, 'checked', { checked: JSON.stringify(checkpoint) });
  return count;
}

const isOurs = (tab: TabKey) => isSealed(tab) && tabs[tab].book === 'main';
const isGathered = (tab: TabKey) => (['accounts', ...dossierTables] as readonly TabKey[]).includes(tab);
const isUpdateOf = (tab: TabKey) => (line: JournalLine) => line.table === tab && line.before !== undefined;

/** Rows of these tabs that do not stand as they should, those of a part that was read among them. */
export function mendLarge(run: Run, list: readonly TabKey[], ...seen: readonly TabWindow[]): number {
  noteRows(run, ...seen);
  const wrong = list.filter((tab) => isOurs(tab) && look(run, tab).wrong.length > 0);
  return wrong.reduce((sum, tab) => sum + run.locked(() => mendOne(run, tab)), 0);
}

/** Rows that were hit where id and version do not show it. */
function noteRows(run: Run, ...seen: readonly TabWindow[]): void {
  for (const { tab, layout, cells, shift } of seen) {
    const rows = run.mending.rows.get(tab) ?? new Set<number>();
    cells.forEach((own, row) => {
      if (row >= headRows && own.length > 0 && !stateOf(tab, layout, own).sound) rows.add(row + shift);
    });
    run.mending.rows.set(tab, rows);
  }
}

/** A row that was added lately and is nowhere: somebody deleted it, or its id stands in another column. */
function hasMissing(run: Run, tab: TabKey): boolean {
  const { found } = look(run, tab);
  return [...newestRevs(tab, run.mending.lines).keys()].some((id) => !found.has(id));
}

function* windowsIn(run: Run, tab: TabKey): Generator<TabWindow> {
  const rows = { from: headRows, to: Number.POSITIVE_INFINITY };
  for (const window of windowsOf(run, tabs[tab].sheetId, rows)) yield readTabWindow(run, tab, window);
}

function mendOne(run: Run, tab: TabKey): number {
  const { session, mending } = run;
  const { lines } = mending;
  forget(session);
  const { keys, cells, layout, wrong } = look(run, tab);
  mending.rows.delete(tab);
  const { sheetId } = tabs[tab];
  const rows = wrong.slice(0, mostRows);
  const read = readRanges(
    run,
    rows.map((row) => ({ sheetId, startRowIndex: row, endRowIndex: row + 1 })),
  );
  rows.forEach((row, at) => {
    cells[row] = [...(read[at]?.[0] ?? [])];
  });
  const ids = new Set(rows.flatMap((row) => idsIn(tab, layout, cells[row] ?? [])));
  const asked = [...ids]
    .slice(0, mostAsked)
    .flatMap((id) => [...journalOf(session, { table: tab as TableKey, id })].reverse());
  session.seen.set(
    `tab:${tab}`,
    Array.from(cells, (row, at) => (at === 0 ? [...keys] : [...(row ?? [])])),
  );
  fetch(session, [keysOf('journal')]);
  const count = mendBy(session, 'main', { list: [tab], dossiers: [], lines: joined(asked, lines) });
  forget(session);
  return count;
}

/** Whose row it may be: by its own column, and by a seal whose id stands elsewhere in the row. */
function idsIn(tab: TabKey, layout: Layout, cells: Cells): readonly string[] {
  const { id, seals } = stateOf(tab, layout, cells);
  return [id, ...seals.map((seal) => ownIdIn(tab, cells, seal))].filter((one): one is string => one !== undefined);
}

/** Older lines first; what both hold counts once. */
function joined(older: readonly JournalLine[], newer: readonly JournalLine[]): readonly JournalLine[] {
  const names = new Set(newer.map(nameOf));
  return [...older.filter((line) => !names.has(nameOf(line))), ...newer];
}

function nameOf({ table, id, rev, key, action }: JournalLine): string {
  return [table, id, rev, key, action].join('\n');
}

type Look = {
  readonly keys: Cells;
  readonly layout: Layout;
  /** Id and version of rows that lines are about or that do not fit; others are left out. */
  readonly cells: Cell[][];
  readonly wrong: readonly number[];
  /** Those that lines are about. */
  readonly found: ReadonlySet<string>;
};

function look(run: Run, tab: TabKey): Look {
  const { sheetId, id } = tabs[tab];
  const [head = []] = readRanges(run, [{ sheetId, startRowIndex: 0, endRowIndex: 1 }]);
  const keys = head[0] ?? [];
  const layout = layoutOf(tab, keys);
  const wanted = newestRevs(tab, run.mending.lines);
  const cells: Cell[][] = [];
  const wrong: number[] = [];
  const found = new Set<string>();
  // A row that was hit may be empty in both columns, and the last of the tab.
  const lastHit = Math.max(-1, ...(run.mending.rows.get(tab) ?? []));
  const end = run.heights.get(sheetId) ?? 0;
  for (let start = headRows; start < end; start += rowsAtOnce) {
    const rows = { sheetId, startRowIndex: start, endRowIndex: Math.min(end, start + rowsAtOnce) };
    const column = (index = 0) => ({ ...rows, startColumnIndex: index, endColumnIndex: index + 1 });
    const [ids = [], revs = []] = readRanges(run, [column(layout[id]), column(layout.rev)]);
    for (let at = 0; at < Math.max(ids.length, revs.length, lastHit - start + 1); at += 1) {
      const narrow = placedPair(layout, id, [ids[at]?.[0] ?? '', revs[at]?.[0] ?? '']);
      const state = stateOf(tab, layout, narrow);
      const rev = state.id === undefined ? undefined : wanted.get(state.id);
      const isHit = run.mending.rows.get(tab)?.has(start + at);
      if (state.id !== undefined && rev !== undefined) found.add(state.id);
      const isWrong = isHit || !state.sound || (rev !== undefined && (state.sealed ?? -1) < rev);
      if (isWrong) wrong.push(start + at);
      if (isWrong || rev !== undefined) cells[start + at] = narrow;
    }
  }
  return { keys, layout, cells, wrong, found };
}

function newestRevs(tab: TabKey, lines: readonly JournalLine[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { table, id, rev } of lines) {
    if (table === tab && rev > (newest.get(id.toLowerCase()) ?? 0)) newest.set(id.toLowerCase(), rev);
  }
  return newest;
}

function placedPair(layout: Layout, idColumn: string, [id, rev]: readonly [Cell, Cell]): Cell[] {
  const cells: Cell[] = [];
  cells[layout[idColumn] ?? 0] = id;
  cells[layout.rev ?? 0] = rev;
  return Array.from(cells, (cell) => cell ?? '');
}

/** How far the journal was looked through: the row of the last line, and how that line is known again. */
type Checkpoint = { readonly row: number; readonly mark: number };

/** All lines since the last look; all there are where that was forgotten, or where hands moved the journal's rows. */
function recentLines(run: Run): { readonly lines: readonly JournalLine[]; readonly checkpoint: Checkpoint } {
  const { sheetId } = tabs.journal;
  const [head = []] = readRanges(run, [{ sheetId, startRowIndex: 0, endRowIndex: 1 }]);
  const last = lastCheck(run);
  const known = last && last.row > headRows && last.row < (run.heights.get(sheetId) ?? 0);
  const since = known ? readJournal(run, last.row) : undefined;
  const fits = known && since?.[0] !== undefined && markOf(since[0]) === last.mark;
  const from = fits ? last.row : headRows;
  const rows = fits && since ? since : readJournal(run, headRows);
  let end = rows.length - 1;
  while (end > 0 && rows[end]?.length === 0) end -= 1;
  const checkpoint = { row: from + end, mark: markOf(rows[end] ?? []) };
  return { lines: eventsIn(rows, layoutOf('journal', head[0] ?? [])), checkpoint };
}

function readJournal(run: Run, from: number): readonly Cells[] {
  const rows: Cells[] = [];
  for (const window of windowsOf(run, tabs.journal.sheetId, { from, to: Number.POSITIVE_INFINITY })) {
    const { cells } = readRows(run, tabs.journal.sheetId, window);
    rows.push(...cells, ...Array.from({ length: window.to - window.from - cells.length }, () => []));
  }
  return rows;
}

function lastCheck({ session }: Run): Checkpoint | undefined {
  const text = readCache(session, ['checked']).get('checked');
  return text === undefined ? undefined : (JSON.parse(text) as Checkpoint);
}

function markOf(cells: Cells): number {
  return fnv1a(cells.join('\n'));
}
