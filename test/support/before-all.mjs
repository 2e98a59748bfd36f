import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first test of a run: a folder for what all its test files begin with, gone when the run is over. */
export default async function beforeAll() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-run-'));
  process.env.TANDEM_RUN = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await unpackBrowser();
}

/** Where two workers unpack it at once, the second starts what is half there. */
async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
}
