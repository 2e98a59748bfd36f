import { headRows, tabOrder, tabs } from '../../../src/store/tables';
import { aContact, anAccount, anActivity, aSignal, monday9 } from '../../support/builders';
import type { Bench } from '../../support/store/bench';
import { by, click, twoAccounts } from '../../support/store/clicks';
import { grids } from '../../support/store/grids';

const plan = { account: 'acc_acme', tables: ['signals', 'contacts'] } as const;

/** What stands on every tab that people see, without versions and rows that are empty but for their id. */
function standing({ grid, properties }: Bench): string {
  const kept = tabOrder.filter((tab) => tab !== 'journal' && tab !== 'history');
  return JSON.stringify(
    kept.map((tab) => {
      const rows = grid.read(properties.workbook ?? '', [{ sheetId: tabs[tab].sheetId }])[0] ?? [];
      const [keys = []] = rows;
      const left = ['rev', 'healthScore', 'healthBand', 'bandBefore', 'bandSince', 'pulse'].map((name) =>
        keys.indexOf(name),
      );
      const id = keys.indexOf(tabs[tab].id);
      const shown = rows.slice(headRows).map((cells) => cells.map((cell, at) => (left.includes(at) ? '' : cell)));
      const filled = shown.filter((cells) => cells.some((cell, at) => at !== id && cell !== ''));
      return [tab, filled.map((cells) => cells.join('|').replace(/\|+$/, ''))];
    }),
    null,
    1,
  );
}

function undo(bench: Bench, key: string): void {
  const workbook = bench.open();
  workbook.locked(() => {
    workbook.load({ ...plan, freshTeam: true });
    const undoing = workbook.undoing({ key, withAmounts: false });
    if (undoing && !undoing.undone && !undoing.blocked) {
      workbook.save({ ...by, action: 'undo', key: undoing.key, cells: undoing.reversals });
    }
  });
}

function planOf(bench: Bench, key: string) {
  const found = bench.open().undoing({ key, withAmounts: false });
  return (
    found && {
      undone: found.undone,
      blocked: found.blocked,
      kept: found.kept,
      rows: found.reversals.map(({ table, kind }) => `${table} ${kind}`),
    }
  );
}

describe.each(grids)('an undo %s', (_place, makeGrid) => {
  test('of rows that were added and changed leaves what stood before, and its undo what stood after', () => {
    const bench = twoAccounts(makeGrid());
    const before = standing(bench);
    click(bench, plan, {
      key: 'k1',
      add: { activities: [anActivity()], signals: [aSignal()], contacts: [aContact()] },
      update: { accounts: [anAccount({ plan: 'Enterprise', domains: ['acme.example', 'acme2.example'] })] },
      links: [
        { key: 'acme2.example', account: 'acc_acme' },
        { key: aContact().email, account: 'acc_acme' },
      ],
    });
    const after = standing(bench);
    undo(bench, 'k1');
    const undone = standing(bench);
    const found = bench.open().load({ find: ['acme2.example', aContact().email], account: 'found', freshTeam: true });
    undo(bench, 'u1-k1');
    const again = bench.open().load({ find: ['acme2.example', aContact().email], account: 'found', freshTeam: true });
    expect([undone, standing(bench), found.hits, again.hits.length]).toEqual([before, after, [], 2]);
  });

  test('takes its rows out of every reading: tables, dossiers and the hourly look', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { activities: [anActivity()], signals: [aSignal()] } });
    undo(bench, 'k1');
    const soon = bench.open().load({ ...plan, tables: ['signals', 'activities'] });
    const report = bench.open().rebuild(monday9);
    const later = bench.open().load({ ...plan, tables: ['signals', 'activities'] });
    const told = [soon, later].map((one) => [
      one.table('signals'),
      one.table('activities'),
      one.dossier?.activities,
      one.dossier?.signals,
      one.problems,
    ]);
    expect([told, report.problems]).toEqual([
      [
        [[], [], [], [], []],
        [[], [], [], [], []],
      ],
      [],
    ]);
  });

  test('keeps what somebody typed into another column meanwhile', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', update: { accounts: [anAccount({ plan: 'Enterprise' })] } });
    click(bench, plan, {
      key: 'k2',
      update: { accounts: [anAccount({ plan: 'Enterprise', segment: 'Large', rev: 2 })] },
    });
    undo(bench, 'k1');
    const { account } = bench.open().load({ ...plan, freshTeam: true });
    expect([account?.plan, account?.segment]).toEqual([anAccount().plan, 'Large']);
  });

  test('says which cell was changed since, and by whom, and leaves it', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', update: { accounts: [anAccount({ plan: 'Enterprise', segment: 'Large' })] } });
    click(bench, plan, {
      key: 'k2',
      by: 'lena@orbit.example',
      update: { accounts: [anAccount({ plan: 'Free', segment: 'Large', rev: 2 })] },
    });
    expect(planOf(bench, 'k1')).toEqual({
      undone: false,
      blocked: undefined,
      kept: [{ table: 'accounts', id: 'acc_acme', columns: ['plan'], by: 'lena@orbit.example' }],
      rows: ['accounts put-back'],
    });
  });

  test('is refused where a row that was added has been worked on, and leaves its other rows too', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { activities: [anActivity()], signals: [aSignal()] } });
    click(bench, plan, { key: 'k2', update: { signals: [aSignal({ state: 'acknowledged' })] } });
    expect(planOf(bench, 'k1')).toMatchObject({ blocked: 'changed', rows: [] });
  });

  test('happens once, however often and by whomever it is asked for', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { activities: [anActivity()] } });
    undo(bench, 'k1');
    undo(bench, 'k1');
    const lines = bench.open().journalOf({ key: 'u1-k1' });
    expect([lines.length, planOf(bench, 'k1')?.undone]).toEqual([1, true]);
  });

  test('lets the same row be added anew, by a reading of its tab or without one', () => {
    const bench = twoAccounts(makeGrid());
    const add = { activities: [anActivity()], contacts: [aContact()] };
    click(bench, plan, { key: 'k1', add });
    undo(bench, 'k1');
    click(bench, { ...plan, tables: ['contacts'] }, { key: 'k3', add });
    bench.open().rebuild(monday9);
    const { dossier } = bench.open().load({ ...plan, freshTeam: true });
    expect([dossier?.activities.map(({ id }) => id), dossier?.contacts.map(({ id }) => id)]).toEqual([
      ['act_1'],
      [aContact().id],
    ]);
    undo(bench, 'k3');
    expect(bench.open().load({ ...plan, freshTeam: true }).dossier?.activities).toEqual([]);
  });
});
