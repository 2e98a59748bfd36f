/** The index after an undo: what led to an account because of the undone rows leads there no more, and the reverse. */

import type { AccountId } from '../../domain/account/account';
import { unreadable } from '../cells';
import { bucketOf, type IndexEntry, isOnce, readBucket, writeBucket } from '../derived/account-index';
import type { Cell } from '../grid';
import type { Edits } from '../save/edits';
import type { RowChange } from '../save/row-change';
import { bucketRange, bucketWant, fetch, type Session } from '../session';
import { tabs } from '../tables';

type Lead = { readonly key: string; readonly account: AccountId | '' };

/** More than an action is about: the rebuild follows. */
const mostLeads = 200;

/** Writes the buckets; the entries of every key that changed. */
export function relink(
  session: Session,
  edits: Edits,
  changes: readonly RowChange[],
): ReadonlyMap<string, readonly IndexEntry[]> {
  const gone = changes.flatMap((one) => leadsIn(one, 'before'));
  const come = changes.flatMap((one) => leadsIn(one, 'after'));
  if (gone.length + come.length === 0 || gone.length + come.length > mostLeads) return new Map();
  fetch(
    session,
    [...gone, ...come].map(({ key }) => bucketWant(bucketOf(key))),
  );
  const byBucket = new Map<number, readonly IndexEntry[]>();
  const entriesIn = (bucket: number) =>
    byBucket.get(bucket) ?? readBucket(String(session.seen.get(`bucket:${bucket}`)?.[0]?.[0] ?? ''));
  for (const lead of gone) {
    const bucket = bucketOf(lead.key);
    byBucket.set(
      bucket,
      entriesIn(bucket).filter((entry) => !isOf(entry, lead)),
    );
  }
  for (const lead of come) {
    const bucket = bucketOf(lead.key);
    const found = lead.account === '' ? undefined : session.found.get(lead.account);
    const entry = { ...lead, row: found?.row ?? 0, dossier: found?.dossierRow ?? 0 };
    byBucket.set(bucket, [...entriesIn(bucket).filter((one) => !isOf(one, lead)), entry]);
  }
  for (const [bucket, entries] of byBucket) {
    edits.cells(bucketRange(bucket), [[writeBucket(entries)]], `bucket:${bucket}`);
  }
  const keys = new Set([...gone, ...come].map(({ key }) => key));
  return new Map([...keys].map((key) => [key, entriesIn(bucketOf(key)).filter((entry) => entry.key === key)]));
}

function isOf(entry: IndexEntry, lead: Lead): boolean {
  return entry.key === lead.key && entry.account === lead.account;
}

/** What a row's changed cells made somebody or something lead to. */
function leadsIn({ table, id, row, before, journal }: RowChange, side: 'before' | 'after'): readonly Lead[] {
  if (before === undefined) return [];
  const cells = (side === 'before' ? journal.before : journal.after) ?? {};
  const account = (side === 'before' ? before.account : (row.account ?? '')) as AccountId | '';
  switch (table) {
    case 'accounts':
      return domainsIn(cells.domains).map((key) => ({ key, account: id as AccountId }));
    case 'contacts':
      return keyIn(cells.email).map((key) => ({ key, account }));
    case 'activities':
      return isOnce(cells.kind) ? keyIn(cells.source).map((key) => ({ key: `msg:${key}`, account })) : [];
    default:
      return [];
  }
}

function keyIn(cell: Cell | undefined): readonly string[] {
  return cell === undefined || cell === '' ? [] : [String(cell)];
}

function domainsIn(cell: Cell = ''): readonly string[] {
  const domains = tabs.accounts.columns.domains.read(cell);
  return domains === unreadable ? [] : domains;
}
