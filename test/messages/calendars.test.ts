import { toGregorian, toJalaali } from 'jalaali-js';
import { addDays, type Day } from '../../src/domain/time/time';
import { formats } from '../../src/messages/formats';
import { locales } from '../../src/messages/locales';
import { vectors } from '../support/vectors';

type Calendars = {
  readonly jalali: [Day, [number, number, number]][];
  readonly leap: number[];
  readonly common: number[];
  readonly buddhist: [Day, number][];
  readonly strings: [Day, string, string][];
};
const known = vectors<Calendars>('calendars');
const parts = (day: Day) => day.split('-').map(Number) as [number, number, number];

/** The official table ends in 1498; on this day of 1503 jalaali-js and icu4x part for the first time. */
const firstDoubt = '2124-03-20';

test.each(known.jalali.filter(([day]) => day !== firstDoubt))(
  '%s is %j in the Solar Hijri calendar',
  (day, expected) => {
    expect(locales.fa.calendar(...parts(day))).toEqual(expected);
  },
);

test('the last day of Esfand is the 30th in leap years alone', () => {
  const lastDay = (year: number) => {
    const { gy, gm, gd } = toGregorian(year + 1, 1, 1);
    const before = parts(addDays(new Date(Date.UTC(gy, gm - 1, gd)).toISOString().slice(0, 10) as Day, -1));
    return toJalaali(...before).jd;
  };
  expect(known.leap.filter((year) => lastDay(year) !== 30)).toEqual([]);
  expect(known.common.filter((year) => lastDay(year) !== 29)).toEqual([]);
});

test.each(known.buddhist)('%s is in the Buddhist year %i', (day, year) => {
  const [, month, date] = parts(day);
  expect(locales.th.calendar(...parts(day))).toEqual([year, month, date]);
});

test.each(known.strings)('%s is written %s and %s', (day, persian, thai) => {
  expect([formats('fa', 'UTC').day(day), formats('th', 'UTC').day(day)]).toEqual([persian, thai]);
});
