import { defaultSettings } from '../../../src/domain/team/settings';
import { Fault } from '../../../src/fault';
import type { Cell } from '../../../src/store/grid';
import { openWorkbook } from '../../../src/store/table-store';
import { allColumns, derivedTabs, readMeSheetId, tabOrder, tabs } from '../../../src/store/tables';
import { monday9 } from '../../support/builders';
import { admin, aSetUpBench, type Bench } from '../../support/store/bench';
import { click } from '../../support/store/clicks';
import { grids } from '../../support/store/grids';
import { aSchema1Bench } from '../../support/store/schema-1';

const sheetIds = [readMeSheetId, ...tabOrder.map((tab) => tabs[tab].sheetId), ...Object.values(derivedTabs)];
/** Every cell of every tab of ours. */
const everything = ({ grid }: Bench) => sheetIds.map((sheetId) => grid.cells(sheetId));
const keysOf = ({ grid }: Bench, sheetId: number) => (grid.cells(sheetId)[0] ?? []).filter((key) => key !== '');
const setting = ({ grid }: Bench, key: string) =>
  grid.cells(tabs.settings.sheetId).find((cells) => cells[2] === key)?.[1];
const setSetting = ({ grid }: Bench, key: string, value: number) => {
  const row = grid.cells(tabs.settings.sheetId).findIndex((cells) => cells[2] === key);
  grid.set(tabs.settings.sheetId, row, 1, value);
};
const newest = defaultSettings.schema;
const code = (work: () => unknown) => {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof Fault ? thrown.code : thrown;
  }
  return undefined;
};

describe.each(grids)('a workbook of version 0.1.0 %s', (_place, makeGrid) => {
  test('has every tab and column of a new one as soon as anybody looks at it', () => {
    const bench = aSchema1Bench(makeGrid());
    bench.open().load({});
    const found = tabOrder.map((tab) => [tab, [...keysOf(bench, tabs[tab].sheetId)].sort()]);
    expect(found).toEqual(tabOrder.map((tab) => [tab, Object.keys(allColumns(tab)).sort()]));
    expect([setting(bench, 'schema'), setting(bench, 'derived')]).toEqual([newest, newest]);
  });

  test('gets its columns behind everything that stands on a tab, and nothing moves', () => {
    const bench = aSchema1Bench(makeGrid());
    const { sheetId } = tabs.accounts;
    const width = bench.grid.cells(sheetId)[0]?.length ?? 0;
    bench.grid.set(sheetId, 1, width + 1, 'Our own');
    bench.grid.set(sheetId, 2, width + 1, 'ours');
    const upTo = (cells: readonly Cell[]) => Array.from({ length: width + 2 }, (_, at) => cells[at] ?? '');
    const before = bench.grid.cells(sheetId).map(upTo);
    bench.open().load({});
    const after = bench.grid.cells(sheetId);
    expect(after.map(upTo).map(withoutHealth)).toEqual(before.map(withoutHealth));
    expect(after[0]?.slice(width)).toEqual(['', '', 'parent', 'bandBefore', 'bandSince', 'bandMoved', 'pulse']);
  });

  test('finds its accounts, signals and people as they were', () => {
    const bench = aSchema1Bench(makeGrid());
    const snapshot = bench.open().load({ account: 'acc_acme', tables: ['signals', 'renewals'] });
    expect([snapshot.account?.seatsBought, snapshot.account?.parent, snapshot.team.map(({ email }) => email)]).toEqual([
      50,
      '',
      [admin.email],
    ]);
    expect(snapshot.table('signals').map(({ state, deal }) => [state, deal])).toEqual([['submitted', '']]);
    expect(snapshot.dossier?.signals.length).toBe(1);
    expect(bench.open().load({ find: ['acme.example'], account: 'found' }).account?.id).toBe('acc_acme');
  });

  test('is upgraded once: whoever comes second reads and writes as ever', () => {
    const bench = aSchema1Bench(makeGrid());
    bench.open().load({});
    const upgraded = everything(bench);
    expect(bench.calls(() => bench.open().load({ freshTeam: true }))).toEqual({ reads: 1, writes: 0 });
    expect(everything(bench)).toEqual(upgraded);
    const lines = bench.grid.cells(tabs.journal.sheetId).filter((cells) => cells[2] === 'upgradeWorkbook');
    expect(lines).toHaveLength(1);
  });

  test('finds it done who read of the old one and then waited for the lock', () => {
    const bench = aSchema1Bench(makeGrid());
    let waited = false;
    const locked = <Value>(work: () => Value): Value => {
      if (!waited) {
        waited = true;
        bench.open().load({});
      }
      return bench.deps.locked(work);
    };
    openWorkbook({ ...bench.deps, locked }).load({});
    const lines = bench.grid.cells(tabs.journal.sheetId).filter((cells) => cells[2] === 'upgradeWorkbook');
    expect([waited, lines.length, setting(bench, 'schema')]).toEqual([true, 1, newest]);
  });

  test('comes to the same when the upgrade ends at any call, its answer is lost, or Google refuses', () => {
    const whole = aSchema1Bench(makeGrid());
    whole.open().load({});
    const clean = everything(whole);
    const calls = whole.grid.calls.reads + whole.grid.calls.writes;
    expect(calls).toBeGreaterThan(4);
    for (let at = 0; at < calls; at += 1) {
      for (const fault of [new Fault('over-quota'), 'lost'] as const) {
        const bench = aSchema1Bench(makeGrid());
        bench.grid.fail(...Array.from({ length: at }, () => 'none' as const), fault);
        code(() => bench.open().load({}));
        bench.grid.fail();
        bench.open().load({});
        expect([at, fault, everything(bench)]).toEqual([at, fault, clean]);
      }
    }
  });

  test('says that it is busy while a large one is read anew, until a click or the hourly run is done with it', () => {
    const bench = aSchema1Bench(makeGrid());
    bench.upkeep.room.atOnce = 0;
    bench.upkeep.passedMs = 20_000;
    const busy = code(() => bench.open().load({}));
    expect([busy, setting(bench, 'schema'), setting(bench, 'derived')]).toEqual(['busy', newest, undefined]);
    bench.upkeep.passedMs = 0;
    expect(bench.open().rebuild(monday9, 'hourly').whole).toBe(true);
    expect(bench.open().load({ account: 'acc_acme' }).dossier?.signals.length).toBe(1);
    expect(setting(bench, 'derived')).toBe(newest);
  });

  test('writes a click on the old workbook once it is upgraded', () => {
    const bench = aSchema1Bench(makeGrid());
    click(
      bench,
      { account: 'acc_acme', tables: ['team'] },
      { add: { team: [{ ...admin, email: 'mina@orbit.example', role: 'csm' }] } },
    );
    expect(
      bench
        .open()
        .load({ freshTeam: true })
        .team.map(({ email }) => email),
    ).toEqual([admin.email, 'mina@orbit.example']);
  });
});

