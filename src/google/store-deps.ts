/** What the store needs of Apps Script beside the spreadsheet: properties, cache, lock, and the words of the tabs. */

import { Fault } from '../fault';
import { words } from '../messages/words';
import { healthAnswer } from '../store/derived/health-answer';
import { type Property, workbookProperties } from '../store/properties';
import type { StoreCache, StoreDeps, Upkeep, WorkbookProperties } from '../store/session';
import { googleCall } from './google-call';
import { patience } from './patience';
import { sheetGrid } from './sheet-grid';

/** Longer than an action takes, and short enough that whoever waits still gets an answer within the 30 seconds. */
const lockWaitMs = 10_000;

type Execution = Pick<StoreDeps, 'me' | 'now' | 'newKey'>;

export function storeDeps(execution: Execution): StoreDeps {
  const began = Date.now();
  return {
    grid: sheetGrid(patience(began)),
    properties: propertiesOf('workbook', 'opened'),
    commercial: propertiesOf('amounts', 'openedAmounts'),
    cache: scriptCache(),
    upkeep: upkeep(began),
    archives: archives(),
    locked: scriptLock(),
    ...execution,
    labels: (language) => words(language, 'UTC').labels,
    healthOf: healthAnswer,
  };
}

/** One for all users. Whoever holds it may ask again: Google would release it at the first of the two ends. */
function scriptLock(): StoreDeps['locked'] {
  let held = false;
  return (work) => {
    if (held) return work();
    const lock = LockService.getScriptLock();
    if (!googleCall(() => lock.tryLock(lockWaitMs))) throw new Fault('busy');
    held = true;
    try {
      return work();
    } finally {
      held = false;
      // Google lets it go at the end of the execution anyway.
      unlessLost('lock', undefined, () => lock.releaseLock());
    }
  };
}

function propertiesOf(shared: string, own: string): WorkbookProperties {
  const script = PropertiesService.getScriptProperties();
  return workbookProperties(remembered(script, shared), remembered(PropertiesService.getUserProperties(), own));
}

/** What nobody but this person sees. */
export function ownProperty(name: string): Property {
  return remembered(PropertiesService.getUserProperties(), name);
}

/** Read at most once an execution; a write is remembered. */
function remembered(properties: GoogleAppsScript.Properties.Properties, name: string): Property {
  let value: string | null | undefined;
  return {
    get: () => {
      if (value === undefined) value = googleCall(() => properties.getProperty(name));
      return value ?? undefined;
    },
    set: (next: string) => {
      googleCall(() => properties.setProperty(name, next));
      value = next;
    },
  };
}

function archives(): StoreDeps['archives'] {
  const script = PropertiesService.getScriptProperties();
  return {
    get: () => googleCall(() => script.getProperty('archives')) ?? undefined,
    set: (text) => {
      googleCall(() => script.setProperty('archives', text));
    },
  };
}

/** Some five megabytes in one read; Google does not say how much memory a script has, a portion takes some 100 MB. */
const room = { atOnce: 20_000, portion: 250_000 };

function upkeep(began: number): Upkeep {
  const script = PropertiesService.getScriptProperties();
  return {
    note: () => googleCall(() => script.getProperty('rebuild')) ?? undefined,
    setNote: (text) => {
      googleCall(() => script.setProperty('rebuild', text));
    },
    passedMs: () => Date.now() - began,
    rest: (milliseconds) => Utilities.sleep(milliseconds),
    room,
  };
}

function scriptCache(): StoreCache {
  const cache = CacheService.getScriptCache();
  return {
    get: (keys) => unlessLost('cache', {}, () => cache.getAll([...keys]) as Readonly<Record<string, string>>),
    put: (entries, seconds) => unlessLost('cache', undefined, () => cache.putAll({ ...entries }, seconds)),
    remove: (keys) => unlessLost('cache', undefined, () => cache.removeAll([...keys])),
  };
}

/** What is only quicker with it: Google's refusal here costs a read, not the click that was saved already. */
function unlessLost<Answer>(service: string, lost: Answer, call: () => Answer): Answer {
  try {
    return call();
  } catch (thrown) {
    console.warn({ what: 'went on without an answer', service, message: String(thrown) });
    return lost;
  }
}
