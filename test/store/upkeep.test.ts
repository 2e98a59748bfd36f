import { Fault } from '../../src/fault';
import { openWorkbook } from '../../src/store/table-store';
import { derivedTabs, tabs } from '../../src/store/tables';
import type { RebuildReport } from '../../src/store/workbook';
import { aContact, aMeasure, anAccount, anActivity, aSignal, monday9 } from '../support/builders';
import { aSetUpBench, type Bench } from '../support/store/bench';
import { grids } from '../support/store/grids';
import { memoryGrid } from '../support/store/memory-grid';
import type { TestGrid } from '../support/store/test-grid';

const hour = 3_600_000;
const by = { by: 'somchai@orbit.example', at: monday9 - hour, action: 'import' } as const;
const letters = ['a', 'b', 'c', 'd', 'e'] as const;

/** Five accounts, one of them without a dossier of its own yet, rows typed by hand, and a name of yesterday. */
function aCompany(grid: TestGrid, large: boolean): Bench {
  const bench = aSetUpBench(grid);
  const accounts = letters.map((one) =>
    anAccount({ id: `acc_${one}`, name: `Account ${one}`, externalId: `E-${one}`, domains: [`${one}.example`] }),
  );
  const each = <Row>(row: (account: `acc_${string}`, at: number) => Row) =>
    letters.slice(0, 4).map((one, at) => row(`acc_${one}`, at));
  bench.open().save({
    ...by,
    add: {
      accounts: accounts.slice(0, 4),
      contacts: each((account, at) => aContact({ id: `con_${at}`, account, email: `jo@${at}.test` })),
      measures: each((account, at) => aMeasure({ id: `mea_${at}`, account })),
      signals: each((account, at) => aSignal({ id: `sig_${at}`, account })),
      activities: each((account, at) => anActivity({ id: `act_${at}`, account, kind: 'mail', source: `m${at}` })),
    },
  });
  bench.open().rebuild(monday9 - hour);
  bench.open().save({ ...by, add: { accounts: accounts.slice(4) } });
  bench.grid.type(tabs.accounts.sheetId, 7, ['Typed', 'T-1', 'typed.example']);
  bench.grid.type(tabs.contacts.sheetId, 6, ['', 'mo@typed.example', 'Mo', '', 'typed']);
  bench.grid.set(tabs.accounts.sheetId, 3, 0, 'Renamed by hand');
  bench.upkeep.note = undefined;
  // A grid of a thousand rows counts as that many.
  if (large) Object.assign(bench.upkeep.room, { atOnce: 0, portion: 2500 });
  return bench;
}

