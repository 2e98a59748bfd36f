import type { MailMessage, Person, Unread } from '../../host/contract';
import { readCalendar } from '../../host/input/calendar';
import { readCsv } from '../../host/input/csv';
import type { EventResource } from '../../host/input/ics/event';
import { readMail } from '../../host/input/mail';
import { readTeam } from '../../host/input/team';
import { type Rows, readSample, type Sample, type SampleTable, sampleTables } from '../../host/sample/sample';
import type { StartOptions } from '../start-options';

/** A person's own files; what is not given is the sample's. */
export type SeedInput = Partial<Pick<StartOptions, 'accounts' | 'team' | 'mail' | 'calendars'>>;

/** All that goes into a new workspace. */
export type Seed = {
  readonly people: readonly Person[];
  readonly ownDomains: readonly string[];
  /** In the order of import. */
  readonly tables: readonly SeedTable[];
  readonly messages: readonly MailMessage[];
  readonly calendars: readonly {
    readonly email: string;
    readonly file: string;
    readonly events: readonly EventResource[];
  }[];
  readonly unread: readonly Unread[];
};

/** `file` and the line of each row, where the rows are a person's own. */
export type SeedTable = {
  readonly table: SampleTable;
  readonly rows: Rows;
  readonly file: string | undefined;
  readonly lines: readonly number[];
};

/** Reads the files that are given and takes the rest from the sample, as it would be at `now`. */
export async function gather(input: SeedInput, now: number): Promise<Seed> {
  const sample = await readSample(now);
  const team = input.team === undefined ? undefined : readTeam(input.team);
  const accounts = input.accounts === undefined ? undefined : readCsv(input.accounts);
  const people = team && team.people.length > 0 ? team.people : sample.people;
  const mails = await Promise.all((input.mail ?? []).map((path) => readMail(path)));
  const calendars = calendarsOf(input, people);
  const given = {
    team: team && { ...team, file: input.team },
    accounts: accounts && { ...accounts, file: input.accounts },
  };
  const tableOf = (table: SampleTable): SeedTable => {
    const own = table === 'team' || table === 'accounts' ? given[table] : undefined;
    return {
      table,
      rows: own?.rows ?? ownedBy(people, sample, sample.tables[table]),
      file: own?.file,
      lines: own?.lines ?? [],
    };
  };
  return {
    people: withAdmin(people),
    ownDomains: team && team.ownDomains.length > 0 ? team.ownDomains : sample.ownDomains,
    tables: sampleTables.filter((table) => isWanted(table, input)).map(tableOf),
    messages: mails.length > 0 ? withoutTwins(mails.flatMap(({ messages }) => messages)) : sample.messages,
    calendars: [...calendars.read, ...sampleCalendars(sample, people, calendars.read)],
    unread: [
      ...(team?.unread ?? []),
      ...(accounts?.unread ?? []),
      ...mails.flatMap(({ unread }) => unread),
      ...calendars.unread,
    ],
  };
}

/** Contacts, values and activities of the sample belong to its accounts alone. */
function isWanted(table: SampleTable, { accounts }: SeedInput): boolean {
  return table === 'team' || table === 'accounts' || accounts === undefined;
}

/** Somebody has to set the workbook up; a team without an admin gets one at its first domain. */
function withAdmin(people: readonly Person[]): readonly Person[] {
  if (people.some(({ role }) => role === 'admin')) return people;
  const domain = people[0]?.email.split('@')[1] ?? 'example.com';
  const zone = people[0]?.zone ?? 'UTC';
  return [...people, { email: `admin@${domain}`, name: 'Admin', role: 'admin', zone, language: 'en' }];
}

/** Another team takes over the sample's accounts: the first of each role those of the sample's first, and so on. */
function ownedBy(people: readonly Person[], sample: Sample, rows: Rows): Rows {
  if (people === sample.people) return rows;
  const heirs = new Map(
    sample.people.flatMap(({ email, role }): [string, string][] => {
      const same = people.filter((one) => one.role === role);
      const place = sample.people.filter((one) => one.role === role).findIndex((one) => one.email === email);
      return [[email, same[place % Math.max(1, same.length)]?.email ?? '']];
    }),
  );
  return rows.map((row) => row.map((cell) => heirs.get(cell) ?? cell));
}

type Calendars = { readonly read: Seed['calendars']; readonly unread: readonly Unread[] };

/** A file without an address belongs to the first CSM. */
function calendarsOf({ calendars = [] }: SeedInput, people: readonly Person[]): Calendars {
  const firstCsm = people.find(({ role }) => role === 'csm') ?? people[0];
  const files = calendars.map(({ email, file }) => {
    const address = email?.toLowerCase() ?? firstCsm?.email ?? '';
    const owner = people.find((one) => one.email === address);
    if (!owner)
      return { read: [], unread: [{ file, line: 0, reason: `belongs to ${address}, who is not in the team` }] };
    const { events, unread } = readCalendar(file, owner.zone);
    return { read: [{ email: owner.email, file, events }], unread };
  });
  return { read: files.flatMap(({ read }) => read), unread: files.flatMap(({ unread }) => unread) };
}

function sampleCalendars(sample: Sample, people: readonly Person[], given: Seed['calendars']): Seed['calendars'] {
  return sample.calendars
    .filter(({ email }) => people.some((one) => one.email === email) && !given.some((one) => one.email === email))
    .map((calendar) => ({ ...calendar, file: '' }));
}

/** Two folders may hold the same mail. */
function withoutTwins(messages: readonly MailMessage[]): readonly MailMessage[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()];
}
