/**
 * Every action as everybody, asked for as its card does and as no card would: nothing is written that the table of
 * rights does not give, nobody reads what a program says when it breaks, and what was typed is not lost.
 */

import { type ActionName, actions } from '../../../src/cards/actions';
import type { Answer } from '../../../src/host/server/workspace-contract';
import { ada, arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { aMail } from '../../support/mails';
import { accountId, paramsOfAll } from '../../support/presses';
import { isFull, sampleOf, seed } from '../../support/proof';
import { type Asked, beyond } from '../../support/rights/allowed';
import { aForm, token, variants } from '../../support/rights/variants';
import { differencesOf, type State, stateOf } from '../../support/rights/workspace-cells';
import { makeAmounts } from '../../support/store/amounts';

const removed = 'rami@orbit.example';
const stranger = 'guest@orbit.example';
const outsider = 'eve@evil.example';
/** Of who is in the team, their role. */
const askers = {
  csm: { email: mina, role: 'csm' },
  am: { email: arthit, role: 'am' },
  lead: { email: lena, role: 'lead' },
  admin: { email: ada, role: 'admin' },
  'who was removed a moment ago': { email: removed, role: undefined },
  'a stranger of the company': { email: stranger, role: undefined },
  'an outsider': { email: outsider, role: undefined },
} as const;
type Asker = keyof typeof askers;

type Case = { readonly who: Asker; readonly action: ActionName; readonly how: string };
const cases: readonly Case[] = (Object.keys(actions) as ActionName[]).flatMap((action) =>
  (Object.keys(askers) as Asker[]).flatMap((who) => Object.keys(variants).map((how) => ({ who, action, how }))),
);
/** `PROOF=full` asks for all of them. */
const tried = 420;
const size = isFull ? 'all cases' : `${tried} of ${cases.length} cases (seed ${seed})`;

const mail = aMail({ id: 'msg-f:1' });
let company: Company;
let main: string;
let before: State;
let count = 0;

beforeAll(() => {
  company = openCompany([mail]);
  const { load, sheets } = company.workspace;
  makeAmounts(company);
  main = sheets.list().spreadsheetId;
  const others = [removed, stranger, outsider];
  load.people(others.map((email) => ({ email, name: 'Rami', role: 'csm', zone: 'UTC', language: 'en' })));
  for (const { id } of sheets.list().spreadsheets) load.share(id, [...others, mina, arthit, lena], true);
  addAndRemove();
  before = stateOf(company);
});

/** Rami was an admin until now: what the cache says of him is still fresh. */
function addAndRemove(): void {
  const { sheets } = company.workspace;
  const [keys = [], , ...rows] = sheets.values('team');
  const row = { email: removed, name: 'Rami', role: 'admin', zone: 'UTC' };
  const values = [keys.map((key) => (row as Readonly<Record<string, string>>)[String(key)] ?? '')];
  sheets.edit('team', { row: rows.length + 2, column: 0, values });
  company.workspace.evictCache();
  expect(company.open(removed).text).toContain('Rami');
  sheets.remove('team', 'rows', rows.length + 2, 1);
}

function press(by: string, action: ActionName, { params, form }: Pressed): Answer {
  const parameters = Object.entries({ ...params, do: action }).map(([key, value]) => ({ key, value }));
  const place = { as: by, host: 'GMAIL', messageId: mail.id } as const;
  const { workspace } = company;
  return workspace.load.withoutQuotas(() =>
    workspace.click({ ...place, action: { function: 'onAction', parameters }, form }),
  );
}
type Pressed = { readonly params: Readonly<Record<string, string>>; readonly form: Readonly<Record<string, unknown>> };

/** Each case has a signal and an address of its own. */
function asked({ who, action, how }: Case): readonly string[] {
  count += 1;
  const all = paramsOfAll(company);
  const flag = (key: string, account = all.account ?? '') =>
    press(mina, 'flagSignal', { params: { account, key }, form: { ...aForm, need: 'Seats' } });
  const otherAccount = accountId(company, 'Siam Foods');
  if (/ignal|Accept|Decline/.test(action)) {
    flag(`c${count}`);
    flag('others', otherAccount);
    before = stateOf(company);
  }
  const address = `one${count}@client${count}.example`;
  const params = { ...all, signal: `sig_c${count}`, address, key: `k${count}`, email: askers[who].email };
  const own = Object.fromEntries(actions[action].map((name) => [name, (params as Pressed['params'])[name] ?? '']));
  const form = { ...aForm, with: arthit, address };
  const ids = { otherAccount, otherSignal: 'sig_others', email: who === 'csm' ? lena : mina };
  const call = variants[how]?.({ params: own, form }, ids) ?? { params: own, form };
  const answer = press(askers[who].email, action, call);
  const after = stateOf(company);
  const found = [
    ...beyond({ action, role: askers[who].role } satisfies Asked, differencesOf(before, after)),
    ...rawTexts(answer),
    ...lost(answer, { action, form: call.form, after }),
  ];
  before = after;
  return found.map((text) => `${action} by ${who} ${how}: ${text}`);
}

/** What a program says when it breaks is for the log. */
function rawTexts({ result, error }: Answer): readonly string[] {
  if (error) return [`an error reached Google: ${error.message}`];
  const text = JSON.stringify(result);
  const raw =
    /TypeError|RangeError|SyntaxError|ReferenceError|Cannot read|is not a function|Exception:|Code\.js|\[object /;
  return raw.test(text) ? [`raw text on the card: ${raw.exec(text)?.[0]}`] : [];
}

/** The forms whose words somebody thought about. */
const forms: { readonly [Name in ActionName]?: string } = {
  saveNote: 'note',
  savePulse: 'words',
  flagSignal: 'need',
  declineSignal: 'words',
};

function lost(
  { result }: Answer,
  { action, form, after }: { action: ActionName; form: Pressed['form']; after: State },
): readonly string[] {
  const field = forms[action];
  if (field === undefined || !String(form[field] ?? '').includes(token)) return [];
  const saved = [...after.tabs.values()].some((rows) => rows.flat().some((cell) => String(cell).includes(token)));
  return saved || JSON.stringify(result).includes(token) ? [] : ['what was typed is lost'];
}

describe(`the table of rights holds in ${size}:`, () => {
  test.each(Object.keys(askers) as Asker[])('asked by %s', (who) => {
    company.workspace.sheets.choose(main);
    const own = sampleOf(cases, tried).filter((one) => one.who === who);
    expect(own.flatMap(asked)).toEqual([]);
  });
});
