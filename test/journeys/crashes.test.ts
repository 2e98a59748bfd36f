/**
 * Whatever ends a click half-way, the same click again finishes it: for every action that writes and every call it makes
 * to Google, the execution is ended there, its answer is lost there, or Google refuses there. Then the person clicks
 * again, and everything stands as after one click that nothing went wrong with.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintsOf } from '../support/card-walker';
import {
  ada,
  arthit,
  type Company,
  mina,
  openCompany,
  openNewCompany,
  type Page,
  reopenCompany,
} from '../support/company';
import { aMail } from '../support/mails';

type Form = Readonly<Record<string, unknown>>;
type Click = {
  readonly as: string;
  readonly host: 'GMAIL' | 'SHEETS' | 'CALENDAR';
  readonly messageId?: string;
};
type Scene = {
  readonly where: Click;
  /** The card with the button, after everything that leads there. */
  readonly lead: (company: Company) => Page;
  readonly button: string;
  readonly form?: Form | ((company: Company) => Form);
  /** What the answer says when it is done; a notification where this is left out. */
  readonly said?: string;
  readonly opening?: typeof openCompany;
};

const mail = aMail({ id: 'msg-f:1' });
const stranger = aMail({ id: 'msg-f:2', from: 'Nok <nok@newlab.example>' });
const nobody = aMail({ id: 'msg-f:3', from: 'Ann <ann@nobody.example>' });
const gmail = (as: string, messageId: string = mail.id): Click => ({ as, host: 'GMAIL', messageId });
const flagForm = { kind: 'seat-limit', need: 'Ten more seats', evidence: 'A mail of Sunday', urgency: 'soon' };

const atAccount = (as: string, messageId?: string) => (company: Company) => company.open(as, gmail(as, messageId));
const atSignal = (company: Company) => {
  atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
  return company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
};
const atSettings = (company: Company) => company.open(ada, { host: 'SHEETS' }).click('do=openSettings');

const scenes: Readonly<Record<string, Scene>> = {
  'set up in this sheet': setUpFrom('SHEETS'),
  'set up in a new sheet': setUpFrom('GMAIL'),
  'flag a signal': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openFlag'),
    button: 'do=flagSignal',
    form: flagForm,
  },
  'acknowledge a signal': { where: { as: arthit, host: 'SHEETS' }, lead: atSignal, button: 'do=acknowledgeSignal' },
  'accept a signal': { where: { as: arthit, host: 'SHEETS' }, lead: atSignal, button: 'do=acceptSignal' },
  'decline a signal': {
    where: { as: arthit, host: 'SHEETS' },
    lead: (company) => atSignal(company).click('do=openDecline'),
    button: 'do=declineSignal',
    form: { reason: 'no-budget', words: 'They froze spending' },
  },
  'log a mail': { where: gmail(mina), lead: atAccount(mina), button: 'do=logMail' },
  'write a note': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openNote'),
    button: 'do=saveNote',
    form: { note: 'They hire ten people' },
  },
  'set the pulse': {
    where: gmail(mina),
    lead: (company) => atAccount(mina)(company).click('do=openPulse'),
    button: 'do=savePulse',
    form: { value: '2', words: 'Quiet for weeks' },
  },
  'take an account': { where: gmail(mina, nobody.id), lead: atAccount(mina, nobody.id), button: 'do=claimAccount' },
  'link a sender': {
    where: gmail(mina, stranger.id),
    lead: (company) => atAccount(mina, stranger.id)(company).click('do=searchForSender', { query: 'acme' }),
    button: 'do=linkSender',
  },
  'leave a sender out': {
    where: gmail(mina, stranger.id),
    lead: atAccount(mina, stranger.id),
    button: 'do=ignoreSender',
  },
  'book a sync': {
    where: gmail(mina),
    lead: (company) =>
      atAccount(mina)(company).click('do=openSync').click('do=findTimes', { with: arthit, minutes: '30' }),
    button: 'do=bookSync',
  },
  'change the settings': {
    where: { as: ada, host: 'SHEETS' },
    lead: atSettings,
    button: 'do=saveSettings',
    form: {
      ownDomains: 'orbit.example, orbit.test',
      freeDomains: 'post.example',
      language: 'en',
      acknowledgeDays: '3',
      decideDays: '5',
      syncMinutes: '45',
      bufferMinutes: '5',
    },
  },
  'import a tab': {
    where: { as: ada, host: 'SHEETS' },
    lead: (company) => {
      company.workspace.sheets.add('Export', [
        ['External id', 'Name', 'Domains', 'CSM'],
        ['A-1', 'Acme Robotics and Sons', 'acme.example', mina],
        ['A-9', 'Bolt', 'bolt.example', mina],
      ]);
      return atSettings(company).click('do=openImport');
    },
    button: 'do=importTab',
    form: ({ workspace }) => ({
      tab: String(workspace.sheets.list().tabs.find(({ key }) => key === 'Export')?.sheetId),
      table: 'accounts',
    }),
    said: '2 rows read',
  },
  'refresh the index': {
    where: { as: ada, host: 'SHEETS' },
    lead: (company) => {
      const [keys = []] = company.workspace.sheets.values('accounts');
      const domains = { row: 2, column: keys.indexOf('domains'), values: [['acme.example, acme.test']] };
      company.workspace.sheets.edit('accounts', domains);
      return atSettings(company);
    },
    button: 'do=rebuildIndex',
  },
  'add a teammate': {
    where: { as: ada, host: 'SHEETS' },
    lead: (company) => atSettings(company).click('do=openTeammate'),
    button: 'do=saveTeammate',
    form: {
      email: 'new@orbit.example',
      name: 'Nina New',
      role: 'csm',
      zone: 'Asia/Bangkok',
      from: '09:00',
      to: '17:00',
      language: 'en',
      workdays: ['mon', 'tue'],
    },
  },
};

