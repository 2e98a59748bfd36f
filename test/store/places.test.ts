import type { Plan } from '../../src/store/workbook';
import { aContact, anAccount, anAm, aTeammate, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import type { TestGrid } from '../support/store/test-grid';

const by = { by: 'somchai@orbit.example', at: monday9, action: 'test' } as const;
const acme = anAccount();
const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', externalId: 'Z-9', domains: ['zeta.example'] });
const contact = aContact();
const ofAcme: Plan = { account: 'acc_acme' };

function aFilledBench(grid: TestGrid): Bench {
  const bench = aSetUpBench(grid);
  const add = { accounts: [zeta, acme], contacts: [contact], team: [aTeammate(), anAm()] };
  bench.open().save({ ...by, add });
  bench.open().rebuild(monday9);
  return bench;
}

describe.each(grids)('an account whose place a card carries %s', (_place, makeGrid) => {
  test('comes in one read with an empty cache too', () => {
    const bench = aFilledBench(makeGrid());
    const seen = bench.open();
    seen.load(ofAcme);
    const place = seen.placeOf('acc_acme');
    bench.cache.clear();
    const again = bench.open();
    again.expectAt('acc_acme', place);
    const read = () => expect(again.load({ ...ofAcme, freshTeam: true }).account).toEqual(acme);
    expect(bench.calls(read)).toEqual({ reads: 1, writes: 0 });
  });

  test.each(['2.1', '5000.5000', '1.0', '0.0', '3', '-1.-1', '9999999999.1', ''])(
    "is itself whatever a forged card says: '%s'",
    (place) => {
      const bench = aFilledBench(makeGrid());
      bench.cache.clear();
      const workbook = bench.open();
      workbook.expectAt('acc_acme', place);
      const { account, dossier } = workbook.load(ofAcme);
      expect([account, dossier?.contacts]).toEqual([acme, [contact]]);
    },
  );
});
