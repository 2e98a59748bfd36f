import { ada, arthit, type Company, lena, mina, openCompany, paste } from '../support/company';
import { aMail } from '../support/mails';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

function columnOf(tab: string, key: string): number {
  return (company.workspace.sheets.values(tab)[0] ?? []).indexOf(key);
}

function rowOf(tab: string, text: string): number {
  return company.workspace.sheets.values(tab).findIndex((cells) => cells.includes(text));
}

function account(): string {
  return company.open(mina, { messageId: mail.id }).text;
}

describe('a hand in the workbook', () => {
  test('that edits an account shows at the next open', () => {
    account();
    company.workspace.sheets.edit('accounts', {
      row: rowOf('accounts', 'Acme Robotics'),
      column: columnOf('accounts', 'seatsUsed'),
      values: [[31]],
    });
    expect(account()).toContain('31 of 50 used');
  });

  test('that ends an account takes it off the homes', () => {
    expect(company.open(lena).text).toContain('3 accounts');
    expect(company.open(lena).text).toContain('Renewals in 90 days (1)');
    company.workspace.sheets.edit('accounts', {
      row: rowOf('accounts', 'Siam Foods'),
      column: columnOf('accounts', 'stage'),
      values: [['ended']],
    });
    const home = company.open(lena).text;
    expect(home).toContain('2 accounts');
    expect(home).not.toContain('Siam Foods');
  });

  test('that writes nonsense into a cell loses the account nothing but that cell, and the card says which', () => {
    const cell = { row: rowOf('accounts', 'Acme Robotics'), column: columnOf('accounts', 'seatsUsed') };
    company.workspace.sheets.edit('accounts', { ...cell, values: [['many']] });
    const card = company.open(mina, { messageId: mail.id });
    expect(card.text).toContain('50 bought');
    expect(card.text).toContain('Seats used: “many”');
    expect(card.click('do=logMail').notice).toBe('Logged on the timeline');
    expect(company.workspace.sheets.values('accounts')[cell.row]?.[cell.column]).toBe('many');
  });

  test('that sorts, inserts a column and renames tab and header changes no card', () => {
    const before = account();
    const { sheets } = company.workspace;
    sheets.sort('accounts', columnOf('accounts', 'name'), true);
    sheets.insert('accounts', 'columns', 0, 2);
    sheets.edit('accounts', { row: 1, column: columnOf('accounts', 'name'), values: [['Customer']] });
    sheets.rename('accounts', 'Our customers');
    expect(account()).toBe(before);
  });

  test('that breaks a cell keeps its row out of the way and untouched', () => {
    const place = { row: rowOf('accounts', 'Siam Foods'), column: columnOf('accounts', 'seatsBought') };
    company.workspace.sheets.edit('accounts', { ...place, values: [['about ten']] });
    expect(company.open(mina).answer.error).toBeNull();
    expect(account()).toContain('Acme Robotics');
    expect(company.workspace.sheets.values('accounts')[place.row]?.[place.column]).toBe('about ten');
  });

  test('that deletes the team row of somebody shuts them out at the next action', () => {
    const page = company.open(mina, { messageId: mail.id });
    company.workspace.sheets.remove('team', 'rows', rowOf('team', mina), 1);
    page.click('do=logMail');
    expect(rowOf('activities', 'mail')).toBe(-1);
  });

  test('text that looks like a formula or HTML stays text, in the Sheet and on the card', () => {
    const nasty = '=IMPORTXML("http://evil.example") <a href="http://evil.example">x</a>';
    const page = company.open(mina, { messageId: mail.id }).click('do=openNote');
    const saved = page.click('do=saveNote', { note: nasty });
    expect(saved.text).toContain('&lt;a href=');
    expect(company.workspace.sheets.values('activities').flat()).toContain(nasty);
  });
});

describe('the row under the cursor', () => {
  test('stands first on the home in Sheets, whatever tab it is on, and opens', () => {
    company.open(mina, { messageId: mail.id }).click('do=logMail');
    const [first, ...others] = ['accounts', 'activities', 'measures'].map((tab) =>
      company.open(arthit, { host: 'SHEETS', tab, row: rowOf(tab, 'Acme Robotics') }),
    );
    for (const home of [first, ...others]) {
      expect(home?.text).toContain('Selected row\nAcme Robotics');
      expect(home?.click('do=openAccount').text).toContain('48 of 50 used');
    }
    expect(company.open(arthit, { host: 'SHEETS', tab: 'accounts', row: 1 }).text).not.toContain('Selected row');
  });
});

