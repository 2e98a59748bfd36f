/**
 * `npm run import`: what a CSV file comes to as rows of one of the tables, and with `--state` the import itself, through
 * the add-on's own. `--help` lists the options. Exit 1 where somebody has to look, 2 for wrong use.
 */
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type CsvText, readCsvText } from '../host/input/csv';
import { HostError } from '../host/server/host-error';
import { findHead } from '../store/import/head/header-row';
import type { ImportPlan } from '../store/import/plan';
import { type Company, compare, nobody, tableIn } from './import/compare';
import { type ImportOptions, importHelp, parseImportOptions, UsageError } from './import/options';
import { exitCodeOf, type ImportReport, reportOf, reportOfNone, summaryOf } from './import/report';
import { openCompany } from './import/state';

/** Reads, compares and, where a workspace is named and nothing stays open, imports. */
export async function importFile(options: ImportOptions): Promise<{ report: ImportReport; file: CsvText }> {
  requireFile(options.file);
  const file = readCsvText(options.file);
  const { table, likely } = tableIn(file, options);
  if (file.rows.length === 0 || table === undefined) {
    return { file, report: reportOfNone(file, likely, findHead(file.rows, undefined)) };
  }
  const reported = (company: Company) => {
    const plan = compare(file, table, options, company);
    return { plan, report: reportOf(file, table, plan) };
  };
  if (options.state === undefined) return { file, report: reported(nobody(Date.now())).report };
  const opened = await openCompany(options.state, table);
  try {
    const { plan, report } = reported(opened.company());
    if (!options.dryRun) {
      opened.apply(plan);
      requireTaken(reported(opened.company()).plan);
    }
    return { file, report };
  } finally {
    opened.close();
  }
}

/** After an import, the same file changes nothing. */
function requireTaken({ added, updated }: ImportPlan): void {
  if (added + updated > 0) throw new Error(`The add-on left out ${added + updated} rows that it should have taken.`);
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  if (!statSync(path).isFile()) throw new UsageError(`${path} is no file.`);
}

async function main(args: readonly string[]): Promise<number> {
  try {
    const options = parseImportOptions(args);
    if (options.help) {
      console.log(importHelp);
      return 0;
    }
    const { report, file } = await importFile(options);
    console.log(options.json ? JSON.stringify(report) : summaryOf(report, file));
    if (options.state !== undefined && !options.json) {
      console.log(
        options.dryRun ? '\nA dry run: nothing was written.' : `\nThe workspace in ${options.state} has it now.`,
      );
    }
    if (options.json && report.table === '') console.error(summaryOf(report, file));
    return exitCodeOf(report);
  } catch (error) {
    if (error instanceof UsageError || error instanceof HostError) {
      console.error(`${error.message}\nnpm run import -- --help lists the options.`);
      return 2;
    }
    console.error(error);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
