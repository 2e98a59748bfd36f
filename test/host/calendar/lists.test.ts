import { aCalendar, am, anEvent, csm, refusal } from './a-calendar';

describe('a list', () => {
  const at = (day: number) => ({
    start: { dateTime: `2026-12-0${day}T09:00:00Z` },
    end: { dateTime: `2026-12-0${day}T10:00:00Z` },
  });

  function aFull() {
    const book = aCalendar();
    const property = (value: string) => ({ extendedProperties: { private: { pair: value } } });
    book.calendar.addEvents(csm, [
      anEvent({ id: 'third', ...at(3), ...property('b') }),
      anEvent({ id: 'first', ...at(1), ...property('a'), description: 'Renewal of Siam Steel' }),
      anEvent({ id: 'second', ...at(2), eventType: 'focusTime' }),
    ]);
    return { ...book, ids: (query: object) => book.call('Events.list', 'primary', query).items.map(({ id }) => id) };
  }

  test('is cut to a window, whose end is exclusive', () => {
    const { ids } = aFull();
    expect(ids({ timeMin: '2026-12-01T09:30:00Z', timeMax: '2026-12-03T09:00:00Z' })).toEqual(['first', 'second']);
    expect(
      ids({
        timeMin: '2026-12-01T10:00:00Z',
        timeMax: '2026-12-03T09:00:01Z',
        singleEvents: true,
        orderBy: 'startTime',
      }),
    ).toEqual(['second', 'third']);
  });

  test('finds words, properties and types', () => {
    const { ids } = aFull();
    expect(ids({ q: 'renewal siam' })).toEqual(['first']);
    expect(ids({ privateExtendedProperty: 'pair=b' })).toEqual(['third']);
    expect(ids({ eventTypes: ['focusTime'] })).toEqual(['second']);
  });

  test('comes in pages, and only the last has a sync token', () => {
    const { call } = aFull();
    const first = call('Events.list', 'primary', { maxResults: 2 });
    expect([first.items.length, first.nextSyncToken]).toEqual([2, undefined]);
    const last = call('Events.list', 'primary', { maxResults: 2, pageToken: first.nextPageToken });
    expect([last.items.length, last.nextPageToken, typeof last.nextSyncToken]).toEqual([1, undefined, 'string']);
  });

  test('is ordered by start only when series are worked out', () => {
    const { ids } = aFull();
    expect(ids({ singleEvents: true, orderBy: 'startTime' })).toEqual(['first', 'second', 'third']);
    expect(refusal(() => ids({ orderBy: 'startTime' }))).toEqual({
      code: 400,
      reason: 'badRequest',
      message: 'The requested ordering is not available for the particular query.',
    });
  });

  test('refuses a window that ends before it begins, and times without an offset', () => {
    const { ids } = aFull();
    expect(refusal(() => ids({ timeMin: '2026-12-02T00:00:00Z', timeMax: '2026-12-01T00:00:00Z' }))).toEqual({
      code: 400,
      reason: 'timeRangeEmpty',
      message: 'The specified time range is empty.',
    });
    expect(refusal(() => ids({ timeMin: '2026-12-02T00:00:00' }))).toEqual({
      code: 400,
      reason: 'badRequest',
      message: 'Bad Request',
    });
  });
});

