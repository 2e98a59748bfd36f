import { instantOf, parseRfc3339, toRfc3339, wallOf } from '../../../src/host/calendar/zone';

/** Facts of the tz database (public domain): a wall time in a gap moves later, in an overlap it is the first. */
const cases: readonly (readonly [zone: string, wall: string, instant: string])[] = [
  ['Asia/Bangkok', '2026-11-22T10:00:00', '2026-11-22T03:00:00Z'],
  ['Asia/Tehran', '2022-09-21T23:30:00', '2022-09-21T19:00:00Z'],
  ['Asia/Tehran', '2026-03-29T10:00:00', '2026-03-29T06:30:00Z'],
  ['Europe/London', '2026-03-29T01:30:00', '2026-03-29T01:30:00Z'],
  ['Europe/London', '2026-10-25T01:30:00', '2026-10-25T00:30:00Z'],
  ['America/New_York', '2026-03-08T02:30:00', '2026-03-08T07:30:00Z'],
  ['America/New_York', '2026-11-01T01:30:00', '2026-11-01T05:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15:00', '2026-10-03T15:45:00Z'],
  ['Asia/Kathmandu', '2026-01-01T00:00:00', '2025-12-31T18:15:00Z'],
  ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00Z'],
];

describe('wall times', () => {
  test.each(cases)('%s %s is %s', (zone, wall, instant) => {
    expect(new Date(instantOf(Date.parse(`${wall}Z`), zone)).toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  test('are written with the offset of their day', () => {
    const winter = Date.parse('2026-01-05T12:00:00Z');
    expect(toRfc3339(winter, 'America/Chicago')).toBe('2026-01-05T06:00:00-06:00');
    expect(toRfc3339(winter, 'Asia/Kathmandu')).toBe('2026-01-05T17:45:00+05:45');
    expect(toRfc3339(winter, 'Europe/London')).toBe('2026-01-05T12:00:00Z');
    expect(wallOf(winter, 'Asia/Bangkok')).toBe(Date.parse('2026-01-05T19:00:00Z'));
  });

  test('are told from instants, and from what is neither', () => {
    expect(parseRfc3339('2026-01-05T12:00:00+07:00')).toEqual({ instant: Date.parse('2026-01-05T05:00:00Z') });
    expect(parseRfc3339('2026-01-05T12:00:00.123Z')).toEqual({ instant: Date.parse('2026-01-05T12:00:00Z') });
    expect(parseRfc3339('2026-01-05T12:00')).toEqual({ wall: Date.parse('2026-01-05T12:00:00Z') });
    expect(['2026-02-30T12:00:00Z', '2026-01-05', 'soon'].map(parseRfc3339)).toEqual([undefined, undefined, undefined]);
  });
});
