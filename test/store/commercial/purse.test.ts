import type { Deal } from '../../../src/domain/commercial/deal';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import type { Purse } from '../../../src/store/commercial/amounts';
import { mergedPurse, pursesSeen, trimmedPurse, writePurses } from '../../../src/store/commercial/purse';
import { bucketOf } from '../../../src/store/derived/account-index';
import type { Session } from '../../../src/store/session';
import { monday9 } from '../../support/builders';

function aRevenue(day: string, amount: number): Revenue {
  return {
    id: `mrr_${day}${amount}`,
    rev: 1,
    account: 'acc_acme',
    day: day as Revenue['day'],
    amount,
    currency: 'IRT',
  };
}
function aDeal(number: number): Deal {
  return {
    id: `dea_${number}`,
    rev: 1,
    signal: `sig_${number}`,
    account: 'acc_acme',
    expected: number,
    currency: 'IRT',
    expectedDay: undefined,
    discountPercent: 12.5,
    by: 'arthit@orbit.example',
  };
}

/** What a later execution reads of it. */
function readBack(text: string, account: Purse['account'] = 'acc_acme'): readonly Purse[] {
  const bucket = bucketOf(account);
  return pursesSeen({ seen: new Map([[`purses:${bucket}`, [[text]]]]) } as unknown as Session, bucket);
}

describe('a purse', () => {
  test('is read as it was written', () => {
    const purse: Purse = { account: 'acc_acme', revenue: [aRevenue('2026-01-01', 1.5)], deals: [aDeal(1)] };
    const other: Purse = { account: 'acc_zeta', revenue: [], deals: [{ ...aDeal(2), account: 'acc_zeta' }] };
    expect(readBack(writePurses([other, purse]))).toEqual([purse, other]);
  });

  test('is the same text whatever the order, and none where there is nothing', () => {
    const purse: Purse = { account: 'acc_acme', revenue: [], deals: [aDeal(1)] };
    const other: Purse = { account: 'acc_zeta', revenue: [], deals: [{ ...aDeal(2), account: 'acc_zeta' }] };
    expect(writePurses([purse, other])).toBe(writePurses([other, purse]));
    expect(writePurses([{ account: 'acc_acme', revenue: [], deals: [] }])).toBe('');
  });

  test('keeps what holds now, what held before it and what comes next', () => {
    const days = [
      '2024-01-01',
      '2025-01-01',
      '2026-11-23',
      '2026-12-01',
      '2027-01-01',
      '2028-01-01',
      '2029-01-01',
      '2030-01-01',
    ];
    const purse = trimmedPurse(
      'acc_acme',
      { revenue: days.map((day) => aRevenue(day, 1)).reverse(), deals: [] },
      monday9,
    );
    expect(purse.revenue.map(({ day }) => day)).toEqual(days.slice(1, 7));
  });

  test('takes a row again without doubling it, and lets go of one that went to another account', () => {
    const purse: Purse = { account: 'acc_acme', revenue: [], deals: [aDeal(1), aDeal(2)] };
    const changed = { ...aDeal(1), rev: 2, expected: 9 };
    const gone: Deal = { ...aDeal(2), account: 'acc_zeta' };
    expect(mergedPurse(purse, { revenue: [], deals: [changed, gone] }, monday9).deals).toEqual([changed]);
  });

  test('fits a cell however many accounts share it', () => {
    const purses = Array.from({ length: 40 }, (_, index): Purse => {
      const account = `acc_${index}` as const;
      return {
        account,
        revenue: [],
        deals: Array.from({ length: 30 }, (_one, number) => ({ ...aDeal(number), account })),
      };
    });
    const text = writePurses(purses);
    expect(text.length).toBeLessThan(50_000);
    expect(readBack(text).map(({ deals }) => deals[deals.length - 1]?.id)).toEqual(purses.map(() => 'dea_29'));
  });

  test('that nobody can read counts as empty', () => {
    expect([readBack('rubbish'), readBack('[99,["acc_acme",[],[]]]'), readBack('')]).toEqual([[], [], []]);
  });
});
