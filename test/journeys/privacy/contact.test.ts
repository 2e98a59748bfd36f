import { ada, arthit, type Company, lena, mina, openCompany, type Page, paste } from '../../support/company';
import { aMail } from '../../support/mails';
import { cellsOf, makeAmounts, rowsOf } from '../../support/store/amounts';

const jana = 'jana@mail.acme.example';
const mail = aMail({ id: 'msg-f:1' });
const longer = 'marijana@mail.acme.example';
let company: Company;

/** Jana stands in every tab that people write words into; somebody of her name at another customer, too. */
beforeEach(() => {
  company = openCompany([mail]);
  paste(company, 'contacts', [
    ['Email', 'Name', 'Title', 'Account'],
    [jana, 'Jana Novak', 'Head of the lab', 'A-1'],
    [longer, 'Mari Jana', 'Buyer', 'A-1'],
    ['j@siam.example', 'Jana Novak', 'Cook', 'A-2'],
  ]);
  paste(company, 'feedback', [
    ['Account', 'When', 'Kind', 'Score', 'Words', 'Contact'],
    ['A-1', '2026-11-10', 'nps', '9', 'Jana Novak said it is fine', jana],
    ['A-2', '2026-11-10', 'nps', '7', 'Jana Novak cooks', 'j@siam.example'],
  ]);
  const note = `Call Jana Novak (${jana.toUpperCase()}), not ${longer}`;
  atMail().click('do=openNote').click('do=saveNote', { note });
  atMail().click('do=logMail');
  atMail()
    .click('do=openFlag')
    .click('do=flagSignal', {
      ...{ kind: 'seat-limit', urgency: 'soon', need: 'Jana Novak needs seats', evidence: `She wrote: ${jana}.` },
      contact: jana,
    });
});

const atMail = (as = mina): Page => company.open(as, { messageId: mail.id });
const atContact = () => company.open(ada).click('do=openSettings').click('do=openContact');
const found = (address = jana) => atContact().click('do=findContact', { address });
const erased = () => found().click('do=openErase').click('do=eraseContact');
const book = () => company.workspace.sheets.list().spreadsheetId;
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

function valuesIn(tab: string, column: string): readonly unknown[] {
  return rowsOf(company, book(), tab).map((row) => row[column]);
}

