import { dateId, datesOf, firstOf, ruleOf, seriesOf, untilOf } from '../../../src/domain/sync/series';
import { dayMs } from '../../../src/domain/time/time';
import { instantOf } from '../../../src/domain/time/time-zone';

describe('a series', () => {
  test.each([
    ['weekly', '2026-11-24', 'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU'],
    ['fortnightly', '2026-11-24', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['monthly', '2026-11-24', 'RRULE:FREQ=MONTHLY;BYDAY=4TU'],
    ['monthly', '2026-12-29', 'RRULE:FREQ=MONTHLY;BYDAY=-1TU'],
  ] as const)('that is %s from %s has a rule that all calendars read alike', (cadence, day, rule) => {
    const zone = 'Asia/Bangkok';
    expect(ruleOf({ start: instantOf(day, '10:00', zone), cadence, zone })).toBe(rule);
  });

  // Dates on which rrule.js, ical.js, dateutil and Google agree: RFC 5545 and its examples, restated.
  test.each([
    ['weekly', 'Europe/Berlin', '2026-10-12', ['10-12T08', '10-19T08', '10-26T09', '11-02T09']],
    ['fortnightly', 'America/New_York', '2026-10-20', ['10-20T14', '11-03T15', '11-17T15', '12-01T15']],
    ['monthly', 'Asia/Tehran', '2026-11-07', ['11-07T06', '12-05T06', '01-02T06', '02-06T06']],
    ['monthly', 'Asia/Bangkok', '2026-11-30', ['11-30T03', '12-28T03', '01-25T03', '02-22T03']],
  ] as const)('that is %s in %s keeps its wall time', (cadence, zone, day, wanted) => {
    const start = instantOf(day, '10:00', zone);
    const dates = datesOf({ start, cadence, zone }, start + 130 * dayMs);
    expect(dates.slice(0, 4).map((date) => new Date(date).toISOString().slice(5, 13))).toEqual(wanted);
  });

  test('has its first date, however near its end is', () => {
    const rhythm = { start: 0, cadence: 'weekly', zone: 'UTC' } as const;
    expect([datesOf(rhythm, 0), datesOf(rhythm, 7 * dayMs)]).toEqual([[0], [0]]);
  });

  test('and its parts are known by their ids', () => {
    const start = Date.parse('2025-03-27T12:30:00Z');
    expect(dateId('abc', start)).toBe('abc_20250327T123000Z');
    expect(
      ['abc', 'abc_20250327T123000Z', 'abc_20250327', 'abc_R20250327T123000_20250403T123000Z'].map(seriesOf),
    ).toEqual(['abc', 'abc', 'abc', 'abc_R20250327T123000']);
    expect(firstOf('abc_R20250327T123000')).toBe('abc');
  });

  test('stops where its rule says', () => {
    const until = (rule: string) => {
      const found = untilOf([rule]);
      return found === undefined ? undefined : new Date(found).toISOString();
    };
    expect(until('RRULE:FREQ=DAILY;UNTIL=20250327T045959Z')).toBe('2025-03-27T04:59:59.000Z');
    expect(until('RRULE:FREQ=DAILY;UNTIL=20200915')).toBe('2020-09-15T23:59:59.999Z');
    expect(until('RRULE:FREQ=DAILY')).toBeUndefined();
  });
});
