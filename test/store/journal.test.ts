import { eventsIn } from '../../src/store/journal/events';
import { type JournalLine, linesOf } from '../../src/store/journal/lines';
import { layoutOf } from '../../src/store/layout';
import { allColumns, tabs } from '../../src/store/tables';
import { aContact, anAccount, anActivity, aSignal, monday9 } from '../support/builders';
import { aSetUpBench } from '../support/store/bench';
import { by, click, twoAccounts } from '../support/store/clicks';
import { grids } from '../support/store/grids';

const keys = Object.keys(allColumns('journal'));
const layout = layoutOf('journal', keys);
const event: JournalLine = {
  at: monday9,
  by: 'mina@orbit.example',
  action: 'saveNote',
  table: 'activities',
  id: 'act_1',
  rev: 1,
  key: 'k1',
  account: 'acc_acme',
  before: undefined,
  after: { words: 'They hire', at: '2026-11-23T02:00:00Z' },
};
const changed: JournalLine = { ...event, rev: 2, key: 'k2', before: { words: 'They hire' }, after: { words: '' } };

/** The cells of the lines in the order of a new journal's columns. */
const rowsOf = (events: readonly JournalLine[]) => linesOf(events).map((line) => keys.map((key) => line[key] ?? ''));

describe('lines of the journal', () => {
  test('are read back as the events they tell', () => {
    expect(eventsIn(rowsOf([event, changed]), layout)).toEqual([event, changed]);
  });

  test.each(keys.map((_, at) => at))('are read back when a column was put in at %d between read and write', (at) => {
    const moved = layoutOf('journal', keys.toSpliced(at, 0, ''));
    expect(eventsIn(rowsOf([event, changed]), moved)).toEqual([event, changed]);
  });

  test('hold many rows in few cells that Google takes, and give them all back', () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      ...changed,
      id: `act_${at}`,
      rev: at + 1,
      before: { words: `"${at}" `.repeat(40) },
      after: { words: '\n'.repeat(at % 300) },
    }));
    const rows = rowsOf(many);
    const byRev = [...eventsIn(rows, layout)].sort((a, b) => a.rev - b.rev);
    const longest = Math.max(...rows.flat().map((cell) => String(cell).length));
    expect([byRev, longest <= 50_000, rows.length < 30]).toEqual([many, true, true]);
  });

  test('hold a row whose cells are as long as Google takes them', () => {
    const long = {
      ...event,
      before: { words: '"'.repeat(50_000) },
      after: { words: 'ก'.repeat(50_000), what: '\n'.repeat(9000) },
    };
    const rows = rowsOf([long]);
    expect([eventsIn(rows, layout), rows.flat().every((cell) => String(cell).length <= 50_000)]).toEqual([
      [long],
      true,
    ]);
  });

  test('of the first version tell what they can, and nothing to mend by', () => {
    const line = [
      '2026-01-05T02:00:00Z',
      'a@b.example',
      'saveNote',
      'activities',
      'act_1',
      '',
      '',
      '',
      '',
      '{"words":"Hi"}',
    ];
    expect(eventsIn([line], layout).map(({ rev, id, after }) => [rev, id, after])).toEqual([
      [0, 'act_1', { words: 'Hi' }],
    ]);
  });
});

describe.each(grids)('the journal %s', (_place, makeGrid) => {
  const plan = { account: 'acc_acme', tables: ['signals'] } as const;

  test('tells an account its own lines and those of what belongs to it, newest first', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { signals: [aSignal()], activities: [anActivity()] } });
    click(bench, plan, { key: 'k2', update: { accounts: [anAccount({ plan: 'Enterprise' })] } });
    const lines = bench.open().journalOf({ account: 'acc_acme' });
    expect(lines.map(({ key, table, id, rev }) => [key, table, id, rev])).toEqual([
      ['k2', 'accounts', 'acc_acme', 2],
      ['k1', 'activities', 'act_1', 1],
      ['k1', 'signals', 'sig_1', 1],
      [expect.any(String), 'accounts', 'acc_acme', 1],
    ]);
  });

  test('is read by two calls and only where it was asked for', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { signals: [aSignal()] } });
    const asked = () =>
      expect(
        bench
          .open()
          .journalOf({ key: 'k1' })
          .map(({ id }) => id),
      ).toEqual(['sig_1']);
    expect(bench.calls(asked)).toEqual({ reads: 2, writes: 0 });
    expect(bench.grid.calls.ranges.length).toBe(1);
  });

  test('finds a row among the many of an import', () => {
    const bench = aSetUpBench(makeGrid());
    const contacts = Array.from({ length: 400 }, (_, at) =>
      aContact({ id: `con_${at}`, email: `p${at}@acme.example` }),
    );
    bench.open().save({ ...by, action: 'import', add: { contacts } });
    const lines = bench.open().journalOf({ table: 'contacts', id: 'con_321' });
    expect(lines.map(({ action, account, after }) => [action, account, after])).toEqual([
      ['import', 'acc_acme', { account: 'acc_acme', email: 'p321@acme.example', name: 'Jana Novak' }],
    ]);
  });

  test('is found where its columns were moved', () => {
    const bench = twoAccounts(makeGrid());
    click(bench, plan, { key: 'k1', add: { signals: [aSignal()] } });
    bench.grid.insertColumn(tabs.journal.sheetId, 0);
    expect(
      bench
        .open()
        .journalOf({ key: 'k1' })
        .map(({ id }) => id),
    ).toEqual(['sig_1']);
  });
});
