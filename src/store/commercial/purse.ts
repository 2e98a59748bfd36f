/**
 * The hidden tab of the workbook of amounts: what each account pays now and next, and its deals, in buckets by a hash of
 * the account's id. A card reads one cell of it, whatever the number of rows. Derived, as the hidden tabs of the team's
 * workbook are: every action on the account writes its cell anew, and so does `rebuild` where hands were faster.
 */
import type { AccountId } from '../../domain/account/account';
import type { Revenue } from '../../domain/commercial/revenue';
import { type Day, dayOf, type Instant } from '../../domain/time/time';
import { bucketOf, bucketRow } from '../derived/account-index';
import type { Cell, GridRange } from '../grid';
import { type Layout, readRow, writeRow } from '../layout';
import type { Session, Want } from '../session';
import { amountsSheetId, type Table, tabs } from '../tables';
import type { Purse } from './amounts';

export const purseTables = ['revenue', 'deals'] as const;
export type PurseTable = (typeof purseTables)[number];
export type PurseRows = { readonly [Key in PurseTable]: Purse[Key] };

/** Raised when the columns change: an older cell is then worth nothing until the next `rebuild`. */
const form = 1;
const pastRevenue = 2;
const comingRevenue = 4;
const newestDeals = 30;
/** Google allows 50,000 characters a cell. */
const cellLength = 49_000;

export const allPurses: Want = {
  name: 'purses',
  range: { sheetId: amountsSheetId, startColumnIndex: 0, endColumnIndex: 1 },
};

export function purseWant(account: AccountId): Want {
  return { name: `purses:${bucketOf(account)}`, range: purseRange(bucketOf(account)) };
}

export function purseRange(bucket: number): GridRange {
  const row = bucketRow(bucket);
  return { sheetId: amountsSheetId, startRowIndex: row, endRowIndex: row + 1, startColumnIndex: 0, endColumnIndex: 1 };
}

/** The purses of a bucket that this execution has read. */
export function pursesSeen(session: Session, bucket: number): readonly Purse[] {
  const cell = session.seen.get(`purses:${bucket}`)?.[0]?.[0] ?? session.seen.get('purses')?.[bucketRow(bucket)]?.[0];
  return readPurses(String(cell ?? ''));
}

export function purseSeen(session: Session, account: AccountId): Purse {
  const own = pursesSeen(session, bucketOf(account)).find((purse) => purse.account === account);
  return own ?? { account, revenue: [], deals: [] };
}

/** Only what a card needs at this time. Rows of one day stay in their order: the lower one counts. */
export function trimmedPurse(account: AccountId, { revenue, deals }: PurseRows, at: Instant): Purse {
  const byDay = [...revenue].sort((a, b) => order(a.day, b.day));
  // A day begins in Tehran and in Bangkok before it does in UTC: what holds tomorrow may hold already.
  const past = byDay.filter(({ day }) => day <= dayOf(at));
  const coming = byDay.filter(({ day }) => day > dayOf(at));
  const kept: readonly Revenue[] = [...past.slice(-pastRevenue), ...coming.slice(0, comingRevenue)];
  return { account, revenue: kept, deals: deals.slice(-newestDeals) };
}

function order(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A purse after an action: rows of the same id are replaced, so that a retry doubles nothing. */
export function mergedPurse(purse: Purse, changed: PurseRows, at: Instant): Purse {
  const merge = <Row extends { readonly id: string; readonly account: string }>(
    before: readonly Row[],
    rows: readonly Row[],
  ) => {
    const touched = new Set(rows.map(({ id }) => id));
    return [...before.filter(({ id }) => !touched.has(id)), ...rows.filter(({ account }) => account === purse.account)];
  };
  const rows = { revenue: merge(purse.revenue, changed.revenue), deals: merge(purse.deals, changed.deals) };
  return trimmedPurse(purse.account, rows, at);
}

/** What does not fit a cell is left to the tabs: the longest lists of deals go first. */
export function writePurses(purses: readonly Purse[]): string {
  let kept = purses.filter(({ revenue, deals }) => revenue.length + deals.length > 0);
  if (kept.length === 0) return '';
  let text = purseText(kept);
  for (let most = newestDeals; text.length > cellLength && most > 0; most -= 5) {
    kept = kept.map((purse) => ({ ...purse, deals: purse.deals.slice(-most) }));
    text = purseText(kept);
  }
  return text;
}

function purseText(purses: readonly Purse[]): string {
  const sorted = [...purses].sort((a, b) => (a.account < b.account ? -1 : 1));
  const told = sorted.map((purse) => [purse.account, ...purseTables.map((table) => encode(table, purse[table]))]);
  return JSON.stringify([form, ...told]);
}

/** A cell that cannot be read counts as empty: the next `rebuild` writes it anew. */
function readPurses(cell: string): readonly Purse[] {
  if (cell === '') return [];
  try {
    const [written, ...told] = JSON.parse(cell) as [number, ...[AccountId, ...Cell[][][]][]];
    if (written !== form) return [];
    return told.map(([account, ...lists]) => {
      const rows: Record<string, readonly unknown[]> = {};
      purseTables.forEach((table, index) => {
        rows[table] = (lists[index] ?? []).flatMap((cells) => decode(table, cells, account));
      });
      return { ...(rows as unknown as PurseRows), account };
    });
  } catch {
    return [];
  }
}

function encode(table: PurseTable, rows: readonly unknown[]): readonly (readonly Cell[])[] {
  const columns = columnsOf(table);
  return rows.map((row) => {
    const cells = writeRow(columns, row as Record<string, unknown>);
    return Object.keys(columns).map((key) => (key === 'account' ? '' : (cells[key] ?? '')));
  });
}

function decode(table: PurseTable, cells: readonly Cell[], account: AccountId): readonly unknown[] {
  const columns = columnsOf(table);
  const layout: Layout = Object.fromEntries(Object.keys(columns).map((key, index) => [key, index]));
  const whole = [...cells];
  whole[layout.account ?? 0] = account;
  const { row } = readRow(columns, layout, whole);
  return row ? [row] : [];
}

function columnsOf(table: PurseTable): Table<Record<string, unknown>> {
  return tabs[table].columns as unknown as Table<Record<string, unknown>>;
}
