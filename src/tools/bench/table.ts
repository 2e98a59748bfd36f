import type { BundleReport } from './bundle-forms';
import type { Cold } from './cold';
import type { Cost } from './cost';
import { describeFit, type FitReport } from './fit/run';
import { describeFewHistories, type HistoryReport } from './history/run';
import type { SizeReport } from './measure';
import type { Naive } from './naive';
import { type View, views } from './scenario';
import { describeScores, type ScoresReport } from './scores/run';
import { describeTimes, type TimesReport } from './times/run';

/** Keys of `views`, `rows`, `rebuild` and `naive` are numbers of accounts. Bytes, and milliseconds. */
export type BenchReport = {
  readonly views: Readonly<Record<string, SizeReport['views']>>;
  readonly rows: Readonly<Record<string, SizeReport['rows']>>;
  readonly rebuild: Readonly<Record<string, SizeReport['rebuild']>>;
  readonly naive: Readonly<Record<string, SizeReport['naive']>>;
  readonly bundle: BundleReport;
  readonly cold: Cold;
  readonly times: TimesReport;
  readonly scores: ScoresReport;
  readonly fit: FitReport;
  /** Calibration beside plain logistic regression, on histories made up by the bench. */
  readonly histories: readonly HistoryReport[];
  readonly machine: { readonly node: string; readonly processors: number; readonly processor: string };
};

/** The report for people: one block for each size of the company, then the script. */
export function describe(report: BenchReport): string {
  const { node, processors, processor } = report.machine;
  return [
    ...Object.keys(report.views).flatMap((accounts) => [...sizeBlock(report, accounts), '']),
    ...bundleBlock(report),
    '',
    describeTimes(report.times),
    '',
    describeEngine(report),
    '',
    describeFewHistories(report.histories),
    '',
    `Node ${node}, ${processors} × ${processor}. Simulated time: estimates of src/host/realm/latency.ts.`,
  ].join('\n');
}

export function describeEngine({ scores, fit }: Pick<BenchReport, 'scores' | 'fit'>): string {
  return [describeScores(scores), '', describeFit(fit)].join('\n');
}

const wide = 52;

function sizeBlock(report: BenchReport, accounts: string): readonly string[] {
  const costs = Object.entries(report.views[accounts] ?? {}) as [View, Cost][];
  const rows = Object.entries(report.rows[accounts] ?? {}).map(([tab, count]) => `${tab} ${count}`);
  const { rebuild, naive } = report;
  const peers = naive[accounts];
  const runs = rebuild[accounts];
  return [
    `${accounts} accounts (${rows.join(', ')})`,
    [''.padEnd(wide), 'calls'.padStart(5), 'bytes'.padStart(12), 'ms'.padStart(7), '  lock/cache/properties'].join(' '),
    ...costs.map(([view, cost]) => line(`${view}: ${views[view]}`, cost)),
    ...(runs ? [line(`rebuild after a paste, ${runs.first.runs} hourly runs`, runs.first)] : []),
    ...(runs ? [line('rebuild with nothing to write, hourly', runs.idle)] : []),
    ...(peers ? naiveLines('a mail the naive way, one batched read', peers.batched) : []),
    ...(peers ? naiveLines('a mail the naive way, tab by tab', peers.tabByTab) : []),
  ];
}

function naiveLines(name: string, peer: Naive): readonly string[] {
  const { mailCold, mailWarm } = peer.times;
  return [
    line(name, peer),
    `  = ${mailCold.bytes} × the bytes and ${mailCold.simulatedMs} × the time of mailCold, ` +
      `${mailWarm.bytes} × and ${mailWarm.simulatedMs} × of mailWarm`,
  ];
}

function line(name: string, { calls, bytes, simulatedMs, besides }: Partial<Cost>): string {
  const small = besides ? `  ${besides.lock}/${besides.cache}/${besides.properties}` : '';
  const numbers = [[calls, 5] as const, [bytes, 12] as const, [simulatedMs, 7] as const];
  return [name.padEnd(wide), ...numbers.map(([value, width]) => grouped(value).padStart(width)), small].join(' ');
}

function bundleBlock({ bundle, cold }: BenchReport): readonly string[] {
  const forms = Object.entries(bundle.forms).map(
    ([name, { raw, gzip, startMs }]) =>
      `${name.padEnd(24)}${grouped(raw).padStart(9)} raw ${grouped(gzip).padStart(9)} gzip ${startMs} ms to start`,
  );
  const parts = Object.entries(bundle.parts).map(
    ([part, bytes]) => `  ${part.padEnd(22)}${grouped(bytes).padStart(9)}`,
  );
  return [
    'The script, in bytes',
    ...forms,
    ...parts,
    `cold execution (a mail's card): ${cold.ms} ms of CPU, ${cold.compileMs} of it to compile; compiled before: ` +
      `${cold.warmMs} ms (medians of ${cold.rounds})`,
  ];
}

function grouped(value = 0): string {
  return value.toLocaleString('en');
}
