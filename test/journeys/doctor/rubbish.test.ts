/** Rows that cannot be read are never dropped: they stay as they are, and no card fails for them, whoever opens it. */
import { tabs as storeTabs } from '../../../src/store/tables';
import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { aMail } from '../../support/mails';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const values = (tab: string) => company.workspace.sheets.values(tab);
const tabs = (): readonly string[] => company.workspace.sheets.list().tabs.map(({ key }) => key);

function accountId(): string {
  const [keys = []] = values('accounts');
  return String(values('accounts').find((cells) => cells.includes('Acme Robotics'))?.[keys.indexOf('id')]);
}

const rubbish = 'rubbish \u202e💥 <b>';

/** A row of which only the id and the account can be read; the last one is a number where words belong. */
function addRubbish(tab: string, cell: string | number): number {
  const [keys = []] = values(tab);
  const known: Readonly<Record<string, string>> = { account: accountId(), id: `${prefixOf(tab)}rubbish` };
  const row = values(tab).length;
  const cells = keys.map((key) => known[String(key)] ?? cell);
  company.workspace.sheets.edit(tab, { row, column: 0, values: [cells] });
  return row;
}

function prefixOf(tab: string): string {
  const prefixes: Readonly<Record<string, string>> = {
    accounts: 'acc_',
    signals: 'sig_',
    activities: 'act_',
    meetings: 'mtg_',
  };
  return prefixes[tab] ?? 'xyz_';
}

/** The cards that people open all day. */
function cards(): readonly Page[] {
  const account = company.open(mina, { messageId: mail.id });
  return [
    ...[mina, arthit, lena, ada].map((as) => company.open(as, { host: 'SHEETS' })),
    ...[mina, arthit].map((as) => company.open(as, { host: 'CALENDAR' })),
    account,
    account.click('do=openTimeline'),
    account.click('do=openReasons'),
    company.open(arthit, { messageId: mail.id }),
    company.open(lena).click('do=openQueue'),
    company.open(ada).click('do=openSettings'),
    company.open(ada).click('do=openSearch').click('do=search', { query: 'acme' }),
  ];
}

function problems(): readonly string[] {
  return cards()
    .map(({ answer }) => JSON.stringify(answer.result))
    .filter((card) => card.includes('"name":"problem"'));
}

/** But for what Tandem writes beside a row: the account's name, health and the version. */
const derived = ['accountName', 'rev', ...Object.keys(storeTabs.accounts.derived)];

function ownCells(tab: string, row: number): readonly unknown[] {
  const [keys = []] = values(tab);
  return (values(tab)[row] ?? []).filter((_, column) => !derived.includes(String(keys[column])));
}

const people = ['readMe', 'index', 'dossiers'];

describe.each([rubbish, 99_999_999])('a row of %j', (cell) => {
  test('in any tab stands there untouched, and every card opens and acts as before', () => {
    const before = company.open(mina, { messageId: mail.id }).text;
    const rows = tabs()
      .filter((tab) => !people.includes(tab) && tab !== 'team' && tab !== 'settings')
      .map((tab) => [tab, addRubbish(tab, cell)] as const);
    const written = JSON.stringify(rows.map(([tab, row]) => ownCells(tab, row)));
    expect(problems()).toEqual([]);
    const page = company.open(mina, { messageId: mail.id });
    expect(page.text.split('\n')).toEqual(expect.arrayContaining(before.split('\n').slice(0, 8)));
    expect(page.click('do=openNote').click('do=saveNote', { note: 'All the same' }).notice).toBe('Note saved');
    company.open(ada).click('do=openSettings').click('do=rebuildIndex');
    expect(problems()).toEqual([]);
    expect(JSON.stringify(rows.map(([tab, row]) => ownCells(tab, row)))).toBe(written);
  });
});

describe('a teammate whose row cannot be read', () => {
  test.each(['role', 'email', 'zone', 'workdays', 'from', 'to', 'holidays', 'language', 'name'])(
    'in %s locks nobody else out',
    (column) => {
      const [keys = []] = values('team');
      const row = values('team').findIndex((cells) => cells.includes(mina));
      company.workspace.sheets.edit('team', { row, column: keys.indexOf(column), values: [[rubbish]] });
      company.workspace.evictCache();
      const others = [arthit, lena, ada].map((as) =>
        JSON.stringify(company.open(as, { host: 'SHEETS' }).answer.result),
      );
      expect(others.filter((card) => card.includes('"name":"problem"'))).toEqual([]);
      // The address is what tells the row from all others: that one is put back.
      expect(values('team')[row]?.[keys.indexOf(column)]).toBe(column === 'email' ? mina : rubbish);
    },
  );
});

describe('settings that cannot be read', () => {
  test('count as what Tandem comes with, and the doctor says so', () => {
    const [keys = []] = values('settings');
    values('settings').forEach((cells, row) => {
      if (row < 2 || cells[keys.indexOf('key')] === 'schema') return;
      company.workspace.sheets.edit('settings', { row, column: keys.indexOf('value'), values: [[rubbish]] });
    });
    company.workspace.evictCache();
    expect(problems()).toEqual([]);
    const flag = company.open(mina, { messageId: mail.id }).click('do=openFlag');
    expect(flag.click('do=flagSignal', { kind: 'seat-limit', urgency: 'soon', need: 'Ten more' }).notice).toContain(
      'Flagged',
    );
    expect(company.open(ada).click('do=openSettings').click('do=openDoctor').text).toMatch(
      /Settings that cannot be used \(\d/,
    );
  });
});
