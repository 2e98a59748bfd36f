/** Figures from both workbooks, asked for by each role, and the forecast. */

import type { ActionName } from '../../../src/cards/actions';
import { costOf } from '../../../src/tools/bench/cost';
import { ada, arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { aMail } from '../../support/mails';
import { paramsOfAll, press } from '../../support/presses';
import { aYear, type Books, makeAmounts, rowsOf, typeAmounts } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany([mail]);
  books = makeAmounts(company);
  typeAmounts(company, books, aYear);
});

const pressed = (by: string, action: ActionName, params: Record<string, string>, form = {}) =>
  press(company, { by, messageId: mail.id, action, form }, { ...paramsOfAll(company), ...params });
const figures = (as: string) => company.open(as, { host: 'SHEETS' }).click('do=openFigures');
const cellOf = (rows: readonly (readonly unknown[])[], key: string) =>
  rows.find((cells) => cells.includes(key))?.find((cell) => typeof cell === 'number');
const plain = (text: string) =>
  text.replace(/[\u00a0\u2066-\u2069\u200e\u200f]/g, (mark) => (mark === '\u00a0' ? ' ' : ''));

test('a lead sees what was retained, opens it, and comes to the rows behind it', () => {
  const card = figures(lena);
  expect(plain(card.text)).toContain('Net revenue retention');
  const one = card.click('110%');
  // 1,000,000 at the start and 100,000 more.
  expect(plain(one.text)).toContain('110%');
  expect(plain(one.text)).toContain('What accounts that paid at the start pay at the end');
  const rows = one.click('1,100,000\u00a0toman');
  expect(plain(rows.text)).toContain('Acme Robotics');
  expect(plain(rows.text)).toContain('100,000 toman');
});

test('an AM sees the quota, in words and against its target', () => {
  const text = plain(figures(arthit).text);
  expect(text).toContain('Quota reached');
  expect(text).toContain('50%');
});

test('a CSM never sees a commercial figure, nor is one read out to a forged click', () => {
  const card = figures(mina);
  expect(card.text).not.toMatch(/retention|Quota|Recurring|toman/);
  const forged = pressed(mina, 'openFigure', { figure: 'netRetention', when: 'quarter 0', of: '' });
  const rows = pressed(mina, 'openFigureRows', { figure: 'bridge', when: 'quarter 0', of: '', term: '0 start' });
  for (const answer of [card.answer, forged, rows]) {
    // With what follows the digits: an account's random id may hold three of them.
    expect(JSON.stringify(answer.result)).not.toMatch(/(499|399|601)(.?000|.?K)/);
    expect(JSON.stringify(answer.calls)).not.toContain(books.amounts);
  }
  for (const action of ['openForecast', 'openGaps', 'drawBoards'] as const) {
    expect(JSON.stringify(pressed(mina, action, {}).calls)).not.toContain(books.amounts);
  }
});

test('a figure opens in parts, and a part to all that it is made of; amounts are in no part for a CSM', () => {
  const parts = figures(lena).click('110%').click('By account');
  const acme = parts.click('125.1%');
  expect(plain(acme.text)).toContain('125.1%');
  expect(plain(acme.text)).toContain('Data of 1 of 1 account');
  const split = { when: 'quarter 0', of: '', by: 'account' } as const;
  const forged = pressed(mina, 'openFigureSplit', { ...split, figure: 'netRetention' });
  expect(JSON.stringify(forged.calls)).not.toContain(books.amounts);
  expect(JSON.stringify(forged.result)).not.toMatch(/125|110/);
  // Costs of the whole company are no account's: left out, said, and opened.
  const cost = pressed(lena, 'openFigure', { figure: 'costPerActive', when: 'quarter 0', of: 'account acc_none' });
  expect(plain(JSON.stringify(cost.result))).toContain('Left out: 1, of more than is asked about');
  const left = { figure: 'costPerActive', when: 'quarter 0', of: 'account acc_none', term: '0 wider-than-asked' };
  expect(plain(JSON.stringify(pressed(lena, 'openFigureRows', left).result))).toContain('40,000 toman');
});

