/** All accounts one after another, some at a time: none is left out, and none comes twice. */
import { dossierSheetId } from '../../src/store/tables';
import type { Workbook } from '../../src/store/workbook';
import { anAccount, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

function aFilledBench(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  const accounts = names.map((name) => anAccount({ id: `acc_${name}`, name, externalId: name, domains: [] }));
  bench.open().save({ by: 'somchai@orbit.example', at: monday9, action: 'test', add: { accounts } });
  bench.open().rebuild(monday9);
  return bench;
}

function rolled(workbook: Workbook, many: number): readonly string[] {
  const seen: string[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const { accounts, next }: ReturnType<Workbook['roll']> = workbook.roll(from, many);
    seen.push(...accounts.map(({ account }) => account.name));
    from = next;
  }
  return seen;
}

describe.each(grids)('rolling %s', (_place, makeGrid) => {
  test.each([1, 2, 3, 7, 8])('%d at a time meets every account once', (many) => {
    expect([...rolled(aFilledBench(makeGrid()).open(), many)].sort()).toEqual(names);
  });

  test('goes on behind rows that are empty, as of accounts that were erased', () => {
    for (const gone of [1, 2, 3, 4, 5, 6, 7]) {
      const bench = aFilledBench(makeGrid());
      const cells = bench.grid.cells(dossierSheetId)[gone] ?? [];
      cells.forEach((_, column) => {
        bench.grid.set(dossierSheetId, gone, column, '');
      });
      const seen = rolled(bench.open(), 2);
      expect([seen.length, new Set(seen).size]).toEqual([6, 6]);
    }
  });
});
