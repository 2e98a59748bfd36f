/** The part of a `save` that is about amounts: purses kept in step, and what has to be read before. */

import type { AccountId } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import { bucketOf } from '../derived/account-index';
import type { GridRequest } from '../grid';
import type { TableKey } from '../rows';
import type { Edits } from '../save/edits';
import type { RowChange } from '../save/row-change';
import { keysOf, type Session, type Want, whole } from '../session';
import { type Book, bookOf, tabs } from '../tables';
import type { Change } from '../workbook';
import type { Purse } from './amounts';
import {
  mergedPurse,
  type PurseRows,
  type PurseTable,
  purseRange,
  pursesSeen,
  purseTables,
  purseWant,
  writePurses,
} from './purse';

/** More accounts than an action is about: their purses follow with the `rebuild` that ends an import. */
const fewAccounts = 50;

/** The workbook that a row of a table stands in. */
function bookOfTable(table: keyof typeof tabs): Book {
  return tabs[table].book;
}

/** The requests of one workbook. */
export function requestsFor(book: Book, requests: readonly GridRequest[]): readonly GridRequest[] {
  return requests.filter((request) => bookOf(sheetOf(request)) === book);
}

function sheetOf(request: GridRequest): number {
  const [body] = Object.values(request) as readonly { sheetId?: number; range?: { sheetId: number } }[];
  return body?.sheetId ?? body?.range?.sheetId ?? 0;
}

/**
 * What tells a repeated click from a new one: the purse knows the deals that were written, and every other table of
 * amounts is read whole.
 */
export function amountsWants({ add, update }: Change): readonly Want[] {
  const tables = [...new Set([...keysIn(add), ...keysIn(update)])].filter(
    (table) => bookOfTable(table) === 'commercial',
  );
  if (tables.length === 0) return [];
  const accounts = accountsIn([add?.revenue, add?.deals, update?.revenue, update?.deals]);
  return [
    keysOf('commercialJournal'),
    ...keysIn(add)
      .filter((table) => bookOfTable(table) === 'commercial' && table !== 'deals')
      .map(whole),
    ...(accounts.length <= fewAccounts ? accounts.map(purseWant) : []),
  ];
}

export function keysIn(rows: Change['add']): readonly TableKey[] {
  const all = Object.entries(rows ?? {}) as [TableKey, readonly unknown[]][];
  return all.filter(([, list]) => list.length > 0).map(([table]) => table);
}

/** Writes the purses of the accounts whose amounts changed. */
export function saveAmounts(
  session: Session,
  edits: Edits,
  { changes, at }: { changes: readonly RowChange[]; at: Instant },
): void {
  const rows = Object.fromEntries(
    purseTables.map((table) => [table, changes.filter((one) => one.table === table).map(({ row }) => row)]),
  ) as unknown as PurseRows;
  const left = changes.flatMap(({ before }) => (before ? [before.account] : []));
  const accounts = [
    ...new Set([...accountsIn([rows.revenue, rows.deals]), ...left.filter((id): id is AccountId => id !== '')]),
  ];
  if (accounts.length > fewAccounts) return;
  const byBucket = new Map<number, readonly Purse[]>();
  for (const account of accounts) {
    const bucket = bucketOf(account);
    // An account that the row was taken from, and that nobody read: `rebuild` follows.
    if (!session.seen.has(`purses:${bucket}`)) continue;
    const purses = byBucket.get(bucket) ?? pursesSeen(session, bucket);
    const purse = purses.find((one) => one.account === account) ?? { account, revenue: [], deals: [] };
    byBucket.set(bucket, [...purses.filter((one) => one !== purse), mergedPurse(purse, rows, at)]);
  }
  for (const [bucket, purses] of byBucket) edits.cells(purseRange(bucket), [[writePurses(purses)]], `purses:${bucket}`);
}

function accountsIn(lists: readonly (readonly { readonly account: AccountId }[] | undefined)[]): readonly AccountId[] {
  return [...new Set(lists.flatMap((rows = []) => rows.map(({ account }) => account)))];
}

/** Ids that the purses of this execution's read know. */
export function idsInPurses(session: Session, table: TableKey): readonly string[] {
  if (!purseTables.some((one) => one === table)) return [];
  return [...session.seen.keys()]
    .filter((name) => name.startsWith('purses:'))
    .flatMap((name) => pursesSeen(session, Number(name.slice('purses:'.length))))
    .flatMap((purse) => purse[table as PurseTable].map(({ id }) => id));
}
