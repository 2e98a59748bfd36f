/** A sync of two is told where the two look, and before it begins. */
import { arthit, type Company, mina, openCompany } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { press } from '../../support/presses';
import { mail } from '../../support/scenes/scene';
import { book, decline, lines, moved, typeRow } from '../../support/syncs/pair';

/** Every hour that a test lets pass runs what is done hourly: a day is enough. */
const tomorrow = { from: { msSinceEpoch: Date.parse('2026-11-24T00:00:00Z') } };

describe('a pair’s own sync', () => {
  const own = (company: Company) =>
    company.open(mina).click('No sync with Arthit Suksan: 2 accounts shared. Find a time');

  test('is a click away for two who never met, and both see on their homes and on its card what befell it', () => {
    const company = openCompany([mail]);
    const shared = 'No sync with Mina Karimi: 2 accounts shared. Find a time';
    expect(company.open(arthit).text).toContain(shared);
    const card = own(company).click('do=bookSync');
    expect(company.open(arthit).text).not.toContain(shared);
    const [event] = company.workspace.calendar.list(mina, {});
    const id = String(event?.id);
    company.workspace.calendar.change(mina, id, moved);
    card.click('do=followSyncs');
    decline(company, id);
    const page = card.click('do=followSyncs');
    expect(page.text).toContain('What happened');
    expect(page.text).toContain('Sync moved: Tue 24 Nov, 10:00 → Mon 30 Nov, 11:00');
    expect(page.text).toContain('Sync declined');
    for (const who of [mina, arthit]) expect(company.open(who).text).toContain('Sync declined');
    // Forty accounts hear nothing of it.
    expect(lines(company)).toEqual([]);
    const [row] = rowsOf(company, 'meetings');
    expect(row?.happened?.split('\n').map((line) => line.split(' ')[1])).toEqual(['declined', 'moved', 'booked']);
  });

  test('counts as news what came since the two last met on it: a declined one, or one about an account, told nothing', () => {
    const company = openCompany([mail]);
    own(company).click('do=bookSync');
    const past = (day: number, more: Readonly<Record<string, string>>) => {
      const [start, end] = [`2026-11-${day}T03:00:00Z`, `2026-11-${day}T03:30:00Z`];
      typeRow(company, 'meetings', { id: `mtg_${day}`, csm: mina, am: arthit, organizer: mina, start, end, ...more });
    };
    const page = () => company.open(mina, { host: 'CALENDAR' }).click('do=openMeeting').text;
    past(20, { state: 'declined', account: '' });
    past(19, { state: 'booked' });
    expect(page()).not.toContain('Since');
    past(18, { state: 'booked', account: '' });
    expect(page()).toContain('Since 18 Nov');
  });

  test('that took place is told on the timeline of its account, and on its own card where it has none', () => {
    const company = openCompany([mail]);
    own(company).click('do=bookSync');
    book(company, tomorrow);
    company.workspace.setClock(Date.parse('2026-11-24T05:00:00Z'));
    const timeline = company.open(mina, { messageId: mail.id }).click('do=openTimeline');
    expect(timeline.text).toContain('Sync held');
    const [row] = rowsOf(company, 'meetings');
    const answer = press(
      company,
      { by: arthit, messageId: mail.id, action: 'openMeeting' },
      { meeting: row?.id ?? '' },
    );
    expect(JSON.stringify(answer.result)).toContain('Sync held');
  });
});

test('the hourly run tells whoever did not make the event before a sync, once, in their language and zone', () => {
  const company = openCompany([mail]);
  book(company, tomorrow);
  const [, , ...rows] = company.workspace.sheets.values('team');
  const row = rows.findIndex((cells) => cells.includes(arthit));
  typeOver(company, 'team', { row, column: 'language', text: 'th' });
  const run = (at: string) => {
    company.workspace.setClock(Date.parse(at));
    const done = company.workspace.load.withoutQuotas(() => company.workspace.run({ as: mina, function: 'onHourly' }));
    expect(done.error).toBeNull();
  };
  const told = () => company.workspace.state().sent.filter(({ body }) => body.includes('ใกล้ถึงนัดประชุมของคุณ'));
  run('2026-11-23T02:30:00Z');
  expect(told()).toEqual([]);
  // The sync is at ten in Bangkok, their mail comes at nine.
  for (const time of ['2026-11-24T02:05:00Z', '2026-11-24T02:40:00Z', '2026-11-24T03:30:00Z']) run(time);
  expect(told().map(({ to }) => to)).toEqual([arthit]);
  expect(told()[0]?.body).toContain('Mina Karimi\nวันนี้ 10:00');
  const notices = rowsOf(company, 'outbox').filter(({ kind }) => kind === 'sync-ahead');
  expect(notices.map(({ to, state }) => [to, state])).toEqual([[arthit, 'sent']]);
});
