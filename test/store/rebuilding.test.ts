import { derivedTabs, tabs } from '../../src/store/tables';
import { aContact, aMeasure, anAccount, anActivity, aSignal, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const by = { by: 'somchai@orbit.example', at: monday9, action: 'import' } as const;
const acme = anAccount();
const day = 86_400_000;

function manyAccounts(count: number, grid?: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  const numbers = Array.from({ length: count }, (_, at) => at);
  const accounts = numbers.map((at) =>
    anAccount({ id: `acc_${at}`, name: `Account ${at}`, externalId: `E${at}`, domains: [`a${at}.example`] }),
  );
  for (let at = 0; at < count; at += 1500)
    bench.open().save({ ...by, add: { accounts: accounts.slice(at, at + 1500) } });
  return bench;
}

describe.each(grids)('a rebuild %s', (_place, makeGrid) => {
  test('gathers what a card needs and leaves the rest on the tabs', () => {
    const bench = aSetUpBench(makeGrid());
    const old = { day: '2025-01-01' } as const;
    bench.open().save({
      ...by,
      add: {
        accounts: [acme],
        measures: [
          aMeasure(),
          aMeasure({ id: 'mea_2', ...old }),
          aMeasure({ id: 'mea_3', measure: 'feedback', ...old }),
        ],
        signals: [
          aSignal(),
          aSignal({ id: 'sig_2', state: 'declined', movedAt: monday9 - 89 * day }),
          aSignal({ id: 'sig_3', state: 'lost', movedAt: monday9 - 91 * day }),
        ],
        activities: Array.from({ length: 25 }, (_, at) => anActivity({ id: `act_${at}`, at: monday9 - at * day })),
      },
    });
    bench.open().rebuild(monday9);
    const dossier = bench.open().load({ account: 'acc_acme' }).dossier;
    expect([
      dossier?.measures.map(({ id }) => id),
      dossier?.signals.map(({ id }) => id),
      dossier?.activities.map(({ id }) => id),
    ]).toEqual([['mea_1', 'mea_3'], ['sig_1', 'sig_2'], Array.from({ length: 20 }, (_, at) => `act_${at}`)]);
  });

  test('takes up rows that people typed, and links the account they name', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme] } });
    bench.grid.type(tabs.accounts.sheetId, 3, ['Beta', 'B-1', 'beta.example']);
    bench.grid.type(tabs.contacts.sheetId, 2, ['', 'mo@beta.example', 'Mo', '', 'beta']);
    bench.grid.type(tabs.contacts.sheetId, 3, ['Acme Robotics', 'jo@acme.example']);
    expect(bench.open().rebuild(monday9)).toEqual({ accounts: 2, adopted: 3, problems: [], whole: true });
    const snapshot = bench.open().load({ find: ['mo@beta.example'], account: 'found', tables: ['contacts'] });
    expect([
      snapshot.account?.name,
      snapshot.account?.rev,
      snapshot.table('contacts').map(({ account }) => account),
    ]).toEqual(['Beta', 0, [snapshot.account?.id, 'acc_acme']]);
  });

  test('links nobody by a name that two accounts have', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme, anAccount({ id: 'acc_2', domains: [] })] } });
    bench.grid.type(tabs.contacts.sheetId, 2, ['Acme Robotics', 'jo@else.example']);
    bench.open().rebuild(monday9);
    expect(
      bench
        .open()
        .load({ tables: ['contacts'] })
        .table('contacts')
        .map(({ account }) => account),
    ).toEqual(['']);
  });

  test('shows a domain typed by hand, and forgets one that was taken away', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme] } });
    bench.open().rebuild(monday9);
    bench.grid.set(tabs.accounts.sheetId, 2, 2, 'acme.test');
    bench.open().rebuild(monday9);
    const hits = bench.open().load({ find: ['acme.example', 'acme.test'] }).hits;
    expect(hits).toEqual([{ key: 'acme.test', account: 'acc_acme' }]);
  });

  test('empties the dossier of an account that is gone', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme, anAccount({ id: 'acc_2', domains: [] })] } });
    bench.open().rebuild(monday9);
    bench.grid.removeRow(tabs.accounts.sheetId, 2);
    bench.open().rebuild(monday9);
    expect(bench.grid.cells(derivedTabs.dossiers).map((cells) => cells[0])).toEqual(['account', undefined, 'acc_2']);
  });

  test('writes nothing when nothing changed', () => {
    const bench = manyAccounts(50, makeGrid());
    bench.open().rebuild(monday9);
    expect(bench.calls(() => bench.open().rebuild(monday9 + 60_000))).toEqual({ reads: 1, writes: 0 });
  });

  test('tells the rows that cannot be read and goes on', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme], contacts: [aContact({ email: 'nobody' as 'a@b' })] } });
    expect(bench.open().rebuild(monday9)).toEqual({
      accounts: 1,
      adopted: 0,
      problems: [{ table: 'contacts', row: 2, column: 'email', value: 'nobody' }],
      whole: true,
    });
  });
});

describe('ten thousand accounts', () => {
  const bench = manyAccounts(10_000);
  const saved = bench.grid.calls.requests.length;
  bench.open().rebuild(monday9);
  const rebuilt = bench.grid.calls.requests.slice(saved);
  const longest = Math.max(...rebuilt.map((requests) => JSON.stringify(requests).length));

  test('are written in portions below two megabytes', () => {
    expect(longest).toBeLessThan(2_000_000);
  });

  test('are found by a mail in two small reads, and warm in one', () => {
    bench.cache.clear();
    bench.open().load({});
    bench.cache.clear();
    const mail = {
      find: ['jana@mail.a7777.example', 'mail.a7777.example', 'a7777.example'],
      account: 'found',
    } as const;
    const opened = () => bench.calls(() => expect(bench.open().load(mail).account?.name).toBe('Account 7777'));
    expect([opened(), opened()]).toEqual([
      { reads: 2, writes: 0 },
      { reads: 1, writes: 0 },
    ]);
    // Whole are only tabs that do not grow with the accounts.
    const whole = bench.grid.calls.ranges.filter(({ endRowIndex }) => endRowIndex === undefined);
    const small: readonly number[] = [tabs.plans.sheetId, tabs.rules.sheetId];
    expect(whole.filter(({ sheetId }) => !small.includes(sheetId ?? 0))).toEqual([]);
  });

  test('are found by their ids when somebody moved them, without the whole tab', () => {
    bench.open().load({ account: 'acc_7777' });
    bench.grid.insertRow(tabs.accounts.sheetId, 5);
    const found = () => expect(bench.open().load({ account: 'acc_7777' }).account?.name).toBe('Account 7777');
    expect([bench.calls(found), bench.calls(found)]).toEqual([
      { reads: 3, writes: 0 },
      { reads: 1, writes: 0 },
    ]);
    bench.grid.removeRow(tabs.accounts.sheetId, 5);
    bench.cache.clear();
  });

  test('let an action through with one read and one write', () => {
    const workbook = bench.open();
    bench.open().load({ account: 'acc_7777' });
    const flag = () => {
      workbook.load({ account: 'acc_7777', tables: ['signals'], freshTeam: true });
      workbook.save({ ...by, add: { signals: [aSignal({ account: 'acc_7777' })] } });
    };
    expect(bench.calls(() => workbook.locked(flag))).toEqual({ reads: 1, writes: 1 });
  });

  test('fill no bucket of the index beyond a few hundred characters', () => {
    const cells = bench.grid
      .cells(derivedTabs.index)
      .slice(1)
      .map(([cell]) => String(cell ?? '').length);
    expect(Math.max(...cells)).toBeLessThan(1500);
  });
});
