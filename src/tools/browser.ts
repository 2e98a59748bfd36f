import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts the Chromium that npm brings (Linux on x64), else an installed Chrome or Edge, else Debian's Chromium. Throws
 * when there is none: what a browser has to prove is never skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  const refusals: string[] = [];
  for (const [name, launch] of ways) {
    try {
      return await launch();
    } catch (error) {
      refusals.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(
    `No browser starts here. Install Google Chrome, Microsoft Edge or Chromium.\n${refusals.map((each) => `- ${each}`).join('\n')}`,
  );
}

const ways: readonly (readonly [name: string, launch: () => Promise<Browser>])[] = [
  ['the Chromium of @sparticuz/chromium', bundled],
  ['an installed Chrome', () => chromium.launch({ ...asPeopleSee, channel: 'chrome', args: unprivileged })],
  ['an installed Edge', () => chromium.launch({ ...asPeopleSee, channel: 'msedge', args: unprivileged })],
  [
    '/usr/bin/chromium',
    () => chromium.launch({ ...asPeopleSee, executablePath: '/usr/bin/chromium', args: unprivileged }),
  ],
];

/** Without a window Chromium hides its scrollbars, and pages lay themselves out for what nobody sees. */
const asPeopleSee = { ignoreDefaultArgs: ['--hide-scrollbars'] };

/** Chromium's sandbox does not start for root, as in most containers. */
const unprivileged = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Its own list of arguments is for functions in a cloud: a single process (it ends with the first context that is
 * closed) and no web security (it would hide what a real browser refuses). What is left of it is the software drawing.
 */
async function bundled(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it runs on Linux x64 alone');
  const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--font-render-hinting=none'];
  return chromium.launch({ ...asPeopleSee, executablePath: await sparticuz.executablePath(), args });
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
