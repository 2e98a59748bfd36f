/**
 * `npm start`: builds the add-on, makes or reopens a workspace, serves it on 127.0.0.1 and opens the browser.
 * `--help` lists the options. Exit 2 for wrong use or an input that is not there, 1 for a fault.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openBrowser from 'open';
import { bundlePages } from '../host/page-bundle';
import { type AddonFiles, readAddonFolder } from '../host/server/addon/addon-folder';
import { HostError } from '../host/server/host-error';
import { type Listening, listen } from '../host/server/http/listen';
import { openWorkspace } from '../host/server/workspace';
import type { Workspace } from '../host/server/workspace-contract';
import { BuildRefused, build } from './build';
import { loadCalendars, seed } from './seed';
import { seedFigures } from './seed/figures';
import { gather } from './seed/gather';
import { parseStartOptions, type StartOptions, startHelp, UsageError } from './start-options';
import { summaryOf } from './start-summary';

const pagesFolder = join('node_modules', '.cache', 'tandem-pages');

export type Started = Listening & { readonly workspace: Workspace };

/** Everything `npm start` does short of the browser. Throws `UsageError` for inputs that are not there. */
export async function start(options: StartOptions): Promise<Started> {
  requireInputs(options);
  await requireFreePort(options.port);
  const addon = options.addon === undefined ? await ownAddon() : foreignAddon(options.addon);
  const stateFolder = resolve(options.state ?? join('.tandem', stateName(options)));
  const inputs = inputsOf(options);
  const workspace = openWorkspace({ addon, stateFolder, fresh: options.fresh, inputs });
  if (workspace.isNew) await fill(workspace, options);
  await bundlePages(pagesFolder);
  const listening = await listen(workspace, pagesFolder, options.port);
  const { name } = workspace.addon();
  console.log(summaryOf(workspace.state(), { name, url: listening.url, stateFolder, isNew: workspace.isNew }));
  return { ...listening, workspace };
}

function requireInputs({ accounts, team, mail, calendars }: StartOptions): void {
  const files = [accounts, team, ...mail, ...calendars.map(({ file }) => file)].filter((file) => file !== undefined);
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) throw new UsageError(`There is no ${missing.join(', no ')}.`);
}

async function ownAddon(): Promise<AddonFiles> {
  const { outFolder } = await build();
  return readAddonFolder(outFolder);
}

function foreignAddon(folder: string): AddonFiles {
  try {
    return readAddonFolder(folder);
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** What a state was made from: it is opened again by the same inputs (or by none) and refuses others. */
function inputsOf({ accounts, team, mail, calendars, addon }: StartOptions): readonly string[] {
  const named = Object.entries({ accounts, team, addon }).flatMap(([option, path]) =>
    path === undefined ? [] : [`--${option} ${resolve(path)}`],
  );
  const mails = mail.map((path) => `--mail ${resolve(path)}`);
  const days = calendars.map(
    ({ email, file }) => `--calendar ${email === undefined ? '' : `${email}=`}${resolve(file)}`,
  );
  return [...named, ...mails, ...days];
}

function stateName(options: StartOptions): string {
  const inputs = inputsOf(options);
  if (inputs.length === 0) return 'sample';
  const hash = createHash('sha256').update(inputs.join('\n')).digest('hex').slice(0, 8);
  return `${options.addon === undefined ? 'own' : `addon-${basename(resolve(options.addon))}`}-${hash}`;
}

async function fill(workspace: Workspace, options: StartOptions): Promise<void> {
  try {
    if (options.addon === undefined) await seed(workspace, options);
    else await showCompanyTo(workspace);
    // People of one's own are no owners of the sample's quotas, and accounts of one's own have no such revenue.
    if (inputsOf(options).length === 0) seedFigures(workspace);
  } catch (cause) {
    workspace.forget(); // half a seed is no state to come back to
    throw cause;
  }
  workspace.flush();
}

/** Another add-on gets the sample's people, mails and calendars, and an empty spreadsheet that all may write in. */
async function showCompanyTo(workspace: Workspace): Promise<void> {
  const { load } = workspace;
  const company = await gather({}, Date.parse(workspace.state().now));
  load.people(company.people);
  load.messages(company.messages);
  loadCalendars(workspace, company);
  const emails = company.people.map(({ email }) => email);
  load.share(load.spreadsheet(emails[0] ?? '', 'Untitled spreadsheet'), emails, false);
}

/** Asked first, for loading takes a while: most often it is this very host that holds the port, still running. */
function requireFreePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new UsageError(`Port ${port} is taken (by another npm start?); --port N takes another.`) : error);
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** How often the running clock is looked at for triggers that come due. */
const tickMs = 20_000;

/** Serves until the process is told to stop; what changed last is saved on the way out. */
function keepRunning({ workspace, close }: Started): void {
  const ticking = setInterval(() => {
    for (const { function: name, as, answer } of workspace.tick()) {
      if (answer.error) console.error(`Trigger ${name} of ${as}: ${answer.error.message}`);
    }
  }, tickMs);
  const stop = async () => {
    clearInterval(ticking);
    await close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('exit', () => workspace.close());
}

async function showInBrowser(url: string): Promise<void> {
  try {
    const browser = await openBrowser(`${url}/gmail`);
    browser.once('error', (error) =>
      console.error(`The browser did not open (${error.message}): open ${url} yourself.`),
    );
  } catch (error) {
    console.error(
      `The browser did not open (${error instanceof Error ? error.message : error}): open ${url} yourself.`,
    );
  }
}

async function main(args: readonly string[]): Promise<void> {
  const options = parseStartOptions(args);
  if (options.help) {
    console.log(startHelp);
    return;
  }
  const started = await start(options);
  keepRunning(started);
  if (options.open && !process.env.CI) await showInBrowser(started.url);
}

/** Prints what went wrong and answers the exit code: 2 for wrong use, 1 for a fault. */
function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nnpm start -- --help lists the options.`);
    return 2;
  }
  if (error instanceof HostError) {
    console.error(error.message);
    return 2;
  }
  console.error(error instanceof BuildRefused ? `The add-on does not build:\n${error.message}` : error);
  return 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.exit(exitCodeOf(error));
  });
}
