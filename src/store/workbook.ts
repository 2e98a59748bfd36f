/**
 * What the rest of Tandem knows of the shared Sheet: one read, one write, and rows as the domain's own types.
 * `table-store.ts` makes it real over a `Grid`.
 */

import type { Account, AccountId } from '../domain/account/account';
import type { KeyHit } from '../domain/account/matching';
import type { Board, BoardKey, Standing } from '../domain/board/board';
import type { ModelSet } from '../domain/health/health-model';
import type { HealthSnapshot } from '../domain/health/health-snapshot';
import type { Email } from '../domain/team/email';
import type { Settings } from '../domain/team/settings';
import type { Teammate } from '../domain/team/teammate';
import type { Instant } from '../domain/time/time';
import type { Archive } from './archive/archive';
import type { Amounts } from './commercial/amounts';
import type { Dossier } from './derived/dossier';
import type { Doctor } from './doctor/doctor';
import type { Cell } from './grid';
import type { ImportPlan, ImportRequest } from './import/plan';
import type { JournalLine } from './journal/lines';
import type { RowProblem } from './layout';
import type { SetUpTarget } from './make/set-up';
import type { Privacy } from './privacy/privacy';
import type { ListedAccount, Rows, RowsByTable, TableKey } from './rows';
import type { Book, TabKey } from './tables';
import type { CellChange, Undoing, UndoQuery } from './undo/undoing';

/** What one event needs to know. Everything named here comes in one read (two when an address has to be found first). */
export type Plan = {
  /** Addresses, domains and message keys to look up in the index. */
  readonly find?: readonly string[];
  /**
   * The one account in question: its live row and its dossier. `found`: the one that `pick` chooses of the hits, else
   * the only one that `find` hits. A cell: the account of that row, whatever tab it is on.
   */
  readonly account?: AccountId | 'found' | TabCell;
  /** Further accounts that the action changes rows of; their dossiers follow in its write. */
  readonly alongside?: readonly AccountId[];
  /** A cell whose account is only named, beside what else is read. */
  readonly cell?: TabCell | undefined;
  /** Chooses the account of several hits; it gets settings and team of the same read. */
  readonly pick?: (hits: readonly Hit[], world: World) => AccountId | undefined;
  /** Whole tables. */
  readonly tables?: readonly TableKey[];
  /** Some columns of all accounts, for lists and search. */
  readonly accountColumns?: readonly (keyof ListedAccount)[];
  /** Team and settings no older than now (every action); else they may be up to a minute old. */
  readonly freshTeam?: boolean;
};

export type Hit = KeyHit;
export type World = { readonly settings: Settings; readonly team: readonly Teammate[] };
/** `row` counts from 0. */
export type TabCell = { readonly sheetId: number; readonly row: number };

export type Snapshot = {
  readonly settings: Settings;
  /** How health is scored. */
  readonly models: ModelSet;
  readonly team: readonly Teammate[];
  readonly hits: readonly Hit[];
  readonly account: Account | undefined;
  readonly dossier: Dossier | undefined;
  /** The account that the plan's cell belongs to. */
  readonly cellAccount: AccountId | undefined;
  table<Key extends TableKey>(key: Key): readonly Rows[Key][];
  accountList<Column extends keyof ListedAccount>(columns: readonly Column[]): readonly Pick<ListedAccount, Column>[];
  /** Rows that could not be read: kept untouched, shown as problems, never in the way of a card. */
  readonly problems: readonly RowProblem[];
};

/** One action's writes: applied whole or not at all, with its journal line. */
export type Change = {
  readonly by: Email;
  readonly at: Instant;
  readonly action: string;
  /**
   * The same for the same click, however often it comes: the form's key where there is one. Left out, it is made of the
   * action, the rows and their versions.
   */
  readonly key?: string;
  /** What may be written; a change that goes further is refused whole as `not-allowed`. Left out: the store's own doing. */
  readonly allowed?: Allowed;
  readonly add?: RowsByTable;
  /** Whole rows as they shall be; `rev` is the one that was read, the store raises it. */
  readonly update?: RowsByTable;
  readonly settings?: Partial<Settings>;
  /** Cells that are put back, of rows known by their cells alone; the index follows them. */
  readonly cells?: readonly CellChange[];
  /** Keys to find an account by from now on ('' remembers that a key belongs to no account). */
  readonly links?: readonly Hit[];
};

/** By table: whether rows may be added, and which columns of those that are there may change. */
export type Allowed = {
  readonly [Key in TableKey]?: { readonly add?: true; readonly change?: readonly (keyof Rows[Key])[] | 'all' };
} & { readonly settings?: { readonly add?: true; readonly change?: 'all' } };

/** Cells block by block, each no longer than its place; texts of the charts. */
export type RecordSheet = {
  readonly title: string;
  readonly rightToLeft: boolean;
  readonly cells: {
    readonly [Block in 'head' | 'curve' | 'confusion' | 'bands' | 'figures']: readonly (readonly Cell[])[];
  };
  readonly chartTitles: { readonly [Block in 'curve' | 'confusion' | 'bands']: string };
};

/** The titles of all tabs, and the cells of those with charts; a board that is not among them was not made. */
export type BoardsSeen = {
  readonly titles: readonly string[];
  readonly standing: ReadonlyMap<BoardKey, Standing>;
};

