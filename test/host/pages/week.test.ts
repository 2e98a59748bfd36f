import type { CalendarEvent } from '../../../src/host/pages/api';
import { changeOf, formOf, timesOf } from '../../../src/host/pages/calendar/event-form';
import { allDayOn, blocksOn, weekOf } from '../../../src/host/pages/calendar/layout';
import { instantOf, readWallClock, wallClock } from '../../../src/host/pages/zone';

const event = (id: string, start: string, end: string): CalendarEvent => ({
  id,
  start: { dateTime: start },
  end: { dateTime: end },
});
const shown = (...events: CalendarEvent[]) => events.map((each) => ({ event: each, owner: 'mina@x.example' }));
const places = (day: string, zone: string, ...events: CalendarEvent[]) =>
  blocksOn(day, shown(...events), zone).map(({ event: { id }, from, to, lane, lanes }) => ({
    id,
    from,
    to,
    lane,
    lanes,
  }));

describe('the week', () => {
  test('begins on the day it is told', () => {
    const sunday = Date.parse('2026-11-22T12:00:00Z');
    expect([weekOf(sunday, 'UTC', 1)[0], weekOf(sunday, 'UTC', 6)[0], weekOf(sunday, 'UTC', 0)[0]]).toEqual([
      '2026-11-16',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  test('is that of the wall clock, not of Greenwich', () => {
    const lateSunday = Date.parse('2026-11-22T20:00:00Z');
    expect(weekOf(lateSunday, 'Asia/Bangkok', 1)[0]).toBe('2026-11-23');
  });

  test('puts an event at the minutes of the wall clock', () => {
    expect(places('2026-11-24', 'Asia/Tehran', event('a', '2026-11-24T09:00:00Z', '2026-11-24T09:45:00Z'))).toEqual([
      { id: 'a', from: 750, to: 795, lane: 0, lanes: 1 },
    ]);
  });

  test('gives overlapping events equal lanes, and others the whole width', () => {
    const placed = places(
      '2026-11-24',
      'UTC',
      event('a', '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z'),
      event('b', '2026-11-24T09:30:00Z', '2026-11-24T11:00:00Z'),
      event('c', '2026-11-24T10:00:00Z', '2026-11-24T10:30:00Z'),
      event('d', '2026-11-24T12:00:00Z', '2026-11-24T13:00:00Z'),
    );
    expect(placed.map(({ id, lane, lanes }) => `${id} ${lane}/${lanes}`)).toEqual(['a 0/2', 'b 1/2', 'c 0/2', 'd 0/1']);
  });

  test('splits an event at midnight', () => {
    const night = event('n', '2026-11-24T22:00:00Z', '2026-11-25T02:00:00Z');
    expect(places('2026-11-24', 'UTC', night)).toEqual([{ id: 'n', from: 1320, to: 1440, lane: 0, lanes: 1 }]);
    expect(places('2026-11-25', 'UTC', night)).toEqual([{ id: 'n', from: 0, to: 120, lane: 0, lanes: 1 }]);
    expect(places('2026-11-26', 'UTC', night)).toEqual([]);
  });

  test('shows an all-day event on its days, the last excluded', () => {
    const holiday = { id: 'h', start: { date: '2026-11-26' }, end: { date: '2026-11-28' } };
    const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    expect(days.filter((day) => allDayOn(day, shown(holiday)).length > 0)).toEqual(['2026-11-26', '2026-11-27']);
  });
});

describe('the form of an event', () => {
  const sync = { ...event('s', '2026-03-28T09:00:00Z', '2026-03-28T09:45:00Z'), summary: 'Sync' };

  test('changes nothing when nothing was changed', () => {
    expect(changeOf(sync, formOf(sync, 'Europe/Berlin'), 'Europe/Berlin')).toEqual({});
  });

  test('keeps the wall clock over a change of summer time', () => {
    const form = { ...formOf(sync, 'Europe/Berlin'), day: '2026-03-30' };
    expect(changeOf(sync, form, 'Europe/Berlin')).toEqual({
      start: { dateTime: '2026-03-30T08:00:00Z', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-03-30T08:45:00Z', timeZone: 'Europe/Berlin' },
    });
  });

  test('ends the next day when the end is not after the start', () => {
    const form = { summary: '', day: '2026-11-30', from: '23:30', to: '00:15', guests: [] };
    expect(timesOf(form, 'UTC')).toEqual({
      start: { dateTime: '2026-11-30T23:30:00Z', timeZone: 'UTC' },
      end: { dateTime: '2026-12-01T00:15:00Z', timeZone: 'UTC' },
    });
  });

  test('takes the whole day without times', () => {
    const form = { summary: '', day: '2026-11-30', from: '', to: '', guests: [] };
    expect(timesOf(form, 'UTC')).toEqual({ start: { date: '2026-11-30' }, end: { date: '2026-12-01' } });
  });
});

describe('a wall clock', () => {
  const at = (text: string, zone: string) => {
    const wall = readWallClock(text);
    return wall && new Date(instantOf(wall, zone)).toISOString();
  };

  test('is read from what browser fields hold', () => {
    expect([readWallClock('2026-11-22'), readWallClock('14:05'), readWallClock(''), readWallClock('x')]).toEqual([
      { year: 2026, month: 11, day: 22, hour: 0, minute: 0 },
      { year: 1970, month: 1, day: 1, hour: 14, minute: 5 },
      undefined,
      undefined,
    ]);
  });

  test('takes the first of a doubled hour and the time after a skipped one', () => {
    expect(at('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(at('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('shows midnight as hour 0', () => {
    expect(wallClock(Date.parse('2026-11-22T20:30:00Z'), 'Asia/Tehran')).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      hour: 0,
      minute: 0,
    });
  });
});
