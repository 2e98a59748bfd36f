/** What the script cache keeps between executions. Only hints and copies: everything works without it. */
import type { AccountId } from '../../domain/account/account';
import { type IndexEntry, type Place, readBucket, writeBucket } from '../derived/account-index';
import type { Cell } from '../grid';
import type { Layout } from '../layout';
import type { Session } from '../session';
import { workbookId } from '../session';

/** Seconds. A cached copy of team and settings serves cards, never actions. */
const lifetimes = {
  people: 60,
  find: 300,
  row: 21_600,
  layout: 21_600,
  epoch: 21_600,
  export: 3600,
  near: 21_600,
  checked: 21_600,
  mend: 60,
} as const;
type Kind = keyof typeof lifetimes;
export type CacheName = Kind | `${Kind}:${string}`;

const longestKey = 250;
/** Google takes 100 KB; characters of other scripts count three bytes each. */
const longestValue = 30_000;

export type Cached = { get(name: CacheName): string | undefined };

export function readCache(session: Session, names: readonly CacheName[]): Cached {
  const prefix = `${workbookId(session)}:`;
  const keys = names.map((name) => prefix + name).filter((key) => key.length <= longestKey);
  const values = keys.length === 0 ? {} : session.deps.cache.get(keys);
  return { get: (name) => values[prefix + name] };
}

export function writeCache(session: Session, kind: Kind, values: Readonly<Record<string, string>>): void {
  const prefix = `${workbookId(session)}:`;
  const entries = Object.entries(values)
    .map(([name, value]) => [prefix + name, value] as const)
    .filter(([key, value]) => key.length <= longestKey && value.length <= longestValue);
  if (entries.length > 0) session.deps.cache.put(Object.fromEntries(entries), lifetimes[kind]);
}

export function dropCache(session: Session, names: readonly CacheName[]): void {
  const prefix = `${workbookId(session)}:`;
  session.deps.cache.remove(names.map((name) => prefix + name));
}

export type PeopleCells = {
  readonly team: readonly (readonly Cell[])[];
  readonly settings: readonly (readonly Cell[])[];
  readonly models: readonly (readonly Cell[])[];
};

export function cachedPeople(cached: Cached): PeopleCells | undefined {
  const people = parsed<PeopleCells>(cached.get('people'));
  // What an older version has put there knows no models.
  return people?.models && people;
}

export function cachedLayout(cached: Cached): Layout | undefined {
  return parsed<Layout>(cached.get('layout'));
}

/** Where an account was last seen by anybody; asked of the cache once in an execution. */
export function cachedPlace(session: Session, account: AccountId, given?: Cached): Place | undefined {
  const asked = session.places.get(account);
  if (asked) return asked.place;
  const name = `row:${account}` as const;
  const place = parsed<[number, number]>((given ?? readCache(session, [name])).get(name));
  const seen = place ? { row: place[0], dossier: place[1] } : session.hints.get(account);
  session.places.set(account, { place: seen });
  return seen;
}

export function rememberPlace(session: Session, account: AccountId, { row, dossier }: Place): void {
  const before = session.places.get(account)?.place;
  if (before && before.row === row && before.dossier === dossier) return;
  session.places.set(account, { place: { row, dossier } });
  writeCache(session, 'row', { [`row:${account}`]: JSON.stringify([row, dossier]) });
}

/** `row.dossier` of an account that was found in this execution. */
export function placeText(session: Session, account: string): string {
  const found = session.found.get(account as AccountId);
  return found ? `${found.row}.${found.dossierRow}` : '';
}

/** The cache knows better, where it knows. */
export function expectAt(session: Session, account: string, place: string): void {
  const [, row, dossier] = /^(\d{1,7})\.(\d{1,7})$/.exec(place) ?? [];
  if (row !== undefined) session.hints.set(account, { row: Number(row), dossier: Number(dossier) });
}

/** Entries of one key; an empty list is knowledge too: nobody's. What was noted before the index was made anew is none. */
export function cachedEntries(cached: Cached, key: string): readonly IndexEntry[] | undefined {
  const [epoch, entries] = (cached.get(`find:${key}`) ?? '').split('\n');
  return entries === undefined || epoch !== (cached.get('epoch') ?? '') ? undefined : readBucket(entries);
}

export function rememberEntries(session: Session, byKey: ReadonlyMap<string, readonly IndexEntry[]>): void {
  session.epoch.known ??= readCache(session, ['epoch']).get('epoch') ?? '';
  const { known } = session.epoch;
  const values = [...byKey].map(([key, entries]) => [`find:${key}`, `${known}\n${writeBucket(entries)}`] as const);
  writeCache(session, 'find', Object.fromEntries(values));
}

/** The index, or the team by hand, is another one now: nothing that was remembered of them counts. */
export function beginEpoch(session: Session): void {
  writeCache(session, 'epoch', { epoch: session.deps.newKey() });
  dropCache(session, ['people']);
}

function parsed<Value>(text: string | undefined): Value | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Value);
}
