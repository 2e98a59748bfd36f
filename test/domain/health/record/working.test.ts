import type { BacktestRow } from '../../../../src/domain/health/record/stored';
import { longestBody } from '../../../../src/domain/health/record/stored';
import { readWorking, type Working, writeWorking } from '../../../../src/domain/health/record/working';

const today = '2026-11-23';
const newest: BacktestRow = {
  ...{ id: 'bkt_newest', rev: 3, day: '2026-11-16', rows: 40, cancelled: 12, evidence: 'none', body: '{}' },
};
const working = (count: number): Working => ({
  ...{ day: today, of: 'abc', kept: { 'whole cancelled evidence': 'yes', weights: Array(count).fill(-1.23456789) } },
});

/** The tab after a write. */
function standing(rows: readonly BacktestRow[], change: ReturnType<typeof writeWorking>): readonly BacktestRow[] {
  const kept = rows.map((row) => change.update.find(({ id }) => id === row.id) ?? row);
  return [...kept, ...change.add];
}

describe('what a fit keeps', () => {
  test('is read as it was written, in as many cells as it takes, beside the record', () => {
    const small = standing([newest], writeWorking(working(4), [newest], today));
    expect([small.length, readWorking(small)]).toEqual([2, working(4)]);
    const large = standing(small, writeWorking(working(5000), small, today));
    expect(readWorking(large)).toEqual(working(5000));
    expect(large.length).toBeGreaterThan(3);
    expect(large.every(({ body }) => body.length <= longestBody)).toBe(true);
    expect(large[0]).toBe(newest);
    const again = standing(large, writeWorking(working(4), large, today));
    expect(readWorking(again)).toEqual(working(4));
    expect(again.filter(({ body }) => body !== '')).toHaveLength(2);
  });

  test('is gone when the fit is done, and nothing where hands have been at it', () => {
    const large = standing([newest], writeWorking(working(5000), [newest], today));
    const done = writeWorking(undefined, large, today);
    expect([done.add, done.update.length, readWorking(standing(large, done))]).toEqual([
      [],
      large.length - 1,
      undefined,
    ]);
    expect(writeWorking(undefined, standing(large, done), today).update).toEqual([]);
    expect(readWorking(large.filter(({ id }) => id !== 'bkt_working_1'))).toBeUndefined();
    expect(readWorking(large.map((row) => ({ ...row, body: row.body.slice(1) })))).toBeUndefined();
    expect(readWorking([])).toBeUndefined();
  });
});
