import { type Duty, doneLease, holdsLease, isHeard, restedLease, takenLease } from '../../../src/domain/duty/duty';
import { dayMs, minuteMs } from '../../../src/domain/time/time';
import { monday9 } from '../../support/builders';

const mina = { me: 'mina@orbit.example', now: monday9, today: '2026-11-23' } as const;
const later = (ms: number) => ({ ...mina, me: 'arthit@orbit.example', now: monday9 + ms }) as const;
const taken = takenLease(undefined, mina) as Duty;

describe('the lease of a night', () => {
  test('is held by one run at a time', () => {
    expect(takenLease(taken, later(minuteMs))).toBeUndefined();
    expect(holdsLease(taken, mina)).toBe(true);
    expect(holdsLease(taken, later(minuteMs))).toBe(false);
  });

  test('is taken over from a run that Google ended, where it stopped', () => {
    const over = takenLease({ ...taken, next: '501' }, later(8 * minuteMs)) as Duty;
    expect([over.by, over.next]).toEqual(['arthit@orbit.example', '501']);
    expect(holdsLease(over, mina)).toBe(false);
  });

  test('is free at once when a run rests', () => {
    expect(takenLease(restedLease(taken, '501'), later(minuteMs))?.next).toBe('501');
  });

  test('begins anew where a night was left half done the day before', () => {
    const left = restedLease(taken, '501');
    expect(takenLease(left, later(11 * 60 * minuteMs))?.next).toBe('501');
    expect(takenLease(left, { ...later(dayMs), today: '2026-11-24' })?.next).toBe('');
  });

  test('is not to be had again for a night that is done, and is for the next', () => {
    const done = doneLease(taken, '2026-11-23');
    expect(takenLease(done, later(60 * minuteMs))).toBeUndefined();
    expect(takenLease(done, { ...later(dayMs), today: '2026-11-24' })?.next).toBe('');
  });
});

describe('a trigger', () => {
  const ago = (days: number) => monday9 - days * dayMs;
  test.each<[string, Pick<Duty, 'since' | 'day'>, boolean]>([
    ['was switched on a moment ago', { since: monday9, day: undefined }, true],
    ['ran yesterday', { since: ago(90), day: '2026-11-22' }, true],
    ['has not run for four days', { since: ago(90), day: '2026-11-19' }, false],
    ['was switched off', { since: undefined, day: '2026-11-23' }, false],
  ])('that %s is believed in or not', (_what, duty, heard) => {
    expect(isHeard(duty, monday9)).toBe(heard);
  });
});
