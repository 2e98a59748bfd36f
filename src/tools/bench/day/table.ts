import type { DayReport } from './run';
import type { Rate } from './tally';

/** The report for people. */
export function describeDay(report: DayReport): string {
  const { size, quotas, reads, writes, refused, failed, waited, latency } = report;
  const codes = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  return [
    `${size.people} people, ${size.accounts} accounts, ${size.hours} hours: ${report.executions} executions, ` +
      `${report.mailsLogged} mails logged, ${report.rebuilds} hourly runs`,
    `Quotas of Sheets, reads and writes a minute each: ${quotas.perProject} the project, ${quotas.perUser} a person`,
    rate('reads', reads),
    rate('writes', writes),
    `refused: ${codes.join(', ') || 'nobody'}; ended by Google: ${failed.length}`,
    `waited because Google asked to: ${waited.executions} executions, ${waited.waits} times`,
    `time to an answer, simulated: median ${latency.median} ms, 99 of 100 below ${latency.of99}, longest ${latency.longest}`,
    ...report.stale.map(({ what, seen, stated, looks }) =>
      [`${what}: old for ${seen} s at the most`, `stated ${stated} s`, `${looks} looks`].join(', '),
    ),
  ].join('\n');
}

function rate(name: string, { total, averageMinute, peakMinute, peakMinuteOfOne }: Rate): string {
  return `${name}: ${total}, ${averageMinute} a minute on average, ${peakMinute} at the peak, ${peakMinuteOfOne} of one person`;
}
