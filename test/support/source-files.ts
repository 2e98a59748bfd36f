/** The project's own sources, for tests about how they are laid out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SourceFile = {
  /** From the project's root, with forward slashes: `src/domain/time.ts`. */
  readonly path: string;
  readonly text: string;
};

export function sourceFiles(folder: string, ending = '.ts'): readonly SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path, ending);
    return entry.name.endsWith(ending) ? [{ path, text: readFileSync(join(folder, entry.name), 'utf8') }] : [];
  });
}

export type Import = {
  /** As written: `zod/mini`, `../domain/time`. */
  readonly from: string;
  /** The project's own file, without its ending, or nothing for a package. */
  readonly file: string | undefined;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
};

/** What a file imports, and what it hands on. */
export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(?:([\w$*{},\s]+?)\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm);
  return [...found].map(([, what = '', from, lazily]) => {
    const name = from ?? lazily ?? '';
    const names = what.replace(/[{}]/g, '').split(',');
    return {
      from: name,
      file: name.startsWith('.') ? join(path, '..', name) : undefined,
      typeOnly: /^type\b/.test(what) || names.every((one) => /^\s*(?:type\s.*)?$/.test(one) && what !== ''),
    };
  });
}

/** The code without comments and without the words in its strings, so that only names are left to look for. */
export function codeOf(text: string): string {
  const quoted = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return text.replace(quoted, (piece) => (piece.startsWith('/') ? '' : "''"));
}
