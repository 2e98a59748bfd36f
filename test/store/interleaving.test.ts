/**
 * Any order of actions and hands, hands also between an action's read and its write: what was accepted is in the journal
 * once and stands in its row, what was refused is nowhere, and what people typed into their own cells is still there.
 * CI runs this size; RUNS=2000 SEED=7 asks for more.
 */
import * as fc from 'fast-check';
import { type TabKey, tabs } from '../../src/store/tables';
import type { Change, Workbook } from '../../src/store/workbook';
import { aContact, anActivity, anAm, aSignal, monday9 } from '../support/builders';
import { aSetUpBench } from '../support/store/bench';
import { acme, by, zeta } from '../support/store/clicks';
import { columnIn, type HandyGrid, handy, rowsIn, rowWith } from '../support/store/hands';
import { memoryGrid } from '../support/store/memory-grid';

const runs = Number(process.env.RUNS ?? 40);
const seed = Number(process.env.SEED ?? 3);

type World = {
  readonly bench: ReturnType<typeof aSetUpBench> & { readonly grid: HandyGrid };
  /** What was accepted, by key; and what each row is to hold in columns that no hand touches. */
  readonly accepted: Set<string>;
  readonly refused: Set<string>;
  readonly rows: Map<string, Record<string, unknown>>;
  /** The last text that a hand typed into a cell of its own. */
  readonly typed: Map<string, string>;
  count: number;
};

const visible = ['signals', 'accounts', 'team', 'settings', 'activities', 'contacts'] as const;
const ownCells: { readonly [Tab in TabKey]?: { readonly key: string; readonly note: string } } = {
  signals: { key: 'id', note: 'avoid' },
  accounts: { key: 'id', note: 'segment' },
  team: { key: 'email', note: 'name' },
  contacts: { key: 'id', note: 'title' },
};

type Hand = {
  readonly tab: (typeof visible)[number];
  readonly kind: number;
  readonly at: number;
  /** At the very tab that an action is about to write. */
  readonly near: boolean;
};
const hand: fc.Arbitrary<Hand> = fc.record({
  tab: fc.constantFrom(...visible),
  kind: fc.nat(5),
  at: fc.nat(30),
  near: fc.boolean(),
});

function lay(world: World, { tab, kind, at }: Hand): void {
  const { grid } = world.bench;
  const { sheetId } = tabs[tab];
  const [keys = []] = grid.cells(sheetId);
  if (kind === 0) grid.sort(sheetId, at % keys.length);
  else if (kind === 1) grid.insertColumn(sheetId, at % (keys.length + 1));
  else if (kind === 2) grid.insertRow(sheetId, 2 + (at % Math.max(1, grid.cells(sheetId).length - 1)));
  else if (kind === 3) grid.insertColumn(tabs.journal.sheetId, at % 10);
  else type(world, tab, at);
}

function type(world: World, tab: Hand['tab'], at: number): void {
  const own = ownCells[tab];
  const rows = rowsIn(world.bench, tab).filter((row) => own && row[own.key] !== '');
  const row = rows[at % Math.max(1, rows.length)];
  if (!own || !row) return;
  const id = String(row[own.key]);
  const text = `by hand ${++world.count}`;
  if (!world.rows.has(`${tab}:${id}`)) return;
  world.bench.grid.set(
    tabs[tab].sheetId,
    rowWith(world.bench, tab, [own.key, id]),
    columnIn(world.bench, tab, own.note),
    text,
  );
  world.typed.set(`${tab}:${id}:${own.note}`, text);
}

type Action = { readonly kind: number; readonly which: number; readonly hands: readonly Hand[] };
const action: fc.Arbitrary<Action> = fc.record({
  kind: fc.nat(6),
  which: fc.nat(5),
  hands: fc.array(hand, { maxLength: 2 }),
});

type Made = { readonly change: Partial<Change>; readonly row: string; readonly cells: Record<string, unknown> };

/** What an action writes, from what it has read. */
function made(workbook: Workbook, world: World, { kind, which }: Action): Made | undefined {
  const snapshot = workbook.load({ account: 'acc_acme', tables: ['signals', 'team'], freshTeam: true });
  const number = ++world.count;
  const signals = snapshot.table('signals');
  const signal = signals[which % Math.max(1, signals.length)];
  if (kind <= 1 && signal) {
    const next = { state: kind === 0 ? 'acknowledged' : 'accepted', movedAt: monday9 + number * 1000 } as const;
    const cells = { state: next.state, movedAt: new Date(next.movedAt).toISOString().replace('.000Z', 'Z') };
    return { change: { update: { signals: [{ ...signal, ...next }] } }, row: `signals:${signal.id}`, cells };
  }
  if (kind === 2) {
    const added = aSignal({
      id: `sig_n${number}`,
      need: `New ${number}`,
      account: which % 2 ? 'acc_acme' : 'acc_zeta',
    });
    return {
      change: { add: { signals: [added] } },
      row: `signals:${added.id}`,
      cells: { need: added.need, state: 'submitted' },
    };
  }
  if (kind === 3 && snapshot.account) {
    const account = { ...snapshot.account, plan: `Plan ${number}` };
    return { change: { update: { accounts: [account] } }, row: 'accounts:acc_acme', cells: { plan: account.plan } };
  }
  if (kind === 4) {
    const note = anActivity({ id: `act_n${number}`, words: `Note ${number}` });
    return { change: { add: { activities: [note] } }, row: `activities:${note.id}`, cells: { words: note.words } };
  }
  if (kind === 5) {
    const acknowledgeDays = 1 + (number % 9);
    return {
      change: { settings: { acknowledgeDays } },
      row: 'settings:acknowledgeDays',
      cells: { value: acknowledgeDays },
    };
  }
  const mate = snapshot.team[which % Math.max(1, snapshot.team.length)];
  if (!mate) return undefined;
  const zone = number % 2 ? 'Europe/Prague' : 'Asia/Tehran';
  return { change: { update: { team: [{ ...mate, zone }] } }, row: `team:${mate.email}`, cells: { zone } };
}

