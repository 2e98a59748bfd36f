import fc from 'fast-check';
import type { Alert } from '../../../src/domain/alert/alert';
import { type AlertFacts, alertNews } from '../../../src/domain/alert/alert-rules';
import type { HealthSnapshot } from '../../../src/domain/health/health-snapshot';
import { addDays } from '../../../src/domain/time/time';
import { aMeasure, anAccount } from '../../support/builders';

const today = '2026-11-23';

function aSnapshot(daysAgo: number, score: number | undefined, parts: Partial<HealthSnapshot> = {}): HealthSnapshot {
  const day = addDays(today, -daysAgo);
  const band = score === undefined ? 'insufficient' : score >= 75 ? 'healthy' : score >= 50 ? 'watch' : 'at-risk';
  const id = `hst_acme_${day.replaceAll('-', '')}` as const;
  return { id, rev: 1, account: 'acc_acme', day, score, band, confidence: 1, model: 'm1', reasons: [], ...parts };
}

function facts(parts: Partial<AlertFacts> = {}): AlertFacts {
  return {
    ...{ account: anAccount(), history: [], measures: [], slope: 0, trigger: undefined, overridden: false },
    ...{ pointsOf: (_measure: string, value: number) => value, alerts: [], today },
    settings: { alertBelow: 0, alertSlope: 12, alertJump: 40, alertMuteDays: 14 },
    ...parts,
  };
}

const reasons = (parts: Partial<AlertFacts>) => alertNews(facts(parts)).add.map(({ reason }) => reason);
const fallen = [aSnapshot(20, 62), aSnapshot(1, 41)];

