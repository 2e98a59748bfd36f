/**
 * Where the account of a mail most likely stands, so that its row comes in the same read as the index and not in a
 * second one. The cache keeps, for each stretch of the index, the places that its keys lead to. They are guesses only:
 * the index is read all the same and has the last word, and a guess that misses teaches the cache.
 */
import type { AccountId } from '../../domain/account/account';
import { fnv1a } from '../../domain/fingerprint';
import { bucketCount, bucketOf, bucketRow, type IndexEntry, type Place, readBucket } from '../derived/account-index';
import { fetch, type Session, type Want } from '../session';
import { indexSheetId } from '../tables';
import { type Cached, writeCache } from './cached';
import { wantsFor } from './locate';

/** Few enough for the thousand entries that the cache keeps, and small enough to be read beside a row. */
const stretches = 256;
const bucketsEach = bucketCount / stretches;

export type NearName = `near:${string}`;

/** Addresses and domains; a message or an id leads nowhere that these do not. */
function isNear(key: string): boolean {
  return key.includes('.') && !key.includes(':');
}

function stretchOf(key: string): number {
  return Math.floor(bucketOf(key) / bucketsEach);
}

export function nearNames(keys: readonly string[]): readonly NearName[] {
  return [...new Set(keys.filter(isNear).map((key): NearName => `near:${stretchOf(key)}`))];
}

/** The one place that these keys lead to by what the cache knows. */
export function nearPlace(keys: readonly string[], cached: Cached): Place | undefined {
  const found = new Set(keys.filter(isNear).flatMap((key) => noted(cached.get(`near:${stretchOf(key)}`) ?? '', key)));
  const [only] = found;
  const [, row, dossier] = /^(\d+)\.(\d+)$/.exec(found.size === 1 ? (only ?? '') : '') ?? [];
  return row === undefined ? undefined : { row: Number(row), dossier: Number(dossier) };
}

function noted(text: string, key: string): readonly string[] {
  const name = ` ${shortOf(key)}:`;
  const at = text.indexOf(name);
  return at < 0 ? [] : [text.slice(at + name.length).split(' ', 1)[0] ?? ''];
}

function shortOf(key: string): string {
  return fnv1a(key).toString(36);
}

type Miss = {
  readonly account: AccountId;
  readonly place: Place;
  readonly entries: readonly IndexEntry[];
  readonly cached: Cached;
};

/** For an account whose row has to be read now: the stretch of the index comes along, and the cache has it from then on. */
export function learnNear(session: Session, { account, place, entries, cached }: Miss): void {
  const entry = entries.find(({ key, account: id, row }) => id === account && row === place.row && isNear(key));
  const missing = wantsFor(session, place).filter(({ name }) => !session.seen.has(name));
  if (!entry || missing.length === 0 || nearPlace([entry.key], cached)?.row === place.row) return;
  const stretch = stretchOf(entry.key);
  const want = stretchWant(stretch);
  fetch(session, [...missing, want]);
  const cells = session.seen.get(want.name) ?? [];
  const texts = cells.map(([cell]) => placesIn(readBucket(String(cell ?? ''))));
  writeCache(session, 'near', { [`near:${stretch}`]: noteOf(texts) });
}

/** The stretches that lie whole among these buckets, after the index was made anew. */
export function noteNear(session: Session, buckets: ReadonlyMap<number, readonly IndexEntry[]>, among: Range): void {
  const first = Math.ceil(among.from / bucketsEach);
  const end = Math.floor(among.to / bucketsEach);
  for (let from = first; from < end; from += notedAtOnce) {
    const some = Array.from({ length: Math.min(notedAtOnce, end - from) }, (_, offset) => from + offset);
    const notes = some.map((stretch) => {
      const own = Array.from({ length: bucketsEach }, (_, at) => buckets.get(stretch * bucketsEach + at) ?? []);
      return [`near:${stretch}`, noteOf(own.map(placesIn))] as const;
    });
    writeCache(session, 'near', Object.fromEntries(notes));
  }
}

type Range = { readonly from: number; readonly to: number };
const notedAtOnce = 64;

function placesIn(entries: readonly IndexEntry[]): string {
  const near = entries.filter(({ key, row }) => isNear(key) && row > 0);
  return near.map(({ key, row, dossier }) => ` ${shortOf(key)}:${row}.${dossier}`).join('');
}

/** Ends as it begins, so that whoever looks finds a place by the blanks around it. */
function noteOf(buckets: readonly string[]): string {
  return `${buckets.join('')} `;
}

function stretchWant(stretch: number): Want {
  const from = bucketRow(stretch * bucketsEach);
  const range = { sheetId: indexSheetId, startRowIndex: from, endRowIndex: from + bucketsEach };
  return { name: `near:${stretch}`, range: { ...range, startColumnIndex: 0, endColumnIndex: 1 } };
}
