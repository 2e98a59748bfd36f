/** Every row of both workbooks that names one person, read in portions. Hidden tabs are derived and not looked at. */
import type { Email } from '../../domain/team/email';
import { describedFile, readNote } from '../archive/files';
import { archivedTabs } from '../archive/rules';
import type { AmountsState } from '../commercial/amounts';
import { stateFor } from '../commercial/look';
import type { Cell, GridRange, TabInfo } from '../grid';
import { type Cells, cellAt, type Layout, layoutOf } from '../layout';
import { amountsId, amountsMark, fetch, reach, type Session, workbookId } from '../session';
import { type Book, headRows, type TabKey, tabs, tabsOf } from '../tables';
import { columnOf, type Person, patternsFor, withoutThem } from './mention';
import { retold, type Told } from './told';

/** A row with what it is to become, cell by its index. */
export type Hit = {
  readonly tab: TabKey;
  /** The archive that the row stands in; nothing for the workbooks. */
  readonly file: string | undefined;
  readonly row: number;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly account: string;
  readonly changes: ReadonlyMap<number, Cell>;
  /** Of a line of the journal: the values in it that name the person. */
  readonly told: readonly Told[];
};

export type Found = {
  readonly person: Person;
  readonly hits: readonly Hit[];
  readonly amounts: AmountsState;
  readonly archivesClosed: boolean;
};

export function scan(session: Session, address: Email): Found {
  const contacts: Hit[] = [];
  const infos = describedIn(session, 'main');
  scanBook(session, 'main', { infos, only: ['contacts'], visit: (hit) => contacts.push(...theirRow(address, hit)) });
  const person = personOf(address, contacts);
  const hits: Hit[] = [];
  const visit = (line: Read) => hits.push(...hitOf(person, line));
  scanBook(session, 'main', { infos, only: tabsOf('main'), visit });
  const amounts = scanAmounts(session, visit);
  return { person, hits, amounts, archivesClosed: scanArchives(session, visit) };
}

/** Where that file is not open to whoever asks, the rest is told without it. */
function scanAmounts(session: Session, visit: (line: Read) => void): AmountsState {
  if (amountsId(session) === undefined) return 'none';
  try {
    // A workbook of amounts that a newer version wrote is left alone.
    fetch(session, [amountsMark]);
    scanBook(session, 'commercial', { infos: describedIn(session, 'commercial'), only: tabsOf('commercial'), visit });
    return 'open';
  } catch (thrown) {
    return stateFor(thrown);
  }
}

function describedIn(session: Session, book: Book): readonly TabInfo[] {
  const id = workbookId(session, book);
  return reach(session, id, () => session.deps.grid.describe(id));
}

/** Whether one of them is not open to whoever asks. */
function scanArchives(session: Session, visit: (line: Read) => void): boolean {
  const files = readNote(session).files.map(({ id }) => ({ id, infos: describedFile(session, id) }));
  for (const { id, infos } of files) {
    if (infos) scanFile(session, id, { infos, only: archivedTabs, visit: (line) => visit({ ...line, file: id }) });
  }
  return files.some(({ infos }) => infos === undefined);
}

type Read = Pick<Hit, 'file' | 'tab' | 'row' | 'cells' | 'layout' | 'account'>;
type Order = {
  readonly infos: readonly TabInfo[];
  readonly only: readonly TabKey[];
  readonly visit: (line: Read) => void;
};

function scanBook(session: Session, book: Book, order: Order): void {
  scanFile(session, workbookId(session, book), order);
}

function scanFile(session: Session, id: string, { infos, only, visit }: Order): void {
  const { grid, upkeep } = session.deps;
  const present = only.flatMap((tab) => {
    const info = infos.find(({ sheetId }) => sheetId === tabs[tab].sheetId);
    return info ? [{ tab, rowCount: info.rowCount }] : [];
  });
  const layouts = new Map<TabKey, Layout>();
  for (const windows of portions(present, upkeep.room.atOnce)) {
    const answers = reach(session, id, () => grid.read(id, windows.map(rangeOf)));
    windows.forEach(({ tab, from }, at) => {
      const rows = answers[at] ?? [];
      const layout = layouts.get(tab) ?? layoutOf(tab, rows[0] ?? []);
      layouts.set(tab, layout);
      rows.forEach((cells, index) => {
        const row = from + index;
        if (row >= headRows)
          visit({ file: undefined, tab, row, cells, layout, account: accountOf(tab, layout, cells) });
      });
    });
  }
}

type Window = { readonly tab: TabKey; readonly from: number; readonly to: number };

