import fc from 'fast-check';
import { bandOf, heldBand, plainBand } from '../../../src/domain/health/bands';
import { defaultModel } from '../../../src/domain/health/health-model';
import { type HealthSnapshot, snapshotDue, snapshotOf } from '../../../src/domain/health/health-snapshot';
import { addDays, type Day } from '../../../src/domain/time/time';

const ruled = { model: defaultModel, key: 'm' };
const start: Day = '2026-09-01';

/** One run a day: the bands that these scores come to, with snapshots as the store writes them. */
function bandsOver(scores: readonly number[]): readonly string[] {
  let history: readonly HealthSnapshot[] = [];
  return scores.map((score, index) => {
    const day = addDays(start, index);
    const band = bandOf(score, defaultModel, heldBand(history, day, ruled));
    const now = { score, band, confidence: 1, model: 'm', reasons: [], day };
    if (snapshotDue(history[history.length - 1], now)) history = [...history, snapshotOf('acc_a', now, history)];
    return band;
  });
}

describe('bands', () => {
  test('give an edge to the band above it', () => {
    expect([75, 74, 50, 49].map((score) => plainBand(score, defaultModel.edges))).toEqual([
      'healthy',
      'watch',
      'watch',
      'at-risk',
    ]);
  });

  test('change beyond the dead band on the first run, within it on the second', () => {
    expect(bandsOver([80, 71])).toEqual(['healthy', 'watch']);
    expect(bandsOver([80, 72])).toEqual(['healthy', 'healthy']);
    expect(bandsOver([80, 74, 74])).toEqual(['healthy', 'healthy', 'watch']);
    expect(bandsOver([60, 75, 77])).toEqual(['watch', 'watch', 'healthy']);
    expect(bandsOver([60, 78])).toEqual(['watch', 'healthy']);
    expect(bandsOver([80, 47])).toEqual(['healthy', 'at-risk']);
  });

  test('come back over an edge only by the whole dead band after they were left softly', () => {
    expect(bandsOver([80, 74, 74, 76, 76, 77, 78])).toEqual([
      'healthy',
      'healthy',
      'watch',
      'watch',
      'watch',
      'watch',
      'healthy',
    ]);
  });

  test('of another model hold nothing', () => {
    const old = { score: 80, band: 'healthy', confidence: 1, model: 'other', reasons: [], day: start } as const;
    expect(heldBand([snapshotOf('acc_a', old, [])], addDays(start, 1), ruled)).toBeUndefined();
  });

  test('never flap on noise below the dead band', () => {
    const noise = fc.array(fc.integer({ min: -3, max: 2 }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom(75, 50), fc.constantFrom(95, 60, 20), noise, (edge, first, moves) => {
        const bands = bandsOver([first, ...moves.map((move) => edge + move)]).slice(1);
        const changes = bands.filter((band, at) => at > 0 && band !== bands[at - 1]).length;
        return changes <= 1;
      }),
      { numRuns: 300 },
    );
  });
});
