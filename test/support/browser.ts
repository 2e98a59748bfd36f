/** The three pages in a real browser, on a sample workspace of each test's own, as `npm start` serves them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { bundlePages } from '../../src/host/page-bundle';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { type Listening, listen } from '../../src/host/server/http/listen';
import { openWorkspace } from '../../src/host/server/workspace';
import type { Workspace } from '../../src/host/server/workspace-contract';
import { launchBrowser } from '../../src/tools/browser';
import { settled, tandem } from '../../src/tools/hands';
import { seed } from '../../src/tools/seed';
import { madeOnceInTime } from './made-once';

/** The Monday of the sample's story, 13:00 in London. */
const monday = Date.parse('2026-11-23T13:00:00Z');
export const sara = 'sara.whitfield@tamarind.example';
export const daniel = 'daniel.okafor@tamarind.example';
export const niloufar = 'niloufar.rad@tamarind.example';
export const kaveh = 'kaveh.moradi@tamarind.example';
export const ploy = 'ploy.srisai@tamarind.example';
export const tana = 'tana.wongthong@tamarind.example';
export const helen = 'helen.brandt@tamarind.example';
export const marta = 'marta.lindqvist@tamarind.example';

/** Slower than this is broken, also on a busy machine. */
const patienceMs = 15_000;
const screenshots = join(import.meta.dirname, '../.screenshots');
const dist = join(import.meta.dirname, '../../dist');

export type Visit = {
  readonly as: string;
  readonly dark?: boolean;
  /** In CSS pixels; 1280 when it is not given. */
  readonly width?: number;
};
export type Site = {
  readonly workspace: Workspace;
  /** Opens a page of the host in a browser of its own. */
  visit(path: string, visit: Visit): Promise<Page>;
};

/**
 * Gives each test of the file a fresh sample workspace and server, and the file one browser. A test fails when a page
 * wrote an error to its console or asked anything of another host.
 */
export function useSite(): Site {
  const addon = readAddonFolder(dist);
  let [sample, pages] = ['', ''];
  let browser: Browser;
  let workspace: Workspace;
  let listening: Listening;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    sample = await madeOnceInTime('sample', async (folder) => {
      const made = openWorkspace({ addon, stateFolder: folder });
      made.setClock(monday);
      await seed(made);
      made.close();
    });
    pages = await madeOnceInTime('pages', bundlePages);
    browser = await launchBrowser();
  }, 120_000);

  beforeEach(async () => {
    complaints = [];
    workspace = openWorkspace({ addon, startFrom: sample });
    listening = await listen(workspace, pages, 0);
  });

  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    await listening.close();
    expect(complaints).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
  });

  return {
    get workspace() {
      return workspace;
    },
    visit: async (path, { as, dark = false, width = 1280 }) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
      });
      contexts.push(context);
      context.setDefaultTimeout(patienceMs);
      watch(context, listening.url, (complaint) => complaints.push(complaint));
      const page = await context.newPage();
      await page.goto(`${listening.url}${path.replace(/(?=#|$)/, `?as=${encodeURIComponent(as)}`)}`);
      await page.locator('#page > *').first().waitFor();
      await settled(page);
      return page;
    },
  };
}

function watch(context: BrowserContext, url: string, complain: (text: string) => void): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complain(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !/^(?:data|blob|about):/.test(asked)) complain(`asked another host: ${asked}`);
  });
}

/** How wide everything on the page is, in CSS pixels: more than the screen where something hangs over its edge. */
export async function widthOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => html.scrollWidth);
}

/** What the sidebar says, line by line, names of icons included. */
export async function textOf(page: Page): Promise<string> {
  return (await tandem(page).allInnerTexts()).join('\n');
}

/** What was told last below the card. */
export function notice(page: Page, text: string): Locator {
  return tandem(page).getByRole('status').getByText(text);
}

/**
 * The cell of a row, found by a text in its first columns, under a header. The grid draws only the columns in sight: it
 * is scrolled until the header is there.
 */
export async function cell(page: Page, row: string, header: string): Promise<Locator> {
  await scrollGrid(page, -10_000);
  const rowId = await page.getByRole('row').filter({ hasText: row }).first().getAttribute('row-id');
  const head = page.getByRole('gridcell', { name: header, exact: true });
  for (let steps = 0; steps < 20 && (await head.count()) === 0; steps += 1) await scrollGrid(page, 300);
  const column = await head.first().getAttribute('col-id');
  return page.locator(`[row-id="${rowId}"] [col-id="${column}"]`);
}

/** Scrolls sideways, and waits until the grid has drawn what has come into sight. */
async function scrollGrid(page: Page, by: number): Promise<void> {
  await page.locator('.ag-grid-viewport').evaluate(async (viewport, pixels) => {
    const { defaultView } = viewport.ownerDocument;
    viewport.scrollBy(pixels, 0);
    for (let frames = 0; frames < 3; frames += 1) await new Promise((done) => defaultView?.requestAnimationFrame(done));
  }, by);
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

type AxeRun = {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
};

/** What axe-core finds on the page that is serious or critical; a mail's own HTML in its frame is not ours. */
export async function barriers(page: Page): Promise<readonly string[]> {
  // Until their font is there, icons are words, and names that say something else.
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeRun> } }).axe.run({
      iframes: false,
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
