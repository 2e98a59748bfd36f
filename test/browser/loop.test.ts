import { words } from '../../src/messages/words';
import { goTo, openMail, openTab, press, settled, switchTo, tandem } from '../../src/tools/hands';
import { cell, daniel, kaveh, marta, niloufar, notice, picture, sara, textOf, useSite } from '../support/browser';

const site = useSite();

const ways = [
  {
    language: 'en',
    say: words('en', 'Europe/London'),
    csm: { email: sara, name: 'Sara Whitfield' },
    am: { email: daniel, name: 'Daniel Okafor' },
    account: 'Acme Robotics',
    subject: 'Re: Night shift checklist',
    need: 'Eight more technicians on the night shift',
    quote: 'We will need eight more for the night shift alone, and the Coventry plant is asking when it can join.',
    health: /^\d+ ● Healthy$/m,
    reason: /^[+−]\d+ \d+% of seats in use$/m,
    booked: /^Booked: tomorrow (\d\d:\d\d)$/m,
  },
  {
    language: 'fa',
    say: words('fa', 'Asia/Tehran'),
    csm: { email: niloufar, name: 'نیلوفر راد' },
    am: { email: kaveh, name: 'کاوه مرادی' },
    account: 'پخش نوآوران کویر',
    subject: 'ده نفر تازه برای انبار دوم',
    need: 'ده کاربر تازه برای انبار دوم',
    quote: 'انبار دوم از ماه آینده راه می‌افتد و ده نفر به تیم توزیع اضافه می‌شوند.',
    health: /^[۰-۹]+ ● سالم$/m,
    reason: /^\u2066[+−][۰-۹]+\u2069 [۰-۹]+٪ کاربران فعال‌اند$/m,
    booked: /^رزرو شد: فردا ([۰-۹]{2}:[۰-۹]{2})$/m,
  },
];

describe('the loop in the browser', () => {
  test.each(ways)('goes from the mail to a sync in both calendars ($language)', async (way) => {
    const { say, csm, am, need } = way;
    const page = await site.visit('/gmail', { as: csm.email });
    const shot = (name: string) => picture(page, `loop-${way.language}-${name}`);
    const sidebar = tandem(page);
    const title = (name: string) => sidebar.getByRole('heading', { level: 2, name }).waitFor();

    await openMail(page, way.subject);
    await title(way.account);
    expect(await textOf(page)).toMatch(way.health);
    expect(await textOf(page)).toMatch(way.reason);
    await shot('1-account');

    await press(page, say.account.flag);
    await sidebar.getByLabel(say.flag.need).fill(need);
    await press(page, say.flag.quote);
    await sidebar.getByRole('checkbox', { name: way.quote }).check();
    await shot('2-flag');
    await press(page, say.flag.submit({ name: am.name }));
    await notice(page, say.notices.flagged({ owner: am.name })).waitFor();
    await shot('3-flagged');

    await switchTo(page, am.email);
    await goTo(page, 'Sheets');
    await openTab(page, 'Signals');
    expect(await (await cell(page, need, 'Account')).textContent()).toBe(way.account);
    expect(await (await cell(page, need, 'State')).textContent()).toBe('submitted');
    expect(await (await cell(page, need, 'Waits for')).textContent()).toBe(am.email);
    await press(page, say.queue.title);
    await press(page, need);
    await title(need);
    expect(await textOf(page)).toContain(way.quote);
    await shot('4-signal');
    await press(page, say.moves.buttons.accept);
    await notice(page, say.moves.done.accept).waitFor();
    await page.getByRole('gridcell', { name: 'accepted', exact: true }).waitFor();

    await goTo(page, 'Gmail');
    await openMail(page, way.subject);
    await press(page, say.account.sync);
    await press(page, say.sync.find);
    await title(say.sync.offersTitle);
    await shot('5-offers');
    await press(page, say.sync.book);
    await title(say.meeting.title({ csm: csm.name, am: am.name }));
    await shot('6-booked');
    const time = latin(way.booked.exec(await textOf(page))?.[1] ?? '');

    await goTo(page, 'Calendar');
    const event = page.getByRole('button', {
      name: new RegExp(`^${say.meeting.title({ csm: csm.name, am: am.name })} .*${time} –`),
    });
    await event.waitFor();
    await switchTo(page, csm.email);
    await event.click();
    await settled(page);
    await sidebar.getByText(need).waitFor();
    await shot('7-calendar');
  });

  test('speaks Persian from the right once an admin has noted that this is how the person reads', async () => {
    const page = await site.visit('/sheets', { as: marta });
    await press(page, 'Settings');
    await press(page, /: Team$/);
    await press(page, 'Sara Whitfield');
    await tandem(page).getByLabel('Language').selectOption('فارسی');
    await press(page, 'Save');
    await switchTo(page, sara);
    await page.getByLabel('Language').selectOption('فارسی');
    await goTo(page, 'Gmail');
    await openMail(page, 'Re: Night shift checklist');
    expect(await tandem(page).getAttribute('dir')).toBe('rtl');
    expect(await textOf(page)).toMatch(/^[۰-۹]+ ● سالم$/m);
    await picture(page, 'persian-reader');
  });
});

function latin(text: string): string {
  return text.replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)));
}
