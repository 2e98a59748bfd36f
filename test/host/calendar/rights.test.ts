import { aCalendar, am, anEvent, csm, now, refusal } from './a-calendar';

const shared = {
  code: 403,
  reason: 'forbiddenForNonOrganizer',
  message: 'Shared properties can only be changed by the organizer of the event.',
};

function aBooked(more: object = {}) {
  const book = aCalendar();
  book.call('Events.insert', anEvent({ id: 'pair0123', attendees: [{ email: am }], ...more }), 'primary');
  return book;
}

describe('a guest', () => {
  test('has the event in their own calendar, unanswered, by the same id and on their own clock', () => {
    const { callAs } = aBooked({ extendedProperties: { private: { mine: '1' }, shared: { ours: '2' } } });
    expect(callAs(am, 'Events.get', 'primary', 'pair0123')).toMatchObject({
      id: 'pair0123',
      iCalUID: 'pair0123@google.com',
      organizer: { email: csm },
      start: { dateTime: '2026-11-24T02:00:00Z', timeZone: 'Asia/Bangkok' },
      attendees: [{ email: am, self: true, responseStatus: 'needsAction' }],
      extendedProperties: { shared: { ours: '2' } },
    });
  });

  test('answers, and the organizer sees it', () => {
    const { call, callAs } = aBooked();
    callAs(am, 'Events.patch', { attendees: [{ email: am, responseStatus: 'accepted' }] }, 'primary', 'pair0123');
    expect(call('Events.get', 'primary', 'pair0123').attendees).toEqual([{ email: am, responseStatus: 'accepted' }]);
  });

  test('changes nothing that is shared', () => {
    const { callAs, call } = aBooked();
    const patch = (body: object) => refusal(() => callAs(am, 'Events.patch', body, 'primary', 'pair0123'));
    expect(patch({ summary: 'Mine' })).toEqual(shared);
    expect(patch({ start: { dateTime: '2026-11-24T03:00:00Z' }, end: { dateTime: '2026-11-24T04:00:00Z' } })).toEqual(
      shared,
    );
    expect(
      patch({
        recurrence: ['RRULE:FREQ=WEEKLY'],
        start: { timeZone: 'Europe/London' },
        end: { timeZone: 'Europe/London' },
      }),
    ).toEqual(shared);
    expect(call('Events.get', 'primary', 'pair0123').summary).toBe('Sync');
  });

  test('keeps reminders, colour, properties and free or busy for themselves', () => {
    const { call, callAs } = aBooked();
    const own = {
      reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
      colorId: '7',
      transparency: 'transparent',
      extendedProperties: { private: { note: 'mine' } },
    };
    expect(callAs(am, 'Events.patch', own, 'primary', 'pair0123')).toMatchObject(own);
    const { reminders, colorId, transparency, extendedProperties } = call('Events.get', 'primary', 'pair0123');
    expect({ reminders, colorId, transparency, extendedProperties }).toEqual({ reminders: { useDefault: true } });
  });

  test('may do as the organizer where guests may modify', () => {
    const { call, callAs } = aBooked({ guestsCanModify: true });
    callAs(am, 'Events.patch', { summary: 'Ours' }, 'primary', 'pair0123');
    expect(call('Events.get', 'primary', 'pair0123').summary).toBe('Ours');
  });

  test('deletes only their own copy, which declines', () => {
    const { call, callAs } = aBooked();
    callAs(am, 'Events.remove', 'primary', 'pair0123');
    expect(callAs(am, 'Events.list', 'primary').items).toEqual([]);
    expect(call('Events.get', 'primary', 'pair0123')).toMatchObject({
      status: 'confirmed',
      attendees: [{ email: am, responseStatus: 'declined' }],
    });
  });
});

