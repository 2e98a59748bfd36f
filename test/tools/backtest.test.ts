import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backtestFile } from '../../src/tools/backtest';
import { parseBacktestOptions, UsageError } from '../../src/tools/backtest/options';
import { summaryOf } from '../../src/tools/backtest/report';
import { fixtureArgs } from '../support/histories';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-backtest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const measures = JSON.stringify({ measures: [{ column: 'Logins', direction: 1, missing: 0.1 }, { column: 'cases' }] });

/** Forty accounts, of which every other one cancels; cells of `logins` as they are given. */
function written(change: (lines: readonly string[]) => readonly string[] = (lines) => lines): readonly string[] {
  const lines = Array.from({ length: 40 }, (_, at) => {
    const side = at % 4 === 3 ? 'TEST' : 'train';
    return `A-${at},2026-01-01,${side},${at % 2 ? at : 100 + at},${at % 5},${at % 2 ? 'Churned' : 'Expanded'}`;
  });
  const text = ['account_id,snapshot_date,split,logins,cases,outcome', ...lines];
  writeFileSync(join(folder, 'accounts.csv'), `\ufeff${change(text).join('\r\n')}\n`);
  writeFileSync(join(folder, 'measures.json'), measures);
  return [join(folder, 'accounts.csv'), '--measures', join(folder, 'measures.json')];
}

function withMeasures(list: readonly object[]): readonly string[] {
  const args = written();
  writeFileSync(join(folder, 'measures.json'), JSON.stringify({ measures: list, of: 'somebody' }));
  return args;
}

const run = (args: readonly string[]) => backtestFile(parseBacktestOptions(args));
const problem = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof UsageError ? error.message : error;
  }
  return undefined;
};

