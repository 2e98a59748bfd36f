/** Figures from both workbooks, asked for by each role; the forecast; and the tabs with charts. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionName } from '../../../src/cards/actions';
import { costOf } from '../../../src/tools/bench/cost';
import { ada, arthit, type Company, lena, mina, openCompany, reopenCompany } from '../../support/company';
import { aMail } from '../../support/mails';
import { paramsOfAll, press } from '../../support/presses';
import { type Books, cellsOf, makeAmounts, rowsOf, typeAmounts } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
/** Monday, 09:00 in Bangkok, when the company is set up. */
const start = Date.parse('2026-11-23T02:00:00Z');
let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany([mail]);
  books = makeAmounts(company);
  typeAmounts(company, books, {
    revenue: [
      { account: 'Acme Robotics', day: '2026-01-01', amount: 399_000, currency: 'IRT' },
      { account: 'Acme Robotics', day: '2026-11-05', amount: 499_000, currency: 'IRT' },
    ],
    movements: [
      { account: 'Siam Foods', day: '2026-02-01', kind: 'new', amount: 601_000, currency: 'IRT', source: 'x' },
    ],
    costs: [{ kind: 'service', from: '2026-10-01', to: '2026-12-31', amount: 40_000, currency: 'IRT' }],
    quotas: [{ am: arthit, from: '2026-10-01', to: '2026-12-31', amount: 200_000, currency: 'IRT' }],
  });
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
  expect(plain(JSON.stringify(cost.result))).toContain('Left out: 1, spent for more than is asked about');
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
  expect(plain(JSON.stringify(answer.result))).toContain('Not defined: no recurring revenue at the start');
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
});

test('without a history the forecast is a list and the words that there is no evidence', () => {
  const text = plain(figures(lena).click('do=openForecast').text);
  expect(text).toContain('No evidence yet');
});

test('tabs with charts are made once, and refreshed without touching what people made there', () => {
  const { sheets } = company.workspace;
  const values = () => (['board-csm', 'board-am', 'board-team'] as const).map((tab) => sheets.values(tab));
  figures(lena).click('do=drawBoards');
  const before = values();
  expect(before[2]?.[0]).toEqual(['Board: team']);
  expect(cellsOf(company, books.main)).not.toMatch(/499000|601000|1100000/);
  // The bridge, live beside the period that is chosen, and stamped below.
  expect(cellsOf(company, books.amounts)).toContain('["At the start",1000000]');
  expect(cellsOf(company, books.amounts)).toContain('["Upgrades",100000]');
  sheets.edit('board-team', { row: 60, column: 9, values: [['my note']] });
  const again = figures(lena).click('do=drawBoards');
  expect(again.notice).toBe('The charts are up to date.');
  // Nothing differs, so nothing is written.
  expect(JSON.stringify(again.answer.calls)).not.toContain('batchUpdate');
  expect(values()[2]?.[60]?.[9]).toBe('my note');
});

test('a quarter that is over stays as it was written, and the period that people chose stays chosen', () => {
  const { sheets } = company.workspace;
  const row = (name: string) => sheets.values('board-team').findIndex((cells) => cells[0] === name);
  figures(lena).click('do=drawBoards');
  const past = row('2026-07-01');
  sheets.edit('board-team', { row: past, column: 2, values: [['0.42']] });
  const label = String(sheets.values('board-team')[past]?.[1]);
  sheets.edit('board-team', { row: 2, column: 1, values: [[label]] });
  figures(lena).click('do=drawBoards');
  const cells = sheets.values('board-team');
  expect([cells[past]?.[2], cells[2]?.[1]]).toEqual([0.42, label]);
  // What people chose is what the figures beside it are of.
  expect(cells[5]?.slice(0, 2)).toEqual(['Signals acknowledged in time', 0.42]);
});

const boardTabs = ['board-csm', 'board-am', 'board-team'] as const;
const boardsNow = (tabs: readonly string[] = boardTabs) => tabs.map((tab) => company.workspace.sheets.values(tab));
function ofAmounts<Found>(work: () => Found): Found {
  const { sheets } = company.workspace;
  sheets.choose(books.amounts);
  try {
    return work();
  } finally {
    sheets.choose(books.main);
  }
}

test('a click that runs out of time writes what is ready, and the next ones come to the same tabs', () => {
  const slow = { service: 'Sheets', method: '*', fault: 'slow', after: 0, times: 1 } as const;
  const goOn = 'Go on with the charts';
  let clicks = 0;
  let page = figures(lena);
  for (let label = 'Refresh the charts'; label !== ''; clicks += 1) {
    company.workspace.setClock(start + clicks * 10_000);
    company.workspace.fault(slow);
    page = page.click(label);
    label = page.text.includes(goOn) ? goOn : '';
  }
  // Five parts of each of three tabs, and seven of that of amounts.
  expect([clicks, page.notice]).toEqual([22, 'The charts are up to date.']);
  const all = () => [...boardsNow(), ...ofAmounts(() => boardsNow(['board-money-IRT']))];
  const wanted = all();
  const { sheets } = company.workspace;
  for (const tab of boardTabs) sheets.removeTab(tab);
  ofAmounts(() => sheets.removeTab('board-money-IRT'));
  figures(lena).click('do=drawBoards');
  expect(all()).toEqual(wanted);
});

