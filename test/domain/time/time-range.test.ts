import fc from 'fast-check';
import { intersect, lengthOf, merge, overlaps, subtract, type TimeRange } from '../../../src/domain/time/time-range';

const ranges = (...pairs: (readonly [number, number])[]): TimeRange[] => pairs.map(([start, end]) => ({ start, end }));

// Cases re-expressed from calcom/cal.com packages/features/schedules/lib/date-ranges.test.ts (facts only).
describe('time ranges', () => {
  test.each([
    ['nothing', ranges(), ranges()],
    ['overlapping', ranges([9, 13], [12, 17]), ranges([9, 17])],
    ['touching', ranges([9, 12], [12, 17]), ranges([9, 17])],
    ['apart', ranges([9, 11], [14, 17]), ranges([9, 11], [14, 17])],
    ['unsorted', ranges([14, 17], [9, 15]), ranges([9, 17])],
    ['a chain', ranges([8, 10], [9, 12], [11, 14], [13, 17]), ranges([8, 17])],
    ['one inside another', ranges([8, 18], [9, 10]), ranges([8, 18])],
    ['empty and backward ones', ranges([9, 9], [12, 10]), ranges()],
  ])('merges %s', (_, list, expected) => {
    expect(merge(list)).toEqual(expected);
  });

  test.each([
    ['no list', [], ranges()],
    ['one empty list among others', [ranges([9, 10]), ranges(), ranges([9, 10])], ranges()],
    ['touching lists', [ranges([9, 10]), ranges([10, 11])], ranges()],
    [
      'two by three',
      [ranges([8, 12], [14, 18]), ranges([9, 10], [11, 13], [15, 17])],
      ranges([9, 10], [11, 12], [15, 17]),
    ],
    ['unsorted lists', [ranges([13, 15], [9, 11]), ranges([14, 16], [10, 12])], ranges([10, 11], [14, 15])],
    [
      'a team of three',
      [ranges([90, 120], [140, 170]), ranges([100, 130], [150, 180]), ranges([110, 125], [155, 165])],
      ranges([110, 120], [155, 165]),
    ],
  ])('intersects %s', (_, lists, expected) => {
    expect(intersect(lists)).toEqual(expected);
  });

  test.each([
    [
      'two holes, unsorted',
      ranges([40, 120], [400, 480]),
      ranges([60, 70], [40, 50]),
      ranges([50, 60], [70, 120], [400, 480]),
    ],
    ['nothing', ranges([9, 17]), ranges(), ranges([9, 17])],
    ['more than there is', ranges([10, 14]), ranges([8, 18]), ranges()],
    ['a hole over two ranges', ranges([8, 12], [14, 18]), ranges([11, 15]), ranges([8, 11], [15, 18])],
    ['a hole that only touches', ranges([8, 12]), ranges([6, 8], [12, 13]), ranges([8, 12])],
  ])('subtracts %s', (_, list, holes, expected) => {
    expect(subtract(list, holes)).toEqual(expected);
  });

  test('overlap is more than touching', () => {
    expect([
      overlaps({ start: 1, end: 3 }, { start: 2, end: 4 }),
      overlaps({ start: 1, end: 3 }, { start: 3, end: 4 }),
    ]).toEqual([true, false]);
  });

  test('agrees with a check of every single point', () => {
    const list = fc.array(
      fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 8 },
    );
    const covers = (some: readonly TimeRange[], point: number) =>
      some.some(({ start, end }) => start <= point && point < end);
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const found = { merged: merge(a), common: intersect([a, b, c]), left: subtract(a, b) };
        for (let point = 0; point < 60; point += 1) {
          expect(covers(found.merged, point)).toBe(covers(a, point));
          expect(covers(found.common, point)).toBe(covers(a, point) && covers(b, point) && covers(c, point));
          expect(covers(found.left, point)).toBe(covers(a, point) && !covers(b, point));
        }
        for (const tidy of [found.merged, found.common]) expect(tidy).toEqual(merge(tidy));
        expect(lengthOf(found.left) + lengthOf(intersect([a, b]))).toBe(lengthOf(found.merged));
      }),
    );
  });
});
