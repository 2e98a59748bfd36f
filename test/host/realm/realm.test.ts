import { compileAddon } from '../../../src/host/realm/addon';
import { execute } from '../../../src/host/realm/execution';
import { mina, noon, stage, thrownBy, worth } from './run-script';

describe('the realm', () => {
  test('holds nothing of Node or a browser', () => {
    const names = [
      'process',
      'require',
      'module',
      'Buffer',
      'setTimeout',
      'URL',
      'fetch',
      'TextEncoder',
      'window',
      'global',
    ];
    expect(worth(`${JSON.stringify(names)}.map((name) => typeof globalThis[name])`)).toEqual(
      names.map(() => 'undefined'),
    );
  });

  test('lacks what Apps Script may not have yet', () => {
    const asked = [
      'typeof structuredClone',
      'typeof SharedArrayBuffer',
      'typeof Atomics',
      'typeof WebAssembly',
      'typeof [].findLast',
      'typeof [].toSorted',
      'typeof Object.groupBy',
      'typeof Promise.withResolvers',
    ];
    expect(worth(`[${asked.join(',')}]`)).toEqual(asked.map(() => 'undefined'));
  });

  test('hides its own door', () => {
    expect(worth('Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("__"))')).toEqual([]);
    expect(worth('[typeof __host, typeof __run, typeof __call]')).toEqual(['undefined', 'undefined', 'undefined']);
  });

  test('gives the add-on objects of its own kind only', () => {
    const on = stage();
    on.services.PropertiesService.restore({ script: { a: 'b' }, users: {} });
    const read = 'PropertiesService.getScriptProperties().getProperties() instanceof Object';
    expect(worth(`[e instanceof Object, ${read}, new Date() instanceof Date]`, on)).toEqual([true, true, true]);
  });

  test('refuses to make code from text', () => {
    expect(thrownBy('new Function("return 1")()')).toMatch(/Code generation from strings disallowed/);
  });

  test('stands at the time of the clock and moves with simulated time alone', () => {
    const moments = 'const a = Date.now(); Utilities.sleep(1500); return [a, Date.now(), new Date().toISOString()]';
    expect(worth(`(() => { ${moments} })()`)).toEqual([noon, noon + 1500, '2026-03-01T12:00:01.500Z']);
  });

  test('keeps the other ways of making dates', () => {
    const made =
      '[new Date(5).getTime(), new Date("2026-01-02T00:00:00Z").getTime(), Date.UTC(2026, 0, 2), typeof Date()]';
    expect(worth(made)).toEqual([5, 1767312000000, 1767312000000, 'string']);
  });

  test('carries nothing over from one execution to the next', () => {
    const on = stage();
    const source =
      'var count = 0; function main() { count += 1; globalThis.kept = 1; console.log(count, typeof before); }';
    expect(on.run(source).log).toEqual(['1 undefined']);
    expect(on.run(source).log).toEqual(['1 undefined']);
  });

  test('runs all files in one global scope', () => {
    const files = [
      { name: 'a.gs', source: 'const greeting = "hello";' },
      { name: 'folder/b.gs', source: 'const main = () => { console.log(greeting); }' },
    ];
    const { log } = execute(compileAddon({ manifest: {}, files }), {
      function: 'main',
      event: {},
      caller: mina,
      door: stage().door,
      budgetMs: 30_000,
    });
    expect(log).toEqual(['hello']);
  });

  test('finds functions of objects by their dotted name', () => {
    const { log } = stage().run('const app = { home: (e) => console.log(e.x) };', {
      function: 'app.home',
      event: { x: 1 },
    });
    expect(log).toEqual(['1']);
  });

  test('says which function is missing', () => {
    const { error } = stage().run('', { function: 'onHomepage' });
    expect(error).toEqual({ name: 'Exception', message: 'Script function not found: onHomepage', code: null });
  });

  test('takes no code for the name of a function', () => {
    const { error } = stage().run('', { function: 'x;globalThis.y=1' });
    expect(error?.message).toBe('Script function not found: x;globalThis.y=1');
  });

  test('tells what the add-on threw, with the lines of its own files in the log', () => {
    const { error, log } = stage().run('function main() {\n  throw new RangeError("too far");\n}');
    expect(error).toEqual({ name: 'RangeError', message: 'too far', code: null });
    expect(log).toEqual(['error: RangeError: too far\n    at main (Code.gs:2:9)']);
  });

  test('tells what the top level of a file threw', () => {
    expect(stage().run('nowhere.to();').error).toEqual({
      name: 'ReferenceError',
      message: 'nowhere is not defined',
      code: null,
    });
  });

  test('ends a function that never returns', () => {
    const { error } = stage().run('function main() { for (;;); }', { budgetMs: 600 });
    expect(error).toEqual({ name: 'Exception', message: 'Exceeded maximum execution time', code: null });
  });

  test('says of a service that it does not have that it is not in this host', () => {
    expect(thrownBy('DriveApp.getFiles()')).toBe('ScriptError: DriveApp is not in this host');
    expect(thrownBy('UrlFetchApp.fetch("https://example.com")')).toBe(
      'ScriptError: UrlFetchApp reaches nothing outside of this host',
    );
    expect(thrownBy('UrlFetchApp.fetchAll([])')).toBe('ScriptError: UrlFetchApp.fetchAll is not in this host');
    expect(worth('typeof DocumentApp')).toBe('object');
  });

  test('writes what console and Logger are given', () => {
    const lines = `console.log('%s has %d', 'A', 3.7, { b: [1] }); console.error(new Date(0)); Logger.log('%s', null);`;
    expect(stage().run(`function main() { ${lines} }`).log).toEqual([
      'A has 3 {"b":[1]}',
      'error: "1970-01-01T00:00:00.000Z"',
      'null',
    ]);
  });
});
