import type { RenewalResult } from '../../../../src/domain/account/renewal';
import { chanceOf } from '../../../../src/domain/chance';
import { defaultModel } from '../../../../src/domain/health/health-model';
import type { HealthSnapshot } from '../../../../src/domain/health/health-snapshot';
import { disagreements } from '../../../../src/domain/health/record/disagreements';
import { recordOf } from '../../../../src/domain/health/record/record';
import { type Past, pastRows, statedIn } from '../../../../src/domain/health/record/training';
import { addDays, type Day } from '../../../../src/domain/time/time';
import { aMeasure, anAccount } from '../../../support/builders';

const today = '2026-11-23';
const stated = statedIn([defaultModel]);

function aSnapshot(account: `acc_${string}`, day: Day, score: number, value = score): HealthSnapshot {
  const band = score >= 75 ? 'healthy' : score >= 50 ? 'watch' : 'at-risk';
  const reasons = [{ measure: 'logins_trend', points: 0, value }];
  return { id: `hst_${account}_${day}`, rev: 1, account, day, score, band, confidence: 1, model: 'm', reasons };
}

function aResult(account: `acc_${string}`, day: Day, result: RenewalResult | '') {
  const none = { rev: 1, noticeDay: undefined, call: '', calledBy: '' } as const;
  return { id: `ren_${account}_${day}` as const, account, day, result, resultDay: day, ...none };
}

function past(parts: Partial<Past>): Past {
  return { history: [], renewals: [], stated, horizonDays: 180, today, ...parts };
}

describe('a training row', () => {
  const history = [aSnapshot('acc_a', '2026-01-10', 62)];
  test.each<[string, Partial<Past>, readonly string[]]>([
    ['a result within the horizon', { renewals: [aResult('acc_a', '2026-05-01', 'cancelled')] }, ['cancelled']],
    ['a contract that shrank', { renewals: [aResult('acc_a', '2026-05-01', 'contracted')] }, ['renewed']],
    ['a result after the horizon', { renewals: [aResult('acc_a', '2026-07-10', 'cancelled')] }, []],
    ['a result of before', { renewals: [aResult('acc_a', '2026-01-10', 'cancelled')] }, []],
    ['no result yet', { renewals: [aResult('acc_a', '2026-05-01', '')] }, []],
    [
      'a horizon that is still open',
      { renewals: [aResult('acc_a', '2026-05-01', 'cancelled')], today: '2026-07-01' },
      [],
    ],
    ['another account’s result', { renewals: [aResult('acc_b', '2026-05-01', 'cancelled')] }, []],
  ])('is made of %s, or not', (_what, parts, expected) => {
    expect(pastRows(past({ history, ...parts })).map(({ outcome }) => outcome)).toEqual(expected);
  });

  test('comes once a month of an account, with the values its snapshot kept', () => {
    const days = ['2026-01-10', '2026-01-20', '2026-02-06', '2026-02-07'] as const;
    const rows = pastRows(
      past({
        history: days.map((day, at) => aSnapshot('acc_a', day, 60 + at)),
        renewals: [aResult('acc_a', '2026-05-01', 'renewed')],
      }),
    );
    expect(rows.map(({ day, values }) => [day, values[0], values[1]])).toEqual([
      ['2026-01-10', 60, Number.NaN],
      ['2026-02-07', 63, Number.NaN],
    ]);
  });
});

/** Months of accounts of which those with few logins cancel more often, by `signal` from 0 to 1. */
function company(accounts: number, signal: number, seed: number) {
  const chance = chanceOf(seed);
  const numbers = Array.from({ length: accounts }, (_, at) => at);
  const drawn = numbers.map((at) => {
    const value = Math.round(chance() * 100);
    const lost = chance() < 0.2 + signal * (value < 35 ? 0.6 : -0.15);
    const day = addDays('2025-01-10', Math.floor(chance() * 450));
    return { id: `acc_${at}` as const, value, lost, day };
  });
  return past({
    history: drawn.map(({ id, value, day }) => aSnapshot(id, day, value)),
    renewals: drawn.map(({ id, lost, day }) => aResult(id, addDays(day, 60), lost ? 'cancelled' : 'renewed')),
  });
}

function recorded(given: Past) {
  const rows = pastRows(given);
  return recordOf({ rows, stated, horizonDays: 180, day: today });
}