test('every currency has a tab of its own, and rial are toman; one that comes later gets its own too', () => {
  const heads = () =>
    ofAmounts(() =>
      company.workspace.sheets
        .list()
        .tabs.filter(({ key }) => key?.startsWith('board-money'))
        .map(({ key, title }) => [key, title, company.workspace.sheets.values(String(key))[13]?.slice(0, 2)]),
    );
  figures(lena).click('do=drawBoards');
  const toman = ['board-money-IRT', 'Board: revenue (IRT)', ['Step', 'A month']];
  expect(heads().map((one) => one.slice(0, 2))).toEqual([toman.slice(0, 2)]);
  const paid = (account: string, currency: string, amount: number) => ({
    ...{ account, day: '2026-10-05', kind: 'new', amount, currency, source: 'x' },
  });
  typeAmounts(company, books, { movements: [paid('Acme Robotics', 'THB', 900), paid('Siam Foods', 'IRR', 5000)] });
  figures(lena).click('do=drawBoards');
  expect(heads().map(([key]) => key)).toEqual(['board-money-IRT', 'board-money-THB']);
  const [bridge] = ofAmounts(() => boardsNow(['board-money-THB']));
  const [baht, irt] = ofAmounts(() => boardsNow(['board-money-THB', 'board-money-IRT'])).map((cells) =>
    cells.slice(14, 17).map((row) => row.slice(0, 2)),
  );
  expect(bridge?.[3]?.[0]).toContain('Every currency has a tab of its own');
  expect(baht).toEqual([
    ['At the start', 0],
    ['New', 900],
    ['Referrals', 0],
  ]);
  expect(irt).toEqual([
    ['At the start', 1_000_000],
    ['New', 500],
    ['Referrals', 0],
  ]);
});

describe('nights', () => {
  const hour = 3_600_000;
  let now: number;
  const pass = (hours: number) => {
    now += hours * hour;
    return company.workspace.load.withoutQuotas(() => company.workspace.setClock(now).ran);
  };
  const asOf = () => [...boardsNow(), ...ofAmounts(() => boardsNow(['board-money-IRT']))].map((cells) => cells[1]?.[0]);
  const leases = () => {
    const [keys = [], , ...rows] = company.workspace.sheets.values('duties');
    const of = (row: readonly unknown[], key: string) => row[keys.indexOf(key)];
    return rows.filter((row) => of(row, 'task') === 'boards').map((row) => [of(row, 'id'), of(row, 'next')]);
  };
  beforeEach(() => {
    now = start;
  });

  test('make no tab that nobody asked for', () => {
    pass(16);
    expect(company.workspace.sheets.list().tabs.map(({ key }) => key)).not.toContain('board-team');
    expect(leases()).toEqual([['dut_boards', '']]);
  });

  test('refresh what stands: that of amounts by the run of somebody who may see them', () => {
    figures(lena).click('do=drawBoards');
    pass(16);
    const [monday, tuesday] = ['As of 23 Nov 2026', 'As of 24 Nov 2026'];
    expect(asOf()).toEqual([tuesday, tuesday, tuesday, monday]);
    company.open(lena).click('do=openSettings').click('do=openNightly').click('Switch on for me');
    pass(24);
    expect(asOf()).toEqual([...Array(4)].map(() => 'As of 25 Nov 2026'));
    expect(leases()).toEqual([
      ['dut_boards', ''],
      ['dut_money', ''],
    ]);
    // Once a night: nothing is written in the hours after.
    const written = pass(2).flatMap(({ answer }) =>
      answer.calls.filter(({ method }) => method.endsWith('batchUpdate')),
    );
    expect(written).toEqual([]);
    expect(cellsOf(company, books.main)).not.toMatch(/499000|601000|1100000/);
  });

  test('that are ended at any call go on in the next hour to the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-boards-'));
    const [before, copy] = [join(folder, 'before'), join(folder, 'copy')];
    company = openCompany([], before);
    figures(lena).click('do=drawBoards');
    pass(15);
    company.workspace.close();
    const dusk = now;
    const night = (after: number | undefined) => {
      cpSync(before, copy, { recursive: true });
      company = reopenCompany(copy);
      now = dusk + hour;
      if (after !== undefined)
        company.workspace.fault({ service: 'Sheets', method: '*', fault: 'kill', after, times: 1 });
      const { ran } = company.workspace.setClock(now);
      company.workspace.clearFaults();
      pass(1);
      const found = { tabs: boardsNow(), leases: leases() };
      company.workspace.forget();
      return { found, errors: ran.filter(({ answer }) => answer.error).length };
    };
    const wanted = night(undefined);
    expect(wanted.errors).toBe(0);
    // From the look at the tabs to the lease that says that all is done.
    for (const after of [12, 14, 16, 17]) expect(night(after)).toEqual({ found: wanted.found, errors: 1 });
    rmSync(folder, { recursive: true });
  });
});
