/** `npm run pictures`: the README's pictures, from the sample company after a day of use. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bundlePages } from '../host/page-bundle';
import { readAddonFolder } from '../host/server/addon/addon-folder';
import { listen } from '../host/server/http/listen';
import { openWorkspace } from '../host/server/workspace';
import type { Workspace } from '../host/server/workspace-contract';
import { words } from '../messages/words';
import { launchBrowser } from './browser';
import { build } from './build';
import { goTo, openMail, openTab, press, settled, switchTo, tandem } from './hands';
import { layOut } from './pictures/digests';
import { seed } from './seed';

const folder = 'docs/pictures';
const sara = 'sara.whitfield@tamarind.example';
const daniel = 'daniel.okafor@tamarind.example';
const niloufar = 'niloufar.rad@tamarind.example';
const en = words('en', 'Europe/London');
const kaveh = 'kaveh.moradi@tamarind.example';
const tana = 'tana.wongthong@tamarind.example';
const ploy = 'ploy.srisai@tamarind.example';
const fa = words('fa', 'Asia/Tehran');
const th = words('th', 'Asia/Bangkok');
const northgate = 'What do we pay per seat?';
const acme = 'Re: Night shift checklist';
const kavir = 'ده نفر تازه برای انبار دوم';
/** The Monday of the sample's story and the morning after, in London. */
const monday = Date.parse('2026-11-23T12:30:00Z');
const tuesday = Date.parse('2026-11-24T09:40:00Z');

const flags = [
  { as: sara, say: en, subject: acme, need: 'Eight more technicians on the night shift', kind: 'seat-limit' },
  { as: sara, say: en, subject: 'Bristol wants in', need: 'Bristol wants to work with it, too', kind: 'new-team' },
  { as: niloufar, say: fa, subject: kavir, need: 'ده کاربر تازه برای انبار دوم', kind: 'seat-limit' },
  { as: ploy, say: th, subject: 'สาขาระยองเปิดเดือนหน้า ขอเพิ่มช่าง', need: 'เพิ่มช่างสำหรับสาขาระยอง', kind: 'new-team' },
] as const;

async function main(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'tandem-pictures-'));
  const workspace = openWorkspace({ addon: readAddonFolder((await build()).outFolder) });
  workspace.setClock(monday);
  await seed(workspace);
  await bundlePages(temporary);
  const { url, close } = await listen(workspace, temporary, 0);
  const browser = await launchBrowser();
  try {
    mkdirSync(folder, { recursive: true });
    await useFor(browser, url, workspace);
    await photograph(browser, url);
    await photographDigests(browser, url, workspace);
  } finally {
    await browser.close();
    await close();
    rmSync(temporary, { recursive: true });
  }
}

/** A Monday's work: signals are flagged, one is accepted, a sync is booked; then it is Tuesday. */
async function useFor(browser: Browser, url: string, workspace: Workspace): Promise<void> {
  const page = await opened(browser, url, { width: 1280, height: 800, scale: 1 });
  for (const { as, say, subject, need, kind } of flags) {
    await goTo(page, 'Gmail');
    await switchTo(page, as);
    await openMail(page, subject);
    await press(page, say.account.flag);
    await tandem(page).getByLabel(say.flag.need).fill(need);
    await tandem(page).getByLabel(say.flag.kind).selectOption(kind);
    await tandem(page).getByLabel(say.flag.urgency).selectOption('soon');
    await tandem(page).locator('.card-footer').getByRole('button').last().click();
    await settled(page);
  }
  await goTo(page, 'Gmail');
  await switchTo(page, daniel);
  await openMail(page, 'Bristol wants in');
  await press(page, 'Bristol wants to work with it, too');
  await press(page, en.signal.acknowledge);
  await goTo(page, 'Gmail');
  await switchTo(page, sara);
  await openMail(page, acme);
  for (const label of [en.account.sync, en.sync.find, en.sync.book]) await press(page, label);
  workspace.setClock(tuesday);
  await page.context().close();
}

async function photograph(browser: Browser, url: string): Promise<void> {
  const tall = await opened(browser, url, { width: 1280, height: 940, scale: 1.5 });
  const sidebars = [
    await sidebar(tall, sara, northgate),
    await sidebar(tall, daniel),
    await sidebar(tall, niloufar, kavir),
  ];
  await tall.setContent(sideBySide(sidebars));
  await shoot(tall, 'tandem', true);
  await tall.context().close();

  const page = await opened(browser, url, { width: 1280, height: 800, scale: 1 });
  await switchTo(page, sara);
  await openMail(page, acme);
  await shoot(page, 'gmail');
  await switchTo(page, daniel);
  await goTo(page, 'Sheets');
  await openTab(page, 'Signals');
  await page.getByRole('gridcell', { name: 'Acme Robotics' }).click();
  await press(page, en.home.openRow);
  await shoot(page, 'sheets');
  await goTo(page, 'Calendar');
  await page.getByRole('button', { name: /^Sync: Sara Whitfield/ }).click();
  await settled(page);
  await shoot(page, 'calendar');
}

/** What the morning's run sent to three AMs. */
async function photographDigests(browser: Browser, url: string, workspace: Workspace): Promise<void> {
  const page = await opened(browser, url, { width: 1400, height: 300, scale: 1 });
  await layOut(page, workspace.state().sent, [daniel, kaveh, tana]);
  await shoot(page, 'digest', true);
}

type Screen = { readonly width: number; readonly height: number; readonly scale: number };

async function opened(browser: Browser, url: string, { width, height, scale }: Screen): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${url}/gmail`);
  await settled(page);
  return page;
}

/** The sidebar alone, as somebody has it beside a mail or beside the inbox. */
async function sidebar(page: Page, as: string, subject?: string): Promise<Buffer> {
  await goTo(page, 'Gmail');
  await switchTo(page, as);
  if (subject !== undefined) await openMail(page, subject);
  await page.addStyleTag({ content: '.card-scroll { scrollbar-width: none }' });
  return tandem(page).screenshot();
}

function sideBySide(pictures: readonly Buffer[]): string {
  const images = pictures.map((png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`).join('');
  const look = `
    body { display: flex; gap: 24px; inline-size: fit-content; margin: 0; padding: 24px; background: #eef2f9 }
    img { inline-size: 300px; border-radius: 16px; box-shadow: 0 1px 3px #0f1f3d24, 0 8px 24px #0f1f3d14 }`;
  return `<!doctype html><style>${look}</style><body>${images}`;
}

async function shoot(page: Page, name: string, bodyOnly = false): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const png = bodyOnly ? await page.locator('body').screenshot() : await page.screenshot();
  const file = join(folder, `${name}.png`);
  writeFileSync(file, png);
  console.log(`${file} ${Math.round(png.length / 1024)} KB`);
}

await main();
