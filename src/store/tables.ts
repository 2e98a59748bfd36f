/**
 * The tabs of the workbook, column by column. A new column is a field of the domain's type and one line here; a
 * missing, extra or mistyped one does not compile. The key of a column is the name of its field and stands in the
 * hidden first row of its tab, so that people may rename, move and add columns.
 */
import { type Account, stages } from '../domain/account/account';
import { type Activity, activityKinds } from '../domain/account/activity';
import type { Contact } from '../domain/account/contact';
import type { MeasureValue } from '../domain/health/measure-value';
import { type Signal, signalStates, urgencies } from '../domain/signal/signal';
import { declineReasons, signalKinds } from '../domain/signal/signal-kinds';
import { type Meeting, meetingStates } from '../domain/sync/meeting';
import { languages, roles, type Teammate, weekdays } from '../domain/team/teammate';
import {
  type Column,
  choice,
  clock,
  day,
  domain,
  email,
  exact,
  id,
  instant,
  integer,
  list,
  number,
  optional,
  orDefault,
  orEmpty,
  system,
  text,
  version,
  zone,
} from './cells';
import type { HealthMark } from './rows';

export type Table<Row> = { readonly [Key in keyof Row]-?: Column<Row[Key]> };

/** What Tandem writes beside a row's own fields for people and lists to read; nobody's truth. */
type Named = { readonly accountName: string };
type Nothing = { readonly [Key in never]: never };
export type SettingRow = { readonly key: string; readonly value: string; readonly label: string };
export type JournalRow = {
  readonly at: number;
  readonly by: string;
  readonly action: string;
  readonly table: string;
  readonly id: string;
  readonly before: string;
  readonly after: string;
};

/** Each visible tab's row and what is derived beside it. */
type Tabs = {
  readonly accounts: [Account, HealthMark];
  readonly contacts: [Contact, Named];
  readonly team: [Teammate, Nothing];
  readonly measures: [MeasureValue, Named];
  readonly signals: [Signal, Named];
  readonly activities: [Activity, Named];
  readonly meetings: [Meeting, Named];
  readonly settings: [SettingRow, Nothing];
  readonly journal: [JournalRow, Nothing];
};
export type TabKey = keyof Tabs;
export type ColumnKey<Key extends TabKey> = keyof Tabs[Key][0] | keyof Tabs[Key][1];

type TabOf<Row, Derived> = {
  readonly sheetId: number;
  /** The field that tells a row from all others. */
  readonly id: keyof Row & string;
  readonly columns: Table<Row>;
  readonly derived: Table<Derived>;
};

const rev = version;
const words = text(280);
const derivedName: Table<Named> = { accountName: system(text(180)) };
const accountId = { ...id<`acc_${string}`>('acc_'), width: 110 };
const healthBands = ['healthy', 'watch', 'at-risk', 'insufficient'] as const;

/** Sheet ids are ours to choose, once for all: ranges are asked for by them, and no tab's title matters. */
export const tabs: { readonly [Key in TabKey]: TabOf<Tabs[Key][0], Tabs[Key][1]> } = {
  signals: {
    sheetId: 7101,
    id: 'id',
    columns: {
      state: choice(signalStates),
      kind: choice(signalKinds),
      need: words,
      urgency: choice(urgencies),
      owner: orEmpty(email),
      acknowledgeBy: optional(instant),
      decideBy: optional(instant),
      evidence: words,
      contact: text(),
      avoid: words,
      flaggedBy: email,
      flaggedAt: instant,
      reason: orEmpty(choice(declineReasons)),
      reasonWords: words,
      movedBy: orEmpty(email),
      movedAt: optional(instant),
      account: accountId,
      id: id('sig_'),
      rev,
    },
    derived: derivedName,
  },
  accounts: {
    sheetId: 7102,
    id: 'id',
    columns: {
      name: text(200),
      externalId: text(),
      domains: list(domain),
      segment: text(110),
      stage: orEmpty(choice(stages)),
      plan: text(110),
      seatsBought: optional(number),
      seatsUsed: optional(number),
      renewalDay: optional(day),
      noticeDays: optional(integer),
      csm: orEmpty(email),
      am: orEmpty(email),
      id: id('acc_'),
      rev,
    },
    derived: { healthScore: system(optional(number)), healthBand: system(orEmpty(choice(healthBands))) },
  },
  contacts: {
    sheetId: 7103,
    id: 'id',
    columns: { email, name: text(), title: text(), account: exact(orEmpty(accountId)), id: id('con_'), rev },
    derived: derivedName,
  },
  measures: {
    sheetId: 7104,
    id: 'id',
    columns: { measure: text(140), value: number, day, by: orEmpty(email), account: accountId, id: id('mea_'), rev },
    derived: derivedName,
  },
  activities: {
    sheetId: 7105,
    id: 'id',
    columns: {
      at: instant,
      kind: choice(activityKinds),
      what: text(110),
      words,
      by: email,
      source: text(),
      account: accountId,
      id: id('act_'),
      rev,
    },
    derived: derivedName,
  },
  meetings: {
    sheetId: 7106,
    id: 'id',
    columns: {
      start: instant,
      end: instant,
      zone: text(),
      csm: email,
      am: email,
      state: choice(meetingStates),
      organizer: email,
      link: text(200),
      eventId: system(text(110)),
      iCalUid: system(text(110)),
      account: exact(orEmpty(accountId)),
      id: id('mtg_'),
      rev,
    },
    derived: derivedName,
  },
  // Who adds a teammate by hand may write no more than address and role.
  team: {
    sheetId: 7107,
    id: 'email',
    columns: {
      email,
      name: text(),
      role: choice(roles),
      zone: orDefault(zone, 'UTC'),
      workdays: orDefault(list(choice(weekdays)), weekdays.slice(0, 5)),
      from: orDefault(clock, '09:00'),
      to: orDefault(clock, '17:00'),
      holidays: list(dayText()),
      language: orDefault(choice(languages, 80), 'en'),
      rev,
    },
    derived: {},
  },
  settings: {
    sheetId: 7108,
    id: 'key',
    columns: { label: system(text(280)), value: text(280), key: system(text(140)) },
    derived: {},
  },
  journal: {
    sheetId: 7109,
    id: 'id',
    columns: {
      at: system(instant),
      by: system(text(200)),
      action: system(text()),
      table: system(text(100)),
      id: system(text()),
      before: system(words),
      after: system(words),
    },
    derived: {},
  },
};

/** The working order of the visible tabs. */
export const tabOrder = Object.keys(tabs) as readonly TabKey[];

/** Hidden and derived: where to find an account by a key, and what its card needs. Their columns are fixed. */
export const indexSheetId = 7110;
export const dossierSheetId = 7111;
export const derivedTabs: { readonly index: number; readonly dossiers: number } = {
  index: indexSheetId,
  dossiers: dossierSheetId,
};

/** Rows above the data: the hidden keys and the headers. */
export const headRows = 2;

/** All columns of a tab in the order in which a new workbook has them: the account's name leads where there is one. */
export function allColumns(tab: TabKey): Readonly<Record<string, Column<never>>> {
  const { columns, derived } = tabs[tab] as unknown as TabOf<Record<string, never>, Record<string, never>>;
  return 'accountName' in derived ? { ...derived, ...columns } : { ...columns, ...derived };
}

/** A day inside a list, as text. */
function dayText(): Column<Teammate['holidays'][number]> {
  return { ...day, format: 'text', write: (value) => value };
}
