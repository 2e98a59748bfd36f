import { lastBandChange } from '../../../src/domain/health/band-change';
import type { HealthSnapshot } from '../../../src/domain/health/health-snapshot';
import { pulseOn } from '../../../src/domain/health/pulse';
import { aMeasure } from '../../support/builders';

function snapshot(
  day: HealthSnapshot['day'],
  score: number | undefined,
  more: Partial<HealthSnapshot> = {},
): HealthSnapshot {
  const band = score === undefined ? 'insufficient' : score >= 70 ? 'healthy' : score >= 40 ? 'watch' : 'at-risk';
  const id = `hst_acme_${day.replaceAll('-', '')}` as const;
  return { id, rev: 1, account: 'acc_acme', day, score, band, confidence: 1, model: 'm1', reasons: [], ...more };
}

const reasons = (logins: number, seats: number, cases: number) => [
  { measure: 'logins_trend', points: logins, value: logins },
  { measure: 'seats_used', points: seats, value: seats },
  { measure: 'open_cases', points: cases, value: cases },
];

describe('the newest change of a band', () => {
  const high = snapshot('2026-10-01', 75, { reasons: reasons(5, 2, 0) });
  const low = snapshot('2026-11-01', 50, { reasons: reasons(-10, 0, 1) });

  test('tells from which, since when, and what led there, the largest first', () => {
    expect(lastBandChange([low, high, snapshot('2026-11-09', 48)])).toEqual({
      bandBefore: 'healthy',
      bandSince: '2026-11-01',
      bandMoved: [
        { measure: 'logins_trend', points: -15, value: -10 },
        { measure: 'seats_used', points: -2, value: 0 },
      ],
    });
  });

  test.each<[string, readonly HealthSnapshot[]]>([
    ['there is none', [high, snapshot('2026-11-01', 72)]],
    ['enough was known for the first time', [snapshot('2026-10-01', undefined), low]],
    ['too little is known now', [high, snapshot('2026-11-01', undefined)]],
  ])('is none where %s', (_, history) => {
    expect(lastBandChange(history)).toEqual({ bandBefore: '', bandSince: undefined, bandMoved: [] });
  });

  test('has no reasons where the model changed with it', () => {
    expect(lastBandChange([high, { ...low, model: 'm2' }])).toMatchObject({ bandBefore: 'healthy', bandMoved: [] });
  });
});

test('a pulse counts for sixty days, the newest one', () => {
  const pulses = [aMeasure({ value: 2, day: '2026-09-24' }), aMeasure({ value: 5, day: '2026-11-24' })];
  expect([pulseOn(pulses, '2026-11-23'), pulseOn(pulses, '2026-11-24'), pulseOn(pulses, '2026-11-22')]).toEqual([
    2, 5, 2,
  ]);
  expect(pulseOn(pulses.slice(0, 1), '2026-11-24')).toBeUndefined();
});
