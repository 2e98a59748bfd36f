/** The boxes of the queue in a real page: what is ticked is what is acknowledged. */
import { words } from '../../src/messages/words';
import { goTo, openMail, press, settled, switchTo, tandem } from '../../src/tools/hands';
import { daniel, sara, useSite } from '../support/browser';

const site = useSite();
const say = words('en', 'Europe/London');

test('two lines are ticked, one button takes both, and what is typed to find something finds it', async () => {
  const page = await site.visit('/gmail', { as: sara });
  for (const [subject, need] of [
    ['Re: Night shift checklist', 'Eight more technicians'],
    ['Bristol wants in', 'Bristol wants to work with it'],
  ] as const) {
    await goTo(page, 'Gmail');
    await openMail(page, subject);
    await press(page, say.account.flag);
    await tandem(page).getByLabel(say.flag.need).fill(need);
    await tandem(page).locator('.card-footer').getByRole('button').last().click();
    await settled(page);
  }
  await goTo(page, 'Gmail');
  await switchTo(page, daniel);
  await press(page, say.home.openQueue);
  const boxes = tandem(page).getByRole('checkbox');
  expect(await boxes.count()).toBe(2);
  for (const box of await boxes.all()) await box.check();
  await press(page, say.queueing.acknowledge);
  expect(await tandem(page).innerText()).toContain('2 acknowledged');
  expect(await boxes.count()).toBe(0);
  await tandem(page).getByLabel(say.queueing.query).fill('bristol');
  await press(page, say.queueing.search);
  const found = await tandem(page).innerText();
  expect([found.includes('Bristol wants to work with it'), found.includes('Eight more')]).toEqual([true, false]);
});
