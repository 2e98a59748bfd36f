/** The examples that the product was described with, and what stands near them. */
import { companyReturn, costPerActive, costPerRetained } from '../../../src/domain/metrics/figures/cost';
import { csat, feedbackByTag, nps, responseShare } from '../../../src/domain/metrics/figures/feedback';
import { customerReturn, effortPerOutcome, outcomesAchieved } from '../../../src/domain/metrics/figures/outcomes';
import {
  accountGrowth,
  bridge,
  grossRetention,
  logoRetention,
  netRetention,
  organicGrowth,
  upsellRate,
  upsellShare,
} from '../../../src/domain/metrics/figures/retention';
import { rowsBehind } from '../../../src/domain/metrics/reading';
import { anAccount } from '../../support/builders';
import { aCost, accounts, anOutcome, answered, books, moved, only, resultOf, year } from './books';

const ask = { period: year };
const named = (...names: readonly string[]) => names.map((name) => anAccount({ id: `acc_${name}` }));

/** Start 10.0, expansion 1.8, contraction 0.6, churn 0.9, each at an account of its own. */
const golden = books({
  accounts: named('still', 'more', 'less', 'left', 'came'),
  movements: [
    moved('still', 'start', 4),
    moved('more', 'start', 3),
    moved('less', 'start', 2.1),
    moved('left', 'start', 0.9),
    moved('more', 'upgrade', 1.8),
    moved('less', 'contraction', -0.6),
    moved('left', 'churn', -0.9),
    moved('came', 'new', 7),
  ],
});

describe('retention of revenue', () => {
  test('is 103 % net and 85 % gross of 10.0 with 1.8 more, 0.6 less and 0.9 gone', () => {
    expect(resultOf(only(netRetention(golden, ask)))).toBe(103);
    expect(resultOf(only(grossRetention(golden, ask)))).toBe(85);
  });

  test('is of the accounts that paid at the start, and says who came later', () => {
    const { n, leftOut } = only(netRetention(golden, ask));
    expect([n, leftOut]).toEqual([4, [{ why: 'new-in-period', rows: ['acc_came'] }]]);
  });

  test('caps each account before it sums: what one gains does not hide what it lost elsewhere', () => {
    const two = [moved('a', 'start', 10), moved('b', 'start', 10), moved('a', 'upgrade', 10), moved('b', 'churn', -10)];
    expect(resultOf(only(grossRetention(books({ accounts: named('a', 'b'), movements: two }), ask)))).toBe(50);
  });

  test('reads a loss that was typed without its sign as a loss', () => {
    const rows = [moved('a', 'start', 10), moved('a', 'contraction', 4)];
    expect(resultOf(only(netRetention(books({ accounts: named('a'), movements: rows }), ask)))).toBe(60);
  });

  test('is not defined where nobody paid at the start', () => {
    const rows = books({ accounts: named('a'), movements: [moved('a', 'new', 10)] });
    expect(resultOf(only(grossRetention(rows, ask)))).toBe('no-revenue');
    expect(resultOf(only(netRetention(books(), ask)))).toBe('no-revenue');
  });

  test('counts accounts apart from money', () => {
    expect(resultOf(only(logoRetention(golden, ask)))).toBe(75);
  });

  test('shows its bridge from what was paid to what is paid', () => {
    const { terms, answer } = only(bridge(golden, ask));
    expect(terms.map(({ name, value }) => [name, value])).toEqual([
      ['start', 10],
      ['new', 7],
      ['upgrade', 1.8],
      ['cross-sell', 0],
      ['contraction', -0.6],
      ['churn', -0.9],
      ['renewal', 0],
      ['referral', 0],
    ]);
    expect(answer).toEqual({ value: 17.3 });
  });

  test('names every row behind it', () => {
    expect(rowsBehind(only(bridge(golden, ask)))).toHaveLength(golden.movements.length);
  });
});

