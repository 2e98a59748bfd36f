/**
 * `npm run bench`: what every view and action costs at several sizes of the company, how large the script is and what
 * starting it costs. `--help` lists the options. Exit 2 for wrong use, 1 for a fault.
 */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { type BoardsReport, benchBoards, describeBoards, fullSize } from './bench/boards/run';
import { bundleForms } from './bench/bundle-forms';
import { coldExecution } from './bench/cold';
import { type DayReport, type DaySize, workingDay } from './bench/day/run';
import { describeDay } from './bench/day/table';
import { benchFit } from './bench/fit/run';
import { benchFewHistories, benchHistories, benchMadeUp, describeHistories, madeUp } from './bench/history/run';
import { measure, type SizeReport } from './bench/measure';
import { type BenchOptions, benchHelp, parseBenchOptions, UsageError } from './bench/options';
import { benchScores } from './bench/scores/run';
import { type BenchReport, describe, describeEngine } from './bench/table';
import { benchTimes, describeTimes } from './bench/times/run';
import { bundle } from './build/bundle';

type Tell = (line: string) => void;

/** Formulas for more accounts would not fit into the memory of a small machine. */
const mostScored = 10_000;
/** A fit to fewer rows is no fit. */
const fewestRows = 200;

async function benchEngine(accounts: number, tell: Tell): Promise<Pick<BenchReport, 'scores' | 'fit'>> {
  const scores = await benchScores(accounts, tell);
  return { scores, fit: await benchFit({ rows: Math.max(fewestRows, accounts), measures: 20 }, tell) };
}

async function shippedAddon() {
  const shipped = await bundle('src/main.ts');
  const manifest: unknown = JSON.parse(readFileSync('appsscript.json', 'utf8'));
  return { shipped, addon: { manifest, files: [{ name: 'Code.js', source: shipped.code }] } };
}

/** `tell` hears of each step, because a large company takes minutes. Throws when a view fails. */
export async function bench(accounts: readonly number[], tell: Tell): Promise<BenchReport> {
  const { shipped, addon } = await shippedAddon();
  tell('The script and a cold execution …');
  const forms = await bundleForms(shipped);
  const cold = coldExecution(addon);
  const sizes = accounts.map((count): [string, SizeReport] => {
    tell(`${count} accounts …`);
    return [String(count), measure(addon, count)];
  });
  const each = <Part extends keyof SizeReport>(part: Part) =>
    Object.fromEntries(sizes.map(([count, report]) => [count, report[part]])) as Record<string, SizeReport[Part]>;
  const times = benchTimes(tell);
  const engine = await benchEngine(Math.min(mostScored, Math.max(...accounts)), tell);
  const histories = benchFewHistories(tell);
  const [first] = cpus();
  return {
    ...{ views: each('views'), rows: each('rows'), rebuild: each('rebuild'), naive: each('naive') },
    ...{ bundle: forms, cold, times, ...engine, histories },
    machine: { node: process.version, processors: cpus().length, processor: first?.model ?? 'unknown' },
  };
}

async function benchDay(size: DaySize, tell: Tell): Promise<DayReport> {
  const { addon } = await shippedAddon();
  return workingDay(addon, size, tell);
}

async function benchCharts(accounts: number, tell: Tell): Promise<BoardsReport> {
  const { addon } = await shippedAddon();
  return benchBoards(addon, { ...fullSize, accounts, movements: 10 * accounts }, tell);
}

async function main(args: readonly string[]): Promise<number> {
  let options: BenchOptions;
  try {
    options = parseBenchOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${benchHelp}`);
    return 2;
  }
  if (options.help) {
    console.log(benchHelp);
    return 0;
  }
  try {
    const tell = (line: string) => console.error(line);
    const show = options.json ? (report: object) => JSON.stringify(report) : undefined;
    if (options.data !== undefined) {
      const report = options.data === madeUp ? benchMadeUp(tell) : benchHistories(options.data, tell);
      console.log(show ? show(report) : describeHistories(report));
    } else if (options.times) {
      const report = benchTimes(tell);
      console.log((show ?? describeTimes)(report));
    } else if (options.scores) {
      const report = await benchEngine(mostScored, tell);
      console.log((show ?? describeEngine)(report));
    } else if (options.boards) {
      const report = await benchCharts(options.accounts[0] ?? 0, tell);
      console.log((show ?? describeBoards)(report));
    } else if (options.day) {
      const report = await benchDay({ ...options.day, accounts: options.accounts[0] ?? 0 }, tell);
      console.log((show ?? describeDay)(report));
    } else {
      const report = await bench(options.accounts, tell);
      console.log((show ?? describe)(report));
    }
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
