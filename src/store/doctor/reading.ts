/**
 * What one look reads: where the tabs stand and how large they are, their heads, a portion of rows with its formulas, and
 * the columns that rows are held against. Four calls, five where the workbook of amounts is open to whoever asks.
 */
import { Fault } from '../../fault';
import type { Cell, GridRange, TabInfo } from '../grid';
import type { Cells } from '../layout';
import { amountsId, amountsMark, fetch, reach, type Session, workbookId } from '../session';
import { amountsSheetId, type Book, bookOf, books, headRows, type TabKey, tabs, tabsOf } from '../tables';
import { type Columns, layoutSeen, type Sight } from './sight';

/** Rows that are read and checked well within the time of a click. */
const portionRows = 50_000;

export type Look = {
  readonly sights: readonly Sight[];
  readonly columns: Columns;
  /** Of the shared workbook; all tabs, also people's own. */
  readonly present: readonly TabInfo[];
  /** Tabs that are gone. */
  readonly missing: readonly TabKey[];
  /** Where the next look begins; nothing where all is seen. */
  readonly next: string | undefined;
};

type Window = { readonly tab: TabKey; readonly info: TabInfo; readonly from: number; readonly to: number };
type Tabs = ReadonlyMap<TabKey, TabInfo>;

/** `from`: where an earlier look ended, else empty. */
export function look(session: Session, from: string): Look {
  const described = describedIn(session);
  const ours = tabsIn(described);
  const { windows, next } = windowsFrom(ours, from);
  const heads = headsOf(session, ours);
  const wanted = wantedColumns(windows, ours, heads, from === '');
  const [rows, columns] = bodiesOf(session, windows, wanted);
  const formulas = formulasOf(session, windows);
  const sights = windows.map(({ tab, info, from: first }, index): Sight => {
    const [keys = [], headers = []] = heads.get(tab) ?? [];
    const found = new Set(
      formulas.filter(({ sheetId }) => sheetId === info.sheetId).map(({ row, column }) => `${row}:${column}`),
    );
    return {
      tab,
      keys,
      headers,
      layout: layoutSeen(tab, keys),
      first,
      rows: rows[index] ?? [],
      formulas: found,
      width: info.columnCount,
    };
  });
  return {
    ...{ sights, next, present: described.main ?? [] },
    columns: columnsOf(
      sights.filter((_, index) => isWhole(windows[index])),
      columns,
    ),
    missing: books.flatMap((book) => (described[book] ? tabsOf(book).filter((tab) => !ours.has(tab)) : [])),
  };
}

type Described = { readonly [B in Book]?: readonly TabInfo[] };

/** The workbook of amounts is looked at by those who may open it. */
function describedIn(session: Session): Described {
  const { grid } = session.deps;
  const id = workbookId(session);
  const main = reach(session, id, () => grid.describe(id));
  const other = amountsId(session);
  if (other === undefined) return { main };
  try {
    const commercial = reach(session, other, () => grid.describe(other));
    // Refuses what a newer Tandem has written.
    if (commercial.some(({ sheetId }) => sheetId === amountsSheetId)) fetch(session, [amountsMark]);
    return { main, commercial };
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'no-amounts') return { main };
    throw thrown;
  }
}

function tabsIn(described: Described): Tabs {
  const found = books.flatMap((book) =>
    tabsOf(book).flatMap((tab) => {
      const info = described[book]?.find(({ sheetId }) => sheetId === tabs[tab].sheetId);
      return info ? [[tab, info] as const] : [];
    }),
  );
  return new Map(found);
}

/** Whole tabs as long as they fit, and a portion of the one that does not. `tab.row` says where to go on. */
function windowsFrom(
  ours: Tabs,
  from: string,
): { readonly windows: readonly Window[]; readonly next: string | undefined } {
  const order = [...ours.keys()];
  const [begin = '', beginRow = ''] = from.split('.');
  const start = Math.max(0, order.indexOf(begin as TabKey));
  const windows: Window[] = [];
  let room = portionRows;
  for (const tab of order.slice(start)) {
    const info = ours.get(tab) as TabInfo;
    const first = tab === begin && /^\d+$/.test(beginRow) ? Math.max(headRows, Number(beginRow)) : headRows;
    const to = Math.min(info.rowCount, first + room);
    const cut = to < info.rowCount;
    if (cut && room < portionRows / 2 && windows.length > 0) return { windows, next: `${tab}.${first}` };
    windows.push({ tab, info, from: first, to: Math.max(first, to) });
    if (cut) return { windows, next: `${tab}.${to}` };
    room -= Math.max(0, to - first);
  }
  return { windows, next: undefined };
}

function isWhole(window: Window | undefined): boolean {
  return window !== undefined && window.from === headRows && window.to >= window.info.rowCount;
}

type Heads = ReadonlyMap<TabKey, readonly Cells[]>;