describe('people without the workbook', () => {
  test('are told how to allow it, and see their account once they did', () => {
    const { workspace } = company;
    workspace.load.people([{ email: 'new@orbit.example', name: 'New', role: 'csm', zone: 'UTC', language: 'en' }]);
    const sheet = workspace.sheets.list().spreadsheetId;
    workspace.load.share(sheet, ['new@orbit.example'], false);
    expect(company.open('new@orbit.example', { messageId: mail.id }).text).toContain('Open the workbook');
    expect(company.open('new@orbit.example', { host: 'SHEETS' }).text).toContain('Allow the workbook');
    workspace.grant('new@orbit.example');
    expect(company.open('new@orbit.example').text).toContain('new@orbit.example');
  });

  test('of another company are told which account runs', () => {
    const { workspace } = company;
    const home = 'mina.karimi@gmail.example';
    workspace.load.people([{ email: home, name: 'Mina at home', role: 'csm', zone: 'UTC', language: 'en' }]);
    workspace.load.share(workspace.sheets.list().spreadsheetId, [home], true);
    expect(company.open(home).text).toContain(home);
  });

  test('learn that the file is gone, and the admin too', () => {
    const { workspace } = company;
    company.open(mina);
    workspace.sheets.removeFile(workspace.sheets.list().spreadsheetId);
    const texts = [mina, ada].map((email) => company.open(email, { messageId: mail.id }).text);
    expect(texts[0]).toMatch(/workbook/i);
    expect(texts[0]).not.toContain('Acme');
  });
});

describe('senders', () => {
  test('among a hundred people on a mail lead to their account, wherever they stand', () => {
    const crowd = Array.from({ length: 100 }, (_, index) => `Guest ${index} <guest@company${index}.example>`);
    const many = aMail({
      id: 'msg-f:6',
      from: 'Nina <nina@orbit.example>',
      to: crowd.join(', '),
      cc: 'x@acme.example',
    });
    company.workspace.load.messages([mail, many]);
    expect(company.open(mina, { messageId: many.id }).text).toContain('Acme Robotics');
  });

  test('nobody knows are linked once and known from then on', () => {
    const unknown = aMail({ id: 'msg-f:2', from: 'Nok <nok@newlab.example>' });
    company.workspace.load.messages([mail, unknown]);
    const card = company.open(arthit, { messageId: unknown.id });
    expect(card.text).toContain('nok@newlab.example');
    const results = card.click('do=searchForSender', { query: 'ACME' });
    expect(results.text).toContain('Acme Robotics');
    results.click('do=linkSender');
    expect(company.open(mina, { messageId: unknown.id }).text).toContain('Acme Robotics');
  });

  test('that are no customers are remembered as such', () => {
    const news = aMail({ id: 'msg-f:3', from: 'News <news@list.example>' });
    company.workspace.load.messages([mail, news]);
    company.open(mina, { messageId: news.id }).click('do=ignoreSender');
    const later = company.open(arthit, { messageId: news.id });
    expect(() => later.click('do=ignoreSender')).toThrow('No button');
  });

  test('of several accounts on one mail bring a picker', () => {
    const both = aMail({ id: 'msg-f:4', cc: 'nok@siam.example' });
    company.workspace.load.messages([mail, both]);
    const { text } = company.open(mina, { messageId: both.id });
    expect(text).toContain('Acme Robotics');
    expect(text).toContain('Siam Foods');
  });
});

describe('an import', () => {
  test('of the same rows changes nothing, and of changed ones updates by id', () => {
    const before = JSON.stringify(company.workspace.sheets.values('accounts'));
    paste(company, 'accounts', [
      ['External id', 'Name'],
      ['A-1', 'Acme Robotics'],
    ]);
    expect(JSON.stringify(company.workspace.sheets.values('accounts'))).toBe(before);
    paste(company, 'accounts', [
      ['External id', 'Seats used'],
      ['A-1', '50'],
    ]);
    expect(account()).toContain('50 of 50 used');
    expect(company.workspace.sheets.values('accounts')).toHaveLength(5);
  });

  test('without names and owners shows the id, and whoever takes the account has it', () => {
    const nameless = aMail({ id: 'msg-f:5', from: 'Ann <ann@nobody.example>' });
    company.workspace.load.messages([mail, nameless]);
    const card = company.open(mina, { messageId: nameless.id });
    expect(card.text).toContain('A-3');
    expect(card.click('do=claimAccount').text).toContain('Mina Karimi');
  });
});
