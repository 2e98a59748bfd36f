import type { SheetsQuotas } from '../../host/realm/quotas';
import type { AddonFiles } from '../../host/server/addon/addon-folder';
import { openWorkspace } from '../../host/server/workspace';
import type { Workspace } from '../../host/server/workspace-contract';
import { importRows, setUpWorkbook } from '../seed/workbook';
import { fillTabs, type Rebuilds, rebuildAll } from './fill';
import {
  eventsOf,
  type MadeUpAccount,
  type MadeUpCompany,
  type MakeUpOptions,
  mailFrom,
  makeUp,
  ownDomain,
  start,
} from './made-up';
import { wellAnswered } from './page';

/** Somebody's mail, with the account it belongs to: what the measured views are opened on. */
export type Subject = MadeUpAccount & { readonly messageId: string };

export type Company = {
  readonly workspace: Workspace;
  readonly admin: string;
  readonly made: MadeUpCompany;
  readonly subjects: readonly Subject[];
  /** Ids of mails that are harder: from a stranger, with people of two accounts, with people of twenty-five. */
  readonly mails: { readonly unknown: string; readonly several: string; readonly crowd: string };
  /** Rows of each tab. */
  readonly rows: Readonly<Record<string, number>>;
  readonly rebuilds: Rebuilds;
};

export type CompanyOptions = MakeUpOptions & {
  readonly addon: AddonFiles;
  /** How many mails are looked at: from accounts all over the tab. */
  readonly subjects: number;
  /** Empty: the workspace lives in memory only. */
  readonly stateFolder?: string;
  readonly quotas?: SheetsQuotas;
};

/** Signals come by clicks only, three executions each: one for twenty accounts, but not more than these. */
const mostSignals = 40;
/** A company with so many accounts: set up and its team imported through the add-on's own cards, its big tabs pasted. */
export function openCompany({ addon, subjects, stateFolder, quotas, ...size }: CompanyOptions): Company {
  const made = makeUp(size);
  const admin = made.people.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('Nobody is admin.');
  const workspace = openWorkspace({ addon, stateFolder, quotas });
  workspace.setClock(start);
  workspace.load.people(made.people);
  for (const [index, person] of made.people.entries()) workspace.load.events(person.email, eventsOf(person, index));
  return workspace.load.withoutQuotas(() => {
    const spreadsheet = setUpWorkbook(workspace, admin, [ownDomain]);
    const left = importRows(workspace, admin, { table: 'team', rows: made.team });
    if (left.length > 0) throw new Error(`The import left out: ${left.map(({ words }) => words).join(', ')}`);
    fillTabs(workspace, made);
    const emails = made.people.map(({ email }) => email);
    workspace.load.share(spreadsheet, emails, true);
    const rebuilds = rebuildAll(workspace);
    flagSome(workspace, made);
    const chosen = spread(made.accounts, subjects).map((account, at) => ({
      ...account,
      messageId: `msg-f:bench${at}`,
    }));
    workspace.load.messages(chosen.map(({ messageId, contacts }) => mailOf(messageId, contacts)));
    return {
      ...{ workspace, made, rebuilds },
      admin: admin.email,
      subjects: chosen,
      mails: otherMails(workspace, made),
      rows: { ...rowsOf(made), ...rowsIn(workspace) },
    };
  });
}

function flagSome(workspace: Workspace, { accounts }: MadeUpCompany): void {
  const form = { kind: 'seat-limit', need: 'More seats for the night shift', evidence: 'Said so', urgency: 'soon' };
  spread(accounts, Math.min(mostSignals, Math.ceil(accounts.length / 20))).forEach(({ id, csm }, index) => {
    const own = { do: 'flagSignal', account: id, key: `bench${index}` };
    const action = { function: 'onAction', parameters: own };
    wellAnswered(workspace.click({ as: csm, host: 'GMAIL', action, form }));
  });
  if (rowsIn(workspace).signals === 0) throw new Error('No signal could be flagged.');
}

function mailOf(messageId: string, [from = '', ...others]: readonly string[]) {
  return mailFrom(messageId.slice('msg-f:'.length), from, others);
}

function otherMails({ load }: Workspace, { accounts }: MadeUpCompany): Company['mails'] {
  const firstOf = (some: readonly MadeUpAccount[]) => some.flatMap(({ contacts }) => contacts.slice(0, 1));
  const mails = {
    unknown: { from: 'new@stranger.example', to: [] },
    several: { from: firstOf(accounts)[0] ?? '', to: firstOf(spread(accounts, 2)) },
    crowd: { from: 'list@events.example', to: firstOf(spread(accounts, 24)) },
  };
  load.messages(Object.entries(mails).map(([id, { from, to }]) => mailFrom(id, from, to)));
  return { unknown: 'msg-f:unknown', several: 'msg-f:several', crowd: 'msg-f:crowd' };
}

function rowsOf({ team, tables }: MadeUpCompany): Readonly<Record<string, number>> {
  const counts = Object.entries(tables).map(([table, rows]) => [table, rows.length] as const);
  return { team: team.length - 1, ...Object.fromEntries(counts) };
}

function rowsIn(workspace: Workspace): Readonly<Record<string, number>> {
  const named = ['signals', 'meetings', 'journal'];
  return Object.fromEntries(named.map((tab) => [tab, Math.max(0, workspace.sheets.values(tab).length - 2)]));
}

/** As many as wanted, evenly from the whole list. */
function spread<Value>(values: readonly Value[], wanted: number): readonly Value[] {
  const count = Math.min(wanted, values.length);
  return Array.from(
    { length: count },
    (_, index) => values[Math.floor(((index + 0.5) * values.length) / count)],
  ).filter((value): value is Value => value !== undefined);
}
