import { nextRung } from '../../../src/domain/commercial/ladder';
import { growth } from '../../../src/domain/commercial/money';
import type { Price } from '../../../src/domain/commercial/price';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import { standingOf } from '../../../src/domain/commercial/standing';

function aPrice(plan: string, seats: number | undefined, amount: number, currency = 'IRT'): Price {
  return { id: `prc_${plan}${seats}${currency}`, rev: 1, plan, seats, amount, currency };
}
function aRevenue(day: string, amount: number, currency = 'IRT'): Revenue {
  return { id: `mrr_${day}${amount}`, rev: 1, account: 'acc_acme', day: day as Revenue['day'], amount, currency };
}

const base = aPrice('Base', 5, 399_000);
const premium = aPrice('Premium', 10, 499_000);
const company = aPrice('Company', 50, 1_990_000);
const ladder = [company, premium, base];
const onBase = { plan: 'Base', seatsBought: 5 };

describe('the price ladder', () => {
  test('leads from base to Premium with 25.06 % more revenue and twice the seats', () => {
    expect(nextRung(onBase, ladder, undefined)).toEqual({
      price: premium,
      growth: { amount: 100_000, percent: 25.06 },
    });
  });

  test('says the growth against what the account pays', () => {
    const paid = { amount: 350_000, currency: 'IRT' };
    expect(nextRung(onBase, ladder, paid)).toEqual({ price: premium, growth: { amount: 149_000, percent: 42.57 } });
  });

  test('leads past a rung that costs less than the account pays', () => {
    const paid = { amount: 600_000, currency: 'IRT' };
    expect(nextRung(onBase, ladder, paid)?.price).toBe(company);
  });

  test('counts from the rung where the account pays in another currency', () => {
    const paid = { amount: 3_990_000, currency: 'IRR' };
    expect(nextRung(onBase, ladder, paid)?.growth).toEqual({ amount: 100_000, percent: 25.06 });
  });

  test('never leads to another currency', () => {
    expect(nextRung(onBase, [base, aPrice('Premium', 10, 4_990_000, 'IRR')], undefined)).toBeUndefined();
  });

  test('knows a plan by its name whatever its case, digits and spaces', () => {
    expect(nextRung({ plan: ' BASE  ', seatsBought: undefined }, ladder, undefined)?.price).toBe(premium);
  });

  test('stands on the rung of the seats that were bought', () => {
    const ten = aPrice('Base', 10, 700_000);
    expect(nextRung({ plan: 'Base', seatsBought: 12 }, [base, ten, company], undefined)).toEqual({
      price: company,
      growth: { amount: 1_290_000, percent: 184.29 },
    });
  });

  test('leads to no rung with fewer seats than the account has bought', () => {
    expect(nextRung({ plan: 'Base', seatsBought: 60 }, ladder, undefined)).toBeUndefined();
    expect(nextRung({ plan: 'Base', seatsBought: 12 }, ladder, undefined)?.price).toBe(company);
  });

  test.each([
    ['the highest plan', { plan: 'Company', seatsBought: 50 }],
    ['an unknown plan', { plan: 'Gold', seatsBought: 5 }],
    ['no plan', { plan: '', seatsBought: 5 }],
  ])('leads nowhere from %s', (_, account) => {
    expect(nextRung(account, ladder, undefined)).toBeUndefined();
  });

  test('defines no growth over nothing and over another currency', () => {
    const to = { amount: 5, currency: 'THB' };
    expect([growth({ amount: 0, currency: 'THB' }, to), growth({ amount: 5, currency: 'USD' }, to)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('what an account pays', () => {
  const [old, now, soon, later] = [
    aRevenue('2026-01-01', 1),
    aRevenue('2026-11-23', 2),
    aRevenue('2026-12-01', 3),
    aRevenue('2027-01-01', 4),
  ] as const;

  test('is the newest amount that holds today, and the first to come', () => {
    expect(standingOf([later, now, old, soon], '2026-11-23')).toEqual({ now, next: soon });
  });

  test('is unknown before the first day', () => {
    expect(standingOf([now], '2026-11-22')).toEqual({ now: undefined, next: now });
  });

  test('is the lower row of two from the same day', () => {
    const other = aRevenue('2026-11-23', 9);
    expect(standingOf([now, other], '2026-11-23').now).toBe(other);
  });
});
