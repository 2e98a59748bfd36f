/**
 * Mends what can be mended without a doubt: heads first, for rows are mended by the places of their columns. Every mend
 * is an event of the journal in the same write, under the version that its row came to.
 */

import type { AccountId } from '../../domain/account/account';
import type { Finding, Mend } from '../../domain/doctor/finding';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import { readOrSpare, unreadable, version } from '../cells';
import type { Cell, GridRequest } from '../grid';
import { type JournalLine, linesOf } from '../journal/lines';
import type { TableLabels } from '../labels';
import { type Cells, cellData, placed } from '../layout';
import { beginEpoch } from '../load/cached';
import { dressedColumns, headerFormat } from '../make/dressing';
import { formatted, hiddenRow, written } from '../make/requests';
import { sealedRev, sealOf } from '../seal';
import { forget, reach, type Session, workbookId } from '../session';
import { allColumns, type Book, books, headRows, type TabKey, tabs } from '../tables';
import { type CheckUp, type CheckUpRequest, checkUp } from './check-up';
import { type Found, layoutSeen, type Repair } from './sight';

export type MendRequest = CheckUpRequest & {
  /** The marks of findings, or all that can be mended safely. */
  readonly what: readonly string[] | 'all';
  readonly by: Email;
  readonly at: Instant;
  /** Of the click. */
  readonly key: string;
};

/** What one click writes; the next goes on. */
const mostMends = 300;

/** The workbook as it is afterwards. */
export type Mended = CheckUp<Finding> & {
  readonly mended: number;
  /** What is derived from the tabs is to be made anew, for rows are found by other ids or accounts now. */
  readonly moved: boolean;
};

const moving: readonly (Mend | undefined)[] = [
  'own-id',
  'new-id',
  'link',
  'remove',
  'put-keys-back',
  'put-headers-back',
];

export function mend(session: Session, request: MendRequest): Mended {
  let mended = 0;
  let moved = false;
  // Keys, then headers, then rows: no more rounds than that.
  for (let round = 0; round < 3; round += 1) {
    forget(session);
    const now = checkUp(session, request);
    const wanted = chosen(now.findings, request.what);
    const heads = wanted.filter(({ row }) => row === undefined);
    const batch = (heads.length > 0 ? oneATab(heads) : wanted).slice(0, mostMends);
    if (batch.length === 0 || (request.what !== 'all' && mended > 0)) return { ...now, mended, moved };
    write(session, batch, request);
    mended += batch.length;
    moved ||= batch.some((found) => moving.includes(found.mend));
    if (heads.length === 0) break;
  }
  forget(session);
  return { ...checkUp(session, request), mended, moved };
}

/** Each mark once: of rows that are alike to the last cell it does not matter which. */
function chosen(findings: readonly Found[], what: MendRequest['what']): readonly Found[] {
  const safe = findings.filter(({ repair }) => repair !== undefined);
  if (what === 'all') return safe;
  return what.flatMap((mark) => safe.find((found) => found.mark === mark) ?? []);
}

/** New rows move everything below, so that a tab's second repair waits for the next look. */
function oneATab(heads: readonly Found[]): readonly Found[] {
  const inserted = heads.filter(({ repair }) => repair?.insert !== undefined).map(({ tab }) => tab);
  const seen = new Set<string>();
  return heads.filter(({ tab }) => !inserted.includes(tab) || (!seen.has(tab) && seen.add(tab)));
}

type Planned = { readonly requests: readonly GridRequest[]; readonly events: readonly JournalLine[] };

function write(session: Session, batch: readonly Found[], request: MendRequest): void {
  for (const book of [...books].reverse()) {
    const own = batch.filter(({ tab }) => tabs[tab as TabKey].book === book);
    if (own.length === 0) continue;
    const id = workbookId(session, book);
    const { requests, events } = planned(session, own, request);
    const journal = journalLines(session, book, events);
    reach(session, id, () => session.deps.grid.write(id, [...requests, ...journal]));
  }
  beginEpoch(session);
}

function planned(session: Session, batch: readonly Found[], request: MendRequest): Planned {
  const heads = batch.filter(({ row }) => row === undefined);
  const rows = new Map<string, Found[]>();
  for (const found of batch.filter(({ row }) => row !== undefined)) {
    const name = `${found.tab}:${found.row}`;
    rows.set(name, [...(rows.get(name) ?? []), found]);
  }
  const mendedRows = [...rows.values()].map((all) => mendedRow(session, all, request));
  return {
    requests: [...headRequests(heads, request.labels[0]), ...mendedRows.flatMap(({ requests }) => requests)],
    events: [...heads.map((found) => headEvent(found, request)), ...mendedRows.map(({ event }) => event)],
  };
}

function headRequests(heads: readonly Found[], labels: TableLabels | undefined): readonly GridRequest[] {
  const byTab = new Map<string, Found[]>();
  for (const found of heads) byTab.set(found.tab, [...(byTab.get(found.tab) ?? []), found]);
  return [...byTab].flatMap(([tab, all]) => {
    const { width = 0 } = all[0] ?? {};
    const added = all.flatMap(({ repair }) => repair?.add ?? []);
    return [
      ...all.flatMap(({ repair }) => cellsOfHead(tab as TabKey, repair, width)),
      ...(added.length > 0 && labels ? newColumns(tab as TabKey, labels, { columns: added, at: width }) : []),
    ];
  });
}

