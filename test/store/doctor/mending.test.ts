import { Fault } from '../../../src/fault';
import type { Cell } from '../../../src/store/grid';
import { type TabKey, tabs } from '../../../src/store/tables';
import { aContact, anAccount, aSignal, monday9 } from '../../support/builders';
import { admin, aSetUpBench, aTarget, type Bench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const by = { by: admin.email, at: monday9, action: 'import' } as const;
const acme = anAccount({ csm: '', am: '' });
let bench: Bench;

function mend(what: readonly string[] | 'all' = 'all') {
  const { labels } = aTarget();
  const who = { by: admin.email, at: monday9, key: 'k1' } as const;
  return bench.open().doctor.mend({ from: '', labels: [labels], today: '2026-11-23', what, ...who });
}

function marks(): readonly string[] {
  const { labels } = aTarget();
  return bench
    .open()
    .doctor.checkUp({ from: '', labels: [labels], today: '2026-11-23' })
    .findings.map(({ mark }) => mark);
}

const cells = (tab: TabKey) => bench.grid.cells(tabs[tab].sheetId);
const index = (tab: TabKey, column: string) => (cells(tab)[0] ?? []).indexOf(column);

function type(tab: TabKey, row: number, column: string, cell: Cell): void {
  bench.grid.set(tabs[tab].sheetId, row, index(tab, column), cell);
}

function cell(tab: TabKey, row: number, column: string): Cell | undefined {
  return cells(tab)[row]?.[index(tab, column)];
}

describe.each(grids)('what the doctor mends %s', (_place, makeGrid) => {
  beforeEach(() => {
    bench = aSetUpBench(makeGrid());
    bench.open().save({ ...by, add: { accounts: [acme], contacts: [aContact()], signals: [aSignal({ owner: '' })] } });
    bench.open().rebuild(monday9);
  });

  test('becomes the row that was meant, under the next version, and is told to the journal', () => {
    type('accounts', 2, 'renewalDay', '۲۰۲۷/۰۳/۱۴');
    const { mended } = mend();
    const snapshot = bench.open().load({ tables: ['accounts'] });
    const [line] = bench.open().journalOf({ key: 'k1' });
    expect([mended, snapshot.table('accounts'), line?.before, line?.after, line?.rev]).toEqual([
      1,
      [{ ...acme, renewalDay: '2027-03-14', rev: 2 }],
      { renewalDay: '۲۰۲۷/۰۳/۱۴' },
      { renewalDay: 46460 },
      2,
    ]);
  });

  test('is mended once: a repeat writes nothing', () => {
    type('accounts', 2, 'seatsUsed', '۴۲ ');
    const [mark = ''] = marks();
    const first = mend([mark]).mended;
    const { writes } = bench.calls(() => mend([mark]));
    expect([first, writes, cell('accounts', 2, 'seatsUsed')]).toEqual([1, 0, 42]);
  });

  test('is looked at again under the lock: what was mended by hand meanwhile is left', () => {
    type('accounts', 2, 'seatsUsed', '۴۲');
    const [mark = ''] = marks();
    type('accounts', 2, 'seatsUsed', 7);
    expect([mend([mark]).mended, cell('accounts', 2, 'seatsUsed')]).toEqual([0, 7]);
  });

  test('gives each pasted copy an id of its own', () => {
    const row = cells('contacts')[2] ?? [];
    bench.grid.type(tabs.contacts.sheetId, 3, row);
    bench.grid.type(tabs.contacts.sheetId, 4, row);
    mend();
    const ids = [2, 3, 4].map((at) => cell('contacts', at, 'id'));
    expect([
      new Set(ids).size,
      ids[0],
      bench
        .open()
        .load({ tables: ['contacts'] })
        .table('contacts').length,
    ]).toEqual([3, aContact().id, 3]);
  });

  test('links a row to the account that it names', () => {
    type('contacts', 2, 'account', 'acme robotics');
    mend();
    expect(cell('contacts', 2, 'account')).toBe(acme.id);
  });

  test('puts a state back that only an action may change', () => {
    const event = {
      id: 'sev_1',
      rev: 1,
      signal: aSignal().id,
      account: acme.id,
      move: 'flag',
      from: '',
      to: 'submitted',
    };
    bench.open().save({
      ...by,
      add: { signalEvents: [{ ...event, by: admin.email, at: monday9, reason: '', words: '' } as never] },
    });
    type('signals', 2, 'state', 'accepted');
    mend();
    expect(cell('signals', 2, 'state')).toBe('submitted');
  });

  test('puts back the hidden first row, keys of moved columns in their place', () => {
    bench.grid.insertColumn(tabs.accounts.sheetId, 3);
    const keys = cells('accounts')[0];
    bench.grid.removeRow(tabs.accounts.sheetId, 0);
    expect(() => bench.open().load({ tables: ['accounts'] })).toThrow(Fault);
    mend();
    expect([
      cells('accounts')[0],
      bench
        .open()
        .load({ tables: ['accounts'] })
        .table('accounts').length,
    ]).toEqual([keys, 1]);
  });

  test('leaves a column alone without which no row could be told from another', () => {
    type('accounts', 1, 'id', 'Ours');
    type('accounts', 0, 'id', '');
    const before = JSON.stringify(cells('accounts'));
    const { findings } = mend();
    expect([
      findings.filter(({ kind }) => kind === 'missing-column').length > 0,
      JSON.stringify(cells('accounts')),
    ]).toEqual([true, before]);
  });

  test('comes off whole or not at all, and the next click finishes it', () => {
    type('accounts', 2, 'seatsUsed', '۴۲');
    bench.grid.fail(new Fault('google-refused', { code: 503 }));
    expect(() => mend()).toThrow(Fault);
    expect([mend().mended, cell('accounts', 2, 'seatsUsed'), bench.open().journalOf({ key: 'k1' }).length]).toEqual([
      1, 42, 1,
    ]);
  });
});
