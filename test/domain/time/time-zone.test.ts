import {
  endOfDay,
  fixedZone,
  instantOf,
  isClockTime,
  isZone,
  localDay,
  localTime,
  localWeekday,
  offsetMinutes,
  staleAmong,
  staleZones,
  startOfDay,
  weekdayOf,
} from '../../../src/domain/time/time-zone';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

// Wall times and offsets by arithmetic from the IANA time zone database (public domain).
describe('zones', () => {
  test.each([
    ['Asia/Tehran', '2022-07-01T12:00Z', 270],
    ['Asia/Tehran', '2023-07-01T12:00Z', 210],
    ['Asia/Tehran', '2022-09-21T19:29Z', 270],
    ['Asia/Tehran', '2022-09-21T19:30Z', 210],
    ['Asia/Bangkok', '2026-07-01T12:00Z', 420],
    ['Asia/Kathmandu', '2026-07-01T12:00Z', 345],
    ['Australia/Lord_Howe', '2026-07-01T12:00Z', 630],
    ['Australia/Lord_Howe', '2026-12-01T12:00Z', 660],
    ['Pacific/Chatham', '2026-12-01T12:00Z', 825],
    ['America/St_Johns', '2026-07-01T12:00Z', -150],
    ['Pacific/Apia', '2011-12-30T09:59Z', -600],
    ['Pacific/Apia', '2011-12-30T10:00Z', 840],
  ])('%s at %s is %i minutes ahead of UTC', (zone, instant, minutes) => {
    expect(offsetMinutes(at(instant), zone)).toBe(minutes);
  });

  test.each([
    ['Asia/Bangkok', '2026-11-23', '09:00', '2026-11-23T02:00'],
    ['Europe/London', '2026-03-29', '00:59', '2026-03-29T00:59'],
    ['Europe/London', '2026-03-29', '02:00', '2026-03-29T01:00'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00'],
    ['Asia/Tehran', '2020-03-20', '23:59', '2020-03-20T20:29'],
    ['Asia/Tehran', '2020-03-20', '24:00', '2020-03-20T20:30'],
  ])('%s shows %s %s once', (zone, day, time, instant) => {
    expect(iso(instantOf(day as never, time as never, zone))).toBe(instant);
  });

  test.each([
    ['Asia/Tehran', '2020-03-21', '00:30', '2020-03-20T21:00'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45'],
    ['Antarctica/Troll', '2026-03-29', '02:30', '2026-03-29T02:30'],
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T22:00'],
  ])('%s skips %s %s, which moves it later by the gap', (zone, day, time, instant) => {
    expect(iso(instantOf(day as never, time as never, zone))).toBe(instant);
  });

  test.each([
    ['Asia/Tehran', '2020-09-20', '23:30', '2020-09-20T19:00'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45'],
  ])('%s shows %s %s twice and the first one counts', (zone, day, time, instant) => {
    expect(iso(instantOf(day as never, time as never, zone))).toBe(instant);
  });

  test('tells day, time and weekday where the person is', () => {
    const instant = at('2026-11-22T20:45Z');
    expect(['Asia/Tehran', 'Asia/Bangkok', 'America/New_York'].map((zone) => localDay(instant, zone))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-22',
    ]);
    expect(localTime(instant, 'Asia/Tehran')).toBe('00:15');
    expect([localWeekday(instant, 'Asia/Tehran'), localWeekday(instant, 'America/New_York')]).toEqual(['mon', 'sun']);
    expect(weekdayOf('2026-11-28')).toBe('sat');
  });

  test('begins a day after the gap where its midnight does not exist', () => {
    expect(iso(startOfDay('2020-03-21', 'Asia/Tehran'))).toBe('2020-03-20T20:30');
    expect(iso(endOfDay('2026-03-29', 'Europe/London'))).toBe('2026-03-29T23:00');
  });

  test('knows zones by name only', () => {
    expect(['Asia/Tehran', 'UTC', '+03:30', 'Mars/Olympus', ''].map(isZone)).toEqual([true, true, false, false, false]);
    expect(['00:00', '23:59', '24:00', '24:01', '9:00', '09:60'].map(isClockTime)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('names the zones whose newest law the engine has not heard of', () => {
    const beforeIranDroppedSummerTime = (instant: number, zone: string) =>
      zone === 'Asia/Tehran' && instant === at('2023-07-01T12:00Z') ? 270 : lawful(zone);
    expect(staleZones(beforeIranDroppedSummerTime)).toEqual([
      { zone: 'Asia/Tehran', expectedMinutes: 210, foundMinutes: 270 },
    ]);
  });
});

/** What each zone's canary expects. */
function lawful(zone: string): number {
  const told = staleZones(() => Number.NaN).find((stale) => stale.zone === zone);
  return told?.expectedMinutes ?? Number.NaN;
}

describe('stale zones', () => {
  const vancouver = { zone: 'America/Vancouver', expectedMinutes: -420, foundMinutes: -480 };
  const tehran = { zone: 'Asia/Tehran', expectedMinutes: 210, foundMinutes: 270 };

  test('concern whoever lives in one, by whichever of its names', () => {
    const stale = [vancouver, tehran];
    expect(staleAmong(['Asia/Bangkok'], stale)).toEqual([]);
    expect(staleAmong(['Canada/Pacific', 'no zone'], stale)).toEqual([vancouver]);
    expect(staleAmong(['Asia/Tehran', 'America/Vancouver'], stale)).toEqual([vancouver, tehran]);
  });

  test('have a zone of the right clock meanwhile, where one of whole hours has it', () => {
    expect([fixedZone(vancouver), fixedZone(tehran)]).toEqual(['Etc/GMT+7', undefined]);
    expect(offsetMinutes(Date.parse('2026-12-01T12:00:00Z'), 'Etc/GMT+7')).toBe(-420);
  });
});