function act(world: World, one: Action): void {
  const workbook = world.bench.open();
  const key = `key-${++world.count}`;
  try {
    workbook.locked(() => {
      const wish = made(workbook, world, one);
      if (!wish) return;
      world.bench.grid.beforeWrite(() => {
        const tab = wish.row.split(':')[0] as Hand['tab'];
        for (const each of one.hands) lay(world, each.near ? { ...each, tab } : each);
      });
      const writes = world.bench.grid.calls.writes;
      workbook.save({ ...by, key, ...wish.change });
      if (world.bench.grid.calls.writes === writes) return;
      world.accepted.add(key);
      world.rows.set(wish.row, { ...world.rows.get(wish.row), ...wish.cells });
    });
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    world.refused.add(`${key}: ${thrown.message}`);
  }
  world.bench.grid.forgetHands();
}

function aWorld(): World {
  const grid = handy(memoryGrid());
  const bench = { ...aSetUpBench(grid), grid };
  bench.open().save({ ...by, add: { accounts: [zeta, acme], contacts: [aContact()], team: [anAm()] } });
  const signals = [
    aSignal({ need: 'Beta' }),
    aSignal({ id: 'sig_2', need: 'Alpha', account: 'acc_zeta' }),
    aSignal({ id: 'sig_3' }),
  ];
  bench.open().save({ ...by, add: { signals } });
  bench.open().rebuild(monday9);
  const rows = new Map<string, Record<string, unknown>>();
  for (const tab of ['signals', 'accounts', 'contacts', 'team', 'settings'] as const) {
    for (const row of rowsIn(bench, tab)) {
      const { rev: _rev, healthScore: _score, healthBand: _band, accountName: _name, ...cells } = row;
      delete (cells as Record<string, unknown>)[ownCells[tab]?.note ?? ''];
      rows.set(`${tab}:${row[tabs[tab].id]}`, cells);
    }
  }
  return { bench, accepted: new Set(), refused: new Set(), rows, typed: new Map(), count: 0 };
}

/** What stands in the workbook of what was accepted and typed. */
function standing({ bench, accepted, rows, typed }: World) {
  const journal = bench.grid.cells(tabs.journal.sheetId).map((cells) => cells.join('\n'));
  const cellsOf = (name: string) => {
    const [tab = '', id = ''] = name.split(':') as [TabKey, string];
    const found = rowsIn(bench, tab as TabKey).filter((row) => row[tabs[tab as TabKey].id] === id);
    return found;
  };
  return {
    events: [...accepted].map((key) => [key, journal.filter((line) => line.includes(`,"${key}",`)).length]),
    rows: [...rows].map(([name, cells]) => [
      name,
      cellsOf(name).map((row) => Object.keys(cells).map((key) => row[key])),
    ]),
    typed: [...typed].map(([name]) => {
      const [tab, id, column = ''] = name.split(':');
      return [name, cellsOf(`${tab}:${id}`)[0]?.[column]];
    }),
  };
}

function expected({ accepted, rows, typed }: World) {
  return {
    events: [...accepted].map((key) => [key, 1]),
    rows: [...rows].map(([name, cells]) => [name, [Object.values(cells)]]),
    typed: [...typed],
  };
}

describe('actions and hands in any order', () => {
  test.each([
    ['at once', Number.POSITIVE_INFINITY],
    ['in portions', 0],
  ])(`leave each accepted event once after a rebuild %s, in ${runs} orders of up to 12`, (_how, atOnce) => {
    const step = fc.oneof({ weight: 3, arbitrary: action }, { weight: 1, arbitrary: hand });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const world = aWorld();
        for (const one of steps) {
          if ('hands' in one) act(world, one);
          else lay(world, one);
        }
        // Team and settings are read by every action; a rebuild in portions looks no further than their versions.
        world.bench.open().load({ freshTeam: true });
        Object.assign(world.bench.upkeep, { note: undefined });
        Object.assign(world.bench.upkeep.room, { atOnce, portion: 2500 });
        while (!world.bench.open().rebuild(monday9).whole) world.bench.upkeep.passedMs = 0;
        expect([standing(world), [...world.refused]]).toEqual([expected(world), []]);
      }),
      { numRuns: runs, seed },
    );
  });
});
