import { guessTable } from '../../../src/store/import/head/guess-table';
import { acme, added, mina, plan } from './support';

describe('quotas, rates and what outcomes are worth', () => {
  const refusedOf = (made: ReturnType<typeof plan>) => made.refused.map(({ reason }) => reason);

  test('take a quota by the AM and the time, of a year by the month, and none that ends before it begins', () => {
    const rows = [
      ['Sales rep', 'From', 'To', 'Target ARR (EUR)'],
      ['arthit@orbit.example', '2026-10-01', '2026-12-31', '120,000'],
      ['arthit@orbit.example', '2026-12-31', '2026-10-01', '120,000'],
      ['nobody at all', '2026-10-01', '2026-12-31', '1'],
    ];
    expect(plan('quotas', rows).questions).toMatchObject([{ column: 'amount', kind: 'period' }]);
    const made = plan('quotas', rows, { answers: { amount: 'year' } });
    expect(added(made)).toMatchObject([{ am: 'arthit@orbit.example', amount: 10_000, currency: 'EUR' }]);
    expect(refusedOf(made)).toEqual(['bad-value', 'bad-value']);
  });

  test('take rates by their day, with currencies by code or word, and none of a currency to itself', () => {
    const made = plan('rates', [
      ['Date', 'From currency', 'To currency', 'Rate'],
      ['2026-10-01', 'EUR', 'USD', '1.0875'],
      ['2026-10-01', 'دلار', 'toman', '۹۰٬۰۰۰'],
      ['2026-10-01', 'USD', 'USD', '1'],
      ['2026-10-02', 'EUR', 'USD', '0'],
    ]);
    expect(added(made).map(({ from, to, times }) => [from, to, times])).toEqual([
      ['EUR', 'USD', 1.0875],
      ['USD', 'IRT', 90_000],
    ]);
    expect(refusedOf(made)).toEqual(['bad-value', 'bad-value']);
  });

  test('find the outcome that words mean, and refuse words that mean several or none', () => {
    const outcome = { rev: 1, unit: '', target: 1, achieved: 1, due: undefined, reached: undefined };
    const more = { hours: undefined, touches: undefined } as const;
    const outcomes = [
      { ...outcome, ...more, id: 'out_a', account: acme.id, what: 'Faster months', campaign: 'Q4' },
      { ...outcome, ...more, id: 'out_b', account: acme.id, what: 'Faster months', campaign: 'Q3' },
    ] as const;
    const existing = { accounts: [acme], team: [mina], rows: [], outcomes };
    const rows = [
      ['Customer', 'Outcome', 'Campaign', 'Savings', 'Currency'],
      ['Acme Robotics', 'faster months', 'Q4', '3,000', 'EUR'],
      ['Acme Robotics', 'Faster months', '', '3,000', 'EUR'],
      ['', 'Something else', '', '3,000', 'EUR'],
      ['Nobody', 'Faster months', 'Q3', '3,000', 'EUR'],
      ['', 'out_b', '', '500', 'EUR'],
    ];
    const made = plan('outcomeValues', rows, { existing });
    expect(added(made).map(({ outcome: of, amount, account }) => [of, amount, account])).toEqual([
      ['out_a', 3000, undefined],
      ['out_b', 500, undefined],
    ]);
    expect(refusedOf(made)).toEqual(['no-outcome', 'no-outcome', 'no-account']);
    const again = { ...existing, rows: added(made) as never };
    expect(plan('outcomeValues', rows, { existing: again })).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  });

  test.each([
    [
      'quotas',
      ['Sales rep', 'From', 'To', 'Quota', 'Currency'],
      ['arthit@orbit.example', '2026-10-01', '2026-12-31', '5', 'EUR'],
    ],
    ['rates', ['Date', 'From currency', 'To currency', 'Exchange rate'], ['2026-10-01', 'EUR', 'USD', '1.08']],
    ['outcomeValues', ['Outcome', 'Savings', 'Currency'], ['Faster months', '5', 'EUR']],
    ['costs', ['Kind', 'From', 'To', 'Cost', 'Currency'], ['Service', '2026-10-01', '2026-12-31', '5', 'EUR']],
  ])('are told by their headers: %s', (table, head, row) => {
    expect(guessTable([head, row]).table).toBe(table);
  });
});
