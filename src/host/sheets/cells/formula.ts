/**
 * What a formula shows here: trivial arithmetic and `HYPERLINK` are worked out. Everything else is kept as the formula
 * it is and shows `#NAME?`: this host does not calculate, and says so in the error instead of inventing a value.
 */
import type { Scalar } from '../grid';

export type Evaluated =
  | { readonly value: Scalar }
  | { readonly error: { readonly type: string; readonly message: string } };

export function evaluate(formula: string): Evaluated {
  const body = formula.slice(1).trim();
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return { value: (text[1] ?? '').replaceAll('""', '"') };
  if (/^(true|false)(\(\))?$/i.test(body)) return { value: /^true/i.test(body) };
  const link = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(body);
  if (link) return { value: (link[2] ?? link[1] ?? '').replaceAll('""', '"') };
  const value = arithmetic(body);
  if (value === undefined) return { error: { type: 'NAME', message: `This host does not calculate ${formula}` } };
  if (!Number.isFinite(value)) {
    return { error: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' } };
  }
  return { value };
}

export function linkOf(formula: string): string | undefined {
  return /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1]?.replaceAll('""', '"');
}

/** Numbers with + - * / ^ % and brackets; nothing as soon as anything else appears. */
function arithmetic(text: string): number | undefined {
  const tokens = text.match(/\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+|[-+*/^%()]|\S/g) ?? [];
  let next = 0;
  const take = (...wanted: string[]) => (wanted.includes(tokens[next] ?? '') ? tokens[next++] : undefined);
  const sum = (): number => {
    let left = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-'))
      left = sign === '+' ? left + product() : left - product();
    return left;
  };
  const product = (): number => {
    let left = power();
    for (let sign = take('*', '/'); sign; sign = take('*', '/')) left = sign === '*' ? left * power() : left / power();
    return left;
  };
  const power = (): number => {
    let left = atom();
    while (take('^')) left = left ** atom();
    return left;
  };
  const atom = (): number => {
    const sign = take('-', '+');
    if (sign) return sign === '-' ? -atom() : atom();
    if (!take('(')) return percent(Number(tokens[next++] ?? Number.NaN));
    const inner = sum();
    return take(')') ? percent(inner) : Number.NaN;
  };
  const percent = (value: number): number => (take('%') ? percent(value / 100) : value);
  const value = sum();
  return next === tokens.length && !Number.isNaN(value) ? value : undefined;
}
