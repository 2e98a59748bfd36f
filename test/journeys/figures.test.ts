/** Figures from both workbooks, asked for by each role; the forecast; and the tabs with charts. */
import { ada, arthit, type Company, lena, mina, openCompany } from '../support/company';
import { aMail } from '../support/mails';
import { type Books, cellsOf, makeAmounts, typeAmounts } from '../support/scenes/amounts';
import { atSignal } from '../support/scenes/scene';

const mail = aMail({ id: 'msg-f:1' });
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
    movements: [{ account: 'Blue Heron', day: '2026-02-01', kind: 'new', amount: 601_000, currency: 'IRT', source: 'x' }],
    costs: [{ kind: 'service', from: '2026-10-01', to: '2026-12-31', amount: 40_000, currency: 'IRT' }],
    quotas: [{ am: arthit, from: '2026-10-01', to: '2026-12-31', amount: 200_000, currency: 'IRT' }],
  });
});

const figures = (as: string) => company.open(as, { host: 'SHEETS' }).click('do=openFigures');
const plain = (text: string) => text.replace(/[\u00a0\u2066-\u2069\u200e\u200f]/g, (mark) => (mark === '\u00a0' ? ' ' : ''));

test('a lead sees what was retained, opens it, and comes to the rows behind it', () => {
  const card = figures(lena);
  expect(plain(card.text)).toContain('Net revenue retention');
  const one = card.click('figure=netRetention');
  // 1,000,000 at the start and 100,000 more.
  expect(plain(one.text)).toContain('110%');
  expect(plain(one.text)).toContain('What accounts that paid at the start pay at the end');
  const rows = one.click('term=0 end');
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
  const calls = JSON.stringify(card.answer.calls);
  expect(calls).not.toContain(books.amounts);
});

test('a period is chosen on the card', () => {
  const before = figures(lena).click('do=filterFigures', { when: 'year -1', of: '' });
  expect(plain(before.text)).toContain('no recurring revenue at the start');
});

test('without a history the forecast is a list and the words that there is no evidence', () => {
  const text = plain(figures(lena).click('do=openForecast').text);
  expect(text).toContain('No evidence yet');
});

test('tabs with charts are made once, and refreshed without touching what people made there', () => {
  const { sheets } = company.workspace;
  figures(lena).click('do=drawBoards');
  const titles = () => sheets.list().tabs.map(({ title }) => title);
  expect(titles()).toEqual(expect.arrayContaining(['Board: CSMs', 'Board: AMs', 'Board: team']));
  expect(titles()).not.toContain('Board: revenue');
  expect(cellsOf(company, books.main)).not.toContain('499000');
  const before = cellsOf(company, books.main);
  sheets.edit('board-team', { row: 60, column: 9, values: [['my note']] });
  figures(lena).click('do=drawBoards');
  expect(cellsOf(company, books.main)).toBe(before.replace(/$/, ''));
});

void [ada, atSignal];
