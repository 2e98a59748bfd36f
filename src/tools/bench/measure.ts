import type { AddonFiles } from '../../host/server/addon/addon-folder';
import type { Workspace } from '../../host/server/workspace-contract';
import { openCompany, wellAnswered } from './company';
import { type Cost, costOf, dearest } from './cost';
import { start } from './made-up';
import { type Naive, naiveWay } from './naive';
import { type View, views, walk } from './scenario';

export type SizeReport = {
  /** Rows of each tab before anything was measured. */
  readonly rows: Readonly<Record<string, number>>;
  /** Of each view the dearest of all walks. */
  readonly views: { readonly [Name in View]: Cost };
  /** The hourly work on the derived tabs, which no person waits for. */
  readonly rebuild: Cost;
  readonly naive: Naive;
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
    return { rows, views: costs, rebuild: hourlyRebuild(workspace), naive: naiveWay(workspace, costs) };
  });
}

/** Two hours later the trigger that came with the workbook has come due. */
function hourlyRebuild(workspace: Workspace): Cost {
  const [run] = workspace.setClock(start + 2 * 3_600_000).ran;
  if (!run) throw new Error('No hourly trigger came due.');
  return costOf(wellAnswered(run.answer));
}
