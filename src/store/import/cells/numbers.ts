/** Numbers and amounts as people and other programs write them. */
import { foldText, westernDigits } from '../../../domain/text';
import { bad, type Reader, type Reading } from './reading';

/** What parts the whole from its decimals. */
export type DecimalMark = '.' | ',';

/** What a column's numbers say of it: `1.234,50` in one cell makes `1.200` in another a thousand and two hundred. */
export function decimalMarkOf(texts: readonly string[]): DecimalMark {
  const plain = texts.map(bare);
  const comma = plain.some((text) => /^-?\d{1,3}(\.\d{3})+,\d+$|^-?\d+,(\d{1,2}|\d{4,})$|^-?0,\d+$/.test(text));
  const dot = plain.some((text) => /\.(\d{1,2}|\d{4,})$|^-?0\.\d+$|,\d{3}[.,]\d/.test(text));
  return comma && !dot ? ',' : '.';
}

export function numberReader(mark: DecimalMark): Reader<number> {
  return (text) => {
    const read = numberIn(text.replace(/^\s*[%٪]|[%٪]\s*$/g, ''), mark);
    return read === undefined ? bad : { value: read };
  };
}

/** What can be counted; a dot before three digits is no decimal here. */
export function countReader(mark: DecimalMark): Reader<number> {
  return (text) => {
    const read = numberIn(text, /^\d{1,3}(\.\d{3})+$/.test(bare(text)) ? ',' : mark);
    return read !== undefined && Number.isInteger(read) && read >= 0 ? { value: read } : bad;
  };
}

/** `-1,200.50`, `1.200,50`, `1 200`, `1'200`, `12,34,567`, `(1,200)`, `1200-`, `۱٬۲۰۰٫۵`. */
function numberIn(text: string, mark: DecimalMark): number | undefined {
  const plain = bare(text);
  const signed = /^\((.+)\)$/.exec(plain)?.[1] ?? /^(.+)-$/.exec(plain)?.[1];
  const digits = signed ?? plain.replace(/^[+-]/, '');
  const size = mark === ',' ? commaDecimal(digits) : (dotDecimal(digits) ?? commaDecimal(digits));
  if (size === undefined) return undefined;
  return (signed !== undefined || plain.startsWith('-')) && size !== 0 ? -size : size;
}

function dotDecimal(digits: string): number | undefined {
  if (/^\d+\.?$|^\d*\.\d+$|^\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(digits)) return finite(digits);
  return /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/.test(digits) ? finite(digits.replace(/,/g, '')) : undefined;
}

function commaDecimal(digits: string): number | undefined {
  const grouped = /^\d{1,3}(\.\d{3})+(,\d*)?$/.test(digits);
  return grouped || /^\d*,\d+$|^\d+$/.test(digits) ? finite(digits.replace(/\./g, '').replace(',', '.')) : undefined;
}

function finite(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function bare(text: string): string {
  return westernDigits(text)
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\s\u00a0\u202f\u2009'’\u200e\u200f]/g, '');
}

export type MoneyText = { readonly amount: number; readonly currency: string | undefined };

/**
 * Toman and rial are told apart and never turned into each other. Of the signs, `$` is taken for US dollars and `﷼` for
 * Iran's rial; a yen sign or another country's dollar names no one currency and is not read.
 */
const currencies: readonly (readonly [words: RegExp, code: string])[] = [
  [/us\s?\$|(?<![a-z])\$|\bus dollars?\b|\bdollars?\b|دلار|ดอลลาร/g, 'USD'],
  [/€|\beuros?\b|یورو|ยูโร/g, 'EUR'],
  [/£|پوند|ปอนด/g, 'GBP'],
  [/฿|\bbahts?\b|บาท/g, 'THB'],
  [/\btomans?\b|تومان|تومن/g, 'IRT'],
  [/\brials?\b|ریال|﷼/g, 'IRR'],
];
const scales: readonly (readonly [words: RegExp, times: number])[] = [
  [/\bthousand\b|هزار|พัน|(?<=\d)\s?k\b/g, 1_000],
  [/\bmillion\b|\bmio\b|میلیون|ล้าน/g, 1_000_000],
  [/\bbillion\b|میلیارد/g, 1_000_000_000],
];
/** Codes that stand in files; others are read from a column of codes alone. */
const codes =
  /\b(usd|eur|gbp|thb|irr|irt|chf|sek|nok|dkk|pln|czk|huf|try|aed|sar|inr|jpy|cny|krw|sgd|hkd|aud|nzd|cad|brl|mxn|zar|idr|myr|vnd|php)\b/g;

/** The currency that a text names; nothing where it names none or several. */
export function currencyIn(text: string): string | undefined {
  const { named } = stripped(text);
  return named.length === 1 ? named[0] : undefined;
}

/** `thousand toman` over a column of amounts. */
export function scaleIn(text: string): number {
  return stripped(text).scale;
}

export function readMoney(text: string, mark: DecimalMark): Reading<MoneyText> {
  const { rest, named, scale } = stripped(text);
  const amount = numberIn(rest, mark);
  if (amount === undefined || named.length > 1) return bad;
  return { value: { amount: amount * scale, currency: named[0] } };
}

function stripped(text: string) {
  // Folding takes the sign of the rial apart into its letters.
  let rest = ` ${foldText(text)} `;
  const named = new Set<string>();
  let scale = 1;
  for (const [words, code] of currencies) {
    rest = rest.replace(words, () => {
      named.add(code);
      return ' ';
    });
  }
  rest = rest.replace(codes, (code) => {
    named.add(code.toUpperCase());
    return ' ';
  });
  for (const [words, times] of scales) {
    rest = rest.replace(words, () => {
      scale *= times;
      return ' ';
    });
  }
  return { rest, named: [...named], scale };
}
