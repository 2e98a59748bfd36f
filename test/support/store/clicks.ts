/** Two accounts in a workbook, and clicks on them. */
import type { Change, Plan } from '../../../src/store/workbook';
import { anAccount, monday9 } from '../builders';
import { aSetUpBench, type Bench } from './bench';
import type { TestGrid } from './test-grid';

export const by = { by: 'mina@orbit.example', at: monday9, action: 'flagSignal' } as const;
export const acme = anAccount();
export const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', domains: ['zeta.example'] });

/** Zeta stands above Acme, and somebody has looked at Acme before. */
export function twoAccounts(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  bench.open().save({ ...by, action: 'import', add: { accounts: [zeta, acme] } });
  bench.open().rebuild(monday9);
  bench.open().load({ account: 'acc_acme' });
  return bench;
}

/** One click: read under the lock, then write. */
export function click(bench: Bench, plan: Plan, change: Partial<Change>): void {
  const workbook = bench.open();
  workbook.locked(() => {
    workbook.load({ ...plan, freshTeam: true });
    workbook.save({ ...by, ...change });
  });
}
