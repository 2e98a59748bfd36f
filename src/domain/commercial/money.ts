/**
 * Amounts of money are numbers with the code of their currency beside them. A rial is a tenth of a toman: `IRR` and
 * `IRT` are the same currency and are told apart by their code; amounts of other currencies are never added up.
 */
import type { Language } from '../team/teammate';

export type Currency = string;

/** Before anything is written down, what the team's language suggests. */
export const usualCurrency: { readonly [L in Language]: Currency } = { en: 'USD', fa: 'IRT', th: 'THB' };

export type Money = { readonly amount: number; readonly currency: Currency };

/** Those that forms offer and that have words of their own; any other stands as its code. */
export const commonCurrencies = ['IRT', 'IRR', 'THB', 'USD', 'EUR', 'GBP'] as const;
export type CommonCurrency = (typeof commonCurrencies)[number];

/** The one that amounts are shown in: ten rials are a toman. */
export function plainCurrency(currency: Currency): Currency {
  return currency === 'IRR' ? 'IRT' : currency;
}

/** What one amount is more than another of the same currency, and that in percent of the first to two decimals. */
export function growth(from: Money, to: Money): { readonly amount: number; readonly percent: number } | undefined {
  if (from.currency !== to.currency || from.amount <= 0) return undefined;
  const amount = to.amount - from.amount;
  return { amount, percent: Math.round((amount / from.amount) * 10_000) / 100 };
}
