import { type FigureName, figures } from '../../../src/domain/metrics/figures';
import { anAccount } from '../../support/builders';
import { aCost, accounts, anOutcome, answered, books, moved, resultOf, year } from './books';

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
