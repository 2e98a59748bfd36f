import type { CellValue } from '../../../src/host/server/requests';
import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { aMail } from '../../support/mails';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const values = (tab: string) => company.workspace.sheets.values(tab);

function place(tab: string, row: string, column: string) {
  const rows = values(tab);
  return { row: rows.findIndex((cells) => cells.includes(row)), column: (rows[0] ?? []).indexOf(column) };
}

function type(tab: string, row: string, column: string, value: CellValue): void {
  company.workspace.sheets.edit(tab, { ...place(tab, row, column), values: [[value]] });
}

function cell(tab: string, row: string, column: string): CellValue | undefined {
  const at = place(tab, row, column);
  return values(tab)[at.row]?.[at.column];
}

/** The doctor as an admin reaches it. */
function doctor(as = ada): Page {
  return company.open(as, { host: 'SHEETS' }).click('do=openSettings').click('do=openDoctor');
}

describe('the doctor', () => {
  test('finds nothing in the workbook of a new company', () => {
    expect(doctor().text).toContain('Nothing is amiss');
  });

  test('is there for admins and leads, and for nobody else by a forged button either', () => {
    const { parameters } = company.open(ada).click('do=openSettings').action('do=openDoctor') as unknown as {
      parameters: { key: string; value: string }[];
    };
    const pressed = [ada, lena, mina, arthit].map((as) => {
      const action = { function: 'onAction', parameters };
      const answer = company.workspace.click({ as, host: 'SHEETS', action, form: {} });
      return JSON.stringify(answer.result).includes('Nothing is amiss');
    });
    expect(pressed).toEqual([true, true, false, false]);
    expect(() => company.open(mina, { host: 'SHEETS' }).click('do=openSettings').click('do=openDoctor')).toThrow();
  });

  test('says what, where and what to do, and leads to the cell', () => {
    type('accounts', 'Siam Foods', 'seatsUsed', 'about three');
    const { text, answer } = doctor();
    expect(text).toContain('Broken numbers (1)');
    expect(text).toContain('“about three” is no number. Write it in digits only.');
    const { row, column } = place('accounts', 'Siam Foods', 'seatsUsed');
    const { spreadsheetId } = company.workspace.sheets.list();
    const letter = String.fromCharCode(65 + column);
    expect(JSON.stringify(answer.result)).toContain(
      `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=7102&range=${letter}${row + 1}`,
    );
  });

  test('mends one finding with a click, wherever its row stands by then, and tells the journal', () => {
    type('accounts', 'Siam Foods', 'seatsUsed', "'۷");
    type('accounts', 'Acme Robotics', 'seatsUsed', "'۴۹");
    const page = doctor(lena);
    company.workspace.sheets.sort('accounts', place('accounts', 'Acme Robotics', 'name').column, true);
    const mended = page.click('do=mendFinding');
    expect(mended.notice).toBe('Mended');
    expect(
      new Set([cell('accounts', 'Siam Foods', 'seatsUsed'), cell('accounts', 'Acme Robotics', 'seatsUsed')]),
    ).toEqual(new Set(mended.text.includes('۷') ? ['۷', 49] : [7, '۴۹']));
    expect(values('journal').filter((line) => line.includes('mend') && line.includes(lena))).toHaveLength(1);
  });

  test('mends all that is safe, once however often it is clicked', () => {
    type('accounts', 'Siam Foods', 'seatsUsed', "'۷");
    type('accounts', 'Acme Robotics', 'seatsBought', '=40+11');
    type('accounts', 'Acme Robotics', 'segment', 'Mid\u202emarket');
    type('team', arthit, 'zone', 'Mars');
    const page = doctor();
    expect(page.click('do=mendAll').notice).toBe('3 mended');
    expect([
      cell('accounts', 'Siam Foods', 'seatsUsed'),
      cell('accounts', 'Acme Robotics', 'seatsBought'),
      cell('accounts', 'Acme Robotics', 'segment'),
    ]).toEqual([7, 51, 'Midmarket']);
    const before = JSON.stringify([values('accounts'), values('journal')]);
    const again = page.click('do=mendAll');
    expect(again.notice).toBe('Nothing was left to mend');
    expect(again.text).toContain('“Mars” is no time zone');
    expect(JSON.stringify([values('accounts'), values('journal')])).toBe(before);
  });

  test('gives a pasted copy an id of its own, and both are there from then on', () => {
    const { row } = place('accounts', 'Siam Foods', 'name');
    const copy = values('accounts')[row] ?? [];
    const end = values('accounts').length;
    company.workspace.sheets.edit('accounts', { row: end, column: 0, values: [copy] });
    type('accounts', 'Siam Foods', 'name', 'Siam Foods North');
    company.workspace.sheets.edit('accounts', { row, column: 0, values: [['Siam Foods North']] });
    const page = doctor();
    expect(page.text).toContain('Copied rows (1)');
    page.click('do=mendFinding');
    const ids = [row, end].map((at) => values('accounts')[at]?.[(values('accounts')[0] ?? []).indexOf('id')]);
    expect(new Set(ids).size).toBe(2);
    expect(company.open(mina).click('do=openSearch').click('do=search', { query: 'siam' }).text).toMatch(
      /Siam Foods North[\s\S]*Siam Foods|Siam Foods[\s\S]*Siam Foods North/,
    );
  });

  test('takes up a row that somebody typed by hand', () => {
    company.workspace.sheets.edit('accounts', { row: values('accounts').length, column: 0, values: [['New Lab']] });
    expect(doctor().click('do=mendAll').notice).toBe('Mended');
    expect(String(cell('accounts', 'New Lab', 'id'))).toMatch(/^acc_[0-9a-f]+$/);
  });
});

