/** Amounts are added within one currency; others stand apart unless an admin has given rates with their days. */
import { type Currency, plainCurrency } from '../commercial/money';
import type { Rate as Rated } from '../commercial/rate';
import type { Day } from '../time/time';

type Rate = Pick<Rated, 'from' | 'to' | 'day' | 'times'>;

export type Dated = { readonly id: string; readonly amount: number; readonly currency: Currency; readonly day: Day };

export type Sorted<Row extends Dated> = {
  /** By currency, in the order of their codes. */
  readonly apart: readonly { readonly currency: Currency; readonly rows: readonly Row[] }[];
  /** No rate holds on their day. */
  readonly unrated: readonly Row[];
};

/** Without a wanted currency the amounts stay what they are; rial only become toman, which are the same money. */
export function sorted<Row extends Dated>(
  rows: readonly Row[],
  rates: readonly Rate[],
  wanted?: Currency,
): Sorted<Row> {
  const apart = new Map<Currency, Row[]>();
  const unrated: Row[] = [];
  for (const row of rows) {
    const amount = wanted === undefined ? inToman(row) : inCurrency(row, rates, wanted);
    if (!amount) unrated.push(row);
    else listOf(apart, amount.currency).push({ ...row, ...amount });
  }
  const codes = [...apart.keys()].sort();
  return { apart: codes.map((currency) => ({ currency, rows: apart.get(currency) ?? [] })), unrated };
}

type Amount = Pick<Dated, 'amount' | 'currency'>;

function inToman({ amount, currency }: Amount): Amount {
  return currency === 'IRR' ? { amount: amount / 10, currency: 'IRT' } : { amount, currency };
}

function inCurrency(row: Dated, rates: readonly Rate[], wanted: Currency): Amount | undefined {
  const plain = inToman(row);
  const target = plainCurrency(wanted);
  if (plain.currency === target) return plain;
  let newest: Rate | undefined;
  for (const rate of rates) {
    const pair = plainCurrency(rate.from) === plain.currency && plainCurrency(rate.to) === target;
    if (pair && rate.times > 0 && rate.day <= row.day && rate.day >= (newest?.day ?? '')) newest = rate;
  }
  if (!newest) return undefined;
  // A rate may be told of rials while the amount is in toman, and the other way round.
  const told = newest.from === 'IRR' ? plain.amount * 10 : plain.amount;
  return inToman({ amount: told * newest.times, currency: newest.to });
}

function listOf<Row>(lists: Map<Currency, Row[]>, currency: Currency): Row[] {
  const list = lists.get(currency) ?? [];
  lists.set(currency, list);
  return list;
}
