import type { Answer } from '../../src/host/server/workspace-contract';
import { costOf } from '../../src/tools/bench/cost';
import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../support/company';
import { aMail } from '../support/mails';
import { type Books, cellsOf, makeAmounts, rowsOf, typeAmounts } from '../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
const need = 'Ten more seats for the lab';
const amount = 123_456_789;
const flagForm = { kind: 'seat-limit', need, urgency: 'soon' };
const day = (text: string) => ({ msSinceEpoch: String(Date.parse(text)) });
const acceptForm = {
  expected: '۱۲۳٬۴۵۶٬۷۸۹',
  currency: 'IRT',
  discountPercent: '۱۲٫۵٪',
  expectedDay: day('2026-12-20'),
};

let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany([mail]);
  books = makeAmounts(company);
});

function setRevenue(): void {
  const { sheets } = company.workspace;
  const [keys = []] = sheets.values('accounts');
  sheets.edit('accounts', { row: 2, column: keys.indexOf('plan'), values: [['Base']] });
  typeAmounts(company, books, {
    revenue: [
      { account: 'Acme Robotics', day: '2026-01-01', amount: 300_000, currency: 'IRT' },
      { account: 'Acme Robotics', day: '2026-03-21', amount: 399_000, currency: 'IRT' },
    ],
    prices: [
      { plan: 'Base', seats: 5, amount: 399_000, currency: 'IRT' },
      { plan: 'Premium', seats: 100, amount: 499_000, currency: 'IRT' },
    ],
  });
}

const openMail = (as: string) => company.open(as, { messageId: mail.id });

function flagged(): void {
  openMail(mina).click('do=openFlag').click('do=flagSignal', flagForm);
}

function atAccept(as = arthit): Page {
  return company.open(as, { host: 'SHEETS' }).click('do=openSignal').click('do=openAccept');
}

/** Every call to Google, one line each. */
function calls({ calls: made }: Answer): readonly string[] {
  return made.map(({ service, method }) => `${service}.${method}`);
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u2066-\u2069\u200e\u200f]/g, (mark) => (mark === '\u00a0' ? ' ' : ''));
}

describe('the workbook of amounts', () => {
  test('stands beside the team’s with its own tabs', () => {
    company.workspace.sheets.choose(books.amounts);
    expect(company.workspace.sheets.list().tabs.map(({ key, hidden }) => [key, hidden])).toEqual([
      ['revenue', false],
      ['deals', false],
      ['movements', false],
      ['prices', false],
      ['costs', false],
      ['quotas', false],
      ['rates', false],
      ['outcomeValues', false],
      ['amountStamps', false],
      ['commercialJournal', false],
      ['purses', true],
    ]);
  });

  test('shows an AM and a lead what the account pays and the next rung of the ladder', () => {
    setRevenue();
    for (const person of [arthit, lena]) {
      const text = plain(openMail(person).text);
      expect(text).toContain('399,000 toman\nRecurring revenue a month\nfrom 21 Mar');
      expect(text).toContain('Premium, 100 seats · 499,000 toman');
      expect(text).toContain('+100,000 toman a month (25.06%)');
    }
  });

  test('is asked nothing by a CSM, who makes the very calls that they make where there is none', () => {
    setRevenue();
    flagged();
    const plainCompany = openCompany([mail]);
    plainCompany.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', flagForm);
    const looks = (of: Company, as: string) => {
      of.workspace.evictCache();
      const page = of.open(as, { messageId: mail.id });
      const opened = [page, of.open(as), page.click('do=openSignal'), page.click('do=openTimeline')];
      return opened.map(({ answer }) => calls(answer));
    };
    expect(looks(company, mina)).toEqual(looks(plainCompany, mina));
    expect(looks(company, arthit)).not.toEqual(looks(plainCompany, arthit));
    expect(openMail(mina).text).not.toContain('399');
  });

  test('is left alone by a CSM who forges every button of it', () => {
    flagged();
    const account = String(rowsOf(company, books.main, 'accounts')[0]?.id);
    const signal = String(rowsOf(company, books.main, 'signals')[0]?.id);
    const before = [cellsOf(company, books.main), cellsOf(company, books.amounts)];
    const answers = ['openAccept', 'acceptSignal', 'openAmounts', 'setUpAmounts'].map((action) => {
      const given = Object.entries({ do: action, account, signal, where: 'new', instead: books.amounts });
      const parameters = given.map(([key, value]) => ({ key, value }));
      const click = {
        as: mina,
        host: 'GMAIL',
        action: { function: 'onAction', parameters },
        form: acceptForm,
      } as const;
      return JSON.stringify(company.workspace.click(click).result);
    });
    expect(answers.filter((answer) => !answer.includes('Not yours to do'))).toEqual([]);
    expect([cellsOf(company, books.main), cellsOf(company, books.amounts)]).toEqual(before);
  });

  test('costs an AM one more read of a card, and one more read and write of an acceptance', () => {
    flagged();
    const spent = (answer: Answer) => costOf(answer).detail.map((name) => name.split('.').pop());
    expect(spent(openMail(arthit).answer)).toEqual(['getMessageById', 'batchGetByDataFilter', 'batchGetByDataFilter']);
    expect(spent(atAccept().click('do=acceptSignal', acceptForm).answer)).toEqual([
      'batchGetByDataFilter',
      'batchGetByDataFilter',
      'batchUpdate',
      'batchUpdate',
    ]);
  });
});

