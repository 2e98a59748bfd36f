import fc from 'fast-check';
import type { SlotRequest } from '../../../src/domain/sync/slot-search';
import { everyStart, findSlots } from '../../../src/domain/sync/slots';
import { minuteMs } from '../../../src/domain/time/time';
import { anyRequest, aRequest, at, busy, iso, slowStarts, somebody } from '../../support/syncs/slots';

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

  test('are none without a reason, also where only several things together stand in the way', () => {
    const london = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' }] as const;
    const bangkok = [{ days: ['sat', 'sun', 'mon', 'tue', 'wed'], from: '08:30', to: '16:30' }] as const;
    const people = [
      { email: 'sara@kestrel.example', zone: 'Europe/London', week: london, holidays: [], busy: [] },
      { email: 'nok@kestrel.example', zone: 'Asia/Bangkok', week: bangkok, holidays: [], busy: [] },
    ] as const;
    const from = 1793093700000;
    const request = {
      from,
      now: from,
      to: from + 24 * 3_600_000,
      stepMinutes: 10,
      lengthMinutes: 30,
      bufferMinutes: 0,
    };
    const { offers, none } = findSlots({ ...request, noticeMinutes: 1440, people });
    expect(offers).toEqual([]);
    expect(none.length).toBeGreaterThan(0);
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
      { constraint: 'unknown', who: arthit, minutes: undefined, helps: true, opens: undefined },
    ]);
  });

  test('the one whose calendar is in the way is named, with the start that has the least of it', () => {
    const day = [busy('00:00', '12:00'), busy('12:00', '13:00'), busy('13:00', '23:59')];
    expect(findSlots(aRequest({ people: [somebody(), somebody({ email: arthit, busy: day })] })).none).toEqual([
      { constraint: 'busy', who: arthit, minutes: 60, helps: true, opens: at('2026-11-23T12:00') },
    ]);
  });

  test('two full calendars are both named, and only together they help', () => {
    const people = [somebody({ busy: [fullDay] }), somebody({ email: arthit, busy: [fullDay] })];
    expect(findSlots(aRequest({ people })).none).toEqual([
      { constraint: 'together', who: '', minutes: 2878, helps: true, opens: at('2026-11-23T09:00') },
      { constraint: 'busy', who: 'sara@kestrel.example', minutes: undefined, helps: false, opens: undefined },
      { constraint: 'busy', who: arthit, minutes: undefined, helps: false, opens: undefined },
    ]);
  });

  test('the longest length, the largest buffer and the finest step that would do are told', () => {
    const gap = [busy('00:00', '12:05'), busy('13:00', '23:00')];
    const people = [somebody({ busy: gap })];
    const told = (given: Partial<SlotRequest>) =>
      findSlots(aRequest({ people, lengthMinutes: 45, ...given })).none.map(({ constraint, minutes, opens }) => [
        constraint,
        minutes,
        opens && iso(opens).slice(11),
      ]);
    expect(told({ bufferMinutes: 10, stepMinutes: 5 })).toEqual([
      ['buffer', 5, '12:10'],
      ['length', 35, '12:15'],
      ['busy', 600, '12:15'],
    ]);
    expect(told({})[0]).toEqual(['step', 15, '12:15']);
  });

  test('a later end is told only as far as the calendars are known', () => {
    const people = [somebody({ busy: [fullDay] })];
    const later = { constraint: 'later', who: '', minutes: 600, helps: true, opens: at('2026-11-24T09:00') };
    const found = (given: Partial<SlotRequest>) => findSlots(aRequest({ people, ...given })).none;
    expect(found({ knownUntil: at('2026-11-25T00:00') })).toContainEqual(later);
    expect(found({}).map(({ constraint }) => constraint)).toEqual(['busy']);
  });

  test('notice, weekdays and holidays are told where they alone stand in the way', () => {
    const codes = (given: Partial<SlotRequest>) =>
      findSlots(aRequest(given)).none.map(({ constraint, minutes, helps }) => [constraint, minutes, helps]);
    expect(codes({ noticeMinutes: 48 * 60 })).toEqual([['notice', 28 * 60, true]]);
    expect(codes({ weekdays: ['tue'] })).toEqual([['weekdays', undefined, true]]);
    expect(codes({ people: [somebody({ holidays: ['2026-11-23'] })] })).toEqual([['holidays', undefined, true]]);
  });

  test('hours that never meet and a window that is over are told', () => {
    const west = somebody({ email: arthit, zone: 'America/Los_Angeles' });
    expect(findSlots(aRequest({ people: [somebody(), west] })).none).toEqual([
      { constraint: 'wider', who: '', minutes: 60, helps: true, opens: at('2026-11-23T16:00') },
      { constraint: 'hours', who: '', minutes: 0, helps: false, opens: undefined },
    ]);
    expect(findSlots(aRequest({ now: at('2026-11-23T23:30') })).none).toEqual([
      { constraint: 'window', who: '', minutes: 30, helps: false, opens: undefined },
    ]);
  });

  test('every start is free; one over a soft busy time is told, not given', () => {
    const people = [somebody({ busy: [busy('00:00', '23:59', { kind: 'tentative' })] })];
    const { starts, none } = everyStart(aRequest({ people }));
    expect(starts).toEqual([]);
    expect(none[0]).toEqual({
      constraint: 'soft',
      who: '',
      minutes: undefined,
      helps: true,
      opens: at('2026-11-23T09:00'),
    });
    expect(everyStart(aRequest()).starts).toHaveLength(8);
  });
});
