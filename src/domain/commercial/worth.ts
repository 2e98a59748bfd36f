/** What a signal may bring a month: what its AM expects, else what the next rung of the price ladder would add. */
import type { Account } from '../account/account';
import { byText } from '../order';
import type { Signal } from '../signal/signal';
import { wasWon } from '../signal/signal-table';
import type { Day } from '../time/time';
import { type Deal, dealOf } from './deal';
import { nextRung } from './ladder';
import type { Money } from './money';
import type { Price } from './price';
import type { Revenue } from './revenue';
import { standingOf } from './standing';

export type Worth = Money & { readonly from: 'expected' | 'next-rung' };

export type WorthFacts = {
  readonly deals: readonly Deal[];
  readonly revenue: readonly Revenue[];
  readonly prices: readonly Price[];
  readonly today: Day;
};

/** Nothing where nobody said anything and the ladder has no rung above: unknown, never zero. */
export function worthOf(
  signal: Signal,
  account: Pick<Account, 'plan' | 'seatsBought'> | undefined,
  { deals, revenue, prices, today }: WorthFacts,
): Worth | undefined {
  const deal = dealOf(signal, deals);
  if (deal?.expected !== undefined) return { amount: deal.expected, currency: deal.currency, from: 'expected' };
  // A referral brings somebody else's money; what is sold already is no more than what was said of it.
  if (!account || signal.kind === 'referral' || wasWon(signal)) return undefined;
  const own = revenue.filter((row) => row.account === signal.account);
  const rung = nextRung(account, prices, standingOf(own, today).now);
  return rung && { amount: rung.growth.amount, currency: rung.price.currency, from: 'next-rung' };
}

type Valued = { readonly worth?: Worth | undefined };

/**
 * The most first. Amounts of different currencies are not compared: they stand one currency after the other, in the
 * order of their codes, and what has no amount comes last, as it stood.
 */
export function byWorth<Item extends Valued>(items: readonly Item[]): readonly Item[] {
  const known = items.filter(({ worth }) => worth !== undefined);
  const sorted = [...known].sort(
    ({ worth: a }, { worth: b }) => byText(a?.currency ?? '', b?.currency ?? '') || (b?.amount ?? 0) - (a?.amount ?? 0),
  );
  return [...sorted, ...items.filter(({ worth }) => worth === undefined)];
}
