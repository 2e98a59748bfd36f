import { type FigureName, figures } from '../../../src/domain/metrics/figures';
import { anAccount } from '../../support/builders';
import { aCost, accounts, anOutcome, answered, books, moved, only, resultOf, year } from './books';

const names = Object.keys(figures) as FigureName[];
const ask = { period: year };
const nothing = books();
const something = books({
  accounts: [...accounts(3), anAccount({ id: 'acc_a' })],
  movements: [moved('a', 'start', 10), moved('a', 'upgrade', 2)],
  costs: [aCost(90)],
  feedback: [answered('nps', 10), answered('csat', 4)],
  outcomes: [anOutcome('one', { achieved: 10, reached: '2026-05-01', hours: 4 })],
});

describe('every figure', () => {
  test.each(names)(
    '%s says why it is not defined where there is nothing, and is never zero or infinite then',
    (name) => {
      const readings = figures[name].read(nothing, ask);
      expect(readings.length).toBeGreaterThan(0);
      for (const reading of readings) expect(typeof resultOf(reading)).toBe('string');
    },
  );

  test.each(names)('%s names its period, its base and the rows behind each of its numbers', (name) => {
    for (const { period, n, terms, answer } of figures[name].read(something, ask)) {
      expect(period).toEqual(year);
      expect(Number.isInteger(n)).toBe(true);
      expect('missing' in answer || Number.isFinite(answer.value)).toBe(true);
      for (const term of terms) expect(term.value === 0 || term.rows.length > 0).toBe(true);
    }
  });

  test('that needs the workbook of amounts says so', () => {
    const open = names.filter((name) => !figures[name].amounts);
    expect(open).toContain('nps');
    expect(open.some((name) => figures[name].read(something, ask).some(({ unit }) => unit === 'money'))).toBe(false);
  });
});

describe('revenue', () => {
  const two = books({
    accounts: ['a', 'b'].map((name) => anAccount({ id: `acc_${name}` })),
    movements: [moved('a', 'start', 10), moved('b', 'start', 7, { currency: 'THB' })],
  });

  test('of all that is paid leads to the rows of it, those of earlier periods too', () => {
    const own = { ...two, accounts: two.accounts.slice(0, 1) };
    for (const name of ['upsellShare', 'revenuePerAccount'] as const) {
      const end = only(figures[name].read(own, ask)).terms.find((term) => term.name === 'end');
      expect([end?.value, end?.rows]).toEqual([10, ['mov_astart10']]);
    }
  });

  test('says what no rate held for, where one held for nothing at all', () => {
    const rates = [{ from: 'THB', to: 'USD', day: '2025-06-01', times: 1 / 35 } as const];
    const own = { ...two, accounts: two.accounts.slice(1), rates };
    const none = only(figures.bridge.read(own, { ...ask, currency: 'USD' }));
    expect([resultOf(none), none.leftOut]).toEqual(['no-revenue', [{ why: 'no-rate', rows: ['mov_bstart7'] }]]);
  });

  test('comes together by a rate of rials where amounts are in toman, and the other way round', () => {
    const own = { ...two, accounts: two.accounts.slice(0, 1) };
    const rates = [{ from: 'USD', to: 'IRR', day: '2025-01-01', times: 600_000 } as const];
    for (const currency of ['IRT', 'IRR']) {
      const reading = only(figures.bridge.read({ ...own, rates }, { ...ask, currency }));
      expect([resultOf(reading), reading.currency]).toEqual([600_000, 'IRT']);
    }
    const movements = [moved('a', 'start', 60_000, { currency: 'IRT' })];
    const back = [{ from: 'IRR', to: 'USD', day: '2025-01-01', times: 1 / 600_000 } as const];
    const turned = figures.bridge.read({ ...own, movements, rates: back }, { ...ask, currency: 'USD' });
    expect(resultOf(only(turned))).toBe(1);
  });
});