describe('the organizer', () => {
  test('moves the event in every calendar', () => {
    const { call, callAs } = aBooked();
    const times = { start: { dateTime: '2026-11-25T09:00:00+07:00' }, end: { dateTime: '2026-11-25T10:00:00+07:00' } };
    expect(call('Events.patch', times, 'primary', 'pair0123').sequence).toBe(1);
    expect(callAs(am, 'Events.get', 'primary', 'pair0123').start).toEqual({
      dateTime: '2026-11-25T02:00:00Z',
      timeZone: 'Asia/Bangkok',
    });
  });

  test('keeps the answers of guests that a patch only names', () => {
    const { call, callAs } = aBooked();
    callAs(am, 'Events.patch', { attendees: [{ email: am, responseStatus: 'accepted' }] }, 'primary', 'pair0123');
    const guests = [{ email: am }, { email: 'customer@far.example' }];
    expect(call('Events.patch', { attendees: guests }, 'primary', 'pair0123').attendees).toEqual([
      { email: am, responseStatus: 'accepted' },
      { email: 'customer@far.example', responseStatus: 'needsAction' },
    ]);
  });

  test('takes an invitation back and gives it again', () => {
    const { calendar, callAs } = aBooked();
    const listed = () => callAs(am, 'Events.list', 'primary').items.map(({ id }) => id);
    calendar.setGuests(csm, 'pair0123', []);
    expect(listed()).toEqual([]);
    calendar.setGuests(csm, 'pair0123', [am]);
    expect(listed()).toEqual(['pair0123']);
  });

  test('deletes it everywhere, once', () => {
    const { call, callAs } = aBooked();
    call('Events.remove', 'primary', 'pair0123');
    expect(callAs(am, 'Events.get', 'primary', 'pair0123').status).toBe('cancelled');
    expect(refusal(() => call('Events.remove', 'primary', 'pair0123'))).toEqual({
      code: 410,
      reason: 'deleted',
      message: 'Resource has been deleted',
    });
  });

  test('brings a cancelled event back under its id', () => {
    const { call, callAs } = aBooked();
    call('Events.remove', 'primary', 'pair0123');
    call('Events.patch', { status: 'confirmed' }, 'primary', 'pair0123');
    expect(callAs(am, 'Events.list', 'primary').items.map(({ id, status }) => [id, status])).toEqual([
      ['pair0123', 'confirmed'],
    ]);
  });

  test('writes only upon what was read when they say so', () => {
    const { call, callAs } = aBooked();
    const { etag } = call('Events.get', 'primary', 'pair0123');
    const patch = () => call('Events.patch', { summary: 'New' }, 'primary', 'pair0123', {}, { 'If-Match': etag });
    expect(patch().summary).toBe('New');
    expect(refusal(patch)).toEqual({ code: 412, reason: 'conditionNotMet', message: 'Precondition Failed' });
    const again = call('Events.get', 'primary', 'pair0123').etag;
    callAs(am, 'Events.patch', { reminders: { useDefault: false } }, 'primary', 'pair0123');
    expect(call('Events.get', 'primary', 'pair0123').etag).toBe(again);
  });

  test('clears with update what the body leaves out', () => {
    const { call } = aBooked({ description: 'Agenda', location: 'Room' });
    const { description, location, attendees, summary } = call(
      'Events.update',
      anEvent({ summary: 'Bare' }),
      'primary',
      'pair0123',
    );
    expect({ description, location, attendees, summary }).toEqual({ summary: 'Bare' });
  });

  test('does not change the type of an event', () => {
    const { call } = aBooked();
    expect(refusal(() => call('Events.patch', { eventType: 'focusTime' }, 'primary', 'pair0123'))).toMatchObject({
      code: 400,
    });
  });
});

describe('a colleague’s calendar', () => {
  test('is read as its owner lets colleagues read it', () => {
    const { calendar, call } = aCalendar();
    calendar.addEvents(am, [
      anEvent({ id: 'open1', location: 'Room' }),
      anEvent({ id: 'secret1', visibility: 'private' }),
    ]);
    const seen = () => call('Events.list', am).items.map(({ id, summary, visibility }) => [id, summary, visibility]);
    expect(seen()).toEqual([
      ['open1', 'Sync', undefined],
      ['secret1', undefined, 'private'],
    ]);
    calendar.addPerson({ email: am, zone: 'Europe/London', colleagues: 'freeBusyReader' });
    expect(seen()).toEqual([
      ['open1', undefined, 'private'],
      ['secret1', undefined, 'private'],
    ]);
    calendar.addPerson({ email: am, zone: 'Europe/London', colleagues: 'none' });
    expect(refusal(seen)).toEqual({ code: 404, reason: 'notFound', message: 'Not Found' });
  });

  test('is nothing to a stranger, unless shared', () => {
    const { calendar, callAs } = aCalendar();
    const list = () => callAs('guest@far.example', 'Events.list', am);
    expect(refusal(list)).toEqual({ code: 404, reason: 'notFound', message: 'Not Found' });
    calendar.share(am, 'guest@far.example', 'reader');
    expect(list().accessRole).toBe('reader');
  });

  test('counts whoever is said to be of the same company', () => {
    const { calendar, callAs } = aCalendar();
    calendar.addPerson({ email: 'lead@siam-group.example', company: 'siam.example' });
    expect(
      callAs('lead@siam-group.example', 'Events.list', am, { timeMin: new Date(now).toISOString() }).accessRole,
    ).toBe('reader');
  });
});
