/**
 * The archive: what nobody looks at any more goes to yearly spreadsheets, so that the working set stays small. Two
 * spreadsheets are never one transaction: rows are appended there first and taken out here after, and a run that ends
 * in between leaves them in both. What an archive has already is known by its mark and not appended again.
 */
import type { Instant } from '../../domain/time/time';
import { Fault } from '../../fault';
import type { Cell, GridRange, TabInfo } from '../grid';
import type { TableLabels } from '../labels';
import { type Cells, cellAt, cellData, layoutOf, placed } from '../layout';
import { columnsIn } from '../make/upgrade';
import { isSealed, stateOf } from '../mend/row-state';
import { forget, reach, type Session, workbookId } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import { type ArchivedRow, archivedRow, markColumn } from './archived-row';
import { type ArchiveFile, filesFor, keepNote, type OpenFile, readNote } from './files';
import { type OlderPage, type OlderQuery, older } from './older';
import { mostRuns, putBack, removeRows, runsOf, unfinished } from './remove';
import { archivedTabs, beforeOf, type NarrowRow, type Rule, rules } from './rules';

export type ArchiveOrder = {
  readonly at: Instant;
  /** By a trigger: with time, and once a day. */
  readonly hourly: boolean;
  readonly labels: TableLabels;
  /** What a year's file is called. */
  title(year: number): string;
};

export type ArchiveReport = {
  readonly moved: number;
  /** No: there is more to do, the next run goes on. */
  readonly whole: boolean;
  /** Years whose archive is somebody else's and not open to this person. */
  readonly closed: readonly number[];
};

export type Archive = {
  run(order: ArchiveOrder): ArchiveReport;
  files(): readonly ArchiveFile[];
  url(file: ArchiveFile): string;
  /** Entries of an account's timeline before those that are shown. */
  older(query: OlderQuery): OlderPage;
};

const budgetsMs = { hourly: 270_000, click: 15_000 };
const onceMs = 20 * 3_600_000;
/** Google counts sixty calls a minute for a person, who works meanwhile. */
const restMs = 3_000;
/** Ten million cells are all that Google takes. */
const crowdedCells = 5_000_000;
const narrowRows = 20_000;
/** The first look at a tab; how many rows come at once after it follows from what these held. */
const firstRows = 200;
const mostRows = 4_000;
const portionBytes = 1_200_000;

type Run = ArchiveOrder & {
  readonly session: Session;
  readonly present: readonly TabInfo[];
  readonly heads: Map<TabKey, Cells>;
  readonly files: Map<number, readonly OpenFile[] | undefined>;
  /** What the files of a year have, by tab. */
  readonly marks: Map<string, Set<string>>;
  readonly closed: Set<number>;
  moved: number;
  /** Hands moved rows meanwhile. */
  unsettled: boolean;
};

class OutOfTime extends Error {}

export function archiveOf(session: Session): Archive {
  return {
    run: (order) => run(session, order),
    files: () => readNote(session).files,
    url: ({ id }) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
    older: (query) => older(session, query),
  };
}

function run(session: Session, order: ArchiveOrder): ArchiveReport {
  const since = order.at - (readNote(session).ran ?? 0);
  if (order.hourly && since >= 0 && since < onceMs) return { moved: 0, whole: true, closed: [] };
  const id = workbookId(session);
  const present = reach(session, id, () => session.deps.grid.describe(id));
  for (const tab of unfinished(present, archivedTabs)) session.locked(() => putBack(session, tab));
  const own: Run = {
    ...order,
    session,
    present,
    heads: new Map(),
    files: new Map(),
    marks: new Map(),
    closed: new Set(),
    moved: 0,
    unsettled: false,
  };
  let whole = true;
  try {
    for (const rule of rules) archiveTab(own, rule);
  } catch (thrown) {
    if (!(thrown instanceof OutOfTime)) throw thrown;
    whole = false;
  }
  whole &&= !own.unsettled;
  if (whole) keepNote(session, { ran: order.at });
  forget(session);
  return { moved: own.moved, whole, closed: [...own.closed].sort() };
}

