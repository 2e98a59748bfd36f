import type { Page } from 'playwright-core';
import { goTo, openMail, press, settled, switchTo, tandem } from '../../src/tools/hands';
import { daniel, picture, sara, useSite } from '../support/browser';

const site = useSite();

describe('Calendar with the sidebar', () => {
  test('shows the account of a meeting with a customer, and moves the meeting by keyboard', async () => {
    const page = await site.visit('/calendar', { as: sara });
    const review = page.getByRole('button', { name: /^Acme Robotics: night shift review/ });
    await review.click();
    await settled(page);
    await tandem(page).getByRole('heading', { level: 2, name: 'Acme Robotics' }).waitFor();
    await picture(page, 'calendar-event');
    await page.getByRole('button', { name: 'Close the event' }).click();
    await review.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Acme Robotics: night shift review 14:15 – 15:15, 2026-11-25' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Acme Robotics: night shift review 14:15 – 15:15, 2026-11-25' }).waitFor();
  });

  test('follows a sync that is moved, and forgets one that is cancelled', async () => {
    const page = await site.visit('/gmail', { as: daniel });
    await openMail(page, 'Re: Night shift checklist');
    for (const label of ['Schedule a sync', 'Find a time', 'Book']) await press(page, label);
    await goTo(page, 'Calendar');
    await openSync(page);
    await page.getByLabel('Starts').fill('16:00');
    await page.getByLabel('Ends').fill('16:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /^Sync: .* 16:00 – 16:30, 2026-11-24$/ }).waitFor();

    await switchTo(page, sara);
    await page.getByRole('button', { name: /^Sync: .* 16:00 – 16:30, 2026-11-24$/ }).waitFor();
    await picture(page, 'calendar-moved');

    await switchTo(page, daniel);
    await openSync(page);
    await page.getByRole('button', { name: 'Cancel the event' }).click();
    await page.getByRole('button', { name: /^Sync: / }).waitFor({ state: 'detached' });
    await switchTo(page, sara);
    expect(await page.getByRole('button', { name: /^Sync: / }).count()).toBe(0);
  });
});

async function openSync(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Sync: Sara Whitfield and Daniel Okafor/ }).click();
  await settled(page);
}
