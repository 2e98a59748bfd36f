import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-command-'));
  mkdirSync(join(folder, 'src'));
  const runs = { runFunction: 'onHomepage' };
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ addOns: { common: { homepageTrigger: runs } } }));
});

beforeEach(() => rmSync(join(folder, 'dist'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The command as npm runs it, in a folder with an add-on of one file. */
function buildCommand(source: string, ...args: readonly string[]): Promise<Outcome> {
  writeFileSync(join(folder, 'src', 'main.ts'), source);
  const command = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/tools/build.ts'), ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const sound = 'const f = () => ({}); export { f as onHomepage, f as onAction, f as onHourly };';

describe('the build command', () => {
  test('prints the size, and what each module takes of it', async () => {
    const { code, stdout, stderr } = await buildCommand(sound);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /3 entry points, \d\.\d KB raw \(1850\.0 KB at most\), \d\.\d KB gzip\n +\d\.\d KB {2}src\/main\.ts\n$/,
    );
  });

  test('prints one JSON object with --json', async () => {
    const { code, stdout, stderr } = await buildCommand(sound, '--json');
    const raw = readFileSync(join(folder, 'dist', 'Code.js')).byteLength;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      outFolder: expect.stringMatching(/dist$/),
      entryPoints: ['onAction', 'onHomepage', 'onHourly'],
      bundle: { raw, gzip: expect.any(Number), limit: 1_850_000 },
      modules: [{ path: 'src/main.ts', bytes: expect.any(Number) }],
    });
  });

  test('says all that is wrong, writes nothing and exits with 1', async () => {
    const { code, stdout, stderr } = await buildCommand('export const onAction = () => ({});', '--json');
    const wrong = [
      'onHomepage is to be called by Google, but main.ts does not export it.',
      'onHourly is to be called by Google, but main.ts does not export it.',
    ].join('\n');
    expect({ code, stderr }).toEqual({ code: 1, stderr: `Nothing was built.\n${wrong}\n` });
    expect(JSON.parse(stdout)).toEqual({ error: wrong });
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  test('exits with 1 for a script that is too large, which is written all the same because it runs', async () => {
    const ballast = `export const onHomepage = () => '${'x'.repeat(1_850_000)}';`;
    const { code, stdout, stderr } = await buildCommand(
      `const f = () => ({}); export { f as onAction, f as onHourly }; ${ballast}`,
      '--json',
    );
    const { error, bundle } = JSON.parse(stdout);
    expect({ code, error }).toEqual({ code: 1, error: `The script has ${bundle.raw} bytes; 1850000 is the most.` });
    expect(stderr).toBe(`${error}\n`);
    expect(readFileSync(join(folder, 'dist', 'Code.js')).byteLength).toBe(bundle.raw);
  });

  test('exits with 2 for an option it does not know', async () => {
    const { code, stdout, stderr } = await buildCommand(sound, '--minify');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("Unknown option '--minify'");
  });
});
