import { homeCard } from '../../src/cards/home';
import { hourMs } from '../../src/domain/time/time';
import { words } from '../../src/messages/words';
import { anAccount, aSignal } from '../support/builders';
import { footer, read } from './reading';
import { homeViewOf } from './samples/home-cards';
import { latin, now } from './samples/samples';

const english = words('en', 'Asia/Bangkok');

describe('the home', () => {
  test('greets by the hour of the person', () => {
    const view = homeViewOf('csm', latin);
    const titles = [0, 4, 10].map((hours) => {
      const viewer = { ...view.viewer, now: now + hours * hourMs };
      return homeCard({ ...view, viewer }, english).header?.title;
    });
    expect(titles).toEqual(['Good morning, Mina', 'Good afternoon, Mina', 'Good evening, Mina']);
  });

  test('shows an AM the running clocks with the next move on each', () => {
    const lines = read(homeCard(homeViewOf('am', latin), english));
    expect(lines.slice(0, 5)).toEqual([
      '# Selected row',
      'Acme Robotics | ◔ At risk 38 · Mid-market',
      '# Clocks running (4)',
      'More seats for the new lab\n▲ 1 h late | Acme Robotics [Acknowledge]',
      'More seats for the new lab | Acme Robotics · 3 h left to acknowledge [Acknowledge]',
    ]);
    expect(lines).toContain('Acme Robotics | Notice by 12 Jan 2027 · in 50 days · ◐ Watch');
  });

  test('shows a CSM what became of their signals and nothing of renewals', () => {
    const lines = read(homeCard(homeViewOf('csm', latin), english));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# Alerts (1)',
      '# Signals I flagged (4)',
      '# Accounts at risk (2)',
      '# Next sync',
      '# My figures this quarter',
    ]);
    expect(lines).toContain('More seats for the new lab | Acme Robotics · Declined by Arthit Suksan, 2 days ago');
    expect(lines.join('\n')).not.toContain('Notice');
  });

  test('cuts a list at five and opens the rest', () => {
    const account = anAccount();
    const signals = Array.from({ length: 7 }, (_, at) => ({ signal: aSignal({ id: `sig_${at}` }), account }));
    const atRisk = Array.from({ length: 9 }, () => ({ ...account, band: 'at-risk', score: 40 }) as const);
    const lines = read(homeCard(homeViewOf('csm', latin, { signals, atRisk, alerts: [] }), english));
    expect(lines.slice(5, 8)).toEqual([
      'More seats for the new lab | Acme Robotics · With Arthit Suksan',
      '[Show all 7]',
      'What became of my signals',
    ]);
    expect(lines).toContain('4 more in the workbook');
  });

  test.each([
    ['csm', false, 14, ['Search accounts']],
    ['csm', true, 14, ['Open selected row', 'Search']],
    ['am', false, 14, ['Open the queue', 'Search']],
    ['am', true, 14, ['Open selected row', 'Signals']],
    ['lead', false, 14, ['Open the queue', 'Search']],
    ['admin', false, 14, ['Search accounts', 'Settings']],
    ['admin', true, 14, ['Open selected row', 'Settings']],
    ['admin', true, 0, ['Import accounts', 'Settings']],
  ] as const)('has the next thing to do at its foot: %s, in Sheets %p', (role, inSheets, accounts, buttons) => {
    expect(footer(homeCard(homeViewOf(role, latin, { inSheets, accounts }), english))).toEqual(buttons);
  });

  test('lets everybody search, and only those who meet book a sync', () => {
    const menus = (['csm', 'am', 'lead', 'admin'] as const).map((role) =>
      homeCard(homeViewOf(role, latin), english).menu?.map(({ label }) => label),
    );
    expect(menus.map((menu) => menu?.includes('Search accounts'))).toEqual([true, true, true, true]);
    expect(menus.map((menu) => menu?.includes('Schedule a sync'))).toEqual([true, true, true, false]);
  });

  test('offers an admin the tab of their own that is open, and nobody else', () => {
    const told = (['csm', 'am', 'lead', 'admin'] as const).map((role) =>
      read(homeCard(homeViewOf(role, latin, { inSheets: true, foreignTab: true }), english)).includes(
        'Import this tab',
      ),
    );
    expect(told).toEqual([false, false, false, true]);
  });

  test('tells those who can mend them of rows that cannot be read', () => {
    const told = (['csm', 'am', 'lead', 'admin'] as const).map((role) =>
      read(homeCard(homeViewOf(role, latin), english))
        .join()
        .includes('At least 3 rows of the workbook cannot be read'),
    );
    expect(told).toEqual([false, false, true, true]);
  });
});
