/** One row of a person's file as one of ours: who it is, whether it is there already, and what it says. */
import type { Account, AccountId } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Contact } from '../../domain/account/contact';
import { canBelongToAccount, domainOf } from '../../domain/account/matching';
import type { MeasureValue } from '../../domain/health/measure-value';
import type { Teammate } from '../../domain/team/teammate';
import { foldText } from '../../domain/text';
import { isZone } from '../../domain/time/time-zone';
import { type Column, clock, day, domain, email, list, unreadable } from '../cells';
import { fnv1a } from '../derived/account-index';
import type { Rows } from '../rows';
import {
  activityKindOf,
  anyNumber,
  bad,
  type DayOrder,
  dayReader,
  instantReader,
  languageOf,
  type Reader,
  roleOf,
  stageOf,
  wholeNumber,
  workdaysOf,
} from './cells';
import type { Directory } from './directory';
import type { ImportTable } from './headers';
import type { Line } from './line';
import type { ImportRequest } from './plan';

type ImportRow = Rows[ImportTable];
export type Draft = {
  /** What makes two rows of a file the same one, and the column to point at. */
  readonly key: string;
  readonly keyColumn: string;
  readonly outcome: 'add' | 'update' | 'unchanged';
  readonly row: ImportRow;
};

export type ImportContext = {
  readonly request: ImportRequest;
  readonly directory: Directory;
  readonly rows: ReadonlyMap<string, Rows[ImportTable]>;
  readonly order: (column: string) => DayOrder;
};

/** The rows that are there already, by what a file's row is recognised by; accounts have their directory. */
export function knownRows({ table, existing }: ImportRequest): ReadonlyMap<string, ImportRow> {
  if (table === 'accounts') return new Map();
  return new Map(existing.rows.map((row) => [knownKey(table, row), row]));
}

function knownKey(table: ImportTable, row: ImportRow): string {
  if (table === 'activities') return (row as Activity).id;
  if (table === 'team') return (row as Teammate).email;
  if (table === 'contacts') return contactKey((row as Contact).account, (row as Contact).email);
  const { account, measure, day } = row as MeasureValue;
  return measureKey(account, measure, day);
}

/** One person may work with several accounts. */
function contactKey(account: AccountId | '', address: string): string {
  return `${account}|${address}`;
}

function measureKey(account: AccountId, measure: string, day: string): string {
  return [account, measure, day].join('|');
}

/** Nothing when the row is refused; the line says why. */
export function draftOf(table: ImportTable, line: Line, context: ImportContext): Draft | undefined {
  return drafts[table](line, context);
}

const drafts: { readonly [Table in ImportTable]: typeof accountDraft } = {
  accounts: accountDraft,
  contacts: contactDraft,
  team: teamDraft,
  measures: measureDraft,
  activities: activityDraft,
};

/** Two hashes of 32 bits: short, and the same for the same key at every import. */
function idFrom<Prefix extends string>(prefix: Prefix, key: string): `${Prefix}${string}` {
  const hex = (seed: number) => fnv1a(key, seed).toString(16).padStart(8, '0');
  return `${prefix}${hex(0x811c9dc5)}${hex(0x9e3779b9)}`;
}

/** Only what the file says: an empty cell takes nothing away from a row that is there. */
function settled<Row extends ImportRow>(
  key: { readonly key: string; readonly keyColumn: string },
  existing: Row | undefined,
  { said, fresh }: { readonly said: Partial<Row>; readonly fresh: Row },
): Draft {
  const present = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<Row>;
  const row = { ...(existing ?? fresh), ...present };
  if (!existing) return { ...key, outcome: 'add', row };
  const same = Object.keys(present).every(
    (field) => JSON.stringify(existing[field as keyof Row]) === JSON.stringify(present[field as keyof Row]),
  );
  return { ...key, outcome: same ? 'unchanged' : 'update', row };
}

function accountDraft(line: Line, { request, directory, order }: ImportContext): Draft | undefined {
  const externalId = line.text('externalId');
  const name = line.text('name');
  const domains = ownedDomains(line, request);
  const identity = externalId
    ? `id:${externalId}`
    : name
      ? `name:${foldText(name)}`
      : domains[0] && `domain:${domains[0]}`;
  if (!identity) {
    line.refuse('externalId', 'no-id');
    return undefined;
  }
  const said: Partial<Account> = {
    ...(externalId ? { externalId } : {}),
    ...(name ? { name } : {}),
    ...(domains.length > 0 ? { domains } : {}),
    ...textsOf(line, ['segment', 'plan']),
    ...optionalsOf({
      stage: line.read('stage', stageOf),
      seatsBought: line.read('seatsBought', wholeNumber),
      seatsUsed: line.read('seatsUsed', wholeNumber),
      renewalDay: line.read('renewalDay', dayReader(order('renewalDay'))),
      noticeDays: line.read('noticeDays', wholeNumber),
      csm: line.read('csm', directory.teammate),
      am: line.read('am', directory.teammate),
    }),
  };
  const keyColumn = externalId ? 'externalId' : name ? 'name' : 'domains';
  const existing = directory.known(externalId, name, domains);
  return settled({ key: identity, keyColumn }, existing, { said, fresh: blankAccount(idFrom('acc_', identity)) });
}