describe('an alert', () => {
  test('tells a fall to at risk to the CSM, with the scores before and now', () => {
    expect(alertNews(facts({ history: fallen })).add).toEqual([
      {
        ...{ id: 'alr_acme_absolute_20261123', rev: 1, account: 'acc_acme', kind: 'absolute', reason: 'fell-at-risk' },
        ...{ measure: '', from: 62, to: 41, day: today, owner: 'mina@orbit.example', state: 'open' },
        ...{ recovered: undefined, useful: '', votedBy: '', votedAt: undefined },
      },
    ]);
  });

  test.each<[string, Partial<AlertFacts>, readonly string[]]>([
    ['a fall of more than a week ago', { history: [aSnapshot(40, 62), aSnapshot(8, 41)] }, []],
    ['an account that was never known otherwise', { history: [aSnapshot(1, 41)] }, []],
    ['an account of which nothing was known before', { history: [aSnapshot(9, undefined), aSnapshot(1, 41)] }, []],
    ['a band that another model gives', { history: [aSnapshot(20, 62, { model: 'm0' }), aSnapshot(1, 41)] }, []],
    ['a fall that somebody has overridden', { history: fallen, overridden: true }, []],
    ['an account that has ended', { history: fallen, account: anAccount({ stage: 'ended' }) }, []],
    [
      'a fall below an edge of one’s own',
      { history: [aSnapshot(20, 72), aSnapshot(1, 64)], settings: edge(70) },
      ['fell-below'],
    ],
    ['a score below the edge all along', { history: [aSnapshot(20, 66), aSnapshot(1, 64)], settings: edge(70) }, []],
    ['a slope of the setting', { history: [aSnapshot(40, 70)], slope: -12 }, ['falling']],
    ['a slope through days without a snapshot', { history: [aSnapshot(9, 50)], slope: -30 }, []],
    ['a slope short of it', { history: [aSnapshot(40, 70)], slope: -11 }, []],
    [
      'a slope over a change of the model',
      { history: [aSnapshot(40, 70, { model: 'm0' }), aSnapshot(9, 50)], slope: -30 },
      [],
    ],
    ['a trigger, once for what it is', { history: fallen, trigger: 'cancelled' }, ['hard-trigger']],
    ['a measure that lost its points at once', { measures: [value(9, 80), value(1, 40)] }, ['measure-fell']],
    ['a measure that lost less', { measures: [value(9, 80), value(1, 41)] }, []],
    ['a measure that fell long ago', { measures: [value(30, 80), value(8, 20)] }, []],
    ['a measure the model does not know', { measures: [value(9, 80), value(1, 0)], pointsOf: () => undefined }, []],
  ])('is made of %s as it should', (_what, parts, expected) => {
    expect(reasons(parts)).toEqual(expected);
  });

  function edge(alertBelow: number): AlertFacts['settings'] {
    return { ...facts().settings, alertBelow };
  }
  function value(daysAgo: number, points: number) {
    return aMeasure({ id: `mea_${daysAgo}`, measure: 'logins', value: points, day: addDays(today, -daysAgo) });
  }

  const earlier = (parts: Partial<Alert> = {}): Alert => ({
    ...(alertNews(facts({ history: fallen })).add[0] as Alert),
    ...{ id: 'alr_earlier', day: addDays(today, -5) },
    ...parts,
  });

  test.each<[string, Alert, readonly string[]]>([
    ['is open', earlier(), []],
    ['is open for months', earlier({ day: addDays(today, -90) }), []],
    ['was looked at within the days of silence', earlier({ state: 'seen' }), []],
    ['was looked at before them', earlier({ state: 'seen', day: addDays(today, -14) }), ['fell-at-risk']],
    ['was over meanwhile', earlier({ state: 'recovered', recovered: addDays(today, -3) }), ['fell-at-risk']],
    ['is of another kind', earlier({ kind: 'trend', reason: 'falling' }), ['fell-at-risk']],
  ])('is not told a second time while the first one %s', (_what, alert, expected) => {
    expect(reasons({ history: fallen, alerts: [alert], slope: -20 }).filter((one) => one === 'fell-at-risk')).toEqual(
      expected,
    );
  });

  test('is not told a third time of what goes to and fro, until the days of silence are over', () => {
    const over = (daysAgo: number) =>
      earlier({
        id: `alr_${daysAgo}`,
        day: addDays(today, -daysAgo),
        state: 'recovered',
        recovered: addDays(today, -1),
      });
    expect(reasons({ history: fallen, alerts: [over(5), over(10)] })).toEqual([]);
    expect(reasons({ history: fallen, alerts: [over(5), over(14)] })).toEqual(['fell-at-risk']);
  });

  test('of a trigger is told whatever else of its kind is open, and once', () => {
    const fell = earlier({ kind: 'behaviour', reason: 'measure-fell', measure: 'logins' });
    const cancelled = { history: fallen, trigger: 'cancelled' } as const;
    expect(reasons({ ...cancelled, alerts: [fell] })).toEqual(['hard-trigger']);
    const told = earlier({ kind: 'behaviour', reason: 'hard-trigger', measure: 'cancelled', day: addDays(today, -90) });
    expect(reasons({ ...cancelled, alerts: [fell, { ...told, state: 'seen' }] })).toEqual([]);
    expect(reasons({ ...cancelled, alerts: [{ ...told, measure: 'payment-failed' }] })).toEqual(['hard-trigger']);
  });

  test('is over when its cause is, once', () => {
    const history = [...fallen, aSnapshot(0, 60)];
    const { update } = alertNews(facts({ history, alerts: [earlier()] }));
    expect(update.map(({ state, recovered }) => [state, recovered])).toEqual([['recovered', today]]);
    expect(alertNews(facts({ history, alerts: update })).update).toEqual([]);
  });

  test('of a run that is repeated is not doubled, whatever the facts', () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { maxLength: 12 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -40, max: 10 }), fc.boolean(), (list, slope, cancelled) => {
        const history = list.map((score, at) => aSnapshot(list.length - at, score));
        const given = facts({ history, slope, trigger: cancelled ? 'cancelled' : undefined });
        const once = alertNews(given).add;
        const again = alertNews({ ...given, alerts: once });
        expect(again.add).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
