/** What one portion of a large rebuild keeps of the tabs: some accounts whole, of the others how they are called. */
import { type Account, type AccountId, accountTitle } from '../../domain/account/account';
import type { ChildHealth } from '../../domain/health/roll-up';
import type { Cell } from '../grid';
import { cellAt, type Located, type RowProblem, readRows } from '../layout';
import { mendLarge } from '../mend/large';
import { isSoundTab } from '../mend/row-state';
import type { Rows } from '../rows';
import { headRows, tabs } from '../tables';
import { bucketOf, entriesOf, type IndexEntry, type Place } from './account-index';
import { adoptRows, type Finder, namesOf } from './adopt';
import { Blocks, sendInPortions } from './blocks';
import { type DossierRows, type DossierTable, dossierTables, emptyRows } from './dossier';
import { addChild, markIn } from './families';
import { type Run, readTabWindow, type TabWindow, windowsOf } from './windows';

/** Which accounts and which buckets of the index a portion is about. */
export type Share = {
  /** Where each account's dossier stands. */
  readonly dossierRows: ReadonlyMap<string, number>;
  has(id: AccountId): boolean;
  hasBucket(bucket: number): boolean;
};

export type OwnAccount = { readonly account: Account; readonly row: number; readonly mark: readonly Cell[] };

export type Gathered = {
  /** Every account there is, by id, as it is called. */
  readonly titles: Map<string, string>;
  readonly own: Map<AccountId, OwnAccount>;
  readonly families: Map<AccountId, ChildHealth[]>;
  readonly rows: Map<AccountId, { readonly [Table in DossierTable]: unknown[] }>;
  readonly buckets: Map<number, IndexEntry[]>;
  readonly problems: RowProblem[];
  adopted: number;
};

/** Reads the accounts, then what belongs to them, and mends what people's hands left open on the way. */
export function gather(run: Run, share: Share): Gathered {
  const gathered: Gathered = {
    ...{ titles: new Map(), own: new Map(), families: new Map(), rows: new Map(), buckets: new Map(), problems: [] },
    adopted: 0,
  };
  const names = new Map<string, string | undefined>();
  const places = new Map<string, Place>();
  const finder: Finder = { newKey: run.session.deps.newKey, accountNamed: (name) => names.get(name) };
  const index = (facts: Partial<Parameters<typeof entriesOf>[0]>) =>
    addEntries(gathered, share, entriesOf({ accounts: [], contacts: [], activities: [], ...facts }, places, run.at));
  for (const window of windowsOf(run, tabs.accounts.sheetId, everyRow)) {
    const tab = settled(run, gathered, finder, () => readTabWindow(run, 'accounts', window));
    nameAll(tab, names);
    const located = rowsIn<Account>(tab, gathered).filter(({ value }) => !gathered.titles.has(value.id));
    for (const { row, value } of located) {
      gathered.titles.set(value.id, accountTitle(value));
      places.set(value.id, { row: row + tab.shift, dossier: share.dossierRows.get(value.id) ?? 0 });
      const mark = markIn(tab, row);
      if (value.parent !== '' && share.has(value.parent)) addChild(gathered.families, value, mark);
      if (share.has(value.id)) takeIn(gathered, value, { row: row + tab.shift, mark });
    }
    index({ accounts: located.map(({ value }) => value) });
  }
  for (const table of dossierTables) {
    for (const window of windowsOf(run, tabs[table].sheetId, everyRow)) {
      const tab = settled(run, gathered, finder, () => readTabWindow(run, table, window));
      const values = rowsIn<Rows[DossierTable]>(tab, gathered).map(({ value }) => value);
      for (const value of values) if (value.account) gathered.rows.get(value.account)?.[table].push(value);
      if (table === 'contacts') index({ contacts: values as readonly Rows['contacts'][] });
      if (table === 'activities') index({ activities: values as readonly Rows['activities'][] });
    }
  }
  return gathered;
}

function rowsIn<Row>(tab: TabWindow, { problems }: Gathered): readonly Located<Row>[] {
  const read = readRows<Row>(tab);
  problems.push(...read.problems.map((problem) => ({ ...problem, row: problem.row + tab.shift })));
  return read.rows;
}

const everyRow = { from: headRows, to: Number.POSITIVE_INFINITY };

/**
 * A window with ids, accounts and names filled in. Nobody waits for what only reads: the lock is taken, and the window
 * read again, where something has to be written.
 */
function settled(run: Run, gathered: Gathered, finder: Finder, read: () => TabWindow): TabWindow {
  const look = () => {
    const tab = read();
    const blocks = new Blocks();
    const adopted = adoptRows(tab, blocks, finder);
    nameRows(tab, blocks, gathered.titles);
    return { tab, blocks, adopted };
  };
  const first = look();
  const name = `${first.tab.tab}:${first.tab.shift}`;
  if (!run.mending.done.has(name) && !isSoundTab(first.tab)) {
    run.mending.done.add(name);
    mendLarge(run, [first.tab.tab], first.tab);
    return settled(run, gathered, finder, read);
  }
  if (first.blocks.isEmpty()) return first.tab;
  return run.locked(() => {
    const { tab, blocks, adopted } = look();
    sendInPortions(run.session, blocks);
    gathered.adopted += adopted;
    return tab;
  });
}

/** The account's name beside its id. */
function nameRows(tab: TabWindow, blocks: Blocks, titles: ReadonlyMap<string, string>): void {
  if (tab.tab === 'accounts') return;
  for (let row = headRows; row < tab.cells.length; row += 1) {
    const cells = tab.cells[row] ?? [];
    if (cellAt(cells, tab.layout, 'id') === '') continue;
    const accountName = titles.get(String(cellAt(cells, tab.layout, 'account'))) ?? '';
    blocks.putColumns(tab, row, { accountName });
  }
}

/** A name that two accounts have leads to neither. */
function nameAll(tab: TabWindow, names: Map<string, string | undefined>): void {
  for (const cells of tab.cells.slice(headRows)) {
    const id = String(cellAt(cells, tab.layout, 'id'));
    for (const name of new Set(namesOf(cells, tab.layout))) {
      if (name !== '') names.set(name, names.has(name) || id === '' ? undefined : id);
    }
  }
}

function takeIn(gathered: Gathered, account: Account, at: Omit<OwnAccount, 'account'>): void {
  gathered.own.set(account.id, { account, ...at });
  gathered.rows.set(account.id, emptyRows());
}

function addEntries({ buckets }: Gathered, share: Share, entries: readonly IndexEntry[]): void {
  for (const entry of entries) {
    const bucket = bucketOf(entry.key);
    if (!share.hasBucket(bucket)) continue;
    const list = buckets.get(bucket) ?? [];
    list.push(entry);
    buckets.set(bucket, list);
  }
}

/** An account's rows; of two with the same id, in windows far from each other, the first counts. */
export function rowsOf({ rows }: Gathered, id: AccountId): DossierRows {
  const own = rows.get(id);
  const unique = (table: DossierTable) => {
    const all = (own?.[table] ?? []) as readonly { readonly id: string }[];
    return [...new Map([...all].reverse().map((row) => [row.id, row])).values()].reverse();
  };
  return Object.fromEntries(dossierTables.map((table) => [table, unique(table)])) as unknown as DossierRows;
}
