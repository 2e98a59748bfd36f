import {
  bandChange,
  type HealthSnapshot,
  newestSnapshot,
  snapshotDue,
  snapshotOf,
} from '../../../src/domain/health/health-snapshot';

const now = { day: '2026-11-23', score: 62, band: 'watch', confidence: 0.8549, model: 'm1', reasons: [] } as const;
const last: HealthSnapshot = { id: 'hst_acme_20261101', rev: 1, account: 'acc_acme', ...now, day: '2026-11-01' };

describe('a snapshot of health', () => {
  test.each<[string, Partial<HealthSnapshot>, boolean]>([
    ['nothing changed', {}, false],
    ['the band changed', { band: 'healthy' }, true],
    ['the score changed', { score: 63 }, true],
    ['the score went missing', { score: undefined }, true],
    ['the model changed', { model: 'm0' }, true],
    ['only the confidence changed', { confidence: 0.5 }, false],
    ['the last one is 27 days old', { day: '2026-10-27' }, false],
    ['the last one is 28 days old', { day: '2026-10-26' }, true],
  ])('where %s', (_what, before, due) => {
    expect(snapshotDue({ ...last, ...before }, now)).toBe(due);
  });

  test('is due for an account that has none', () => {
    expect(snapshotDue(undefined, now)).toBe(true);
  });

  test('is named by account and day, so that the same change twice is one row', () => {
    const one = snapshotOf('acc_acme', now, [last]);
    expect(one).toEqual({ ...now, id: 'hst_acme_20261123', rev: 1, account: 'acc_acme', confidence: 0.85 });
    expect(snapshotOf('acc_acme', now, [last])).toEqual(one);
  });

  test('of a day that has some gets the next turn, and is the newest', () => {
    const day = Array.from({ length: 11 }).reduce<readonly HealthSnapshot[]>(
      (all) => [...all, snapshotOf('acc_acme', now, all)],
      [last],
    );
    expect(day.map(({ id }) => id).slice(-2)).toEqual(['hst_acme_20261123-10', 'hst_acme_20261123-11']);
    expect(newestSnapshot([...day].reverse())?.id).toBe('hst_acme_20261123-11');
  });
});

describe('the line of the timeline for a snapshot', () => {
  const who = { by: 'mina@orbit.example', at: Date.parse('2026-11-23T02:00:00Z') } as const;
  const one = snapshotOf('acc_acme', { ...now, band: 'at-risk', score: 40 }, [last]);

  test('tells both bands, and is the same line whoever repeats the run', () => {
    expect(bandChange(last, one, who)).toEqual({
      ...{ id: 'act_hst_acme_20261123', rev: 1, account: 'acc_acme', ...who, kind: 'health', thread: '', link: '' },
      ...{ what: 'watch at-risk', words: '', source: 'hst_acme_20261123' },
    });
  });

  test.each<[string, HealthSnapshot | undefined]>([
    ['the first one', undefined],
    ['another score in the same band', { ...last, band: 'at-risk' }],
    ['the first time that enough is known', { ...last, band: 'insufficient', score: undefined }],
  ])('is not there for %s', (_what, before) => {
    expect(bandChange(before, one, who)).toBeUndefined();
  });
});
