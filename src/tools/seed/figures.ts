import { amountTables, figureTables, readFigures } from '../../host/sample/sample';
import type { Workspace } from '../../host/server/workspace-contract';
import { importRows, pressThrough, setUpAmounts } from './workbook';

/**
 * What the figures of the sample company are made of, for a workspace that has its accounts: plans, renewals, outcomes and
 * feedback, and the workbook of amounts with its tabs. The lead's first night puts the figures on the homes.
 */
export function seedFigures(workspace: Workspace): void {
  const { people, now } = workspace.state();
  const [admin, lead] = (['admin', 'lead'] as const).map((role) => people.find((one) => one.role === role));
  if (!admin || !lead) throw new Error('The sample has an admin and a lead');
  const at = Date.parse(now);
  workspace.load.withoutQuotas(() => {
    for (const table of figureTables)
      taken(table, importRows(workspace, admin, { table, rows: readFigures(table, at) }));
    const readers = people.filter(({ role }) => role === 'am' || role === 'lead').map(({ email }) => email);
    const beside = setUpAmounts(workspace, admin, readers);
    for (const table of amountTables) {
      taken(table, importRows(workspace, admin, { table, rows: readFigures(table, at), beside }));
    }
    pressThrough(workspace, lead, ['openSettings', 'openNightly', 'switchNightly']);
    const { error } = workspace.run({ as: lead.email, function: 'onHourly' });
    if (error) throw new Error(`The first night failed: ${error.message}`, { cause: error });
  });
}

function taken(table: string, left: readonly { readonly words: string }[]): void {
  if (left.length > 0)
    throw new Error(`The sample's ${table} were not all taken: ${left.map(({ words }) => words).join(' · ')}`);
}