function cellsOfHead(tab: TabKey, repair: Repair | undefined, width: number): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const { insert, cells = [] } = repair ?? {};
  const end = Math.max(width, ...cells.map(({ index }) => index + 1));
  const row = { sheetId, dimension: 'ROWS', startIndex: insert ?? 0, endIndex: (insert ?? 0) + 1 } as const;
  const head = { sheetId, startRowIndex: 1, endRowIndex: headRows };
  return [
    ...(end > width ? [moreColumns(sheetId, width, end)] : []),
    ...(insert === undefined ? [] : [{ insertDimension: { range: row, inheritFromBefore: false } }]),
    ...(insert === 0 ? [hiddenRow(sheetId, 0)] : []),
    ...(insert === 1 ? [formatted(head, headerFormat)] : []),
    ...cells.map(({ row: at, index, cell }) =>
      written({ sheetId, startRowIndex: at, startColumnIndex: index }, [[cell as Cell]]),
    ),
  ];
}

type Added = { readonly columns: readonly string[]; readonly at: number };

function newColumns(tab: TabKey, labels: TableLabels, added: Added): readonly GridRequest[] {
  const end = added.at + added.columns.length;
  return [moreColumns(tabs[tab].sheetId, added.at, end), ...dressedColumns(tab, labels, added)];
}

function moreColumns(sheetId: number, startIndex: number, endIndex: number): GridRequest {
  const range = { sheetId, dimension: 'COLUMNS', startIndex, endIndex } as const;
  return { insertDimension: { range, inheritFromBefore: true } };
}

/** No row's event: whoever folds rows passes it by. */
function headEvent({ tab, column, mend: how }: Found, { by, at, key }: MendRequest): JournalLine {
  const after = { mend: how ?? '', column };
  return {
    ...{ at, by, key, after },
    action: 'mend',
    table: 'workbook' as TabKey,
    id: tab,
    rev: 0,
    account: '',
    before: undefined,
  };
}

/** All mends of one row at once, with its next version. */
function mendedRow(session: Session, all: readonly Found[], request: MendRequest) {
  const [first] = all as [Found];
  const tab = first.tab as TabKey;
  const { layout, cells } = first.at ?? { layout: {}, cells: [] };
  const changed = new Map<number, Cell>();
  let fresh = false;
  for (const { row, index, cell } of all.flatMap(({ repair }) => repair?.cells ?? [])) {
    if (row !== first.row) continue;
    if (typeof cell === 'object') fresh = true;
    changed.set(index, typeof cell === 'object' ? cell.fresh + session.deps.newKey() : cell);
  }
  const now = (column: string) => changed.get(layout[column] ?? -1) ?? cells[layout[column] ?? -1] ?? '';
  const was = (column: string) => cells[layout[column] ?? -1] ?? '';
  const removed = first.mend === 'remove';
  const id = String(removed ? was(tabs[tab].id) : now(tabs[tab].id)).trim();
  const rev = fresh ? 1 : revOf(was('rev')) + 1;
  if (layout.rev !== undefined && id !== '' && !removed) changed.set(layout.rev, sealOf(id, rev));
  const { sheetId } = tabs[tab];
  const requests = [...changed].map(([index, cell]) =>
    written({ sheetId, startRowIndex: first.row ?? 0, startColumnIndex: index }, [[cell]]),
  );
  const account = (tab === 'accounts' ? id : String(now('account') || was('account')).trim()) as AccountId | '';
  const { by, at, key } = request;
  const event: JournalLine = { ...{ at, by, key, account, rev, id }, action: 'mend', table: tab, ...sidesOf() };
  return { requests, event };

  function sidesOf(): Pick<JournalLine, 'before' | 'after'> {
    const own = Object.keys(tabs[tab].columns).filter((column) => column !== 'rev' && layout[column] !== undefined);
    // A copy that got an id of its own is a new row.
    const told = fresh
      ? own.filter((column) => now(column) !== '')
      : own.filter((column) => changed.has(layout[column] ?? -1));
    const after = Object.fromEntries(told.map((column) => [column, now(column)]));
    const before = Object.fromEntries(told.map((column) => [column, was(column)]));
    return { before: fresh ? undefined : before, after };
  }
}

function revOf(cell: Cell): number {
  const rev = sealedRev(cell) ?? readOrSpare(version, cell);
  return rev === unreadable ? 0 : rev;
}

/** A line says by itself what it is about, so that it counts wherever the journal's columns stand. */
function journalLines(session: Session, book: Book, events: readonly JournalLine[]): readonly GridRequest[] {
  const tab: TabKey = book === 'main' ? 'journal' : 'commercialJournal';
  const id = workbookId(session, book);
  const { sheetId } = tabs[tab];
  const range = { sheetId, startRowIndex: 0, endRowIndex: 1 };
  const [[keys = []] = []] = reach(session, id, () => session.deps.grid.read(id, [range]));
  const wanted = Object.keys(allColumns(tab));
  const seen = layoutSeen(tab, keys as Cells);
  const layout = wanted.every((column) => seen[column] !== undefined)
    ? seen
    : Object.fromEntries(wanted.map((column, index) => [column, index]));
  const rows = linesOf(events).map((line) => ({ values: placed(line, layout).map(cellData) }));
  return [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }];
}
