/** The price ladder: what the next rung above an account's plan costs, and what it brings. */
import type { Account } from '../account/account';
import { foldText } from '../text';
import { growth, type Money } from './money';
import type { Price } from './price';

export type NextRung = {
  readonly price: Price;
  /** Against what the account pays, where that is known, else against the rung it stands on. */
  readonly growth: { readonly amount: number; readonly percent: number };
};

/** Nothing where the plan stands on no rung, or on the highest. */
export function nextRung(
  { plan, seatsBought }: Pick<Account, 'plan' | 'seatsBought'>,
  prices: readonly Price[],
  paid: Money | undefined,
): NextRung | undefined {
  const now = rungOf(prices, plan, seatsBought);
  if (!now) return undefined;
  const base = paid?.currency === now.currency ? paid : now;
  const above = prices
    .filter(({ currency, amount }) => currency === now.currency && amount > now.amount && amount > base.amount)
    .filter(({ seats }) => seats === undefined || seats >= Math.max(now.seats ?? 0, seatsBought ?? 0))
    .sort((a, b) => a.amount - b.amount);
  const [price] = above;
  const more = price && growth(base, price);
  return more && { price, growth: more };
}

/** Of several rungs of one plan, the one with the most seats that the account has bought. */
function rungOf(prices: readonly Price[], plan: string, seats: number | undefined): Price | undefined {
  const wanted = foldText(plan);
  if (wanted === '') return undefined;
  const own = prices.filter((price) => foldText(price.plan) === wanted && price.amount > 0);
  const bySeats = [...own].sort((a, b) => (a.seats ?? 0) - (b.seats ?? 0));
  const fitting = bySeats.filter((price) => seats === undefined || (price.seats ?? 0) <= seats);
  return seats === undefined ? bySeats[0] : (fitting[fitting.length - 1] ?? bySeats[0]);
}
