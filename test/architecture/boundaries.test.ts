/**
 * Which folder may know which. Data flows one way: Google's event → google → controllers → domain → store → cards →
 * google → sidebar; nothing points back. To let a folder know another is a decision: change the table, and say why.
 */
import { codeOf, type Import, importsOf, type SourceFile, sourceFiles } from '../support/source-files';

type Rule = {
  /** Folders (or files) under src whose code it may use. */
  readonly uses: readonly string[];
  /** Folders of which it may know the types only. */
  readonly types?: readonly string[];
  /** Packages from npm; the core carries every kilobyte to the user at each click. */
  readonly packages?: readonly string[] | 'any';
};

const rules: Readonly<Record<string, Rule>> = {
  domain: { uses: ['domain'] },
  messages: { uses: ['messages', 'domain'], types: ['cards', 'fault'], packages: ['jalaali-js'] },
  cards: { uses: ['cards', 'messages', 'domain'], types: ['fault'] },
  store: { uses: ['store', 'domain', 'messages', 'fault'], packages: ['zod/mini', 'jalaali-js'] },
  controllers: { uses: ['controllers', 'cards', 'messages', 'domain', 'fault'], types: ['store'] },
  google: {
    uses: ['google', 'controllers', 'cards', 'messages', 'store', 'domain', 'fault'],
    packages: ['zod/mini'],
  },
  main: { uses: ['controllers', 'google'] },
  fault: { uses: [] },
  // Runs any add-on's bundle, and so knows none. Its pages run in the browser and reach the rest over HTTP only.
  host: { uses: ['host'], packages: 'any' },
  // messages: whoever takes pictures presses the buttons by their words. store, domain: `npm run import` reads files by
  // the very engine of the sidebar. cards: the table of rights in the README names every action.
  tools: { uses: ['tools', 'host', 'cards', 'messages', 'store', 'domain', 'fault'], packages: 'any' },
};

const files = sourceFiles('src');
const homeOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';
const core = files.filter(({ path }) => ['domain', 'messages', 'cards', 'store', 'controllers'].includes(homeOf(path)));

function allowed(home: string, { from, file, typeOnly }: Import): boolean {
  const rule = rules[home];
  if (!rule) return false;
  if (file === undefined) return rule.packages === 'any' || (rule.packages?.includes(from) ?? false);
  return [...rule.uses, ...(typeOnly ? (rule.types ?? []) : [])].includes(homeOf(file));
}

/** What a file imports against the table. */
function broken(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((one) => !allowed(homeOf(file.path), one))
    .map(({ from }) => `${file.path}: ${from}`);
}

/** `file: name` for every place where a pattern stands in the code proper. */
function places(where: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return where.flatMap(({ path, text }) => [...codeOf(text).matchAll(pattern)].map(([found]) => `${path}: ${found}`));
}

describe('the folders', () => {
  test('are all in the table', () => {
    expect([...new Set(files.map(({ path }) => homeOf(path)))].filter((home) => !rules[home])).toEqual([]);
  });

  test('use only what the table allows', () => {
    expect(files.flatMap(broken)).toEqual([]);
  });

  test('would be caught using more', () => {
    const text =
      "import type { Rows } from '../store/workbook';\nimport { read } from '../store/store';\nimport 'lit';";
    expect(broken({ path: 'src/domain/x.ts', text })).toEqual([
      'src/domain/x.ts: ../store/workbook',
      'src/domain/x.ts: ../store/store',
      'src/domain/x.ts: lit',
    ]);
    expect(broken({ path: 'src/controllers/x.ts', text })).toEqual([
      'src/controllers/x.ts: ../store/store',
      'src/controllers/x.ts: lit',
    ]);
    expect(broken({ path: 'src/host/x.ts', text: "export {\n  a,\n} from '../domain/a';" })).toEqual([
      'src/host/x.ts: ../domain/a',
    ]);
  });

  test.each([
    ['in the browser', 'src/host/pages/', /^node:/],
    ['inside the bare realm', 'src/host/realm/prelude/', /./],
  ])('keep what runs %s apart from the rest of the host, but for types', (_where, folder, forbidden) => {
    const beyond = files
      .filter(({ path }) => path.startsWith(folder))
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => !one.typeOnly && (one.file ? !one.file.startsWith(folder) : forbidden.test(one.from)))
          .map(({ from }) => `${file.path}: ${from}`),
      );
    expect(beyond).toEqual([]);
  });

  test("name Apps Script's services in google/ only", () => {
    const services =
      /\b(?:CardService|GmailApp|CalendarApp|SpreadsheetApp|DriveApp|MailApp|UrlFetchApp|PropertiesService|CacheService|LockService|ScriptApp|Utilities|Logger|GoogleAppsScript)\b/g;
    expect(places([...core, ...files.filter(({ path }) => path === 'src/main.ts')], services)).toEqual([]);
  });

  test('take time and chance as arguments in the core', () => {
    const hidden = /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bMath\.random\b|\bperformance\b/g;
    expect(places(core, hidden)).toEqual([]);
    const text = "const day = new Date(); // new Date()\nnew Date(5); Date.now(); f('Date.now()'); Math.random()";
    expect(places([{ path: 'x.ts', text }], hidden)).toEqual([
      'x.ts: new Date()',
      'x.ts: Date.now',
      'x.ts: Math.random',
    ]);
  });

  test('let nobody switch the checks off', () => {
    const switches = /@ts-(?:ignore|nocheck|expect-error)|biome-ignore lint\/suspicious\/noExplicitAny/;
    const ours = [...files, ...sourceFiles('test')].filter(
      ({ path }) => path !== 'test/architecture/boundaries.test.ts',
    );
    expect(ours.filter(({ text }) => switches.test(text)).map(({ path }) => path)).toEqual([]);
    expect(places(ours, /\bany\b(?=\s*[;,)\]>=|&[{])|\bas any\b/g)).toEqual([]);
    const unrun = /\b(?:test|it|describe)\.(?:skip|only|todo|failing)\b|\b[xf](?:test|it|describe)\(/g;
    expect(places(sourceFiles('test'), unrun)).toEqual([]);
  });
});
