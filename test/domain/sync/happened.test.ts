import { happeningsOf, heldOf, noted } from '../../../src/domain/sync/happened';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { aMeeting, monday9 } from '../../support/builders';

const now = monday9;
const before = aMeeting({ start: now + dayMs, end: now + dayMs + hourMs });
const moved = { ...before, start: now + 2 * dayMs, end: now + 2 * dayMs + hourMs };
const told = (meeting: Parameters<typeof happeningsOf>[0][number]) =>
  happeningsOf([meeting], now + 3 * dayMs).map(({ what, at, from, to }) => [what, at, from, to]);

describe('what befell a pair’s own sync', () => {
  test('stands on its row, the newest first, and is read from there', () => {
    const first = noted({ meeting: before, before: undefined, what: ['booked'] }, now).meeting;
    const then = noted(
      { meeting: { ...moved, happened: first.happened }, before, what: ['moved', 'agreed'] },
      now + hourMs,
    );
    expect(then.meeting.happened.split('\n')).toEqual([
      '2026-11-23T03:00Z moved 2026-11-24T02:00Z 2026-11-25T02:00Z',
      '2026-11-23T03:00Z agreed',
      '2026-11-23T02:00Z booked',
    ]);
    expect(told(then.meeting)).toEqual([
      ['held', now + 2 * dayMs + hourMs, undefined, undefined],
      ['moved', now + hourMs, before.start, moved.start],
      ['agreed', now + hourMs, undefined, undefined],
      ['booked', now, undefined, undefined],
    ]);
  });

  test('of a sync about an account stands on the account’s timeline alone', () => {
    const own = { meeting: { ...before, account: 'acc_acme' as const }, before, what: ['declined'] as const };
    expect(noted(own, now)).toBe(own);
    expect(told({ ...before, account: 'acc_acme' })).toEqual([]);
  });

  test('is not invented: no news adds no line, and what a hand wrote there is left out', () => {
    const quiet = { meeting: before, before, what: [] };
    expect(noted(quiet, now)).toBe(quiet);
    expect(told({ ...before, state: 'cancelled', happened: 'we met\n2026-11-23T02:00Z danced\nsoon booked' })).toEqual(
      [],
    );
  });

  test('keeps the newest thirty lines', () => {
    const happened = Array.from({ length: 30 }, () => '2026-11-20T02:00Z moved').join('\n');
    const lines = noted({ meeting: { ...before, happened }, before, what: ['cancelled'] }, now).meeting.happened.split(
      '\n',
    );
    expect([lines.length, lines[0]]).toEqual([30, '2026-11-23T02:00Z cancelled']);
  });

  test('was held where its end is over and nobody called it off', () => {
    const states = ['booked', 'conflict', 'declined', 'cancelled', 'reserved'] as const;
    const over = states.map((state) => aMeeting({ state, start: now - hourMs, end: now }));
    expect(heldOf([...over, before], now).map(({ state }) => state)).toEqual(['booked', 'conflict']);
  });
});
