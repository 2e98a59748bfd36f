import { derivedTabs, tabs } from '../../src/store/tables';
import type { Plan } from '../../src/store/workbook';
import { aContact, aMeasure, aSignal, aTeammate, monday9 } from '../support/builders';
import { aSetUpBench } from '../support/store/bench';
import { acme, by, click, twoAccounts, zeta } from '../support/store/clicks';
import { grids } from '../support/store/grids';

const signal = aSignal();
const action: Plan = { account: 'acc_acme', tables: ['signals'], freshTeam: true };

describe.each(grids)('what follows from a change %s', (_place, makeGrid) => {
  test('marks the health of the account on its row', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, action, { add: { measures: [aMeasure()] } });
    expect(
      bench
        .open()
        .load({ accountColumns: ['name', 'healthScore', 'healthBand'] })
        .accountList(['name', 'healthScore', 'healthBand']),
    ).toEqual([
      { name: 'Zeta', healthScore: undefined, healthBand: 'insufficient' },
      { name: 'Acme Robotics', healthScore: 80, healthBand: 'healthy' },
    ]);
  });

  test('leads an address to its account from the next mail on, and one of nobody to nobody', () => {
    const bench = twoAccounts(makeGrid());
    const find = ['jana@gmail.com', 'spam@else.example'];
    bench.open().load({ find });
    click(
      bench,
      { ...action, find: ['jana@gmail.com'] },
      {
        add: { contacts: [aContact({ email: 'jana@gmail.com' })] },
        links: [{ key: 'jana@gmail.com', account: 'acc_acme' }],
      },
    );
    click(
      bench,
      { find: ['spam@else.example'] },
      {
        add: { contacts: [aContact({ id: 'con_2', account: '', email: 'spam@else.example' })] },
        links: [{ key: 'spam@else.example', account: '' }],
      },
    );
    const hits = [
      { key: 'jana@gmail.com', account: 'acc_acme' },
      { key: 'spam@else.example', account: '' },
    ];
    const warm = bench.open().load({ find, account: 'found' });
    bench.cache.clear();
    const cold = bench.open().load({ find, account: 'found' });
    bench.open().rebuild(monday9);
    const rebuilt = bench.open().load({ find, account: 'found', freshTeam: true });
    expect([warm.hits, cold.hits, rebuilt.hits, cold.account]).toEqual([hits, hits, hits, acme]);
  });

  test('gives an account without a dossier one, in the same write', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [zeta, acme] } });
    click(bench, action, { add: { signals: [signal] } });
    click(
      bench,
      { ...action, account: 'acc_zeta' },
      { add: { signals: [aSignal({ id: 'sig_2', account: 'acc_zeta' })] } },
    );
    expect(bench.grid.cells(derivedTabs.dossiers).map((cells) => cells[0])).toEqual([
      'account',
      'acc_acme',
      'acc_zeta',
    ]);
    expect(bench.open().load(action).dossier?.signals).toEqual([signal]);
  });

  test('gives two accounts a dossier each in one write', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [zeta, acme] } });
    const workbook = bench.open();
    workbook.load({ ...action, account: 'acc_zeta' });
    workbook.load(action);
    workbook.save({ ...by, add: { signals: [signal, aSignal({ id: 'sig_2', account: 'acc_zeta' })] } });
    const signalsOf = (account: 'acc_acme' | 'acc_zeta') => bench.open().load({ account }).dossier?.signals;
    expect([signalsOf('acc_acme'), signalsOf('acc_zeta')]).toEqual([
      [signal],
      [aSignal({ id: 'sig_2', account: 'acc_zeta' })],
    ]);
    const ids = bench.grid.cells(derivedTabs.dossiers).map((cells) => cells[0]);
    expect(ids).toEqual(['account', 'acc_zeta', 'acc_acme']);
  });

  test('leads an address that is linked anew to its new account alone', () => {
    const bench = twoAccounts(makeGrid());
    const find = ['jo@gmail.com'];
    for (const account of ['acc_acme', 'acc_zeta'] as const) {
      click(
        bench,
        { find },
        { add: { contacts: [aContact({ id: `con_${account}`, account })] }, links: [{ key: 'jo@gmail.com', account }] },
      );
    }
    bench.cache.clear();
    expect(bench.open().load({ find }).hits).toEqual([{ key: 'jo@gmail.com', account: 'acc_zeta' }]);
  });

  test('shows a change of team and settings to everybody at once', () => {
    const bench = twoAccounts(makeGrid());
    bench.open().load({});
    click(bench, {}, { settings: { bufferMinutes: 15, freeDomains: ['mail.example'] }, add: { team: [aTeammate()] } });
    const { settings, team } = bench.open().load({});
    expect([settings.bufferMinutes, settings.freeDomains, team.map(({ email }) => email)]).toEqual([
      15,
      ['mail.example'],
      ['somchai@orbit.example', 'mina@orbit.example'],
    ]);
  });

  test('finds a teammate whose address somebody typed in capitals', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, {}, { add: { team: [aTeammate()] } });
    bench.grid.set(tabs.team.sheetId, 3, 0, 'Mina@Orbit.Example');
    click(bench, {}, { update: { team: [aTeammate({ role: 'lead' })] } });
    expect(
      bench
        .open()
        .load({ freshTeam: true })
        .team.map(({ role, rev }) => [role, rev]),
    ).toEqual([
      ['admin', 1],
      ['lead', 2],
    ]);
  });
});
