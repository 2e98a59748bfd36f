import fc from 'fast-check';
import { toGregorian, toJalaali } from 'jalaali-js';
import { type Calendar, gregorian, isWithin, periodOf, type Span, spans } from '../../../src/domain/metrics/period';
import { addDays, type Day } from '../../../src/domain/time/time';

const solarHijri: Calendar = {
  partsOf: (day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const { jy, jm } = toJalaali(year, month, date);
    return { year: jy, month: jm };
  },
  monthStart: (year, month) => {
    const { gy, gm, gd } = toGregorian(year, month, 1);
    return `${gy}-${String(gm).padStart(2, '0')}-${String(gd).padStart(2, '0')}` as Day;
  },
};

const calendars = { gregorian, solarHijri };

describe('a period', () => {
  test('is a quarter of the calendar that the team goes by', () => {
    expect(periodOf('2026-11-30', 'quarter', { calendar: gregorian, firstMonth: 1 })).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(periodOf('2026-11-30', 'quarter', { calendar: solarHijri, firstMonth: 1 })).toEqual({
      from: '2026-09-23',
      to: '2026-12-21',
    });
  });

  test('is a fiscal year from its own first month', () => {
    const thai = { calendar: gregorian, firstMonth: 10 };
    expect(periodOf('2026-09-30', 'year', thai)).toEqual({ from: '2025-10-01', to: '2026-09-30' });
    expect(periodOf('2026-10-01', 'year', thai)).toEqual({ from: '2026-10-01', to: '2027-09-30' });
    expect(periodOf('2026-10-01', 'year', thai, -1)).toEqual({ from: '2025-10-01', to: '2026-09-30' });
  });

  test('holds its day, and the next one begins the day after', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));
    const span = fc.constantFrom(...(Object.keys(spans) as Span[]));
    const calendar = fc.constantFrom(...Object.values(calendars));
    fc.assert(
      fc.property(days, span, calendar, fc.integer({ min: 1, max: 12 }), (day, of, by, firstMonth) => {
        const own = periodOf(day, of, { calendar: by, firstMonth });
        const next = periodOf(day, of, { calendar: by, firstMonth }, 1);
        expect([isWithin(day, own), next.from]).toEqual([true, addDays(own.to, 1)]);
      }),
      { numRuns: 200 },
    );
  });
});