function blankAccount(id: AccountId): Account {
  const texts = { externalId: '', name: '', segment: '', plan: '', stage: '', csm: '', am: '', parent: '' } as const;
  const numbers = { seatsBought: undefined, seatsUsed: undefined, renewalDay: undefined, noticeDays: undefined };
  return { id, rev: 1, domains: [], ...texts, ...numbers };
}

/** Each domain by itself: one that nobody can own does not take the others along. */
function ownedDomains(line: Line, { settings }: ImportRequest): readonly string[] {
  const names = line.read('domains', columnReader(list(domain))) ?? [];
  const owned = names.filter((name) => canBelongToAccount(name, settings));
  if (owned.length < names.length) line.refuse('domains', 'bad-value');
  return [...new Set(owned)];
}

function contactDraft(line: Line, { directory, rows }: ImportContext): Draft | undefined {
  const address = required(line, 'email', columnReader(email));
  if (address === undefined) return undefined;
  const account = line.text('account') ? line.read('account', directory.account) : directory.ownerOf(domainOf(address));
  if (account === undefined) {
    if (!line.text('account')) line.refuse('email', 'no-account');
    return undefined;
  }
  const key = contactKey(account, address);
  const existing = rows.get(key) as Contact | undefined;
  const fresh = { id: idFrom('con_', key), rev: 1, account, email: address, name: '', title: '' };
  return settled({ key, keyColumn: 'email' }, existing, { said: textsOf(line, ['name', 'title']), fresh });
}

function teamDraft(line: Line, { request, rows }: ImportContext): Draft | undefined {
  const address = required(line, 'email', columnReader(email));
  const existing = address && (rows.get(address) as Teammate | undefined);
  const role = existing ? line.read('role', roleOf) : required(line, 'role', roleOf);
  if (!address || (role === undefined && !existing)) return undefined;
  const { language } = request.settings;
  const fresh: Teammate = {
    email: address,
    rev: 1,
    name: '',
    role: role ?? 'csm',
    zone: request.by.zone,
    workdays: language === 'fa' ? ['sat', 'sun', 'mon', 'tue', 'wed'] : ['mon', 'tue', 'wed', 'thu', 'fri'],
    from: '09:00',
    to: '17:00',
    holidays: [],
    language,
  };
  const said = {
    ...textsOf(line, ['name']),
    ...optionalsOf({
      role,
      zone: line.read('zone', (text) => (isZone(text) ? { value: text } : bad)),
      workdays: line.read('workdays', workdaysOf),
      from: line.read('from', columnReader(clock)),
      to: line.read('to', columnReader(clock)),
      holidays: line.read('holidays', columnReader(list(day))),
      language: line.read('language', languageOf),
    }),
  };
  return settled({ key: address, keyColumn: 'email' }, existing || undefined, { said, fresh });
}

function measureDraft(line: Line, { request, directory, rows, order }: ImportContext): Draft | undefined {
  const account = required(line, 'account', directory.account);
  const measure = required(line, 'measure', (text) => ({ value: foldText(text).replace(/[\s-]+/g, '_') }));
  const value = required(line, 'value', anyNumber);
  const on = line.text('day') ? line.read('day', dayReader(order('day'))) : request.today;
  if (account === undefined || measure === undefined || value === undefined || on === undefined) return undefined;
  const key = measureKey(account, measure, on);
  const existing = rows.get(key) as MeasureValue | undefined;
  const by = line.read('by', directory.teammate);
  const fresh = { id: idFrom('mea_', key), rev: 1, account, measure, value, day: on, by: '' } as const;
  return settled({ key, keyColumn: 'measure' }, existing, { said: { value, ...optionalsOf({ by }) }, fresh });
}

/** A timeline is only ever added to: what is there already is left as it is. */
function activityDraft(line: Line, { request, directory, rows, order }: ImportContext): Draft | undefined {
  const account = required(line, 'account', directory.account);
  const at = required(line, 'at', instantReader(order('at')));
  if (account === undefined || at === undefined) return undefined;
  const kind = line.read('kind', activityKindOf) ?? 'import';
  const by = line.read('by', directory.teammate) ?? request.by.email;
  const { words = '', what = '', source = '' } = textsOf(line, ['words', 'what', 'source']);
  const key = [account, at, kind, source || words].join('|');
  const id = idFrom('act_', key);
  const existing = rows.get(id) as Activity | undefined;
  return settled({ key, keyColumn: 'at' }, existing, {
    said: {},
    fresh: { id, rev: 1, account, at, kind, by, what, words, source },
  });
}

/** A row that is nothing without this cell. */
function required<Value>(line: Line, column: string, reader: Reader<Value>): Value | undefined {
  if (line.text(column) !== '') return line.read(column, reader);
  line.refuse(column, column === 'account' ? 'no-account' : 'no-value');
  return undefined;
}

function textsOf<Field extends string>(line: Line, fields: readonly Field[]): { readonly [F in Field]?: string } {
  const filled = fields.map((field) => [field, line.text(field)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filled) as { readonly [F in Field]?: string };
}

/** The same object without what is undefined, as its type says. */
function optionalsOf<Fields extends object>(fields: Fields): { [F in keyof Fields]?: Exclude<Fields[F], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

/** A pasted time or day stands in its cell as a number, which arrives here as text: `0.375` is 09:00. */
function columnReader<Value>(column: Column<Value>): Reader<Value> {
  return (text) => {
    const asText = column.read(text);
    const value = asText === unreadable && /^\d+(\.\d+)?$/.test(text) ? column.read(Number(text)) : asText;
    return value === unreadable ? bad : { value };
  };
}
