/** Finding a time: what stands right outside of the days that are looked at counts too. */
import { arthit, type Company, mina, openCompany, type Page } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { mail } from '../../support/scenes/scene';

test('a meeting that ended just before the search began still has its pause', () => {
  const company: Company = openCompany();
  const row = rowsOf(company, 'settings').findIndex(({ key }) => key === 'bufferMinutes');
  typeOver(company, 'settings', { row, column: 'value', text: '90' });
  company.workspace.evictCache();
  company.workspace.setClock(Date.parse('2026-11-23T03:50:00Z'));
  const form = company.open(mina).click('do=openSync');
  const offers = () => {
    const found = form.click('do=findTimes', {
      with: arthit,
      minutes: '30',
      weekday: 'mon',
      from: { msSinceEpoch: today },
    });
    return starts(JSON.stringify(found.answer.result));
  };
  const busy = (from: string, to: string) => {
    const [start, end] = [from, to].map((time) => ({ dateTime: `2026-11-23T${time}:00Z` }));
    company.workspace.calendar.create(arthit, { summary: 'Call', start, end });
  };
  busy('07:30', '10:00');
  const early = () => offers().filter((at) => at < '2026-11-23T05:30:00.000Z');
  expect(early()).toEqual(['2026-11-23T05:00:00.000Z']);
  busy('03:00', '04:00');
  expect(early()).toEqual([]);
});

/** From whatever stands beside the sidebar: a mail, a row, a meeting with the customer. */
const places: readonly [string, (company: Company) => Page][] = [
  ['Gmail', ({ open }) => open(mina, { messageId: mail.id })],
  ['Sheets', ({ open }) => open(mina, { host: 'SHEETS', tab: 'Accounts', row: 2 }).click('do=openActiveRow')],
  [
    'Calendar',
    ({ open, workspace }) => {
      const times = { start: { dateTime: '2026-11-27T03:00:00Z' }, end: { dateTime: '2026-11-27T04:00:00Z' } };
      const attendees = [{ email: mina }, { email: 'jana@acme.example' }];
      const { id } = workspace.calendar.create(mina, { summary: 'Review', ...times, attendees });
      return open(mina, { host: 'CALENDAR', eventId: id ?? '' }).click('do=openAccount');
    },
  ],
];

test.each(places)('in %s an account leads to times, and they to a series with Meet', (_, place) => {
  const company = openCompany([mail]);
  const form = place(company).click('do=openSync');
  expect(form.text).toContain('About Acme Robotics');
  const wish = { with: arthit, minutes: '30', often: 'weekly', from: { msSinceEpoch: today + 2 * 86_400_000 } };
  const booked = form.click('do=findTimes', wish).click('do=bookSync');
  expect(booked.notice).toContain('Booked: Every week');
  expect(booked.text).toContain('Every week');
  const [series] = company.workspace.calendar.list(mina, {}).filter(({ recurrence }) => recurrence !== undefined);
  expect(series).toMatchObject({
    ...{ summary: 'Sync: Mina Karimi and Arthit Suksan · Acme Robotics', reminders: { overrides: [{ minutes: 10 }] } },
    hangoutLink: expect.stringContaining('https://meet.google.com/'),
  });
});

test.each(['GMAIL', 'SHEETS', 'CALENDAR'] as const)('the home in %s leads there too', (host) => {
  const form = openCompany([mail]).open(mina, { host }).click('Schedule a sync');
  expect(form.click('do=findTimes', { with: arthit, minutes: '30', from: { msSinceEpoch: today } }).text).toContain(
    'Book',
  );
});

const today = Date.parse('2026-11-23T00:00:00Z');

function starts(card: string): readonly string[] {
  return [...card.matchAll(/"key":"start","value":"(\d+)"/g)].map(([, at]) => new Date(Number(at)).toISOString());
}
