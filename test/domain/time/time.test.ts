import { addDays, dayStart, daysBetween, isDay } from '../../../src/domain/time/time';

describe('days', () => {
  test('refuses a day that does not exist', () => {
    expect(['2026-02-28', '2026-02-30', '2026-2-3', ''].map(isDay)).toEqual([true, false, false, false]);
  });

  test('counts across the end of a leap February', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  });

  test('begin when the platform says, over four hundred years', () => {
    const from = Date.UTC(1800, 0, 1);
    const days = Array.from({ length: 146_097 }, (_, at) =>
      new Date(from + at * 86_400_000).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => dayStart(day as `${number}-01-01`) !== Date.parse(day))).toEqual([]);
  });
});