describe('an acceptance with amounts', () => {
  beforeEach(flagged);

  test('is kept as one deal that the signal names, and shown to AM and lead', () => {
    const page = atAccept().click('do=acceptSignal', acceptForm);
    expect(page.notice).toBe('Accepted');
    expect(plain(page.text)).toContain('123,456,789 toman\nExpected a month\nby 20 Dec · 12.5% discount');
    const [deal] = rowsOf(company, books.amounts, 'deals');
    const [signal] = rowsOf(company, books.main, 'signals');
    expect({ ...deal, rev: 0, accountName: '' }).toEqual({
      accountName: '',
      expected: amount,
      currency: 'IRT',
      expectedDay: 46_376,
      discountPercent: 12.5,
      by: arthit,
      signal: signal?.id,
      account: signal?.account,
      id: signal?.deal,
      rev: 0,
    });
    expect(signal?.state).toBe('accepted');
    const lead = company
      .open(lena)
      .click('do=openSearch')
      .click('do=search', { query: 'acme' })
      .click('do=openAccount');
    expect(plain(lead.click('do=openSignal').text)).toContain('123,456,789 toman');
  });

  test('leaves no amount in the team’s workbook, its journal included', () => {
    atAccept().click('do=acceptSignal', acceptForm);
    expect(cellsOf(company, books.main)).not.toMatch(/123456789|123,456,789|12\.5/);
    const journal = rowsOf(company, books.amounts, 'commercialJournal');
    expect(journal.map(({ action, table }) => [action, table])).toEqual([
      ['setUpAmounts', ''],
      ['acceptSignal', 'deals'],
    ]);
    expect(String(journal[1]?.after)).toContain('123456789');
  });

  test('keeps what was typed beside what is wrong with it, and writes nothing', () => {
    const before = [cellsOf(company, books.main), cellsOf(company, books.amounts)];
    const wrong = { expected: 'a lot', currency: 'THB', discountPercent: '120', expectedDay: day('2026-11-01') };
    const page = atAccept().click('do=acceptSignal', wrong);
    expect(page.text).toContain('▲ Please write a plain amount such as 1,200');
    expect(page.text).toContain('▲ Please write a percentage from 0 to 100');
    expect(page.text).toContain('▲ This day is over');
    expect(page.text).toContain('a lot');
    expect([cellsOf(company, books.main), cellsOf(company, books.amounts)]).toEqual(before);
  });

  test('may be left empty: then nothing is written about money', () => {
    const page = atAccept().click('do=acceptSignal', { currency: 'IRT' });
    expect(page.notice).toBe('Accepted');
    expect(rowsOf(company, books.amounts, 'deals')).toEqual([]);
    expect(rowsOf(company, books.main, 'signals')[0]?.deal).toBe('');
  });

  test('counts once however often the same form is sent, with the amounts that were sent last', () => {
    const page = atAccept();
    page.click('do=acceptSignal', acceptForm);
    const after = [cellsOf(company, books.main), cellsOf(company, books.amounts)];
    expect(page.click('do=acceptSignal', acceptForm).notice).toBe('Accepted');
    expect([cellsOf(company, books.main), cellsOf(company, books.amounts)]).toEqual(after);
    page.click('do=acceptSignal', { ...acceptForm, expected: '500' });
    expect(rowsOf(company, books.amounts, 'deals').map(({ expected }) => expected)).toEqual([500]);
  });

  test('is not changed by somebody else who sends an older form', () => {
    const older = atAccept(arthit);
    const [signal] = rowsOf(company, books.main, 'signals');
    const own = company.open(lena).click('do=openSearch').click('do=search', { query: 'acme' }).click('do=openAccount');
    own
      .click('do=openSignal')
      .click('do=openAccept')
      .click('do=acceptSignal', { ...acceptForm, expected: '700' });
    expect(older.click('do=acceptSignal', acceptForm).notice).toBe('The signal has moved on meanwhile');
    expect(rowsOf(company, books.amounts, 'deals').map(({ expected, id }) => [expected, id])).toEqual([
      [700, `dea_${String(signal?.id).slice(4)}`],
    ]);
  });
});

