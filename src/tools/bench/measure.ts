import type { AddonFiles } from '../../host/server/addon/addon-folder';
import type { Answer } from '../../host/server/workspace-contract';
import { openCompany } from './company';
import { type Cost, costOf, dearest, sumOf } from './cost';
import type { Rebuilds } from './fill';
import { type NaiveWays, naiveWays } from './naive';
import { type View, views, walk } from './scenario';

export type SizeReport = {
  /** Rows of each tab before anything was measured. */
  readonly rows: Readonly<Record<string, number>>;
  /** Of each view the dearest of all walks. */
  readonly views: { readonly [Name in View]: Cost };
  readonly rebuild: RebuildReport;
  readonly naive: NaiveWays;
};

/** The hourly work on the hidden tabs, which no person waits for. */
export type RebuildReport = {
  /** Runs until everything pasted was in them, and what they cost together. */
  readonly first: Cost & { readonly runs: number };
  /** A round over everything with nothing to write. */
  readonly idle: Cost & { readonly runs: number };
};

/** Each with another account, from all over the tab. */
const walks = 5;

/** Fills a company of this size and walks through it. */
export function measure(addon: AddonFiles, accounts: number): SizeReport {
  const company = openCompany({ addon, accounts, subjects: walks });
  const { workspace, subjects, rows } = company;
  return workspace.load.withoutQuotas(() => {
    const walked = subjects.map((subject) => walk(company, subject));
    const names = Object.keys(views) as View[];
    const costs = Object.fromEntries(
      names.map((view) => [view, dearest(walked.map((answers) => costOf(answers[view])))]),
    ) as Record<View, Cost>;
    const peers = naiveWays(workspace, costs);
    return { rows, views: costs, rebuild: rebuildsOf(company.rebuilds), naive: peers };
  });
}

function rebuildsOf({ first, idle }: Rebuilds): RebuildReport {
  const together = (some: readonly Answer[]) => ({ ...sumOf(some.map(costOf)), runs: some.length });
  return { first: together(first), idle: together(idle) };
}
