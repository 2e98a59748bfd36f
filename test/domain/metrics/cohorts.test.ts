/**
 * Real purchases through the import to cohorts, beside a plain count of the same file. `CDNOW=…/CDNOW_master.txt` takes
 * all 23,570 customers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../../src/domain/account/account';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import { cohorts } from '../../../src/domain/metrics/cohorts';
import { derivedMovements, gapsOn } from '../../../src/domain/metrics/ledger/derive';
import { gregorian, type Period, periodOf } from '../../../src/domain/metrics/period';
import type { Day } from '../../../src/domain/time/time';
import { plan } from '../../store/import/support';
import { anAccount } from '../../support/builders';
import { accounts, books, moved } from './books';

type Purchase = { readonly customer: string; readonly day: Day; readonly amount: number };

function purchases(): readonly Purchase[] {
  const path = process.env.CDNOW ?? join(import.meta.dirname, '../../fixtures/cdnow/purchases.txt');
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line): Purchase[] => {
    const cells = line.trim().split(/\s+/);
    const [customer = '', at = ''] = cells;
    const plain = at.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    const day = /^\d{4}-\d\d-\d\d$/.test(plain) ? (plain as Day) : undefined;
    return day ? [{ customer, day, amount: Number(cells[cells.length - 1]) }] : [];
  });
}

const months: readonly Period[] = Array.from({ length: 18 }, (_, at) =>
  periodOf('1997-01-15', 'month', { calendar: gregorian, firstMonth: 1 }, at),
);
const monthOf = (day: Day) => months.findIndex(({ from, to }) => day >= from && day <= to);

/** What each customer spent month by month, from the first on. */
function spent(): ReadonlyMap<string, readonly number[]> {
  const by = new Map<string, number[]>();
  for (const { customer, day, amount } of purchases()) {
    const row = by.get(customer) ?? months.map(() => 0);
    const at = monthOf(day);
    row[at] = Math.round(((row[at] ?? 0) + amount) * 100) / 100;
    by.set(customer, row);
  }
  return by;
}

describe('cohorts of real purchases', () => {
  const by = spent();

  /** As a company would keep them: a row wherever what a customer pays a month is another than before. */
  const file = [...by].flatMap(([customer, amounts]) =>
    amounts.flatMap((amount, at) =>
      amount === (at === 0 ? 0 : amounts[at - 1]) ? [] : [[customer, months[at]?.from ?? '', String(amount), 'USD']],
    ),
  );
  const all: readonly Account[] = [...by.keys()].map((id) =>
    anAccount({ id: `acc_${id}`, externalId: id, name: '', domains: [] }),
  );
  const portions = Array.from({ length: Math.ceil(file.length / 5000) }, (_, at) =>
    file.slice(at * 5000, at * 5000 + 5000),
  );
  const revenue = portions.flatMap((rows) => {
    const made = plan('revenue', [['Account', 'From day', 'Monthly revenue', 'Currency'], ...rows], {
      existing: { accounts: all, team: [], rows: [] },
      count: 5000,
    });
    expect([made.refused, made.added]).toEqual([[], rows.length]);
    return (made.change.add?.revenue ?? []) as readonly Revenue[];
  });
  const movements = derivedMovements({ revenue, movements: [], renewals: [], signals: [], signalEvents: [] });
  const found = cohorts(books({ accounts: all, movements }), { currency: 'USD' }, months);

  test('are as large as counting the file makes them, month by month', () => {
    const first = [...by.values()].map((amounts) => amounts.findIndex((amount) => amount > 0));
    for (const { period, accounts: own, logos, revenue: shares, start } of found) {
      const at = monthOf(period.from);
      const members = [...by.values()].filter((_, index) => first[index] === at);
      const total = (later: number) => members.reduce((sum, amounts) => sum + (amounts[later] ?? 0), 0);
      expect(own.length).toBe(members.length);
      expect(start).toBeCloseTo(total(at), 2);
      logos.forEach((share, after) => {
        const still = members.filter((amounts) => (amounts[at + after] ?? 0) > 0).length;
        expect(share).toBeCloseTo(still / members.length, 9);
        expect(shares[after]).toBeCloseTo(total(at + after) / total(at), 6);
      });
    }
    // A few of the file's customers have only purchases of nothing: they never came.
    expect(found.reduce((sum, { accounts: own }) => sum + own.length, 0)).toBe(first.filter((at) => at >= 0).length);
    expect(found.length).toBeGreaterThan(2);
  });

  test('add up: the movements leave no gap to what was paid', () => {
    expect(gapsOn('1998-06-30', { revenue, movements })).toEqual([]);
  });
});

describe('a cohort', () => {
  const quarters: readonly Period[] = Array.from({ length: 3 }, (_, at) =>
    periodOf('2026-01-15', 'quarter', { calendar: gregorian, firstMonth: 1 }, at),
  );

  test('is of those who came in its period; who left and came back is in none again', () => {
    const rows = [
      moved('0', 'new', 100, { day: '2026-02-01' }),
      moved('1', 'new', 50, { day: '2026-02-01' }),
      moved('1', 'churn', -50, { day: '2026-05-01' }),
      moved('1', 'new', 70, { day: '2026-08-01' }),
      moved('2', 'new', 10, { day: '2026-07-01' }),
      moved('0', 'upgrade', 20, { day: '2026-04-04' }),
    ];
    const found = cohorts(books({ accounts: accounts(3), movements: rows }), { currency: 'USD' }, quarters);
    expect(found.map(({ accounts: own, start, revenue, logos }) => [own, start, revenue, logos])).toEqual([
      [['acc_0', 'acc_1'], 150, [1, 0.8, 190 / 150], [1, 0.5, 1]],
      [['acc_2'], 10, [1], [1]],
    ]);
  });
});
