import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type Bundle, bundle, type Changes, type Module } from '../build/bundle';
import { cpuMs, median } from './cpu';

export type Size = { readonly raw: number; readonly gzip: number };
/** `startMs`: median CPU time to compile the script and run its top level in a fresh context. */
export type Form = Size & { readonly startMs: number };
export type BundleReport = Size & {
  /** Raw bytes of what the script is made of. */
  readonly parts: Readonly<Record<string, number>>;
  readonly forms: { readonly [Name in FormName]: Form };
};

export type FormName = keyof typeof forms;
const forms = {
  unminified: { minifyWhitespace: false, minifySyntax: false },
  shipped: {},
  minified: { minifyWhitespace: true, minifySyntax: true, minifyIdentifiers: true },
} as const satisfies Record<string, Changes>;

const rounds = 25;

/** The script as it is pushed, and beside it the forms it could have been pushed in. */
export async function bundleForms(shipped: Bundle): Promise<BundleReport> {
  const names = Object.keys(forms) as FormName[];
  const codes = await Promise.all(names.map(async (name) => (await bundle('src/main.ts', forms[name])).code));
  const starts = startTimes(codes);
  const made = names.map((name, index): [FormName, Form] => [
    name,
    { ...sizeOf(codes[index] ?? ''), startMs: starts[index] ?? 0 },
  ]);
  return {
    ...sizeOf(shipped.code),
    parts: partsOf(shipped),
    forms: Object.fromEntries(made) as Record<FormName, Form>,
  };
}

/** In turns, so that a busy moment of the machine falls on all of them. */
function startTimes(codes: readonly string[]): readonly number[] {
  const times = codes.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    codes.forEach((code, index) => {
      const context = createContext({});
      const text = `${code}\n// round ${round}`; // a text that V8 has not compiled before
      times[index]?.push(cpuMs(() => new Script(text).runInContext(context)));
    });
  }
  return times.map(median);
}

function sizeOf(code: string): Size {
  return { raw: Buffer.byteLength(code), gzip: gzipSync(code).byteLength };
}

function partsOf({ code, modules }: Bundle): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { path, bytes } of modules) sums.set(partOf(path), (sums.get(partOf(path)) ?? 0) + bytes);
  const named = [...sums].sort(([, a], [, b]) => b - a);
  const rest = Buffer.byteLength(code) - modules.reduce((sum, { bytes }) => sum + bytes, 0);
  return Object.fromEntries([...named, ['entry points and seams', rest]]);
}

/** A folder of `src`, a language of the messages, or an npm package. */
function partOf(path: Module['path']): string {
  const [, npm] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  if (npm !== undefined) return `npm ${npm}`;
  const [, folder = '', file = ''] = path.split('/');
  const [, language] = /^(en|fa|th)\b/.exec(file) ?? [];
  return folder === 'messages' && language !== undefined ? `messages ${language}` : folder;
}
