import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePages } from '../../src/host/page-bundle';

let folder: string;
let assets: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await bundlePages(folder);
  assets = await readdir(join(folder, 'assets'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (...path: readonly string[]) => readFile(join(folder, ...path), 'utf8');
const named = (text: string) => [...text.matchAll(/\/assets\/([\w.-]+)/g)].map((match) => match[1] ?? '');

describe('the bundled pages', () => {
  test('are four', async () => {
    expect((await readdir(folder)).sort()).toEqual(['assets', 'calendar', 'document', 'gmail', 'sheets']);
  });

  test('name one script and one style sheet each, and those are there', async () => {
    for (const page of ['gmail', 'sheets', 'calendar', 'document']) {
      const files = named(await read(page, 'index.html'));
      expect(files.map((file) => file.replace(/-\w+\./, '.'))).toEqual(['index.css', `entry-${page}.js`]);
      expect(files.filter((file) => !assets.includes(file))).toEqual([]);
    }
  });

  test('fetch their fonts from this machine only', async () => {
    const css = await read('assets', assets.find((file) => file.endsWith('.css')) ?? '');
    const urls = [...css.matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1] ?? '');
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => !url.startsWith('/assets/') && !url.startsWith('data:'))).toEqual([]);
    expect(named(urls.join(' ')).filter((file) => !assets.includes(file))).toEqual([]);
  });

  test('leave nothing of an older build behind', async () => {
    await bundlePages(folder);
    expect(await readdir(join(folder, 'assets'))).toEqual(assets);
  });
});
