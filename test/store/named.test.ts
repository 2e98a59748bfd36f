import { tabs } from '../../src/store/tables';
import { anAccount, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const letters = ['a', 'b', 'c', 'd'] as const;
const accounts = letters.map((letter) => anAccount({ id: `acc_${letter}`, domains: [`${letter}.example`] }));
const domains = letters.map((letter) => `${letter}.example`);

function fourAccounts(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  bench.open().save({ by: 'somchai@orbit.example', at: monday9, action: 'import', add: { accounts } });
  bench.open().rebuild(monday9);
  return bench;
}

describe.each(grids)('accounts that are only named %s', (_place, makeGrid) => {
  test('come in one read of their rows alone after the index led to them', () => {
    const bench = fourAccounts(makeGrid());
    const workbook = bench.open();
    workbook.load({ find: domains });
    const named = () => expect(workbook.named(['acc_d', 'acc_b'])).toEqual([accounts[3], accounts[1]]);
    expect(bench.calls(named)).toEqual({ reads: 1, writes: 0 });
    const heights = bench.grid.calls.ranges.map(
      ({ startRowIndex = 0, endRowIndex = 0 }) => endRowIndex - startRowIndex,
    );
    expect(heights).toEqual([1, 1, 1]);
  });

  test('are found by the column of ids when somebody moved them', () => {
    const bench = fourAccounts(makeGrid());
    bench.grid.insertRow(tabs.accounts.sheetId, 3);
    bench.grid.insertColumn(tabs.accounts.sheetId, 0);
    const workbook = bench.open();
    workbook.load({ find: domains });
    const named = () => expect(workbook.named(['acc_a', 'acc_d'])).toEqual([accounts[0], accounts[3]]);
    expect(bench.calls(named)).toEqual({ reads: 3, writes: 0 });
  });

  test('are left out when they are gone, and found without any hint', () => {
    const bench = fourAccounts(makeGrid());
    bench.grid.removeRow(tabs.accounts.sheetId, 2);
    expect(bench.open().named(['acc_a', 'acc_c'])).toEqual([accounts[2]]);
  });
});
