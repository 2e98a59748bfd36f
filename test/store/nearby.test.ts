import type { Plan } from '../../src/store/workbook';
import { anAccount, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const acme = anAccount();
const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', domains: ['zeta.example'] });
const mail: Plan = { find: ['jo@mail.acme.example', 'mail.acme.example', 'acme.example', 'msg:1'], account: 'found' };

function twoAccounts(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  bench.open().save({ by: 'somchai@orbit.example', at: monday9, action: 'import', add: { accounts: [zeta, acme] } });
  bench.open().rebuild(monday9);
  return bench;
}

function opened(bench: Bench) {
  let name: string | undefined;
  const { reads } = bench.calls(() => {
    name = bench.open().load(mail).account?.name;
  });
  return { name, reads };
}

/** What is forgotten of an account that nobody opened for a while. */
function keepOnlyNear({ cache }: Bench): void {
  for (const key of [...cache.keys()]) if (!key.includes(':near:') && !key.endsWith(':epoch')) cache.delete(key);
}

describe.each(grids)('a mail from somebody new %s', (_place, makeGrid) => {
  test('finds its account in one read after the index was made', () => {
    const bench = twoAccounts(makeGrid());
    expect(opened(bench)).toEqual({ name: acme.name, reads: 1 });
  });

  test('teaches an empty cache, so that the next one takes one read', () => {
    const bench = twoAccounts(makeGrid());
    bench.cache.clear();
    expect(opened(bench)).toEqual({ name: acme.name, reads: 2 });
    keepOnlyNear(bench);
    expect(opened(bench)).toEqual({ name: acme.name, reads: 1 });
  });

  test('finds the right account whatever the cache says', () => {
    const bench = twoAccounts(makeGrid());
    for (const [key, text] of bench.cache) {
      if (key.includes(':near:')) bench.cache.set(key, text.replace(/:\d+\.\d+/g, ':2.1'));
    }
    expect(opened(bench).name).toBe(acme.name);
    keepOnlyNear(bench);
    expect(opened(bench)).toEqual({ name: acme.name, reads: 1 });
  });

  test('takes no more than small pieces of the tabs', () => {
    const bench = twoAccounts(makeGrid());
    bench.cache.clear();
    opened(bench);
    const heights = bench.grid.calls.ranges.map(
      ({ startRowIndex = 0, endRowIndex = 9999 }) => endRowIndex - startRowIndex,
    );
    expect(Math.max(...heights)).toBe(64);
  });
});
