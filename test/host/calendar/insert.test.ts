import { aCalendar, am, anEvent, csm, refusal } from './a-calendar';

describe('inserting an event', () => {
  test('answers it as Google does', () => {
    const { call } = aCalendar();
    const body = anEvent({ id: 'pair0123', description: 'Agenda', extendedProperties: { private: { pair: 'acc_1' } } });
    expect(call('Events.insert', body, 'primary')).toEqual({
      kind: 'calendar#event',
      etag: expect.stringMatching(/^"\d{16}"$/),
      id: 'pair0123',
      status: 'confirmed',
      htmlLink: 'https://www.google.com/calendar/event?eid=cGFpcjAxMjMgY3NtQHNpYW0uZXhhbXBsZQ',
      created: '2026-11-22T03:00:00.000Z',
      updated: '2026-11-22T03:00:00.000Z',
      summary: 'Sync',
      description: 'Agenda',
      creator: { email: csm, self: true },
      organizer: { email: csm, self: true },
      start: { dateTime: '2026-11-24T09:00:00+07:00', timeZone: 'Asia/Bangkok' },
      end: { dateTime: '2026-11-24T10:00:00+07:00', timeZone: 'Asia/Bangkok' },
      iCalUID: 'pair0123@google.com',
      sequence: 0,
      extendedProperties: { private: { pair: 'acc_1' } },
      reminders: { useDefault: true },
      eventType: 'default',
    });
  });

  test('with an id that is taken is refused, also when that event is cancelled', () => {
    const { call } = aCalendar();
    const insert = () => call('Events.insert', anEvent({ id: 'pair0123' }), 'primary');
    const duplicate = { code: 409, reason: 'duplicate', message: 'The requested identifier already exists.' };
    insert();
    expect(refusal(insert)).toEqual(duplicate);
    call('Events.remove', 'primary', 'pair0123');
    expect(refusal(insert)).toEqual(duplicate);
    expect(call('Events.get', 'primary', 'pair0123').status).toBe('cancelled');
  });

  test('takes ids of a to v and digits, five to 1,024 of them', () => {
    const insert = (id: string) => () => aCalendar().call('Events.insert', anEvent({ id }), 'primary');
    for (const id of ['sync1', 'abcd', 'ABCDE', 'a-b-c', 'a'.repeat(1025)]) {
      expect(refusal(insert(id))).toEqual({ code: 400, reason: 'invalid', message: 'Invalid resource id value.' });
    }
    expect(insert('v'.repeat(1024))().id).toHaveLength(1024);
  });

  test('gives an id of its own where none is asked for', () => {
    const { call } = aCalendar();
    const ids = [1, 2].map(() => call('Events.insert', anEvent(), 'primary').id ?? '');
    expect(ids.map((id) => /^[a-v0-9]{26}$/.test(id))).toEqual([true, true]);
    expect(new Set(ids).size).toBe(2);
  });

  const refused: readonly (readonly [what: string, change: object, reason: string, message: string])[] = [
    ['no end', { end: undefined }, 'required', 'Missing end time.'],
    ['no start', { start: undefined }, 'required', 'Missing start time.'],
    [
      'an end before the start',
      { end: { dateTime: '2026-11-24T08:00:00+07:00' } },
      'timeRangeEmpty',
      'The specified time range is empty.',
    ],
    [
      'a time without a zone',
      { start: { dateTime: '2026-11-24T09:00:00' } },
      'required',
      'Missing time zone definition for start time.',
    ],
    [
      'a zone that is none',
      { start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Bangkok' } },
      'invalid',
      'Invalid time zone definition for start time.',
    ],
    [
      'a day and a time',
      { start: { date: '2026-11-24' } },
      'invalid',
      'Start and end times must either both be date or both be dateTime.',
    ],
    ['a day that is none', { start: { date: '2026-02-30' } }, 'invalid', 'Invalid start time.'],
    [
      'a series with only an offset',
      { start: { dateTime: '2026-11-24T09:00:00+07:00' }, recurrence: ['RRULE:FREQ=WEEKLY'] },
      'required',
      'Missing time zone definition for start time.',
    ],
    ['a rule that is none', { recurrence: ['RRULE:FREQ=OFTEN'] }, 'invalid', 'Invalid recurrence rule.'],
    ['a guest without an address', { attendees: [{ displayName: 'Anne' }] }, 'required', 'Missing attendee email.'],
    ['a guest with half an address', { attendees: [{ email: 'anne' }] }, 'invalid', 'Invalid attendee email.'],
    [
      'defaults and reminders at once',
      { reminders: { useDefault: true, overrides: [{ method: 'popup', minutes: 5 }] } },
      'cannotUseDefaultRemindersAndSpecifyOverride',
      'Cannot specify both default reminders and overrides at the same time.',
    ],
  ];

  test.each(refused)('refuses %s', (_what, change, reason, message) => {
    const { call } = aCalendar();
    expect(refusal(() => call('Events.insert', anEvent(change), 'primary'))).toEqual({ code: 400, reason, message });
    expect(call('Events.list', 'primary').items).toEqual([]);
  });

  test('refuses a field that Google does not have', () => {
    expect(refusal(() => aCalendar().call('Events.insert', anEvent({ titel: 'x' }), 'primary'))).toEqual({
      code: 400,
      reason: 'badRequest',
      message: 'Invalid JSON payload received. Unknown name "titel": Cannot find field.',
    });
  });

  test('drops long property names and cuts long values, in silence', () => {
    const properties = { [`k${'x'.repeat(44)}`]: 'gone', kept: 'y'.repeat(1025) };
    const { extendedProperties } = aCalendar().call(
      'Events.insert',
      anEvent({ extendedProperties: { shared: properties } }),
      'primary',
    );
    expect(extendedProperties).toEqual({ shared: { kept: 'y'.repeat(1024) } });
  });

  test('makes a conference that is pending now and there at the next read', () => {
    const { call } = aCalendar();
    const createRequest = { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } };
    const made = call('Events.insert', anEvent({ id: 'pair0123', conferenceData: { createRequest } }), 'primary', {
      conferenceDataVersion: 1,
    });
    expect([made.hangoutLink, made.conferenceData]).toEqual([
      undefined,
      { createRequest: { ...createRequest, status: { statusCode: 'pending' } } },
    ]);
    const { hangoutLink, conferenceData } = call('Events.get', 'primary', 'pair0123');
    expect(hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
    expect(conferenceData?.createRequest?.status).toEqual({ statusCode: 'success' });
    const again = call('Events.patch', { conferenceData: { createRequest } }, 'primary', 'pair0123', {
      conferenceDataVersion: 1,
    });
    expect(again.hangoutLink).toBe(hangoutLink);
  });

  test('passes over conference data of a caller that does not know them', () => {
    const conferenceData = { createRequest: { requestId: 'r1' } };
    expect(aCalendar().call('Events.insert', anEvent({ conferenceData }), 'primary').conferenceData).toBeUndefined();
  });

  test('into a colleague’s calendar needs writer access', () => {
    const { calendar, call } = aCalendar();
    expect(refusal(() => call('Events.insert', anEvent(), am))).toEqual({
      code: 403,
      reason: 'requiredAccessLevel',
      message: 'You need to have writer access to this calendar.',
    });
    calendar.share(am, csm, 'writer');
    expect(call('Events.insert', anEvent(), am)).toMatchObject({
      creator: { email: csm },
      organizer: { email: am, self: true },
    });
  });
});