function setUpFrom(host: 'SHEETS' | 'GMAIL'): Scene {
  return {
    where: { as: ada, host },
    lead: (company) => company.open(ada, { host }),
    button: 'do=setUpWorkbook',
    form: { name: 'Ada Admin', language: 'en', zone: 'Asia/Bangkok', ownDomains: 'orbit.example' },
    opening: openNewCompany,
  };
}

/** The ways a call goes wrong. Ended after the last call, the click did all its work and nobody heard of it. */
const faults = ['kill', 'lost-answer', '503', '429'] as const;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-crashes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a click that went wrong at any call, clicked again, leaves what one click leaves:', () => {
  test.each(Object.entries(scenes))('%s', (_, scene) => {
    const { click, anew } = staged(scene);
    const [calls, wanted] = anew((company) => [click(company).calls, standing(company)] as const);
    const differing = calls.flatMap((call, at) => {
      const before = calls.slice(0, at).filter((one) => one.service === call.service && one.method === call.method);
      const { service, method } = call;
      return faults.flatMap((fault) =>
        anew((company) => {
          const { workspace } = company;
          workspace.fault({ service, method, fault, after: before.length, times: 1 });
          const first = click(company);
          workspace.clearFaults();
          const second = click(company);
          const found = [
            ...(fault === 'kill' ? [] : lostWords(scene, first)),
            ...unsaid(scene, second),
            ...differences(standing(company), wanted),
          ];
          return found
            .filter((text) => !isOrphan(method, text))
            .map((text) => `${fault} at ${service}.${method} ${before.length + 1}: ${text}`);
        }),
      );
    });
    expect(differing).toEqual([]);
  });
});

/** A spreadsheet whose making was never answered, or could not be noted, is unknown: it stays in the admin's Drive. */
function isOrphan(method: string, text: string): boolean {
  return ['Spreadsheets.create', 'setProperties'].includes(method) && text === 'files has 3 of 2';
}

/** The company just before the click, as often as it is needed. */
function staged({ where, lead, button, form: filled = {}, opening = openCompany }: Scene) {
  const state = join(folder, 'before');
  const before = opening([mail, stranger, nobody], state);
  const action = lead(before).action(button);
  const form = typeof filled === 'function' ? filled(before) : filled;
  before.workspace.close();
  let copies = 0;
  return {
    anew: <Found>(work: (company: Company) => Found): Found => {
      copies += 1;
      const copy = join(folder, String(copies));
      cpSync(state, copy, { recursive: true });
      const company = reopenCompany(copy);
      try {
        return work(company);
      } finally {
        company.workspace.forget();
      }
    },
    click: ({ workspace }: Company) => {
      const answer = workspace.click({ ...where, action, form });
      if (answer.result) expect(complaintsOf(answer.result)).toEqual([]);
      return answer;
    },
  };
}

/** What somebody typed and what the answer neither saved nor shows. A notification says that it is saved. */
function lostWords(
  { form = {} }: Scene,
  { result, error }: ReturnType<Company['workspace']['click']>,
): readonly string[] {
  if (error) return [error.message];
  const shown = JSON.stringify(result);
  if (shown.includes('"notification"')) return [];
  const typed = Object.values(form).flat().map(String);
  return typed
    .filter((text) => text.includes(' ') && !shown.includes(text))
    .map((text) => `"${text}" is not shown any more`);
}

/** The person clicks until it is said that it is done. */
function unsaid(
  { said = '"notification"' }: Scene,
  { result, error }: ReturnType<Company['workspace']['click']>,
): readonly string[] {
  if (error) return [error.message];
  return JSON.stringify(result).includes(said) ? [] : ['the second click says nothing'];
}

type Standing = Readonly<Record<string, readonly string[]>>;

function standing({ workspace }: Company): Standing {
  const files = workspace.sheets.list().spreadsheets;
  const tabs = files.flatMap(({ id, title }) => {
    workspace.sheets.choose(id);
    return workspace.sheets.list().tabs.map(({ key }) => [`${title} ${key}`, workspace.sheets.values(key)] as const);
  });
  const calendars = [ada, mina, arthit].map((email) => [email, workspace.calendar.list(email, {})] as const);
  const all = [['files', files.map(({ title }) => title)] as const, ...tabs, ...calendars];
  return Object.fromEntries(all.map(([name, rows]) => [name, rows.map(asText)]));
}

/** When Google made an event is a matter of seconds. */
function asText(row: unknown): string {
  return JSON.stringify(row, (key, value: unknown) =>
    ['created', 'updated', 'etag'].includes(key) ? undefined : value,
  );
}

function differences(left: Standing, wanted: Standing): readonly string[] {
  return Object.keys(wanted).flatMap((name) => {
    const [have = [], want = []] = [left[name], wanted[name]];
    const over = have.filter((row) => !want.includes(row)).map((row) => `${name} has ${row}`);
    const short = want.filter((row) => !have.includes(row)).map((row) => `${name} lacks ${row}`);
    return [
      ...over,
      ...short,
      ...(have.length === want.length ? [] : [`${name} has ${have.length} of ${want.length}`]),
    ];
  });
}