describe('where the workbook of amounts is not open to an AM', () => {
  test('the account says so in one quiet line that leads to what helps, and the rest works', () => {
    setRevenue();
    flagged();
    company.open(arthit).click('do=openSettings').click('do=openAmounts');
    company.workspace.sheets.removeFile(books.amounts);
    const page = openMail(arthit);
    expect(page.answer.error).toBeNull();
    expect(page.text).toContain('Acme Robotics');
    expect(page.text).toContain('The workbook of amounts is');
    expect(page.click('do=openAmounts').text).toContain('In Drive’s bin it can be restored');
    const signal = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
    expect(signal.click('do=acceptSignal').notice).toBe('Accepted');
  });

  test('a colleague who was never let in hears whom to ask, and may allow the open file right there', () => {
    const other = 'nok@orbit.example';
    company.workspace.load.people([{ email: other, name: 'Nok', role: 'am', zone: 'UTC', language: 'en' }]);
    company.workspace.load.share(books.main, [other], true);
    company
      .open(ada)
      .click('do=openSettings')
      .click('do=openTeammate')
      .click('do=saveTeammate', {
        email: other,
        name: 'Nok',
        role: 'am',
        zone: 'UTC',
        from: '09:00',
        to: '17:00',
        language: 'en',
        workdays: ['mon'],
      });
    const page = openMail(other);
    expect(page.text).toContain('The workbook of amounts is not open to you yet');
    const help = page.click('do=openAmounts');
    expect(help.text).toContain('Ask an admin to share it with you in Google Drive');
    company.workspace.load.share(books.amounts, [other], false);
    company.workspace.sheets.choose(books.amounts);
    const beside = company.open(other, { host: 'SHEETS' }).click('do=openSettings').click('do=openAmounts');
    expect(beside.text).toContain('Allow the open sheet');
    company.workspace.grant(other);
    expect(openMail(other).text).toMatch(/Not recorded yet.*\nRecurring revenue a month/);
  });

  test('an acceptance that says amounts is not taken without them, and keeps what was typed', () => {
    flagged();
    const form = atAccept();
    company.workspace.sheets.removeFile(books.amounts);
    const page = form.click('do=acceptSignal', acceptForm);
    expect(page.text).toContain('Empty the fields to accept without them');
    expect(page.text).toContain(acceptForm.expected);
    expect(rowsOf(company, books.main, 'signals')[0]?.state).toBe('submitted');
  });

  test('an admin whose file is gone makes another in its stead, once', () => {
    company.workspace.sheets.removeFile(books.amounts);
    const page = company.open(ada).click('do=openSettings').click('do=openAmounts');
    const made = page.click('Make a new one');
    expect(made.text).toContain('It is open to you.');
    const files = () => company.workspace.sheets.list().spreadsheets.map(({ title }) => title);
    const count = files().length;
    page.click('Make a new one');
    expect(files().length).toBe(count);
  });
});