/** Hidden tabs and what is derived on the visible ones, whatever the order of dossiers and the ids given. */
function derivedOf({ grid }: Bench) {
  const told = (cells: readonly unknown[]) =>
    cells
      .join('|')
      .replace(/key\d+/g, 'key')
      .replace(/(?<=\|\[3,)\d+/, 'then');
  const visible = (['accounts', 'contacts', 'measures', 'signals', 'activities'] as const).map((tab) =>
    grid.cells(tabs[tab].sheetId).map(told),
  );
  const keys = grid.cells(derivedTabs.index).flatMap(([cell]) => {
    if (!String(cell).startsWith('[')) return [];
    return (JSON.parse(String(cell)) as [string, string, number][]).map(([key, account, row]) =>
      told([key, account, row]),
    );
  });
  const dossiers = grid.cells(derivedTabs.dossiers).map(told);
  return { visible, keys: keys.sort(), dossiers: dossiers.sort() };
}

/** Hourly runs until a round is whole. */
function rounds(bench: Bench, from: number, most = 20): readonly RebuildReport[] {
  const reports: RebuildReport[] = [];
  for (let run = 0; run < most; run += 1) {
    bench.upkeep.passedMs = 0;
    reports.push(bench.open().rebuild(from + run * hour));
    if (reports.at(-1)?.whole) return reports;
  }
  throw new Error('No round was whole.');
}

/** A new execution that does something right before its nth call to Sheets. */
function interrupted(bench: Bench, nth: number, what: (held: boolean) => void) {
  let calls = 0;
  let held = false;
  const before = () => {
    calls += 1;
    if (calls === nth) what(held);
  };
  const { grid, deps } = bench;
  return openWorkbook({
    ...deps,
    grid: {
      ...grid,
      read: (id, ranges) => {
        before();
        return grid.read(id, ranges);
      },
      write: (id, requests) => {
        before();
        grid.write(id, requests);
      },
    },
    locked: (work) =>
      deps.locked(() => {
        held = true;
        try {
          return work();
        } finally {
          held = false;
        }
      }),
  });
}

class Ended extends Error {}

describe.each(grids)('a workbook too large to be read at once %s', (_place, makeGrid) => {
  test('gets in portions what a small one gets in one go', () => {
    const [small, large] = [aCompany(makeGrid(), false), aCompany(makeGrid(), true)];
    const whole = small.open().rebuild(monday9);
    const portions = large.open().rebuild(monday9);
    expect(portions).toEqual({ ...whole, accounts: 6, adopted: 2 });
    // An account typed by hand gets its id in one portion, and is looked after as any other in the next round.
    small.open().rebuild(monday9 + hour);
    large.open().rebuild(monday9 + hour);
    expect(derivedOf(large)).toEqual(derivedOf(small));
  });

  test('is left alone when nothing changed', () => {
    const bench = aCompany(makeGrid(), true);
    rounds(bench, monday9);
    rounds(bench, monday9 + hour);
    expect(bench.calls(() => rounds(bench, monday9 + 2 * hour)).writes).toBe(0);
  });
});

describe('the rebuild of a large workbook', () => {
  const aim = aCompany(memoryGrid(), true);
  rounds(aim, monday9);
  rounds(aim, monday9 + hour);
  /** Every fifth of some seventy: each takes a company of its own. */
  const someCalls = Array.from({ length: Math.floor(countCalls() / 5) }, (_, at) => 2 + at * 5);

  test.each(someCalls)('goes on in the next hour when it ends at call %i', (nth) => {
    const bench = aCompany(memoryGrid(), true);
    const end = () => {
      throw new Ended();
    };
    expect(() => interrupted(bench, nth, end).rebuild(monday9)).toThrow(Ended);
    rounds(bench, monday9 + hour);
    rounds(bench, monday9 + 2 * hour);
    expect(derivedOf(bench)).toEqual(derivedOf(aim));
  });

  test.each(someCalls)('keeps an action that is done before its call %i', (nth) => {
    const bench = aCompany(memoryGrid(), true);
    const mail = { kind: 'mail', source: 'new' } as const;
    const act = (held: boolean) => {
      if (held) return; // An action waits for the lock.
      const workbook = bench.open();
      workbook.locked(() => {
        workbook.load({ account: 'acc_b', find: ['msg:new'], freshTeam: true });
        workbook.save({
          ...{ by: by.by, at: monday9, action: 'logMail' },
          add: { activities: [anActivity({ ...mail, id: 'act_new', account: 'acc_b', at: monday9 + hour })] },
          links: [{ key: 'msg:new', account: 'acc_b' }],
        });
      });
    };
    interrupted(bench, nth, act).rebuild(monday9);
    const activities = () =>
      bench
        .open()
        .load({ account: 'acc_b' })
        .dossier?.activities.map(({ id }) => id);
    const acted = bench.grid.cells(tabs.activities.sheetId).some((cells) => cells.includes('act_new'));
    const linked = () => bench.open().load({ find: ['msg:new'] }).hits;
    const wanted = acted ? ['act_new', 'act_1'] : ['act_1'];
    expect([activities(), linked().length]).toEqual([wanted, acted ? 1 : 0]);
    rounds(bench, monday9 + hour);
    rounds(bench, monday9 + 2 * hour);
    expect(activities()).toEqual(wanted);
  });

  test('stops before Google would end it, and goes on where it stopped', () => {
    const bench = aCompany(memoryGrid(), true);
    const slow = () => interrupted(bench, -1, () => undefined);
    const { grid } = bench;
    const read = grid.read;
    grid.read = (id, ranges) => {
      bench.upkeep.passedMs += 2_000;
      return read(id, ranges);
    };
    const first = slow().rebuild(monday9);
    expect([first.whole, bench.upkeep.passedMs < 30_000]).toEqual([false, true]);
    let runs = 1;
    while (!nextRun().whole) runs += 1;
    grid.read = read;
    rounds(bench, monday9 + 20 * hour);
    expect([runs < 8, derivedOf(bench)]).toEqual([true, derivedOf(aim)]);

    function nextRun() {
      bench.upkeep.passedMs = 0;
      return slow().rebuild(monday9 + runs * hour, 'hourly');
    }
  });

  test('takes smaller portions where one is too much for a run', () => {
    const bench = aCompany(memoryGrid(), true);
    bench.upkeep.room.portion = 100_000;
    const { grid } = bench;
    const read = grid.read;
    grid.read = (id, ranges) => {
      bench.upkeep.passedMs += 9_000;
      return read(id, ranges);
    };
    const runs = Array.from({ length: 10 }, (_, at) => {
      bench.upkeep.passedMs = 0;
      return bench.open().rebuild(monday9 + at * hour, 'hourly').whole;
    });
    expect(runs[0]).toBe(false);
    expect(JSON.parse(bench.upkeep.note ?? '{}').parts).toBeGreaterThan(1);
  });

  test('rests where Google asks to, and takes no lock meanwhile', () => {
    const bench = aCompany(memoryGrid(), true);
    const rests: boolean[] = [];
    let held = false;
    const { deps } = bench;
    const refusing = interrupted(bench, 12, (locked) => {
      held = locked;
      throw new Fault('over-quota');
    });
    const rest = deps.upkeep.rest;
    deps.upkeep.rest = (milliseconds) => {
      if (milliseconds > 10_000) rests.push(held);
      rest(milliseconds);
    };
    expect([refusing.rebuild(monday9, 'hourly').whole, rests]).toEqual([true, [false]]);
  });

  test('leaves to the next hour what Google refuses under the lock', () => {
    const bench = aCompany(memoryGrid(), true);
    let refused = false;
    const { grid, deps } = bench;
    const workbook = openWorkbook({
      ...deps,
      grid: {
        ...grid,
        write: (id, requests) => {
          if (!refused) {
            refused = true;
            throw new Fault('over-quota');
          }
          grid.write(id, requests);
        },
      },
    });
    expect(workbook.rebuild(monday9, 'hourly').whole).toBe(false);
    rounds(bench, monday9 + hour);
    rounds(bench, monday9 + 2 * hour);
    expect(derivedOf(bench)).toEqual(derivedOf(aim));
  });

  test('is done once an hour, however many people have a trigger', () => {
    const bench = aCompany(memoryGrid(), true);
    bench.open().rebuild(monday9, 'hourly');
    const again = () => bench.open().rebuild(monday9 + 20 * 60_000, 'hourly');
    expect(bench.calls(again)).toEqual({ reads: 0, writes: 0 });
  });

  test('is left to a run that is at it', () => {
    const bench = aCompany(memoryGrid(), true);
    let second: RebuildReport | undefined;
    interrupted(bench, 6, () => {
      second = bench.open().rebuild(monday9 + 60_000);
    }).rebuild(monday9);
    expect(second).toEqual({ accounts: 0, adopted: 0, problems: [], whole: false });
  });

  function countCalls(): number {
    const bench = aCompany(memoryGrid(), true);
    const { reads, writes } = bench.calls(() => bench.open().rebuild(monday9));
    return reads + writes;
  }
});
