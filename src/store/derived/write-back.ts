/**
 * What a portion of a large rebuild writes. Whatever differs is read again under the lock right before: an action that
 * was quicker is left as it is, and the next round looks at it.
 */
import type { AccountId } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import type { Cell } from '../grid';
import { cellAt, layoutOf, writeRow } from '../layout';
import { noteNear } from '../load/nearby';
import type { HealthMark } from '../rows';
import { dossierSheetId, headRows, indexSheetId, type Table, tabs } from '../tables';
import { bucketRow, writeBucket } from './account-index';
import { Blocks, sendInPortions } from './blocks';
import { headOf, trimmed, writeDossier } from './dossier';
import { type Gathered, rowsOf } from './gather';
import { appendSnapshots, type SnapshotRows, type Standing, snapshotRows, standingOf } from './snapshots';
import { type RowWindow, type Run, readRanges, readRows, readTabWindow, windowsOf } from './windows';

/** Longer than a click may take, with room for clocks that differ. */
const longestActionMs = 60_000;

export type Portion = {
  readonly run: Run;
  readonly gathered: Gathered;
  /** When reading the tabs began: a dossier written later may know more than they told. */
  readonly readFrom: Instant;
};

/** What a look at some dossiers calls for. */
type Due = { readonly blocks: Blocks; readonly snapshots: SnapshotRows[] };

/** Nobody waits for what only looks. */
function writeWhereNeeded(run: Run, look: () => Due): void {
  if (look().blocks.isEmpty()) return;
  run.locked(() => send(run, look()));
}

function send(run: Run, { blocks, snapshots }: Due): void {
  sendInPortions(run.session, blocks);
  if (snapshots.length === 0) return;
  const heads = (['history', 'activities'] as const).map((tab) => tabs[tab]);
  const ranges = heads.map(({ sheetId }) => ({ sheetId, startRowIndex: 0, endRowIndex: 1 }));
  const [history = [], activities = []] = readRanges(run, ranges);
  appendSnapshots(run.session, snapshots, {
    history: layoutOf('history', history[0] ?? []),
    activities: layoutOf('activities', activities[0] ?? []),
  });
}

/** The dossiers that stand in these rows: made anew, or emptied where the account is gone. */
export function writeDossiers(portion: Portion, rows: RowWindow): void {
  for (const window of windowsOf(portion.run, dossierSheetId, rows)) {
    writeWhereNeeded(portion.run, () => dossiersDue(portion, window));
  }
}

function dossiersDue(portion: Portion, window: RowWindow): Due {
  const { gathered, run, readFrom } = portion;
  const due: Due = { blocks: new Blocks(), snapshots: [] };
  readRows(run, dossierSheetId, window).cells.forEach((old, offset) => {
    const [id] = old as readonly (AccountId | '' | undefined)[];
    const { asOf = 0 } = headOf(old);
    if (id === undefined || id === '' || asOf > readFrom - longestActionMs) return;
    const now = gathered.titles.has(id) ? freshDossier(portion, id, old) : { cells: old.map(() => ''), snapshots: [] };
    if (now) due.blocks.put(dossierSheetId, { row: window.from + offset, column: 0 }, now.cells);
    due.snapshots.push(...(now?.snapshots ?? []));
  });
  return due;
}

type Fresh = { readonly cells: readonly Cell[]; readonly snapshots: readonly SnapshotRows[] };

/** Nothing for an account of another portion, and where the one that stands says the same. */
function freshDossier(portion: Portion, id: AccountId, old: readonly Cell[]): Fresh | undefined {
  const { asOf, done } = headOf(old);
  const now = standingNow(portion, id);
  if (!now) return undefined;
  const { dossier } = now;
  const kept = { ...dossier, done };
  const same = writeDossier({ ...kept, asOf: asOf ?? kept.asOf }).every((cell, at) => (old[at] ?? '') === cell);
  if (same) return undefined;
  const own = dossier.own ? snapshotRows(now, dossier.own) : [];
  return { cells: writeDossier(kept), snapshots: own };
}

function standingNow({ gathered, run }: Portion, id: AccountId): Standing | undefined {
  const own = gathered.own.get(id)?.account;
  if (!own) return undefined;
  const children = gathered.families.get(id) ?? [];
  const dossier = { ...trimmed(id, rowsOf(gathered, id), run.at), children, own, done: [] };
  return standingOf(run.session, own, dossier, run.at);
}

