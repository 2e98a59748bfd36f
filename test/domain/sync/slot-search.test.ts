import fc from 'fast-check';
import { allStarts, type BusyKind } from '../../../src/domain/sync/slot-search';
import {
  anyRequest,
  aRequest,
  at,
  busy,
  everyHour,
  iso,
  slowStarts,
  somebody,
  weekdays,
} from '../../support/syncs/slots';

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

  // As Nylas and cal.com document their buffers and rounding (facts only).
  test.each([
    ['half an hour before', { bufferBefore: 30, bufferAfter: 0 }, ['09:00', '11:00', '11:30']],
    ['a quarter after', { bufferBefore: 0, bufferAfter: 15 }, ['09:00', '09:30', '11:30']],
    ['half an hour on both sides', { bufferBefore: 30, bufferAfter: 30 }, ['09:00', '11:30']],
  ] as const)('keep %s an item that wants it, and no more', (_, own, wanted) => {
    const one = somebody({ week: [{ ...weekdays, to: '12:00' }], busy: [busy('10:00', '11:00', own)] });
    expect(hours(allStarts(aRequest({ people: [one], lengthMinutes: 30, stepMinutes: 30 })))).toEqual(wanted);
  });

  test('begin on the next start of the grid, whenever somebody is free', () => {
    const from = (time: string) => somebody({ week: [{ ...weekdays, to: '18:00' }], busy: [busy('08:00', time)] });
    const first = (time: string, stepMinutes: number) =>
      hours(allStarts(aRequest({ people: [from(time)], lengthMinutes: 30, stepMinutes }))).slice(0, 2);
    expect([first('16:10', 30), first('09:59', 15)]).toEqual([
      ['16:30', '17:00'],
      ['10:00', '10:15'],
    ]);
  });

  test('stand at the very beginning of a day whose events want pauses, and not right behind one', () => {
    const [empty, full] = [somebody(), somebody({ busy: [busy('09:00', '10:00')] })];
    const first = (one: typeof empty) => hours(allStarts(aRequest({ people: [one], bufferMinutes: 30 })))[0];
    expect([first(empty), first(full)]).toEqual(['09:00', '11:00']);
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

  // RUNS=5000 for more of them.
  test('are exactly those that a look at every minute finds', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        expect(allStarts(request)).toEqual(slowStarts(request));
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