describe('growth', () => {
  const rows = [moved('a', 'start', 399_000), moved('a', 'upgrade', 100_000)];
  const one = books({ accounts: named('a'), movements: rows.map((row) => ({ ...row, currency: 'IRT' })) });

  test('of one account from 399 to 499 thousand toman is 25.06 %', () => {
    const { answer, currency } = only(accountGrowth(one, { ...ask, account: 'acc_a' }));
    expect('value' in answer && Math.round(answer.value * 100) / 100).toBe(25.06);
    expect(currency).toBe('IRT');
  });

  test('takes toman and rial for one currency', () => {
    const [start, more] = one.movements;
    if (!start || !more) throw new Error('no movements');
    const rial = { ...more, amount: more.amount * 10, currency: 'IRR' };
    expect(only(accountGrowth({ ...one, movements: [start, rial] }, ask)).answer).toEqual(
      only(accountGrowth(one, ask)).answer,
    );
  });

  test('by upsell has two meanings, each with its name', () => {
    const [rate, share] = [only(upsellRate(golden, ask)), only(upsellShare(golden, ask))];
    expect([rate.meaning, resultOf(rate)]).toEqual(['of-start', 18]);
    expect([share.meaning, resultOf(share)]).toEqual(['of-total', 10.4046]);
  });

  test('is told in its three parts', () => {
    const more = [...golden.movements, moved('came', 'referral', 1), moved('still', 'cross-sell', 0.2)];
    const { terms, answer } = only(organicGrowth({ ...golden, movements: more }, ask));
    expect(terms.map(({ name, value }) => [name, value])).toEqual([
      ['start', 10],
      ['referral', 1],
      ['upgrade', 1.8],
      ['cross-sell', 0.2],
    ]);
    expect(answer).toEqual({ value: 30 });
    // Who was referred came after the start and counts none the less.
    const other = [...more, moved('else', 'new', 3)];
    const grown = { accounts: named('still', 'more', 'less', 'left', 'came', 'else'), movements: other };
    expect(only(organicGrowth(books(grown), ask)).leftOut).toEqual([{ why: 'new-in-period', rows: ['acc_else'] }]);
  });
});

describe('several currencies', () => {
  const two = books({
    accounts: named('a', 'b'),
    movements: [moved('a', 'start', 10), moved('b', 'start', 350, { currency: 'THB' })],
  });

  test('stand apart', () => {
    expect(netRetention(two, ask).map(({ currency, n }) => [currency, n])).toEqual([
      ['THB', 1],
      ['USD', 1],
    ]);
  });

  test('come together by a rate that holds on the day, and what has none is said', () => {
    const rated = { ...two, rates: [{ from: 'THB', to: 'USD', day: '2025-01-01', times: 1 / 35 } as const] };
    expect(only(bridge(rated, { ...ask, currency: 'USD' })).answer).toEqual({ value: 20 });
    const late = { ...two, rates: [{ from: 'THB', to: 'USD', day: '2025-06-01', times: 1 / 35 } as const] };
    const { answer, leftOut } = only(bridge(late, { ...ask, currency: 'USD' }));
    expect([answer, leftOut]).toEqual([{ value: 10 }, [{ why: 'no-rate', rows: ['mov_bstart350'] }]]);
  });
});

describe('the cost of retention', () => {
  const kinds = [aCost(4000), aCost(3000, { kind: 'training' }), aCost(2000, { kind: 'engagement' })];
  const four = [...kinds, aCost(1000, { kind: 'marketing' })];

  test('of 10,000 over 500 active accounts is 20 each, in its four kinds', () => {
    const reading = only(costPerActive(books({ accounts: accounts(500), costs: four }), ask));
    expect([resultOf(reading), reading.n, reading.meaning]).toEqual([20, 500, 'per-active']);
    expect(reading.terms.map(({ value }) => value)).toEqual([4000, 3000, 2000, 1000, 500]);
  });

  test('is not defined without accounts, nor without costs', () => {
    expect(resultOf(only(costPerActive(books({ costs: four }), ask)))).toBe('no-account');
    expect(resultOf(only(costPerActive(books({ accounts: accounts(5) }), ask)))).toBe('no-cost');
  });

  test('over retained accounts counts those that stayed', () => {
    expect(resultOf(only(costPerRetained({ ...golden, costs: [aCost(30)] }, ask)))).toBe(10);
  });

  test('of one account leaves out what was spent for all, and says so', () => {
    const own = aCost(50, { account: 'acc_0' });
    const reading = only(
      costPerActive(books({ accounts: accounts(2), costs: [own, aCost(400)] }), { ...ask, account: 'acc_0' }),
    );
    expect([resultOf(reading), reading.leftOut]).toEqual([50, [{ why: 'wider-than-asked', rows: ['cst_400'] }]]);
  });

  test('of two halves of a year is that of the year', () => {
    const all = books({ accounts: accounts(1), costs: four });
    const half = (from: string, to: string) =>
      Number(resultOf(only(costPerActive(all, { period: { from, to } as typeof year }))));
    expect(half('2026-01-01', '2026-06-30') + half('2026-07-01', '2026-12-31')).toBeCloseTo(10_000, 3);
  });

  test("stands beside the company's return, in its own words", () => {
    const reading = only(companyReturn({ ...golden, costs: [aCost(10.8)] }, ask));
    expect([resultOf(reading), reading.meaning]).toEqual([2, 'year-of-expansion']);
    const unknown = books({ accounts: golden.accounts, costs: [aCost(10.8)] });
    expect(resultOf(only(companyReturn(unknown, ask)))).toBe('no-revenue');
  });
});