describe('the record of the score', () => {
  const told = recorded(company(160, 1, 3));

  test('says how well it ranks and what came of each band, with intervals', () => {
    const { score, bands, confusion, counts, rows } = told.record;
    expect(score?.auc).toBeGreaterThan(0.7);
    expect(score && score.interval[0] < score.auc && score.auc < score.interval[1]).toBe(true);
    expect(bands.map(({ band }) => band)).toEqual(['healthy', 'watch', 'at-risk']);
    expect(bands.reduce((sum, one) => sum + one.cancelled, 0)).toBe(counts.cancelled);
    expect(Object.values(confusion).reduce((sum, one) => sum + one, 0)).toBe(rows);
  });

  test('names what likelihoods count against its stated direction, and nothing where history agrees', () => {
    const straight = company(160, 1, 3);
    const turned = straight.history.map((one) => ({
      ...one,
      reasons: one.reasons.map((reason) => ({ ...reason, value: 100 - reason.value })),
    }));
    const against = (given: Past) => recorded(given).record.against;
    expect([against(straight), against({ ...straight, history: turned })]).toEqual([
      [],
      [{ measure: 'logins_trend', whole: true }],
    ]);
  });

  test('judges on days that the fit has not seen, and keeps results of later out of it', () => {
    const { trained, tested, rows } = told.record;
    expect([trained > 50, tested > 20, trained + tested < rows]).toEqual([true, true, true]);
  });

  test('counts an account once in its intervals, however many months of it there are', () => {
    const once = company(160, 1, 3);
    const again = once.history.map((one) => ({ ...one, id: `${one.id}-2` as const, day: addDays(one.day, 28) }));
    const twice = recorded({ ...once, history: [...once.history, ...again] }).record;
    const wide = (interval?: readonly [number, number]) => (interval ? interval[1] - interval[0] : 0);
    expect([twice.rows, twice.accounts]).toEqual([2 * told.record.rows, told.record.accounts]);
    expect(wide(twice.score?.interval)).toBeCloseTo(wide(told.record.score?.interval), 2);
    expect(twice.bands.map(({ interval }) => wide(interval).toFixed(3))).toEqual(
      told.record.bands.map(({ interval }) => wide(interval).toFixed(3)),
    );
  });

  test('has a model where there is evidence, and none where results are chance', () => {
    expect([told.record.evidence, told.model === undefined]).toEqual(['yes', false]);
    const chance = recorded(company(160, 0, 5));
    expect([chance.record.evidence, chance.model]).toEqual(['none', undefined]);
  });

  test('of few results says how many more it needs', () => {
    const few = recorded(company(12, 1, 3)).record;
    expect([few.evidence, few.wanting > 0]).toEqual(['too-few', true]);
    expect(recorded(past({})).record).toMatchObject({ rows: 0, wanting: 10, evidence: 'too-few', curve: [] });
  });

  test('tells how long before a cancellation an account stood at risk', () => {
    const history = [aSnapshot('acc_a', '2026-01-10', 40), aSnapshot('acc_b', '2026-01-10', 80)];
    const renewals = (['acc_a', 'acc_b'] as const).map((id) => aResult(id, '2026-03-11', 'cancelled'));
    expect(recorded(past({ history, renewals })).record.lead).toEqual({ cancelled: 2, foreseen: 1, medianDays: 60 });
  });
});

describe('disagreements', () => {
  const pulse = (value: number, day: Day = '2026-11-20') => [aMeasure({ value, day })];
  const call = (one: 'likely' | 'doubtful') => [{ ...aResult('acc_acme', '2027-01-10', ''), call: one }];
  const nearerCall = (one: 'likely' | 'doubtful') => {
    const later = one === 'likely' ? 'doubtful' : 'likely';
    return [...call(one), { ...aResult('acc_acme', '2028-01-10', ''), call: later }] as const;
  };
  test.each([
    ['a healthy account whose CSM worries', 'healthy', pulse(1), [], 1],
    ['an account at risk whose AM is sure', 'at-risk', [], call('likely'), 1],
    ['CSM and AM against each other', 'watch', pulse(5), call('doubtful'), 1],
    ['all of one mind', 'healthy', pulse(5), call('likely'), 0],
    ['one who is undecided', 'healthy', pulse(3), [], 0],
    ['a pulse of long ago', 'healthy', pulse(1, '2026-09-01'), [], 0],
    ['a pulse of a day to come', 'healthy', pulse(1, '2027-01-01'), [], 0],
    ['the call of the nearest renewal', 'healthy', [], nearerCall('doubtful'), 1],
    ['the call of a renewal after the nearest', 'healthy', [], nearerCall('likely'), 0],
    ['a band that is not known', 'insufficient', pulse(1), [], 0],
  ] as const)('are found in %s, or not', (_what, band, measures, renewals, count) => {
    expect(disagreements([{ account: anAccount(), band, measures }], renewals, today)).toHaveLength(count);
  });
});