function headsOf(session: Session, ours: Tabs): Heads {
  const order = [...ours].filter(([, { rowCount }]) => rowCount > 0);
  const rows = readAll(
    session,
    order.map(([, { sheetId, rowCount }]) => ({
      sheetId,
      startRowIndex: 0,
      endRowIndex: Math.min(headRows, rowCount),
    })),
  );
  return new Map(order.map(([tab], index) => [tab, rows[index] ?? []]));
}

/** The answers in the order of the ranges, one call for each workbook. */
function readAll(session: Session, ranges: readonly GridRange[]): readonly (readonly Cells[])[] {
  const answers = new Map<GridRange, readonly Cells[]>();
  for (const book of books) {
    const own = ranges.filter(({ sheetId }) => bookOf(sheetId) === book);
    if (own.length === 0) continue;
    const id = workbookId(session, book);
    const read = reach(session, id, () => session.deps.grid.read(id, own));
    for (const [index, range] of own.entries()) answers.set(range, read[index] ?? []);
  }
  return ranges.map((range) => answers.get(range) ?? []);
}

type Wanted = { readonly tab: TabKey; readonly column: string; readonly range: GridRange };

/** What rows of other tabs, or of other portions, are held against. */
const heldAgainst: Partial<Record<TabKey, readonly string[]>> = {
  accounts: ['id', 'name', 'externalId', 'domains'],
  team: ['email', 'role'],
  signals: ['id', 'deal'],
  signalEvents: ['signal', 'to', 'at'],
  meetings: ['id'],
  plannedSyncs: ['id'],
  contacts: ['email'],
  deals: ['id'],
  duties: ['task', 'by', 'since'],
};

/** When the rows of growing tabs came. */
export const dated: Partial<Record<TabKey, string>> = {
  journal: 'at',
  activities: 'at',
  signalEvents: 'at',
  proposals: 'at',
  comments: 'at',
  feedback: 'at',
  measures: 'day',
  history: 'day',
  alerts: 'day',
};

function wantedColumns(windows: readonly Window[], ours: Tabs, heads: Heads, first: boolean): readonly Wanted[] {
  return [...ours].flatMap(([tab, { sheetId }]) => {
    const window = windows.find((one) => one.tab === tab);
    if (isWhole(window)) return [];
    const layout = layoutSeen(tab, heads.get(tab)?.[0] ?? []);
    const own = window ? [tabs[tab].id, ...(tab === 'accounts' ? ['csm', 'am', 'parent'] : [])] : [];
    const grown = first ? [dated[tab] ?? ''] : [];
    return [...new Set([...(heldAgainst[tab] ?? []), ...own, ...grown])].flatMap((column): Wanted[] => {
      const at = layout[column];
      return at === undefined
        ? []
        : [{ tab, column, range: { sheetId, startColumnIndex: at, endColumnIndex: at + 1 } }];
    });
  });
}

type ReadColumn = Wanted & { readonly cells: readonly Cell[] };

function bodiesOf(
  session: Session,
  windows: readonly Window[],
  wanted: readonly Wanted[],
): readonly [rows: readonly (readonly Cells[])[], columns: readonly ReadColumn[]] {
  const bodies = windows.map(bodyRange);
  const asked = [...bodies.flatMap((range) => (range ? [range] : [])), ...wanted.map(({ range }) => range)];
  const answers = new Map(asked.map((range, index) => [range, index]));
  const read = readAll(session, asked);
  const at = (range: GridRange | undefined) => (range ? (read[answers.get(range) ?? -1] ?? []) : []);
  return [bodies.map(at), wanted.map((one) => ({ ...one, cells: at(one.range).map(([cell = '']) => cell) }))];
}

function bodyRange({ info, from, to }: Window): GridRange | undefined {
  return to > from ? { sheetId: info.sheetId, startRowIndex: from, endRowIndex: to } : undefined;
}

function formulasOf(session: Session, windows: readonly Window[]) {
  return books.flatMap((book) => {
    const ranges = windows.filter(({ tab }) => tabs[tab].book === book).flatMap((window) => bodyRange(window) ?? []);
    if (ranges.length === 0) return [];
    const id = workbookId(session, book);
    return reach(session, id, () => session.deps.grid.formulas(id, ranges));
  });
}

/** From a tab that was seen whole, else from the column alone. */
function columnsOf(whole: readonly Sight[], read: readonly ReadColumn[]): Columns {
  const made = new Map<string, readonly Cell[]>(read.map(({ tab, column, cells }) => [`${tab} ${column}`, cells]));
  return {
    of: (tab, column) => {
      const name = `${tab} ${column}`;
      const known = made.get(name);
      if (known) return known;
      const sight = whole.find((one) => one.tab === tab);
      const at = sight?.layout[column];
      if (!sight || at === undefined) return undefined;
      const cells = [sight.keys, sight.headers, ...sight.rows].map((row) => row[at] ?? '');
      made.set(name, cells);
      return cells;
    },
  };
}
