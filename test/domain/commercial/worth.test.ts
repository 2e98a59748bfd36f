import type { Deal } from '../../../src/domain/commercial/deal';
import { byWorth, type WorthFacts, worthOf } from '../../../src/domain/commercial/worth';
import { anAccount, aSignal } from '../../support/builders';

const price = (id: 'prc_1' | 'prc_2', plan: string, amount: number) => ({
  ...{ id, rev: 1, plan, seats: undefined, amount, currency: 'IRT' },
});
const facts: WorthFacts = {
  deals: [],
  revenue: [{ id: 'mrr_1', rev: 1, account: 'acc_acme', day: '2026-01-01', amount: 399, currency: 'IRT' }],
  prices: [price('prc_1', 'Base', 399), price('prc_2', 'Premium', 499)],
  today: '2026-11-23',
};
const base = anAccount({ plan: 'Base' });
const deal: Deal = {
  ...{ id: 'dea_1', rev: 1, signal: 'sig_1', account: 'acc_acme', expected: 250, currency: 'IRT' },
  ...{ expectedDay: undefined, discountPercent: undefined, by: 'arthit@orbit.example' },
};

describe('what a signal may bring', () => {
  test('is what its AM expects, else what the next rung would add, else unknown', () => {
    const signal = aSignal();
    expect([
      worthOf({ ...signal, deal: 'dea_1' }, base, { ...facts, deals: [deal] }),
      worthOf(signal, base, { ...facts, deals: [deal] }),
      worthOf(signal, anAccount({ plan: 'Premium' }), facts),
      worthOf(signal, undefined, facts),
      worthOf({ ...signal, kind: 'referral' }, base, facts),
      worthOf({ ...signal, state: 'won' }, base, facts),
      worthOf({ ...signal, deal: 'dea_1' }, base, { ...facts, deals: [{ ...deal, expected: 0 }] }),
    ]).toEqual([
      { amount: 250, currency: 'IRT', from: 'expected' },
      { amount: 100, currency: 'IRT', from: 'next-rung' },
      undefined,
      undefined,
      undefined,
      undefined,
      { amount: 0, currency: 'IRT', from: 'expected' },
    ]);
  });

  test('puts the most of one currency first, compares no two, and leaves what is unknown to the end as it stood', () => {
    const one = (name: string, amount?: number, currency = 'USD') => ({
      name,
      worth: amount === undefined ? undefined : ({ amount, currency, from: 'expected' } as const),
    });
    const items = [one('a'), one('b', 5), one('c', 900, 'IRT'), one('d', 70), one('e'), one('f', 5)];
    expect(byWorth(items).map(({ name }) => name)).toEqual(['c', 'd', 'b', 'f', 'a', 'e']);
  });
});
