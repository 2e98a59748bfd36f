import { openWorkbook } from '../../../src/store/table-store';
import { headRows, tabs } from '../../../src/store/tables';
import { anAccount, monday9 } from '../../support/builders';
import { type AmountsBench, twoBooks } from '../../support/store/amounts-bench';
import { by } from '../../support/store/clicks';

const accounts = 300;

/** As many revenue rows an account, a month apart, and a ladder of thirty rungs. */
function paying(rowsEach: number): AmountsBench {
  const bench = twoBooks();
  const list = Array.from({ length: accounts }, (_, at) =>
    anAccount({ id: `acc_${at}`, name: `A ${at}`, domains: [] }),
  );
  bench.open().save({ ...by, action: 'import', add: { accounts: list } });
  const { sheetId } = tabs.revenue;
  const keys = (bench.money.cells(sheetId)[0] ?? []).map(String);
  list.forEach(({ id, name }, at) => {
    for (let month = 0; month < rowsEach; month += 1) {
      const day = new Date(Date.UTC(2020, month, 1)).toISOString().slice(0, 10);
      const row: Readonly<Record<string, string | number>> = {
        accountName: name,
        day,
        amount: 1000 + month,
        currency: 'IRT',
        account: id,
        id: `mrr_${at}_${month}`,
      };
      bench.money.type(
        sheetId,
        headRows + at * rowsEach + month,
        keys.map((key) => row[key] ?? ''),
      );
    }
  });
  const rungs = Array.from({ length: 30 }, (_, at) => {
    return { id: `prc_${at}`, rev: 1, plan: `Plan ${at}`, seats: at, amount: 1000 * at, currency: 'IRT' } as const;
  });
  bench.open().save({ ...by, action: 'importTab', add: { prices: rungs } });
  bench.open().rebuild(monday9);
  return bench;
}

/** Bytes of one account's look. */
function bytesOf(bench: AmountsBench, account: `acc_${string}`): number {
  let bytes = 0;
  const read = bench.deps.grid.read;
  const grid = {
    ...bench.deps.grid,
    read: (...args: Parameters<typeof read>) => {
      const answer = read(...args);
      bytes += JSON.stringify(answer).length;
      return answer;
    },
  };
  const look = openWorkbook({ ...bench.deps, grid }).amounts.look({ account });
  expect(look.state === 'open' && look.purse.revenue.length).toBeGreaterThan(0);
  return bytes;
}

describe('a look at one account’s amounts', () => {
  test('weighs a few kilobytes, and no more with five years of revenue than with two months', () => {
    const [short, long] = [bytesOf(paying(2), 'acc_7'), bytesOf(paying(60), 'acc_7')];
    expect(long).toBeLessThan(4000);
    // Ids of later months are a digit longer.
    expect(long - short).toBeLessThan(10);
  });
});
