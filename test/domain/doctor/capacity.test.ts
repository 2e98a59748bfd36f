import { capacityOf } from '../../../src/domain/doctor/capacity';
import { addDays, type Day } from '../../../src/domain/time/time';

const today: Day = '2026-11-23';
const rows = (count: number, back: number): readonly Day[] =>
  Array.from({ length: count }, () => addDays(today, -back));

describe('how full a workbook is', () => {
  test('counts the cells of the grid, and warns from 70 % on', () => {
    const warned = [6_999_999, 7_000_000].map((cells) => capacityOf(cells, [], today));
    expect(warned).toEqual([
      { cells: 6_999_999, percent: 69.99999, cellsADay: 0, fullOn: undefined, warned: undefined },
      { cells: 7_000_000, percent: 70, cellsADay: 0, fullOn: undefined, warned: 'nearly-full' },
    ]);
  });

  test('forecasts the day from the rows of the last 90 days, each as wide as its tab', () => {
    // 900 rows of ten columns in 90 days are a hundred cells a day; a million cells are left.
    const growing = [{ columns: 10, days: [...rows(900, 30), ...rows(5000, 200)] }];
    expect(capacityOf(9_000_000, growing, today)).toEqual({
      cells: 9_000_000,
      percent: 90,
      cellsADay: 100,
      fullOn: addDays(today, 10_000),
      warned: 'nearly-full',
    });
  });

  test('measures a young workbook over its own age, a week at least', () => {
    const growing = [{ columns: 10, days: rows(700, 2) }];
    expect(capacityOf(0, growing, today).cellsADay).toBe(1000);
  });

  test('warns of a workbook that is full within a year, however empty it is today', () => {
    const growing = [{ columns: 10, days: [...rows(270_000, 10), ...rows(1, 100)] }];
    const { fullOn, warned, cellsADay } = capacityOf(1_000_000, growing, today);
    expect([cellsADay, fullOn, warned]).toEqual([30_000, addDays(today, 300), 'full-soon']);
  });

  test('names no day that is a century away', () => {
    expect(capacityOf(0, [{ columns: 1, days: rows(1, 0) }], today).fullOn).toBeUndefined();
  });
});
