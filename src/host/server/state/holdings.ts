import { type CalendarFake, createCalendar } from '../../calendar/fake';
import type { MailMessage, Person, Unread } from '../../contract';
import { createSmallServices, type SmallServices } from '../../services/small-services';
import { createSheets, type SheetsFake } from '../../sheets/fake';
import { type AddonManifest, needsFileGrants } from '../addon/manifest';
import { HostError } from '../host-error';
import { type Clock, type ClockDump, createClock } from '../time/clock';
import {
  clearStateFolder,
  createSaver,
  openStateFolder,
  readerOf,
  type StateFolder,
  type StatePart,
} from './state-folder';

/** Everything a workspace holds: Google's services with their state, the people, the mails, the time. */
export type Holdings = {
  people: readonly Person[];
  messages: readonly MailMessage[];
  unread: readonly Unread[];
  /** The spreadsheet that is open in the browser. */
  openSpreadsheet: string | undefined;
  /** Up to when the triggers have been looked after. */
  triggersDoneAt: number;
  readonly sheets: SheetsFake;
  readonly calendar: CalendarFake;
  readonly services: SmallServices;
  readonly clock: Clock;
  /** Something that is kept has changed: it will be saved, and pages will look again. */
  changed(...parts: readonly StatePart[]): void;
  version(): number;
  readonly isNew: boolean;
  flush(): void;
  close(): void;
  forget(): void;
};

export type HoldingsOptions = {
  /** None: the workspace lives in memory only. */
  readonly stateFolder?: string | undefined;
  /** A folder with the state to begin with, where nothing is kept: the workspace lives in memory from then on. */
  readonly startFrom?: string | undefined;
  readonly fresh?: boolean | undefined;
  /** What the workspace is made from, as the command line names it; kept with the state. */
  readonly inputs?: readonly string[] | undefined;
  /** The machine's clock. */
  readonly machine?: (() => number) | undefined;
};

type About = {
  readonly inputs: readonly string[];
  readonly unread: readonly Unread[];
  readonly openSpreadsheet?: string;
};
type Time = { readonly clock: ClockDump; readonly triggersDoneAt: number };

export function openHoldings(manifest: AddonManifest, options: HoldingsOptions): Holdings {
  const { stateFolder, startFrom, fresh = false, inputs = [], machine = Date.now } = options;
  if (fresh && stateFolder !== undefined) clearStateFolder(stateFolder);
  const folder = stateFolder === undefined ? undefined : openStateFolder(stateFolder);
  const read = startFrom === undefined ? folder?.read : readerOf(startFrom);
  const about = read?.('about') as About | undefined;
  if (folder && about && !fits(about.inputs, inputs)) {
    folder.release();
    throw otherInputs(folder.path, about.inputs);
  }
  const time = read?.('clock') as Time | undefined;
  const clock = createClock(machine, time?.clock);
  const sheets = createSheets({ fileGrants: needsFileGrants(manifest), now: () => clock.now() });
  const calendar = createCalendar({ now: () => clock.now() });
  const services = createSmallServices({ people: () => held.people, messages: () => held.messages, sheets, calendar });

  let version = machine(); // not 0: a page that was open before a restart shall see that something changed
  const held: Holdings = {
    people: (read?.('people') as readonly Person[] | undefined) ?? [],
    messages: (read?.('mail') as readonly MailMessage[] | undefined) ?? [],
    unread: about?.unread ?? [],
    openSpreadsheet: about?.openSpreadsheet,
    triggersDoneAt: time?.triggersDoneAt ?? clock.now(),
    ...{ sheets, calendar, services, clock },
    isNew: about === undefined,
    changed: (...parts) => {
      version += 1;
      saver?.touch(...parts);
    },
    version: () => version,
    flush: () => saver?.flush(),
    close: () => {
      saver?.flush();
      folder?.release();
    },
    forget: () => {
      saver?.drop();
      folder?.clear();
      folder?.release();
    },
  };
  if (read && about) restore(read, held);
  const saver = folder && createSaver(folder, dumpsOf(held, about?.inputs ?? inputs));
  if (!about) saver?.touch('about', 'people', 'mail', 'clock', 'sheets', 'calendar', 'services');
  return held;
}

/** The same inputs, or none named at all: then Tandem's own state is opened as it is. */
function fits(made: readonly string[], now: readonly string[]): boolean {
  if (now.length === 0) return !made.some((input) => input.startsWith('--addon'));
  return made.join('\n') === now.join('\n');
}

function otherInputs(path: string, made: readonly string[]): HostError {
  const from = made.length > 0 ? made.join(' ') : 'the sample';
  return new HostError(
    409,
    `The state in ${path} was made from ${from}; --fresh starts anew, --state takes another folder.`,
  );
}

function dumpsOf(held: Holdings, inputs: readonly string[]): Record<StatePart, () => unknown> {
  return {
    about: () => ({ inputs, unread: held.unread, openSpreadsheet: held.openSpreadsheet }),
    people: () => held.people,
    mail: () => held.messages,
    clock: () => ({ clock: held.clock.dump(), triggersDoneAt: held.triggersDoneAt }) satisfies Time,
    sheets: () => held.sheets.dump(),
    calendar: () => held.calendar.dump(),
    services: () => Object.fromEntries(Object.entries(held.services).map(([name, fake]) => [name, fake.dump()])),
  };
}

function restore(read: StateFolder['read'], { sheets, calendar, services }: Holdings): void {
  sheets.restore(read('sheets'));
  calendar.restore(read('calendar'));
  const dumps = read('services') as Readonly<Record<string, unknown>>;
  for (const [name, fake] of Object.entries(services)) {
    if (dumps[name] !== undefined && dumps[name] !== null) fake.restore(dumps[name]);
  }
}