function rangeOf({ tab, from, to }: Window): GridRange {
  return { sheetId: tabs[tab].sheetId, startRowIndex: from, endRowIndex: to };
}

/** As many rows in one call as fit into memory well. */
function portions(present: readonly { tab: TabKey; rowCount: number }[], most: number): readonly Window[][] {
  const all: Window[][] = [[]];
  let room = most;
  for (const { tab, rowCount } of present) {
    for (let from = 0; from < rowCount; ) {
      if (room === 0) {
        all.push([]);
        room = most;
      }
      const to = Math.min(rowCount, from + room);
      all[all.length - 1]?.push({ tab, from, to });
      room -= to - from;
      from = to;
    }
  }
  return all.filter(({ length }) => length > 0);
}

function accountOf(tab: TabKey, layout: Layout, cells: Cells): string {
  return String(cellAt(cells, layout, tab === 'accounts' ? 'id' : 'account')).trim();
}

function theirRow(address: Email, read: Read): readonly Hit[] {
  const own =
    String(cellAt(read.cells, read.layout, 'email'))
      .trim()
      .toLowerCase() === address;
  return own ? [{ ...read, changes: new Map(), told: [] }] : [];
}

function personOf(address: Email, contacts: readonly Hit[]): Person {
  const texts = (column: string) =>
    contacts.map(({ cells, layout }) => String(cellAt(cells, layout, column)).trim()).filter((text) => text !== '');
  // A letter or two is no name to look for, nor is a whole letter.
  const names = [...new Set(texts('name'))].filter(({ length }) => length > 2 && length <= 200).slice(0, 10);
  return { address, ids: new Set(texts('id')), accounts: new Set(texts('account')), names };
}

function hitOf(person: Person, read: Read): readonly Hit[] {
  if (read.tab === 'contacts' && theirRow(person.address, read).length > 0) {
    // The whole row is about them, what people keep beside Tandem's columns too.
    const changes = new Map(read.cells.flatMap((cell, index) => (cell === '' ? [] : [[index, ''] as const])));
    return [{ ...read, changes, told: [] }];
  }
  return isJournal(read.tab) ? journalHit(person, read) : rowHit(person, read);
}

export function isJournal(tab: TabKey): boolean {
  return tab === 'journal' || tab === 'commercialJournal';
}

/** What an account is called is the customer's, and ids are nobody's name. */
const kept = ['id', 'rev', 'account', 'accountName'];

function rowHit(person: Person, read: Read): readonly Hit[] {
  const { tab, cells, layout, account } = read;
  const keyOf = new Map(Object.entries(layout).map(([key, index]) => [index, key]));
  const patterns = patternsFor(person, { account, row: cells });
  const changes = new Map<number, Cell>();
  cells.forEach((cell, index) => {
    const key = keyOf.get(index) ?? '';
    if (kept.includes(key) || (tab === 'accounts' && key === 'name')) return;
    const now = withoutThem(patterns, cell, columnOf(tab, key));
    if (now !== cell) changes.set(index, now);
  });
  return changes.size > 0 ? [{ ...read, changes, told: [] }] : [];
}

/** A line's cells say by themselves what they are about, wherever hands have put them. */
function journalHit(person: Person, read: Read): readonly Hit[] {
  const { cells, layout } = read;
  const text = (column: string) => String(cellAt(cells, layout, column));
  const head = cells.map((cell) => headIn(String(cell))).find((found) => found !== undefined);
  const line = head ?? { table: text('table'), id: text('id'), account: text('account') };
  const changes = new Map<number, Cell>();
  const told: Told[] = [];
  const all = cells.join('\n').toLowerCase();
  const { address, names, ids } = person;
  if (![address, ...names, ...ids].some((one) => all.includes(one.toLowerCase()))) return [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const found = retold(person, cell, line);
    if (found) told.push(...found.told);
    const now = found?.cell ?? cell;
    // Whatever the JSON of an older version holds elsewhere, the address goes by itself.
    const clean = withoutThem(patternsFor(person, { account: '', row: [now] }), now, undefined);
    if (clean !== cell) changes.set(index, clean);
  });
  return changes.size > 0 ? [{ ...read, changes, told }] : [];
}

function headIn(cell: string): { table: string; id: string; account: string } | undefined {
  const [, table, id] = /^\{"":\["([^"]*)","([^"]*)"/.exec(cell) ?? [];
  if (table === undefined || id === undefined) return undefined;
  const [, account = ''] = /^\{"":\[(?:[^\]]*,)?"([^"]*)"\]/.exec(cell) ?? [];
  return { table, id, account };
}
