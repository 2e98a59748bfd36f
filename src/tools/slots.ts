/**
 * `npm run slots`: times at which everybody of a request can meet, by the very search of the sidebar. Exit 0 with an
 * answer, also where nothing fits; 2 for wrong use.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Zone } from '../domain/time/time';
import { staleZones } from '../domain/time/time-zone';
import { reportOf, type SlotsReport, summaryOf } from './slots/report';
import { requestIn, UsageError } from './slots/request';

const slotsHelp = `Usage: npm run slots -- REQUEST.json [--json]

Finds times that suit everybody: { "now", "from", "to", "lengthMinutes", "stepMinutes", "bufferMinutes", "noticeMinutes",
"people": [{ "email", "zone", "week": [{ "days": ["mon"], "from": "09:00", "to": "17:00" }], "holidays": ["2026-03-20"],
"busy": [{ "start", "end", "kind" }] }] }. Instants are in UTC, or have an offset; a busy day (2026-03-20) is one of the
calendar's own zone. Night work is two blocks, to 24:00 and from 00:00. Without a week a person may meet at any hour; a calendar that cannot be read is "busy": "unknown" or null.
"all": true gives every free start on the grid from "from". "-" reads the request from stdin.

  --json   one JSON object on stdout
  --help   this text

Exit 0: answered, also where nothing fits. 2: wrong use, or a request that cannot be read.
`;

/** The answer, and the zones of the request whose newest law this engine has not heard of. */
export function slotsFor(text: string): { readonly report: SlotsReport; readonly stale: readonly Zone[] } {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError(`The request is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  const request = requestIn(read);
  const stale = staleZones().filter(({ zone }) => request.people.some((one) => one.zone === zone));
  return { report: reportOf(request), stale: stale.map(({ zone }) => zone) };
}

function parsed(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function textOf([file = '', ...more]: readonly string[]): string {
  if (file === '' || more.length > 0) throw new UsageError('Name one request: npm run slots -- REQUEST.json');
  if (file === '-') return readFileSync(0, 'utf8');
  if (!existsSync(file)) throw new UsageError(`There is no ${file}.`);
  return readFileSync(file, 'utf8');
}

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parsed(args);
    if (values.help) {
      console.log(slotsHelp);
      return 0;
    }
    const { report, stale } = slotsFor(textOf(positionals));
    if (stale.length > 0) console.error(`The zone data of this Node.js is older than the law in ${stale.join(', ')}.`);
    console.log(values.json ? JSON.stringify(report) : summaryOf(report));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof RangeError)) throw error;
    console.error(`${error.message}\nnpm run slots -- --help says how a request looks.`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv.slice(2));
