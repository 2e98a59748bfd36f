/**
 * The hidden index: from an address, a domain, a message key or an account's id to where the account stands. It is cut
 * into buckets by a hash of the key, so that a lookup reads a few cells whatever the number of accounts.
 *
 * It is derived, never truth: a domain is believed only while the account's live row names it, and a row that moved is
 * found again at the next look. How soon a hand edit shows is told in docs/decisions/0001.
 */
import type { Account, AccountId } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Contact } from '../../domain/account/contact';
import { fnv1a } from '../../domain/fingerprint';

/** `row` and `dossier` are rows counted from 0 where they were last seen; 0 is unknown. */
export type IndexEntry = {
  readonly key: string;
  readonly account: AccountId | '';
  readonly row: number;
  readonly dossier: number;
};

/** At 50,000 accounts with 500,000 activities a bucket holds some thirty entries, 3 KB; a mail with 25 people reads fifty. */
export const bucketCount = 16_384;

export function bucketOf(key: string): number {
  const hash = fnv1a(key);
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

/** The row of a bucket on the index tab, after its head. */
export function bucketRow(bucket: number): number {
  return bucket + 1;
}

/** A cell that cannot be read counts as empty: the next `rebuild` writes it anew. */
export function readBucket(cell: string): readonly IndexEntry[] {
  if (cell === '') return [];
  try {
    const entries = JSON.parse(cell) as [string, AccountId | '', number, number][];
    return entries.map(([key, account, row, dossier]) => ({ key, account, row, dossier }));
  } catch {
    return [];
  }
}

export function writeBucket(entries: readonly IndexEntry[]): string {
  const sorted = [...entries].sort((a, b) => (`${a.key} ${a.account}` < `${b.key} ${b.account}` ? -1 : 1));
  return sorted.length === 0
    ? ''
    : JSON.stringify(sorted.map(({ key, account, row, dossier }) => [key, account, row, dossier]));
}

/** Entries of a bucket after keys were linked anew: what a key led to before is forgotten. */
export function linked(before: readonly IndexEntry[], links: readonly IndexEntry[]): readonly IndexEntry[] {
  const keys = new Set(links.map(({ key }) => key));
  return [...before.filter(({ key }) => !keys.has(key)), ...links];
}

export type Place = { readonly row: number; readonly dossier: number };

/** Messages are remembered this long, so that the index does not grow for ever. */
const messageMemoryMs = 400 * 86_400_000;

/** Whether a line of this kind is known by its source. */
export function isOnce(kind: unknown): boolean {
  return kind === 'mail' || kind === 'meeting';
}

/** Every entry that the tabs call for. */
export function entriesOf(
  facts: { accounts: readonly Account[]; contacts: readonly Contact[]; activities: readonly Activity[] },
  places: ReadonlyMap<string, Place>,
  at: number,
): readonly IndexEntry[] {
  const entry = (key: string, account: AccountId | ''): IndexEntry => ({
    key,
    account,
    ...(places.get(account) ?? { row: 0, dossier: 0 }),
  });
  const own = facts.accounts.flatMap(({ id, domains }) => [id, ...domains].map((key) => entry(key, id)));
  const people = facts.contacts.map(({ email, account }) => entry(email, account));
  // Mails, and meetings that were logged from their event: nobody logs one twice.
  const mails = facts.activities
    .filter(({ kind, source, at: when }) => isOnce(kind) && source !== '' && at - when < messageMemoryMs)
    .map(({ source, account }) => entry(messageKey(source), account));
  return [...own, ...people, ...mails];
}

/** What a logged mail is found by. */
function messageKey(source: string): string {
  return source.startsWith('msg:') ? source : `msg:${source}`;
}
