import type { Person } from '../../host/contract';
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
    for (const flag of flags) moveOn(workspace, flag);
    pressThrough(workspace, lead, [{ does: 'openSettings' }, { does: 'openNightly' }, { does: 'switchNightly' }]);
    const { error } = workspace.run({ as: lead.email, function: 'onHourly' });
    if (error) throw new Error(`The first night failed: ${error.message}`, { cause: error });
  });
}

function taken(table: string, left: readonly { readonly words: string }[]): void {
  if (left.length > 0)
    throw new Error(`The sample's ${table} were not all taken: ${left.map(({ words }) => words).join(' · ')}`);
}

/** Two signals that are on their way, so that figures of signals and the forecast of what is open have some. */
const flags = [
  {
    ...{ account: 'C-2001', csm: 'niloufar.rad@tamarind.example', am: 'kaveh.moradi@tamarind.example' },
    form: { kind: 'seat-limit', need: 'ده کاربر تازه برای انبار دوم', evidence: 'تماس با خانم کریمی', urgency: 'soon' },
    deal: { expected: '6500000', currency: 'IRT' },
  },
  {
    ...{ account: 'C-3001', csm: 'ploy.srisai@tamarind.example', am: 'tana.wongthong@tamarind.example' },
    form: { kind: 'new-team', need: 'เพิ่มช่างสำหรับสาขาระยอง', evidence: 'ประชุมรายไตรมาส', urgency: 'soon' },
    deal: { expected: '4200', currency: 'THB' },
  },
] as const;

/** Flagged by the CSM, seen and accepted by the AM with what is expected of it. */
function moveOn(workspace: Workspace, { account: externalId, csm, am, form, deal }: (typeof flags)[number]): void {
  const personOf = (email: string): Person => {
    const found = workspace.state().people.find((one) => one.email === email);
    if (!found) throw new Error(`Nobody in the sample is ${email}`);
    return found;
  };
  const account = cellBeside(workspace, 'accounts', externalId);
  pressThrough(workspace, personOf(csm), [
    { does: 'openFlag', with: { account } },
    { does: 'flagSignal', form },
  ]);
  const signal = { signal: cellBeside(workspace, 'signals', form.need), account };
  pressThrough(workspace, personOf(am), [
    { does: 'acknowledgeSignal', with: signal },
    { does: 'openAccept', with: signal },
    { does: 'acceptSignal', form: deal },
  ]);
}

/** The id of the row that has this text. */
function cellBeside(workspace: Workspace, tab: string, text: string): string {
  const [keys = [], ...rows] = workspace.sheets.values(tab);
  const row = rows.find((cells) => cells.includes(text));
  return String(row?.[keys.indexOf('id')] ?? '');
}
