import { defaultSettings } from '../../../src/domain/team/settings';
import { Fault } from '../../../src/fault';
import { derivedTabs, tabOrder, tabs } from '../../../src/store/tables';
import { aBench, admin, aSetUpBench, aTarget, type Bench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const described = ({ grid, properties }: Bench) => grid.describe(properties.workbook ?? '');

describe.each(grids)('setting up a workbook %s', (_place, makeGrid) => {
  test('writes every tab in its working order, the derived ones hidden, and takes the empty first one away', () => {
    const bench = aSetUpBench(makeGrid());
    expect(described(bench).map(({ title }) => title)).toEqual([
      'READ ME',
      'SIGNALS',
      'ACCOUNTS',
      'RENEWALS',
      'COMMITMENTS',
      'CASES',
      'ACTIVITIES',
      'CONTACTS',
      'FEEDBACK',
      'COMMENTS',
      'OUTBOX',
      'MEETINGS',
      'PLANNEDSYNCS',
      'OUTCOMES',
      'MEASURES',
      'PLANS',
      'HISTORY',
      'OVERRIDES',
      'ALERTS',
      'SIGNALEVENTS',
      'PROPOSALS',
      'TEAM',
      'MODELS',
      'SETTINGS',
      'REFUSED',
      'SOURCES',
      'RULES',
      'DUTIES',
      'BACKTESTS',
      'STAMPS',
      'REPORTS',
      'JOURNAL',
      'INDEX',
      'DOSSIERS',
    ]);
    expect([
      ...tabOrder.map((tab) => bench.grid.isHidden(tabs[tab].sheetId)),
      bench.grid.isHidden(derivedTabs.index),
    ]).toEqual([...tabOrder.map(() => false), true]);
  });

  test('names every tab in its metadata, for every language', () => {
    const bench = aSetUpBench(makeGrid());
    expect(described(bench).map(({ metadata }) => metadata.key)).toEqual(['readMe', ...tabOrder, 'index', 'dossiers']);
  });

  test('puts keys into the first row and headers into the second', () => {
    const { grid } = aSetUpBench(makeGrid());
    expect(grid.cells(tabs.contacts.sheetId)).toEqual([
      ['accountName', 'email', 'name', 'title', 'account', 'id', 'rev'],
      ['The accountName', 'The email', 'The name', 'The title', 'The account', 'The id', 'The rev'],
    ]);
  });

  test('makes its creator admin and keeps the settings', () => {
    const snapshot = aSetUpBench(makeGrid()).open().load({});
    expect(snapshot.team).toEqual([admin]);
    expect(snapshot.settings).toEqual({ ...defaultSettings, ownDomains: ['orbit.example'] });
    expect(snapshot.problems).toEqual([]);
  });

  test('takes one look and one write after the spreadsheet is made', () => {
    const bench = aBench(makeGrid());
    expect(bench.calls(() => bench.open().setUp(aTarget()))).toEqual({ reads: 1, writes: 1 });
  });

  test('is done once, whoever comes second', () => {
    const bench = aSetUpBench(makeGrid());
    const other = { ...aTarget(), admin: { ...admin, email: 'late@orbit.example' as const } };
    expect(bench.calls(() => bench.open().setUp(other))).toEqual({ reads: 0, writes: 0 });
    expect(bench.open().load({}).team).toEqual([admin]);
  });

  test('finds what an earlier try wrote that died before it could say so', () => {
    const bench = aSetUpBench(makeGrid());
    const spreadsheetId = bench.properties.workbook;
    bench.properties.workbook = undefined;
    expect(bench.calls(() => bench.open().setUp({ ...aTarget(), spreadsheetId }))).toEqual({ reads: 0, writes: 0 });
    expect(bench.open().load({}).team).toEqual([admin]);
  });

  test('keeps a tab that holds something, even one with a title of ours', () => {
    const bench = aBench(makeGrid());
    const spreadsheetId = bench.grid.create('Mine');
    const own = bench.grid.addTab('ACCOUNTS', [['customerID'], ['7590-VHVEG']]);
    bench.open().setUp({ ...aTarget(), spreadsheetId });
    expect(
      described(bench)
        .filter(({ title }) => title.startsWith('ACCOUNTS'))
        .sort((a, b) => a.title.length - b.title.length)
        .map(({ sheetId, title, metadata }) => ({ sheetId, title, metadata })),
    ).toEqual([
      { sheetId: own, title: 'ACCOUNTS', metadata: {} },
      { sheetId: tabs.accounts.sheetId, title: 'ACCOUNTS (Tandem)', metadata: { key: 'accounts' } },
    ]);
    expect(bench.open().foreignTabs()).toEqual([{ sheetId: own, title: 'ACCOUNTS' }]);
    expect(bench.open().foreignRows({ spreadsheet: '', sheetId: own, range: '' })).toEqual({
      rows: [['customerID'], ['7590-VHVEG']],
    });
  });
});

describe.each(grids)('a workbook that cannot be opened %s', (_place, makeGrid) => {
  const code = (work: () => void) => {
    try {
      work();
    } catch (thrown) {
      return thrown instanceof Fault ? thrown.code : thrown;
    }
    return undefined;
  };

  test('is not there before somebody sets it up', () => {
    const bench = aBench(makeGrid());
    expect([bench.open().exists(), bench.open().id(), code(() => bench.open().load({}))]).toEqual([
      false,
      '',
      'no-workbook',
    ]);
  });

  test('is out of reach for who has not allowed it, and gone for who has', () => {
    const bench = aSetUpBench(makeGrid());
    bench.grid.remove();
    bench.cache.clear();
    expect(code(() => bench.open().load({}))).toBe('workbook-gone');
    bench.properties.opened = undefined;
    expect(code(() => bench.open().load({}))).toBe('no-access');
  });

  test('is out of reach when Google forbids it, and passes on that Google is busy', () => {
    const bench = aSetUpBench(makeGrid());
    bench.grid.fail(new Fault('google-refused', { code: 403 }), new Fault('over-quota'));
    expect([code(() => bench.open().load({})), code(() => bench.open().load({}))]).toEqual(['no-access', 'over-quota']);
  });

  test('is bad without one of its tabs or key columns, and too new with a later schema', () => {
    const newer = aSetUpBench(makeGrid());
    const row = newer.grid.cells(tabs.settings.sheetId).findIndex((cells) => cells[2] === 'schema');
    newer.grid.set(tabs.settings.sheetId, row, 1, defaultSettings.schema + 1);
    expect(code(() => newer.open().load({}))).toBe('newer-schema');
    const torn = aSetUpBench(makeGrid());
    torn.grid.set(tabs.team.sheetId, 0, 0, 'something');
    expect(code(() => torn.open().load({}))).toBe('bad-workbook');
    torn.grid.removeTab(tabs.team.sheetId);
    expect(code(() => torn.open().load({}))).toBe('bad-workbook');
  });

  test('shows nobody a cached copy who has not opened it', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().load({});
    expect(bench.calls(() => bench.open().load({}))).toEqual({ reads: 0, writes: 0 });
    bench.properties.opened = undefined;
    expect(bench.calls(() => bench.open().load({}))).toEqual({ reads: 1, writes: 0 });
  });
});
