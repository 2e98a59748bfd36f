/** What is costly to make, made by the test file of a run that needs it first, for all of them to read and copy. */
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that `make` filled. Where two workers make it at once, one of the two is kept whole. */
export function madeOnce(name: string, make: (folder: string) => void): string {
  const folder = join(folderOfRun(), name);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  make(own);
  return keep(own, folder);
}

export async function madeOnceInTime(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(folderOfRun(), name);
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  await make(own);
  return keep(own, folder);
}

/** Made by `before-all.mjs`. */
function folderOfRun(): string {
  const folder = process.env.TANDEM_RUN;
  if (folder === undefined) throw new Error('Tests are run by jest, which makes a folder for them.');
  return folder;
}

function keep(own: string, folder: string): string {
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  return folder;
}