function archiveTab(own: Run, rule: Rule): void {
  const { tab } = rule;
  const crowded = own.present.reduce((sum, info) => sum + info.rowCount * info.columnCount, 0) > crowdedCells;
  const rows = narrow(own, tab, rule.columns);
  const signals = rule.asksSignals ? narrow(own, 'signals', []) : [];
  const due = rule.due(rows, {
    before: beforeOf(rule, own.at, crowded),
    signals: new Set(signals.map((row) => String(row.cell('id')).trim())),
  });
  const single = new Set(onlyOnce(tab, rows));
  let left = rows
    .filter(({ row }) => due.has(row) && single.has(row))
    .map((row) => ({ ...row, due: due.get(row.row) ?? 0 }));
  let count = firstRows;
  while (left.length > 0) {
    takeTime(own);
    const now = atOnce(left, count);
    const { gone, bytes } = portion(own, rule, now);
    count = Math.max(1, Math.min(mostRows, Math.floor((portionBytes * now.length) / Math.max(1, bytes))));
    if (gone === undefined) {
      own.unsettled = true;
      return;
    }
    left = left.slice(now.length).map((row) => ({ ...row, row: row.row - gone }));
  }
}

type DueRow = NarrowRow & { readonly due: Instant };

/** As many as may be deleted in one go, from the top. */
function atOnce(rows: readonly DueRow[], count: number): readonly DueRow[] {
  const some = rows.slice(0, count);
  const last =
    runsOf(some.map(({ row }) => row))
      .slice(0, mostRuns)
      .pop()?.[1] ?? 0;
  return some.filter(({ row }) => row < last);
}

function takeTime({ session, hourly }: Run): void {
  const { upkeep } = session.deps;
  if (upkeep.passedMs() > (hourly ? budgetsMs.hourly : budgetsMs.click)) throw new OutOfTime();
  if (hourly) upkeep.rest(restMs);
}

/** Two rows of one id are for the doctor to judge; lines of the journal have none of their own. */
function onlyOnce(tab: TabKey, rows: readonly NarrowRow[]): readonly number[] {
  if (tab === 'journal') return rows.map(({ row }) => row);
  const count = new Map<string, number>();
  const idOf = (row: NarrowRow) => String(row.cell('id')).trim();
  for (const row of rows) count.set(idOf(row), (count.get(idOf(row)) ?? 0) + 1);
  return rows.filter((row) => idOf(row) !== '' && count.get(idOf(row)) === 1).map(({ row }) => row);
}

function read({ session }: Run, id: string, ranges: readonly GridRange[]): readonly (readonly Cells[])[] {
  return reach(session, id, () => session.deps.grid.read(id, ranges));
}

/** The keys of all tabs in one read. Rows are held against what was read of them before they go: old keys do no harm. */
function headsOf(own: Run): ReadonlyMap<TabKey, Cells> {
  if (own.heads.size > 0) return own.heads;
  const ranges = archivedTabs.map((tab) => ({ sheetId: tabs[tab].sheetId, startRowIndex: 0, endRowIndex: 1 }));
  const rows = read(own, workbookId(own.session), ranges);
  archivedTabs.forEach((tab, at) => {
    own.heads.set(tab, rows[at]?.[0] ?? []);
  });
  return own.heads;
}

/** Few columns of every row, with the id. */
function narrow(own: Run, tab: TabKey, columns: readonly string[]): readonly NarrowRow[] {
  const { sheetId } = tabs[tab];
  const id = workbookId(own.session);
  const end = own.present.find((info) => info.sheetId === sheetId)?.rowCount ?? 0;
  const layout = layoutOf(tab, headsOf(own).get(tab) ?? []);
  const wanted = ['id', ...columns];
  const rows: NarrowRow[] = [];
  for (let from = headRows; from < end; from += narrowRows) {
    const span = { sheetId, startRowIndex: from, endRowIndex: Math.min(end, from + narrowRows) };
    const ranges = wanted.map((column) => {
      const at = layout[column] ?? 0;
      return { ...span, startColumnIndex: at, endColumnIndex: at + 1 };
    });
    const lists = new Map(read(own, id, ranges).map((cells, at) => [wanted[at] ?? '', cells] as const));
    const count = Math.max(0, ...[...lists.values()].map(({ length }) => length));
    for (let at = 0; at < count; at += 1) {
      rows.push({ row: from + at, cell: (column) => lists.get(column)?.[at]?.[0] ?? '' });
    }
  }
  return rows;
}

/** `gone`: rows that are not there any more; nothing where hands moved rows, so that nobody knows where the others stand. */
type Moved = { readonly gone: number | undefined; readonly bytes: number };
type Candidate = ArchivedRow & { readonly row: number; readonly year: number };

