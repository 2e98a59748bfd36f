import fc from 'fast-check';
import { type Attendee, allStarts, type BusyItem, type BusyKind, type SlotRequest } from '../../src/domain/slot-search';
import { findSlots } from '../../src/domain/slots';
import type { Day } from '../../src/domain/time';
import { minuteMs } from '../../src/domain/time';
import { localDay, localTime, localWeekday } from '../../src/domain/time-zone';
import type { WeekBlock } from '../../src/domain/working-hours';

const at = (text: string) => Date.parse(`${text}Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
const weekdays: WeekBlock = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };
const everyHour: WeekBlock = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' };

function somebody(given: Partial<Attendee> = {}): Attendee {
  return { email: 'sara@kestrel.example', zone: 'UTC', week: [weekdays], holidays: [], busy: [], ...given };
}

/** Monday 2026-11-23, 09:00 to 17:00 in UTC, unless told otherwise. */
function aRequest(given: Partial<SlotRequest> = {}): SlotRequest {
  return {
    now: at('2026-11-22T12:00'),
    from: at('2026-11-23T00:00'),
    to: at('2026-11-24T00:00'),
    lengthMinutes: 60,
    stepMinutes: 60,
    bufferMinutes: 0,
    noticeMinutes: 0,
    people: [somebody()],
    ...given,
  };
}

function busy(start: string, end: string, more: Partial<BusyItem> = {}): BusyItem {
  return { start: at(`2026-11-23T${start}`), end: at(`2026-11-23T${end}`), ...more };
}

const hours = (starts: readonly number[]) => starts.map((start) => iso(start).slice(11));

describe('free starts', () => {
  test.each([
    ['a whole day has 24 hourly ones', { people: [somebody({ week: [everyHour] })] }, 24],
    ['72 of twenty minutes', { people: [somebody({ week: [everyHour] })], lengthMinutes: 20, stepMinutes: 20 }, 72],
    [
      '24 when the length is shorter than the step',
      { people: [somebody({ week: [everyHour] })], lengthMinutes: 30 },
      24,
    ],
    ['the future half of today', { people: [somebody({ week: [everyHour] })], now: at('2026-11-23T11:59') }, 12],
    ['notice of 1500 minutes leaves 11', { people: [somebody({ week: [everyHour] })], noticeMinutes: 1500 }, 11],
  ])('%s', (_, given, count) => {
    // Counts as in calcom/cal.com packages/features/schedules/lib/slots.test.ts (facts only).
    expect(allStarts(aRequest(given))).toHaveLength(count);
  });

  test('leave busy times out, as the README of timeslot-availability has it', () => {
    const one = somebody({
      week: [{ ...weekdays, from: '08:00', to: '16:00' }],
      busy: [busy('09:00', '12:00'), busy('10:00', '12:00'), busy('13:00', '14:00')],
    });
    expect(hours(allStarts(aRequest({ people: [one], lengthMinutes: 30, stepMinutes: 30 })))).toEqual([
      '08:00',
      '08:30',
      '12:00',
      '12:30',
      '14:00',
      '14:30',
      '15:00',
      '15:30',
    ]);
  });

  test('keep buffers around busy times and not at the ends of the day', () => {
    const one = somebody({ busy: [busy('09:00', '10:00')] });
    expect(hours(allStarts(aRequest({ people: [one], bufferMinutes: 30 })))).toEqual([
      '11:00',
      '12:00',
      '13:00',
      '14:00',
      '15:00',
      '16:00',
    ]);
    expect(hours(allStarts(aRequest({ bufferMinutes: 30 })))[0]).toBe('09:00');
  });

  test('take the larger of two buffers, never their sum', () => {
    const one = somebody({ busy: [busy('10:00', '11:00', { bufferBefore: 0, bufferAfter: 15 })] });
    const found = allStarts(aRequest({ people: [one], bufferMinutes: 10, lengthMinutes: 15, stepMinutes: 5 }));
    expect(hours(found).filter((hour) => hour > '09:30' && hour < '11:30')).toEqual([
      '09:35',
      '11:15',
      '11:20',
      '11:25',
    ]);
  });

  test.each([
    ['busy', 7],
    ['outOfOffice', 7],
    ['allDay', 7],
    ['tentative', 7],
    ['focus', 7],
    ['workingLocation', 8],
    ['declined', 8],
    ['free', 8],
  ] as [BusyKind, number][])('of a day with an hour of "%s" are %i', (kind, count) => {
    expect(allStarts(aRequest({ people: [somebody({ busy: [busy('12:00', '13:00', { kind })] })] }))).toHaveLength(
      count,
    );
  });

  test('lie in the hours of a week in Tehran and of one in Bangkok', () => {
    const tehran = somebody({
      zone: 'Asia/Tehran',
      week: [{ days: ['sat', 'sun', 'mon', 'tue', 'wed'], from: '08:30', to: '16:30' }],
    });
    const bangkok = somebody({
      email: 'arthit@kestrel.example',
      zone: 'Asia/Bangkok',
      week: [{ ...weekdays, to: '18:00' }],
    });
    const found = allStarts(aRequest({ people: [tehran, bangkok], to: at('2026-11-30T00:00') }));
    expect(found.map(iso)).toEqual(
      ['23', '24', '25'].flatMap((day) =>
        ['05', '06', '07', '08', '09', '10'].map((hour) => `2026-11-${day}T${hour}:00`),
      ),
    );
  });

  test('never come from a calendar that could not be read', () => {
    expect(allStarts(aRequest({ people: [somebody(), somebody({ busy: 'unknown' })] }))).toEqual([]);
  });

  test('are exactly those that a look at every minute finds', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(allStarts(request)).toEqual(slowStarts(request));
      }),
      { numRuns: 150 },
    );
  });
});

describe('offers', () => {
  test('are each free for all, and there are some whenever a start is free', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const { offers, none } = findSlots(request);
        const free = slowStarts(request);
        if (free.length > 0) expect(offers.every(({ start }) => free.includes(start))).toBe(true);
        expect(offers.length > 0).toBe(none.length === 0);
        if (free.length > 0) expect(none).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are spread over days, away from edges of days and the start of a week', () => {
    const { offers } = findSlots(
      aRequest({ to: at('2026-11-28T00:00'), lengthMinutes: 30, stepMinutes: 30, limit: 3 }),
    );
    expect(offers.map(({ start, why }) => [iso(start), why])).toEqual([
      ['2026-11-23T11:00', ['core-hours', 'full-hour']],
      ['2026-11-24T10:00', ['core-hours', 'full-hour']],
      ['2026-11-25T10:00', ['core-hours', 'full-hour']],
    ]);
  });

  test('prefer the time and the day these people met last', () => {
    const { offers } = findSlots(
      aRequest({
        to: at('2026-11-28T00:00'),
        lengthMinutes: 30,
        stepMinutes: 30,
        usual: at('2026-11-12T14:00'),
        limit: 2,
      }),
    );
    expect(offers.map(({ start, why }) => [iso(start), why])).toEqual([
      ['2026-11-26T14:00', ['usual-time', 'usual-day', 'core-hours', 'full-hour']],
      ['2026-11-23T14:00', ['usual-time', 'core-hours', 'full-hour']],
    ]);
  });

  test('lie over focus time only when there is no other, and say so', () => {
    const one = somebody({ busy: [busy('09:00', '12:00'), busy('12:00', '17:00', { kind: 'focus' })] });
    const { offers } = findSlots(aRequest({ people: [one], limit: 1 }));
    expect(offers).toEqual([
      { start: at('2026-11-23T12:00'), end: at('2026-11-23T13:00'), why: ['core-hours', 'full-hour', 'over-focus'] },
    ]);
  });

  test('do not overlap each other on one day', () => {
    const { offers } = findSlots(aRequest({ stepMinutes: 15, limit: 4 }));
    const sorted = offers.map(({ start }) => start).sort((a, b) => a - b);
    expect(sorted.every((start, index) => index === 0 || start - (sorted[index - 1] ?? 0) >= 60 * minuteMs)).toBe(true);
    expect(sorted).toHaveLength(4);
  });

  test('keep to the wanted weekdays of the first person', () => {
    const request = aRequest({ to: at('2026-12-05T00:00'), weekdays: ['thu'] });
    expect(
      findSlots(request)
        .offers.map(({ start }) => iso(start).slice(0, 10))
        .sort(),
    ).toEqual(['2026-11-26', '2026-11-26', '2026-11-26', '2026-12-03', '2026-12-03', '2026-12-03']);
  });
});

describe('when nothing fits', () => {
  const arthit = 'arthit@kestrel.example';
  const fullDay = busy('00:00', '23:59');

  test('a calendar that cannot be read is said first', () => {
    expect(findSlots(aRequest({ people: [somebody(), somebody({ email: arthit, busy: 'unknown' })] })).none).toEqual([
      { constraint: 'unknown', who: arthit, minutes: undefined, helps: true },
    ]);
  });

  test('the one whose calendar is in the way is named', () => {
    expect(findSlots(aRequest({ people: [somebody(), somebody({ email: arthit, busy: [fullDay] })] })).none).toEqual([
      { constraint: 'busy', who: arthit, minutes: undefined, helps: true },
    ]);
  });

  test('two full calendars are both named, and neither helps alone', () => {
    const people = [somebody({ busy: [fullDay] }), somebody({ email: arthit, busy: [fullDay] })];
    expect(findSlots(aRequest({ people })).none).toEqual([
      { constraint: 'busy', who: 'sara@kestrel.example', minutes: undefined, helps: false },
      { constraint: 'busy', who: arthit, minutes: undefined, helps: false },
    ]);
  });

  test('the longest length, the largest buffer and the finest step that would do are told', () => {
    const gap = [busy('00:00', '12:05'), busy('13:00', '23:00')];
    expect(
      findSlots(aRequest({ people: [somebody({ busy: gap })], bufferMinutes: 10, lengthMinutes: 45, stepMinutes: 5 }))
        .none,
    ).toEqual([
      { constraint: 'buffer', who: '', minutes: 5, helps: true },
      { constraint: 'length', who: '', minutes: 35, helps: true },
      { constraint: 'busy', who: 'sara@kestrel.example', minutes: undefined, helps: true },
    ]);
    expect(findSlots(aRequest({ people: [somebody({ busy: gap })], lengthMinutes: 45 })).none[0]).toEqual({
      constraint: 'step',
      who: '',
      minutes: 15,
      helps: true,
    });
  });

  test('notice, weekdays and holidays are told where they alone stand in the way', () => {
    const codes = (given: Partial<SlotRequest>) =>
      findSlots(aRequest(given)).none.map(({ constraint, minutes, helps }) => [constraint, minutes, helps]);
    expect(codes({ noticeMinutes: 48 * 60 })).toEqual([['notice', 28 * 60, true]]);
    expect(codes({ weekdays: ['tue'] })).toEqual([['weekdays', undefined, true]]);
    expect(codes({ people: [somebody({ holidays: ['2026-11-23'] })] })).toEqual([['holidays', undefined, true]]);
  });

  test('hours that never meet and a window that is over are told', () => {
    const tehran = somebody({ email: arthit, zone: 'America/Los_Angeles' });
    expect(findSlots(aRequest({ people: [somebody(), tehran] })).none).toEqual([
      { constraint: 'hours', who: '', minutes: 0, helps: false },
    ]);
    expect(findSlots(aRequest({ now: at('2026-11-23T23:30') })).none).toEqual([
      { constraint: 'window', who: '', minutes: 30, helps: false },
    ]);
  });
});

/** Looks at every minute of every start, with no interval arithmetic at all. */
function slowStarts(request: SlotRequest): readonly number[] {
  const starts: number[] = [];
  for (let start = request.from; start < request.to; start += request.stepMinutes * minuteMs) {
    const end = start + request.lengthMinutes * minuteMs;
    const inWindow = start >= request.now + request.noticeMinutes * minuteMs && end <= request.to;
    if (inWindow && request.people.every((one) => isFree(one, start, end, request.bufferMinutes))) starts.push(start);
  }
  return starts;
}

function isFree(one: Attendee, start: number, end: number, buffer: number): boolean {
  for (let minute = start; minute < end; minute += minuteMs) if (!works(one, minute)) return false;
  return one.busy !== 'unknown' && !one.busy.some((item) => blocks(item, start, end, buffer));
}

function works({ zone, week, holidays }: Attendee, minute: number): boolean {
  if (holidays.includes(localDay(minute, zone))) return false;
  const [day, time] = [localWeekday(minute, zone), localTime(minute, zone)];
  return week.some(({ days, from, to }) => days.includes(day) && from <= time && time < to);
}

function blocks(item: BusyItem, start: number, end: number, buffer: number): boolean {
  if (['free', 'declined', 'workingLocation'].includes(item.kind ?? 'busy') || item.end <= item.start) return false;
  const before = Math.max(item.bufferBefore ?? 0, buffer) * minuteMs;
  const after = Math.max(item.bufferAfter ?? 0, buffer) * minuteMs;
  return start < item.end + after && end > item.start - before;
}

const kinds: BusyKind[] = [
  'busy',
  'tentative',
  'focus',
  'outOfOffice',
  'allDay',
  'workingLocation',
  'declined',
  'free',
];

// A fortnight in which New York and London end summer time.
const anyStart = fc
  .integer({ min: 0, max: 14 * 24 * 12 })
  .map((fives) => at('2026-10-22T00:00') + fives * 5 * minuteMs);

const anyBusy: fc.Arbitrary<BusyItem> = fc
  .record({
    start: anyStart,
    length: fc.integer({ min: 0, max: 600 }),
    kind: fc.constantFrom(...kinds),
    bufferBefore: fc.nat(20),
    bufferAfter: fc.nat(20),
  })
  .map(({ start, length, ...rest }) => ({ start, end: start + length * minuteMs, ...rest }));

const anyPerson: fc.Arbitrary<Attendee> = fc.record({
  email: fc.constant('sara@kestrel.example' as const),
  zone: fc.constantFrom('Asia/Tehran', 'Asia/Bangkok', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'),
  week: fc.constantFrom(
    [weekdays],
    [everyHour],
    [{ days: ['sat', 'sun', 'mon', 'tue', 'wed'], from: '08:30', to: '16:30' }] as WeekBlock[],
    [weekdays, { days: ['mon', 'wed'], from: '19:00', to: '24:00' }] as WeekBlock[],
  ),
  holidays: fc.subarray<Day>(['2026-10-26', '2026-10-28', '2026-11-02']),
  busy: fc.array(anyBusy, { maxLength: 12 }),
});

const anyRequest: fc.Arbitrary<SlotRequest> = fc
  .record({
    from: anyStart,
    windowHours: fc.integer({ min: 1, max: 120 }),
    lead: fc.integer({ min: -600, max: 600 }),
    lengthMinutes: fc.constantFrom(15, 30, 50, 60),
    stepMinutes: fc.constantFrom(10, 15, 30, 60),
    bufferMinutes: fc.constantFrom(0, 5, 10, 30),
    noticeMinutes: fc.constantFrom(0, 60, 1440),
    people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  })
  .map(({ windowHours, lead, ...rest }) => ({
    ...rest,
    now: rest.from + lead * minuteMs,
    to: rest.from + windowHours * 60 * minuteMs,
  }));
