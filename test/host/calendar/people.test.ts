import { aCalendar, am, anEvent, csm, refusal } from './a-calendar';

describe('people in their own calendars', () => {
  const from = Date.parse('2026-11-01T00:00:00Z');
  const to = Date.parse('2027-01-01T00:00:00Z');

  test('bring events with the ids of their file, the same in every calendar', () => {
    const { calendar } = aCalendar();
    const event = anEvent({ iCalUID: 'abc@outlook.example', organizer: { email: 'boss@far.example' } });
    const [mine, theirs] = [csm, am].map((email) => calendar.addEvents(email, [event]).ids[0] ?? '');
    expect(mine).toMatch(/^[a-v0-9]{26}$/);
    expect(theirs).toBe(mine);
    expect(calendar.get(am, mine ?? '')?.organizer).toEqual({ email: 'boss@far.example' });
  });

  test('invite by bringing an event with guests', () => {
    const { calendar } = aCalendar();
    calendar.addEvents(csm, [anEvent({ id: 'mine1', attendees: [{ email: am }] })]);
    expect(calendar.list(am, from, to).map(({ id }) => id)).toEqual(['mine1']);
  });

  test('bring a series with its exceptions', () => {
    const { calendar } = aCalendar();
    const uid = { iCalUID: 'w@x.example' };
    const series = anEvent({ ...uid, recurrence: ['RRULE:FREQ=WEEKLY;COUNT=3'] });
    const original = (day: string) => ({ originalStartTime: { dateTime: `2026-12-${day}T09:00:00+07:00` } });
    const moved = anEvent({
      ...uid,
      ...original('01'),
      start: { dateTime: '2026-12-02T09:00:00+07:00' },
      end: { dateTime: '2026-12-02T10:00:00+07:00' },
    });
    const cancelled = { ...uid, ...original('08'), status: 'cancelled' };
    const { ids, refused } = calendar.addEvents(csm, [series, moved, cancelled]);
    expect(refused).toEqual([]);
    expect(calendar.list(csm, from, to).map(({ id, start }) => [id, start?.dateTime])).toEqual([
      [`${ids[0]}_20261124T020000Z`, '2026-11-24T09:00:00+07:00'],
      [`${ids[0]}_20261201T020000Z`, '2026-12-02T09:00:00+07:00'],
    ]);
  });

  // Shapes seen from the API: facts re-expressed from allenporter/gcal_sync tests/test_timeline.py (Apache-2.0).
  test('bring exceptions that stand for their dates, whatever their ids look like', () => {
    const { calendar } = aCalendar();
    const la = (dateTime: string) => ({ dateTime, timeZone: 'America/Los_Angeles' });
    const weekly = ['RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=20'];
    const whole = (day: string, end: string) => ({ start: { date: day }, end: { date: end } });
    const [moved, cancelled] = [{ iCalUID: 'moved@x.example' }, { iCalUID: 'cancelled@x.example' }];
    const { ids, refused } = calendar.addEvents(csm, [
      { ...moved, start: la('2022-06-26T16:00:00-07:00'), end: la('2022-06-26T19:30:00-07:00'), recurrence: weekly },
      { ...cancelled, ...whole('2022-10-30', '2022-10-31'), recurrence: weekly },
      {
        ...{ ...moved, originalStartTime: la('2022-10-30T16:00:00-07:00') },
        ...{ start: la('2022-10-30T14:00:00-07:00'), end: la('2022-10-30T17:30:00-07:00') },
      },
      // The recorded id of the second was `…_2022113`: when the rule put it is what counts.
      ...['2022-10-30', '2022-11-13'].map((date) => ({
        ...{ ...cancelled, id: `odd_${date.replace(/-0?/g, '')}`, status: 'cancelled', originalStartTime: { date } },
      })),
    ]);
    const [first = '', second = ''] = ids;
    expect(refused).toEqual([]);
    const between = (id: string, since: string, until: string) =>
      calendar
        .list(csm, Date.parse(since), Date.parse(until))
        .filter((event) => event.id?.startsWith(id))
        .map(({ start }) => start?.date ?? Date.parse(start?.dateTime ?? ''));
    const all = (id: string) => between(id, '2022-06-01', '2023-06-01').length;
    expect([all(first), all(second)]).toEqual([20, 18]);
    expect(between(first, '2022-10-29', '2022-10-31')).toEqual([Date.parse('2022-10-30T14:00:00-07:00')]);
    expect(between(second, '2022-10-29', '2022-11-07')).toEqual(['2022-11-06']);
  });

  test('learn which events could not be read, and have the others', () => {
    const { calendar } = aCalendar();
    const { ids, refused } = calendar.addEvents(csm, [
      anEvent({ id: 'good1' }),
      anEvent({ end: undefined }),
      anEvent({ recurrence: ['RRULE:FREQ=HOURLY'] }),
    ]);
    expect([ids, refused]).toEqual([
      ['good1'],
      [
        { index: 1, reason: 'Missing end time.' },
        { index: 2, reason: 'Invalid recurrence rule.' },
      ],
    ]);
  });

  test('move a timed event to a whole day and back', () => {
    const { calendar } = aCalendar();
    calendar.addEvents(csm, [anEvent({ id: 'mine1' })]);
    expect(calendar.move(csm, 'mine1', { start: { date: '2026-11-26' }, end: { date: '2026-11-27' } }).start).toEqual({
      date: '2026-11-26',
    });
    const times = { start: { dateTime: '2026-11-26T09:00:00+07:00' }, end: { dateTime: '2026-11-26T10:00:00+07:00' } };
    expect(calendar.move(csm, 'mine1', times).start).toEqual({
      dateTime: '2026-11-26T09:00:00+07:00',
      timeZone: 'Asia/Bangkok',
    });
  });

  test('answer, change guests and cancel by the rights of the API', () => {
    const { calendar } = aCalendar();
    calendar.addEvents(csm, [anEvent({ id: 'mine1', attendees: [{ email: am }] })]);
    calendar.respond(am, 'mine1', 'tentative');
    expect(calendar.setGuests(csm, 'mine1', [am, 'x@far.example']).attendees).toEqual([
      { email: am, responseStatus: 'tentative' },
      { email: 'x@far.example', responseStatus: 'needsAction' },
    ]);
    expect(refusal(() => calendar.setGuests(am, 'mine1', []))).toMatchObject({ reason: 'forbiddenForNonOrganizer' });
    calendar.cancel(csm, 'mine1');
    expect([calendar.list(csm, from, to), calendar.list(am, from, to)]).toEqual([[], []]);
  });
});
