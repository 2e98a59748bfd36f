/** Days of instants by the bounds of a period: the same as by each instant's own day, in every zone. */
import fc from 'fast-check';
import { happenedIn } from '../../../src/domain/metrics/books';
import { isWithin } from '../../../src/domain/metrics/period';
import { addDays } from '../../../src/domain/time/time';
import { localDay } from '../../../src/domain/time/time-zone';

test('an instant falls into a period as its day there does', () => {
  const zone = fc.constantFrom('UTC', 'Asia/Tehran', 'Asia/Bangkok', 'America/Havana', 'Africa/Cairo', 'Asia/Beirut');
  const from = Date.parse('2019-01-01T00:00:00Z');
  fc.assert(
    fc.property(zone, fc.integer({ min: 0, max: 8 * 365 }), fc.integer({ min: -2, max: 50 }), (where, day, hours) => {
      const first = addDays('2019-01-01', day);
      const period = { from: first, to: addDays(first, 1) };
      // About the bounds, where clocks are changed.
      for (const minutes of [0, 1, 29, 30, 59]) {
        const at = from + day * 86_400_000 + hours * 3_600_000 + minutes * 60_000;
        expect(happenedIn(at, { period }, { zone: where })).toBe(isWithin(localDay(at, where), period));
      }
    }),
    { numRuns: 1000 },
  );
});
