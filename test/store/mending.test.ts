import { Fault } from '../../src/fault';
import { type TabKey, tabs } from '../../src/store/tables';
import type { Change, Plan } from '../../src/store/workbook';
import { aContact, anActivity, anAm, aSignal, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { acme, by, click, zeta } from '../support/store/clicks';
import { grids } from '../support/store/grids';
import { columnIn, type HandyGrid, handy, rowsIn, rowWith } from '../support/store/hands';
import type { TestGrid } from '../support/store/test-grid';

const one = aSignal({ need: 'Beta lab' });
const other = aSignal({ id: 'sig_2', need: 'Alpha lab', account: 'acc_zeta', urgency: 'soon' });
const third = aSignal({ id: 'sig_3', need: 'Gamma lab' });
const plan: Plan = { account: 'acc_acme', tables: ['signals', 'team'], freshTeam: true };

type Hand = (bench: HandyBench) => void;
type HandyBench = Bench & { readonly grid: HandyGrid };

function aBusyBench(makeGrid: () => TestGrid): HandyBench {
  const grid = handy(makeGrid());
  const bench = { ...aSetUpBench(grid), grid };
  bench
    .open()
    .save({ ...by, action: 'import', add: { accounts: [zeta, acme], contacts: [aContact()], team: [anAm()] } });
  bench.open().save({ ...by, add: { signals: [one, other, third] } });
  bench.open().rebuild(monday9);
  return bench;
}

const sortBy =
  (tab: TabKey, key: string): Hand =>
  (bench) =>
    bench.grid.sort(tabs[tab].sheetId, columnIn(bench, tab, key));
const columnAt =
  (tab: TabKey, at: number): Hand =>
  ({ grid }) =>
    grid.insertColumn(tabs[tab].sheetId, at);
const rowAt =
  (tab: TabKey, at: number): Hand =>
  ({ grid }) =>
    grid.insertRow(tabs[tab].sheetId, at);
const lostRow =
  (tab: TabKey, at: number): Hand =>
  ({ grid }) =>
    grid.removeRow(tabs[tab].sheetId, at);

/** What an action does, and the tab that hands are at meanwhile. */
const actions: Readonly<
  Record<string, { readonly tab: TabKey; readonly sort: string; readonly change: Partial<Change> }>
> = {
  'a signal that moves': {
    tab: 'signals',
    sort: 'need',
    change: { update: { signals: [{ ...one, state: 'acknowledged', movedAt: monday9, evidence: 'A call' }] } },
  },
  'two signals that move': {
    tab: 'signals',
    sort: 'need',
    change: {
      update: {
        signals: [
          { ...one, state: 'acknowledged', evidence: 'A call' },
          { ...other, state: 'accepted', owner: 'pim@orbit.example' },
        ],
      },
    },
  },
  'a signal that is added': {
    tab: 'signals',
    sort: 'need',
    change: { add: { signals: [aSignal({ id: 'sig_9', need: 'Delta lab' })] } },
  },
  'an account that changes': {
    tab: 'accounts',
    sort: 'name',
    change: {
      update: { accounts: [{ ...acme, plan: 'Enterprise', csm: 'pim@orbit.example', renewalDay: undefined }] },
    },
  },
  'a note': { tab: 'activities', sort: 'at', change: { add: { activities: [anActivity({ words: 'They hire' })] } } },
  'a teammate that changes': {
    tab: 'team',
    sort: 'name',
    change: { update: { team: [{ ...anAm(), name: 'Zoe', zone: 'Europe/Prague' }] } },
  },
  'settings that change': {
    tab: 'settings',
    sort: 'value',
    change: { settings: { acknowledgeDays: 4, syncMinutes: 45 } },
  },
};

const hands: Readonly<Record<string, (tab: TabKey, sort: string) => Hand>> = {
  'sorts the tab': sortBy,
  'puts a column first': (tab) => columnAt(tab, 0),
  'puts a column in the middle': (tab) => columnAt(tab, 4),
  'puts a row above': (tab) => rowAt(tab, 2),
  'puts a column into the journal': () => columnAt('journal', 3),
};

/** What readers see: rows by id, without where they stand. */
function seen(bench: Bench, tabsSeen: readonly TabKey[]) {
  bench.open().rebuild(monday9);
  bench.open().load(plan);
  return tabsSeen.map((tab) => {
    const rows = rowsIn(bench, tab).filter((row) => row[tabs[tab].id] !== '');
    return Object.fromEntries(rows.map((row) => [String(row[tabs[tab].id]), row]));
  });
}

const looked = ['signals', 'accounts', 'activities', 'team', 'settings', 'contacts'] as const;

describe.each(grids)('a write %s', (_place, makeGrid) => {
  const cases = Object.keys(actions).flatMap((action) => Object.keys(hands).map((hand) => [action, hand] as const));

  test.each(cases)('of %s stands for the next reader although somebody %s meanwhile', (action, hand) => {
    const { tab, sort, change } = actions[action] ?? { tab: 'signals', sort: '', change: {} };
    const calm = aBusyBench(makeGrid);
    click(calm, plan, change);
    const busy = aBusyBench(makeGrid);
    busy.grid.beforeWrite(() => hands[hand]?.(tab, sort)(busy));
    click(busy, plan, change);
    const next = busy.open().load(plan);
    const expected = calm.open().load(plan);
    const byId = (rows: readonly { readonly id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect([next.account, byId(next.table('signals')), next.settings, next.problems]).toEqual([
      expected.account,
      byId(expected.table('signals')),
      expected.settings,
      [],
    ]);
    expect(seen(busy, looked)).toEqual(seen(calm, looked));
  });
});

describe.each(grids)('mending %s', (_place, makeGrid) => {
  const acknowledged: Partial<Change> = { update: { signals: [{ ...one, state: 'acknowledged' }] } };
  const signalsOf = (bench: Bench) =>
    bench
      .open()
      .load(plan)
      .table('signals')
      .map(({ id, state, rev }) => [id, state, rev]);

  test('costs a reader nothing where nothing was hit', () => {
    const bench = aBusyBench(makeGrid);
    click(bench, plan, acknowledged);
    expect(bench.calls(() => bench.open().load(plan))).toEqual({ reads: 1, writes: 0 });
  });

  test('is told to the journal, with what stood there', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.beforeWrite(() => sortBy('signals', 'need')(bench));
    click(bench, plan, acknowledged);
    bench.open().load(plan);
    const lines = bench.open().journalOf({ table: 'signals', id: 'sig_1' });
    expect(lines.map(({ action, rev, before, after }) => [action, rev, before, after])).toEqual([
      ['mend', 2, { state: 'submitted' }, { state: 'acknowledged' }],
      ['flagSignal', 2, { state: 'submitted' }, { state: 'acknowledged' }],
      ['flagSignal', 1, undefined, expect.objectContaining({ need: 'Beta lab' })],
    ]);
  });

  test('leaves what people typed into other cells, also of the row that was hit', () => {
    const bench = aBusyBench(makeGrid);
    const type = (id: string, text: string) =>
      bench.grid.set(
        tabs.signals.sheetId,
        rowWith(bench, 'signals', ['id', id]),
        columnIn(bench, 'signals', 'avoid'),
        text,
      );
    bench.grid.beforeWrite(() => {
      type('sig_1', 'The price');
      type('sig_2', 'Their old vendor');
      sortBy('signals', 'need')(bench);
    });
    click(bench, plan, acknowledged);
    const rows = bench.open().load(plan).table('signals');
    expect(rows.map(({ id, state, avoid }) => [id, state, avoid])).toEqual([
      ['sig_2', 'submitted', 'Their old vendor'],
      ['sig_1', 'acknowledged', 'The price'],
      ['sig_3', 'submitted', ''],
    ]);
  });

  test('restores a row whose id somebody emptied', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.set(
      tabs.signals.sheetId,
      rowWith(bench, 'signals', ['id', 'sig_2']),
      columnIn(bench, 'signals', 'id'),
      '',
    );
    expect(signalsOf(bench)).toEqual([
      ['sig_1', 'submitted', 1],
      ['sig_2', 'submitted', 1],
      ['sig_3', 'submitted', 1],
    ]);
  });

  test('takes a copy of a row without its id for a row that somebody typed', () => {
    const bench = aBusyBench(makeGrid);
    const copy = [...(bench.grid.cells(tabs.signals.sheetId)[2] ?? [])];
    copy[columnIn(bench, 'signals', 'id')] = '';
    bench.grid.type(tabs.signals.sheetId, 5, copy);
    bench.open().load(plan);
    const last = rowsIn(bench, 'signals')[3];
    expect([last?.id, last?.rev, last?.need, signalsOf(bench).length]).toEqual(['', '', 'Beta lab', 3]);
  });

  test('shows the newest of two rows with the same id, whichever stands first', () => {
    const bench = aBusyBench(makeGrid);
    const copy = [...(bench.grid.cells(tabs.signals.sheetId)[2] ?? [])];
    click(bench, plan, acknowledged);
    bench.grid.insertRow(tabs.signals.sheetId, 2);
    bench.grid.type(tabs.signals.sheetId, 2, copy);
    expect(signalsOf(bench)).toEqual([
      ['sig_1', 'acknowledged', 2],
      ['sig_2', 'submitted', 1],
      ['sig_3', 'submitted', 1],
    ]);
  });

  test('leaves a row that was deleted deleted, and heals the one that its write hit', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.beforeWrite(() => lostRow('signals', 2)(bench));
    click(bench, plan, acknowledged);
    expect(signalsOf(bench)).toEqual([
      ['sig_2', 'submitted', 1],
      ['sig_3', 'submitted', 1],
    ]);
  });

  test('goes by the dossier where the journal does not know the row', () => {
    const bench = aBusyBench(makeGrid);
    const { sheetId } = tabs.signals;
    const typed = { kind: 'seat-limit', need: 'Typed by hand', urgency: 'soon', evidence: 'mine' };
    for (const [key, cell] of Object.entries({
      ...typed,
      account: 'acc_acme',
      state: 'submitted',
      flaggedBy: 'a@b.example',
      flaggedAt: '2026-11-20T02:00:00Z',
    }))
      bench.grid.set(sheetId, 5, columnIn(bench, 'signals', key), cell);
    bench.open().rebuild(monday9);
    bench.grid.beforeWrite(() => lostRow('signals', 2)(bench));
    click(bench, plan, { update: { signals: [{ ...third, evidence: 'A call' }] } });
    const rows = bench.open().load(plan).table('signals');
    expect(rows.map(({ need, evidence }) => [need, evidence])).toEqual([
      ['Alpha lab', ''],
      ['Gamma lab', 'A call'],
      ['Typed by hand', 'mine'],
    ]);
  });

  test('is left to others by whoever may not write, and the row is told as a problem', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.beforeWrite(() => sortBy('signals', 'need')(bench));
    click(bench, plan, acknowledged);
    bench.grid.beforeWrite(() => {
      throw new Fault('google-refused', { code: 403 });
    });
    const { problems } = bench.open().load(plan);
    expect(problems.map(({ table, column }) => [table, column])).toEqual([['signals', 'rev']]);
  });

  test('is tried once in a while by whoever may not write', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.beforeWrite(() => sortBy('signals', 'need')(bench));
    click(bench, plan, acknowledged);
    bench.grid.beforeWrite(() => {
      throw new Fault('google-refused', { code: 403 });
    });
    bench.open().load(plan);
    expect(bench.calls(() => bench.open().load(plan))).toEqual({ reads: 1, writes: 0 });
    bench.cache.clear();
    expect(bench.open().load(plan).problems).toEqual([]);
  });

  test('mends a mend that hands were quicker than', () => {
    const bench = aBusyBench(makeGrid);
    bench.grid.beforeWrite(() => sortBy('signals', 'need')(bench));
    bench.grid.beforeWrite(() => sortBy('signals', 'id')(bench));
    click(bench, plan, acknowledged);
    bench.open().load(plan);
    expect(signalsOf(bench)).toEqual([
      ['sig_1', 'acknowledged', 2],
      ['sig_2', 'submitted', 1],
      ['sig_3', 'submitted', 1],
    ]);
  });
});
