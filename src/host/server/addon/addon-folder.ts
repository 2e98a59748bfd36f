import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export type AddonFiles = {
  /** `appsscript.json` as it was read. */
  readonly manifest: unknown;
  readonly files: readonly { readonly name: string; readonly source: string }[];
};

/**
 * An Apps Script project as it lies on disk: the manifest at the top and every `.gs` and `.js` below, in the order of
 * their paths as clasp pushes them. Hidden folders and `node_modules` are no part of it. Throws an `Error` in words.
 */
export function readAddonFolder(folder: string): AddonFiles {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder.`);
  const manifest = readManifestFile(join(folder, 'appsscript.json'));
  const files = scriptsIn(folder)
    .map((path) => ({ name: relative(folder, path).replaceAll('\\', '/'), source: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (files.length === 0) throw new Error(`${folder} holds no .gs or .js file.`);
  return { manifest, files };
}

function readManifestFile(path: string): unknown {
  const text = statSync(path, { throwIfNoEntry: false }) && readFileSync(path, 'utf8');
  if (text === undefined) throw new Error(`${path} is missing: an add-on has its manifest there.`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return scriptsIn(path);
    return /\.(gs|js)$/.test(entry.name) && !entry.name.endsWith('.test.js') ? [path] : [];
  });
}
