/** The store over a local workspace at rest: its Sheets and its properties, without an add-on running. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Email } from '../../domain/team/email';
import type { Caller } from '../../host/contract';
import { readManifest } from '../../host/server/addon/manifest';
import { type Holdings, openHoldings } from '../../host/server/state/holdings';
import { words } from '../../messages/words';
import { healthAnswer } from '../../store/derived/health-answer';
import { workbookProperties } from '../../store/properties';
import type { StoreDeps, WorkbookProperties } from '../../store/session';
import { openWorkbook } from '../../store/table-store';
import type { Workbook } from '../../store/workbook';
import { localGrid } from './local-grid';
import { UsageError } from './options';

export type Bedside = { readonly workbook: Workbook; readonly me: Email; readonly now: number; close(): void };

/** Throws `UsageError` for a folder without a workbook of Tandem's. */
export function openBedside(stateFolder: string): Bedside {
  const held = openHoldings(readManifest(JSON.parse(readFileSync('appsscript.json', 'utf8'))), { stateFolder });
  try {
    const owner = ownerOf(held);
    if (owner === undefined) throw new UsageError(`There is no workbook of Tandem's in ${stateFolder}.`);
    const deps = depsOf(held, owner as Email);
    return { workbook: openWorkbook(deps), me: deps.me, now: deps.now, close: held.close };
  } catch (error) {
    held.close();
    throw error;
  }
}

function ownerOf({ services, sheets, clock }: Holdings): string | undefined {
  const nobody: Caller = { email: '', now: clock.now(), host: 'SHEETS' };
  const id = services.PropertiesService.call('getProperty', ['script', 'workbook'], nobody);
  return sheets.list().find((file) => file.id === id)?.owner;
}

function depsOf(held: Holdings, me: Email): StoreDeps {
  const now = held.clock.now();
  const caller: Caller = { email: me, now, host: 'SHEETS' };
  return {
    grid: localGrid(
      (method, ...args) => held.sheets.call(method, args, caller),
      () => held.changed('sheets'),
    ),
    properties: propertiesOf(held, caller, 'workbook', 'opened'),
    commercial: propertiesOf(held, caller, 'amounts', 'openedAmounts'),
    cache: { get: () => ({}), put: () => undefined, remove: () => held.services.CacheService.restore({}) },
    upkeep: {
      note: () => undefined,
      setNote: () => undefined,
      passedMs: () => 0,
      rest: () => undefined,
      room: { atOnce: Number.POSITIVE_INFINITY, portion: Number.POSITIVE_INFINITY },
    },
    archives: { get: () => undefined, set: () => undefined },
    locked: (work) => work(),
    newKey: () => randomUUID().replaceAll('-', ''),
    ...{ me, now },
    labels: (language) => words(language, 'UTC').labels,
    healthOf: healthAnswer,
  };
}

function propertiesOf(held: Holdings, caller: Caller, workbook: string, opened: string): WorkbookProperties {
  const { PropertiesService } = held.services;
  const get = (store: string, name: string) =>
    (PropertiesService.call('getProperty', [store, name], caller) as string | null) ?? undefined;
  const set = (store: string, name: string, value: string) => {
    PropertiesService.call('setProperties', [store, { [name]: value }, false], caller);
    held.changed('services');
  };
  const property = (store: string, name: string) => ({
    get: () => get(store, name),
    set: (value: string) => set(store, name, value),
  });
  return workbookProperties(property('script', workbook), property('user', opened));
}
