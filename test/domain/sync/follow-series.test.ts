/** Each thing that people do with a series, from what Google really answered: heard, looked up, and laid upon the rows. */
import type { EventSeen } from '../../../src/domain/sync/event';
import { followedSeries } from '../../../src/domain/sync/follow-series';
import { heardIn } from '../../../src/domain/sync/heard';
import type { Meeting } from '../../../src/domain/sync/meeting';
import { dayMs } from '../../../src/domain/time/time';
import { aMeeting } from '../../support/builders';
import { datesOf, mina, original, recorded, rowsOf, tombstone } from '../../support/syncs/recorded-events';

const now = Date.parse('2025-03-25T06:00:00Z');
const to = now + 20 * dayMs;
const ground = { now, isInside: () => true };

/** What a delta makes of the rows, where the server works out these dates of these series. */
function hearing(
  rows: readonly Meeting[],
  delta: readonly EventSeen[],
  server: Readonly<Record<string, readonly EventSeen[]>>,
) {
  const heard = heardIn({ rows, events: delta, whole: false, me: mina, now });
  const followed = heard.series.flatMap(({ masters, dates }) => {
    const listed = masters.flatMap((master) => server[master] ?? []);
    const all = new Map([...dates, ...listed].map((event) => [event.id, event]));
    return followedSeries({ rows, dates: [...all.values()], to }, ground);
  });
  const masters = heard.series.map((one) => one.masters);
  const short = (instant: number) => new Date(instant).toISOString().slice(5, 16);
  const told = followed.flatMap(({ meeting, what }) => (what.length > 0 ? [[meeting.id, ...what]] : []));
  const stand = followed.map(({ meeting }) => `${meeting.id.slice(4)} ${short(meeting.start)} ${meeting.state}`);
  return { masters, told, stand, followed };
}

const daily = { recurrence: ['RRULE:FREQ=DAILY'] };

