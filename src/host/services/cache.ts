import { type Caller, type Fake, ScriptError } from '../contract';

type Entry = { readonly key: string; readonly value: string; readonly until: number };
type State = Readonly<Record<string, readonly Entry[]>>;
type Texts = Readonly<Record<string, string>>;

const keyLength = 250;
const valueBytes = 100 * 1024;
const defaultSeconds = 600;
const mostSeconds = 21_600;
const mostEntries = 1000;
const keptEntries = 900;

/**
 * CacheService: texts of the script and of each person, for ten minutes if nothing else is said and six hours at most.
 * Limits from DEV/apps-script/reference/cache/cache; past 1,000 entries those nearest to their end go, down to 900.
 */
export type CacheFake = Fake & {
  /** Drops the entries of these keys, as Google may at any moment. */
  evict(gone: (key: string) => boolean): void;
};

export function createCache(): CacheFake {
  let state: State = {};
  const storeName = (store: unknown, { email }: Caller) => (store === 'script' ? 'script' : `user:${email}`);

  return {
    call: (method, [store, ...args], caller) => {
      const name = storeName(store, caller);
      const alive = (state[name] ?? []).filter(({ until }) => until > caller.now);
      switch (method) {
        case 'getAll': {
          const keys = new Set((args[0] as readonly string[]).map(checkedKey));
          return Object.fromEntries(alive.filter(({ key }) => keys.has(key)).map(({ key, value }) => [key, value]));
        }
        case 'putAll': {
          const [texts, seconds] = args as [Texts, number | null];
          const until = caller.now + checkedSeconds(seconds) * 1000;
          const added = Object.entries(texts).map(([key, value]) => entry(key, value, until));
          const others = alive.filter(({ key }) => !Object.hasOwn(texts, key));
          state = { ...state, [name]: evicted([...others, ...added]) };
          return null;
        }
        case 'removeAll': {
          const keys = args[0] as readonly string[];
          state = { ...state, [name]: alive.filter(({ key }) => !keys.includes(key)) };
          return null;
        }
        default:
          throw new ScriptError(`CacheService.${method} is not in this host`);
      }
    },
    evict: (gone) => {
      const left = Object.entries(state).map(([name, entries]) => [name, entries.filter(({ key }) => !gone(key))]);
      state = Object.fromEntries(left) as State;
    },
    dump: () => state,
    restore: (dump) => {
      state = dump as State;
    },
  };
}

function entry(key: string, value: string, until: number): Entry {
  checkedKey(key);
  if (Buffer.byteLength(value) > valueBytes) throw new ScriptError('Argument too large: value');
  return { key, value, until };
}

function checkedKey(key: string): string {
  if (key.length > keyLength) throw new ScriptError('Argument too large: key');
  if (key === '') throw new ScriptError('Invalid argument: key');
  return key;
}

function checkedSeconds(seconds: number | null): number {
  if (seconds === null) return defaultSeconds;
  if (!(seconds >= 1)) throw new ScriptError('Invalid argument: expirationInSeconds');
  return Math.min(seconds, mostSeconds);
}

function evicted(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= mostEntries) return entries;
  return [...entries].sort((a, b) => b.until - a.until).slice(0, keptEntries);
}