/** Appended to the archives without the lock; taken out under it. */
function portion(own: Run, rule: Rule, rows: readonly DueRow[]): Moved {
  const { tab } = rule;
  const { candidates, bytes } = candidatesIn(own, rule, rows);
  if (!candidates) return { gone: undefined, bytes };
  const safe = candidates.filter(({ year }) => filesOf(own, year) !== undefined);
  for (const year of new Set(safe.map((one) => one.year))) {
    append(
      own,
      tab,
      year,
      safe.filter((one) => one.year === year),
    );
  }
  if (safe.length === 0) return { gone: 0, bytes };
  const { gone, strays } = own.session.locked(() => removeRows(own.session, tab, safe));
  own.moved += gone - strays;
  return { gone: strays === 0 && gone === safe.length ? gone : undefined, bytes };
}

function candidatesIn(own: Run, { tab, columns }: Rule, rows: readonly DueRow[]) {
  const { sheetId } = tabs[tab];
  const runs = runsOf(rows.map(({ row }) => row));
  const [heads = [], ...lists] = read(own, workbookId(own.session), [
    { sheetId, startRowIndex: 0, endRowIndex: headRows },
    ...runs.map(([from, to]) => ({ sheetId, startRowIndex: from, endRowIndex: to })),
  ]);
  const bytes = JSON.stringify(lists).length;
  const [keys = [], headers = []] = heads;
  const layout = columnsIn(keys);
  const whole = new Map(
    runs.flatMap(([from, to], at) => {
      return Array.from({ length: to - from }, (_, offset) => [from + offset, lists[at]?.[offset] ?? []] as const);
    }),
  );
  const isSame = (row: DueRow) =>
    ['id', ...columns].every((column) => cellAt(whole.get(row.row) ?? [], layout, column) === row.cell(column));
  if (!rows.every(isSame)) return { candidates: undefined, bytes };
  const candidates = rows.flatMap(({ row, due }): Candidate[] => {
    const cells = whole.get(row) ?? [];
    // A row that was hit is mended first.
    if (isSealed(tab) && !stateOf(tab, layout, cells).sound) return [];
    return [{ ...archivedRow(tab, [keys, headers], cells), row, year: new Date(due).getUTCFullYear() }];
  });
  return { candidates, bytes };
}

function filesOf(own: Run, year: number): readonly OpenFile[] | undefined {
  if (!own.files.has(year)) {
    const { labels, title } = own;
    own.files.set(year, filesFor(own.session, { year, labels, title: title(year) }));
  }
  const files = own.files.get(year);
  if (!files) own.closed.add(year);
  return files;
}

function append(own: Run, tab: TabKey, year: number, rows: readonly Candidate[]): void {
  const files = filesOf(own, year) ?? [];
  const target = files[files.length - 1];
  if (!target) throw new Fault('defect', { archive: year });
  const { sheetId } = tabs[tab];
  const known = marksOf(own, tab, year, files);
  const fresh = rows.filter(({ mark }) => !known.has(mark));
  if (fresh.length === 0) return;
  const [head = []] = own.session.deps.grid.read(target.id, [{ sheetId, startRowIndex: 0, endRowIndex: 1 }]);
  const layout = columnsIn(head[0] ?? []);
  if (layout[markColumn] === undefined) throw new Fault('bad-workbook', { tab, column: markColumn });
  const data = fresh.map(({ cells }) => ({ values: placed(cells, layout).map(cellData) }));
  own.session.deps.grid.write(target.id, [{ appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } }]);
  for (const { mark } of fresh) known.add(mark);
}

/** Read once in an execution; what it appends itself it knows. */
function marksOf(own: Run, tab: TabKey, year: number, files: readonly OpenFile[]): Set<string> {
  const name = `${tab} ${year}`;
  const known = own.marks.get(name) ?? new Set<string>();
  if (!own.marks.has(name))
    for (const file of files) for (const mark of marksIn(own, tab, file)) known.add(String(mark));
  own.marks.set(name, known);
  return known;
}

function marksIn({ session }: Run, tab: TabKey, { id, present }: OpenFile): readonly Cell[] {
  const { sheetId } = tabs[tab];
  const end = present.find((info) => info.sheetId === sheetId)?.rowCount ?? 0;
  if (end <= headRows) return [];
  const [head = []] = session.deps.grid.read(id, [{ sheetId, startRowIndex: 0, endRowIndex: 1 }]);
  const at = columnsIn(head[0] ?? [])[markColumn];
  if (at === undefined) throw new Fault('bad-workbook', { tab, column: markColumn });
  const column = { sheetId, startRowIndex: headRows, startColumnIndex: at, endColumnIndex: at + 1 };
  return (session.deps.grid.read(id, [column])[0] ?? []).map(([mark = '']) => mark);
}
