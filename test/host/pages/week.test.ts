import type { CalendarEvent } from '../../../src/host/pages/api';
import { changeOf, formOf, patchOf, timesOf } from '../../../src/host/pages/calendar/event-form';
import { eventInput, eventName, timesAt } from '../../../src/host/pages/calendar/week-events';
import { instantOf, readWallClock, wallClock } from '../../../src/host/pages/zone';

const event = (id: string, start: string, end: string): CalendarEvent => ({
  id,
  start: { dateTime: start },
  end: { dateTime: end },
});
const holiday: CalendarEvent = { id: 'h', start: { date: '2026-11-26' }, end: { date: '2026-11-28' } };

describe('the name of an event', () => {
  test('says the clock and the day of the zone', () => {
    const late = { ...event('l', '2026-11-24T20:00:00Z', '2026-11-24T20:30:00Z'), summary: 'Call' };
    expect([eventName(late, 'Asia/Tehran'), eventName(late, 'Asia/Bangkok')]).toEqual([
      'Call 23:30 – 00:00, 2026-11-24',
      'Call 03:00 – 03:30, 2026-11-25',
    ]);
  });

  test('says both days of one that goes on past midnight', () => {
    const night = { ...event('n', '2026-11-24T22:00:00Z', '2026-11-25T02:00:00Z'), summary: 'Move' };
    expect(eventName(night, 'UTC')).toBe('Move 22:00 – 02:00, 2026-11-24 – 2026-11-25');
  });

  test('counts the days of a whole-day one without the last, in any zone', () => {
    expect([eventName(holiday, 'Asia/Tehran'), eventName(holiday, 'America/Lima')]).toEqual([
      '(no title) all day, 2026-11-26 – 2026-11-27',
      '(no title) all day, 2026-11-26 – 2026-11-27',
    ]);
  });
});

describe('an event in the week', () => {
  const guest = 'mina@x.example';

  test('stands at its instants, or on its days, in the colour of its owner', () => {
    const shown = (each: CalendarEvent) => eventInput({ event: each, owner: guest }, 3);
    const look = {
      title: '(no title)',
      className: 'event person-3',
      color: 'var(--person)',
      contrastColor: '#ffffff',
    };
    expect(shown(event('a', '2026-11-24T09:00:00+03:30', '2026-11-24T09:45:00+03:30'))).toEqual({
      ...look,
      id: 'a',
      allDay: false,
      start: Date.parse('2026-11-24T05:30:00Z'),
      end: Date.parse('2026-11-24T06:15:00Z'),
    });
    expect(shown(holiday)).toEqual({ ...look, id: 'h', allDay: true, start: '2026-11-26', end: '2026-11-28' });
  });

  test('is crossed out only for the one who declined', () => {
    const attendees = [{ email: guest, responseStatus: 'declined' }];
    const declined = { ...event('d', '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z'), attendees };
    const classes = [guest, 'ali@x.example'].map((owner) => eventInput({ event: declined, owner }, 0).className);
    expect(classes).toEqual(['event person-0 declined', 'event person-0']);
  });

  test('keeps the zone of its times in a new place', () => {
    const lima = {
      id: 'l',
      start: { dateTime: '2026-11-24T09:00:00Z', timeZone: 'America/Lima' },
      end: { dateTime: '2026-11-24T10:00:00Z' },
    };
    const from = Date.parse('2026-11-25T09:00:00Z');
    expect(timesAt({ allDay: false, start: from, end: from + 900_000 }, lima, 'Asia/Tehran')).toEqual({
      start: { dateTime: '2026-11-25T09:00:00Z', timeZone: 'America/Lima' },
      end: { dateTime: '2026-11-25T09:15:00Z', timeZone: 'Asia/Tehran' },
    });
  });

  test('says that times of the other kind are gone', () => {
    const sync = event('s', '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z');
    const days = timesAt({ allDay: true, start: '2026-11-25', end: '2026-11-26' }, sync, 'UTC');
    const hours = timesAt(
      { allDay: false, start: Date.parse('2026-11-25T09:00:00Z'), end: Date.parse('2026-11-25T10:00:00Z') },
      holiday,
      'UTC',
    );
    expect([patchOf(sync, days), patchOf(holiday, days), patchOf(holiday, hours)]).toEqual([
      { start: { date: '2026-11-25', dateTime: null }, end: { date: '2026-11-26', dateTime: null } },
      { start: { date: '2026-11-25' }, end: { date: '2026-11-26' } },
      {
        start: { date: null, dateTime: '2026-11-25T09:00:00Z', timeZone: 'UTC' },
        end: { date: null, dateTime: '2026-11-25T10:00:00Z', timeZone: 'UTC' },
      },
    ]);
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
