import type { Locator, Page } from 'playwright-core';
import { words } from '../../src/messages/words';
import { goTo, openMail, openTab, press, settled, tandem } from '../../src/tools/hands';
import { barriers, marta, niloufar, picture, sara, useSite, widthOf } from '../support/browser';

const site = useSite();

const readers = [
  {
    look: 'en',
    as: sara,
    say: words('en', 'Europe/London'),
    csm: 'Sara Whitfield',
    am: 'Daniel Okafor',
    subject: 'Re: Night shift checklist',
  },
  {
    look: 'fa',
    as: niloufar,
    say: words('fa', 'Asia/Tehran'),
    csm: 'نیلوفر راد',
    am: 'کاوه مرادی',
    subject: 'ده نفر تازه برای انبار دوم',
  },
];

describe('what axe-core finds serious or critical, in light and in dark', () => {
  test.each(readers)(
    'is nothing on the loop’s pages and cards ($look)',
    async ({ look, as, say, csm, am, subject }) => {
      const page = await site.visit('/gmail', { as });
      const { look: at, found } = looking(page, look);
      await at('home');
      await openMail(page, subject);
      await at('account');
      await press(page, say.health.why);
      await at('reasons');
      await back(page).click();
      await press(page, say.account.flag);
      await press(page, say.flag.quote);
      await at('flag');
      await tandem(page).getByLabel(say.flag.need).fill('8 more');
      await tandem(page).locator('.card-footer').getByRole('button').last().click();
      await settled(page);
      await press(page, '8 more');
      await at('signal');
      await back(page).click();
      await press(page, say.account.sync);
      await at('sync');
      await press(page, say.sync.find);
      await at('offers');
      await press(page, say.sync.book);
      await at('meeting');
      await goTo(page, 'Calendar');
      await page.getByRole('button', { name: say.meeting.title({ csm, am }) }).click();
      await settled(page);
      await at('calendar');
      await goTo(page, 'Sheets');
      await openTab(page, 'Accounts');
      await at('sheets');
      expect(found).toEqual({});
    },
  );

  test('is nothing on the cards of an admin, of a stranger’s mail and of a draft', async () => {
    const page = await site.visit('/sheets', { as: marta });
    const { look, found } = looking(page, 'admin');
    await press(page, 'Settings');
    await look('settings');
    await press(page, 'Add a teammate');
    await look('teammate');
    await back(page).click();
    await press(page, 'Import');
    await look('import');
    await goTo(page, 'Gmail');
    await openMail(page, 'Priya Raman gave me your name');
    await look('stranger');
    await page.getByRole('button', { name: 'Reply' }).click();
    await page.getByRole('button', { name: 'Introduce the account manager' }).click();
    await settled(page);
    expect(await barriers(page)).toEqual([]);
    expect(found).toEqual({});
  });

  test('is nothing on a narrow screen, and nothing hangs over its edge', async () => {
    const page = await site.visit('/gmail', { as: sara, width: 390 });
    const { look, found } = looking(page, 'narrow');
    await look('inbox');
    for (const app of ['Sheets', 'Calendar'] as const) {
      await goTo(page, app);
      await look(app.toLowerCase());
      expect(await widthOf(page)).toBe(390);
    }
    expect(found).toEqual({});
  });
});

describe('a status report', () => {
  test('is made of what was typed, opens as a document from right to left, and prints without its frame', async () => {
    const { reports: say, reportText: told, health } = words('fa', 'Asia/Tehran');
    const page = await site.visit('/gmail', { as: niloufar });
    await openMail(page, 'ده نفر تازه برای انبار دوم');
    await tandem(page).locator('[aria-haspopup=menu]').first().click();
    await page.getByRole('menuitem', { name: say.title }).click();
    await press(page, say.texts);
    await tandem(page).getByLabel(told.sections.opening).fill('فصل خوبی بود.');
    await press(page, say.make);
    const opening = page.context().waitForEvent('page');
    const named = { name: say.open };
    await tandem(page).getByRole('link', named).or(tandem(page).getByRole('button', named)).click();
    const paper = await opening;
    await paper.getByText('فصل خوبی بود.').waitFor();
    expect(await paper.locator('article').evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
    expect(await paper.locator('article').textContent()).not.toContain(health.bands.healthy);
    expect(await barriers(paper)).toEqual([]);
    await paper.emulateMedia({ media: 'print' });
    await picture(paper, 'fa-report-printed');
    expect(await paper.locator('header').isVisible()).toBe(false);
    expect((await paper.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

function back(page: Page): Locator {
  return tandem(page).getByRole('button', { name: /^(?:Back|بازگشت)$/ });
}

/** Notes what is found in both looks of the page as it stands, and takes its picture. */
function looking(page: Page, prefix: string) {
  const found: Record<string, readonly string[]> = {};
  const note = async (name: string) => {
    await picture(page, name);
    const here = await barriers(page);
    if (here.length > 0) found[name] = here;
  };
  const look = async (name: string) => {
    await note(`${prefix}-${name}`);
    await page.getByRole('button', { name: 'Switch to dark' }).click();
    await note(`${prefix}-${name}-dark`);
    await page.getByRole('button', { name: 'Switch to light' }).click();
  };
  return { look, found };
}
