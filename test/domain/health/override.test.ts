import { untilProblem } from '../../../src/domain/health/override';

test.each([
  [undefined, 'missing'],
  ['2026-11-22', 'day-passed'],
  ['2026-11-23', undefined],
  ['2027-02-21', undefined],
  ['2027-02-22', 'too-far'],
] as const)('an override until %s: %s', (until, problem) => {
  expect(untilProblem(until, '2026-11-23')).toBe(problem);
});