describe.each(grids)('a workbook that a newer Tandem has written %s', (_place, makeGrid) => {
  test('is refused to every look, click and rebuild, and stays as it is', () => {
    const bench = aSetUpBench(makeGrid());
    setSetting(bench, 'schema', newest + 1);
    bench.grid.set(tabs.signals.sheetId, 0, 30, 'somethingNew');
    bench.cache.clear();
    const before = everything(bench);
    const workbook = bench.open();
    expect([
      code(() => workbook.load({})),
      code(() => click(bench, {}, { add: { team: [{ ...admin, email: 'mina@orbit.example' }] } })),
      code(() => bench.open().rebuild(monday9)),
    ]).toEqual(['newer-schema', 'newer-schema', 'newer-schema']);
    expect(everything(bench)).toEqual(before);
  });

  test('is refused, not mended, where it has lost a tab that this version needs', () => {
    const bench = aSetUpBench(makeGrid());
    setSetting(bench, 'schema', newest + 1);
    bench.grid.removeTab(derivedTabs.index);
    bench.grid.removeTab(tabs.cases.sheetId);
    bench.cache.clear();
    const writes = bench.grid.calls.writes;
    expect(code(() => bench.open().load({ freshTeam: true, account: 'acc_acme' }))).toBe('newer-schema');
    expect(bench.grid.calls.writes).toBe(writes);
  });
});

describe.each(grids)('hidden tabs that somebody deleted %s', (_place, makeGrid) => {
  const gone = (tab: keyof typeof derivedTabs) => {
    const bench = aSchema1Bench(makeGrid());
    bench.open().load({});
    const before = everything(bench);
    bench.grid.removeTab(derivedTabs[tab]);
    bench.cache.clear();
    return { bench, before };
  };

  test.each(['index', 'dossiers'] as const)('are made anew by the first who misses them: %s', (tab) => {
    const { bench, before } = gone(tab);
    const snapshot = bench.open().load({ find: ['acme.example'], account: 'found' });
    expect([snapshot.account?.id, snapshot.dossier?.signals.length]).toEqual(['acc_acme', 1]);
    expect(everything(bench)).toEqual(before);
  });

  test.each(['index', 'dossiers'] as const)('are made anew by a rebuild: %s', (tab) => {
    const { bench, before } = gone(tab);
    bench.open().rebuild(monday9);
    expect(everything(bench)).toEqual(before);
  });

  test('are filled by the next one where the first one ended in between', () => {
    const { bench, before } = gone('dossiers');
    const full = new Fault('over-quota');
    // The read that misses them, the look under the lock, the new tab, and no further.
    bench.grid.fail(...Array.from({ length: 3 }, () => 'none' as const), full);
    code(() => bench.open().load({ find: ['acme.example'], account: 'found' }));
    bench.grid.fail();
    expect(bench.open().load({ find: ['acme.example'], account: 'found' }).dossier?.signals.length).toBe(1);
    expect(everything(bench)).toEqual(before);
  });
});

/** Health is what `rebuild` adds. */
function withoutHealth(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell, at) => (at === 14 || at === 15 ? '' : cell));
}
