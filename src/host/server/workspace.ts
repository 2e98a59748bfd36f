import type { MailMessage, Person } from '../contract';
import type { SheetsQuotas } from '../realm/quotas';
import { createAddonCalls } from './addon/addon-calls';
import type { AddonFiles } from './addon/addon-folder';
import { topLevelFunctions } from './addon/entry';
import { createExecutions } from './addon/executions';
import { describeAddon, entryPointsOf, readManifest } from './addon/manifest';
import { createCalendarDoings } from './doings/calendar-doings';
import { createContexts } from './doings/context';
import { createSheetDoings } from './doings/sheet-doings';
import { HostError } from './host-error';
import { type Holdings, type HoldingsOptions, openHoldings } from './state/holdings';
import { company, createLoading } from './state/loading';
import { createClockwork } from './time/clockwork';
import type { CalendarDoings, DocumentDoings, Workspace, WorkspaceState } from './workspace-contract';

export type WorkspaceOptions = HoldingsOptions & {
  readonly addon: AddonFiles;
  /** Calls to Sheets in a minute: Google's own where left out. */
  readonly quotas?: SheetsQuotas | undefined;
};

/**
 * A local Google Workspace with one add-on in it. Everything happens at once and in order: an execution has ended when
 * its call returns. Throws a `HostError` for an add-on that cannot be run and for a state of other inputs.
 */
export function openWorkspace({ addon, quotas, ...options }: WorkspaceOptions): Workspace {
  const manifest = readManifest(addon.manifest);
  const entryPoints = [...new Set([...entryPointsOf(manifest), ...topLevelFunctions(addon.files)])];
  const held = openHoldings(manifest, options);
  const { sheets, calendar, services, clock } = held;
  const now = () => clock.now();
  const person = (email: string) => personOf(held, email);
  const openId = () => held.openSpreadsheet;
  const changed = held.changed;

  const executions = createExecutions({
    addon,
    services,
    sheets,
    calendar,
    now,
    changed: (parts) => changed(...parts),
    quotas,
  });
  const gmail = services.GmailApp;
  const contexts = createContexts({ gmail, sheets, calendar, openSpreadsheet: openId, now });
  const addonCalls = { manifest, contexts, person, now };
  const calls = createAddonCalls({ ...addonCalls, run: executions.run });
  const requests = createAddonCalls({ ...addonCalls, run: executions.requestOf });
  const clockwork = createClockwork(held, executions);
  const updateTrigger = manifest.addOns.calendar?.eventUpdateTrigger?.runFunction;
  const calendarDoings = createCalendarDoings({
    ...{ calendar, person, now },
    changed: (email) => {
      changed('calendar');
      clockwork.calendarChanged(email);
    },
    beforeSave: (who, event) => (updateTrigger ? calls.trigger(updateTrigger, who, 'CALENDAR', { event }) : undefined),
  });
  const choose = (id: string | undefined) => {
    held.openSpreadsheet = id;
    changed('about');
  };

  return {
    load: createLoading(held, executions),
    state: () => stateOf(held, entryPoints, calendarDoings),
    addon: () => describeAddon(manifest),
    version: held.version,
    message: (id) => messageOf(mailsOf(held), id),
    open: calls.open,
    click: calls.click,
    run: calls.run,
    requests,
    grant: (as) => {
      const who = person(as);
      const id = held.openSpreadsheet;
      if (id === undefined) throw new HostError(404, 'No spreadsheet is open.');
      sheets.grant(who.email, id);
      changed('sheets');
      const name = manifest.addOns.sheets?.onFileScopeGrantedTrigger?.runFunction;
      if (name === undefined) return calls.open({ as, host: 'SHEETS' });
      return calls.trigger(name, who, 'SHEETS', contexts.of(who, { host: 'SHEETS' }));
    },
    setClock: clockwork.set,
    runClock: clockwork.run,
    tick: clockwork.tick,
    fault: executions.fault,
    clearFaults: executions.clearFaults,
    evictCache: (gone = () => true) => {
      services.CacheService.evict(gone);
      changed('services');
    },
    setPerson: ({ email, declined, ...change }) => {
      const next: Person = { ...person(email), ...withoutUndefined(change) };
      held.people = held.people.map((one) => (one.email === email ? next : one));
      if (declined) services.ScriptApp.decline(email, declined);
      calendar.addPerson({ email, zone: next.zone, company });
      changed('people', 'services', 'calendar');
      return next;
    },
    sheets: createSheetDoings({ sheets, openId, choose, changed: () => changed('sheets') }),
    calendar: calendarDoings,
    documents: documentsOf(held),
    drafts: (email) => services.GmailApp.drafts(email).map(({ message }) => message),
    isNew: held.isNew,
    flush: held.flush,
    close: held.close,
    forget: held.forget,
  };
}

function personOf({ people }: Holdings, email: string): Person {
  const found = people.find((one) => one.email === email);
  if (found) return found;
  throw new HostError(
    400,
    `Nobody here is ${email}; there are ${people.map((one) => one.email).join(', ') || 'no people'}.`,
  );
}

/** What was loaded, and what the add-on has sent since. */
function mailsOf({ messages, services }: Holdings): readonly MailMessage[] {
  return [...messages, ...services.GmailApp.delivered()];
}

function messageOf(messages: readonly MailMessage[], id: string) {
  const found = messages.find((message) => message.id === id);
  if (found) return found;
  throw new HostError(404, `There is no message ${id}; GET /api/state lists them.`);
}

function documentsOf({ services, changed }: Holdings): DocumentDoings {
  return {
    list: () => [...services.Drive.documents()].reverse(),
    trash: (id) => {
      services.Drive.trash(id);
      changed('services');
    },
  };
}

function stateOf(held: Holdings, entryPoints: readonly string[], calendar: CalendarDoings): WorkspaceState {
  const { people, unread, openSpreadsheet } = held;
  return {
    now: new Date(held.clock.now()).toISOString(),
    stopped: held.clock.stopped,
    entryPoints,
    people,
    messages: [...mailsOf(held)]
      .sort((a, b) => b.date - a.date)
      .map(({ id, threadId, mailbox, from, to, subject, date }) => {
        return { id, threadId, mailbox, from, to, subject, date: new Date(date).toISOString() };
      }),
    calendars: people.map(({ email }) => ({ email, events: calendar.list(email, {}) })),
    tabs: openSpreadsheet === undefined ? [] : held.sheets.tabs(openSpreadsheet).map(({ key }) => key),
    unread,
    sent: held.services.MailApp.outbox(),
    posted: held.services.UrlFetchApp.posted(),
  };
}

function withoutUndefined<Shape extends object>(shape: Shape): { [Key in keyof Shape]: NonNullable<Shape[Key]> } {
  const kept = Object.entries(shape).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof Shape]: NonNullable<Shape[Key]> };
}
