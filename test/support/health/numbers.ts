/** The numbers that a card says, in whatever digits, with the days and times it names left out. */
import type { Day } from '../../../src/domain/time/time';
import type { Formats } from '../../../src/messages/formats';

const spelled: Readonly<Record<string, number>> = {
  ...{ One: 1, Two: 2, Three: 3, Four: 4, Five: 5, one: 1, two: 2, three: 3, four: 4, five: 5 },
  ...{ یک: 1, دو: 2, سه: 3, چهار: 4, پنج: 5 },
};

type Said = {
  readonly format: Formats;
  readonly now: number;
  /** Every day that a row names. */
  readonly days: readonly Day[];
};

export function numbersIn(text: string, { format, now, days }: Said): readonly number[] {
  const dates = days.flatMap((day) => [format.day(day), format.shortDay(day, now)]);
  const longest = [...new Set(dates)].sort((a, b) => b.length - a.length);
  const plain = longest.reduce((left, date) => left.split(date).join(' '), text.replace(/<[^>]*>/g, ' '));
  const western = plain
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/٫/g, '.')
    .replace(/\d+:\d\d/g, ' ');
  const words = western.match(/[−+]?\d+(?:\.\d+)?|\p{L}+/gu) ?? [];
  return words.flatMap((word) => {
    const number = spelled[word] ?? Number(word.replace('−', '-'));
    return Number.isNaN(number) ? [] : [number];
  });
}

/** Each number once for each time it is said. */
export function sorted(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
