import type { GridRange } from '../../src/store/grid';
import { tabs } from '../../src/store/tables';
import { anActivity, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { acme, by, zeta } from '../support/store/clicks';
import { grids } from '../support/store/grids';
import { columnIn, rowsIn } from '../support/store/hands';
import type { TestGrid } from '../support/store/test-grid';

/** A hand before the second read of an execution, as when the first one told that the account is not where it was. */
function handBeforeSecondRead(grid: TestGrid): TestGrid & { wait(hand: () => void): void } {
  let waiting: (() => void) | undefined;
  let reads = 0;
  return {
    ...grid,
    read: (id: string, ranges: readonly GridRange[]) => {
      reads += 1;
      if (reads === 2) waiting?.();
      if (reads === 2) waiting = undefined;
      return grid.read(id, ranges);
    },
    wait: (hand) => {
      reads = 0;
      waiting = hand;
    },
  };
}

describe.each(grids)('a workbook %s whose columns move between two reads of one execution', (_, makeGrid) => {
  let bench: Bench;
  let grid: ReturnType<typeof handBeforeSecondRead>;

  beforeEach(() => {
    grid = handBeforeSecondRead(makeGrid());
    bench = aSetUpBench(grid);
    bench.open().save({ ...by, action: 'import', add: { accounts: [zeta, acme] } });
    bench.open().rebuild(monday9);
  });

  function note(): void {
    const workbook = bench.open();
    workbook.locked(() => {
      workbook.load({ account: 'acc_acme', freshTeam: true });
      workbook.save({ ...by, action: 'saveNote', add: { activities: [anActivity()] } });
    });
  }

  test('keeps what an action adds in the dossier, so that the same click again adds nothing', () => {
    const { sheetId } = tabs.accounts;
    bench.open().load({ account: 'acc_acme' });
    grid.sort(sheetId, columnIn(bench, 'accounts', 'name'));
    grid.wait(() => grid.insertColumn(sheetId, columnIn(bench, 'accounts', 'seatsUsed')));
    note();
    note();
    expect(rowsIn(bench, 'activities').map(({ id }) => id)).toEqual([anActivity().id]);
  });
});
