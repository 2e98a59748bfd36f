import { tabs } from '../../src/store/tables';
import type { Change, Plan } from '../../src/store/workbook';
import { aContact, aMeasure, anAccount, anAm, aSignal, aTeammate, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const by = { by: 'somchai@orbit.example', at: monday9, action: 'test' } as const;
const acme = anAccount();
const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', externalId: 'Z-9', domains: ['zeta.example', 'zeta.test'] });
const contact = aContact();
const ofAcme: Plan = { account: 'acc_acme' };
const mail: Plan = { find: ['jana@acme.example', 'acme.example'], account: 'found' };

function aFilledBench(grid: TestGrid, change: Partial<Change> = {}): Bench {
  const bench = aSetUpBench(grid);
  bench
    .open()
    .save({ ...by, add: { accounts: [zeta, acme], contacts: [contact], team: [aTeammate(), anAm()] }, ...change });
  bench.open().rebuild(monday9);
  bench.cache.clear();
  return bench;
}

const nameColumn = 0;

describe.each(grids)('opening a mail %s', (_place, makeGrid) => {
  test('finds the account in two reads cold, with its contacts, and in one when it was open before', () => {
    const bench = aFilledBench(makeGrid());
    let snapshot = bench.open().load({});
    bench.cache.clear();
    expect(
      bench.calls(() => {
        snapshot = bench.open().load(mail);
      }),
    ).toEqual({ reads: 2, writes: 0 });
    expect([snapshot.account, snapshot.dossier?.contacts, snapshot.hits]).toEqual([
      acme,
      [contact],
      [
        { key: 'jana@acme.example', account: 'acc_acme' },
        { key: 'acme.example', account: 'acc_acme' },
      ],
    ]);
    expect(
      bench.calls(() => {
        snapshot = bench.open().load(mail);
      }),
    ).toEqual({ reads: 1, writes: 0 });
    expect(snapshot.account).toEqual(acme);
  });

  test('reads a few small ranges, never a whole table', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load(mail);
    expect(bench.grid.calls.ranges.every(({ endRowIndex }) => endRowIndex !== undefined)).toBe(true);
  });

  test('of nobody known takes one read, then none', () => {
    const bench = aFilledBench(makeGrid());
    bench.properties.opened = bench.properties.workbook;
    const stranger: Plan = { find: ['who@else.example', 'else.example'], account: 'found' };
    expect(bench.calls(() => bench.open().load(stranger))).toEqual({ reads: 1, writes: 0 });
    expect(bench.calls(() => bench.open().load(stranger))).toEqual({ reads: 0, writes: 0 });
    expect(bench.open().load(stranger).account).toBe(undefined);
  });

  test('of two accounts leaves the choice to the caller', () => {
    const bench = aFilledBench(makeGrid());
    const both: Plan = { find: ['acme.example', 'zeta.test'], account: 'found' };
    expect(bench.open().load(both).account).toBe(undefined);
    const picked = bench.open().load({
      ...both,
      pick: (hits) => hits.map(({ account }) => account).find((id) => id === 'acc_zeta') as 'acc_zeta',
    });
    expect(picked.account).toEqual(zeta);
  });

  test('does not believe the index against the live row', () => {
    const bench = aFilledBench(makeGrid());
    const domains = Object.keys(tabs.accounts.columns).indexOf('domains');
    bench.grid.set(tabs.accounts.sheetId, 3, domains, 'acme.test');
    const snapshot = bench.open().load({ find: ['acme.example'], account: 'found' });
    expect([snapshot.account, snapshot.hits]).toEqual([undefined, []]);
  });

  test('forgets an account whose row somebody removed', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.removeRow(tabs.accounts.sheetId, 3);
    const snapshot = bench.open().load(mail);
    expect([snapshot.account, snapshot.hits]).toEqual([undefined, []]);
  });
});

describe.each(grids)('a mail opened after somebody sorted the accounts %s', (_place, makeGrid) => {
  test('takes one read more, and the next time none', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load(mail);
    bench.grid.sort(tabs.accounts.sheetId, nameColumn);
    const first = bench.calls(() => expect(bench.open().load(mail).account).toEqual(acme));
    const second = bench.calls(() => expect(bench.open().load(mail).account).toEqual(acme));
    expect([first, second]).toEqual([
      { reads: 2, writes: 0 },
      { reads: 1, writes: 0 },
    ]);
  });
});

