import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuildReport, build } from '../../src/tools/build';
import { complaintsAbout } from '../../src/tools/build/checks';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-build-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});

afterEach(() => rmSync(folder, { recursive: true }));

const manifest = JSON.stringify({ addOns: { common: { homepageTrigger: { runFunction: 'onHomepage' } } } });

/** Builds an add-on of one file; `onAction` is what its code may name to Google. */
function buildOf(source: string): Promise<BuildReport> {
  writeFileSync(join(folder, 'main.ts'), source);
  writeFileSync(join(folder, 'appsscript.json'), manifest);
  return build({
    entry: join(folder, 'main.ts'),
    manifest: join(folder, 'appsscript.json'),
    outFolder: join(folder, 'dist'),
    byCode: ['onAction'],
  });
}

const complaintsOf = (source: string): Promise<readonly string[]> =>
  buildOf(source).then(
    () => [],
    (error) => error.complaints ?? [error.message],
  );

const sound = 'export const onHomepage = () => ({}); export const onAction = (e: { a?: number }) => e?.a ?? 0;';

describe('the build', () => {
  test('writes one script with a global function for every export, and the manifest as it is', async () => {
    const report = await buildOf(sound);
    const code = readFileSync(join(folder, 'dist', 'Code.js'), 'utf8');
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['Code.js', 'appsscript.json']);
    expect(readFileSync(join(folder, 'dist', 'appsscript.json'), 'utf8')).toBe(manifest);
    expect(code).toContain(
      'function onAction(e) { return app.onAction(e); }\nfunction onHomepage(e) { return app.onHomepage(e); }\n',
    );
    expect(report.entryPoints).toEqual(['onAction', 'onHomepage']);
    expect(report.bundle.raw).toBe(Buffer.byteLength(code));
    expect(report.modules.map(({ path }) => path.split('/').pop())).toEqual(['main.ts']);
  });

  test('takes away what an earlier build left, because clasp pushes the whole folder', async () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'Old.js'), 'throw 1');
    await buildOf(sound);
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(['Code.js', 'appsscript.json']);
  });

  test('leaves the folder as it was when it refuses', async () => {
    await buildOf(sound);
    const before = readFileSync(join(folder, 'dist', 'Code.js'), 'utf8');
    expect(await complaintsOf('export const onAction = 1;')).not.toEqual([]);
    expect(readFileSync(join(folder, 'dist', 'Code.js'), 'utf8')).toBe(before);
  });

  test('refuses a function that the manifest names and nobody exports', async () => {
    expect(await complaintsOf('export const onAction = () => ({});')).toEqual([
      'onHomepage is to be called by Google, but main.ts does not export it.',
    ]);
  });

  test('refuses an export that no list names', async () => {
    expect(await complaintsOf(`${sound} export const onOther = () => ({});`)).toEqual([
      'onOther is exported by main.ts, but neither the manifest nor calledByCode names it.',
    ]);
  });

  test('refuses names that Apps Script keeps private', async () => {
    expect(await complaintsOf(`${sound} export const onOther_ = () => ({});`)).toContain(
      'onOther_ ends in "_": Apps Script keeps such functions private and does not call them.',
    );
  });

  test('refuses an export that is no function', async () => {
    expect(await complaintsOf('export const onHomepage = () => ({}); export const onAction = 1;')).toEqual([
      'onAction is exported by main.ts, but Google finds no function of that name.',
    ]);
  });

  test('refuses a bundle without the global function of an export', () => {
    const bundle = { code: 'var app = { onAction() {} };', exports: ['onAction'], modules: [] };
    expect(complaintsAbout(bundle, { manifest: [], byCode: ['onAction'] })).toEqual([
      'onAction is exported by main.ts, but Google finds no function of that name.',
    ]);
  });

  test('lowers private fields and null-safe operators', async () => {
    const lowered = 'class A { static x = 1; #y = 2; y() { return this.#y ?? A.x; } }; export const a = new A();';
    writeFileSync(join(folder, 'a.ts'), lowered);
    const use = "import { a } from './a'; export const onHomepage = () => a?.y(); export const onAction = onHomepage;";
    expect(await complaintsOf(use)).toEqual([]);
  });

  test.each(['class A { #y = 1; }', 'class A { static x = 1; }', 'const y = 1 ?? 2;'])(
    'refuses a script that says %s',
    (syntax) => {
      expect(complaintsAbout({ code: syntax, exports: [], modules: [] }, { manifest: [], byCode: [] })).toEqual([
        expect.stringMatching(/^The bundle is not ES2019, the language Apps Script is sure to read: SyntaxError: /),
      ]);
    },
  );

  test.each(['URL', 'setTimeout', 'console', 'process', 'TextEncoder', 'fetch', 'WebAssembly', 'SharedArrayBuffer'])(
    'refuses a bundle that needs %s to load',
    async (name) => {
      const uses = `const now: unknown = (globalThis as any).${name}.name; ${sound} (globalThis as any).Object.x = now;`;
      expect(await complaintsOf(uses)).toEqual([
        expect.stringMatching(/^The bundle does not load where only ECMAScript is: TypeError: /),
      ]);
    },
  );

  test('refuses a bundle that calls a service while it loads', async () => {
    expect(
      await complaintsOf(`declare const CardService: any; const b = CardService.newCardBuilder(); ${sound}`),
    ).toEqual(['The bundle does not load where only ECMAScript is: ReferenceError: CardService is not defined']);
  });

  test('refuses a bundle that leaves globals behind', async () => {
    expect(await complaintsOf(`(globalThis as any).leak = () => 1; ${sound}`)).toEqual([
      'The bundle leaves a global function leak that Google could call and nobody asked for.',
    ]);
  });

  test('refuses code made from strings', async () => {
    expect(await complaintsOf(`const f = new Function('return 1'); f(); ${sound}`)).toEqual([
      expect.stringMatching(/EvalError/),
    ]);
  });

  test('refuses the whole of zod, and takes zod/mini', async () => {
    const schema =
      'const s = z.object({ a: z.email(), b: z.iso.datetime() }); export const onAction = () => s.parse(1);';
    const home = 'export const onHomepage = onAction;';
    expect(await complaintsOf(`import * as z from 'zod/mini'; ${schema} ${home}`)).toEqual([]);
    expect(await complaintsOf(`import * as z from 'zod'; ${schema} ${home}`)).toEqual([
      expect.stringMatching(/^zod is imported whole \(.*\); import 'zod\/mini'/),
    ]);
  });

  test.each(['url', 'ipv6', 'cidrv6', 'base64', 'base64url', 'jwt'])(
    'refuses z.%s(), which refuses everything in Apps Script',
    async (name) => {
      const uses = `export const onAction = () => ${name}().parse('x'); export const onHomepage = onAction;`;
      expect(await complaintsOf(`import { ${name} } from 'zod/mini'; ${uses}`)).toEqual([
        `z.${name}() refuses every value in Apps Script, which has no URL and no atob.`,
      ]);
    },
  );

  test('refuses a button whose function is not exported', async () => {
    const button = (name: string) =>
      `declare const x: any; export const onHomepage = () => x.setFunctionName(${name});`;
    const action = 'export const onAction = () => ({});';
    expect(await complaintsOf(`${button("'onAction'")} ${action}`)).toEqual([]);
    expect(await complaintsOf(`${button("'onActoin'")} ${action}`)).toEqual([
      "setFunctionName('onActoin') names a function that main.ts does not export.",
    ]);
    expect(await complaintsOf(`${button('x.name')} ${action}`)).toEqual([
      'setFunctionName(…) takes its function name from an expression; write it as a literal to have it checked.',
    ]);
  });

  test('refuses methods that Apps Script may not have yet', async () => {
    const uses = 'export const onAction = (e: number[][]) => e.findLast((x) => (x as any).toSorted());';
    expect(await complaintsOf(`${uses} export const onHomepage = onAction;`)).toEqual([
      'findLast() is younger than ES2021, so Apps Script may not have it.',
      'toSorted() is younger than ES2021, so Apps Script may not have it.',
    ]);
  });

  test('says which import cannot be found', async () => {
    expect(await complaintsOf(`import { a } from './nowhere'; ${sound} a();`)).toEqual([
      expect.stringMatching(/Could not resolve "\.\/nowhere"/),
    ]);
  });

  test('refuses a manifest that is no JSON', async () => {
    writeFileSync(join(folder, 'main.ts'), sound);
    writeFileSync(join(folder, 'appsscript.json'), '{ // a comment\n}');
    const made = build({ entry: join(folder, 'main.ts'), manifest: join(folder, 'appsscript.json') });
    await expect(made).rejects.toThrow(/JSON/);
  });
});
