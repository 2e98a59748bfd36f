import type { Page } from 'playwright-core';
import { openMail, press, settled, tandem } from '../../src/tools/hands';
import { notice, picture, sara, textOf, useSite, widthOf } from '../support/browser';

const site = useSite();
const subject = 'Re: Night shift checklist';

describe('Gmail with the sidebar', () => {
  test('remembers the account that an unknown sender is linked to', async () => {
    const page = await site.visit('/gmail', { as: sara });
    const stranger = 'Priya Raman gave me your name';
    await openMail(page, stranger);
    await heading(page, 'No account yet');
    expect(await textOf(page)).toContain('No account for t.zielinski@brightforge.example.');
    await tandem(page).getByLabel('Name, domain or id').fill('acme');
    await press(page, 'Search');
    await picture(page, 'unknown-sender');
    await press(page, 'Link');
    await notice(page, 'Linked and remembered').waitFor();
    await page.getByRole('link', { name: 'Back to the inbox' }).click();
    await openMail(page, stranger);
    await heading(page, 'Acme Robotics');
  });

  test('puts the introduction of the account manager into a reply, and nothing of the account', async () => {
    const page = await site.visit('/gmail', { as: sara });
    await openMail(page, subject);
    await page.getByRole('button', { name: 'Reply' }).click();
    const draft = page.getByRole('dialog', { name: 'New message' });
    await draft.getByRole('button', { name: 'Introduce the account manager' }).click();
    const lines = page.getByRole('dialog', { name: 'Tandem' });
    await lines.getByRole('button', { name: 'Insert' }).last().click();
    await lines.waitFor({ state: 'detached' });
    await picture(page, 'compose');
    expect(await draft.getByLabel('Message body').inputValue()).toBe(
      'May I introduce my colleague Daniel Okafor (daniel.okafor@tamarind.example), who looks after plans and contracts with us? From here on, Daniel Okafor will be glad to help you with this.',
    );
  });

  test('says whose matter a mail is, with the words that say so, and leaves a neutral reply among the drafts', async () => {
    const page = await site.visit('/gmail', { as: sara });
    await openMail(page, subject);
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'Whose matter is this mail?' }).click();
    await heading(page, 'Whose matter is this?');
    expect(await textOf(page)).toContain('This looks like Daniel Okafor’s matter');
    expect(await textOf(page)).toContain('“add two more technicians”');
    await picture(page, 'boundary');
    await press(page, 'Draft a neutral reply');
    await notice(page, 'A draft was created.').waitFor();
  });

  test('goes back card by card, and to the inbox', async () => {
    const page = await site.visit('/gmail', { as: sara });
    await heading(page, 'Good afternoon, Sara');
    await openMail(page, subject);
    await press(page, 'Why?');
    await heading(page, 'Why this score');
    await press(page, 'Back');
    await heading(page, 'Acme Robotics');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await heading(page, 'Good afternoon, Sara');
  });

  test('flags a signal by keyboard alone', async () => {
    const page = await site.visit('/gmail', { as: sara });
    await tabTo(page, 'link', subject);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await settled(page);
    await tabTo(page, 'button', 'Flag a signal');
    await page.keyboard.press('Enter');
    await heading(page, 'Flag a signal');
    await tabTo(page, 'textbox', 'What do they need, in their words?');
    await page.keyboard.type('Eight more seats');
    await tabTo(page, 'button', 'Quote from the mail');
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, 'checkbox', 'What do we have to do?');
    await page.keyboard.press('Space');
    await tabTo(page, 'button', 'Flag for Daniel Okafor');
    await page.keyboard.press('Enter');
    await notice(page, 'Flagged for Daniel Okafor').waitFor();
    await tandem(page).getByText('Eight more seats').first().waitFor();
  });

  test('shows the card over the mail on a narrow screen, and nothing is cut off', async () => {
    const page = await site.visit('/gmail', { as: sara, width: 390 });
    await openMail(page, subject);
    expect(await tandem(page).count()).toBe(0);
    await picture(page, 'narrow-mail');
    await page.getByRole('button', { name: 'Open Tandem' }).click();
    await heading(page, 'Acme Robotics');
    await picture(page, 'narrow-card');
    expect(await widthOf(page)).toBe(390);
    await press(page, 'Flag a signal');
    await tandem(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { level: 1, name: subject }).click();
  });
});

function heading(page: Page, name: string): Promise<void> {
  return tandem(page).getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox' | 'checkbox', name: string): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await target.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to the ${role} "${name}"`);
}