describe('a series in Calendar', () => {
  test('with one date moved: its row moves, and is known by when the rule put it', () => {
    const id = '0e6062d5un60i5sn2m9et69c27';
    const rows = rowsOf(id, '2025-03-24T12:30:00Z', 4);
    const moved = recorded(`${id}_20250326T123000Z`, ['2025-03-26T20:45:00-05:00', '2025-03-26T21:30:00-05:00'], {
      recurringEventId: id,
      ...original('2025-03-26T07:30:00-05:00'),
    });
    const master = recorded(id, ['2025-03-24T07:30:00-05:00', '2025-03-24T08:15:00-05:00'], daily);
    const server = datesOf(id, '2025-03-24T12:30:00Z', 4).map((date) => (date.id === moved.id ? moved : date));
    const { masters, told, stand } = hearing(rows, [master, moved], { [id]: server });
    expect(masters).toEqual([[id]]);
    expect(told).toEqual([['mtg_2', 'moved']]);
    expect(stand).toEqual(
      ['0 03-24T12:30 booked', '1 03-25T12:30 booked', '3 03-27T12:30 booked', '2 03-27T01:45 booked'].sort((a, b) =>
        a.slice(2).localeCompare(b.slice(2)),
      ),
    );
  });

  test('with one date moved beyond what the server was asked for: the delta tells', () => {
    const id = 'series1';
    const rows = rowsOf(id, '2025-03-25T12:30:00Z', 3);
    const far = recorded(`${id}_20250326T123000Z`, ['2025-05-26T07:30:00-05:00', '2025-05-26T08:15:00-05:00'], {
      recurringEventId: id,
      ...original('2025-03-26T07:30:00-05:00'),
    });
    const server = datesOf(id, '2025-03-25T12:30:00Z', 3).filter((date) => date.id !== far.id);
    const moved = hearing(rows, [far], { [id]: server });
    expect(moved.told).toEqual([['mtg_1', 'moved']]);
    // The next look does not see it, and leaves it where it is.
    const later = moved.followed.map(({ meeting }) => meeting);
    expect(hearing(later, [tombstone(`${id}_20250401T123000Z`)], { [id]: server }).told).toEqual([]);
  });

  test('with one date cancelled: that one alone', () => {
    const id = '5hni4sj3ql1669otmjg7sn1mok';
    const rows = rowsOf(id, '2025-03-24T13:00:00Z', 4);
    const master = recorded(id, ['2025-02-09T08:00:00-06:00', '2025-02-09T09:00:00-06:00'], {
      recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250401T045959Z'],
    });
    const off = tombstone(`${id}_20250325T130000Z`, { recurringEventId: id, ...original('2025-03-25T08:00:00-05:00') });
    const server = datesOf(id, '2025-03-24T13:00:00Z', 4).filter((date) => date.id !== off.id);
    expect(hearing(rows, [master, off], { [id]: server }).told).toEqual([['mtg_1', 'cancelled']]);
  });

  test('cut where its time stays (`_R…`): the rows stay, under the new id, told once', () => {
    const id = '4k3h1bqn0pmn2qmvc7m0b6ip2q';
    const next = `${id}_R20250327T123000`;
    const rows = rowsOf(id, '2025-03-24T12:30:00Z', 6);
    const old = recorded(id, ['2025-03-24T07:30:00-05:00', '2025-03-24T08:15:00-05:00'], {
      recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250327T045959Z'],
    });
    const fresh = recorded(next, ['2025-03-27T07:30:00-05:00', '2025-03-27T08:15:00-05:00'], daily);
    const server = { [id]: datesOf(id, '2025-03-24T12:30:00Z', 3), [next]: datesOf(next, '2025-03-27T12:30:00Z', 3) };
    const { masters, told, followed } = hearing(rows, [old, fresh], server);
    expect(masters).toEqual([[id, next]]);
    expect(told).toEqual([['mtg_3', 'changed']]);
    expect(followed.map(({ meeting }) => [meeting.id, meeting.series, meeting.eventId.startsWith(next)])).toEqual([
      ['mtg_0', id, false],
      ['mtg_1', id, false],
      ['mtg_2', id, false],
      ['mtg_3', id, true],
      ['mtg_4', id, true],
      ['mtg_5', id, true],
    ]);
  });

  test('cut to another time (an id of its own): the nearest rows go along, none is doubled', () => {
    const id = '5hni4sj3ql1669otmjg7sn1mok';
    const next = 'e5srrkr361upjc2be22u6ti4pe';
    const rows = rowsOf(id, '2025-03-29T13:00:00Z', 6);
    const old = recorded(id, ['2025-02-09T08:00:00-06:00', '2025-02-09T09:00:00-06:00'], {
      recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250401T045959Z'],
    });
    const fresh = recorded(next, ['2025-04-01T07:00:00-05:00', '2025-04-01T08:00:00-05:00'], daily);
    const server = { [id]: datesOf(id, '2025-03-29T13:00:00Z', 3), [next]: datesOf(next, '2025-04-01T12:00:00Z', 3) };
    const { masters, told, stand } = hearing(rows, [old, fresh], server);
    expect(masters).toEqual([[id, next]]);
    expect(told).toEqual([['mtg_3', 'changed']]);
    expect(stand).toEqual([
      '0 03-29T13:00 booked',
      '1 03-30T13:00 booked',
      '2 03-31T13:00 booked',
      '3 04-01T12:00 booked',
      '4 04-02T12:00 booked',
      '5 04-03T12:00 booked',
    ]);
  });

  test('cut while another series of other people begins: that one is none of ours', () => {
    const id = 'series1';
    const rows = rowsOf(id, '2025-03-29T13:00:00Z', 2);
    const old = recorded(id, ['2025-03-29T08:00:00-05:00', '2025-03-29T08:45:00-05:00'], {
      recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250401T045959Z'],
    });
    const other = recorded('other', ['2025-04-01T07:00:00-05:00', '2025-04-01T08:00:00-05:00'], {
      ...daily,
      attendees: [{ email: mina }],
    });
    expect(hearing(rows, [old, other], { [id]: datesOf(id, '2025-03-29T13:00:00Z', 2) }).masters).toEqual([[id]]);
  });

  test('told whole once more after it was cut, its words alone changed: no row has any news', () => {
    const id = '68k0p6ackplecqs9fuvbs1fju0';
    const next = `${id}_R20250326T123000`;
    const server = {
      [id]: datesOf(id, '2025-03-24T12:30:00Z', 2),
      [next]: datesOf(next, '2025-03-26T12:30:00Z', 2),
    };
    const rows = [...(server[id] ?? []), ...(server[next] ?? [])].map(
      ({ id: eventId, start, end }, at): Meeting => ({
        ...aMeeting({ id: `mtg_${at}`, start, end, series: id, cadence: 'weekly' }),
        ...{ eventId, original: start, iCalUid: '', organizer: mina },
      }),
    );
    const delta = [
      recorded(id, ['2025-03-24T07:30:00-05:00', '2025-03-24T08:15:00-05:00'], {
        recurrence: ['RRULE:FREQ=DAILY;UNTIL=20250326T045959Z'],
      }),
      recorded(`${id}_20250324T123000Z`, ['2025-03-24T07:30:00-05:00', '2025-03-24T08:15:00-05:00'], {
        recurringEventId: id,
        ...original('2025-03-24T07:30:00-05:00'),
      }),
      recorded(next, ['2025-03-26T07:30:00-05:00', '2025-03-26T08:15:00-05:00'], daily),
    ];
    const { masters, told } = hearing(rows, delta, server);
    expect(masters).toEqual([[id, next]]);
    expect(told).toEqual([]);
  });

  test('ended from a date on, with a tombstone that names no series', () => {
    const id = '5hni4sj3ql1669otmjg7sn1mok';
    const rows = rowsOf(id, '2025-03-25T13:00:00Z', 4);
    const stray = tombstone(`${id}_20250328T130000Z`);
    const { masters, told } = hearing(rows, [stray], { [id]: datesOf(id, '2025-03-25T13:00:00Z', 2) });
    expect(masters).toEqual([[id]]);
    expect(told).toEqual([['mtg_2', 'ended']]);
  });

  test('deleted whole: what is ahead is off and told once, what is over took place', () => {
    const id = '6pbua6vjeic3e73gvponeo1qp6';
    const rows = rowsOf(id, '2025-03-24T13:00:00Z', 4);
    const { masters, told, stand } = hearing(rows, [tombstone(id)], {});
    expect(masters).toEqual([[]]);
    expect(told).toEqual([['mtg_1', 'ended']]);
    expect(stand).toEqual(['1 03-25T13:00 cancelled', '2 03-26T13:00 cancelled', '3 03-27T13:00 cancelled']);
  });

  test('looked at once more is no news, and what was cancelled stays so', () => {
    const id = 'series1';
    const rows = rowsOf(id, '2025-03-25T13:00:00Z', 3).map(
      (row, at): Meeting => (at === 1 ? { ...row, state: 'cancelled' } : row),
    );
    const server = datesOf(id, '2025-03-25T13:00:00Z', 3).filter((_, at) => at !== 1);
    const { told, stand } = hearing(rows, [tombstone(`${id}_20250326T130000Z`)], { [id]: server });
    expect([told, stand]).toEqual([[], ['0 03-25T13:00 booked', '2 03-27T13:00 booked']]);
  });

  test('gets the next dates of its rule as rows, without a word', () => {
    const id = 'series1';
    const rows = rowsOf(id, '2025-03-25T13:00:00Z', 2);
    const { followed, told } = hearing(rows, [tombstone(`${id}_20250301T130000Z`)], {
      [id]: datesOf(id, '2025-03-25T13:00:00Z', 3),
    });
    expect(told).toEqual([]);
    const added = followed.filter(({ before }) => before === undefined).map(({ meeting }) => meeting);
    expect(added).toMatchObject([{ series: id, cadence: 'weekly', account: 'acc_acme', state: 'booked', rev: 1 }]);
  });
});

