import { slotsFor } from '../../src/tools/slots';
import { summaryOf } from '../../src/tools/slots/report';
import { UsageError } from '../../src/tools/slots/request';

const nineToFive = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }];
const mina = { email: 'mina@orbit.example', zone: 'Asia/Bangkok', week: nineToFive };
const sara = { email: 'sara@orbit.example', zone: 'Europe/London', week: nineToFive };
/** A Monday. */
const request = {
  now: '2026-03-01T00:00:00Z',
  from: '2026-03-02T00:00:00Z',
  to: '2026-03-03T00:00:00Z',
  lengthMinutes: 30,
  stepMinutes: 30,
  people: [mina],
};
const asked = (change: object) => slotsFor(JSON.stringify({ ...request, ...change })).report;
const startsOf = (change: object) => asked({ all: true, ...change }).offers.map(({ start }) => start.slice(11, 16));
const problem = (change: object) => {
  try {
    asked(change);
  } catch (error) {
    return error instanceof UsageError ? error.message : error;
  }
  return undefined;
};

describe('npm run slots', () => {
  test('offers the best times with reasons, in UTC', () => {
    const { offers, none } = asked({ people: [mina, sara], to: '2026-03-07T00:00:00Z' });
    expect(none).toEqual([]);
    // 16:00 in Bangkok is 09:00 in London.
    expect(offers[0]).toMatchObject({ start: expect.stringMatching(/^2026-03-0\dT09:\d0:00Z$/) });
    expect(offers.every(({ why }) => why.length > 0)).toBe(true);
  });

  test('gives every free start on the grid with "all"', () => {
    const busy = [{ start: '2026-03-02T02:30:00Z', end: '2026-03-02T09:00:00Z' }];
    expect(startsOf({ people: [{ ...mina, busy }] })).toEqual(['02:00', '09:00', '09:30']);
  });

  test('keeps the larger of two buffers around what blocks, and none at the ends of working hours', () => {
    const busy = [{ start: '2026-03-02T05:00:00Z', end: '2026-03-02T06:00:00Z', bufferAfter: 60 }];
    const found = startsOf({ bufferMinutes: 30, people: [{ ...mina, busy }] });
    expect([
      found[0],
      found.includes('04:00'),
      found.includes('04:30'),
      found.includes('06:30'),
      found.includes('07:00'),
    ]).toEqual([...['02:00', true, false, false, true]]);
  });

  test.each([
    ['declined', true],
    ['free', true],
    ['workingLocation', true],
    ['outOfOffice', false],
    ['busy', false],
    ['tentative', false],
  ])('takes %s for free or not', (kind, free) => {
    const busy = [{ start: '2026-03-02T02:00:00Z', end: '2026-03-02T02:30:00Z', kind }];
    expect(startsOf({ people: [{ ...mina, busy }] }).includes('02:00')).toBe(free);
  });

  test('offers what lies over a tentative one only where there is no other time', () => {
    const busy = [{ start: '2026-03-02T00:00:00Z', end: '2026-03-03T00:00:00Z', kind: 'tentative' }];
    expect(asked({ people: [{ ...mina, busy }] }).offers[0]?.why).toContain('over-tentative');
    expect(asked({ all: true, people: [{ ...mina, busy }] }).none).toMatchObject([{ constraint: 'soft' }]);
  });

  test('takes days for those of the calendar’s own zone, and offsets for what they are', () => {
    const wide = [{ days: ['mon', 'tue'], from: '00:00', to: '24:00' }];
    const busy = [{ start: '2026-03-02', end: '2026-03-03', kind: 'allDay' }];
    const found = startsOf({ stepMinutes: 60, people: [{ ...mina, week: wide, busy }] });
    // The Monday of Bangkok ends at 17:00 UTC.
    expect(found[0]).toBe('17:00');
    const withOffset = [{ start: '2026-03-02T09:00:00+07:00', end: '2026-03-02T12:00:00+07:00' }];
    expect(startsOf({ people: [{ ...mina, busy: withOffset }] })[0]).toBe('05:00');
  });

  test('takes night work as two blocks, and leaves out one that ends before it begins', () => {
    const night = [
      { days: ['mon'], from: '22:00', to: '24:00' },
      { days: ['tue'], from: '00:00', to: '02:00' },
      { days: ['tue'], from: '22:00', to: '02:00' },
    ];
    const people = [{ email: 'night@orbit.example', zone: 'UTC', week: night }];
    const found = startsOf({ to: '2026-03-04T00:00:00Z', stepMinutes: 60, people });
    expect(found).toEqual(['22:00', '23:00', '00:00', '01:00']);
  });

  test('says why there is none, and what would help', () => {
    const busy = [{ start: '2026-03-02T00:00:00Z', end: '2026-03-03T00:00:00Z' }];
    const full = asked({ people: [{ ...mina, busy }] });
    expect(full.none).toEqual([
      {
        constraint: 'later',
        detail: 'With 150 minutes more to look through there is a time: 2026-03-03T02:00:00Z would be free then.',
      },
      {
        constraint: 'busy',
        detail:
          'With 1440 busy minutes less of mina@orbit.example there is a time: 2026-03-02T02:00:00Z would be free then.',
      },
    ]);
    expect(summaryOf(full)).toContain('No time suits everybody.');
    const notice = asked({ noticeMinutes: 10_000 });
    expect(notice.none[0]?.constraint).toBe('notice');
    const unknown = asked({ people: [{ ...mina, busy: 'unknown' }] });
    expect([unknown.offers, unknown.none[0]?.constraint]).toEqual([[], 'unknown']);
  });

  test('names the zones of the request that this engine does not know the newest law of', () => {
    expect(slotsFor(JSON.stringify(request)).stale).toEqual([]);
  });

  test.each<readonly [string, object]>([
    ['"to" is not after "from".', { to: request.from }],
    ['"lengthMinutes" is missing', { lengthMinutes: undefined }],
    ['"from" is no instant', { from: 'tomorrow' }],
    ['"people" names nobody.', { people: [] }],
    ['lie more than 1000000 starts', { from: '1970-01-01T00:00:00Z', stepMinutes: 1 }],
    ['people[0].zone is no zone', { people: [{ ...mina, zone: 'Mars/Base' }] }],
    [
      'people[0].week[0].days[0] is none of mon',
      { people: [{ ...mina, week: [{ days: ['someday'], from: '09:00', to: '10:00' }] }] },
    ],
    [
      'people[0].week[0].from is no time of day',
      { people: [{ ...mina, week: [{ days: ['mon'], from: '9', to: '10:00' }] }] },
    ],
    ['people[0].holidays[0] is no day', { people: [{ ...mina, holidays: ['2026-02-30'] }] }],
    [
      'people[0].busy[0] ends before it begins.',
      { people: [{ ...mina, busy: [{ start: request.to, end: request.from }] }] },
    ],
    [
      'people[0].busy[0].kind is none of',
      { people: [{ ...mina, busy: [{ start: request.from, end: request.to, kind: 'lunch' }] }] },
    ],
    ['"bufferMinutes" is no number of minutes', { bufferMinutes: -5 }],
    ['"lengthMinutes" is no number of minutes from 1 to 1440', { lengthMinutes: 1e9 }],
  ])('says what cannot be read: %s', (words, change) => {
    expect(problem(change)).toContain(words);
  });
});
