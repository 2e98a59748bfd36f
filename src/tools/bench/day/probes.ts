/** Hands that change something in the workbook, and somebody who looks until a card shows it. */
import type { Workspace } from '../../../host/server/workspace-contract';
import { type MadeUpAccount, mailFrom } from '../made-up';
import type { Deed, Office } from './errands';
import { sidebar } from './sidebar';

export type Staleness = {
  readonly what: string;
  /** Seconds, as the docs say. */
  readonly stated: number;
  /** The longest that a card still showed the old. */
  readonly seen: number;
  readonly looks: number;
};

export type Probe = { readonly at: number; readonly deed: Deed };
type Told = { looked(name: ProbeName, seconds: number): void; now(): number };

export const stated = {
  team: { what: 'a name in the team, changed by hand', stated: 60 },
  cell: { what: "an account's own row, changed by hand", stated: 0 },
  logged: { what: 'a mail that a colleague logged', stated: 0 },
  contact: { what: 'a contact typed by hand', stated: 3_600 },
} as const;
export type ProbeName = keyof typeof stated;

const halfHour = 1_800;

/** Every half hour a team name and an account's name; every two hours a contact, which waits for the hourly run. */
export function probesFor(office: Office, told: Told, accounts: readonly MadeUpAccount[], hours: number) {
  const count = Math.floor((hours * 3_600) / halfHour);
  return Array.from({ length: count }, (_, index): readonly Probe[] => {
    const account = accounts[Math.floor(((index + 0.5) * accounts.length) / count)];
    if (!account) return [];
    const at = index * halfHour + 300;
    const enough = hours * 3_600 - at > 2 * 3_600;
    return [
      { at, deed: renameMate(office, told, { account, index }) },
      { at: at + 400, deed: renameAccount(office, told, { account, index }) },
      ...(index % 4 === 0 && enough ? [{ at: at + 500, deed: typeContact(office, told, { account, index }) }] : []),
    ];
  }).flat();
}

type About = { readonly account: MadeUpAccount; readonly index: number };

function* renameMate(office: Office, told: Told, { account, index }: About): Deed {
  const name = `Renamed ${index}`;
  type(office.workspace, 'team', { key: 'email', value: account.am }, { name });
  yield* look(office, told, { probe: 'team', as: account.csm, messageId: mailOf(account), words: name, every: 5 });
}

function* renameAccount(office: Office, told: Told, { account, index }: About): Deed {
  const name = `${account.name} ${index}`;
  type(office.workspace, 'accounts', { key: 'id', value: account.id }, { name });
  yield* look(office, told, { probe: 'cell', as: account.csm, messageId: mailOf(account), words: name, every: 5 });
}

function* typeContact(office: Office, told: Told, { account, index }: About): Deed {
  const { workspace } = office;
  const email = `typed${index}@somewhere${index}.example`;
  const rows = workspace.sheets.values('contacts');
  const keys = (rows[0] ?? []).map(String);
  const own: Readonly<Record<string, string>> = { email, accountName: account.externalId };
  workspace.sheets.edit('contacts', { row: rows.length, column: 0, values: [keys.map((key) => own[key] ?? '')] });
  workspace.load.messages([mailFrom(`typed${index}`, email)]);
  const messageId = `msg-f:typed${index}`;
  yield* look(office, told, { probe: 'contact', as: account.csm, messageId, words: account.name, every: 120 });
}

type Look = {
  readonly probe: ProbeName;
  readonly as: string;
  readonly messageId: string;
  readonly words: string;
  readonly every: number;
};

function* look(office: Office, told: Told, { probe, as, messageId, words, every }: Look): Deed {
  const changed = told.now();
  const mail = sidebar(office.workspace, { as, host: 'GMAIL', messageId }, (answer) => office.record(as, answer));
  let stale = 0;
  while (!JSON.stringify(mail.open().result).includes(words)) {
    stale = (told.now() - changed) / 1000;
    yield every;
  }
  told.looked(probe, stale);
}

/** The first mail of an account; `run.ts` puts them there. */
export function mailOf({ externalId }: MadeUpAccount, index = 0): string {
  return `msg-f:${externalId}-${index}`;
}

/** A cell of the row whose key column holds this. */
function type(
  workspace: Workspace,
  tab: string,
  row: { key: string; value: string },
  change: Readonly<Record<string, string>>,
): void {
  const rows = workspace.sheets.values(tab);
  const keys = (rows[0] ?? []).map(String);
  const at = rows.findIndex((cells) => cells[keys.indexOf(row.key)] === row.value);
  for (const [column, value] of Object.entries(change)) {
    workspace.sheets.edit(tab, { row: at, column: keys.indexOf(column), values: [[value]] });
  }
}
