import { type BuildOptions, build, type Metafile } from 'esbuild';

export type Module = { readonly path: string; readonly bytes: number };

export type Bundle = {
  /** One classic script: the add-on as `app`, then one global function per export. */
  readonly code: string;
  /** What `main.ts` exports: the functions Google may call. */
  readonly exports: readonly string[];
  /** What is left of every module after tree shaking, largest first. */
  readonly modules: readonly Module[];
};

export type Changes = Pick<BuildOptions, 'minifyWhitespace' | 'minifySyntax' | 'minifyIdentifiers' | 'define'>;

/** Apps Script calls global functions only, so every export gets one that hands over to the bundle. */
const stubOf = (name: string): string => `function ${name}(e) { return app.${name}(e); }`;

/**
 * Bundles the add-on as Apps Script can take it. A name that Google is to call and that the entry file does not export
 * gets no stub; the checks say so. `changes` makes another form than the one that is pushed, to compare.
 */
export async function bundle(entry: string, changes: Changes = {}): Promise<Bundle> {
  const options = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    // Apps Script's parser refuses `#private` and `static` fields; ES2019 has neither.
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    // Names stay, so that a stack trace in the company's log can be read; blanks and long-winded syntax go.
    minifyWhitespace: true,
    minifySyntax: true,
    define: { WEBHOOKS: 'false' },
    logLevel: 'silent',
    ...changes,
  } as const satisfies BuildOptions;
  // The metafile of a script lists no exports, that of a module does.
  const module = await build({ ...options, format: 'esm' });
  const exports = [...soleOutput(module.metafile).exports].sort();
  const script = await build({
    ...options,
    format: 'iife',
    globalName: 'app',
    footer: { js: exports.map(stubOf).join('\n') },
  });
  const code = script.outputFiles[0]?.text;
  if (code === undefined) throw new Error(`esbuild wrote nothing for ${entry}.`);
  return { code, exports, modules: modulesOf(script.metafile) };
}

function soleOutput(metafile: Metafile): Metafile['outputs'][string] {
  const [output, ...others] = Object.values(metafile.outputs);
  if (!output || others.length > 0) throw new Error('One entry file makes one output.');
  return output;
}

function modulesOf(metafile: Metafile): readonly Module[] {
  return Object.entries(soleOutput(metafile).inputs)
    .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
}
