/** A company out of a seed: the same people, accounts and mails at every run, for any number of accounts. */
import type { MailMessage, Person } from '../../host/contract';
import type { Rows, SampleTable } from '../../host/sample/sample';

/** Monday, 09:00 in London. */
export const start = Date.parse('2026-11-23T09:00:00Z');
export const ownDomain = 'orbit.example';

export type MadeUpAccount = {
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
  readonly tables: { readonly [Table in SampleTable]: Rows };
};

const csms = 20;
const ams = 8;
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

/** Each account has a domain, one or two contacts, four measure values, two activities, a CSM and an AM. */
export function makeUp(count: number, seed = 1): MadeUpCompany {
  const random = seeded(seed);
  const people = team();
  const accounts = Array.from({ length: count }, (_, index) => madeUpAccount(index, random, people));
  return {
    people,
    accounts,
    tables: {
      team: [
        ['email', 'name', 'role', 'zone'],
        ...people.map(({ email, name, role, zone }) => [email, name, role, zone]),
      ],
      accounts: accountRows(accounts, random),
      contacts: [
        ['account', 'email', 'name', 'title'],
        ...accounts.flatMap(({ externalId, contacts }) =>
          contacts.map((email, index) => [
            externalId,
            email,
            `Contact ${index + 1} of ${externalId}`,
            'Head of Service',
          ]),
        ),
      ],
      measures: [
        ['account', 'measure', 'value', 'day'],
        ...accounts.flatMap(({ externalId }) =>
          measures.map(({ id, from, to }) => [
            externalId,
            id,
            String(between(random, from, to)),
            dayBefore(random, 30),
          ]),
        ),
      ],
      activities: [
        ['account', 'at', 'kind', 'by', 'words'],
        ...accounts.flatMap(({ externalId, csm }) =>
          ['note', 'mail'].map((kind) => [
            externalId,
            `${dayBefore(random, 90)}T10:00:00Z`,
            kind,
            csm,
            pick(random, notes),
          ]),
        ),
      ],
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

function team(): readonly Person[] {
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
    externalId: `C-${String(index + 1).padStart(6, '0')}`,
    name,
    domain,
    contacts: Array.from({ length: between(random, 1, 2) }, (_, place) => `contact${place + 1}@${domain}`),
    csm: byRole('csm'),
    am: byRole('am'),
  };
}

function accountRows(accounts: readonly MadeUpAccount[], random: () => number): Rows {
  return [
    ['external id', 'name', 'domains', 'stage', 'plan', 'seats bought', 'seats used', 'renewal day', 'csm', 'am'],
    ...accounts.map(({ externalId, name, domain, csm, am }) => {
      const bought = between(random, 5, 200);
      const renewal = isoDay(start + between(random, 10, 360) * 86_400_000);
      const used = String(between(random, 0, bought));
      return [externalId, name, domain, 'live', 'Business', String(bought), used, renewal, csm, am];
    }),
  ];
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

/** Mulberry32: small, even, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
