/** A company out of a seed: the same people, accounts and mails at every run, for any number of accounts. */

import { createHash } from 'node:crypto';
import { chanceOf } from '../../domain/chance';
import type { MailMessage, Person } from '../../host/contract';
import type { Rows } from '../../host/sample/sample';

/** Monday, 09:00 in London. */
export const start = Date.parse('2026-11-23T09:00:00Z');
export const ownDomain = 'orbit.example';

export type MadeUpAccount = {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly domain: string;
  readonly contacts: readonly string[];
  readonly csm: string;
  readonly am: string;
};

export type MadeUpCompany = {
  readonly people: readonly Person[];
  readonly accounts: readonly MadeUpAccount[];
  /** As a paste: the first row the headers. */
  readonly team: Rows;
  /** As they stand in the tabs, by the keys of the columns; a day is a text that Sheets reads. */
  readonly tables: { readonly [Table in BigTable]: readonly MadeUpRow[] };
};
export type BigTable = 'accounts' | 'contacts' | 'measures' | 'activities';
export type MadeUpRow = Readonly<Record<string, string | number>>;

export type MakeUpOptions = { readonly accounts: number; readonly csms?: number; readonly ams?: number };

const zones = ['Europe/London', 'Asia/Tehran', 'Asia/Bangkok', 'Europe/Berlin'];
const firstWords = ['Alder', 'Bright', 'Copper', 'Delta', 'Ember', 'Falcon', 'Granite', 'Harbour', 'Indigo', 'Juniper'];
const secondWords = ['Foods', 'Lifts', 'Energy', 'Marine', 'Logistics', 'Clinics', 'Robotics', 'Textiles', 'Hotels'];
const measures = [
  { id: 'logins_trend', from: -40, to: 30 },
  { id: 'open_cases', from: 0, to: 6 },
  { id: 'feedback', from: 3, to: 10 },
  { id: 'pulse', from: 1, to: 5 },
];
const notes = [
  'Quarterly review. They plan a second site next spring and asked how others roll out.',
  'Called about the open cases; the team is content with the answers so far.',
  'Training for the night shift done, eleven people came.',
];
const activitiesEach = 10;

/** Each account has a domain, one or two contacts, four measure values, ten activities, a CSM and an AM. */
export function makeUp({ accounts: count, csms = 20, ams = 8 }: MakeUpOptions, seed = 1): MadeUpCompany {
  const random = chanceOf(seed);
  const people = team(csms, ams);
  const accounts = Array.from({ length: count }, (_, index) => madeUpAccount(index, random, people));
  return {
    people,
    accounts,
    team: [
      ['email', 'name', 'role', 'zone'],
      ...people.map(({ email, name, role, zone }) => [email, name, role, zone]),
    ],
    tables: {
      accounts: accounts.map((account) => accountRow(account, random)),
      contacts: accounts.flatMap((account) => contactRows(account)),
      measures: accounts.flatMap((account) => measureRows(account, random)),
      activities: activityRows(accounts, random),
    },
  };
}

/** A mail as it came to everybody's inbox. */
export function mailFrom(id: string, from: string, others: readonly string[] = []): MailMessage {
  return {
    id: `msg-f:${id}`,
    threadId: `thread-f:${id}`,
    mailbox: '*',
    headers: [['Message-ID', `<${id}@mail.example>`]],
    from,
    to: others.join(', '),
    cc: '',
    bcc: '',
    replyTo: '',
    subject: 'More seats for the new site',
    date: start - 86_400_000,
    text: 'Hello,\n\nour new site opens in January with ten people. Could we get more seats?\n\nThank you',
    html: '',
  };
}

/** Two events on each of the next ten working days: enough that the first free time is not the first time. */
export function eventsOf(person: Person, at: number): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: 14 }, (_, day) => start + day * 86_400_000)
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    .flatMap((day) =>
      [1, 5].map((hour) => {
        const begin = day + ((hour + at) % 8) * 3_600_000;
        return {
          summary: `Meeting of ${person.name}`,
          start: { dateTime: new Date(begin).toISOString() },
          end: { dateTime: new Date(begin + 2_700_000).toISOString() },
        };
      }),
    );
}

