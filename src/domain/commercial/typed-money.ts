/** Amounts and percentages as people type them into a form. */
import { westernDigits } from '../text';

/**
 * `1,200`, `۱٬۲۰۰٫۵`, `1 200`, `๑,๒๐๐`. Nothing for what is no amount, is negative, or could mean two: `1.200` is one
 * point two to some and twelve hundred to others.
 */
export function typedAmount(typed: string): number | undefined {
  const plain = westernDigits(typed)
    .replace(/[\u200e\u200f\u2066-\u2069\u061c]/g, '')
    .replace(/٫/g, '.')
    .replace(/[٬،]/g, ',')
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, ',')
    .trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(plain)) return undefined;
  const amount = Number(plain.replace(/,/g, ''));
  return amount <= mostAmount ? amount : undefined;
}

/** Above it a number of JavaScript, and of a Sheet, drops the last digits. */
const mostAmount = 1e13;

/** `12.5`, `۱۲٫۵٪`: from nothing to everything. */
export function typedPercent(typed: string): number | undefined {
  const percent = typedAmount(typed.replace(/[%٪]/g, ''));
  return percent !== undefined && percent <= 100 ? percent : undefined;
}
