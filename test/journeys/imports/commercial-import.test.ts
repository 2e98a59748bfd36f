import { ada, arthit, type Company, mina, openCompany, type Page, paste } from '../../support/company';
import { aMail } from '../../support/mails';
import { type Books, cellsOf, makeAmounts, rowsOf } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
const revenue = [
  ['Account', 'From day', 'Amount a month', 'Currency'],
  ['Acme Robotics', '2026-01-15', '300,000', 'IRT'],
  ['Acme Robotics', '2026-03-21', '۳۹۹٬۰۰۰', 'IRT'],
  ['Nobody Knows', '2026-03-21', '77,777', 'IRT'],
];

let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany([mail]);
  books = makeAmounts(company);
});

/** The import card of an admin, filled in up to the dry run, for a tab of the workbook of amounts. */
function checked(table: string, rows: readonly (readonly string[])[]): { page: Page; form: Record<string, string> } {
  const { sheets } = company.workspace;
  sheets.choose(books.amounts);
  const tab = sheets.add(`pasted ${table}`, rows);
  sheets.choose(books.main);
  const link = `https://docs.google.com/spreadsheets/d/${books.amounts}/edit#gid=${tab}`;
  const form = { tab: 'link', link, range: '', table };
  const start = company.open(ada).click('do=openSettings').click('do=openImport');
  return { page: start.click('do=readTab', form).click('do=checkTab', form), form };
}

describe('an import of amounts', () => {
  test('is taken from a tab of their workbook, once, and shows on the account', () => {
    const { page, form } = checked('revenue', revenue);
    page.click('do=importTab', form);
    page.click('do=importTab', form);
    const rows = rowsOf(company, books.amounts, 'revenue');
    expect(rows.map(({ accountName, amount, currency }) => [accountName, amount, currency])).toEqual([
      ['Acme Robotics', 300_000, 'IRT'],
      ['Acme Robotics', 399_000, 'IRT'],
    ]);
    expect(company.open(arthit, { messageId: mail.id }).text).toContain('399,000');
    expect(company.open(mina, { messageId: mail.id }).text).not.toContain('399,000');
  });

  test('leaves no amount in the team’s workbook, refused lines included', () => {
    const { page, form } = checked('revenue', revenue);
    expect(page.text).toContain('Nobody Knows');
    expect(page.text).not.toContain('Refused rows');
    page.click('do=importTab', form);
    expect(cellsOf(company, books.main)).not.toMatch(/300000|300,000|399000|77,777|77777/);
    expect(rowsOf(company, books.main, 'refused')).toEqual([]);
    const journal = rowsOf(company, books.amounts, 'commercialJournal');
    expect(journal.filter(({ action }) => action === 'importTab').length).toBe(2);
  });

  test('is not taken from a tab that the whole team can open', () => {
    const tab = String(company.workspace.sheets.add('pasted', revenue));
    const start = company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openImport');
    const page = start.click('do=readTab', { tab, table: 'revenue' });
    expect(page.text).toContain('Amounts are not taken from a tab that the whole team can open');
    expect(rowsOf(company, books.amounts, 'revenue')).toEqual([]);
  });

  test('brings quotas, and what outcomes are worth by their words', () => {
    paste(company, 'outcomes', [
      ['Account', 'Outcome', 'Target', 'Reached'],
      ['Acme Robotics', 'Faster months', '5', '2026-11-02'],
    ]);
    const quota = checked('quotas', [
      ['AM', 'From', 'To', 'Quota', 'Currency'],
      [arthit, '2026-10-01', '2026-12-31', '200,000', 'IRT'],
    ]);
    expect(quota.page.click('do=importTab', quota.form).text).not.toContain('Refused');
    const worth = checked('outcomeValues', [
      ['Account', 'Outcome', 'Savings', 'Currency'],
      ['Acme Robotics', 'faster months', '4,321,000', 'IRT'],
      ['Acme Robotics', 'Slower months', '1', 'IRT'],
    ]);
    expect(worth.page.text).toContain('no outcome of these words, or several');
    worth.page.click('do=importTab', worth.form);
    const [quotas, values] = (['quotas', 'outcomeValues'] as const).map((tab) => rowsOf(company, books.amounts, tab));
    expect(quotas?.map(({ am, amount }) => [am, amount])).toEqual([[arthit, 200_000]]);
    expect(values?.map(({ outcome, amount }) => [/^out_/.test(String(outcome)), amount])).toEqual([[true, 4_321_000]]);
    expect(cellsOf(company, books.main)).not.toMatch(/4321000|4,321,000/);
  });

  test('of the price ladder gives the account its next rung', () => {
    const { sheets } = company.workspace;
    const [keys = []] = sheets.values('accounts');
    sheets.edit('accounts', { row: 2, column: keys.indexOf('plan'), values: [['Base']] });
    const { page, form } = checked('prices', [
      ['Plan', 'Seats', 'Amount a month', 'Currency'],
      ['Base', '5', '399,000', 'IRT'],
      ['Premium', '100', '499,000', 'IRT'],
    ]);
    page.click('do=importTab', form);
    expect(company.open(arthit, { messageId: mail.id }).text).toContain('(25.06%)');
  });
});
