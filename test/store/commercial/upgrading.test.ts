import { Fault } from '../../../src/fault';
import { openWorkbook } from '../../../src/store/table-store';
import { allColumns, amountsSchema, amountsSheetId, type TabKey, tabs, tabsOf } from '../../../src/store/tables';
import { monday9 } from '../../support/builders';
import { type AmountsBench, target, twoBooks } from '../../support/store/amounts-bench';
import { by } from '../../support/store/clicks';
import { refused } from '../../support/store/memory-grid';

const revenue = {
  id: 'mrr_1',
  rev: 1,
  account: 'acc_acme',
  day: '2026-01-01',
  amount: 4242,
  currency: 'THB',
} as const;

const sheetIds = [...tabsOf('commercial').map((tab) => tabs[tab].sheetId), amountsSheetId];
const everything = ({ money }: AmountsBench) =>
  sheetIds.map((sheetId) =>
    money.describe('book-1').some((tab) => tab.sheetId === sheetId) ? money.cells(sheetId) : [],
  );
const keysOf = ({ money }: AmountsBench, tab: TabKey) =>
  (money.cells(tabs[tab].sheetId)[0] ?? []).filter((key) => key !== '').map(String);
const mark = ({ money }: AmountsBench) => money.cells(amountsSheetId)[0]?.[0];
const upgrades = ({ money }: AmountsBench) =>
  money.cells(tabs.commercialJournal.sheetId).filter((cells) => cells.includes('upgradeAmounts')).length;
const look = (bench: AmountsBench) => bench.open().amounts.look({ account: 'acc_acme', toSave: true });
const amountSeen = (bench: AmountsBench) => {
  const seen = look(bench);
  return seen.state === 'open' ? seen.purse.revenue.map(({ amount }) => amount) : seen.state;
};

/** As an earlier Tandem left it: nothing says its schema, a tab and two columns are not there yet. */
function old(): AmountsBench {
  const bench = twoBooks();
  bench.open().save({ ...by, add: { revenue: [revenue] } });
  bench.money.set(amountsSheetId, 0, 0, 'purses');
  bench.money.removeTab(tabs.costs.sheetId);
  const { sheetId } = tabs.commercialJournal;
  for (const key of ['key', 'account']) {
    const at = (bench.money.cells(sheetId)[0] ?? []).indexOf(key);
    bench.money.cells(sheetId).forEach((_cells, row) => {
      bench.money.set(sheetId, row, at, '');
    });
  }
  return bench;
}

describe('an older workbook of amounts', () => {
  test('has every tab and column of a new one as soon as somebody looks, and what stood there stays', () => {
    const bench = old();
    const before = bench.money.cells(tabs.revenue.sheetId);
    expect(amountSeen(bench)).toEqual([4242]);
    const found = tabsOf('commercial').map((tab) => [tab, keysOf(bench, tab).sort()]);
    expect(found).toEqual(tabsOf('commercial').map((tab) => [tab, Object.keys(allColumns(tab)).sort()]));
    expect([mark(bench), upgrades(bench)]).toEqual([amountsSchema, 1]);
    expect(bench.money.cells(tabs.revenue.sheetId)).toEqual(before);
  });

  test('is upgraded once: whoever comes second reads once and writes nothing', () => {
    const bench = old();
    look(bench);
    const { reads, writes } = bench.money.calls;
    look(bench);
    expect([bench.money.calls.reads - reads, bench.money.calls.writes - writes, upgrades(bench)]).toEqual([1, 0, 1]);
  });

  test('finds it done who read of the old one and then waited for the lock', () => {
    const bench = old();
    let waited = false;
    const locked = <Value>(work: () => Value): Value => {
      if (!waited) {
        waited = true;
        look(bench);
      }
      return bench.deps.locked(work);
    };
    const late = openWorkbook({ ...bench.deps, locked }).amounts.look({ account: 'acc_acme' });
    expect([waited, late.state, upgrades(bench)]).toEqual([true, 'open', 1]);
  });

  test('comes to the same when the upgrade ends at any call or its answer is lost', () => {
    const whole = old();
    const before = whole.money.calls.reads + whole.money.calls.writes;
    look(whole);
    const calls = whole.money.calls.reads + whole.money.calls.writes - before;
    expect(calls).toBeGreaterThan(3);
    for (let at = 0; at < calls; at += 1) {
      for (const fault of [new Fault('over-quota'), 'lost'] as const) {
        const bench = old();
        bench.money.fail(...Array.from({ length: at }, () => 'none' as const), fault);
        expect([at, fault, look(bench).state]).toEqual([at, fault, 'later']);
        bench.money.fail();
        expect([at, fault, amountSeen(bench), everything(bench)]).toEqual([at, fault, [4242], everything(whole)]);
      }
    }
  });

  test('takes nothing from a card that has read the team’s workbook already', () => {
    const bench = old();
    const workbook = bench.open();
    const snapshot = workbook.load({ account: 'acc_acme', tables: ['accounts'] });
    const place = workbook.placeOf('acc_acme');
    expect(workbook.amounts.look({ account: 'acc_acme' }).state).toBe('open');
    expect(snapshot.table('accounts').map(({ id }) => id)).toContain('acc_acme');
    expect([workbook.placeOf('acc_acme'), mark(bench)]).toEqual([place, amountsSchema]);
  });

  test('is read as it is by those who may only read it', () => {
    const bench = twoBooks();
    bench.open().save({ ...by, add: { revenue: [revenue] } });
    bench.money.set(amountsSheetId, 0, 0, 'purses');
    bench.failWrite('amounts', refused(403, 'The caller does not have permission'));
    expect([amountSeen(bench), mark(bench)]).toEqual([[4242], 'purses']);
  });

  test('is left alone where the row of keys is gone', () => {
    const bench = old();
    for (let column = 0; column < 20; column += 1) bench.money.set(tabs.revenue.sheetId, 0, column, '');
    const before = everything(bench);
    expect(look(bench)).toEqual({ state: 'broken' });
    expect(everything(bench)).toEqual(before);
  });

  test('is upgraded by the rebuild too', () => {
    const bench = old();
    bench.open().rebuild(monday9);
    expect([mark(bench), upgrades(bench), amountSeen(bench)]).toEqual([amountsSchema, 1, [4242]]);
  });
});

describe('a workbook of amounts that a newer Tandem has written', () => {
  test('is refused quietly, to every look, write and rebuild, and stays as it is', () => {
    const bench = twoBooks();
    bench.open().save({ ...by, add: { revenue: [revenue] } });
    bench.money.set(amountsSheetId, 0, 0, amountsSchema + 1);
    bench.money.set(tabs.revenue.sheetId, 0, 30, 'somethingNew');
    const before = everything(bench);
    expect(look(bench)).toEqual({ state: 'newer' });
    const write = () =>
      bench.open().save({ ...by, action: 'importTab', add: { revenue: [{ ...revenue, id: 'mrr_2' }] } });
    expect(write).toThrow(expect.objectContaining({ code: 'no-amounts' }));
    bench.open().rebuild(monday9);
    bench.open().amounts.setUp(target);
    expect(bench.open().load({ account: 'acc_acme' }).account?.id).toBe('acc_acme');
    expect(everything(bench)).toEqual(before);
  });
});
