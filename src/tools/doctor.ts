/**
 * `npm run doctor`: everything that is amiss in a local workbook, in plain words. `--help` lists the options. Exit 0 when
 * nothing is, 1 when something is, 2 for wrong use, 3 when it could not look.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../domain/doctor/finding';
import { languages } from '../domain/team/teammate';
import { dayOf } from '../domain/time/time';
import { readAddonFolder } from '../host/server/addon/addon-folder';
import { HostError } from '../host/server/host-error';
import { openWorkspace } from '../host/server/workspace';
import { words } from '../messages/words';
import { build } from './build';
import { type Bedside, openBedside } from './doctor/bedside';
import { type DoctorOptions, doctorHelp, parseDoctorOptions, UsageError } from './doctor/options';
import { type DoctorReport, reportOf, summaryOf } from './doctor/report';
import { seed } from './seed';

const kept = join('.tandem', 'sample');
/** Clicks of at most so many mends; more than this never end. */
const mostRounds = 1000;

export async function doctor(options: DoctorOptions): Promise<{ report: DoctorReport; mended: number }> {
  if (options.state === undefined && !existsSync(join(kept, 'state.json'))) {
    if (options.mend) throw new UsageError(`There is no workspace in ${kept} to mend; --state names another folder.`);
    return lookAtSample();
  }
  const folder = resolve(options.state ?? kept);
  if (!existsSync(join(folder, 'state.json'))) throw new UsageError(`There is no workspace in ${folder}.`);
  return look(folder, options.mend);
}

/** The sample company, made in a folder of its own and forgotten. */
async function lookAtSample(): Promise<{ report: DoctorReport; mended: number }> {
  console.error(`There is no workspace in ${kept}: this is the sample company as npm start would make it.`);
  const folder = mkdtempSync(join(tmpdir(), 'tandem-doctor-'));
  try {
    const { outFolder } = await build();
    const workspace = openWorkspace({ addon: readAddonFolder(outFolder), stateFolder: folder });
    await seed(workspace);
    workspace.close();
    return look(folder, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function look(folder: string, mend: boolean): { report: DoctorReport; mended: number } {
  const bedside = openBedside(folder);
  try {
    const mended = mend ? mendAll(bedside) : 0;
    return { report: reportOf(findingsIn(bedside)), mended };
  } finally {
    bedside.close();
  }
}

function findingsIn(bedside: Bedside): readonly Finding[] {
  const findings: Finding[] = [];
  let from: string | undefined = '';
  while (from !== undefined) {
    const seen = bedside.workbook.doctor.checkUp(requestOf(bedside, from));
    findings.push(...seen.findings);
    from = seen.next;
  }
  return findings;
}

function mendAll(bedside: Bedside): number {
  const { workbook, me, now } = bedside;
  let mended = 0;
  let from: string | undefined = '';
  for (let round = 0; round < mostRounds && from !== undefined; round += 1) {
    const how = { what: 'all', by: me, at: now, key: `doctor-${round}` } as const;
    const seen = workbook.doctor.mend({ ...requestOf(bedside, from), ...how });
    mended += seen.mended;
    if (seen.mended === 0) from = seen.next;
  }
  return mended;
}

function requestOf({ workbook, now }: Bedside, from: string) {
  // Headers that are put back speak the team's language.
  const first = workbook.doctor.language() ?? 'en';
  const order = [first, ...languages.filter((one) => one !== first)];
  return { from, labels: order.map((language) => words(language, 'UTC').labels), today: dayOf(now) };
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseDoctorOptions(args);
    if (options.help) {
      console.log(doctorHelp);
      return 0;
    }
    const { report, mended } = await doctor(options);
    console.log(options.json ? JSON.stringify(report) : summaryOf(report, mended));
    return report.findings.length === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError || error instanceof HostError) {
      console.error(`${error.message}\nnpm run doctor -- --help lists the options.`);
      return 2;
    }
    console.error(error);
    return 3;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
