/** Syncs in the browser, in three languages: a series with Meet, what people do to it in Calendar, a plan for the team. */
import type { Page } from 'playwright-core';
import { words } from '../../src/messages/words';
import { goTo, press, settled, switchTo, tandem } from '../../src/tools/hands';
import { helen, kaveh, niloufar, notice, picture, ploy, sara, tana, textOf, useSite } from '../support/browser';

const site = useSite();
const en = words('en', 'Europe/London');
const fa = words('fa', 'Asia/Tehran');
const th = words('th', 'Asia/Bangkok');
const [week, minute] = [7 * 86_400_000, 60_000];

describe('a series of syncs', () => {
  test('is booked with Meet, read in Persian, followed where a date moves, and closed to a guest from outside', async () => {
    const page = await site.visit('/calendar', { as: sara });
    await press(page, en.account.sync);
    await tandem(page).getByLabel(en.sync.with).selectOption(kaveh);
    await tandem(page).getByLabel(en.follow.howOften).selectOption('weekly');
    await press(page, en.sync.find);
    await press(page, en.sync.book);
    await notice(page, en.follow.often.weekly).waitFor();
    const [series] = mine();
    expect(series).toMatchObject({ recurrence: [expect.stringContaining('FREQ=WEEKLY')] });
    expect(series?.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\//);

    await switchTo(page, kaveh);
    await openSync(page);
    const card = await textOf(page);
    expect(card).toContain(fa.follow.often.weekly);
    expect(card).toContain('کاوه مرادی');
    expect(await tandem(page).getAttribute('dir')).toBe('rtl');
    await picture(page, 'syncs-fa');

    await switchTo(page, sara);
    await openSync(page);
    await page.getByLabel('Ends').fill('17:30');
    await page.getByLabel('Starts').fill('17:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await sync(page, / 17:00 – 17:30/).waitFor();
    await openSync(page);
    await tandem(page).locator('.card-menu, [aria-haspopup="menu"]').last().click();
    await page.getByRole('menuitem', { name: en.follow.update }).click();
    await settled(page);
    await notice(page, en.follow.followed({ count: 1 })).waitFor();
    expect(rows().filter((time) => time % (24 * 60 * minute) === 17 * 60 * minute)).toHaveLength(1);

    await page.getByLabel('Add a guest').fill('jana@acme-robotics.example');
    await page.getByLabel('Add a guest').press('Enter');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Event' }).waitFor({ state: 'detached' });
    await openSync(page);
    await tandem(page).getByText(en.follow.leak.closedHint).waitFor();
    await picture(page, 'syncs-leak');
    const shown = dates().map(({ description = '', attendees = [] }) => [description === '', attendees.length]);
    expect(shown.sort()).toEqual([
      [false, 2],
      [false, 2],
      [true, 3],
    ]);
  });
});

test('a plan for the team is confirmed in Thai, and booked where each CSM opens Tandem next', async () => {
  const page = await site.visit('/sheets', { as: helen });
  await page.getByLabel('Language').selectOption('ไทย');
  await settled(page);
  await press(page, th.teamSyncs.without({ count: 3 }));
  await tandem(page).getByText(th.teamSyncs.hint).waitFor();
  const boxes = tandem(page).getByRole('checkbox');
  expect(await boxes.count()).toBe(3);
  await picture(page, 'syncs-plan-th');
  await tandem(page).getByRole('checkbox', { name: 'Sara Whitfield' }).uncheck();
  await press(page, th.teamSyncs.confirm);
  await notice(page, th.teamSyncs.confirmed({ count: 2 })).waitFor();
  await picture(page, 'syncs-planned-th');
  expect([ploy, niloufar].map((who) => mine(who).length)).toEqual([0, 0]);

  await switchTo(page, ploy);
  await goTo(page, 'Calendar');
  await tandem(page).getByText('ธนา วงศ์ทอง').first().waitFor();
  expect(mine(ploy).map(({ attendees = [] }) => attendees.map(({ email }) => email))).toEqual([[ploy, tana]]);
  await switchTo(page, niloufar);
  await tandem(page).getByText('کاوه مرادی').first().waitFor();
  expect(mine(niloufar).map(({ attendees = [] }) => attendees.map(({ email }) => email))).toEqual([[niloufar, kaveh]]);
});

type Event = {
  readonly description?: string;
  readonly hangoutLink?: string;
  readonly recurrence?: readonly string[];
  readonly attendees?: readonly { readonly email: string }[];
};

/** Tandem's own events in somebody's calendar, a series as one. */
function mine(who: string = sara, range: object = {}): readonly Event[] {
  const { calendar } = site.workspace;
  return calendar.list(who, range).filter(({ id }) => id?.startsWith('pair')) as unknown as readonly Event[];
}

function dates(): readonly Event[] {
  const from = Date.parse('2026-11-23T13:00:00Z');
  return mine(sara, { from, to: from + 3 * week });
}

function rows(): readonly number[] {
  const [keys = [], , ...cells] = site.workspace.sheets.values('meetings');
  return cells.map((row) => Date.parse(String(row[keys.indexOf('start')])));
}

function sync(page: Page, time: RegExp | string = '') {
  return page
    .getByRole('button', { name: /^(Sync: |جلسهٔ )/ })
    .filter({ hasText: time })
    .first();
}

async function openSync(page: Page): Promise<void> {
  await sync(page).click();
  await settled(page);
}
