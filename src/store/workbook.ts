/**
 * What the rest of Tandem knows of the shared Sheet: one read, one write, and rows as the domain's own types.
 * `table-store.ts` makes it real over a `Grid`.
 */
import type { Account, AccountId } from '../domain/account/account';
import type { Activity } from '../domain/account/activity';
import type { Contact } from '../domain/account/contact';
import type { KeyHit } from '../domain/account/matching';
import type { MeasureValue } from '../domain/health/measure-value';
import type { Signal } from '../domain/signal/signal';
import type { Meeting } from '../domain/sync/meeting';
import type { Email } from '../domain/team/email';
import type { Settings } from '../domain/team/settings';
import type { Teammate } from '../domain/team/teammate';
import type { Instant } from '../domain/time/time';
import type { ImportPlan, ImportRequest } from './import/plan';
import type { TableLabels } from './labels';
import type { ListedAccount, Rows, RowsByTable, TableKey } from './rows';

/**
 * What an account's card needs beside the account's own row, gathered in one hidden row per account. Derived: it is
 * rewritten by every action on the account and by `rebuild`, and never believed against the tabs.
 */
export type Dossier = {
  readonly account: AccountId;
  readonly asOf: Instant;
  readonly contacts: readonly Contact[];
  /** Every value of the last 120 days, and the newest of each measure. */
  readonly measures: readonly MeasureValue[];
  /** Signals that are open, and those that closed within 90 days. */
  readonly signals: readonly Signal[];
  /** The newest twenty. */
  readonly activities: readonly Activity[];
  /** Those not over yet, and the last one that is. */
  readonly meetings: readonly Meeting[];
};

/** What one event needs to know. Everything named here comes in one read (two when an address has to be found first). */
export type Plan = {
  /** Addresses, domains and message keys to look up in the index. */
  readonly find?: readonly string[];
  /**
   * The one account in question: its live row and its dossier. `found`: the one that `pick` chooses of the hits, else
   * the only one that `find` hits. A cell: the account of that row, whatever tab it is on.
   */
  readonly account?: AccountId | 'found' | TabCell;
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

/** `row` counts from 0, as `TabCell` does; `column` is the key in the hidden first row. */
export type RowProblem = {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
};

/** One action's writes: applied whole or not at all, with its journal line. */
export type Change = {
  readonly by: Email;
  readonly at: Instant;
  readonly action: string;
  readonly add?: RowsByTable;
  /** Whole rows as they shall be; `rev` is the one that was read, the store raises it. */
  readonly update?: RowsByTable;
  readonly settings?: Partial<Settings>;
  /** Keys to find an account by from now on ('' remembers that a key belongs to no account). */
  readonly links?: readonly Hit[];
};

export type Workbook = {
  /** Whether a workbook is set up at all. No call to Sheets. */
  exists(): boolean;
  /** The spreadsheet's id; empty before anybody set one up. */
  id(): string;
  url(): string;
  load(plan: Plan): Snapshot;
  /** Accounts that are only named, in the order of the ids; one that is gone is left out. One read of their rows alone. */
  named(ids: readonly AccountId[]): readonly Account[];
  /** Where this execution saw an account, as a text for the buttons of a card; empty for one it did not see. */
  placeOf(account: string): string;
  /** Takes back such a text. It comes from a client: a wrong one costs a further read, never a wrong row. */
  expectAt(account: string, place: string): void;
  /** Runs read, decision and write under the script lock; throws `busy` when the lock is not to be had. */
  locked<Value>(work: () => Value): Value;
  /** One atomic write against what `load` has read in this execution. Throws `stale-row`, `missing-row`. */
  save(change: Change): void;
  /** Writes the tabs, headers and settings into a spreadsheet and makes its creator admin. */
  setUp(target: SetUpTarget): void;
  /** Reads every tab, takes up rows that people typed, and writes the index, dossiers and health marks anew. */
  rebuild(at: Instant): RebuildReport;
  /** The tabs that are not Tandem's, for an import. */
  foreignTabs(): readonly { readonly sheetId: number; readonly title: string }[];
  /** Rows of a tab that is not Tandem's: first row the headers. */
  foreignTab(sheetId: number): readonly (readonly string[])[];
  /** What such rows mean for a table; nothing is read or written. */
  planImport(request: ImportRequest): ImportPlan;
};

export type RebuildReport = {
  readonly accounts: number;
  /** Rows that people had typed and that got an id or an account. */
  readonly adopted: number;
  readonly problems: readonly RowProblem[];
};

export type SetUpTarget = {
  /** An empty spreadsheet that this person allowed, or nothing for a new one. */
  readonly spreadsheetId: string | undefined;
  readonly title: string;
  /** The words of tabs and headers. */
  readonly labels: TableLabels;
  readonly admin: Teammate;
  readonly settings: Settings;
  readonly at: Instant;
};
