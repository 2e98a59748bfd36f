import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../host-error';

/** The parts of a workspace, each in a file of its own. */
export const stateParts = ['about', 'people', 'mail', 'clock', 'sheets', 'calendar', 'services'] as const;
export type StatePart = (typeof stateParts)[number];

const format = 1;
const indexFile = 'state.json';
const holderFile = 'host.pid';
const ownFile = new RegExp(`^(?:(?:${stateParts.join('|')})\\.\\d+\\.json|state\\.json)(?:\\.tmp)?$`);

type Index = { readonly format: number; readonly files: Partial<Record<StatePart, string>> };

/**
 * One folder with the state of a workspace. Every save writes the changed parts under new names and then renames the
 * index over the old one: after a crash the folder holds the whole of one save, never half of two.
 */
export type StateFolder = {
  readonly path: string;
  has(): boolean;
  read(part: StatePart): unknown;
  save(parts: Partial<Record<StatePart, unknown>>): void;
  /** Removes the files of a state and leaves everything else in the folder alone. */
  clear(): void;
  /** Lets another host have the folder. */
  release(): void;
};

export function openStateFolder(path: string): StateFolder {
  mkdirSync(path, { recursive: true });
  hold(path);
  let files = readIndexOrRelease(path);
  let generation = highestGeneration(files);
  return {
    path,
    has: () => Object.keys(files).length > 0,
    read: (part) => readPart(path, files[part]),
    save: (parts) => {
      generation += 1;
      const next = { ...files };
      for (const [part, value] of Object.entries(parts)) {
        const file = `${part}.${generation}.json`;
        writeFileSync(join(path, file), JSON.stringify(value));
        next[part as StatePart] = file;
      }
      replaceFile(join(path, indexFile), JSON.stringify({ format, files: next }, null, 1));
      files = next;
      removeOwnFiles(path, new Set([indexFile, ...Object.values(next)]));
    },
    clear: () => {
      files = {};
      removeOwnFiles(path, new Set());
    },
    release: () => release(path),
  };
}

/** Reads a state that nobody changes meanwhile: its folder is not held, so that any number of hosts begin from it. */
export function readerOf(path: string): StateFolder['read'] {
  const files = readIndex(path);
  return (part) => readPart(path, files[part]);
}

function readPart(path: string, file: string | undefined): unknown {
  return file === undefined ? undefined : JSON.parse(readFileSync(join(path, file), 'utf8'));
}

/** Two hosts on one folder would remove each other's files: the second is refused while the first lives. */
function hold(path: string): void {
  const file = join(path, holderFile);
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : process.pid;
  if (holder !== process.pid && isAlive(holder)) {
    throw new HostError(
      409,
      `Process ${holder} uses ${path} already (else remove ${file}); --state takes another folder.`,
    );
  }
  writeFileSync(file, String(process.pid));
}

function readIndexOrRelease(path: string): Index['files'] {
  try {
    return readIndex(path);
  } catch (error) {
    release(path);
    throw error;
  }
}

function release(path: string): void {
  rmSync(join(path, holderFile), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, and somebody else's
  }
}

function readIndex(path: string): Index['files'] {
  const file = join(path, indexFile);
  if (!existsSync(file)) return {};
  let index: Index;
  try {
    index = JSON.parse(readFileSync(file, 'utf8')) as Index;
  } catch (cause) {
    throw new Error(`${file} cannot be read; --fresh starts anew.`, { cause });
  }
  if (index.format !== format)
    throw new HostError(409, `${file} is of another version of Tandem; --fresh starts anew.`);
  return index.files;
}

function highestGeneration(files: Index['files']): number {
  return Math.max(0, ...Object.values(files).map((file) => Number(file.split('.')[1])));
}

function removeOwnFiles(path: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(path)) {
    if (ownFile.test(name) && !keep.has(name)) rmSync(join(path, name));
  }
}

function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}

/** Removes a state without reading it, so that a broken one or one of another version can be left behind. */
export function clearStateFolder(path: string): void {
  if (existsSync(path)) removeOwnFiles(path, new Set());
}

/** Collects what has changed and saves it together, no later than `delayMs` after the first change. */
export type Saver = {
  touch(...parts: readonly StatePart[]): void;
  flush(): void;
  /** Forgets what was to be saved. */
  drop(): void;
};

export function createSaver(folder: StateFolder, dumps: Record<StatePart, () => unknown>, delayMs = 250): Saver {
  const changed = new Set<StatePart>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (changed.size === 0) return;
    const parts = Object.fromEntries([...changed].map((part) => [part, dumps[part]()]));
    folder.save(parts);
    changed.clear();
  };
  return {
    touch: (...parts) => {
      for (const part of parts) changed.add(part);
      timer ??= setTimeout(() => {
        try {
          flush();
        } catch (error) {
          // A full disk must not end the session: what changed stays noted, and the next change tries again.
          console.error(
            `The state could not be saved in ${folder.path}: ${error instanceof Error ? error.message : error}`,
          );
        }
      }, delayMs);
    },
    flush,
    drop: () => {
      clearTimeout(timer);
      changed.clear();
    },
  };
}