describe('feedback', () => {
  const of = (kind: 'nps' | 'csat', scores: readonly number[]) =>
    scores.map((score, index) => answered(kind, score, { id: `fbk_${index}` }));
  const one = { accounts: accounts(4) };

  test('of 30 % promoters and 20 % detractors is an NPS of +10, with n and an interval around it', () => {
    const reading = only(nps(books({ ...one, feedback: of('nps', [9, 10, 9, 0, 6, 7, 8, 7, 8, 7]) }), ask));
    expect([resultOf(reading), reading.n]).toEqual([10, 10]);
    const { low = 0, high = 0 } = reading.interval ?? {};
    expect([low < 10, high > 10, low > -100, high < 100]).toEqual([true, true, true, true]);
  });

  test('is not defined where nobody was asked, with n', () => {
    const reading = only(nps(books(one), ask));
    expect([resultOf(reading), reading.n, reading.interval]).toEqual(['nobody-asked', 0, undefined]);
  });

  test('of one person counts once, the newest, and impossible scores are left out by name', () => {
    const contact = 'jana@acme.example' as const;
    const rows = [
      answered('csat', 1, { contact, at: 1_780_000_000_000 }),
      answered('csat', 5, { contact }),
      answered('csat', 9, {}),
    ];
    const reading = only(csat(books({ ...one, feedback: rows }), ask));
    expect([resultOf(reading), reading.n]).toEqual([100, 1]);
    expect(reading.leftOut).toEqual([
      { why: 'answered-again', rows: ['fbk_csat1'] },
      { why: 'impossible-score', rows: ['fbk_csat9'] },
    ]);
  });

  test('says of how many accounts anybody answered', () => {
    expect(resultOf(only(responseShare(books({ ...one, feedback: of('nps', [9]) }), ask)))).toBe(25);
  });

  test('in words stands by tag, the newest first', () => {
    const rows = [
      answered('words', 0, { id: 'fbk_old', words: 'slow', tags: ['speed'], at: 1_780_000_000_000 }),
      answered('words', 0, { id: 'fbk_new', words: 'slower', tags: ['speed', 'speed'] }),
    ];
    const [tag] = feedbackByTag(books({ ...one, feedback: rows }), ask);
    expect([tag?.tag, tag?.count, tag?.newest.map(({ words }) => words)]).toEqual(['speed', 2, ['slower', 'slow']]);
  });
});

describe('outcomes', () => {
  const rows = [
    anOutcome('a', { achieved: 12, hours: 6, touches: 3, campaign: 'module' }),
    anOutcome('b', { achieved: 4, hours: 2, touches: 1, campaign: 'module' }),
    anOutcome('c', { target: undefined, hours: undefined }),
  ];
  const all = books({ accounts: accounts(1), outcomes: rows });

  test('are achieved of targeted, without those that had no target', () => {
    const reading = only(outcomesAchieved(all, ask));
    expect([resultOf(reading), reading.leftOut]).toEqual([50, [{ why: 'no-target', rows: ['out_c'] }]]);
  });

  test('cost the work of those that failed too', () => {
    const reading = only(effortPerOutcome(all, { ...ask, campaign: 'module' }));
    expect([resultOf(reading), reading.terms[1]?.value]).toEqual([8, 4]);
    const untimed = { ...all, outcomes: [...rows, anOutcome('d', { achieved: 10, campaign: 'module' })] };
    const more = only(effortPerOutcome(untimed, { ...ask, campaign: 'module' }));
    expect([resultOf(more), more.n, more.leftOut]).toEqual([8, 2, [{ why: 'no-amount', rows: ['out_d'] }]]);
  });

  test('without hours say that nobody wrote any down, and without outcomes that there was none', () => {
    const untimed = books({ accounts: accounts(1), outcomes: rows.filter(({ hours }) => hours === undefined) });
    const none = books({ accounts: accounts(1) });
    expect([untimed, none].map((own) => resultOf(only(effortPerOutcome(own, ask))))).toEqual([
      'no-hours',
      'no-outcome',
    ]);
  });

  test('are worth something against what the account paid, where somebody said what', () => {
    const paid = moved('0', 'start', 100);
    const worth = { id: 'val_1', rev: 1, outcome: 'out_a', amount: 2400, currency: 'USD' } as const;
    const valued = { ...all, movements: [paid], values: [worth] };
    const reading = only(customerReturn(valued, ask));
    expect(Number(resultOf(reading))).toBeCloseTo(2, 1);
    expect(resultOf(only(customerReturn(all, ask)))).toBe('no-value');
    // Of whom no price is known nothing counts: neither price nor worth.
    const free = anOutcome('free', { achieved: 10, account: 'acc_1' });
    const two = { ...valued, accounts: accounts(2), outcomes: [...rows, free] };
    const more = { ...two, values: [worth, { ...worth, id: 'val_2', outcome: 'out_free' } as const] };
    const both = only(customerReturn(more, ask));
    expect([both.answer, both.n, both.leftOut]).toEqual([
      reading.answer,
      1,
      [{ why: 'no-amount', rows: ['out_free'] }],
    ]);
  });
});