const addedAtOnce = 500;

/** Dossiers of accounts that have none yet, below those that stand. */
export function addDossiers(portion: Portion, wanted: readonly AccountId[], lastRow: number): void {
  const { run } = portion;
  let last = lastRow;
  for (let from = 0; from < wanted.length; from += addedAtOnce) {
    run.locked(() => {
      // An action may have added one since; this row is there, so the range lies in the grid.
      const range = { sheetId: dossierSheetId, startRowIndex: last, startColumnIndex: 0, endColumnIndex: 1 };
      const [cells = []] = readRanges(run, [range]);
      const there = new Set(cells.map(([id]) => id));
      const missing = wanted.slice(from, from + addedAtOnce).filter((id) => !there.has(id));
      const end = Math.max(1, last + cells.length);
      const due: Due = { blocks: new Blocks(), snapshots: [] };
      due.blocks.insertAtEnd(dossierSheetId, end, end + missing.length);
      missing.forEach((id, offset) => {
        const { cells, snapshots } = freshDossier(portion, id, []) ?? { cells: [id], snapshots: [] };
        due.blocks.put(dossierSheetId, { row: end + offset, column: 0 }, cells);
        due.snapshots.push(...snapshots);
      });
      send(run, due);
      last = end + missing.length - 1;
    });
  }
}

/** The buckets of a portion as they stood before the tabs were read. */
export function bucketsBefore(run: Run, rows: RowWindow): ReadonlyMap<number, string> {
  const before = new Map<number, string>();
  for (const window of windowsOf(run, indexSheetId, rows)) {
    readRows(run, indexSheetId, window).cells.forEach(([cell], offset) => {
      before.set(window.from + offset, String(cell ?? ''));
    });
  }
  return before;
}

/** Buckets that say something else than the tabs. One that changed meanwhile knows better: an action linked a key. */
export function writeIndex(portion: Portion, rows: RowWindow, before: ReadonlyMap<number, string>): void {
  const { run, gathered } = portion;
  const wanted = new Map<number, string>();
  for (let row = rows.from; row < rows.to; row += 1) {
    const cell = writeBucket(gathered.buckets.get(row - bucketRow(0)) ?? []);
    if (cell !== (before.get(row) ?? '')) wanted.set(row, cell);
  }
  noteNear(run.session, gathered.buckets, { from: rows.from - bucketRow(0), to: rows.to - bucketRow(0) });
  for (const window of windowsOf(run, indexSheetId, rows)) {
    const differing = [...wanted].filter(([row]) => row >= window.from && row < window.to);
    if (differing.length === 0) continue;
    run.locked(() => {
      const { cells } = readRows(run, indexSheetId, window);
      const blocks = new Blocks();
      for (const [row, cell] of differing) {
        const now = String(cells[row - window.from]?.[0] ?? '');
        if (now === (before.get(row) ?? '')) blocks.put(indexSheetId, { row, column: 0 }, [cell]);
      }
      sendInPortions(run.session, blocks);
    });
  }
}

/** Health as the lists show it, where it is another now; each row is known again by its id. */
export function markAccounts(portion: Portion): void {
  const { run, gathered } = portion;
  const { derived } = tabs.accounts;
  const marks = new Map<string, Readonly<Record<string, Cell>>>();
  const rows: number[] = [];
  for (const [id, { row, mark }] of gathered.own) {
    const standing = standingNow(portion, id);
    if (!standing) continue;
    const now = writeRow(derived as Table<HealthMark>, standing.mark);
    if (Object.values(now).every((cell, at) => cell === mark[at])) continue;
    marks.set(id, now);
    rows.push(row);
  }
  for (const window of windowsOf(run, tabs.accounts.sheetId, { from: headRows, to: Number.POSITIVE_INFINITY })) {
    if (!rows.some((row) => row >= window.from && row < window.to)) continue;
    run.locked(() => {
      const tab = readTabWindow(run, 'accounts', window);
      const blocks = new Blocks();
      tab.cells.forEach((cells, row) => {
        const mark = marks.get(String(cellAt(cells, tab.layout, 'id')));
        if (mark && row >= headRows) blocks.putColumns(tab, row, mark);
      });
      sendInPortions(run.session, blocks);
    });
  }
}
