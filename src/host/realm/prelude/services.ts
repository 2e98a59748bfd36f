import { named } from './elsewhere';
import { define } from './language/date';
import { call, exception } from './language/host';

type Store = 'script' | 'user' | 'document';
type Texts = Readonly<Record<string, string>>;

/** Values are stored as text, whatever is handed over. */
function textsOf(values: Readonly<Record<string, unknown>>): Texts {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

function properties(store: Store) {
  const ask = (method: string, ...args: unknown[]) => call('PropertiesService', method, store, ...args);
  const self = {
    getProperty: (key: string) => ask('getProperty', String(key)) as string | null,
    getProperties: () => ask('getProperties') as Texts,
    getKeys: () => Object.keys(ask('getProperties') as Texts),
    setProperty: (key: string, value: unknown) => {
      ask('setProperties', { [String(key)]: String(value) }, false);
      return self;
    },
    setProperties: (values: Readonly<Record<string, unknown>>, deleteAllOthers = false) => {
      ask('setProperties', textsOf(values), deleteAllOthers);
      return self;
    },
    deleteProperty: (key: string) => {
      ask('deleteProperty', String(key));
      return self;
    },
    deleteAllProperties: () => {
      ask('setProperties', {}, true);
      return self;
    },
  };
  return self;
}

function cache(store: Store) {
  const ask = (method: string, ...args: unknown[]) => call('CacheService', method, store, ...args);
  return {
    get: (key: string) => (ask('getAll', [String(key)]) as Texts)[String(key)] ?? null,
    getAll: (keys: readonly string[]) => ask('getAll', keys.map(String)),
    put: (key: string, value: unknown, seconds?: number) => {
      ask('putAll', { [String(key)]: String(value) }, seconds ?? null);
    },
    putAll: (values: Readonly<Record<string, unknown>>, seconds?: number) => {
      ask('putAll', textsOf(values), seconds ?? null);
    },
    remove: (key: string) => {
      ask('removeAll', [String(key)]);
    },
    removeAll: (keys: readonly string[]) => {
      ask('removeAll', keys.map(String));
    },
  };
}

function lock(store: Store) {
  const ask = (method: string, ...args: unknown[]) => call('LockService', method, store, ...args) as boolean;
  const tryLock = (milliseconds: number) => ask('tryLock', milliseconds);
  return {
    tryLock,
    waitLock: (milliseconds: number) => {
      if (!tryLock(milliseconds)) throw exception('Lock timeout: another process was holding the lock for too long.');
    },
    hasLock: () => ask('hasLock'),
    releaseLock: () => {
      ask('releaseLock');
    },
  };
}

/** A card add-on is bound to no document: what belongs to one is not there. */
export function installServices(): void {
  define('PropertiesService', {
    getScriptProperties: () => properties('script'),
    getUserProperties: () => properties('user'),
    getDocumentProperties: () => null,
  });
  define('ScriptProperties', properties('script'));
  define('UserProperties', properties('user'));
  define('CacheService', {
    getScriptCache: () => cache('script'),
    getUserCache: () => cache('user'),
    getDocumentCache: () => null,
  });
  define('LockService', {
    getScriptLock: () => lock('script'),
    getUserLock: () => lock('user'),
    getDocumentLock: () => null,
  });
  define('Session', {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getActiveUserLocale: () => call('Session', 'getActiveUserLocale'),
    getScriptTimeZone: () => call('Session', 'getScriptTimeZone'),
    getTimeZone: () => call('Session', 'getScriptTimeZone'),
    getTemporaryActiveUserKey: () => call('Session', 'getTemporaryActiveUserKey'),
  });
  define('UrlFetchApp', named('UrlFetchApp', { fetch: fetched }));
  define('MailApp', { sendEmail, getRemainingDailyQuota: () => call('MailApp', 'getRemainingDailyQuota') });
}

type Response = { readonly code: number; readonly text: string };

/** Whatever is not muted and no success is an exception, as Google words it. */
function fetched(url: string, params: Readonly<Record<string, unknown>> = {}) {
  const { code, text } = call('UrlFetchApp', 'fetch', { url: String(url), ...params }) as Response;
  if (code >= 400 && params.muteHttpExceptions !== true) {
    throw exception(`Request failed for ${String(url)} returned code ${code}. Truncated server response: ${text}`);
  }
  return { getResponseCode: () => code, getContentText: () => text };
}

function user(method: string) {
  const email = call('Session', method) as string;
  return { getEmail: () => email, getUserLoginId: () => email, toString: () => email };
}

/** Three shapes: one object; to, subject, body and options; to, reply-to, subject, body. */
function sendEmail(...args: unknown[]): void {
  const [first, second, third, fourth] = args;
  if (args.length === 1) call('MailApp', 'sendEmail', first);
  else if (typeof fourth === 'string')
    call('MailApp', 'sendEmail', { to: first, replyTo: second, subject: third, body: fourth });
  else call('MailApp', 'sendEmail', { ...(fourth ?? {}), to: first, subject: second, body: third });
}
