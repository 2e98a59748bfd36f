/** Measures that are taken in every hour, and owners that an admin assigns in bulk. */
import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { checked, openedImport, press, rowsOf, standing, typeOver } from '../../support/importing';

let company: Company;

beforeEach(() => {
  company = openCompany();
});

describe('a source of measures', () => {
  const head = ['Account', 'Measure', 'Value', 'Day'];
  const first = [head, ['A-1', 'logins_trend', '-5', '2026-11-21']];
  const clock = { now: Date.parse('2026-11-23T02:00:00Z') };

  beforeEach(() => {
    clock.now = Date.parse('2026-11-23T02:00:00Z');
  });

  /** What the next hourly run came to: Google chooses the minute. */
  function hourLater(): string {
    for (let minutes = 0; minutes < 130; minutes += 10) {
      clock.now += 600_000;
      const [run] = company.workspace.setClock(clock.now).ran;
      if (run) return run.answer.error?.message ?? 'well';
    }
    throw new Error('Nothing ran within two hours.');
  }

  const own = () =>
    rowsOf(company, 'measures')
      .filter(({ day }) => Number(day) > 46_346)
      .map(({ value }) => value);

  test('takes each new row of its tab once, and leaves what was mended here', () => {
    const done = press(company, checked(company, 'Daily', first, 'measures'), 'do=importTab', { hourly: 'yes' });
    expect(done.text).toContain('New rows are taken in every hour.');
    company.workspace.sheets.edit('Daily', {
      row: 2,
      column: 0,
      values: [['A-2', 'logins_trend', '-9', '2026-11-22']],
    });
    hourLater();
    expect(own().slice(-2)).toEqual(['-5', '-9']);
    typeOver(company, 'measures', { row: rowsOf(company, 'measures').length - 1, column: 'value', text: '-1' });
    hourLater();
    hourLater();
    expect(own().slice(-2)).toEqual(['-5', '-1']);
    expect(own()).toHaveLength(2);
  });

  test('lists what it cannot take, each row once, however many hours pass', () => {
    press(company, checked(company, 'Daily', first, 'measures'), 'do=importTab', { hourly: 'yes' });
    company.workspace.sheets.edit('Daily', {
      row: 2,
      column: 0,
      values: [['A-77', 'logins_trend', '-9', '2026-11-22']],
    });
    hourLater();
    hourLater();
    expect(rowsOf(company, 'refused').map(({ source, row, value, reason }) => [source, row, value, reason])).toEqual([
      ['Daily', '3', 'A-77', 'no account of this name or id'],
    ]);
  });

  test('of another Sheet is read by its range, believed, and told of when it cannot be read', () => {
    const { workspace } = company;
    const workbook = workspace.sheets.list().spreadsheetId;
    const usage = workspace.load.spreadsheet(ada, 'Usage of the product');
    workspace.sheets.add('Usage', [['made by hand'], ...first]);
    workspace.load.share(usage, [ada], true);
    workspace.sheets.choose(workbook);
    const link = `https://docs.google.com/spreadsheets/d/${usage}/edit`;
    const typed = { tab: 'link', link, range: 'Usage!A2:D', table: 'measures' };
    const dry = press(
      company,
      press(company, press(company, openedImport(company), 'do=readTab', { tab: 'link' }), 'do=readTab', typed),
      'do=checkTab',
    );
    expect(dry.text).toContain('1 new');
    press(company, dry, 'do=importTab', { hourly: 'yes' });
    expect(own()).toEqual(['-5']);
    workspace.sheets.choose(usage);
    workspace.sheets.edit('Usage', { row: 2, column: 2, values: [[-7]] });
    workspace.sheets.choose(workbook);
    hourLater();
    expect(own()).toEqual(['-7']);
    workspace.sheets.removeFile(usage);
    workspace.sheets.choose(workbook);
    expect(hourLater()).toBe('well');
    expect(company.open(ada, { host: 'SHEETS' }).click('do=openSettings').text).toContain('1 source could not be read');
    expect(openedImport(company).text).toMatch(/▲ You have not allowed this Sheet for Tandem yet.* Since/);
    const stopped = press(company, openedImport(company), 'do=stopSource');
    expect([stopped.notice, stopped.text.includes('Taken in every hour')]).toEqual([
      'Stopped. What was taken in stays.',
      false,
    ]);
    expect(hourLater()).toBe('well');
  });

  test('says what to do where a link is none, or leads to a Sheet that nobody allowed', () => {
    const start = press(company, openedImport(company), 'do=readTab', { tab: 'link' });
    expect(start.text).toContain('Please paste the whole link of a Google Sheet.');
    const link = 'https://docs.google.com/spreadsheets/d/1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/edit';
    expect(press(company, start, 'do=readTab', { link }).text).toContain('You have not allowed this Sheet');
  });
});

describe('owners in bulk', () => {
  const owners = () => rowsOf(company, 'accounts').map(({ csm, am }) => [csm, am]);

  function dry(form: Readonly<Record<string, string>>): Page {
    const card = company.open(ada, { host: 'SHEETS' }).click('do=openSettings').click('do=openOwners');
    return press(company, card, 'do=checkOwners', form);
  }

  test('are shown, then assigned in one write with a line on each timeline', () => {
    const asked = dry({ owner: `csm:${mina}`, csm: lena, am: 'nobody' });
    expect(asked.text).toContain('2 accounts would change');
    expect(asked.text).toMatch(/CSM: .*Mina Karimi.* → .*Lena Berg/);
    expect(owners()[0]).toEqual([mina, arthit]);
    const lines = rowsOf(company, 'activities').length;
    const done = press(company, asked, 'do=assignOwners');
    expect(done.text).toContain('2 accounts assigned');
    expect(owners()).toEqual([
      [lena, ''],
      [lena, ''],
      ['', ''],
    ]);
    const told = rowsOf(company, 'activities').slice(lines);
    expect(told.map(({ kind, what, words, accountName }) => [accountName, kind, what, words])).toEqual([
      ['Acme Robotics', 'owner', 'csm', 'Lena Berg'],
      ['Acme Robotics', 'owner', 'am', 'Nobody'],
      ['Siam Foods', 'owner', 'csm', 'Lena Berg'],
      ['Siam Foods', 'owner', 'am', 'Nobody'],
    ]);
  });

  test('pressed twice are assigned once; accounts that changed meanwhile are shown again', () => {
    const asked = dry({ owner: 'no-am', am: arthit });
    expect(asked.text).toContain('1 account would change');
    press(company, asked, 'do=assignOwners');
    const before = standing(company, 'accounts', 'activities', 'journal');
    press(company, asked, 'do=assignOwners');
    expect(standing(company, 'accounts', 'activities', 'journal')).toBe(before);
    const late = dry({ owner: 'any', csm: lena });
    typeOver(company, 'accounts', { row: 0, column: 'csm', text: lena });
    const again = press(company, late, 'do=assignOwners');
    expect(again.text).toContain('Somebody changed accounts meanwhile.');
    expect(owners()[1]).toEqual([mina, arthit]);
  });

  test('go to nobody who may not own, whatever the form says', () => {
    expect(dry({ owner: 'any', csm: arthit, am: mina }).text).toContain('No account would change.');
    expect(dry({ owner: 'any', csm: 'who@evil.example', am: 'leave' }).text).toContain('No account would change.');
  });
});