export type PastHealth = { readonly rows: readonly HealthSnapshot[]; readonly next: number | undefined };

export type Rolled = {
  readonly accounts: readonly { readonly account: Account; readonly dossier: Dossier }[];
  /** How many there are in all, where these are the first. */
  readonly total: number;
  /** Where the next ones begin; nothing where these are the last. */
  readonly next: number | undefined;
};

export type Workbook = {
  /** The second workbook, for those who may see it. */
  readonly amounts: Amounts;
  /** Where old rows go, and where a timeline finds them again. */
  readonly archive: Archive;
  /** What is amiss in it, and what can be mended. */
  readonly doctor: Doctor;
  /** All that is kept of one person outside of the company. */
  readonly privacy: Privacy;
  /** Whether a workbook is set up at all. No call to Sheets. */
  exists(): boolean;
  /** The spreadsheet's id; empty before anybody set one up. */
  id(): string;
  /** The workbook, or one tab of it. */
  url(tab?: TabKey): string;
  load(plan: Plan): Snapshot;
  /** Accounts that are only named, in the order of the ids; one that is gone is left out. One read of their rows alone. */
  named(ids: readonly AccountId[]): readonly Account[];
  /** All accounts with their dossiers, some hundred a read; from 0, then from where the last ones ended. */
  roll(from: number, many?: number): Rolled;
  /** Snapshots of all accounts, some thousand a read; from 0, then from where the last ones ended. */
  pastHealth(from: number): PastHealth;
  /** Writes the tab with the record of the score, and makes it with its charts where it is not there yet. */
  drawRecord(sheet: RecordSheet): void;
  /** Its address. */
  recordUrl(): string;
  /** How the tabs with charts of a workbook stand. */
  lookAtBoards(book: Book): BoardsSeen;
  /** Makes and refreshes such tabs, all of one workbook at once; only the blocks that are given. */
  drawBoards(boards: readonly Board[], seen: BoardsSeen): void;
  boardUrl(key: BoardKey): string;
  /** How long this execution has run, in milliseconds. */
  passedMs(): number;
  /** Where this execution saw an account, as a text for the buttons of a card; empty for one it did not see. */
  placeOf(account: string): string;
  /** Takes back such a text. It comes from a client: a wrong one costs a further read, never a wrong row. */
  expectAt(account: string, place: string): void;
  /** Runs read, decision and write under the script lock; throws `busy` when the lock is not to be had. */
  locked<Value>(work: () => Value): Value;
  /** One atomic write against what `load` has read in this execution. Throws `stale-row`, `missing-row`. */
  save(change: Change): void;
  /** What happened, newest first: one read of the journal's column that is asked for, one of the lines found. */
  journalOf(query: JournalQuery): readonly JournalLine[];
  /** What a click did and what of it can be put back; nothing for a click that the journal does not know. */
  undoing(query: UndoQuery): Undoing | undefined;
  /** Whether this person may forget a workbook that is gone: they opened it as its admin. No call to Sheets. */
  mayStartAnew(): boolean;
  /** Forgets the workbook of this id for all where it is gone indeed. Throws `not-allowed`. */
  startAnew(gone: string): void;
  /** Writes the tabs, headers and settings into a spreadsheet and makes its creator admin. */
  setUp(target: SetUpTarget): void;
  /** Reads every tab, takes up rows that people typed, and writes the index, dossiers and health marks anew. */
  rebuild(at: Instant, when?: 'now' | 'hourly'): RebuildReport;
  /** Whether a tab is none of Tandem's. No call to Sheets. */
  isForeign(sheetId: number): boolean;
  /** The tabs that are not Tandem's, for an import; nothing for another spreadsheet that this person may not open. */
  foreignTabs(spreadsheet?: string): readonly ForeignTab[] | undefined;
  /** Rows that are not Tandem's, as they stand. */
  foreignRows(place: ForeignPlace): ForeignRows;
  /** What such rows mean for a table; nothing is read or written. */
  planImport(request: ImportRequest): ImportPlan;
  /** What such rows are most likely rows of; nothing where that is no confident guess. */
  guessTable(rows: ImportRequest['rows']): ImportRequest['table'] | undefined;
};

/** By account (its own row and all that belongs to it), by row, by click, or by whoever did it. */
export type JournalQuery = (
  | { readonly account: AccountId }
  | { readonly table: TableKey | 'settings'; readonly id: string }
  | { readonly key: string }
  | { readonly by: Email }
) & {
  /** Lines to leave out, and how many to give then; the first fifty. */
  readonly skip?: number;
  readonly limit?: number;
  /** The journal of amounts instead. Throws `no-amounts` for who may not see it. */
  readonly book?: Book;
};

export type ForeignTab = { readonly sheetId: number; readonly title: string };
/** Empty `spreadsheet`: the workbook itself; empty `range`: the whole tab. */
export type ForeignPlace = { readonly spreadsheet: string; readonly sheetId: number; readonly range: string };
export type ForeignRows =
  | { readonly rows: readonly (readonly string[])[] }
  | { readonly problem: 'not-allowed' | 'no-tab' | 'bad-range' | 'not-now' };

export type RebuildReport = {
  readonly accounts: number;
  /** Rows that people had typed and that got an id or an account. */
  readonly adopted: number;
  readonly problems: readonly RowProblem[];
  /** No: the workbook is large, and the hourly runs go on with it. */
  readonly whole: boolean;
};
