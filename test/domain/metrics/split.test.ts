import { coverageOf } from '../../../src/domain/metrics/figure-lists';
import { figures } from '../../../src/domain/metrics/figures';
import { feedbackByTag } from '../../../src/domain/metrics/figures/feedback';
import { splitNames, splitOf, splitsOf } from '../../../src/domain/metrics/split';
import { anAccount } from '../../support/builders';
import { aCost, anOutcome, answered, books, moved, only, resultOf, year } from './books';

const all = books({
  accounts: [
    anAccount({ id: 'acc_a', segment: 'large' }),
    anAccount({ id: 'acc_b', segment: 'small' }),
    anAccount({ id: 'acc_c', segment: '' }),
    anAccount({ id: 'acc_d', segment: 'small' }),
  ],
  movements: [
    moved('a', 'start', 100),
    moved('a', 'upgrade', 25),
    moved('b', 'start', 50),
    moved('b', 'churn', -50),
    moved('c', 'start', 50),
  ],
  costs: [aCost(30, { account: 'acc_a' }), aCost(90)],
  outcomes: [
    anOutcome('one', { account: 'acc_a', campaign: 'Module', reached: '2026-05-01' }),
    anOutcome('two', { account: 'acc_b', campaign: 'Module' }),
    anOutcome('three', { account: 'acc_c', achieved: 10 }),
  ],
  values: [{ id: 'val_1', rev: 1, outcome: 'out_one', amount: 3000, currency: 'USD' }],
});
const ask = { period: year };
const split = (...[name, by]: [Parameters<typeof splitOf>[0], Parameters<typeof splitOf>[1]]) => {
  const { parts, undefinedOf } = splitOf(name, by, { books: all, ask });
  return [parts.map(({ value, readings }) => [value, resultOf(only(readings))]), undefinedOf];
};

describe('a figure in parts', () => {
  test('shows the least kept first, those without a segment too, and says of how many it is not defined', () => {
    expect(split('netRetention', 'segment')).toEqual([
      [
        ['small', 0],
        ['', 100],
        ['large', 125],
      ],
      0,
    ]);
    expect(split('grossRetention', 'account')).toEqual([
      [
        ['acc_b', 0],
        ['acc_a', 100],
        ['acc_c', 100],
      ],
      1,
    ]);
  });

  test('shows what is not defined of a part last, whichever way the others go', () => {
    const named = ['zed', 'ann', 'kim', 'bob'].map((name, at) =>
      anAccount({ id: `acc_${'abcd'[at]}`, csm: `${name}@orbit.example` }),
    );
    const costs = [aCost(30, { account: 'acc_a' }), aCost(50, { account: 'acc_c' })];
    const { parts } = splitOf('costPerActive', 'csm', {
      books: { ...all, accounts: named, costs, movements: [] },
      ask,
    });
    expect(parts.map(({ value }) => value.slice(0, 3))).toEqual(['kim', 'zed', 'ann', 'bob']);
  });

  test('of an account is what the whole books say of it, wider costs left out and said', () => {
    for (const name of ['netRetention', 'costPerActive', 'customerReturn', 'nps', 'outcomesAchieved'] as const) {
      for (const { value, readings } of splitOf(name, 'account', { books: all, ask }).parts) {
        expect(readings).toEqual(figures[name].read(all, { ...ask, account: value as `acc_${string}` }));
      }
    }
    expect(split('costPerActive', 'account')).toEqual([[['acc_a', 30]], 3]);
    // Costs of another segment are none of the account's: nothing of them is left out.
    const small = { ...all, costs: [aCost(5, { segment: 'large' }), aCost(7, { segment: 'small' })] };
    const { leftOut } = only(figures.costPerActive.read(small, { ...ask, account: 'acc_a' }));
    expect(leftOut).toEqual([{ why: 'wider-than-asked', rows: ['cst_5'] }]);
  });

  test('tells by campaign who adopted and who did not, and by outcome what it is worth against the price', () => {
    expect(split('outcomesAchieved', 'campaign')).toEqual([
      [
        ['Module', 50],
        ['', 100],
      ],
      0,
    ]);
    const module = only(figures.outcomesAchieved.read(all, { ...ask, campaign: 'Module' }));
    expect(module.terms.map(({ name, rows }) => [name, rows])).toEqual([
      ['achieved', ['out_one']],
      ['targeted', ['out_one', 'out_two']],
      ['not-achieved', ['out_two']],
    ]);
    const [[one] = []] = split('customerReturn', 'outcome') as [[string, number][]];
    // Twelve hundred in the year and what was added in June.
    expect([one?.[0], Math.round(100 * Number(one?.[1])) / 100]).toEqual(['out_one', 2.18]);
  });

  test('adds up to the whole where counts are meant', () => {
    const counted = (name: 'outcomesAchieved' | 'logoRetention', by: 'segment' | 'campaign') =>
      splitOf(name, by, { books: all, ask }).parts.reduce((sum, { readings: [one] }) => sum + (one?.n ?? 0), 0);
    const whole = (name: 'outcomesAchieved' | 'logoRetention') => only(figures[name].read(all, ask)).n;
    expect(counted('outcomesAchieved', 'campaign')).toBe(whole('outcomesAchieved'));
    expect(counted('logoRetention', 'segment')).toBe(whole('logoRetention'));
  });

  test('is offered for every figure by what it knows', () => {
    for (const name of Object.keys(figures) as (keyof typeof figures)[]) {
      expect(splitsOf(name).length).toBeGreaterThan(0);
      expect(splitNames).toEqual(expect.arrayContaining([...splitsOf(name)]));
    }
    expect(splitsOf('conversion')).toContain('kind');
  });
});

test('a figure says of how many accounts there is what it is reckoned from', () => {
  const known = (name: keyof typeof figures) => coverageOf(name, all, ask)?.terms.map(({ value }) => value);
  expect([known('netRetention'), known('costPerActive'), known('customerReturn'), known('acceptance')]).toEqual([
    [3, 4],
    // What was spent for all was spent for each.
    [4, 4],
    [1, 4],
    undefined,
  ]);
});

test('words are found by tag however it is spelt, those without one last', () => {
  const said = (id: string, tags: string[], at: number) =>
    answered('words', 0, { id: `fbk_${id}`, account: 'acc_a', score: undefined, words: id, tags, at });
  const feedback = [said('a', ['Price'], 1), said('b', ['price', 'Ease'], 3), said('c', [], 2), said('d', [], 4)].map(
    (one) => ({ ...one, at: Date.UTC(2026, 4, one.at) }),
  );
  const found = feedbackByTag({ ...all, feedback }, ask);
  expect(found.map(({ tag, count, newest }) => [tag, count, newest.map(({ words }) => words)])).toEqual([
    ['Price', 2, ['b', 'a']],
    ['Ease', 1, ['b']],
    ['', 2, ['d', 'c']],
  ]);
});