describe('a sync', () => {
  test('brings what changed since, and of deleted events only that they are', () => {
    const { call, callAs } = aCalendar();
    call('Events.insert', anEvent({ id: 'remains' }), 'primary');
    call('Events.insert', anEvent({ id: 'goes1', attendees: [{ email: am }] }), 'primary');
    const { nextSyncToken: syncToken } = call('Events.list', 'primary');
    expect(call('Events.list', 'primary', { syncToken }).items).toEqual([]);
    callAs(am, 'Events.patch', { attendees: [{ email: am, responseStatus: 'accepted' }] }, 'primary', 'goes1');
    expect(call('Events.list', 'primary', { syncToken }).items.map(({ id }) => id)).toEqual(['goes1']);
    call('Events.remove', 'primary', 'goes1');
    expect(call('Events.list', 'primary', { syncToken }).items).toEqual([
      { kind: 'calendar#event', etag: expect.any(String), id: 'goes1', status: 'cancelled' },
    ]);
  });

  test('brings the series with a changed instance', () => {
    const { calendar, call } = aCalendar();
    call('Events.insert', anEvent({ id: 'series1', recurrence: ['RRULE:FREQ=WEEKLY'] }), 'primary');
    const { nextSyncToken: syncToken } = call('Events.list', 'primary');
    calendar.change(csm, 'series1_20261208T020000Z', { summary: 'Longer sync' });
    const changed = call('Events.list', 'primary', { syncToken });
    expect(changed.items.map(({ id, summary }) => [id, summary])).toEqual([
      ['series1', 'Sync'],
      ['series1_20261208T020000Z', 'Longer sync'],
    ]);
    calendar.cancel(csm, 'series1_20261201T020000Z');
    expect(
      call('Events.list', 'primary', { syncToken: changed.nextSyncToken }).items.map(({ id, status }) => [id, status]),
    ).toEqual([
      ['series1', 'confirmed'],
      ['series1_20261201T020000Z', 'cancelled'],
    ]);
  });

  test('starts anew when its token is too old, or another calendar’s', () => {
    const { calendar, call, callAs } = aCalendar();
    const gone = {
      code: 410,
      reason: 'fullSyncRequired',
      message: 'Sync token is no longer valid, a full sync is required.',
    };
    const { nextSyncToken: syncToken } = call('Events.list', 'primary');
    expect(refusal(() => callAs(am, 'Events.list', 'primary', { syncToken }))).toEqual(gone);
    calendar.expireSyncTokens();
    expect(refusal(() => call('Events.list', 'primary', { syncToken }))).toEqual(gone);
    expect(refusal(() => call('Events.list', 'primary', { syncToken: 'nonsense' }))).toEqual(gone);
  });

  test('goes with no filter', () => {
    const { call } = aCalendar();
    const { nextSyncToken: syncToken } = call('Events.list', 'primary');
    for (const filter of [
      { timeMin: '2026-12-02T00:00:00Z' },
      { orderBy: 'updated' },
      { privateExtendedProperty: 'a=b' },
      { q: 'x' },
    ]) {
      expect(refusal(() => call('Events.list', 'primary', { syncToken, ...filter }))).toMatchObject({ code: 400 });
    }
  });

  test('has no token after an ordered or searched list', () => {
    const { call } = aCalendar();
    expect(call('Events.list', 'primary', { orderBy: 'updated' }).nextSyncToken).toBeUndefined();
    expect(call('Events.list', 'primary', { privateExtendedProperty: 'a=b' }).nextSyncToken).toBeUndefined();
  });
});

describe('the whole calendar', () => {
  test('goes to disk and back', () => {
    const { calendar, call } = aCalendar();
    call(
      'Events.insert',
      anEvent({ id: 'series1', recurrence: ['RRULE:FREQ=WEEKLY'], attendees: [{ email: am }] }),
      'primary',
    );
    calendar.cancel(am, 'series1_20261201T020000Z');
    const other = aCalendar();
    other.calendar.restore(JSON.parse(JSON.stringify(calendar.dump())));
    expect(other.callAs(am, 'Events.list', 'primary', { showDeleted: true })).toEqual(aSame(calendar));
  });

  function aSame(calendar: ReturnType<typeof aCalendar>['calendar']) {
    return calendar.call('Events.list', ['primary', { showDeleted: true }], {
      email: am,
      now: Date.parse('2026-11-22T03:00:00Z'),
      host: 'NONE',
    });
  }

  test('has only Google’s methods, and says which of them this host lacks', () => {
    const { call } = aCalendar();
    expect(refusal(() => call('Events.destroy'))).toEqual({ message: 'Calendar.Events.destroy is not a function' });
    expect(refusal(() => call('Acl.list', 'primary'))).toEqual({ message: 'Calendar.Acl.list is not in this host' });
  });

  test('tells its settings', () => {
    const { call } = aCalendar();
    expect(call('Settings.get', 'timezone')).toMatchObject({ id: 'timezone', value: 'Asia/Bangkok' });
    expect(call('Calendars.get', 'primary')).toMatchObject({ id: csm, timeZone: 'Asia/Bangkok' });
    expect(call('CalendarList.list').items).toMatchObject([{ id: csm, primary: true, accessRole: 'owner' }]);
  });
});
