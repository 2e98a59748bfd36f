/** A company of made-up books in the local host: its tabs filled as Tandem itself would have written them. */
import type { AddonFiles } from '../../../host/server/addon/addon-folder';
import { openWorkspace } from '../../../host/server/workspace';
import type { Workspace } from '../../../host/server/workspace-contract';
import { sealedRow } from '../../../store/layout';
import { type TabKey, tabs } from '../../../store/tables';
import { importRows, setUpWorkbook } from '../../seed/workbook';
import { start } from '../made-up';
import { openPage } from '../page';
import type { MadeUpBooks } from './made-up';

export type BoardsCompany = { readonly workspace: Workspace; readonly lead: string };

const domain = 'orbit.example';
const admin = { email: `admin@${domain}`, name: 'Admin', role: 'admin', zone: 'Asia/Bangkok', language: 'en' } as const;
const lead = { ...admin, email: `lead@${domain}`, name: 'Lead', role: 'lead' } as const;
const rowsAPaste = 20_000;

export function openBoardsCompany(addon: AddonFiles, { books, history }: MadeUpBooks): BoardsCompany {
  const workspace = openWorkspace({ addon });
  workspace.setClock(start);
  const people = [
    admin,
    lead,
    ...books.team.map(({ email, name, role, zone }) => ({ ...admin, email, name, role, zone })),
  ];
  workspace.load.people(people);
  workspace.load.withoutQuotas(() => {
    const main = setUpWorkbook(workspace, admin, [domain]);
    const rows = [
      ['email', 'name', 'role', 'zone'],
      ...people.map(({ email, name, role, zone }) => [email, name, role, zone]),
    ];
    importRows(workspace, admin, { table: 'team', rows });
    const place = { as: admin.email, host: 'SHEETS' } as const;
    openPage(workspace, place).press('openSettings').press('openAmounts').press('setUpAmounts');
    const amounts = workspace.sheets.list().spreadsheets.find(({ id }) => id !== main)?.id ?? '';
    for (const id of [main, amounts])
      workspace.load.share(
        id,
        people.map(({ email }) => email),
        true,
      );
    const { accounts, signals, signalEvents, feedback, outcomes, renewals, meetings } = books;
    fill(workspace, main, { accounts, signals, signalEvents, feedback, outcomes, renewals, meetings, history });
    const { movements, costs, deals, quotas } = books;
    fill(workspace, amounts, { movements, costs, deals, quotas });
    workspace.sheets.choose(main);
  });
  return { workspace, lead: lead.email };
}

function fill({ sheets }: Workspace, book: string, tables: { readonly [Tab in TabKey]?: readonly object[] }): void {
  sheets.choose(book);
  for (const [tab, rows = []] of Object.entries(tables) as [TabKey, readonly object[]][]) {
    const [keys = []] = sheets.values(tab);
    const spare = sheets.view(tab).columnCount - keys.length;
    // Empty columns count against Google's ten million cells.
    if (spare > 0) sheets.remove(tab, 'columns', keys.length, spare);
    for (let from = 0; from < rows.length; from += rowsAPaste) {
      const values = rows.slice(from, from + rowsAPaste).map((row) => {
        const cells = sealedRow(tab, row as never);
        return keys.map((key) => cells[String(key)] ?? '');
      });
      sheets.edit(tab, { row: 2 + from, column: 0, values });
    }
  }
  if (!(Object.keys(tables) as TabKey[]).every((tab) => tab in tabs)) throw new Error('There is no such tab.');
}
