/** What accounts reached of what was aimed at, what it took us, and what it is worth to them against what they pay. */
import type { Outcome } from '../../account/outcome';
import type { Movement } from '../../commercial/movement';
import { listedBy } from '../../once';
import { addDays, daysBetween } from '../../time/time';
import { type Ask, accountsIn, type Books, idsOf } from '../books';
import { sorted } from '../currencies';
import { isWithin } from '../period';
import { leftOut, percentage, quotient, type Reading, type Term, type TermName, total } from '../reading';

/** Of the outcomes that were due or reached in the period. */
export function outcomesAchieved(books: Books, ask: Ask): readonly Reading[] {
  const all = outcomesOf(books, ask);
  const aimed = all.filter(({ target }) => target !== undefined);
  const achieved = aimed.filter(isAchieved);
  const open = aimed.filter((one) => !isAchieved(one));
  const terms = [count('achieved', achieved), count('targeted', aimed), count('not-achieved', open)];
  const left = leftOut({ 'no-target': idsIn(all.filter(({ target }) => target === undefined)) });
  const about = { period: ask.period, currency: '', n: aimed.length, leftOut: left };
  const answer = percentage(achieved.length, aimed.length, all.length === 0 ? 'no-outcome' : 'no-target');
  return [{ answer, unit: 'percent', meaning: 'of-targeted', terms, ...about }];
}

/** Hours of work for each outcome that was achieved, of those with hours; touches beside them. What failed cost work too. */
export function effortPerOutcome(books: Books, ask: Ask): readonly Reading[] {
  const all = outcomesOf(books, ask);
  const timed = all.filter(({ hours }) => hours !== undefined);
  const achieved = timed.filter(isAchieved);
  const touched = all.filter(({ touches }) => touches !== undefined);
  const hours: Term = {
    ...{ name: 'hours', unit: 'hours', rows: idsIn(timed) },
    value: total(timed.map((one) => one.hours ?? 0)),
  };
  const touches: Term = {
    ...{ name: 'touches', unit: 'count', rows: idsIn(touched) },
    value: total(touched.map((one) => one.touches ?? 0)),
  };
  const left = leftOut({ 'no-amount': idsIn(all.filter((one) => one.hours === undefined)) });
  const missing = all.length === 0 ? 'no-outcome' : 'no-hours';
  const answer = timed.length === 0 ? ({ missing } as const) : quotient(hours.value, achieved.length, 'no-outcome');
  const about = { period: ask.period, currency: '', n: timed.length, leftOut: left };
  return [
    { answer, unit: 'hours', meaning: 'per-achieved', terms: [hours, touches, count('achieved', achieved)], ...about },
  ];
}

/** What achieved outcomes are worth to accounts for each unit that the same accounts paid in the period. */
export function customerReturn(books: Books, ask: Ask): readonly Reading[] {
  const achieved = new Map(
    outcomesOf(books, ask)
      .filter(isAchieved)
      .map((one) => [one.id, one]),
  );
  const worth = books.values.flatMap((row) => {
    const outcome = achieved.get(row.outcome);
    return outcome ? [{ ...row, outcome, day: outcome.reached ?? outcome.due ?? ask.period.to }] : [];
  });
  const valued = new Set(worth.map(({ outcome }) => outcome.id));
  const unvalued = [...achieved.keys()].filter((id) => !valued.has(id));
  const { apart, unrated } = sorted(worth, books.rates, ask.currency);
  const some = apart.length > 0 ? apart : [{ currency: ask.currency ?? '', rows: [] }];
  return some.map(({ currency, rows }) => {
    const { price, payers } = paidBy(new Set(rows.map(({ outcome }) => outcome.account)), currency, { books, ask });
    // What is worth something to an account of which no price is known would make the others' look cheap.
    const counted = rows.filter(({ outcome }) => payers.has(outcome.account));
    const unpriced = rows.filter(({ outcome }) => !payers.has(outcome.account)).map(({ outcome }) => outcome.id);
    const gained = money(
      'value',
      total(counted.map(({ amount }) => amount)),
      counted.map(({ id }) => id),
    );
    const answer =
      rows.length === 0 ? { missing: 'no-value' as const } : quotient(gained.value, price.value, 'no-revenue');
    const left = leftOut({ 'no-amount': [...unvalued, ...unpriced], 'no-rate': unrated.map(({ id }) => id) });
    const about = { period: ask.period, currency, n: payers.size, leftOut: left };
    return { answer, unit: 'times', meaning: 'value-over-price', terms: [gained, price], ...about };
  });
}

/** A twelfth of the Gregorian year. */
const daysAMonth = 365.2425 / 12;

/** Amounts a month, by the days on which they held, and whose they are. */
function paidBy(accounts: ReadonlySet<string>, currency: string, { books, ask }: { books: Books; ask: Ask }) {
  const own = books.movements.filter(({ account, day }) => accounts.has(account) && day <= ask.period.to);
  const { apart } = sorted(own, books.rates, ask.currency);
  const rows: readonly Movement[] = apart.find((one) => one.currency === currency)?.rows ?? [];
  const paid = [...listedBy(rows, ({ account }) => account)].flatMap(([account, theirs]) => {
    const amount = total(theirs.map((row) => paidIn(row, ask)));
    return amount > 0 ? [{ account, amount, ids: theirs.map(({ id }) => id) }] : [];
  });
  const price = money(
    'paid',
    total(paid.map(({ amount }) => amount)),
    paid.flatMap(({ ids }) => ids),
  );
  return { price, payers: new Set<string>(paid.map(({ account }) => account)) };
}

function paidIn({ day, amount, kind }: Movement, { period }: Ask): number {
  const from = day > period.from ? day : period.from;
  const loses = kind === 'contraction' || kind === 'churn';
  return ((loses ? -Math.abs(amount) : amount) * daysBetween(from, addDays(period.to, 1))) / daysAMonth;
}

function outcomesOf(books: Books, ask: Ask): readonly Outcome[] {
  const ids = idsOf(accountsIn(books, ask));
  return books.outcomes.filter(({ id, account, due, reached, campaign }) => {
    const day = reached ?? due;
    const { campaign: wanted = campaign, outcome = id } = ask;
    const asked = wanted === campaign && outcome === id;
    return asked && ids.has(account) && day !== undefined && isWithin(day, ask.period);
  });
}

/** Reached is what people say so of; an amount that has come to its target is reached too. */
function isAchieved({ target, achieved, reached }: Outcome): boolean {
  return reached !== undefined || (target !== undefined && achieved !== undefined && achieved >= target);
}

function idsIn(rows: readonly Outcome[]): readonly string[] {
  return rows.map(({ id }) => id);
}

function count(name: TermName, rows: readonly Outcome[]): Term {
  return { name, value: rows.length, unit: 'count', rows: idsIn(rows) };
}

function money(name: TermName, value: number, rows: readonly string[]): Term {
  return { name, value: Math.round(value * 100) / 100, unit: 'money', rows };
}