describe('a workbook whose head is damaged', () => {
  test.each(['accounts', 'team', 'journal'])('is mended by the doctor: the first row of %s was deleted', (tab) => {
    const before = JSON.stringify(values(tab)[0]);
    company.workspace.sheets.remove(tab, 'rows', 0, 1);
    const stuck = company.open(ada, { messageId: mail.id });
    const page = stuck.text.includes('needs mending') ? stuck.click('do=openDoctor') : doctor();
    expect(page.text).toContain('First rows that are gone (1)');
    page.click('do=mendAll');
    expect(JSON.stringify(values(tab)[0])).toBe(before);
    expect(company.open(mina, { messageId: mail.id }).text).toContain('48 of 50 used');
  });

  test('gets a deleted column back at the right end, and cards open again', () => {
    company.workspace.sheets.remove('accounts', 'columns', place('accounts', 'Acme Robotics', 'segment').column, 1);
    const stuck = company.open(lena, { messageId: mail.id });
    expect(stuck.text).toContain('The workbook needs mending');
    stuck.click('do=openDoctor').click('do=mendAll');
    const [keys = [], headers = []] = values('accounts');
    expect([keys.at(-1), headers[keys.indexOf('segment')]]).toEqual(['segment', 'Segment']);
    expect(company.open(mina, { messageId: mail.id }).text).toContain('48 of 50 used');
  });

  test('gets its headers back, and the row of data under them is read again', () => {
    company.workspace.sheets.remove('contacts', 'rows', 1, 1);
    company.workspace.sheets.remove('accounts', 'rows', 1, 1);
    expect(doctor().click('do=mendAll').text).not.toContain('Headers that are gone');
    expect(values('accounts')[1]).toContain('Id in our systems');
    expect(company.open(mina, { messageId: mail.id }).text).toContain('48 of 50 used');
  });

  test('tells of a deleted tab, which only the version history brings back', () => {
    company.workspace.sheets.removeTab('contacts');
    const page = company.open(ada).click('do=openSettings').click('do=openDoctor');
    expect(page.text).toContain('Tabs that are gone (1)');
    expect(page.text).toContain('Bring it back in Sheets: File, Version history.');
  });
});
