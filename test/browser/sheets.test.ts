import type { Page } from 'playwright-core';
import { goTo, openMail, openTab, press, switchTo, tandem } from '../../src/tools/hands';
import { cell, marta, picture, sara, textOf, useSite } from '../support/browser';

const site = useSite();
const nora = 'nora.quist@tamarind.example';

describe('Sheets with the sidebar', () => {
  test('shows a hand edit of the grid on the next card', async () => {
    const page = await site.visit('/sheets', { as: sara });
    await openTab(page, 'Accounts');
    await (await cell(page, 'Acme Robotics', 'Seats used')).dblclick();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('31');
    await page.keyboard.press('Enter');
    await (await cell(page, 'Acme Robotics', 'Seats used')).getByText('31').waitFor();
    await picture(page, 'sheets-edited');
    await goTo(page, 'Gmail');
    await openMail(page, 'Re: Night shift checklist');
    expect(await textOf(page)).toMatch(/^31 of 60 used$/m);
  });

  test('opens the account of the selected row, wherever sorting has put it', async () => {
    const page = await site.visit('/sheets', { as: sara });
    await openTab(page, 'Accounts');
    await command(page, 'Acme Robotics', /Sort by column A, Z to A/);
    await page.locator('[row-id="2"]', { hasText: 'Acme Robotics' }).waitFor({ state: 'detached' });
    await (await cell(page, 'Saltmarsh Solar', 'Name')).click();
    await press(page, 'Open selected row');
    await heading(page, 'Saltmarsh Solar');
    await picture(page, 'sheets-sorted');
  });

  test('keeps working when somebody inserts a column', async () => {
    const page = await site.visit('/sheets', { as: sara });
    await openTab(page, 'Accounts');
    await command(page, 'Acme Robotics', 'Insert a column before A');
    await page.locator('[col-id="1"]', { hasText: 'Northgate Lifts' }).waitFor();
    await (await cell(page, 'Northgate Lifts', 'Name')).click();
    await press(page, 'Open selected row');
    await heading(page, 'Northgate Lifts');
  });

  test('shows the rows of a filter view to read, and all of them again', async () => {
    const page = await site.visit('/sheets', { as: sara });
    await openTab(page, 'Accounts');
    const rows = async () =>
      (await page.locator('.sheet-grid [row-id] [col-id="0"]').allInnerTexts()).filter(Boolean).sort();
    const all = await rows();
    await look(page, 'Sara Whitfield: my accounts');
    await page.getByText(/^\d+ rows, to read$/).waitFor();
    await page.locator('.sheet-grid [row-id]', { hasText: 'Ettehad Energy Services' }).waitFor({ state: 'detached' });
    const hers = await rows();
    expect([hers.length < all.length, hers.filter((name) => !all.includes(name))]).toEqual([true, []]);
    const seats = await cell(page, 'Acme Robotics', 'Seats used');
    const before = await seats.innerText();
    await seats.dblclick();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await seats.click();
    await page.keyboard.press('Delete');
    expect(await seats.innerText()).toBe(before);
    await press(page, 'Open selected row');
    await heading(page, 'Acme Robotics');
    await picture(page, 'sheets-filter-view');
    await look(page, 'No filter view');
    await (await cell(page, 'Ettehad Energy Services', 'Name')).waitFor();
    expect(await rows()).toEqual(all);
  });

  test('asks a new teammate once for the workbook, and works from then on', async () => {
    hire('Nora Quist');
    const page = await site.visit('/sheets', { as: marta });
    await press(page, 'Settings');
    await press(page, 'Add a teammate');
    await tandem(page).getByLabel('Mail address').fill(nora);
    await tandem(page).getByLabel('Name').fill('Nora Quist');
    await tandem(page).getByLabel('Role').selectOption('Customer success manager');
    await press(page, 'Save');

    await switchTo(page, nora);
    await heading(page, 'One more step');
    await press(page, 'Allow the workbook');
    const dialog = page.getByRole('dialog', { name: 'Allow Tandem to use this spreadsheet?' });
    await picture(page, 'file-access');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await heading(page, 'One more step');
    await press(page, 'Allow the workbook');
    await dialog.getByRole('button', { name: 'Allow' }).click();
    await heading(page, 'Good afternoon, Nora');
    await goTo(page, 'Gmail');
    await openMail(page, 'Re: Night shift checklist');
    await heading(page, 'Acme Robotics');
  });
});

/** Somebody new in the company, with whom the workbook is shared; Google has not asked her for it yet. */
function hire(name: string): void {
  const { workspace } = site;
  const { people } = workspace.state();
  workspace.load.people([...people, { email: nora, name, role: 'csm', zone: 'Europe/London', language: 'en' }]);
  workspace.load.share(workspace.sheets.list().spreadsheetId, [nora], false);
}

function heading(page: Page, name: string): Promise<void> {
  return tandem(page).getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

async function look(page: Page, view: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter views' }).click();
  await page.getByRole('menuitem', { name: view }).click();
}

async function command(page: Page, row: string, name: string | RegExp): Promise<void> {
  await (await cell(page, row, 'Name')).click();
  await page.getByRole('button', { name: 'Edit rows and columns' }).click();
  await page.getByRole('menuitem', { name }).click();
}
