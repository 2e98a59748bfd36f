/** Large tabs read in windows of rows: each call stays near the size that Google recommends, and calls keep a pace. */

import type { Instant } from '../../domain/time/time';
import { Fault } from '../../fault';
import type { Cell, GridRange } from '../grid';
import type { JournalLine } from '../journal/lines';
import { layoutOf, type TabCells } from '../layout';
import { reach, type Session, workbookId } from '../session';
import { headRows, type TabKey, tabs } from '../tables';

/** The sheets/api/limits page recommends 2 MB a request at the most. */
const windowBytes = 1_700_000;
const firstRows = 500;
const mostRows = 20_000;

/** A person has sixty reads a minute; whoever's trigger this is works meanwhile. */
const betweenReadsMs = 1_500;

/** People come first where Google says that it is too much. */
const quotaRestMs = 20_000;

/** One execution's work on the hidden tabs. */
export type Run = {
  readonly session: Session;
  /** When this execution began. */
  readonly at: Instant;
  readonly hourly: boolean;
  /** Rows of each sheet's grid when it began. */
  readonly heights: ReadonlyMap<number, number>;
  locked<Value>(work: () => Value): Value;
  /** What a row of a sheet took on average when it was read last, in bytes of JSON. */
  readonly widths: Map<number, number>;
  /** While the lock is held, people wait for it: then nothing rests. */
  readonly pace: { lastReadAt: number; held: boolean };
  /** Windows that were mended in this execution, none of them twice; rows that were hit; what the journal was told lately. */
  readonly mending: {
    readonly done: Set<string>;
    readonly rows: Map<TabKey, Set<number>>;
    lines: readonly JournalLine[];
  };
};

/** Thrown where an execution has to stop so that Google does not end it; the note says where to go on. */
export class OutOfTime extends Error {}

/** Of the six minutes of a trigger and the thirty seconds of a click; what a portion takes comes on top. */
const budgetsMs = { hourly: 270_000, click: 18_000 };

/** How long this execution may still go on, in milliseconds. */
export function timeLeft({ session, hourly }: Run): number {
  return (hourly ? budgetsMs.hourly : budgetsMs.click) - session.deps.upkeep.passedMs();
}

export function readRanges(run: Run, ranges: readonly GridRange[]): readonly (readonly (readonly Cell[])[])[] {
  const { session, pace } = run;
  const { upkeep, grid } = session.deps;
  const mayRest = run.hourly && !pace.held;
  const wait = pace.lastReadAt + betweenReadsMs - upkeep.passedMs();
  if (mayRest && wait > 0) upkeep.rest(wait);
  if (timeLeft(run) < 0) throw new OutOfTime();
  pace.lastReadAt = upkeep.passedMs();
  const id = workbookId(session);
  try {
    return reach(session, id, () => grid.read(id, ranges));
  } catch (thrown) {
    if (!mayRest || !(thrown instanceof Fault) || thrown.code !== 'over-quota') throw thrown;
    upkeep.rest(quotaRestMs);
    return readRanges(run, ranges);
  }
}

export type RowWindow = { readonly from: number; readonly to: number };

/** Window after window of a sheet's rows; how many rows one has follows from what the last one held. */
export function* windowsOf(run: Run, sheetId: number, { from, to }: RowWindow): Generator<RowWindow> {
  const end = Math.min(to, run.heights.get(sheetId) ?? 0);
  let start = from;
  while (start < end) {
    const next = Math.min(end, start + rowsFor(run, sheetId));
    yield { from: start, to: next };
    start = next;
  }
}

/** The rows of a window; `also` comes in the same call. */
export function readRows(run: Run, sheetId: number, { from, to }: RowWindow, also: readonly GridRange[] = []) {
  const rows = { sheetId, startRowIndex: from, endRowIndex: to };
  const [cells = [], ...others] = readRanges(run, [rows, ...also]);
  run.widths.set(sheetId, cells.length === 0 ? 0 : bytesIn(cells) / cells.length);
  return { cells, others };
}

function rowsFor(run: Run, sheetId: number): number {
  const width = run.widths.get(sheetId);
  if (width === undefined) return firstRows;
  return Math.max(1, Math.min(mostRows, Math.floor(windowBytes / Math.max(1, width))));
}

function bytesIn(rows: readonly (readonly Cell[])[]): number {
  let sum = 0;
  for (const cells of rows) for (const cell of cells) sum += 3 + (typeof cell === 'string' ? bytesOf(cell) : 6);
  return sum;
}

/** Thai takes three bytes a letter, Persian two; quotes in a dossier are escaped. */
function bytesOf(text: string): number {
  return /[^ -~]/.test(text) ? text.length * 3 : text.startsWith('[') ? text.length * 1.3 : text.length;
}

/** A window as a small tab of its own: row `row` of it is row `row + shift` of the tab. */
export type TabWindow = TabCells & { readonly shift: number; readonly cells: Cell[][] };

/** The keys come with every window: columns may have been moved since the last one. */
export function readTabWindow(run: Run, tab: TabKey, window: RowWindow): TabWindow {
  const { sheetId } = tabs[tab];
  const { cells, others } = readRows(run, sheetId, window, [{ sheetId, startRowIndex: 0, endRowIndex: 1 }]);
  const keys = others[0]?.[0] ?? [];
  const head = Array.from({ length: headRows }, (_, row) => (row === 0 ? [...keys] : []));
  const rows = [...head, ...cells.map((row) => [...row])];
  return { tab, layout: layoutOf(tab, keys), shift: window.from - headRows, cells: rows };
}
