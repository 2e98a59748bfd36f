import { barsOf } from '../../../src/cards/figures/bars';

test.each<[string, readonly (number | undefined)[], string]>([
  ['from the least to the most', [1, 8, undefined, 4], '▁█·▄'],
  ['noughts at the bottom', [0, 0, 0], '▁▁▁'],
  ['what stays the same in the middle', [5, 5], '▅▅'],
  ['nothing of a single one', [undefined, 3], ''],
])('a row of bars shows %s', (_, values, bars) => {
  expect(barsOf(values)).toBe(bars);
});
