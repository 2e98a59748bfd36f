/** What is told without anybody writing to anybody: clocks, turns, accounts that change hands, alerts of the night. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ada, arthit, beginFrom, type Company, lena, mina, openCompany } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { sampleOf } from '../../support/proof';
import { atAccount, flagForm } from '../../support/scenes/scene';
import { atOnce } from '../../support/scenes/talk-scenes';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const sent = () => company.workspace.state().sent.map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`);
const rows = () =>
  rowsOf(company, 'outbox').map(({ kind, what, to, state, reason }) =>
    [kind, what, to?.split('@')[0], state, reason].filter(Boolean).join(' '),
  );
const hourly = (when: string, as = ada) => {
  company.workspace.setClock(Date.parse(when));
  return company.workspace.load.withoutQuotas(() => company.workspace.run({ as, function: 'onHourly' }));
};
const flag = () => atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
const atSignal = (as: string) => company.open(as, { host: 'SHEETS' }).click('do=openSignal');

const nudge = 'clock nudge 2026-11-24 02:00 arthit';
const due = 'clock due 2026-11-24 02:00 arthit';

test('a clock tells the AM and then the lead, each step once however many hours run, until somebody moves', () => {
  flag();
  hourly('2026-11-23T09:00:00Z');
  hourly('2026-11-23T09:30:00Z', lena);
  expect(rows()).toEqual(['assignment signal arthit waiting', `${nudge} waiting`]);
  hourly('2026-11-24T02:00:00Z');
  hourly('2026-11-24T02:05:00Z', lena);
  hourly('2026-11-24T03:00:00Z');
  expect(rows()).toEqual(['assignment signal arthit sent', `${nudge} skipped over`, `${due} sent`]);
  hourly('2026-11-25T02:00:00Z');
  hourly('2026-11-26T02:00:00Z', lena);
  expect(sent()).toEqual(['arthit: Tandem: 2 notices for you', 'lena: Past its clock: Acme Robotics']);
  const [first] = company.workspace.state().sent;
  expect(first?.body).toContain('Due now: Acme Robotics\nTen more seats\nDue today 09:00');
  // Asked back it is Mina's, answered it is Arthit's again; nobody hears of what they did themselves.
  atSignal(arthit).click('Ask back').click('do=moveSignal', { words: 'For whom?' });
  atSignal(mina).click('Answer').click('do=moveSignal', { words: 'The new lab' });
  expect(rows().slice(-2)).toEqual(['assignment asked mina waiting', 'assignment answered arthit waiting']);
});

test('a flag is undone whether somebody was told or not: what waits goes with it, what went out stays told', () => {
  const undo = () => atAccount(mina)(company).click('Undo my last action').click('do=undoChange').notice;
  flag();
  expect([undo(), rows().filter((row) => row !== '')]).toEqual(['Undone', []]);
  atOnce(company);
  flag();
  hourly('2026-11-23T03:00:00Z');
  expect([undo(), rows().filter((row) => row !== '')]).toEqual(['Undone', ['assignment signal arthit sent']]);
});

test('a run that ends at any call, or whose answer is lost there, tells each clock once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-clocks-'));
  const before = join(folder, 'before');
  company = openCompany([mail], before);
  flag();
  company.workspace.close();
  const anew = <Found>(work: () => Found): Found => {
    company = beginFrom(before);
    return work();
  };
  const run = () => hourly('2026-11-23T09:30:00Z');
  const [calls, wanted] = anew(() => [run().calls, rows().join()] as const);
  expect(wanted).toContain('clock nudge');
  const ways = calls.flatMap(({ service, method }, at) => {
    const after = calls.slice(0, at).filter((one) => one.service === service && one.method === method).length;
    return (['kill', 'lost-answer', '503'] as const).map((fault) => ({ service, method, fault, after }));
  });
  const differing = sampleOf(ways, 6).flatMap((plan) =>
    anew(() => {
      company.workspace.fault({ ...plan, times: 1 });
      run();
      company.workspace.clearFaults();
      run();
      return rows().join() === wanted ? [] : [`${plan.fault} at ${plan.service}.${plan.method}: ${rows().join()}`];
    }),
  );
  rmSync(folder, { recursive: true });
  expect(differing).toEqual([]);
});

test('an account that changes hands is told to whoever has it now', () => {
  const owners = { segment: '*', owner: `am:${arthit}`, am: lena, csm: '' };
  const page = company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openOwners');
  page.click('do=checkOwners', owners).click('do=assignOwners', owners);
  expect(rows()).toEqual(['assignment am lena waiting', 'assignment am lena waiting']);
});
