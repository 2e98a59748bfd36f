import { signalStates } from '../../../src/domain/signal/signal';
import { Fault } from '../../../src/fault';
import type { GridRequest } from '../../../src/store/grid';
import { viewId } from '../../../src/store/make/filter-views';
import { tabs } from '../../../src/store/tables';
import { aTeammate } from '../../support/builders';
import { admin, aSetUpBench, type Bench } from '../../support/store/bench';
import { click } from '../../support/store/clicks';
import { grids } from '../../support/store/grids';

const mina = aTeammate({ email: 'mina@orbit.example', name: 'Mina', role: 'csm', rev: 1 });
const present = ({ grid, properties }: Bench) => [...grid.surroundings(properties.workbook ?? '').filterViews].sort();
const idsOf = (...views: Parameters<typeof viewId>[]) => views.map((view) => viewId(...view)).sort();
const viewsIn = (requests: readonly GridRequest[] | undefined) =>
  (requests ?? []).flatMap((request) => ('addFilterView' in request ? [request.addFilterView.filter] : []));
const team = (bench: Bench) =>
  bench
    .open()
    .load({ freshTeam: true })
    .team.map(({ email, role }) => [email, role]);

describe.each(grids)('filter views %s', (_place, makeGrid) => {
  test('are there for the admin from the first day, and for a teammate in the write that adds them', () => {
    const bench = aSetUpBench(makeGrid());
    const first = present(bench);
    const { writes } = bench.calls(() => click(bench, { tables: ['team'] }, { add: { team: [mina] } }));
    expect([first, writes, present(bench)]).toEqual([
      idsOf([admin.email, 'unowned']),
      1,
      idsOf([admin.email, 'unowned'], [mina.email, 'myAccounts'], [mina.email, 'mySignals']),
    ]);
  });

  test("show a CSM their accounts by the columns' places of today", () => {
    const bench = aSetUpBench(makeGrid());
    bench.grid.insertColumn(tabs.accounts.sheetId, 0);
    click(bench, { tables: ['team'] }, { add: { team: [mina] } });
    const keys = bench.grid.cells(tabs.accounts.sheetId)[0] ?? [];
    const [mine] = viewsIn(bench.grid.calls.requests.at(-1));
    expect(mine).toEqual({
      filterViewId: viewId(mina.email, 'myAccounts'),
      title: 'Mina: my accounts',
      range: { sheetId: tabs.accounts.sheetId, startRowIndex: 1 },
      filterSpecs: [
        {
          columnIndex: keys.indexOf('csm'),
          filterCriteria: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: mina.email }] } },
        },
      ],
      sortSpecs: [{ dimensionIndex: keys.indexOf('renewalDay'), sortOrder: 'ASCENDING' }],
    });
  });

  test('show a lead what was sold and not handed back, the longest due first', () => {
    const bench = aSetUpBench(makeGrid());
    click(bench, { tables: ['team'] }, { add: { team: [{ ...mina, role: 'lead' }] } });
    const keys = bench.grid.cells(tabs.signals.sheetId)[0] ?? [];
    const sold = viewsIn(bench.grid.calls.requests.at(-1)).find(({ title }) => title.includes('not handed back'));
    const hidden = sold?.filterSpecs?.[0]?.filterCriteria.hiddenValues ?? [];
    expect([hidden.includes('won'), hidden.length]).toEqual([false, signalStates.length - 1]);
    expect(sold?.sortSpecs).toEqual([{ dimensionIndex: keys.indexOf('nextBy'), sortOrder: 'ASCENDING' }]);
  });

  test('are replaced when the role changes, and tell people of one name apart', () => {
    const bench = aSetUpBench(makeGrid());
    click(bench, { tables: ['team'] }, { add: { team: [mina] } });
    click(bench, { tables: ['team'] }, { update: { team: [{ ...mina, role: 'am', name: admin.name }] } });
    expect(present(bench)).toEqual(idsOf([admin.email, 'unowned'], [mina.email, 'queue'], [mina.email, 'renewals']));
    expect(viewsIn(bench.grid.calls.requests.at(-1)).map(({ title }) => title)).toEqual([
      'Somchai Dee (mina@orbit.example): my queue by clock',
      'Somchai Dee (mina@orbit.example): renewals ahead',
    ]);
  });

  test('cost nothing where neither name nor role changes', () => {
    const bench = aSetUpBench(makeGrid());
    click(bench, { tables: ['team'] }, { add: { team: [mina] } });
    click(bench, { tables: ['team'] }, { update: { team: [{ ...mina, from: '10:00' }] } });
    const names = (bench.grid.calls.requests.at(-1) ?? []).flatMap((request) => Object.keys(request));
    expect(names.filter((name) => /FilterView/.test(name))).toEqual([]);
  });

  test('never fail the row they come with: what Google refuses for them is written without them', () => {
    const bench = aSetUpBench(makeGrid());
    bench.grid.fail('none', new Fault('google-refused', { code: 400 }));
    click(bench, { tables: ['team'] }, { add: { team: [mina] } });
    expect([team(bench), present(bench)]).toEqual([
      [
        [admin.email, 'admin'],
        [mina.email, 'csm'],
      ],
      idsOf([admin.email, 'unowned']),
    ]);
    click(bench, { tables: ['team'] }, { update: { team: [{ ...mina, name: 'Mina K.' }] } });
    expect(present(bench)).toEqual(
      idsOf([admin.email, 'unowned'], [mina.email, 'myAccounts'], [mina.email, 'mySignals']),
    );
  });
});
