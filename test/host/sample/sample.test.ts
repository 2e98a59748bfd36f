import { readFigures, readSample } from '../../../src/host/sample/sample';

const moments = ['2026-11-23T13:00:00Z', '2027-06-05T08:00:00Z', '2028-02-29T00:10:00Z'].map((text) =>
  Date.parse(text),
);
const column = (rows: readonly (readonly string[])[], name: string) => {
  const place = rows[0]?.indexOf(name) ?? -1;
  return rows.slice(1).map((row) => row[place] ?? '');
};
const quarterStarts = (now: number) =>
  [0, 1].map((back) => {
    const month = Math.floor(new Date(now).getUTCMonth() / 3) * 3 + 1 - 3 * back;
    return `${String(month < 1 ? month + 12 : month).padStart(2, '0')}-01`;
  });
const addressesOf = (text: string) => (text.match(/[\w.-]+@[\w.-]+/g) ?? []).map((address) => address.toLowerCase());

describe('the sample company', () => {
  test('hangs together: owners are teammates, contacts and values belong to accounts', async () => {
    const { tables, people, ownDomains } = await readSample(moments[0] ?? 0);
    const accounts = column(tables.accounts, 'externalId');
    const emails = people.map(({ email }) => email);
    const owners = [...column(tables.accounts, 'csm'), ...column(tables.accounts, 'am')].filter(
      (owner) => owner !== '',
    );
    expect(owners.filter((owner) => !emails.includes(owner))).toEqual([]);
    for (const table of ['contacts', 'measures', 'activities'] as const) {
      expect(column(tables[table], 'account').filter((account) => !accounts.includes(account))).toEqual([]);
    }
    expect(new Set(accounts).size).toBe(accounts.length);
    expect(ownDomains).toEqual(['tamarind.example']);
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(['csm', 'am', 'lead', 'admin']));
    expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['en', 'fa', 'th']));
  });

  test.each(moments)('is told in the past and plans ahead, at %i', async (now) => {
    const { messages, tables, calendars } = await readSample(now);
    const today = new Date(now).toISOString();
    expect(messages.length).toBeGreaterThan(20);
    expect(messages.filter(({ date }) => date > now || date < now - 14 * 86_400_000)).toEqual([]);
    expect(
      [...column(tables.measures, 'day'), ...column(tables.activities, 'at')].filter((day) => day > today),
    ).toEqual([]);
    const starts = calendars.flatMap(({ events }) =>
      events.map(({ start }) => Object.values(start as object)[0] as string),
    );
    expect(starts.filter((start) => start.slice(0, 10) >= today.slice(0, 10)).length).toBeGreaterThan(15);
  });

  test('has figures of its own accounts, what is over in the past, and quotas of whole quarters', () => {
    for (const now of moments) {
      const today = new Date(now).toISOString();
      const revenue = readFigures('revenue', now);
      expect(column(revenue, 'From day').filter((day) => day > today)).toEqual([]);
      expect(column(readFigures('feedback', now), 'Answered at').filter((day) => day > today)).toEqual([]);
      const quotas = readFigures('quotas', now);
      expect(new Set(column(quotas, 'From').map((day) => day.slice(5)))).toEqual(new Set(quarterStarts(now)));
      expect(column(quotas, 'To').some((day) => day >= today.slice(0, 10))).toBe(true);
    }
  });

  test('keeps calendars on working weekdays and wall times, whenever it is read', async () => {
    const [then, later] = await Promise.all([readSample(moments[0] ?? 0), readSample(moments[1] ?? 0)]);
    const times = (sample: typeof then) =>
      sample.calendars.flatMap(({ events }) =>
        events.map(({ start }) => {
          const [time = ''] = Object.values(start as object) as string[];
          return [new Date(`${time.slice(0, 10)}T00:00:00Z`).getUTCDay(), time.slice(11, 16)];
        }),
      );
    expect(times(later)).toEqual(times(then));
  });

  test('has mails in three languages, from strangers, free mail, a newsletter, colleagues and several accounts', async () => {
    const { messages, tables, ownDomains } = await readSample(moments[0] ?? 0);
    const domains = column(tables.accounts, 'domains')
      .flatMap((cell) => cell.split(' '))
      .filter(Boolean);
    const known = new Set(column(tables.contacts, 'email'));
    const own = ownDomains[0] ?? '';
    const accountDomains = (text: string) => domains.filter((domain) => text.includes(`@${domain}`));
    const from = messages.map((message) => addressesOf(message.from)[0] ?? '');
    expect(messages.some(({ text }) => /[\u0600-\u06ff]/.test(text))).toBe(true);
    expect(messages.some(({ text }) => /[\u0e00-\u0e7f]/.test(text))).toBe(true);
    expect(messages.some(({ headers }) => headers.some(([name]) => name === 'List-Unsubscribe'))).toBe(true);
    expect(messages.some(({ cc }) => accountDomains(cc).length > 1)).toBe(true);
    expect(
      messages.some(
        ({ from: sender, to }) => sender.includes(own) && addressesOf(to).every((one) => one.endsWith(own)),
      ),
    ).toBe(true);
    expect(from.some((sender) => sender.endsWith('@gmail.com') && known.has(sender))).toBe(true);
    expect(
      from.some((sender) => accountDomains(sender).length === 0 && !known.has(sender) && !sender.endsWith(own)),
    ).toBe(true);
  });
});
