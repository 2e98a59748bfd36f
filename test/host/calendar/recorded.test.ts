import { type Answer, aCalendar } from './a-calendar';

/**
 * Answers that Google really gave, recorded by SwitchbackTech/compass (MIT, commit 7228cd31) and restated here: a daily
 * series is made, one instance moved and renamed, one cancelled, the rest cut off, and in the end all of it deleted.
 */
const user = 'test.user@gmail.com';
const id = '68k0p6ackplecqs9fuvbs1fju0';
const zone = 'America/Chicago';
const at = (dateTime: string) => ({ dateTime, timeZone: zone });

const self = { email: user, self: true };
const series = {
  kind: 'calendar#event',
  etag: expect.stringMatching(/^"\d{16}"$/),
  id,
  status: 'confirmed',
  htmlLink: expect.stringMatching(/^https:\/\/www\.google\.com\/calendar\/event\?eid=/),
  created: '2025-03-23T10:41:35.000Z',
  updated: '2025-03-23T10:41:35.252Z',
  summary: 'Dishes',
  creator: self,
  organizer: self,
  start: at('2025-03-24T07:30:00-05:00'),
  end: at('2025-03-24T08:15:00-05:00'),
  recurrence: ['RRULE:FREQ=DAILY'],
  iCalUID: `${id}@google.com`,
  sequence: 0,
  reminders: { useDefault: true },
  eventType: 'default',
};

function aSeries() {
  const { calendar } = aCalendar();
  calendar.addPerson({ email: user, zone });
  const call = (now: string, method: string, ...args: unknown[]) =>
    calendar.call(method, args, { email: user, now: Date.parse(now), host: 'CALENDAR' }) as Answer;
  const { summary, start, end, recurrence } = series;
  call('2025-03-23T10:41:35.252Z', 'Events.insert', { id, summary, start, end, recurrence }, 'primary');
  const list = (query: object = {}) => call('2025-03-25T00:00:00Z', 'Events.list', 'primary', query);
  return { call, list };
}

describe('what Google answered', () => {
  test('to the first list of a new series', () => {
    expect(aSeries().list()).toEqual({
      kind: 'calendar#events',
      etag: expect.any(String),
      summary: user,
      description: '',
      updated: '2025-03-23T10:41:35.252Z',
      timeZone: zone,
      accessRole: 'owner',
      defaultReminders: [{ method: 'popup', minutes: expect.any(Number) }],
      nextSyncToken: expect.any(String),
      items: [series],
    });
  });

  test('to the edit of one instance', () => {
    const { call, list } = aSeries();
    const instance = `${id}_20250324T123000Z`;
    const change = {
      summary: 'Dishes (Modified)',
      start: at('2025-03-24T12:30:00-05:00'),
      end: at('2025-03-24T13:15:00-05:00'),
    };
    call('2025-03-23T10:41:35.252Z', 'Events.patch', change, 'primary', instance);
    const { recurrence: _recurrence, ...rest } = series;
    expect(list().items).toEqual([
      series,
      {
        ...rest,
        ...change,
        id: instance,
        recurringEventId: id,
        originalStartTime: at('2025-03-24T07:30:00-05:00'),
        sequence: 1,
      },
    ]);
  });

  test('to the deletion of one instance, and of this and all that follow', () => {
    const { call, list } = aSeries();
    call('2025-03-25T13:06:14.176Z', 'Events.remove', 'primary', `${id}_20250325T123000Z`);
    const cut = { recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250401T045959Z'] };
    call('2025-03-25T13:06:14.176Z', 'Events.patch', cut, 'primary', id);
    const [master, tombstone] = list().items;
    expect(master?.recurrence).toEqual(cut.recurrence);
    expect(tombstone).toEqual({
      kind: 'calendar#event',
      etag: expect.any(String),
      id: `${id}_20250325T123000Z`,
      status: 'cancelled',
      recurringEventId: id,
      originalStartTime: at('2025-03-25T07:30:00-05:00'),
    });
  });

  test('to a sync after the deletion of all', () => {
    const { call, list } = aSeries();
    const { nextSyncToken: syncToken } = list();
    call('2025-03-25T13:07:46.505Z', 'Events.remove', 'primary', id);
    expect(list({ syncToken }).items).toEqual([
      { kind: 'calendar#event', etag: expect.any(String), id, status: 'cancelled' },
    ]);
  });
});
