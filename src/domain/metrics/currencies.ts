/** Amounts are added within one currency; others stand apart unless an admin has given rates with their days. */
import type { Currency } from '../commercial/money';
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
  const target = inToman({ amount: 1, currency: wanted });
  if (plain.currency === target.currency) return plain;
  let newest: Rate | undefined;
  for (const rate of rates) {
    const pair = rate.from === row.currency && rate.to === wanted;
    if (pair && rate.times > 0 && rate.day <= row.day && rate.day >= (newest?.day ?? '')) newest = rate;
  }
  return newest && inToman({ amount: row.amount * newest.times, currency: wanted });
}

function listOf<Row>(lists: Map<Currency, Row[]>, currency: Currency): Row[] {
  const list = lists.get(currency) ?? [];
  lists.set(currency, list);
  return list;
}
