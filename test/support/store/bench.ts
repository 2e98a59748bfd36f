/** A workbook over a grid in memory, opened anew for each execution as Apps Script does. */
import { defaultSettings } from '../../../src/domain/team/settings';
import { Fault } from '../../../src/fault';
import { lookWords } from '../../../src/messages/en/look';
import type { TableLabels } from '../../../src/store/labels';
import type { StoreDeps, WorkbookProperties } from '../../../src/store/session';
import { openWorkbook } from '../../../src/store/table-store';
import { allColumns, derivedTabs, tabOrder, tabsOf } from '../../../src/store/tables';
import type { Workbook } from '../../../src/store/workbook';
import { aTeammate, monday9 } from '../builders';
import { memoryGrid } from './memory-grid';
import type { TestGrid } from './test-grid';

export const admin = aTeammate({ email: 'somchai@orbit.example', name: 'Somchai Dee', role: 'admin' });

export type Bench = {
  readonly grid: TestGrid;
  readonly deps: StoreDeps;
  readonly cache: Map<string, string>;
  /** Shared by everybody, and this person's own. */
  readonly properties: Properties;
  /** The same of the workbook of amounts. */
  readonly amounts: Properties;
  /** The note of a large rebuild, and how long the executions have run. */
  readonly upkeep: {
    note: string | undefined;
    passedMs: number;
    readonly room: { atOnce: number; portion: number };
  };
  /** The note of the archives. */
  readonly archives: { note: string | undefined };
  /** A new execution. */
  open(): Workbook;
  /** Calls to Sheets while something is done. */
  calls(work: () => void): { reads: number; writes: number };
};

type Properties = { workbook: string | undefined; opened: string | undefined; asked: number; asAdmin?: boolean };

export function aBench(grid: TestGrid = memoryGrid()): Bench {
  const cache = new Map<string, string>();
  const properties: Properties = { workbook: undefined, opened: undefined, asked: 0 };
  const amounts: Properties = { workbook: undefined, opened: undefined, asked: 0 };
  const room = { atOnce: 20_000, portion: 250_000 };
  const upkeep: Bench['upkeep'] = { note: undefined, passedMs: 0, room };
  const archives: Bench['archives'] = { note: undefined };
  let keys = 0;
  let held = false;
  const deps: StoreDeps = {
    grid,
    properties: kept(properties),
    commercial: kept(amounts),
    cache: {
      get: (names) =>
        Object.fromEntries(names.flatMap((name) => (cache.has(name) ? [[name, cache.get(name) ?? '']] : []))),
      put: (entries) => {
        for (const [name, value] of Object.entries(entries)) {
          if (name.length > 250) throw new Error('Argument too large: key');
          if (value.length > 100_000) throw new Error('Argument too large: value');
          cache.set(name, value);
        }
      },
      remove: (names) => {
        for (const name of names) cache.delete(name);
      },
    },
    upkeep: {
      note: () => upkeep.note,
      setNote: (text) => {
        upkeep.note = text;
      },
      passedMs: () => upkeep.passedMs,
      rest: (milliseconds) => {
        upkeep.passedMs += milliseconds;
      },
      room: upkeep.room,
    },
    archives: {
      get: () => archives.note,
      set: (text) => {
        archives.note = text;
      },
    },
    locked: (work) => {
      if (held) throw new Fault('busy');
      held = true;
      try {
        return work();
      } finally {
        held = false;
      }
    },
    me: admin.email,
    now: monday9,
    labels: () => labels,
    newKey: () => `key${++keys}`,
    healthOf: (_account, { dossier }) => {
      const [score, band, confidence] =
        dossier.measures.length > 0 ? ([80, 'healthy', 1] as const) : ([undefined, 'insufficient', 0] as const);
      const reading = { score, band, confidence, model: 'model-1', reasons: [] };
      return { reading, mark: { healthScore: score, healthBand: band } };
    },
  };
  const calls: Bench['calls'] = (work) => {
    const before = { ...grid.calls };
    work();
    return { reads: grid.calls.reads - before.reads, writes: grid.calls.writes - before.writes };
  };
  return { grid, deps, cache, properties, amounts, upkeep, archives, open: () => openWorkbook(deps), calls };
}

function kept(properties: Properties): WorkbookProperties {
  return {
    workbookId: () => {
      properties.asked += 1;
      return properties.workbook;
    },
    setWorkbookId: (id) => {
      properties.workbook = id;
    },
    forgetWorkbookId: () => {
      properties.workbook = undefined;
    },
    openedId: () => properties.opened,
    openedAsAdmin: () => properties.asAdmin === true,
    setOpenedId: (id, asAdmin = false) => {
      properties.opened = id;
      properties.asAdmin = asAdmin;
    },
  };
}

/** A bench whose workbook stands, with nobody in it but the admin. */
export function aSetUpBench(grid: TestGrid = memoryGrid()): Bench {
  const bench = aBench(grid);
  bench.open().setUp(aTarget());
  return bench;
}

export function aTarget() {
  const settings = { ...defaultSettings, ownDomains: ['orbit.example'] };
  return { spreadsheetId: undefined, title: 'Tandem', labels, admin, settings, at: monday9 };
}

const everyTab = [...tabOrder, ...tabsOf('commercial')];

/** Headers that are not the keys, so that nothing can lean on them. */
export const labels: TableLabels = {
  rightToLeft: false,
  tabs: Object.fromEntries([...everyTab, ...Object.keys(derivedTabs)].map((tab) => [tab, tab.toUpperCase()])),
  headers: Object.fromEntries(
    everyTab.map((tab) => [tab, Object.fromEntries(Object.keys(allColumns(tab)).map((key) => [key, `The ${key}`]))]),
  ),
  settings: Object.fromEntries(Object.keys(defaultSettings).map((key) => [key, `What ${key} is`])),
  look: {
    ...lookWords(),
    readMe: { ...lookWords().readMe, tab: 'READ ME' },
  },
} as unknown as TableLabels;
