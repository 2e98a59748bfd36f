/** What the compiler refuses, folder by folder: the fence that the boundary test cannot be. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-fence-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The names among these that do not compile under the settings of a folder. */
function unknownNames(settings: string, names: readonly string[]): Promise<readonly string[]> {
  const tsconfig = {
    extends: resolve(settings),
    compilerOptions: { typeRoots: [resolve('node_modules/@types')] },
    include: ['names.ts'],
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
  writeFileSync(
    join(folder, 'names.ts'),
    names.map((name) => `export const a${names.indexOf(name)} = ${name};`).join('\n'),
  );
  const tsc = [resolve('node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'];
  return new Promise((done) =>
    execFile(process.execPath, tsc, (_error, stdout) =>
      done(
        [...stdout.matchAll(/\((\d+),\d+\): error TS(?:2304|2580|2584|2591|2552)/g)].map(
          ([, line]) => names[Number(line) - 1] ?? stdout,
        ),
      ),
    ),
  );
}

const ecmaScript = ['Map', 'Promise', 'Intl', 'JSON'];
const node = ['process', 'Buffer', 'URL', 'setTimeout', 'structuredClone', 'fetch', 'console'];
const appsScript = ['CardService', 'GmailApp', 'PropertiesService', 'Utilities'];

describe('the compiler', () => {
  test('knows nothing but ECMAScript in the core', async () => {
    expect(await unknownNames('src/tsconfig.json', [...ecmaScript, ...node, ...appsScript])).toEqual([
      ...node,
      ...appsScript,
    ]);
  });

  test("knows Apps Script, and nothing of Node's, in google/", async () => {
    const own = node.filter((name) => name !== 'console');
    expect(await unknownNames('src/google/tsconfig.json', [...ecmaScript, ...appsScript, 'console', ...own])).toEqual(
      own,
    );
  });
});
