/**
 * What one execution knows of the workbook: every range is read at most once, and a write is checked against what was
 * read. The lock forgets it all, so that a decision never rests on what was read before the lock was held.
 */
import type { Account, AccountId } from '../domain/account/account';
import type { ModelSet } from '../domain/health/health-model';
import type { HealthReading } from '../domain/health/health-snapshot';
import type { Email } from '../domain/team/email';
import type { Language } from '../domain/team/teammate';
import type { Instant } from '../domain/time/time';
import { Fault } from '../fault';
import { bucketRow, type Place } from './derived/account-index';
import { type Dossier, dossierParts, type Kept } from './derived/dossier';
import type { Cell, Grid, GridRange } from './grid';
import type { TableLabels } from './labels';
import { type Layout, layoutOf, type TabCells, type UnreadCell } from './layout';
import type { HealthMark } from './rows';
import {
  amountsSchema,
  amountsSheetId,
  type Book,
  bookOf,
  books,
  dossierSheetId,
  indexSheetId,
  type TabKey,
  tabs,
} from './tables';

export type StoreDeps = {
  readonly grid: Grid;
  readonly properties: WorkbookProperties;
  /** The same of the workbook of amounts. */
  readonly commercial: WorkbookProperties;
  readonly cache: StoreCache;
  readonly upkeep: Upkeep;
  /** Which archives there are: a text for all, read anew each time. */
  readonly archives: { get(): string | undefined; set(text: string): void };
  /** Runs under the script's lock; throws `busy` when the lock is not to be had in time. */
  locked<Value>(work: () => Value): Value;
  /** Lower-case hexadecimal. */
  newKey(): string;
  /** Whose execution it is, and when: for what the store does of itself. */
  readonly me: Email;
  readonly now: Instant;
  /** The words of the workbook. */
  labels(language: Language): TableLabels;
  /** What lists show and snapshots keep; asked whenever an account's rows change. */
  healthOf(
    account: Account,
    facts: HealthQuestion,
  ): { readonly reading: HealthReading; readonly mark: Pick<HealthMark, 'healthScore' | 'healthBand'> };
};

export type HealthQuestion = { readonly dossier: Dossier; readonly at: Instant; readonly models: ModelSet };

export type WorkbookProperties = {
  /** The spreadsheet of everybody's workbook. */
  workbookId(): string | undefined;
  setWorkbookId(id: string): void;
  forgetWorkbookId(): void;
  /** The workbook that this person has opened before. */
  openedId(): string | undefined;
  /** Whether it was as an admin. */
  openedAsAdmin(): boolean;
  setOpenedId(id: string, asAdmin?: boolean): void;
};

/** What the rebuild of a large workbook needs: where it stands, and how long this execution has run. */
export type Upkeep = {
  note(): string | undefined;
  setNote(text: string): void;
  passedMs(): number;
  rest(milliseconds: number): void;
  /** Rows that are read in one call, and rows that a portion of a larger workbook keeps in memory. */
  readonly room: { readonly atOnce: number; readonly portion: number };
};

/** Shared by all users, lossy at any time. Keys up to 250 characters, values up to 100 KB. */
export type StoreCache = {
  get(keys: readonly string[]): Readonly<Record<string, string>>;
  put(entries: Readonly<Record<string, string>>, seconds: number): void;
  remove(keys: readonly string[]): void;
};

/** An account where it stands now. `row` and `dossierRow` count from 0; `dossierRow` 0: it has none yet. */
export type Found = {
  readonly account: Account;
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly unread: readonly UnreadCell[];
  readonly dossier: Kept;
  readonly dossierRow: number;
};

export type Session = {
  readonly deps: StoreDeps;
  readonly seen: Map<string, Cell[][]>;
  readonly found: Map<AccountId, Found>;
  /** What the cache said of where accounts stand. */
  readonly places: Map<AccountId, { readonly place: Place | undefined }>;
  /** What the clicked card said of where accounts stand. */
  readonly hints: Map<string, Place>;
  /** What accounts are called that were only looked through; for the names beside rows of theirs. */
  readonly titles: Map<AccountId, string>;
  readonly own: { id: string | undefined };
  /** Runs under the lock; forgets what was read before it was held. */
  locked<Value>(work: () => Value): Value;
  readonly mending: {
    /** What was read and looked at: nothing in it was hit. */
    readonly sound: WeakSet<readonly Cell[][]>;
    /** Once in an execution is enough: what could not be mended stays a problem. */
    tried: boolean;
  };
  /** The id of the workbook of amounts, where it was asked for. */
  readonly amounts: { id: string | undefined };
  /** How health is scored, as it was read last. */
  readonly models: { known: ModelSet | undefined };
  /** Which making of the index the cache speaks of. */
  readonly epoch: { known: string | undefined };
};

export function forget(session: Session): void {
  session.seen.clear();
  session.found.clear();
}

/** The workbook's id, asked for once in an execution. */
export function ownId(session: Session): string | undefined {
  session.own.id ??= session.deps.properties.workbookId();
  return session.own.id;
}

/** The id of the workbook of amounts; nothing before an admin made one. */
export function amountsId(session: Session): string | undefined {
  session.amounts.id ??= session.deps.commercial.workbookId();
  return session.amounts.id;
}

export function workbookId(session: Session, book: Book = 'main'): string {
  const id = book === 'main' ? ownId(session) : amountsId(session);
  if (id === undefined) throw new Fault(book === 'main' ? 'no-workbook' : 'no-amounts');
  return id;
}

/** A range by a name that is the same for the same cells. A guess may lie outside of the grid. */
export type Want = { readonly name: string; readonly range: GridRange; readonly guess?: true };

