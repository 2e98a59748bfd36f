import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../src/tools/build';
import { type AppsScriptApi, startAppsScriptApi } from '../support/google/apps-script-api';

/** As long as a real one. */
const scriptId = `1${'aB3_-'.repeat(11)}x`;

let folder: string;
let google: AppsScriptApi;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-clasp-'));
  await build({ outFolder: join(folder, 'built') });
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  google = await startAppsScriptApi(scriptId);
  for (const name of ['home', 'project']) rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'home'));
  mkdirSync(join(folder, 'project', 'dist'), { recursive: true });
  for (const name of readdirSync(join(folder, 'built'))) {
    copyFileSync(join(folder, 'built', name), join(folder, 'project', 'dist', name));
  }
  const settings = { ...JSON.parse(readFileSync('.clasp.json', 'utf8')), scriptId };
  writeFileSync(join(folder, 'project', '.clasp.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'home', '.clasprc.json'), JSON.stringify({ tokens: { default: credentials } }));
});

afterEach(() => google.stop());

const credentials = {
  type: 'authorized_user',
  client_id: 'test-client',
  client_secret: 'test-secret',
  refresh_token: 'test-refresh',
  access_token: 'test-token',
  token_type: 'Bearer',
  expiry_date: Date.UTC(2100, 0, 1),
};

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The clasp of this project, in a folder set up as a person would, without a terminal and without a network. */
function clasp(...args: readonly string[]): Promise<Outcome> {
  const home = join(folder, 'home');
  const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, GOOGLE_ON_LOOPBACK: String(google.port) };
  const node = [
    '--import',
    resolve('test/support/google/google-on-loopback.mjs'),
    resolve('node_modules/@google/clasp/build/src/index.js'),
  ];
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [...node, ...args],
      { cwd: join(folder, 'project'), env },
      (error, stdout, stderr) => done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
    child.stdin?.end();
  });
}

const built = (name: string): string => readFileSync(join(folder, 'built', name), 'utf8');

describe('clasp', () => {
  test('pushes dist/ byte for byte, makes a version of it and deploys that', async () => {
    const pushed = await clasp('push', '-f', '--json');
    expect(pushed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(pushed.stdout).sort()).toEqual(['dist/Code.js', 'dist/appsscript.json']);
    const expected = [
      { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
      { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
    ];
    expect([...google.project.files].sort((a, b) => a.name.localeCompare(b.name))).toEqual(
      [...expected].sort((a, b) => a.name.localeCompare(b.name)),
    );

    const version = await clasp('create-version', 'first', '--json');
    expect(version.code).toBe(0);
    expect(JSON.parse(version.stdout)).toEqual({ versionNumber: 1 });
    expect(google.project.versions).toEqual([{ versionNumber: 1, description: 'first', files: google.project.files }]);

    const deployed = await clasp('create-deployment', '-V', '1', '-d', 'pilot', '--json');
    expect(deployed.code).toBe(0);
    expect(JSON.parse(deployed.stdout)).toEqual({ deploymentId: 'AKfycb1', versionNumber: 1, description: 'pilot' });
    expect(google.project.deployments).toEqual([
      {
        deploymentId: 'AKfycb1',
        deploymentConfig: { description: 'pilot', versionNumber: 1, manifestFileName: 'appsscript', scriptId },
      },
    ]);
  });

  test('pushes nothing without -f when the manifest changed, and says so with exit code 0', async () => {
    const outcome = await clasp('push');
    expect(outcome).toMatchObject({ code: 0, stdout: 'Skipping push.\n' });
    expect(google.project.files).toEqual([{ name: 'appsscript', type: 'JSON', source: '{}' }]);
  });

  test('has nothing to do when dist/ is there already', async () => {
    await clasp('push', '-f');
    const outcome = await clasp('push', '-f', '--json');
    expect(outcome).toMatchObject({ code: 0, stdout: '[]\n' });
    expect(google.project.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
  });

  test('fails when nobody is signed in', async () => {
    rmSync(join(folder, 'home', '.clasprc.json'));
    expect((await clasp('push', '-f')).code).toBe(1);
    expect(google.project.requests).toEqual([]);
  });
});
