/**
 * `npm run build`: the add-on as clasp pushes it, in `dist/`: one script, one manifest. `--manifest webhooks` builds the
 * variant that may post to Chat and Slack (docs/permissions.md). `--json` prints the report as one JSON object. Exit 1 when the bundle would not run in Apps Script (nothing is written) or is larger than it may be (it is
 * written, because it runs), 2 for an unknown option.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle, type Module } from './build/bundle';
import { complaintsAbout } from './build/checks';
import { calledByCode, functionsOf, readManifest } from './build/entry-points';
import { isVariant, manifestOf, type Variant, variants } from './build/variants';

/**
 * Raw bytes, before any compression: every click loads the whole script again. Three languages are a quarter of it;
 * docs/bench.md has the size of every part and what it costs at the start.
 */
export const sizeLimitBytes = 1_850_000;

export type BuildOptions = {
  readonly entry?: string;
  readonly manifest?: string;
  /** Left out: the usual one, which calls nobody but Google. */
  readonly variant?: Variant;
  readonly outFolder?: string;
  /** Functions that Google calls although the manifest does not name them. */
  readonly byCode?: readonly string[];
};

export type BuildReport = {
  readonly outFolder: string;
  readonly entryPoints: readonly string[];
  /** Bytes of the one script. */
  readonly bundle: { readonly raw: number; readonly gzip: number; readonly limit: number };
  /** Bytes of each module in the script, largest first. */
  readonly modules: readonly Module[];
};

/** The bundle would not run in Apps Script; nothing was written. */
export class BuildRefused extends Error {
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.name = 'BuildRefused';
    this.complaints = complaints;
  }
}

/** Bundles, checks, and only then replaces what is in the folder. Throws `BuildRefused` with everything found wrong. */
export async function build(options: BuildOptions = {}): Promise<BuildReport> {
  const outFolder = resolve(options.outFolder ?? 'dist');
  const { variant } = options;
  const manifestText = manifestOf(readFileSync(options.manifest ?? 'appsscript.json', 'utf8'), variant);
  const manifest = functionsOf(readManifest(manifestText));
  const changes = variant ? { define: { WEBHOOKS: 'true' } } : {};
  const made = await bundle(options.entry ?? 'src/main.ts', changes);
  const complaints = complaintsAbout(made, { manifest, byCode: options.byCode ?? Object.keys(calledByCode) });
  if (complaints.length > 0) throw new BuildRefused(complaints);
  writeFolder(outFolder, { 'Code.js': made.code, 'appsscript.json': manifestText });
  return {
    outFolder,
    entryPoints: made.exports,
    bundle: { raw: Buffer.byteLength(made.code), gzip: gzipSync(made.code).byteLength, limit: sizeLimitBytes },
    modules: made.modules,
  };
}

/** clasp pushes everything in the folder, so what an earlier build left there goes. */
function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    // A reader that comes meanwhile finds the old file or the new one, never half of it.
    const draft = join(folder, `.${name}.${process.pid}`);
    writeFileSync(draft, text);
    renameSync(draft, join(folder, name));
  }
  for (const name of readdirSync(folder)) {
    if (!(name in files) && !name.startsWith('.')) rmSync(join(folder, name), { recursive: true });
  }
}

function describe({ outFolder, entryPoints, bundle: { raw, gzip, limit }, modules }: BuildReport): string {
  const column = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(9);
  return [
    `${outFolder}: ${entryPoints.length} entry points, ${column(raw).trim()} raw (${column(limit).trim()} at most), ` +
      `${column(gzip).trim()} gzip`,
    ...modules.map(({ path, bytes }) => `${column(bytes)}  ${path}`),
  ].join('\n');
}

function optionsIn(args: readonly string[]) {
  const options = { json: { type: 'boolean', default: false }, manifest: { type: 'string' } } as const;
  const { json, manifest } = parseArgs({ args: [...args], options }).values;
  if (manifest === undefined) return { json, options: {} };
  if (!isVariant(manifest)) throw new Error(`There is no manifest "${manifest}".`);
  return { json, options: { variant: manifest } };
}

async function main(args: readonly string[]): Promise<number> {
  let asked: { readonly json: boolean; readonly options: BuildOptions };
  try {
    asked = optionsIn(args);
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run build -- [--json] [--manifest ${variants.join('|')}]`);
    return 2;
  }
  const { json, options } = asked;
  try {
    const report = await build(options);
    const { raw, limit } = report.bundle;
    const error = `The script has ${raw} bytes; ${limit} is the most.`;
    console.log(json ? JSON.stringify(raw > limit ? { ...report, error } : report) : describe(report));
    if (raw > limit) console.error(error);
    return raw > limit ? 1 : 0;
  } catch (error) {
    const { message } = error as Error;
    console.error(`Nothing was built.\n${message}`);
    if (json) console.log(JSON.stringify({ error: message }));
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
