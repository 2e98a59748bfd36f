import type { AddonFiles } from '../../host/server/addon/addon-folder';
import { openWorkspace } from '../../host/server/workspace';
import type { Answer, Workspace } from '../../host/server/workspace-contract';
import { importRows, setUpWorkbook } from '../seed/workbook';
import { eventsOf, type MadeUpAccount, type MadeUpCompany, mailFrom, makeUp, ownDomain, start } from './made-up';

/** Somebody's mail, with the account it belongs to: what the measured views are opened on. */
export type Subject = MadeUpAccount & { readonly id: string; readonly messageId: string };

export type Company = {
  readonly workspace: Workspace;
  readonly admin: string;
  readonly subjects: readonly Subject[];
  /** Ids of mails that are harder: from a stranger, with people of two accounts, with people of twenty-five. */
  readonly mails: { readonly unknown: string; readonly several: string; readonly crowd: string };
  /** Rows of each tab. */
  readonly rows: Readonly<Record<string, number>>;
};

export type CompanyOptions = {
  readonly addon: AddonFiles;
  readonly accounts: number;
  /** How many mails are looked at: from accounts all over the tab. */
  readonly subjects: number;
  /** Empty: the workspace lives in memory only. */
  readonly stateFolder?: string;
};

/** Signals come by clicks only, three executions each: one for twenty accounts, but not more than these. */
const mostSignals = 40;
const tables = ['team', 'accounts', 'contacts', 'measures', 'activities'] as const;

/** A company with so many accounts, set up and filled through the add-on's own cards. */
export function openCompany({ addon, accounts, subjects, stateFolder }: CompanyOptions): Company {
  const made = makeUp(accounts);
  const admin = made.people.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('Nobody is admin.');
  const workspace = openWorkspace({ addon, ...(stateFolder === undefined ? {} : { stateFolder }) });
  workspace.setClock(start);
  workspace.load.people(made.people);
  for (const [index, person] of made.people.entries()) workspace.load.events(person.email, eventsOf(person, index));
  return workspace.load.withoutQuotas(() => {
    const spreadsheet = setUpWorkbook(workspace, admin, [ownDomain]);
    for (const table of tables) {
      const left = importRows(workspace, admin, { table, rows: made.tables[table] });
      if (left.length > 0)
        throw new Error(`The import of ${table} left out: ${left.map(({ words }) => words).join(', ')}`);
    }
    workspace.load.share(
      spreadsheet,
      made.people.map(({ email }) => email),
      true,
    );
    const ids = idsIn(workspace);
    flagSome(workspace, made, ids);
    const chosen = spread(made.accounts, subjects).map((account, index) => subjectOf(account, ids, index));
    workspace.load.messages(chosen.map(({ messageId, contacts }) => mailOf(messageId, contacts)));
    return {
      workspace,
      admin: admin.email,
      subjects: chosen,
      mails: otherMails(workspace, made),
      rows: rowsIn(workspace),
    };
  });
}

/** The ids that the add-on gave the accounts, by external id. */
function idsIn(workspace: Workspace): ReadonlyMap<string, string> {
  const [keys = [], , ...body] = workspace.sheets.values('accounts');
  const [id, external] = [keys.indexOf('id'), keys.indexOf('externalId')];
  return new Map(body.map((cells) => [String(cells[external]), String(cells[id])]));
}

function flagSome(workspace: Workspace, { accounts }: MadeUpCompany, ids: ReadonlyMap<string, string>): void {
  const form = { kind: 'seat-limit', need: 'More seats for the night shift', evidence: 'Said so', urgency: 'soon' };
  spread(accounts, Math.min(mostSignals, Math.ceil(accounts.length / 20))).forEach(({ externalId, csm }, index) => {
    const own = { do: 'flagSignal', account: ids.get(externalId) ?? '', key: `bench${index}` };
    const action = { function: 'onAction', parameters: own };
    wellAnswered(workspace.click({ as: csm, host: 'GMAIL', action, form }));
  });
  if (rowsIn(workspace).signals === 0) throw new Error('No signal could be flagged.');
}

function subjectOf(account: MadeUpAccount, ids: ReadonlyMap<string, string>, index: number): Subject {
  const id = ids.get(account.externalId);
  if (id === undefined) throw new Error(`The import lost ${account.externalId}.`);
  return { ...account, id, messageId: `msg-f:bench${index}` };
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

function rowsIn(workspace: Workspace): Readonly<Record<string, number>> {
  const named = [...tables, 'signals', 'meetings', 'journal'];
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

export function wellAnswered(answer: Answer): Answer {
  if (answer.error) throw new Error(`${answer.error.message}\n${answer.log.join('\n')}`);
  return answer;
}
