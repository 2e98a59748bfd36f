import { isOtherBand, lastDayOf, overrideOn, ruledBy, untilProblem } from '../../../src/domain/health/override';
import { anOverride } from '../../support/builders';

const edges = { healthy: 75, watch: 50 };

test.each([
  [undefined, 'missing'],
  ['2026-11-22', 'day-passed'],
  ['2026-11-23', undefined],
  ['2027-02-21', undefined],
  ['2027-02-22', 'too-far'],
] as const)('an override until %s: %s', (until, problem) => {
  expect(untilProblem(until, '2026-11-23')).toBe(problem);
});

test('a score tells the band, and a band alone has no score', () => {
  expect(ruledBy(anOverride({ score: 75, band: 'at-risk' }), edges)).toEqual({ score: 75, band: 'healthy' });
  expect(ruledBy(anOverride({ score: undefined, band: 'watch' }), edges)).toEqual({ score: undefined, band: 'watch' });
  expect([49, 50, 74, 75].map((score) => isOtherBand(score, 'watch', edges))).toEqual([true, false, false, true]);
  expect(isOtherBand(10, '', edges)).toBe(false);
});

test('of several the one that was set last counts, and one that says nothing never', () => {
  const early = anOverride({ id: 'ovr_a', from: '2026-11-01' });
  const late = anOverride({ id: 'ovr_b', from: '2026-11-20' });
  const empty = anOverride({ id: 'ovr_c', from: '2026-11-22', score: undefined, band: '' });
  expect(overrideOn([late, early, empty], '2026-11-23')?.id).toBe('ovr_b');
  expect(overrideOn([{ ...late, ended: '2026-11-23' }, early], '2026-11-23')?.id).toBe('ovr_a');
});

test('one that a hand made too long ends when it must, and says so', () => {
  const long = anOverride({ from: '2026-11-20', until: '2028-01-01' });
  expect(lastDayOf(long)).toBe('2027-02-18');
  expect([overrideOn([long], '2027-02-18')?.id, overrideOn([long], '2027-02-19')]).toEqual(['ovr_1', undefined]);
});
