import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultSettings } from '../../domain/team/settings';
import { readAddonFolder } from '../../host/server/addon/addon-folder';
import { openWorkspace } from '../../host/server/workspace';
import type { Workspace } from '../../host/server/workspace-contract';
import { columnsOf } from '../../store/import/cells/columns';
import type { ImportTable } from '../../store/import/import-tables';
import type { ImportPlan } from '../../store/import/plan';
import { layoutOf, readRows } from '../../store/layout';
import type { Rows } from '../../store/rows';
import { readSettings } from '../../store/settings-rows';
import { type TabKey, tabs } from '../../store/tables';
import { build } from '../build';
import { importRows } from '../seed/workbook';
import type { Company } from './compare';
import { UsageError } from './options';

export type OpenedCompany = {
  /** As the workbook stands now. */
  company(): Company;
  /** Writes what a plan comes to, as the admin does in the sidebar. */
  apply(plan: ImportPlan): void;
  close(): void;
};

/** The workspace that `npm start` keeps in a folder. Throws `UsageError` where there is none. */
export async function openCompany(folder: string, table: ImportTable): Promise<OpenedCompany> {
  const stateFolder = resolve(folder);
  if (!existsSync(stateFolder)) throw noWorkspace(folder);
  const { outFolder } = await build();
  const workspace = openWorkspace({ addon: readAddonFolder(outFolder), stateFolder, inputs: [] });
  if (workspace.isNew) {
    workspace.forget();
    throw noWorkspace(folder);
  }
  return {
    company: () => companyOf(workspace, table),
    apply: (plan) => apply(workspace, table, plan),
    close: workspace.close,
  };
}

function noWorkspace(folder: string): UsageError {
  return new UsageError(`There is no workspace in ${folder}: npm start -- --state ${folder} makes one.`);
}

function adminOf(workspace: Workspace) {
  const admin = workspace.state().people.find(({ role }) => role === 'admin');
  if (!admin) throw new UsageError('Nobody in the workspace is admin.');
  return admin;
}

function companyOf(workspace: Workspace, table: ImportTable): Company {
  const admin = adminOf(workspace);
  const at = Date.parse(workspace.state().now);
  const settings = tabOf(workspace, 'settings');
  return {
    existing: {
      accounts: rowsOf(workspace, 'accounts'),
      team: rowsOf(workspace, 'team'),
      rows: rowsOf(workspace, table),
      ...(table === 'outcomeValues' ? { outcomes: rowsOf(workspace, 'outcomes') } : {}),
    },
    settings: settings ? readSettings(settings).settings : defaultSettings,
    by: { email: admin.email as Company['by']['email'], zone: admin.zone },
    at,
    today: new Date(at).toISOString().slice(0, 10) as Company['today'],
  };
}

function rowsOf<Table extends ImportTable>(workspace: Workspace, table: Table): readonly Rows[Table][] {
  const read = tabOf(workspace, table);
  if (!read && tabs[table].book === 'main')
    throw new UsageError('The open spreadsheet of the workspace is no workbook.');
  return read ? readRows<Rows[Table]>(read).rows.map(({ value }) => value) : [];
}

/** A tab wherever it stands: amounts have a workbook of their own. */
function tabOf(workspace: Workspace, tab: TabKey) {
  const { sheets } = workspace;
  const { spreadsheetId, spreadsheets } = sheets.list();
  try {
    for (const id of [spreadsheetId, ...spreadsheets.map((one) => one.id)]) {
      if (id !== sheets.list().spreadsheetId) sheets.choose(id);
      if (!sheets.list().tabs.some(({ key }) => key === tab)) continue;
      const cells = sheets.values(tab);
      return { tab, layout: layoutOf(tab, cells[0] as never), cells: cells as never };
    }
    return undefined;
  } finally {
    if (sheets.list().spreadsheetId !== spreadsheetId) sheets.choose(spreadsheetId);
  }
}

/** The planned rows go through the add-on's own import, by our keys and in plain forms, so that nothing is asked again. */
function apply(workspace: Workspace, table: ImportTable, { change, questions }: ImportPlan): void {
  if (questions.length > 0)
    throw new UsageError('Nothing was written: answer first what is asked (--dry-run shows it).');
  if (tabs[table].book === 'commercial') {
    throw new UsageError('Nothing was written: amounts are imported in the sidebar of Sheets. --dry-run compares.');
  }
  const rows = [...(change.add?.[table] ?? []), ...(change.update?.[table] ?? [])] as readonly object[];
  if (rows.length === 0) return;
  const columns = Object.keys(columnsOf(table)).filter((column) => column !== 'rev');
  const cells = rows.map((row) => columns.map((column) => textOf(table, column, (row as never)[column])));
  importRows(workspace, adminOf(workspace), { table, rows: [columns, ...cells] });
  workspace.flush();
}

function textOf(table: ImportTable, column: string, value: unknown): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  if (Array.isArray(value)) return value.join(', ');
  const { format, write } = columnsOf(table)[column] ?? {};
  return format === 'number' || !write ? String(value) : String(write(value));
}
