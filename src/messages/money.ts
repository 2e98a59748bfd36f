/** Amounts of money as one language writes them. Currencies without words of their own stand as their code. */
import type { CommonCurrency, Money } from '../domain/commercial/money';
import type { Language } from '../domain/team/teammate';

/** `before`: a sign right before the digits; `after`: a word behind them. */
type Units = { readonly [C in CommonCurrency]: { readonly before: string } | { readonly after: string } };

const units: { readonly [L in Language]: Units } = {
  en: {
    IRT: { after: 'toman' },
    IRR: { after: 'rial' },
    THB: { before: '฿' },
    USD: { before: '$' },
    EUR: { before: '€' },
    GBP: { before: '£' },
  },
  fa: {
    IRT: { after: 'تومان' },
    IRR: { after: 'ریال' },
    THB: { after: 'بات' },
    USD: { after: 'دلار' },
    EUR: { after: 'یورو' },
    GBP: { after: 'پوند' },
  },
  th: {
    IRT: { after: 'โทมาน' },
    IRR: { after: 'เรียล' },
    THB: { after: 'บาท' },
    USD: { after: 'ดอลลาร์' },
    EUR: { after: 'ยูโร' },
    GBP: { after: 'ปอนด์' },
  },
};

/** `write` writes the bare number; a part of a unit is always written with two decimals. */
export function moneyText({ amount, currency }: Money, language: Language, write: (value: number) => string): string {
  const number = write(amount).replace(/([.٫]\p{Nd})(?!\p{Nd})/u, `$1${write(0)}`);
  const unit = units[language][currency as CommonCurrency] ?? { after: currency };
  return 'before' in unit ? number.replace(/\p{Nd}/u, (digit) => unit.before + digit) : `${number}\u00a0${unit.after}`;
}
