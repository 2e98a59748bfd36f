/** A lead's week goes through the outbox: told once as it begins, and not at all where the company wants none. */
import { ada, arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { aMail } from '../../support/mails';
import { atAccount, flagForm } from '../../support/scenes/scene';

let company: Company;

const hourly = (when: string, as = ada) => {
  company.workspace.setClock(Date.parse(when));
  return company.workspace.load.withoutQuotas(() => company.workspace.run({ as, function: 'onHourly' }));
};
const weeks = () =>
  rowsOf(company, 'outbox').flatMap(({ kind, to, what, state }) => (kind === 'week' ? [[to, what, state]] : []));
const plain = (text: string | undefined) => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '');

/** Of the people in the small company only Lena's week begins on a Tuesday: that spares six days of hours. */
beforeEach(() => {
  company = openCompany([aMail({ id: 'msg-f:1' })]);
  const row = rowsOf(company, 'team').findIndex(({ email }) => email === lena);
  typeOver(company, 'team', { row, column: 'workdays', text: 'tue, wed, thu, fri, sat' });
  atAccount(mina)(company).click('do=openFlag').click('do=flagSignal', flagForm);
});

test('a week in which something was is told once, whoever’s hour comes first; where the company wants none, to nobody', () => {
  const settings = { ownDomains: 'orbit.example', freeDomains: '', language: 'en', acknowledgeDays: '1' };
  const form = { ...settings, decideDays: '3', syncMinutes: '30', bufferMinutes: '10' };
  const page = company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
  page.click('do=saveSettings', { ...form, weekDigest: 'off' });
  company.open(arthit, { host: 'SHEETS' }).click('do=acknowledgeSignal');
  hourly('2026-11-24T02:30:00Z');
  expect(weeks()).toEqual([]);
  page.click('do=saveSettings', { ...form, weekDigest: 'on' });
  hourly('2026-11-24T03:30:00Z');
  hourly('2026-11-24T04:30:00Z', lena);
  expect(weeks()).toEqual([[lena, expect.stringMatching(/^\d+ \d+ \d+$/), 'sent']]);
  const own = company.workspace.state().sent.filter(({ to }) => to === lena);
  const letter = plain(own[0]?.body);
  expect(own.map(({ subject }) => subject)).toEqual(['Your week']);
  expect(letter).toContain('17 Nov 2026 – 23 Nov 2026\nSignals acknowledged in time: 100% · n = 1');
  expect(letter).not.toMatch(/toman|retention/i);
});
