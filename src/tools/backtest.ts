/**
 * `npm run backtest`: what a company's own history makes of a health score, fitted on one part and judged on the other.
 * `--help` lists the options. Exit 1 where the rows cannot be judged, 2 for wrong use.
 */
import { pathToFileURL } from 'node:url';
import { backtest } from '../domain/health/calibration/backtest';
import { type BacktestOptions, backtestHelp, parseBacktestOptions, UsageError } from './backtest/options';
import { readHistory } from './backtest/read';
import { type BacktestReport, reportOf, summaryOf } from './backtest/report';

export function backtestFile(options: BacktestOptions): BacktestReport {
  const { train, test, stated, warnings } = readHistory(options);
  return reportOf(backtest({ train, test, stated, acceptFlips: options.acceptFlips }), warnings);
}

function main(args: readonly string[]): number {
  try {
    const options = parseBacktestOptions(args);
    if (options.help) {
      console.log(backtestHelp);
      return 0;
    }
    const report = backtestFile(options);
    console.log(options.json ? JSON.stringify(report) : summaryOf(report));
    if (report.calibrated.auc !== null) return 0;
    console.error('Nothing could be judged: among the rows of the test nobody cancelled, or everybody did.');
    return 1;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\nnpm run backtest -- --help lists the options.`);
      return 2;
    }
    console.error(error);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv.slice(2));