describe.each(grids)('an account by its id %s', (_place, makeGrid) => {
  test('comes in one read when it was seen before, in two when not', () => {
    const bench = aFilledBench(makeGrid());
    const cold = bench.calls(() => bench.open().load({ ...ofAcme, freshTeam: true }));
    const warm = bench.calls(() => bench.open().load({ ...ofAcme, freshTeam: true }));
    expect([cold, warm]).toEqual([
      { reads: 2, writes: 0 },
      { reads: 1, writes: 0 },
    ]);
  });

  test('is found again after somebody sorted the tab, with one read more, and then at once', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load(ofAcme);
    bench.grid.sort(tabs.accounts.sheetId, nameColumn);
    expect(bench.calls(() => expect(bench.open().load(ofAcme).account).toEqual(acme))).toEqual({ reads: 2, writes: 0 });
    expect(bench.calls(() => expect(bench.open().load(ofAcme).account).toEqual(acme))).toEqual({ reads: 1, writes: 0 });
  });

  test('is found when the row it stood in is beyond the grid now', () => {
    const bench = aFilledBench(makeGrid());
    bench.cache.set('book-1:row:acc_acme', '[5000,5000]');
    const snapshot = bench.open().load(ofAcme);
    expect([snapshot.account, snapshot.dossier?.contacts]).toEqual([acme, [contact]]);
  });

  test('keeps its dossier empty until there is one', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme] } });
    expect(bench.open().load(ofAcme).dossier).toEqual({
      ...{ cases: [], feedback: [], comments: [], overrides: [], children: [], proposals: [] },
      account: 'acc_acme',
      asOf: 0,
      own: undefined,
      contacts: [],
      measures: [],
      signals: [],
      activities: [],
      meetings: [],
      history: [],
      done: [],
    });
  });

  test('is read from wherever people moved its columns, beside columns of their own', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load(ofAcme);
    bench.grid.insertColumn(tabs.accounts.sheetId, 1);
    bench.grid.set(tabs.accounts.sheetId, 3, 1, 'our own note');
    expect(bench.open().load(ofAcme).account).toEqual(acme);
  });

  test('goes without a cell that cannot be read, and that is told', () => {
    const bench = aFilledBench(makeGrid());
    const renewal = Object.keys(tabs.accounts.columns).indexOf('renewalDay');
    bench.grid.set(tabs.accounts.sheetId, 3, renewal, 'next spring');
    const snapshot = bench.open().load(ofAcme);
    expect([snapshot.account, snapshot.problems]).toEqual([
      { ...acme, renewalDay: undefined },
      [{ table: 'accounts', row: 3, column: 'renewalDay', value: 'next spring' }],
    ]);
  });

  test('of the row under the cursor is found on its own tab and on others', () => {
    const bench = aFilledBench(makeGrid(), { add: { accounts: [zeta, acme], signals: [aSignal()] } });
    const at = (sheetId: number, row: number) => bench.open().load({ account: { sheetId, row } }).account?.id;
    expect([
      at(tabs.accounts.sheetId, 3),
      at(tabs.signals.sheetId, 2),
      at(tabs.accounts.sheetId, 0),
      at(tabs.accounts.sheetId, 700),
      at(tabs.team.sheetId, 2),
      at(99, 2),
    ]).toEqual(['acc_acme', 'acc_acme', undefined, undefined, undefined, undefined]);
  });
});

