import { type Deal, dealOf } from '../../../src/domain/commercial/deal';
import type { Price } from '../../../src/domain/commercial/price';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import { Fault } from '../../../src/fault';
import type { AmountsLook } from '../../../src/store/commercial/amounts';
import { amountsSheetId, headRows, tabs } from '../../../src/store/tables';
import { aSignal, monday9 } from '../../support/builders';
import { type AmountsBench, target, twoBooks } from '../../support/store/amounts-bench';
import { by } from '../../support/store/clicks';
import { refused } from '../../support/store/memory-grid';

const accepted = { ...by, action: 'acceptSignal' } as const;
const signal = aSignal();

function aDeal(parts: Partial<Deal> = {}): Deal {
  return {
    id: 'dea_1',
    rev: 1,
    signal: 'sig_1',
    account: 'acc_acme',
    expected: 4242,
    currency: 'THB',
    expectedDay: '2026-12-20',
    discountPercent: undefined,
    by: 'arthit@orbit.example',
    ...parts,
  };
}
function aRevenue(day: Revenue['day'], amount: number, parts: Partial<Revenue> = {}): Revenue {
  return { id: `mrr_${day}`, rev: 1, account: 'acc_acme', day, amount, currency: 'THB', ...parts };
}
const base: Price = { id: 'prc_base', rev: 1, plan: 'Base', seats: 5, amount: 399, currency: 'THB' };

/** The acceptance as the controller makes it, in an execution of its own. */
function accept(bench: AmountsBench, deal: Deal = aDeal()): void {
  const workbook = bench.open();
  workbook.locked(() => {
    const { account } = workbook.load({ account: 'acc_acme', tables: ['signals'], freshTeam: true });
    expect(account?.id).toBe('acc_acme');
    const [now] = workbook.load({ tables: ['signals'] }).table('signals');
    if (!now) throw new Error('No signal');
    workbook.amounts.look({ account: 'acc_acme', toSave: true });
    workbook.save({
      ...accepted,
      add: { deals: [deal] },
      update: { signals: [{ ...now, deal: deal.id, state: 'accepted' }] },
    });
  });
}

function withSignal(): AmountsBench {
  const bench = twoBooks();
  const workbook = bench.open();
  workbook.load({ account: 'acc_acme', freshTeam: true });
  workbook.save({ ...by, add: { signals: [signal] } });
  return bench;
}

function opened(look: AmountsLook): Extract<AmountsLook, { state: 'open' }> {
  if (look.state !== 'open') throw new Error(look.state);
  return look;
}

const lookAt = (bench: AmountsBench) => opened(bench.open().amounts.look({ account: 'acc_acme', tables: ['deals'] }));
const signalsOf = (bench: AmountsBench) =>
  bench
    .open()
    .load({ tables: ['signals'] })
    .table('signals');
/** What a card says of each signal's money. */
const counting = (bench: AmountsBench) => signalsOf(bench).map((one) => dealOf(one, lookAt(bench).purse.deals));
const rowsIn = (bench: AmountsBench, tab: 'deals' | 'revenue' | 'commercialJournal') =>
  bench.money.cells(tabs[tab].sheetId).slice(headRows);

