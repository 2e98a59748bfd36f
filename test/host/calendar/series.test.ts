import { aCalendar, am, anEvent, csm } from './a-calendar';

const weekly = anEvent({
  id: 'series1',
  recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4'],
  attendees: [{ email: am }],
});
const ids = ['24', '01', '08', '15'].map((day) => `series1_2026${day === '24' ? '11' : '12'}${day}T020000Z`);
const expanded = {
  singleEvents: true,
  orderBy: 'startTime',
  timeMin: '2026-11-01T00:00:00Z',
  timeMax: '2027-01-01T00:00:00Z',
};

function aSeries() {
  const book = aCalendar();
  book.call('Events.insert', weekly, 'primary');
  const starts = (email: string) =>
    book.callAs(email, 'Events.list', 'primary', expanded).items.map(({ id, start }) => [id, start?.dateTime]);
  return { ...book, starts };
}

describe('a series', () => {
  test('is one event, or its instances in a window', () => {
    const { call } = aSeries();
    expect(call('Events.list', 'primary').items.map(({ id, recurrence }) => [id, recurrence])).toEqual([
      ['series1', ['RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=4']],
    ]);
    expect(call('Events.list', 'primary', expanded).items.map(({ id }) => id)).toEqual(ids);
    expect(call('Events.instances', 'primary', 'series1').items.map(({ id }) => id)).toEqual(ids);
  });

  // The shape of a recorded delta (SwitchbackTech/compass, MIT): an instance names its series and its first start.
  test('gives each instance the id of its original start', () => {
    const { call } = aSeries();
    expect(call('Events.get', 'primary', ids[1])).toMatchObject({
      id: ids[1],
      recurringEventId: 'series1',
      originalStartTime: { dateTime: '2026-12-01T09:00:00+07:00', timeZone: 'Asia/Bangkok' },
      start: { dateTime: '2026-12-01T09:00:00+07:00', timeZone: 'Asia/Bangkok' },
      iCalUID: 'series1@google.com',
    });
    expect(call('Events.get', 'primary', ids[1]).recurrence).toBeUndefined();
  });

  test('lets one instance move, for everybody', () => {
    const { calendar, call, starts } = aSeries();
    const times = { start: { dateTime: '2026-12-03T10:00:00+07:00' }, end: { dateTime: '2026-12-03T11:00:00+07:00' } };
    expect(calendar.move(csm, ids[1] ?? '', times)).toMatchObject({ sequence: 1, recurringEventId: 'series1' });
    expect(starts(am)).toEqual([
      [ids[0], '2026-11-24T02:00:00Z'],
      [ids[1], '2026-12-03T03:00:00Z'],
      [ids[2], '2026-12-08T02:00:00Z'],
      [ids[3], '2026-12-15T02:00:00Z'],
    ]);
    expect(call('Events.list', 'primary').items.map(({ id }) => id)).toEqual(['series1', ids[1]]);
  });

  test('lets one instance be cancelled, which leaves a tombstone', () => {
    const { calendar, call, starts } = aSeries();
    calendar.cancel(csm, ids[2] ?? '');
    expect(starts(csm).map(([id]) => id)).toEqual([ids[0], ids[1], ids[3]]);
    expect(call('Events.list', 'primary').items.find(({ id }) => id === ids[2])).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: ids[2],
      status: 'cancelled',
      recurringEventId: 'series1',
      originalStartTime: { dateTime: '2026-12-08T09:00:00+07:00', timeZone: 'Asia/Bangkok' },
    });
  });

  test('takes one instance off a guest’s calendar only', () => {
    const { calendar, starts, call } = aSeries();
    calendar.cancel(am, ids[0] ?? '');
    expect(starts(am).map(([id]) => id)).toEqual(ids.slice(1));
    expect(starts(csm)).toHaveLength(4);
    expect(call('Events.get', 'primary', ids[0]).attendees).toEqual([{ email: am, responseStatus: 'declined' }]);
    expect(call('Events.get', 'primary', ids[1]).attendees).toEqual([{ email: am, responseStatus: 'needsAction' }]);
  });

  test('that is cut ends before the cut, and exceptions after it are tombstones', () => {
    const { calendar, call, starts } = aSeries();
    const times = { start: { dateTime: '2026-12-16T10:00:00+07:00' }, end: { dateTime: '2026-12-16T11:00:00+07:00' } };
    calendar.move(csm, ids[3] ?? '', times);
    call('Events.patch', { recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207T165959Z'] }, 'primary', 'series1');
    expect(starts(am).map(([id]) => id)).toEqual(ids.slice(0, 2));
  });

  test('takes its guests along into exceptions, and out of them', () => {
    const { calendar, call, starts } = aSeries();
    calendar.change(csm, ids[1] ?? '', { summary: 'Longer sync' });
    const guests = () => call('Events.get', 'primary', ids[1]).attendees?.map(({ email }) => email);
    calendar.setGuests(csm, 'series1', ['lead@siam.example']);
    expect([guests(), starts(am)]).toEqual([['lead@siam.example'], []]);
    calendar.setGuests(csm, 'series1', [am]);
    expect([guests(), starts(am).length]).toEqual([[am], 4]);
  });

  test('cancelled by its organizer is gone with all its instances', () => {
    const { call, starts } = aSeries();
    call('Events.remove', 'primary', 'series1');
    expect([starts(csm), starts(am)]).toEqual([[], []]);
  });

  test('keeps its wall time when the clocks change', () => {
    const { calendar } = aCalendar();
    const start = { dateTime: '2026-10-19T10:00:00', timeZone: 'Europe/London' };
    const end = { dateTime: '2026-10-19T11:00:00', timeZone: 'Europe/London' };
    calendar.addEvents(am, [{ id: 'mondays', start, end, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }]);
    const listed = calendar.list(am, Date.parse('2026-10-01T00:00:00Z'), Date.parse('2026-11-30T00:00:00Z'));
    expect(listed.map((event) => event.start?.dateTime)).toEqual(['2026-10-19T10:00:00+01:00', '2026-10-26T10:00:00Z']);
  });
});