test('an account leads to its own figures, and scores to the newest words by tag', () => {
  const acme = company.open(mina, { messageId: mail.id }).click('do=openFigures');
  expect(plain(acme.text)).toContain('Whose');
  expect(plain(JSON.stringify(acme.answer.result))).toContain('Acme Robotics');
  const said = pressed(
    mina,
    'saveFeedback',
    { key: 'tags' },
    { kind: 'nps', score: '9', words: 'Saves us an hour', tags: 'speed' },
  );
  expect(said.error).toBeNull();
  const tags = plain(acme.click('do=openTags').text);
  expect(tags).toMatch(/speed \(1\)[\s\S]*Saves us an hour/);
  expect(tags).toContain('n = 1');
});

test('a period is chosen on the card', () => {
  const answer = pressed(lena, 'filterFigures', {}, { when: 'year -1', of: '' });
  const text = plain(JSON.stringify(answer.result));
  expect(text).toContain('Not defined: no recurring revenue at the start');
  // What does not add up is of today, whatever period is chosen: so is the list that it leads to.
  expect(text).toContain('Movements do not add up to what is paid: 1 account');
});

test('an admin sees what this quarter would be, saves the year, and figures are of it', () => {
  const form = {
    ...{ ownDomains: 'orbit.example', freeDomains: '', language: 'en', acknowledgeDays: '1', decideDays: '3' },
    ...{ syncMinutes: '30', bufferMinutes: '10', alertBelow: '35', yearStart: '1', yearCalendar: 'solar-hijri' },
  };
  const settings = company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
  expect(plain(settings.text)).toContain('This quarter: 1 Oct 2026 – 31 Dec 2026');
  const tried = pressed(ada, 'tryYear', {}, form);
  expect(plain(JSON.stringify(tried.result))).toContain('This quarter: 23 Sep 2026 – 21 Dec 2026');
  expect(plain(figures(lena).text)).toContain('1 Oct 2026 – 31 Dec 2026');
  const broken = settings.click('do=saveSettings', { ...form, alertBelow: 'many', yearStart: '13' });
  expect(broken.text).toContain('▲');
  const fiscal = { ...form, yearCalendar: 'gregorian', yearStart: '2' };
  expect(plain(settings.click('do=saveSettings', fiscal).text)).toContain('This quarter: 1 Nov 2026 – 31 Jan 2027');
  expect(plain(figures(lena).text)).toContain('1 Nov 2026 – 31 Jan 2027');
  // What the card shows as a field is saved by it.
  expect(cellOf(company.workspace.sheets.values('settings'), 'alertBelow')).toBe(35);
});

test('a night of a lead leaves quota and retention on homes, in the workbook of amounts alone, for one read more', () => {
  const home = (as: string) => company.open(as, { host: 'SHEETS' });
  expect(plain(home(arthit).text)).not.toContain('Quota reached');
  company.open(lena).click('do=openSettings').click('do=openNightly').click('do=switchNightly');
  company.workspace.load.withoutQuotas(() => company.workspace.setClock(Date.parse('2026-11-24T02:00:00Z')));
  expect(
    rowsOf(company, books.amounts, 'amountStamps').map(({ whose, figure, value }) => [whose, figure, value]),
  ).toEqual([
    [arthit, 'quotaProgress', 50],
    [arthit, 'netRetention', 110],
    [lena, 'netRetention', 110],
    [lena, 'grossRetention', 100],
  ]);
  const own = rowsOf(company, books.main, 'stamps').map(({ figure }) => figure);
  expect(own).not.toContain('quotaProgress');
  company.workspace.evictCache();
  const am = home(arthit);
  expect(plain(am.text)).toMatch(/50%<\/b>\nQuota reached[\s\S]*110%<\/b>\nNet revenue retention[\s\S]*Signals won/);
  expect(plain(home(lena).text)).toContain('Gross revenue retention');
  const reads = (as: string) => costOf(home(as).answer).detail.filter((name) => name.includes('batchGet')).length;
  expect([reads(arthit) - reads(mina), plain(home(mina).text).includes('Quota')]).toEqual([1, false]);
  // In another role what somebody was measured by before is not theirs: of all accounts, under "My figures".
  const row = { name: 'Lena Berg', role: 'am', zone: 'Asia/Bangkok', language: 'en', workdays: ['mon'] };
  const settings = company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
  expect(settings.click('Lena Berg').click('do=saveTeammate', { ...row, from: '09:00', to: '17:00' }).notice).toBe(
    'Saved',
  );
  expect(plain(home(lena).text)).not.toContain('Net revenue retention');
});

test('without a history the forecast is a list and the words that there is no evidence', () => {
  const text = plain(figures(lena).click('do=openForecast').text);
  expect(text).toContain('No evidence yet');
});
