import { type Company, lena, mina, openCompany } from '../support/company';

let company: Company;

beforeEach(() => {
  company = openCompany();
});

describe('people', () => {
  test('read the language their Google is set to, and their own of the team tab where it is English', () => {
    const { workspace } = company;
    expect(company.open(mina).text).toContain('Customer success manager');
    workspace.setPerson({ email: mina, language: 'fa' });
    expect(company.open(mina).text).toContain('مدیر موفقیت مشتری');
    workspace.setPerson({ email: mina, language: 'de' });
    const [keys = []] = workspace.sheets.values('team');
    const row = workspace.sheets.values('team').findIndex((cells) => cells.includes(mina));
    workspace.sheets.edit('team', { row, column: keys.indexOf('language'), values: [['th']] });
    workspace.evictCache();
    expect(company.open(mina).text).toMatch(/[ก-๙]/);
  });

  test('that somebody adds by hand in the team tab are let in at once', () => {
    const { workspace } = company;
    workspace.load.people([{ email: 'new@orbit.example', name: 'New', role: 'csm', zone: 'UTC', language: 'en' }]);
    workspace.load.share(workspace.sheets.list().spreadsheetId, ['new@orbit.example'], true);
    company.open(lena);
    expect(company.open('new@orbit.example').text).toContain('Ada Admin');
    const [keys = [], , first = []] = workspace.sheets.values('team');
    const cells = keys.map(
      (key, index) => ({ email: 'new@orbit.example', role: 'csm', id: '' })[String(key)] ?? first[index] ?? '',
    );
    workspace.sheets.edit('team', { row: workspace.sheets.values('team').length, column: 0, values: [cells] });
    expect(company.open('new@orbit.example').text).toContain('Customer success manager');
  });
});