describe('npm run backtest', () => {
  test('answers as the documents say', () => {
    const report = run(fixtureArgs('telco_ibm'));
    expect(Object.keys(report)).toEqual([
      ...['n_train', 'n_test', 'evidence', 'uncalibrated', 'calibrated', 'directions', 'warnings', 'model'],
    ]);
    expect(report).toMatchObject({ n_train: 500, n_test: 250, evidence: 'yes', model: { kind: 'calibrated' } });
    expect(Object.keys(report.calibrated)).toEqual(
      expect.arrayContaining(['auc', 'lift10', 'brier', 'skill', 'ece', 'slope', 'intercept']),
    );
    expect(report.directions.find(({ measure }) => measure === 'tenure')).toMatchObject({ stated: 1, found: 1 });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(summaryOf(report)).toContain('History tells them apart');
  });

  test('takes words in any case, a byte order mark and headers in any case', () => {
    expect(run(written())).toMatchObject({ n_train: 30, n_test: 10 });
  });

  test('leaves out a row that ended before it was looked at, counts a copy once, and says so', () => {
    const args = written((lines) => {
      const ended = lines.map(
        (line, at) => `${line},${at === 0 ? 'outcome_date' : at === 1 ? '2025-12-31' : '2026-03-01'}`,
      );
      return [...ended, ended[5] ?? ''];
    });
    const { n_train, warnings } = run(args);
    expect(n_train).toBe(29);
    expect(warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['outcome-before-snapshot', 'duplicate']));
  });

  test('leaves out a row without an outcome yet, and says so', () => {
    const args = written((lines) => lines.map((line, at) => (at === 1 ? line.replace('Expanded', '') : line)));
    const { n_train, warnings } = run(args);
    expect([n_train, warnings.find(({ kind }) => kind === 'open')?.detail]).toEqual([
      29,
      'has no outcome yet; left out (rows 1)',
    ]);
  });

  test('reads numbers as exports write them, and tells rows without a name apart', () => {
    const odd = ['"1,234"', '12%', '"0,5"', '1 000', 'yes', ''];
    const args = written((lines) =>
      lines.map((line, at) =>
        at === 0 ? line : line.replace(/^A-\d+/, '').replace(/,(\d+),(\d),/, `,$1,${odd[at % 6]},`),
      ),
    );
    const { n_train, n_test, warnings } = run(args);
    expect([n_train + n_test, warnings.filter(({ kind }) => kind === 'unread')]).toEqual([40, []]);
  });

  test('takes an account of another day for another row', () => {
    const args = written((lines) => [...lines, (lines[1] ?? '').replace('2026-01-01', '2026-02-01')]);
    const { n_train, warnings } = run(args);
    expect([n_train, warnings.filter(({ kind, measure }) => kind === 'duplicate' && measure === null)]).toEqual([
      31,
      [],
    ]);
  });

  test('takes the first of two columns with one header, leaves out a row of neither side, and says both', () => {
    const args = written((lines) =>
      lines.map((line, at) => {
        const own = at === 0 ? `${line},logins` : `${line},7`;
        return at === 1 ? own.replace('train', 'later') : own;
      }),
    );
    const { n_train, warnings, directions } = run(args);
    expect([n_train, directions[0]?.found]).toEqual([29, 1]);
    expect(warnings.filter(({ kind }) => kind === 'header-twice' || kind === 'no-side')).toEqual([
      expect.objectContaining({ kind: 'header-twice', measure: 'Logins' }),
      { kind: 'no-side', measure: null, detail: expect.stringContaining('rows 1') },
    ]);
  });

  test('judges rows that tell nothing, and says why those cannot be judged that all ended alike', () => {
    const alike = (cell: string) =>
      written((lines) => lines.map((line) => line.replace(/,\d+,\d,/, `,${cell},${cell},`)));
    for (const [cell, kind] of [
      ['', 'empty'],
      ['3', 'constant'],
    ] as const) {
      const { evidence, warnings } = run(alike(cell));
      expect([evidence, warnings.filter((one) => one.kind === kind)]).toEqual([
        'none',
        [expect.anything(), expect.anything()],
      ]);
    }
    const stayed = run(written((lines) => lines.map((line) => line.replace('Churned', 'renewed'))));
    expect(stayed).toMatchObject({ evidence: 'too-few', calibrated: { auc: null, brier: null } });
  });

  test('reads cells over several lines, and rows of which some have no day', () => {
    const args = written((lines) =>
      lines.map((line, at) => (at % 3 ? line.replace(/^A-(\d+),[^,]*/, '"A\n$1",') : line)),
    );
    expect(run(args)).toMatchObject({ n_train: 30, n_test: 10 });
  });

  test('makes a split where there is none: by date, else by lot', () => {
    const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/split|TEST|train/, ''));
    const { n_train, n_test } = run(written(bare));
    expect(n_train + n_test).toBe(40);
    expect(n_test).toBeGreaterThan(4);
    const dated = run(
      written((lines) => bare(lines).map((line, at) => (at > 30 ? line.replace('2026-01', '2026-05') : line))),
    );
    expect(dated).toMatchObject({ n_train: 30, n_test: 10 });
  });

  test('takes a sample of the training rows and deals outcomes out anew, the same for the same seed', () => {
    const args = fixtureArgs('telco_ibm', '--sample', '120', '--seed', '3', '--shuffle', '4');
    const [one, other] = [run(args), run(args)];
    expect(one).toEqual(other);
    expect(one.n_train).toBe(120);
    expect(run(fixtureArgs('telco_ibm', '--sample', '120', '--seed', '4', '--shuffle', '4'))).not.toEqual(one);
  });

  test.each<readonly [string, () => readonly string[]]>([
    ['has no column "result"', () => [...written(), '--outcome', 'result']],
    ['has no column for cases', () => written((lines) => lines.map((line) => line.replace('cases', 'tickets')))],
    [
      'line 2: the outcome "gone" is none of',
      () => written((lines) => lines.map((line, at) => (at === 1 ? line.replace('Expanded', 'gone') : line))),
    ],
    ['holds no row', () => written((lines) => lines.slice(0, 1))],
    ['more than once', () => withMeasures([{ column: 'logins' }, { column: 'logins', direction: -1 }])],
    ['is 1, -1 or 0, not "up"', () => withMeasures([{ column: 'logins', direction: 'up' }])],
    ['takes { "measures": [', () => withMeasures([])],
    ['--sample takes a whole number', () => [...written(), '--sample', 'many']],
    ['There is no', () => ['absent.csv', '--measures', 'absent.json']],
    ['--measures names the file', () => ['accounts.csv']],
  ])('says what is wrong: %s', (words, args) => {
    expect(problem(() => run(args()))).toContain(words);
  });
});