export function whole(tab: TabKey): Want {
  return { name: `tab:${tab}`, range: { sheetId: tabs[tab].sheetId } };
}

export function keysOf(tab: TabKey): Want {
  return { name: `keys:${tab}`, range: { sheetId: tabs[tab].sheetId, startRowIndex: 0, endRowIndex: 1 } };
}

export function rowOf(tab: TabKey, row: number): Want {
  const range = { sheetId: tabs[tab].sheetId, startRowIndex: row, endRowIndex: row + 1 };
  return { name: `row:${tab}:${row}`, range, guess: true };
}

/** One column with its key on top. */
export function columnOf(tab: TabKey, column: number): Want {
  const range = { sheetId: tabs[tab].sheetId, startColumnIndex: column, endColumnIndex: column + 1 };
  return { name: `column:${tab}:${column}`, range, guess: true };
}

export function bucketWant(bucket: number): Want {
  return { name: `bucket:${bucket}`, range: bucketRange(bucket) };
}

export function bucketRange(bucket: number): GridRange {
  return { ...rowRange(indexSheetId, bucketRow(bucket)), startColumnIndex: 0, endColumnIndex: 1 };
}

export function dossierWant(row: number): Want {
  return { name: `dossier:${row}`, range: dossierRange(row), guess: true };
}

export function dossierRange(row: number): GridRange {
  return { ...rowRange(dossierSheetId, row), startColumnIndex: 0, endColumnIndex: 1 + dossierParts };
}

function rowRange(sheetId: number, row: number) {
  return { sheetId, startRowIndex: row, endRowIndex: row + 1 };
}

export const dossierIds: Want = {
  name: 'dossier-ids',
  range: { sheetId: dossierSheetId, startColumnIndex: 0, endColumnIndex: 1 },
};

/** One read for all that is not known yet. Guesses that miss the grid are left out; the caller looks elsewhere. */
export function fetch(session: Session, wants: readonly Want[]): void {
  const open = [
    ...new Map(wants.filter(({ name }) => !session.seen.has(name)).map((want) => [want.name, want])).values(),
  ];
  if (open.length === 0) return;
  try {
    readInto(session, open);
  } catch (thrown) {
    if (!isRefusal(thrown, 400)) throw thrown;
    if (!open.some(({ guess }) => guess)) throw new Fault('bad-workbook', thrown.detail, thrown);
    fetch(
      session,
      open.filter(({ guess }) => !guess),
    );
  }
}

/** One call for each workbook that is asked for anything. */
function readInto(session: Session, open: readonly Want[]): void {
  for (const book of books) {
    const asked = open.filter(({ range }) => bookOf(range.sheetId) === book);
    if (asked.length === 0) continue;
    const marked = book === 'main' || session.seen.has(amountsMark.name) || asked.includes(amountsMark);
    const wants = marked ? asked : [...asked, amountsMark];
    const id = workbookId(session, book);
    const ranges = wants.map(({ range }) => range);
    const answers = reach(session, id, () => session.deps.grid.read(id, ranges));
    checkAmounts(answers[wants.indexOf(amountsMark)]);
    wants.forEach(({ name }, index) => {
      session.seen.set(
        name,
        (answers[index] ?? []).map((cells) => [...cells]),
      );
    });
  }
}

/** Which schema the workbook of amounts has; it comes with whatever is read there first. */
export const amountsMark: Want = {
  name: 'amounts-mark',
  range: { sheetId: amountsSheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
};

/** 0 for one that was made before schemas were told apart, and where a hand took the mark away. */
export function amountsSchemaSeen(session: Session): number {
  return schemaIn(session.seen.get(amountsMark.name));
}

function schemaIn(cells: readonly (readonly Cell[])[] = []): number {
  const mark = cells[0]?.[0];
  return typeof mark === 'number' ? mark : 0;
}

/** What a newer Tandem has written is neither shown nor touched: as good as closed until this one is up to date. */
function checkAmounts(mark: readonly (readonly Cell[])[] | undefined): void {
  const schema = schemaIn(mark);
  if (schema > amountsSchema) throw new Fault('no-amounts', { newer: schema });
}

/** Google's "no" as what it means for a workbook. */
export function reach<Answer>(session: Session, id: string, call: () => Answer): Answer {
  try {
    return call();
  } catch (thrown) {
    const { properties, commercial } = session.deps;
    const ofAmounts = id === session.amounts.id;
    if (ofAmounts && (isRefusal(thrown, 403) || isRefusal(thrown, 404))) {
      throw new Fault('no-amounts', { gone: isRefusal(thrown, 404) && commercial.openedId() === id ? 1 : 0 }, thrown);
    }
    if (isRefusal(thrown, 403)) throw new Fault('no-access', thrown.detail, thrown);
    if (!isRefusal(thrown, 404)) throw thrown;
    const gone = properties.openedId() === id;
    throw new Fault(gone ? 'workbook-gone' : 'no-access', thrown.detail, thrown);
  }
}

export function isRefusal(thrown: unknown, code: number): thrown is Fault {
  return thrown instanceof Fault && thrown.code === 'google-refused' && thrown.detail.code === code;
}

/** A whole tab that was read in this execution. */
export function tabSeen(session: Session, tab: TabKey): TabCells | undefined {
  const cells = session.seen.get(`tab:${tab}`);
  return cells && { tab, layout: layoutOf(tab, cells[0] ?? []), cells };
}

/** Where the columns of a tab stand, by its first row as read in this execution. */
export function layoutSeen(session: Session, tab: TabKey): Layout | undefined {
  const keys = session.seen.get(`tab:${tab}`)?.[0] ?? session.seen.get(`keys:${tab}`)?.[0];
  return keys && layoutOf(tab, keys);
}
