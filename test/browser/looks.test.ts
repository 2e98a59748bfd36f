import type { Page } from 'playwright-core';
import { words } from '../../src/messages/words';
import {
  barriers,
  niloufar,
  openMail,
  openTab,
  picture,
  press,
  sara,
  settled,
  tandem,
  useSite,
} from '../support/browser';

const site = useSite();

const readers = [
  { look: 'light', as: sara, dark: false, say: words('en', 'Europe/London'), subject: 'Re: Night shift checklist' },
  { look: 'dark', as: sara, dark: true, say: words('en', 'Europe/London'), subject: 'Re: Night shift checklist' },
  {
    look: 'right-to-left',
    as: niloufar,
    dark: false,
    say: words('fa', 'Asia/Tehran'),
    subject: 'ده نفر تازه برای انبار دوم',
  },
  {
    look: 'right-to-left dark',
    as: niloufar,
    dark: true,
    say: words('fa', 'Asia/Tehran'),
    subject: 'ده نفر تازه برای انبار دوم',
  },
];

describe('what axe-core finds serious or critical', () => {
  test.each(readers)('is nothing on the pages and cards, $look', async ({ look, as, dark, say, subject }) => {
    const found: Record<string, readonly string[]> = {};
    const examine = async (page: Page, name: string) => {
      await picture(page, `${look.replace(' ', '-')}-${name}`);
      const here = await barriers(page);
      if (here.length > 0) found[name] = here;
    };
    const page = await site.visit('/gmail', { as, dark });
    await examine(page, 'home');
    await openMail(page, subject);
    await examine(page, 'account');
    await press(page, say.health.why);
    await examine(page, 'reasons');
    await press(page, back[say.language]);
    await press(page, say.account.flag);
    await press(page, say.flag.quote);
    await examine(page, 'flag');
    await tandem(page).getByLabel(say.flag.need).fill('8');
    await tandem(page).locator('.card-footer button').last().click();
    await settled(page);
    await examine(page, 'flagged');
    await press(page, '8');
    await examine(page, 'signal');
    await openMail2(page);
    await press(page, say.account.sync);
    await examine(page, 'sync');
    await press(page, say.sync.find);
    await examine(page, 'offers');
    await press(page, say.sync.book);
    await examine(page, 'meeting');
    await page.getByRole('button', { name: 'Compose' }).click();
    await examine(page, 'compose');

    const sheets = await site.visit('/sheets', { as, dark });
    await openTab(sheets, 'Accounts');
    await examine(sheets, 'sheets');
    const calendar = await site.visit('/calendar', { as, dark });
    await examine(calendar, 'calendar');
    await calendar.locator('.week-day button').first().click();
    await settled(calendar);
    await examine(calendar, 'event');
    expect(found).toEqual({});
  });

  test('is nothing on a narrow screen', async () => {});
});

const back = { en: 'Back', fa: 'بازگشت', th: 'กลับ' };
async function openMail2(page: Page) {
  await press(page, /Back|بازگشت/);
}