describe.each(grids)('tables and lists %s', (_place, makeGrid) => {
  test('leave out rows that cannot be read, and tell them', () => {
    const bench = aFilledBench(makeGrid(), {
      add: { accounts: [acme], measures: [aMeasure(), aMeasure({ id: 'mea_2', day: '2026-11-21' })] },
    });
    const value = Object.keys(tabs.measures.columns).indexOf('value') + 1;
    bench.grid.set(tabs.measures.sheetId, 3, value, 'many');
    const snapshot = bench.open().load({ tables: ['measures'] });
    expect([snapshot.table('measures'), snapshot.problems]).toEqual([
      [aMeasure()],
      [{ table: 'measures', row: 3, column: 'value', value: 'many' }],
    ]);
  });

  test('read a row once when somebody copied it, and tell the copy', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.insertRow(tabs.accounts.sheetId, 4);
    bench.grid.type(tabs.accounts.sheetId, 4, bench.grid.cells(tabs.accounts.sheetId)[3] ?? []);
    const snapshot = bench.open().load({ tables: ['accounts'] });
    expect([snapshot.table('accounts'), snapshot.problems]).toEqual([
      [zeta, acme],
      [{ table: 'accounts', row: 4, column: 'id', value: 'acc_acme' }],
    ]);
  });

  test('pass over a row that people typed and that has no id yet', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.type(tabs.accounts.sheetId, 4, ['Beta', 'B-1', 'beta.example']);
    const snapshot = bench.open().load({ tables: ['accounts'] });
    expect([snapshot.table('accounts').length, snapshot.problems]).toEqual([2, []]);
  });

  test('list some columns of all accounts in one read, from where they stand', () => {
    const bench = aFilledBench(makeGrid());
    const list = () =>
      bench
        .open()
        .load({ accountColumns: ['name', 'healthBand'] })
        .accountList(['name', 'healthBand']);
    const listed = [
      { name: 'Zeta', healthBand: 'insufficient' },
      { name: 'Acme Robotics', healthBand: 'insufficient' },
    ];
    const widths = () =>
      bench.grid.calls.ranges.map((range) => (range.endColumnIndex ?? 99) - (range.startColumnIndex ?? 0));
    bench.cache.clear();
    expect(bench.calls(() => expect(list()).toEqual(listed))).toEqual({ reads: 1, writes: 0 });
    expect(widths()).toEqual([99, 99, 99, 1, 1, 1]); // team, settings and models whole
    expect(bench.calls(() => expect(list()).toEqual(listed))).toEqual({ reads: 1, writes: 0 });
    expect(widths()).toEqual([1, 1, 1]);
    bench.grid.insertColumn(tabs.accounts.sheetId, 0);
    expect(bench.calls(() => expect(list()).toEqual(listed))).toEqual({ reads: 2, writes: 0 });
    expect(bench.calls(() => expect(list()).toEqual(listed))).toEqual({ reads: 1, writes: 0 });
  });

  test('show a hand edit of team and settings to an action at once', () => {
    const bench = aFilledBench(makeGrid());
    bench.open().load({});
    const role = Object.keys(tabs.team.columns).indexOf('role');
    bench.grid.set(tabs.team.sheetId, 3, role, 'lead');
    expect(
      bench
        .open()
        .load({ freshTeam: true })
        .team.map((mate) => mate.role),
    ).toEqual(['admin', 'lead', 'am']);
  });

  test('take a teammate whom somebody typed in with no more than address and role', () => {
    const bench = aFilledBench(makeGrid());
    bench.grid.type(tabs.team.sheetId, 5, ['New@Orbit.Example', 'New', 'CSM']);
    const team = bench.open().load({ freshTeam: true }).team;
    expect(team[3]).toEqual(aTeammate({ email: 'new@orbit.example', rev: 0, name: 'New', zone: 'UTC' }));
  });

  test('look up a key that is too long for the cache, every time', () => {
    const bench = aFilledBench(makeGrid());
    const find = [`${'x'.repeat(300)}@acme.example`];
    bench.open().load({ find });
    expect(bench.calls(() => bench.open().load({ find }))).toEqual({ reads: 1, writes: 0 });
  });

  test('ask for the property that names the workbook once in an execution', () => {
    const bench = aFilledBench(makeGrid());
    bench.properties.asked = 0;
    bench.open().load({ ...mail, tables: ['signals'] });
    expect(bench.properties.asked).toBe(1);
  });

  test('take nothing twice in one execution', () => {
    const bench = aFilledBench(makeGrid());
    const workbook = bench.open();
    workbook.load({ tables: ['signals'], account: 'acc_acme', freshTeam: true });
    expect(bench.calls(() => workbook.load({ tables: ['signals'], account: 'acc_acme', freshTeam: true }))).toEqual({
      reads: 0,
      writes: 0,
    });
    expect(bench.calls(() => workbook.locked(() => workbook.load({ tables: ['signals'], freshTeam: true })))).toEqual({
      reads: 1,
      writes: 0,
    });
  });
});
