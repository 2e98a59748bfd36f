import { aCalendar, am, anEvent, csm, refusal } from './a-calendar';

const week = { timeMin: '2026-11-23T00:00:00Z', timeMax: '2026-11-30T00:00:00Z' };
const hours = (from: string, to: string) => ({ start: { dateTime: from }, end: { dateTime: to } });

type Free = { calendars: Record<string, { busy: unknown[]; errors?: unknown[] }> };

describe('free and busy', () => {
  function busy(events: readonly object[], request: object = {}) {
    const { calendar, call } = aCalendar();
    expect(calendar.addEvents(am, events).refused).toEqual([]);
    const answer = call('Freebusy.query', { ...week, items: [{ id: am }], ...request }) as unknown as Free;
    return answer.calendars[am]?.busy;
  }

  test('joins what overlaps or touches', () => {
    expect(
      busy([
        anEvent(hours('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z')),
        anEvent(hours('2026-11-24T09:00:00Z', '2026-11-24T10:30:00Z')),
        anEvent(hours('2026-11-24T11:00:00Z', '2026-11-24T12:00:00Z')),
        anEvent(hours('2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z')),
      ]),
    ).toEqual([
      { start: '2026-11-24T09:00:00Z', end: '2026-11-24T12:00:00Z' },
      { start: '2026-11-25T09:00:00Z', end: '2026-11-25T10:00:00Z' },
    ]);
  });

  test('passes over what takes no time', () => {
    const declined = {
      attendees: [{ email: am, responseStatus: 'declined' }],
      organizer: { email: 'other@far.example' },
    };
    expect(
      busy([
        anEvent({ transparency: 'transparent' }),
        anEvent({ status: 'cancelled' }),
        anEvent({ eventType: 'workingLocation', workingLocationProperties: { type: 'homeOffice' } }),
        anEvent(declined),
      ]),
    ).toEqual([]);
  });

  test('counts what is tentative or not answered', () => {
    const invited = {
      attendees: [{ email: am, responseStatus: 'needsAction' }],
      organizer: { email: 'other@far.example' },
    };
    expect(
      busy([
        anEvent({ status: 'tentative' }),
        anEvent({ ...invited, ...hours('2026-11-25T09:00:00Z', '2026-11-25T10:00:00Z') }),
      ]),
    ).toHaveLength(2);
  });

  test('counts a whole day from midnight to midnight in the calendar’s zone', () => {
    const { calendar, call } = aCalendar();
    calendar.addEvents(csm, [{ summary: 'Away', start: { date: '2026-11-24' }, end: { date: '2026-11-25' } }]);
    const answer = call('Freebusy.query', { ...week, items: [{ id: csm }] }) as unknown as Free;
    expect(answer.calendars[csm]).toEqual({ busy: [{ start: '2026-11-23T17:00:00Z', end: '2026-11-24T17:00:00Z' }] });
  });

  test('works series out and cuts them to the window', () => {
    const daily = anEvent({
      ...hours('2026-11-20T23:30:00', '2026-11-21T00:30:00'),
      recurrence: ['RRULE:FREQ=DAILY;COUNT=4'],
    });
    const zoned = {
      ...daily,
      start: { dateTime: '2026-11-20T23:30:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-21T00:30:00', timeZone: 'UTC' },
    };
    expect(busy([zoned])).toEqual([
      { start: '2026-11-23T00:00:00Z', end: '2026-11-23T00:30:00Z' },
      { start: '2026-11-23T23:30:00Z', end: '2026-11-24T00:30:00Z' },
    ]);
  });

  test('is told on the clock that was asked for', () => {
    expect(busy([anEvent()], { timeZone: 'Asia/Tehran' })).toEqual([
      { start: '2026-11-24T05:30:00+03:30', end: '2026-11-24T06:30:00+03:30' },
    ]);
  });

  test('says of a calendar that cannot be read that it cannot, and of more than fifty too', () => {
    const { calendar, call } = aCalendar();
    calendar.addPerson({ email: am, colleagues: 'none' });
    const ids = [am, 'nobody@siam.example', ...Array.from({ length: 49 }, (_, index) => `p${index}@far.example`)];
    const { calendars } = call('Freebusy.query', { ...week, items: ids.map((id) => ({ id })) }) as unknown as Free;
    expect(calendars[am]).toEqual({ errors: [{ domain: 'global', reason: 'notFound' }], busy: [] });
    expect(calendars['nobody@siam.example']).toEqual({ errors: [{ domain: 'global', reason: 'notFound' }], busy: [] });
    expect(calendars['p48@far.example']).toEqual({
      errors: [{ domain: 'global', reason: 'tooManyCalendarsRequested' }],
      busy: [],
    });
  });

  test('refuses an empty and a very long window', () => {
    const { call } = aCalendar();
    const query = (timeMin: string, timeMax: string) =>
      refusal(() => call('Freebusy.query', { timeMin, timeMax, items: [] }));
    expect(query('2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z')).toMatchObject({
      code: 400,
      reason: 'timeRangeEmpty',
    });
    expect(query('2026-11-24T00:00:00Z', '2027-11-24T00:00:00Z')).toMatchObject({
      code: 400,
      reason: 'timeRangeTooLong',
    });
  });
});