describe('the data of one contact', () => {
  test('is counted tab by tab, and a longer address is somebody else', () => {
    const lines = plain(found().text)
      .replace(/<[^>]*>/g, '')
      .split('\n');
    expect(lines.slice(4, -3)).toEqual([
      'This person is named in 12 rows.',
      'Also by name, on rows of their own accounts: Jana Novak',
      ...['Signals', '1 row', 'Timeline', '2 rows', 'Contacts', '1 row', 'Feedback', '1 row'],
      ...['Outbox', '1 row', 'Journal', '6 rows'],
    ]);
  });

  test('is copied into a spreadsheet of the admin’s own, and nothing changes', () => {
    const before = cellsOf(company, book());
    const page = found().click('do=exportContact');
    expect(page.notice).toBe('The copy is in your Drive.');
    expect(cellsOf(company, book())).toBe(before);
    const copy = company.workspace.sheets.list().spreadsheets.find(({ title }) => title.includes(jana));
    const [[, rows]] = JSON.parse(cellsOf(company, copy?.id ?? '')) as [[string, (string | number)[][]]];
    expect(rows[0]).toEqual(['Tab', 'Row', 'Column', 'Value']);
    const told = (tab: string, column: string) => {
      return rows.filter(([one, , other]) => one === tab && other === column).map(([, , , value]) => value);
    };
    expect(told('Contacts', 'Name')).toEqual(['Jana Novak']);
    expect(told('Signals', 'Who to talk to')).toEqual([jana]);
    expect(told('Feedback', 'Words')).toEqual(['Jana Novak said it is fine']);
    expect(told('Journal', 'Title')).toEqual(['Head of the lab']);
    expect(told('Timeline', 'Words')).toHaveLength(2);
  });

  test('goes from every cell, the journal and the hidden tabs included, and nobody else’s does', () => {
    expect(erased().notice).toBe('Erased in 12 rows.');
    const cells = cellsOf(company, book());
    expect(cells.toLowerCase().replaceAll(longer, '')).not.toContain(jana);
    expect(valuesIn('contacts', 'name')).toEqual(['', 'Mari Jana', 'Jana Novak']);
    expect(valuesIn('feedback', 'words')).toEqual(['erased said it is fine', 'Jana Novak cooks']);
    expect(valuesIn('signals', 'need')).toEqual(['erased needs seats']);
    expect(valuesIn('signals', 'contact')).toEqual(['erased']);
    expect(valuesIn('activities', 'words')).toContain(`Call erased (erased), not ${longer}`);
    expect(cells).not.toContain('Head of the lab');
    const acme = String(valuesIn('accounts', 'id')[0]);
    const lines = rowsOf(company, book(), 'journal').filter(({ after }) => String(after).includes(acme));
    expect(JSON.stringify(lines)).toContain('erased said it is fine');
    expect(JSON.stringify(lines)).not.toContain('Jana Novak');
  });

  test('stays gone when everything is read anew, and the doctor finds nothing amiss', () => {
    erased();
    company.open(ada).click('do=openSettings').click('do=rebuildIndex');
    expect(cellsOf(company, book()).toLowerCase().replaceAll(longer, '')).not.toContain(jana);
    expect(company.open(ada).click('do=openSettings').click('do=openDoctor').text).toContain('Nothing is amiss');
    expect(atMail().text).toContain('erased needs seats');
  });

  test('is told in the journal without the person, once', () => {
    const page = found().click('do=openErase');
    page.click('do=eraseContact');
    const again = page.click('do=eraseContact');
    expect(again.notice).toBe('Nothing is left to erase.');
    const lines = rowsOf(company, book(), 'journal').filter(({ action, table }) => {
      return action === 'eraseContact' && table === 'workbook';
    });
    expect(lines.map(({ by, id }) => [by, id])).toEqual([[ada, 'contact']]);
  });

  test('is not for anybody else to see, copy or erase', () => {
    const action = found().action('do=exportContact');
    const before = cellsOf(company, book());
    for (const as of [mina, arthit, lena]) {
      const { result } = company.workspace.click({ as, host: 'GMAIL', action, form: {} });
      expect(JSON.stringify(result)).toContain('Not yours to do');
    }
    expect(cellsOf(company, book())).toBe(before);
  });

  test('of a teammate is refused', () => {
    expect(found(mina).text).toContain('This is a teammate');
  });

  test('in an archive goes with it', () => {
    const { sheets } = company.workspace;
    const [keys = []] = sheets.values('cases');
    const closed = { id: 'cas_old', title: `Asked by ${jana}`, opened: '2025-01-03', closed: '2025-01-05' };
    const row: Readonly<Record<string, string>> = { ...closed, severity: 'normal' };
    sheets.edit('cases', { row: 2, column: 0, values: [keys.map((key) => row[String(key)] ?? '')] });
    const main = book();
    company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openArchive').click('do=archiveNow');
    const archive = sheets.list().spreadsheets.find(({ id }) => id !== main)?.id ?? '';
    expect(cellsOf(company, archive)).toContain(`Asked by ${jana}`);
    // All that within a minute is more than Google lets one person ask for.
    company.workspace.setClock(Date.parse('2026-11-23T03:00:00Z'));
    expect(erased().notice).toBe('Erased in 13 rows.');
    expect(cellsOf(company, archive)).toContain('Asked by erased');
    expect(cellsOf(company, archive)).not.toContain(jana);
  });

  test('in the workbook of amounts goes with it', () => {
    const { amounts } = makeAmounts(company);
    const { sheets } = company.workspace;
    const main = book();
    sheets.choose(amounts);
    const [keys = []] = sheets.values('movements');
    const row = { day: '2026-11-01', kind: 'new', amount: 5, currency: 'EUR', source: jana, account: 'Acme Robotics' };
    const values = keys.map((key) => (row as Readonly<Record<string, string | number>>)[String(key)] ?? '');
    sheets.edit('movements', { row: 2, column: 0, values: [values] });
    sheets.choose(main);
    company.open(ada).click('do=openSettings').click('do=rebuildIndex');
    expect(cellsOf(company, amounts)).toContain(jana);
    erased();
    expect(cellsOf(company, amounts)).not.toContain(jana);
  });
});
