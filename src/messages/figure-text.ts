/** A figure in words: what it comes to or why there is none, and what it rests on. */
import type { FigureName } from '../domain/metrics/figures';
import type { Reading, Term } from '../domain/metrics/reading';
import type { Language } from '../domain/team/teammate';
import { metricWords as english, type MetricWords } from './en/metrics/figures';
import { metricWords as persian } from './fa/metrics/figures';
import type { Formats } from './formats';
import { metricWords as thai } from './th/metrics/figures';
import type { Words } from './words';

/** Apart from the catalogue: most clicks show no figure, and every word of it is loaded at each. */
export const figureWords: { readonly [L in Language]: (f: Formats) => MetricWords } = {
  en: english,
  fa: persian,
  th: thai,
};

export type FigureText = {
  readonly title: string;
  readonly value: string;
  readonly how: string;
  /** Period, n and interval, a line each. */
  readonly about: readonly string[];
};

export function figureText(name: FigureName, reading: Reading, words: Words): FigureText {
  const { format } = words;
  const say = figureWords[words.language](format).metrics;
  const { answer, period, n, interval } = reading;
  const written = (value: number) => valueText(value, reading, words);
  return {
    ...say.figures[name],
    value: 'value' in answer ? written(answer.value) : say.missing[answer.missing],
    about: [
      say.period({ from: format.day(period.from), to: format.day(period.to) }),
      say.basedOn({ count: n }),
      ...(interval ? [say.between({ low: written(interval.low), high: written(interval.high) })] : []),
    ],
  };
}

/** What it comes to, or in two words why not. */
export function shortValue(
  { answer, ...reading }: Pick<Reading, 'answer' | 'unit' | 'currency'>,
  words: Words,
): string {
  return 'value' in answer ? valueText(answer.value, reading, words) : words.figureCards.short[answer.missing];
}

/** One number that went into a figure. */
export function termText({ value, unit }: Term, currency: string, words: Words): string {
  return valueText(value, { unit, currency }, words);
}

function valueText(
  value: number,
  { unit, currency }: Pick<Reading, 'unit' | 'currency'>,
  { format, language }: Words,
): string {
  const [whole, tenths] = [Math.round(value), Math.round(value * 10) / 10];
  switch (unit) {
    case 'money':
      return currency === '' ? format.number(value) : format.money({ amount: value, currency });
    case 'percent':
      return format.percent(tenths);
    case 'score':
      return format.signed(whole);
    default:
      return figureWords[language](format).metrics.units[unit](format.number(tenths));
  }
}
