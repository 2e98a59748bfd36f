import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Unread } from '../contract';

/** The bytes of one mail and where they stand. `line` is 0 for a file of its own. */
export type MailSource = {
  readonly file: string;
  readonly line: number;
  readonly bytes: Uint8Array;
  /** From an mbox's own line, milliseconds since 1970. */
  readonly date?: number;
};

export type MailSources = { readonly sources: readonly MailSource[]; readonly unread: readonly Unread[] };

/** Every mail of a file or of a folder with all its folders, in the order of their names. */
export function mailSources(path: string): MailSources {
  if (!statSync(path).isDirectory()) return fileSources(path);
  const parts = readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => mailSources(join(path, name)));
  return { sources: parts.flatMap(({ sources }) => sources), unread: parts.flatMap(({ unread }) => unread) };
}

function fileSources(file: string): MailSources {
  const bytes = readFileSync(file);
  const unread = (reason: string): MailSources => ({ sources: [], unread: [{ file, line: 0, reason }] });
  if (bytes.length === 0) return unread('the file is empty');
  if (/^From /.test(bytes.toString('latin1', 0, 5)) && extname(file) !== '.eml') {
    return { sources: mboxSources(file, bytes), unread: [] };
  }
  if (extname(file).toLowerCase() === '.eml') return { sources: [{ file, line: 0, bytes }], unread: [] };
  return unread('is neither a mail (.eml) nor a mailbox (.mbox)');
}

/** Splits at the lines that begin with `From ` behind an empty line; takes back the `>` put before such lines. */
function mboxSources(file: string, bytes: Buffer): readonly MailSource[] {
  const lines = bytes.toString('latin1').split('\n');
  const starts = lines.flatMap((line, index) => (isStart(line, lines[index - 1]) ? [index] : []));
  return starts.map((start, index) => {
    const body = lines.slice(start + 1, starts[index + 1]).map((line) => line.replace(/^>(>*From )/, '$1'));
    const told = /^From \S+ +(.*)$/.exec(lines[start]?.trim() ?? '')?.[1] ?? '';
    const date = Date.parse(/[+-]\d{4}|[A-Z]{3,4}/.test(told) ? told : `${told} UTC`);
    const source = { file, line: start + 1, bytes: Buffer.from(body.join('\n'), 'latin1') };
    return Number.isFinite(date) ? { ...source, date } : source;
  });
}

function isStart(line: string, before: string | undefined): boolean {
  return line.startsWith('From ') && (before === undefined || before.trim() === '');
}