function team(csms: number, ams: number): readonly Person[] {
  const member = (role: string, index: number): Person => ({
    email: `${role}${index + 1}@${ownDomain}`,
    name: `${role.toUpperCase()} ${index + 1}`,
    role,
    zone: zones[index % zones.length] ?? 'UTC',
    language: 'en',
  });
  const many = (role: string, count: number) => Array.from({ length: count }, (_, index) => member(role, index));
  return [...many('admin', 1), ...many('lead', 1), ...many('csm', csms), ...many('am', ams)];
}

function madeUpAccount(index: number, random: () => number, people: readonly Person[]): MadeUpAccount {
  const name = `${pick(random, firstWords)} ${pick(random, secondWords)} ${index + 1}`;
  const domain = `${name.toLowerCase().replaceAll(' ', '-')}.example`;
  const byRole = (role: string) =>
    pick(
      random,
      people.filter((person) => person.role === role),
    ).email;
  return {
    id: idOf('acc', index),
    externalId: `C-${String(index + 1).padStart(6, '0')}`,
    name,
    domain,
    contacts: Array.from({ length: between(random, 1, 2) }, (_, place) => `contact${place + 1}@${domain}`),
    csm: byRole('csm'),
    am: byRole('am'),
  };
}

function accountRow({ id, externalId, name, domain, csm, am }: MadeUpAccount, random: () => number): MadeUpRow {
  const seatsBought = between(random, 5, 200);
  const renewalDay = isoDay(start + between(random, 10, 360) * 86_400_000);
  const seats = { seatsBought, seatsUsed: between(random, 0, seatsBought) };
  const own = { externalId, name, domains: domain, stage: 'live', plan: 'Business', renewalDay, csm, am };
  return { ...own, ...seats, id, rev: 1 };
}

function contactRows({ id, externalId, name, contacts }: MadeUpAccount): readonly MadeUpRow[] {
  return contacts.map((email, index) => ({
    ...{ account: id, accountName: name, email, title: 'Head of Service' },
    ...{ name: `Contact ${index + 1} of ${externalId}`, id: idOf('con', `${externalId} ${index}`), rev: 1 },
  }));
}

function measureRows({ id, externalId, name }: MadeUpAccount, random: () => number): readonly MadeUpRow[] {
  return measures.map(({ id: measure, from, to }) => ({
    ...{ account: id, accountName: name, measure, value: between(random, from, to), day: dayBefore(random, 30) },
    ...{ id: idOf('mea', `${externalId} ${measure}`), rev: 1 },
  }));
}

/** As they came in over the months: those of one account lie all over the tab. Every second one is a logged mail. */
function activityRows(accounts: readonly MadeUpAccount[], random: () => number): readonly MadeUpRow[] {
  const rounds = Array.from({ length: activitiesEach }, (_, round) => round);
  return rounds.flatMap((round) =>
    accounts.map(({ id, externalId, name, csm }) => {
      const own = idOf('act', `${externalId} ${round}`);
      const day = isoDay(start - ((activitiesEach - round) * 9 - between(random, 0, 8)) * 86_400_000);
      const mail = round % 2 === 1;
      return {
        ...{ account: id, accountName: name, by: csm, words: pick(random, notes), id: own, rev: 1 },
        ...{ at: `${day}T10:00:00.000Z`, kind: mail ? 'mail' : 'note', source: mail ? own.slice(4, 28) : '' },
      };
    }),
  );
}

/** As long as Tandem's own ids, which end in a key of 32 digits. */
function idOf(prefix: string, of: string | number): string {
  return `${prefix}_${createHash('md5').update(`${prefix} ${of}`).digest('hex')}`;
}

function dayBefore(random: () => number, most: number): string {
  return isoDay(start - between(random, 1, most) * 86_400_000);
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function between(random: () => number, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