describe('of all that a calendar tells', () => {
  const id = 'series1';
  const rows = rowsOf(id, '2025-03-25T13:00:00Z', 2);
  const heard = (events: readonly EventSeen[], more: object = {}) =>
    heardIn({ rows, events, whole: false, me: mina, now, ...more });

  test('a guest who takes a date off their own calendar has cancelled nothing', () => {
    const theirs = rows.map((row) => ({ ...row, organizer: 'arthit@orbit.example' }) as const);
    expect(heard([tombstone(`${id}_20250325T130000Z`)], { rows: theirs }).series).toEqual([]);
  });

  test('Tandem’s own write is no news, by the version it was answered', () => {
    const own = rows.map((row) => ({ ...row, etag: '"7"' }));
    const event = recorded(id, ['2025-03-25T08:00:00-05:00', '2025-03-25T08:45:00-05:00'], { ...daily, etag: '"7"' });
    expect(heard([event], { rows: own }).series).toEqual([]);
    expect(heard([{ ...event, etag: '"8"' }], { rows: own }).series).toHaveLength(1);
  });

  test('what a full list does not hold is missing; what is over, reserved or somebody else’s is not', () => {
    const single = { series: '', cadence: '', original: undefined } as const;
    const [row] = rows;
    if (!row) throw new Error('no row');
    const ahead = { ...row, ...single, eventId: 'gone' };
    const all: readonly Meeting[] = [
      ahead,
      { ...ahead, id: 'mtg_past', start: now - dayMs },
      { ...ahead, id: 'mtg_reserved', state: 'reserved' },
      { ...ahead, id: 'mtg_theirs', organizer: 'arthit@orbit.example' },
      { ...ahead, id: 'mtg_moved', iCalUid: 'there@google.com' },
    ];
    const there = recorded('there', ['2025-03-25T08:00:00-05:00', '2025-03-25T08:45:00-05:00']);
    const found = heardIn({ rows: all, events: [there], whole: true, me: mina, now });
    expect(found.missing.map((one) => one.id)).toEqual(['mtg_0']);
    expect(heardIn({ rows, events: [], whole: true, me: mina, now }).series).toEqual([
      { root: id, masters: [], dates: [] },
    ]);
    // Of a series that is told by one changed date alone.
    const date = recorded(`${id}_20250326T130000Z`, ['2025-03-27T08:00:00-05:00', '2025-03-27T08:45:00-05:00'], {
      recurringEventId: id,
    });
    expect(heardIn({ rows, events: [date], whole: true, me: mina, now }).series[0]?.masters).toEqual([id]);
  });
});
