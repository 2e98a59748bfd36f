/**
 * A small company on the local Workspace, with the very bundle that would be pushed: set up and filled as an admin does
 * it, by clicks on cards and a pasted tab. Every answer is held against Google's definitions as it comes.
 */
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { MailMessage } from '../../src/host/contract';
import { type AddonFiles, readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { openWorkspace } from '../../src/host/server/workspace';
import type { Answer, Workspace } from '../../src/host/server/workspace-contract';
import { complaintsOf } from './google/card-walker';
import { madeOnce } from './made-once';

export const ada = 'ada@orbit.example';
export const mina = 'mina@orbit.example';
export const arthit = 'arthit@orbit.example';
export const lena = 'lena@orbit.example';
/** Monday, 09:00 in Bangkok. */
const start = Date.parse('2026-11-23T02:00:00Z');

/** Where the build puts the add-on. */
const dist = join(import.meta.dirname, '../../dist');

const zone = 'Asia/Bangkok';
const people = [
  { email: ada, name: 'Ada Admin', role: 'admin', zone, language: 'en' },
  { email: mina, name: 'Mina Karimi', role: 'csm', zone, language: 'en' },
  { email: arthit, name: 'Arthit Suksan', role: 'am', zone, language: 'en' },
  { email: lena, name: 'Lena Berg', role: 'lead', zone, language: 'en' },
];

const accounts = [
  ['External id', 'Name', 'Domains', 'Stage', 'Seats bought', 'Seats used', 'Renewal day', 'CSM', 'AM'],
  ['A-1', 'Acme Robotics', 'acme.example', 'live', '50', '48', '2027-03-14', mina, arthit],
  ['A-2', 'Siam Foods', 'siam.example', 'live', '10', '3', '2027-01-20', mina, arthit],
  ['A-3', '', 'nobody.example', '', '', '', '', '', ''],
];
const measures = [
  ['Account', 'Measure', 'Value', 'Day'],
  ...['A-1', 'A-2'].flatMap((id) => [
    [id, 'logins_trend', '-20', '2026-11-20'],
    [id, 'open_cases', '1', '2026-11-20'],
    [id, 'feedback', '9', '2026-11-10'],
    [id, 'pulse', '3', '2026-11-10'],
  ]),
];

export type Company = {
  readonly workspace: Workspace;
  /** Opens a mail, an event or a homepage as somebody. */
  open(as: string, context?: Context): Page;
};
type Context = {
  readonly host?: 'GMAIL' | 'SHEETS' | 'CALENDAR';
  readonly messageId?: string;
  readonly eventId?: string;
  readonly tab?: string;
  readonly row?: number;
};

/** A card as it stands in somebody's sidebar, with what one may do with it. */
export type Page = {
  readonly answer: Answer;
  /** All texts of the card that is on top, line by line. */
  readonly text: string;
  /** The notification below it. */
  readonly notice: string;
  /** The action of a button, as Google would send it back. */
  action(label: string): { readonly function: string };
  /** Presses the button or line that says this, with these fields filled in. */
  click(label: string, form?: Readonly<Record<string, unknown>>): Page;
};

/** With a folder the company is kept there, so that `reopenCompany` finds it again as it was flushed. */
export function openCompany(messages: readonly MailMessage[] = [], stateFolder?: string, built = dist): Company {
  const begun = madeOnce(`company-${fingerprintOf(built)}`, (folder) => setUp(folder, built));
  if (stateFolder !== undefined) cpSync(begun, stateFolder, { recursive: true });
  const company = stateFolder === undefined ? beginFrom(begun, built) : reopenCompany(stateFolder, built);
  company.workspace.load.messages(messages);
  return company;
}

/** The company as it stands in a folder, as often as a test needs it: nothing is kept there. */
export function beginFrom(stateFolder: string, built = dist): Company {
  return companyIn(openWorkspace({ addon: addonIn(built), startFrom: stateFolder }));
}

const addons = new Map<string, AddonFiles>();

function addonIn(built: string): AddonFiles {
  const addon = addons.get(built) ?? readAddonFolder(built);
  addons.set(built, addon);
  return addon;
}

function fingerprintOf(built: string): string {
  return createHash('sha1')
    .update(JSON.stringify(addonIn(built)))
    .digest('hex');
}

function setUp(stateFolder: string, built: string): void {
  const company = openNewCompany([], stateFolder, built);
  const { workspace } = company;
  const form = { name: 'Ada Admin', language: 'en', zone, ownDomains: 'orbit.example' };
  company.open(ada, { host: 'SHEETS' }).click('Set up in this sheet', form);
  paste(company, 'team', [
    ['Email', 'Name', 'Role', 'Zone'],
    ...people.map((one) => [one.email, one.name, one.role, one.zone]),
  ]);
  paste(company, 'accounts', accounts);
  paste(company, 'measures', measures);
  workspace.load.share(
    workspace.sheets.list().spreadsheetId,
    people.map(({ email }) => email),
    true,
  );
  workspace.close();
}

/** Before the first run: people, mails and an empty spreadsheet that the admin has allowed. */
export function openNewCompany(messages: readonly MailMessage[] = [], stateFolder?: string, built = dist): Company {
  const workspace = openWorkspace({ addon: addonIn(built), stateFolder });
  workspace.load.people(people);
  workspace.load.messages(messages);
  workspace.setClock(start);
  workspace.load.share(workspace.load.spreadsheet(ada, 'Orbit'), [ada], true);
  return companyIn(workspace);
}

export function reopenCompany(stateFolder: string, built = dist): Company {
  return companyIn(openWorkspace({ addon: addonIn(built), stateFolder }));
}

function companyIn(workspace: Workspace): Company {
  return { workspace, open: (as, context = {}) => opened(workspace, as, context) };
}

/** A pasted tab, imported by the admin in the Sheets sidebar. */
export function paste({ workspace, open }: Company, table: string, rows: readonly (readonly string[])[]): Page {
  const tab = workspace.sheets.add(`pasted ${table}`, rows);
  const form = { tab: String(tab), table };
  const page = workspace.load.withoutQuotas(() => {
    const settings = open(ada, { host: 'SHEETS' }).click('do=openSettings');
    const checked = settings.click('do=openImport').click('do=readTab', form).click('do=checkTab', form);
    // Rows that are there already leave nothing to press.
    const finds = JSON.stringify(checked.answer.result).includes('"importTab"');
    return finds ? checked.click('do=importTab', form) : checked;
  });
  workspace.sheets.removeTab(`pasted ${table}`);
  return page;
}

function opened(workspace: Workspace, as: string, { host = 'GMAIL', ...context }: Context): Page {
  const where = { as, host, ...context };
  return page(workspace, where, workspace.open(where));
}

type Where = Context & { readonly as: string; readonly host: 'GMAIL' | 'SHEETS' | 'CALENDAR' };
export type Json = { readonly [key: string]: unknown };

function page(workspace: Workspace, where: Where, answer: Answer, below = ''): Page {
  if (answer.error) throw new Error(`${answer.error.message}\n${answer.log.join('\n')}`);
  const complaints = complaintsOf(answer.result);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
  const card = cardOf(answer.result as Json);
  const text = card ? textsOf(card).join('\n') : below;
  const action = (label: string) => {
    const named = card && actionsOf(card).find(({ name }) => name === label)?.action;
    if (!named) throw new Error(`No button "${label}" on:\n${text}\n${JSON.stringify(card)}`);
    return named as { function: string };
  };
  return {
    answer,
    text,
    notice: noticeOf(answer.result as Json),
    action,
    click: (label, form = {}) =>
      page(workspace, where, workspace.click({ ...where, action: action(label), form }), text),
  };
}

export function cardOf(result: Json | null): Json | undefined {
  if (!result) return undefined;
  const action = (result.renderActions as { action?: Json } | undefined)?.action;
  if (!result.renderActions) return result;
  const navigations = (action?.navigations ?? []) as { pushCard?: Json; updateCard?: Json }[];
  const last = navigations[navigations.length - 1];
  return last?.pushCard ?? last?.updateCard;
}

export function noticeOf(result: Json | null): string {
  const action = (result?.renderActions as { action?: { notification?: { text?: string } } } | undefined)?.action;
  return action?.notification?.text ?? '';
}

const textKeys = [
  'title',
  'subtitle',
  'header',
  'text',
  'topLabel',
  'bottomLabel',
  'label',
  'actionLabel',
  'value',
  'hintText',
];

function textsOf(json: unknown): readonly string[] {
  if (Array.isArray(json)) return json.flatMap(textsOf);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    typeof value === 'string' ? (textKeys.includes(key) ? [value] : []) : key === 'action' ? [] : textsOf(value),
  );
}

/** Everything on a card that can be pressed: by its words, and by `do=` and the name of its action. */
export function actionsOf(json: unknown): readonly { name: string; action: Json }[] {
  if (Array.isArray(json)) return json.flatMap(actionsOf);
  if (typeof json !== 'object' || json === null) return [];
  const part = json as Json;
  const action = (part.onClick as { action?: Json } | undefined)?.action;
  const names = ['text', 'actionLabel']
    .map((key) => part[key])
    .filter((name): name is string => typeof name === 'string');
  const own = action ? [...names.map(plain), doing(action)].map((name) => ({ name, action })) : [];
  return [...own, ...Object.values(part).flatMap(actionsOf)];
}

function doing(action: Json): string {
  const parameters = (action.parameters ?? []) as { key: string; value: string }[];
  return `do=${parameters.find(({ key }) => key === 'do')?.value ?? ''}`;
}

function plain(text: string): string {
  return text.replace(/<[^>]*>/g, '');
}
