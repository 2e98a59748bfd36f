/**
 * Takes rows out of a tab that an archive has. Rows are deleted by where they stand, and hands may sort between our read
 * and our delete: so the very batch that deletes them first copies what stands there into a hidden tab, with the marks
 * of what was meant. Whatever else was hit goes back where it came from, now or, after a crash, at the next run.
 */
import type { Cell, GridRange, GridRequest, TabInfo } from '../grid';
import { type Cells, cellData } from '../layout';
import { columnsIn } from '../make/upgrade';
import { isRefusal, reach, type Session, workbookId } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import { archivedRow } from './archived-row';

/** Hidden tabs of rows that were just deleted, by their tab. They are gone in seconds. */
const copyOffset = 500;
/** Google's batch takes more; a portion stays quick. */
export const mostRuns = 300;
/** For the marks, and for columns that hands put in meanwhile. */
const spareColumns = 6;

export type Marked = { readonly row: number; readonly mark: string };

function copySheet(tab: TabKey): number {
  return tabs[tab].sheetId + copyOffset;
}

/** Rows that are gone from the tab, and how many of them were not meant and stand at its end now. */
export type Removed = { readonly gone: number; readonly strays: number };

/** Under the lock. Rows that changed or moved since they were read stay. */
export function removeRows(session: Session, tab: TabKey, rows: readonly Marked[]): Removed {
  const info = tabInfo(session, tab);
  const standing = info ? stillThere(session, tab, rows) : [];
  // Google keeps one row below the frozen ones.
  const wanted = standing.slice(0, Math.max(0, (info?.rowCount ?? 0) - headRows - 1));
  const runs = runsOf(wanted.map(({ row }) => row)).slice(0, mostRuns);
  const last = runs[runs.length - 1];
  const taken = last ? wanted.filter(({ row }) => row < last[1]) : [];
  if (!info || taken.length === 0) return { gone: 0, strays: 0 };
  const id = workbookId(session);
  try {
    reach(session, id, () => session.deps.grid.write(id, removal(tab, info, { runs, taken })));
  } catch (thrown) {
    // Hands have taken rows or columns away meanwhile: nothing was done, the next run looks again.
    if (isRefusal(thrown, 400)) return { gone: 0, strays: 0 };
    throw thrown;
  }
  return { gone: taken.length, strays: putBack(session, tab) };
}

function tabInfo(session: Session, tab: TabKey): TabInfo | undefined {
  const id = workbookId(session);
  const present = reach(session, id, () => session.deps.grid.describe(id));
  return present.find(({ sheetId }) => sheetId === tabs[tab].sheetId);
}

function stillThere(session: Session, tab: TabKey, rows: readonly Marked[]): readonly Marked[] {
  const sorted = [...rows].sort((a, b) => a.row - b.row);
  const runs = runsOf(sorted.map(({ row }) => row));
  const { sheetId } = tabs[tab];
  const [head = [], ...read] = readRanges(session, [
    { sheetId, startRowIndex: 0, endRowIndex: headRows },
    ...runs.map(([from, to]) => ({ sheetId, startRowIndex: from, endRowIndex: to })),
  ]);
  const marks = new Map<number, string>();
  runs.forEach(([from, to], index) => {
    for (let row = from; row < to; row += 1) {
      marks.set(row, archivedRow(tab, [head[0] ?? [], head[1] ?? []], read[index]?.[row - from] ?? []).mark);
    }
  });
  return sorted.filter(({ row, mark }) => marks.get(row) === mark);
}

function readRanges(session: Session, ranges: readonly GridRange[]): readonly (readonly Cells[])[] {
  const id = workbookId(session);
  return reach(session, id, () => session.deps.grid.read(id, ranges));
}

type Removal = { readonly runs: readonly (readonly [number, number])[]; readonly taken: readonly Marked[] };

/** The copy: in the first column what was meant, beside it what stood there. Its first rows are the tab's heads. */
function removal(tab: TabKey, info: TabInfo, { runs, taken }: Removal): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const copy = copySheet(tab);
  const rowCount = headRows + taken.length;
  const gridProperties = { rowCount, columnCount: info.columnCount + spareColumns, frozenRowCount: 0 };
  const paste = (from: number, to: number, at: number): GridRequest => ({
    copyPaste: {
      // As wide as the tab is by then: hands may have put columns in.
      source: { sheetId, startRowIndex: from, endRowIndex: to },
      destination: {
        sheetId: copy,
        startRowIndex: at,
        endRowIndex: at + to - from,
        startColumnIndex: 1,
        endColumnIndex: 2,
      },
      pasteType: 'PASTE_VALUES',
    },
  });
  let at = headRows;
  const pasted = runs.map(([from, to]) => {
    at += to - from;
    return paste(from, to, at - (to - from));
  });
  const marks = taken.map(({ mark }) => ({ values: [cellData(mark)] }));
  const column = { sheetId: copy, startRowIndex: headRows, startColumnIndex: 0, endColumnIndex: 1 };
  const properties = { sheetId: copy, title: `#${copy}`, index: 0, hidden: true, rightToLeft: false };
  return [
    { addSheet: { properties: { ...properties, gridProperties } } },
    { updateCells: { range: { ...column, endRowIndex: rowCount }, rows: marks, fields: 'userEnteredValue' } },
    paste(0, headRows, 0),
    ...pasted,
    ...[...runs].reverse().map(([from, to]): GridRequest => {
      return { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: from, endIndex: to } } };
    }),
  ];
}

/** Under the lock. What was deleted and not meant goes to the end of its tab; how many rows that were. */
export function putBack(session: Session, tab: TabKey): number {
  const { sheetId } = tabs[tab];
  const [copy = [], heads = []] = readRanges(session, [
    { sheetId: copySheet(tab) },
    { sheetId, startRowIndex: 0, endRowIndex: 1 },
  ]);
  const [keys = [], headers = []] = copy.slice(0, headRows).map((cells) => cells.slice(1));
  const rows = copy.slice(headRows);
  const meant = new Set(rows.map(([mark]) => mark));
  const strays = rows
    .map((cells) => cells.slice(1))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .filter((cells) => !meant.has(archivedRow(tab, [keys, headers], cells).mark));
  const now = heads[0] ?? [];
  const data = strays.map((cells) => ({ values: moved(cells, keys, now).map(cellData) }));
  const back: readonly GridRequest[] =
    data.length === 0 ? [] : [{ appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } }];
  const id = workbookId(session);
  reach(session, id, () => session.deps.grid.write(id, [...back, { deleteSheet: { sheetId: copySheet(tab) } }]));
  return strays.length;
}

/** Where hands have moved columns since, cells follow their keys. */
function moved(cells: Cells, before: Cells, now: Cells): Cells {
  const [from, to] = [columnsIn(before), columnsIn(now)];
  const places = cells.map((_, at) => at);
  for (const [column, index] of Object.entries(from)) places[index] = to[column] ?? index;
  const row: Cell[] = Array.from({ length: Math.max(0, ...places) + 1 }, () => '');
  const keyed = new Set(Object.values(from));
  // Those of people's own first, so that none of ours is lost under them.
  for (const ours of [false, true]) {
    cells.forEach((cell, at) => {
      if (keyed.has(at) === ours) row[places[at] ?? at] = cell;
    });
  }
  return row;
}

/** The tabs that a run left half-way. */
export function unfinished(present: readonly TabInfo[], list: readonly TabKey[]): readonly TabKey[] {
  return list.filter((tab) => present.some(({ sheetId }) => sheetId === copySheet(tab)));
}

export function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[1] === row) last[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
}