describe('amounts', () => {
  test('are read in one call of their own, however much is asked for', () => {
    const bench = withSignal();
    const workbook = bench.open();
    workbook.load({ account: 'acc_acme' });
    const { reads } = bench.money.calls;
    workbook.amounts.look({ account: 'acc_acme', tables: ['revenue', 'deals', 'movements'], toSave: true });
    workbook.amounts.look({ account: 'acc_acme', tables: ['revenue'] });
    expect(bench.money.calls.reads - reads).toBe(1);
  });

  test('are written before what names them, each workbook once', () => {
    const bench = withSignal();
    const before = bench.written.length;
    accept(bench);
    expect(bench.written.slice(before)).toEqual(['amounts', 'team']);
    expect(rowsIn(bench, 'deals').length).toBe(1);
    expect(signalsOf(bench)[0]?.deal).toBe('dea_1');
    expect(lookAt(bench).purse.deals).toEqual([aDeal()]);
  });

  test('count nowhere until the signal names them, and the same click again takes up what stands', () => {
    const bench = withSignal();
    bench.failWrite('team', refused(503, 'The service is currently unavailable.'));
    expect(() => accept(bench)).toThrow();
    expect(signalsOf(bench)[0]?.state).toBe('submitted');
    expect(lookAt(bench).table('deals')).toEqual([aDeal()]);
    expect(counting(bench)).toEqual([undefined]);
    accept(bench);
    expect(counting(bench)).toEqual([aDeal()]);
    expect([rowsIn(bench, 'deals').length, rowsIn(bench, 'commercialJournal').length]).toEqual([1, 2]);
  });

  test('leave nothing where Google refuses them', () => {
    const bench = withSignal();
    bench.failWrite('amounts', refused(503, 'The service is currently unavailable.'));
    expect(() => accept(bench)).toThrow(Fault);
    expect([rowsIn(bench, 'deals').length, signalsOf(bench)[0]?.deal]).toEqual([0, '']);
  });

  test.each(['amounts', 'team'] as const)('of a lost answer of the %s are known again at the next click', (file) => {
    const bench = withSignal();
    bench.failWrite(file, 'lost');
    expect(() => accept(bench)).toThrow();
    expect(rowsIn(bench, 'deals').length).toBe(1);
    accept(bench);
    expect([rowsIn(bench, 'deals').length, signalsOf(bench)[0]?.deal]).toEqual([1, 'dea_1']);
  });

  test('never stand in the team’s workbook, its journal and dossiers included', () => {
    const bench = withSignal();
    accept(bench);
    const all = bench.grid.describe('book-1').map(({ sheetId }) => bench.grid.cells(sheetId));
    expect(JSON.stringify(all)).not.toContain('4242');
    expect(JSON.stringify(rowsIn(bench, 'commercialJournal'))).toContain('4242');
  });

  test('of an import are added once and land in the purses', () => {
    const bench = twoBooks();
    const rows = [aRevenue('2026-01-01', 100), aRevenue('2026-11-01', 120), aRevenue('2027-01-01', 150)];
    for (const _ of [1, 2]) bench.open().save({ ...by, action: 'importTab', add: { revenue: rows, prices: [base] } });
    expect(rowsIn(bench, 'revenue').length).toBe(3);
    const look = lookAt(bench);
    expect(look.purse.revenue).toEqual(rows);
    expect(look.prices).toEqual([base]);
  });

  test('that hands typed get an id, their account and a place in the purse at the next rebuild', () => {
    const bench = twoBooks();
    const keys = bench.money.cells(tabs.revenue.sheetId)[0] ?? [];
    const typed: Readonly<Record<string, string | number>> = {
      account: 'Zeta',
      day: '2026-05-01',
      amount: '1,500',
      currency: 'thb',
    };
    bench.money.type(
      tabs.revenue.sheetId,
      2,
      keys.map((key) => typed[String(key)] ?? ''),
    );
    bench.open().rebuild(monday9);
    const look = opened(bench.open().amounts.look({ account: 'acc_zeta', tables: ['revenue'] }));
    expect(look.purse.revenue.map(({ day, amount, currency }) => [day, amount, currency])).toEqual([
      ['2026-05-01', 1500, 'THB'],
    ]);
    expect(look.table('revenue')[0]?.id).toMatch(/^mrr_/);
    expect(JSON.stringify(rowsIn(bench, 'revenue'))).toContain('"Zeta"');
  });

  test('stand in the purse as the tabs say after a rebuild, whatever a hand did to it', () => {
    const bench = withSignal();
    accept(bench);
    bench.open().save({ ...by, add: { revenue: [aRevenue('2026-01-01', 100)] } });
    const before = bench.money.cells(amountsSheetId);
    const row = before.findIndex((cells, index) => index > 0 && cells.length > 0);
    bench.money.set(amountsSheetId, row, 0, 'rubbish');
    expect(lookAt(bench).purse.deals).toEqual([]);
    bench.open().rebuild(monday9);
    expect(bench.money.cells(amountsSheetId)).toEqual(before);
  });
});

describe('a look into the workbook of amounts', () => {
  test.each([
    ['closed', refused(403, 'The caller does not have permission')],
    ['closed', refused(404, 'Requested entity was not found.')],
    ['broken', refused(400, 'Invalid request: No grid with id: 7201')],
    ['later', refused(503, 'The service is currently unavailable.')],
    ['later', new Fault('over-quota', {})],
  ])('says %s where Google refuses with %p', (state, fault) => {
    const bench = twoBooks();
    bench.amounts.opened = undefined;
    bench.refuse(fault);
    expect(bench.open().amounts.look({ account: 'acc_acme' })).toEqual({ state });
  });

  test('tells a file that was open once from one that never was', () => {
    const bench = twoBooks();
    bench.refuse(refused(404, 'Requested entity was not found.'));
    expect(bench.open().amounts.look({})).toEqual({ state: 'gone' });
  });

  test('says broken where a key is gone', () => {
    const bench = twoBooks();
    bench.money.set(tabs.prices.sheetId, 0, 0, 'somebody’s own');
    expect(bench.open().amounts.look({})).toEqual({ state: 'broken' });
  });

  test('lets a mistake of ours through', () => {
    const bench = twoBooks();
    bench.refuse(new Fault('defect', {}));
    expect(() => bench.open().amounts.look({})).toThrow(Fault);
  });
});

describe('the making of the workbook of amounts', () => {
  test('happens once, whoever asks again', () => {
    const bench = twoBooks();
    const { writes } = bench.money.calls;
    bench.open().amounts.setUp(target);
    expect([bench.money.calls.writes - writes, bench.amounts.workbook]).toEqual([0, 'book-2']);
  });

  test('never takes the team’s own workbook', () => {
    const bench = twoBooks();
    bench.amounts.workbook = undefined;
    expect(() => bench.open().amounts.setUp({ ...target, spreadsheetId: 'book-1' })).toThrow(Fault);
  });

  test('replaces nothing but the file that is named', () => {
    const bench = twoBooks();
    bench.open().amounts.setUp({ ...target, insteadOf: 'another' });
    expect(bench.amounts.workbook).toBe('book-2');
  });
});
