import fc from 'fast-check';
import {
  addBusinessDays,
  addBusinessHours,
  businessHoursBetween,
  isWorkday,
  type Worker,
} from '../../../src/domain/time/clock';
import { hourMs } from '../../../src/domain/time/time';

const at = (text: string) => Date.parse(`${text}Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

const london: Worker = {
  zone: 'Europe/London',
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  holidays: [],
};
const tehran: Worker = {
  zone: 'Asia/Tehran',
  workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
  from: '08:30',
  to: '16:30',
  holidays: ['2026-11-25'],
};

describe('business clock', () => {
  test.each([
    ['2026-11-23T10:15', 1, '2026-11-24T10:15'], // a Monday morning
    ['2026-11-20T16:00', 1, '2026-11-23T16:00'], // over the weekend
    ['2026-11-23T07:00', 1, '2026-11-24T09:00'], // before opening
    ['2026-11-20T20:00', 1, '2026-11-23T17:00'], // after closing
    ['2026-11-21T12:00', 1, '2026-11-23T17:00'], // on a Saturday: as if Friday had just closed
    ['2026-11-18T11:00', 3, '2026-11-23T11:00'],
    ['2026-03-27T12:00', 1, '2026-03-30T11:00'], // summer time begins: the wall time stays
    ['2026-10-23T11:00', 1, '2026-10-26T12:00'], // and ends
  ])('from %s %i business days reach %s in London', (start, days, due) => {
    expect(iso(addBusinessDays(at(start), days, london))).toBe(due);
  });

  test('skips the days off and the holiday of a week in Iran', () => {
    // Tuesday 14:00 in Tehran; Wednesday is a holiday, Thursday and Friday are off.
    expect(iso(addBusinessDays(at('2026-11-24T10:30'), 1, tehran))).toBe('2026-11-28T10:30');
    expect([isWorkday('2026-11-25', tehran), isWorkday('2026-11-27', tehran), isWorkday('2026-11-28', tehran)]).toEqual(
      [false, false, true],
    );
  });

  test('counts plain days for somebody without working days', () => {
    expect(iso(addBusinessDays(at('2026-11-23T10:00'), 2, { ...london, workdays: [] }))).toBe('2026-11-25T10:00');
  });

  test('spends hours only while work is on', () => {
    expect(iso(addBusinessHours(at('2026-11-20T16:00'), 3, london))).toBe('2026-11-23T11:00');
    expect(iso(addBusinessHours(at('2026-11-21T12:00'), 0, london))).toBe('2026-11-23T09:00');
  });

  test('measures only working hours between two instants', () => {
    expect(businessHoursBetween(at('2026-11-20T16:30'), at('2026-11-23T10:00'), london)).toBe(1.5);
    expect(businessHoursBetween(at('2026-11-23T10:00'), at('2026-11-20T16:30'), london)).toBe(0);
    expect(businessHoursBetween(at('2026-11-24T00:00'), at('2026-11-28T00:00'), tehran)).toBe(8);
  });

  test('never runs backwards, and a deadline is always a moment of work', () => {
    const moment = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') });
    fc.assert(
      fc.property(
        moment,
        fc.nat(40 * 24),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(london, tehran),
        (start, later, days, worker) => {
          const due = addBusinessDays(start, days, worker);
          expect(addBusinessDays(start + later * hourMs, days, worker)).toBeGreaterThanOrEqual(due);
          expect(due).toBeGreaterThan(start);
          expect(businessHoursBetween(due - 60_000, due + 60_000, worker)).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('finds the hours again that were added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') }),
        fc.integer({ min: 1, max: 90 }),
        (start, hours) => {
          expect(businessHoursBetween(start, addBusinessHours(start, hours, tehran), tehran)).toBeCloseTo(hours, 9);
        },
      ),
    );
  });
});
