/**
 * Nights of a small company: whoever switched it on lets it run, an account that fell is told to its CSM, and a run that
 * ends anywhere loses and doubles nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ada, arthit, beginFrom, type Company, lena, mina, openCompany, paste } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { sampleOf } from '../../support/proof';

const hour = 3_600_000;
let company: Company;
let now: number;

beforeEach(() => {
  company = openCompany();
  now = Date.parse('2026-11-23T02:00:00Z');
});

/** All triggers that come due meanwhile. */
function pass(hours: number): readonly string[] {
  return company.workspace.load.withoutQuotas(() => ran(hours));
}

function ran(hours: number): readonly string[] {
  now += hours * hour;
  return company.workspace
    .setClock(now)
    .ran.map(({ as, answer }) => `${as}${answer.error ? `: ${answer.error.message}` : ''}`);
}

const worse = (account: string, day: string) => [
  ['Account', 'Measure', 'Value', 'Day'],
  [account, 'logins_trend', '-50', day],
  [account, 'open_cases', '5', day],
  [account, 'pulse', '1', day],
  [account, 'feedback', '0', day],
];

/** A week in which nothing happens, then Acme falls. */
function acmeFalls(): void {
  pass(2);
  now += 24 * hour;
  company.workspace.setClock(now);
  paste(company, 'measures', worse('A-1', '2026-11-24'));
}

const alerts = () => rowsOf(company, 'alerts').filter(({ id }) => id !== '');
const told = () =>
  alerts().map(({ accountName, kind, reason, owner, state }) => [accountName, kind, reason, owner, state]);
const nights = () =>
  rowsOf(company, 'duties')
    .filter(({ task }) => task === 'nightly')
    .map(({ day, next }) => [day, next]);
const records = () => rowsOf(company, 'backtests').map(({ day, evidence }) => [day, evidence]);
const notices = () => rowsOf(company, 'outbox').map(({ kind, what, to, about }) => [kind, what, to, about]);
const bands = () => rowsOf(company, 'activities').filter(({ kind }) => kind === 'health');

test('an account that fell is told once to whoever looks after it, and their word closes it', () => {
  acmeFalls();
  expect(bands().map(({ accountName, what }) => [accountName, what])).toEqual([['Acme Robotics', 'watch at-risk']]);
  pass(24);
  const fallen = [
    ['Acme Robotics', 'absolute', 'fell-at-risk', mina, 'open'],
    ['Acme Robotics', 'behaviour', 'measure-fell', mina, 'open'],
  ];
  expect(told().sort()).toEqual(fallen);
  pass(48);
  expect(told().sort()).toEqual(fallen);
  const mailed = ['fell-at-risk', 'measure-fell'].map((what) => ['alert', what, mina]);
  expect(
    notices()
      .map((one) => one.slice(0, 3))
      .sort(),
  ).toEqual(mailed);
  expect(company.workspace.state().sent.map(({ to }) => to)).toEqual([mina]);
  expect(bands()).toHaveLength(1);
  const home = company.open(mina);
  expect(home.text).toContain('Alerts (2)');
  expect(company.open(arthit).text).not.toContain('Alerts (');
  expect(company.open(lena).text).toContain('Alerts (2)');
  const card = home.click('do=openAlert');
  expect(card.text).toContain('for Mina Karimi');
  expect(card.click('False alarm').notice).toBe('Thank you. It is closed');
  expect(company.open(mina).text).toContain('Alerts (1)');
  const nightly = company.open(mina).click('do=openSettings').click('do=openNightly').text;
  expect(nightly).toContain('1 of 1 answered alerts were false alarms');
  expect(nightly).toContain('By so many answers, between 21% and 100% of all are');
  expect(company.open(mina).click('do=openAlert').click('do=openAccount').text).toContain(
    'Health: ◐ Watch → ◔ At risk',
  );
});

test('everybody switches on in their own name, and the doctor names those who have not', () => {
  expect(company.open(lena).click('do=openSettings').click('do=openDoctor').text).toContain('It is on for nobody');
  const nightly = () => company.open(mina).click('do=openSettings').click('do=openNightly');
  expect(nightly().text).toContain('Off for you');
  const on = nightly().click('Switch on for me');
  expect([on.notice, on.text.includes('On for 1 of 4')]).toEqual(['Switched on', true]);
  expect([...new Set(pass(3))].sort()).toEqual([ada, mina]);
  const doctor = company.open(lena).click('do=openSettings').click('do=openDoctor').text;
  expect(doctor).toContain('On for 2 of 4');
  expect(doctor).toContain('Not on for Arthit Suksan and Lena Berg');
  nightly().click('Switch off for me');
  expect([...new Set(pass(3))]).toEqual([ada]);
  expect(nightly().text).toContain('Off for you');
  expect(nightly().text).toMatch(/The night of 2\d Nov is done, by/);
});

test('a trigger that is not heard of is switched on again with one click', () => {
  const nightly = () => company.open(mina).click('do=openSettings').click('do=openNightly');
  nightly().click('Switch on for me');
  pass(2);
  const row = rowsOf(company, 'duties').findIndex(({ task, by }) => task === 'hourly' && by === mina);
  typeOver(company, 'duties', { row, column: 'since', text: '2026-11-01T02:00:00Z' });
  typeOver(company, 'duties', { row, column: 'day', text: '2026-11-02' });
  const silent = nightly();
  expect(silent.text).toContain('On, but not heard of for days: switch it on again');
  const page = silent.click('Switch on again');
  expect([page.notice, page.text.includes('not heard of')]).toEqual(['Switched on', false]);
  expect(pass(2)).toContain(mina);
});

test('a run that ends at any call, or whose answer is lost there, loses and doubles nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-nights-'));
  const before = join(folder, 'before');
  company = openCompany([], before);
  acmeFalls();
  // Until shortly before midnight in Bangkok.
  pass(14);
  company.workspace.close();
  const evening = now;
  const night = <Found>(work: () => Found): Found => {
    company = beginFrom(before);
    now = evening;
    return work();
  };
  const found = () => JSON.stringify([told().sort(), bands().length, nights(), records(), notices().sort()]);
  const [calls, wanted] = night(() => {
    now += hour;
    const { ran } = company.workspace.setClock(now);
    pass(2);
    return [ran.flatMap(({ answer }) => answer.calls), found()] as const;
  });
  expect(wanted).toContain('fell-at-risk');
  const wrong = calls.flatMap(({ service, method }, at) => {
    const after = calls.slice(0, at).filter((one) => one.service === service && one.method === method).length;
    return (['kill', 'lost-answer', '503'] as const).map((fault) => ({ service, method, fault, after }));
  });
  const differing = sampleOf(wrong, 10).flatMap((plan) =>
    night(() => {
      company.workspace.fault({ ...plan, times: 1 });
      // Not as bulk work: nothing goes wrong there.
      const [answer = ''] = ran(1);
      company.workspace.clearFaults();
      if (plan.fault === 'kill' && !answer.includes(': ')) return [`${plan.service}.${plan.method} was not killed`];
      pass(2);
      return found() === wanted ? [] : [`${plan.fault} at ${plan.service}.${plan.method} ${plan.after}: ${found()}`];
    }),
  );
  rmSync(folder, { recursive: true });
  expect(differing).toEqual([]);
});
