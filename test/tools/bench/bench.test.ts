import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { costOf, dearest } from '../../../src/tools/bench/cost';
import { makeUp } from '../../../src/tools/bench/made-up';
import { parseBenchOptions } from '../../../src/tools/bench/options';

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

function benchCommand(...args: readonly string[]): Promise<Outcome> {
  const command = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/tools/bench.ts'), ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const call = (service: string, method: string) => ({
  ...{ service, method, simulatedMs: 15 },
  ...{ requestBytes: 100, responseBytes: 1000 },
});

describe('the bench command', () => {
  test('prints one JSON object with --json, and what it is at on stderr', async () => {
    const { code, stdout, stderr } = await benchCommand('--json', '--accounts', '4');
    expect(code).toBe(0);
    expect(stderr).toContain('4 accounts …\n');
    expect(stderr).toContain('real histories are absent');
    const report = JSON.parse(stdout);
    const number = expect.any(Number);
    const size = { raw: number, gzip: number };
    const cost = { calls: number, bytes: number, simulatedMs: number };
    expect(report.rows['4']).toMatchObject({ team: 30, accounts: 4, measures: 16, signals: 1 });
    expect(report.views['4'].mailCold).toEqual({
      ...cost,
      calls: 3,
      detail: [
        'GmailApp.getMessageById',
        'Sheets.Spreadsheets.Values.batchGetByDataFilter',
        'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      ],
      besides: { lock: 0, cache: number, properties: 1 },
    });
    for (const view of ['mailWarm', 'home', 'flag', 'accept', 'find', 'book']) {
      expect(report.views['4'][view]).toMatchObject(cost);
    }
    expect(report).toMatchObject({
      rebuild: { 4: { first: { ...cost, runs: 1 }, idle: { ...cost, runs: 1 } } },
      naive: { 4: { batched: { ...cost, calls: 2 }, tabByTab: { ...cost, calls: 6 } } },
      bundle: { ...size, forms: { unminified: size, shipped: size, minified: size } },
      cold: { ms: number, compileMs: number, warmMs: number },
      times: {
        sizes: [
          { people: 2, days: 90 },
          { people: 50, days: 90 },
        ],
      },
      scores: { accounts: 4, measures: 10, scored: { first: number }, spreadsheet: { ratio: number } },
      fit: { rows: 200, measures: 20, longestMs: number },
      histories: expect.arrayContaining([expect.objectContaining({ set: 'drift', train: 600, lots: 10 })]),
    });
  }, 180_000);

  test('exits with 2 and says how it is used', async () => {
    const { code, stdout, stderr } = await benchCommand('--json', '--acounts', '4');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run bench');
  });
});

describe('the options of the bench', () => {
  test('are three sizes unless others are named', () => {
    expect(parseBenchOptions([])).toEqual({
      accounts: [1000, 10_000, 50_000],
      day: undefined,
      json: false,
      help: false,
      times: false,
      scores: false,
      boards: false,
    });
    expect(parseBenchOptions(['--accounts', '50,50,7']).accounts).toEqual([50, 7]);
  });

  test('of a day are two hundred people unless it is others, with accounts for each', () => {
    expect(parseBenchOptions(['--day'])).toMatchObject({ accounts: [5000], day: { people: 200, hours: 8 } });
    expect(parseBenchOptions(['--day', '--people=20', '--hours=0.5', '--accounts=99'])).toMatchObject({
      accounts: [99],
      day: { people: 20, hours: 0.5 },
    });
  });

  test.each(['--people=2', '--people=many', '--hours=0', '--hours=9'])('take no day of %s', (text) => {
    expect(() => parseBenchOptions(['--day', text])).toThrow('takes a number');
  });

  test.each(['', '1', 'many', '10,', '1e3', '50001', '-5'])("take no '%s' for a number of accounts", (text) => {
    expect(() => parseBenchOptions([`--accounts=${text}`])).toThrow('--accounts takes numbers from 2 to 50000');
  });
});

describe('a cost', () => {
  test('counts lock, cache and properties apart', () => {
    const calls = [
      call('LockService', 'tryLock'),
      call('CacheService', 'getAll'),
      call('PropertiesService', 'getProperty'),
      call('CacheService', 'putAll'),
      call('Sheets', 'Spreadsheets.batchUpdate'),
    ];
    expect(costOf({ calls, simulatedMs: 700 })).toEqual({
      ...{ calls: 1, bytes: 1100, simulatedMs: 700 },
      detail: ['Sheets.Spreadsheets.batchUpdate'],
      besides: { lock: 1, cache: 2, properties: 1 },
    });
  });

  test('of several walks is the dearest: calls before time before bytes', () => {
    const cost = (calls: number, simulatedMs: number, bytes: number) => ({
      ...costOf({ calls: [], simulatedMs }),
      ...{ calls, bytes },
    });
    const walks = [cost(1, 900, 900), cost(2, 500, 10), cost(2, 600, 20), cost(2, 600, 10)];
    expect(dearest(walks)).toEqual(walks[2]);
  });
});

describe('the company of the bench', () => {
  test('is the same at every run, and of another seed another', () => {
    const accounts = 20;
    expect(makeUp({ accounts })).toEqual(makeUp({ accounts }));
    expect(makeUp({ accounts }, 2)).not.toEqual(makeUp({ accounts }));
  });
});
