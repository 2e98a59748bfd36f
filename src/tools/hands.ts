/** What a person does on the three pages, for the pictures and the browser tests. */
import type { Locator, Page } from 'playwright-core';

/** The add-on's sidebar. */
export function tandem(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Tandem' });
}

/** Waits until the add-on has answered. Without a sidebar in sight there is nothing to wait for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Presses what says these words in the sidebar, and waits for the answer. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  await tandem(page).getByRole('button', { name: words }).first().click();
  await settled(page);
}

/** Puts somebody else at the keyboard. */
export async function switchTo(page: Page, email: string): Promise<void> {
  await page.getByLabel('Person').selectOption(email);
  await settled(page);
}

/** Opens a mail of the inbox by its subject. */
export async function openMail(page: Page, subject: string): Promise<void> {
  await page.getByRole('link', { name: subject }).first().click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  await settled(page);
}

/** Goes to another of the three pages by the bar on top. */
export async function goTo(page: Page, app: 'Gmail' | 'Sheets' | 'Calendar'): Promise<void> {
  await page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: app }).click();
  await page.getByRole('link', { name: app, exact: true }).and(page.locator('[aria-current=page]')).waitFor();
  await settled(page);
}

/** Opens a tab of the workbook and waits until its first row of data is drawn. */
export async function openTab(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Tabs' }).getByRole('button', { name: title, exact: true }).click();
  await page.locator('.sheet-tab[aria-current=page]', { hasText: title }).waitFor();
  await page.getByRole('gridcell').first().waitFor();
}
