/** Days and moments as people and other programs write them, in three calendars and three languages. */
import { foldText, westernDigits } from '../../../domain/text';
import { type Day, dayMs, dayStart, type Instant } from '../../../domain/time/time';
import { day, dayFrom, instant, parseDay, unreadable } from '../../cells';
import { type Calendar, monthNames } from '../words/months';
import { bad, type Reader, type Reading } from './reading';

/** Which of two numbers is the month. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

const twoNumbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[\sT,].*)?$/;
const shortYear = /^\d{1,2}[-/.\s]([\d]{1,2}|[^\d\s]{3,12})[-/.\s]'?\d{2}(?:[\sT,].*)?$/;

/** What the column itself tells: some day in it is above twelve. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const found = twoNumbers.exec(plain(text));
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = parts.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = parts.some(([first, second]) => first <= 12 && second > 12);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

export function dayReader(order: DayOrder): Reader<Day> {
  return (text) => {
    const typed = plain(text);
    const exact = exactDay(typed);
    if (exact !== unreadable) return { value: exact };
    const parts = twoNumbers.exec(typed);
    if (parts) return twoWays(Number(parts[1]), Number(parts[2]), { year: Number(parts[3]), order });
    return shortYear.test(typed) ? { reason: 'short-year' } : bad;
  };
}

function exactDay(typed: string) {
  const serial = Number(typed);
  // From 1980 to 2099: a number outside is no day that Sheets or Excel made.
  if (/^\d{5}(\.\d+)?$/.test(typed)) return serial >= 29_221 && serial < 73_051 ? day.read(serial) : unreadable;
  const solid = /^(1[34]|19|20|25)(\d{2})(\d{2})(\d{2})$/.exec(typed);
  if (solid) return dayFrom(Number(`${solid[1]}${solid[2]}`), Number(solid[3]), Number(solid[4]));
  const parsed = parseDay(typed);
  return parsed === unreadable ? speltDay(typed) : parsed;
}

function twoWays(first: number, second: number, known: { year: number; order: DayOrder }): Reading<Day> {
  const { year, order } = known;
  const dayFirst = dayFrom(year, second, first);
  const monthFirst = dayFrom(year, first, second);
  if (dayFirst === unreadable && monthFirst === unreadable) return bad;
  if (order === 'day-first' || monthFirst === unreadable || dayFirst === monthFirst) return reading(dayFirst);
  if (order === 'month-first' || dayFirst === unreadable) return reading(monthFirst);
  return { reason: 'ambiguous-day' };
}

function reading(found: ReturnType<typeof dayFrom>): Reading<Day> {
  return found === unreadable ? bad : { value: found };
}

/** `29 Mar 2026`, `March 29, 2026`, `Sun, 29-Mar-2026`, `۹ فروردین ۱۴۰۵`, `29 มีนาคม พ.ศ. 2569`, `29 มี.ค. 2569`. */
function speltDay(typed: string) {
  const words = foldText(typed)
    .replace(/[\sT]\d{1,2}:\d{2}.*$/, '')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s,\-/]+/)
    .map((word) => word.replace(/\./g, ''))
    .filter((word) => word !== '' && !/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^[พค]ศ$/.test(word));
  const year = words.find((word) => /^\d{4}$/.test(word));
  const date = words.find((word) => /^\d{1,2}$/.test(word));
  const name = words.find((word) => !/\d/.test(word));
  if (words.length !== 3 || !year || !date || !name) return unreadable;
  const month = monthOf(name, Number(year) >= 1300 && Number(year) < 1500 ? 'solar' : 'western');
  return month === undefined ? unreadable : dayFrom(Number(year), month, Number(date));
}

function monthOf(name: string, calendar: Calendar): number | undefined {
  for (const [of, names] of monthNames) {
    const latin = /^[a-z]{3,}$/.test(name);
    const at = foldText(names)
      .split(' ')
      .findIndex((full) => full === name || (latin && full.startsWith(name)));
    if (of === calendar && at >= 0) return at + 1;
  }
  return undefined;
}

/** A moment without a zone is taken as UTC, a day as its beginning. */
export function instantReader(order: DayOrder): Reader<Instant> {
  return (text) => {
    const typed = plain(text);
    const exact = instant.read(/^\d{5}(\.\d+)?$/.test(typed) ? Number(typed) : typed);
    if (exact !== unreadable) return { value: exact };
    const read = dayReader(order)(typed);
    return 'value' in read ? { value: dayStart(read.value) + timeIn(typed) } : read;
  };
}

/** `2:05 PM` behind a day, as milliseconds. */
function timeIn(typed: string): number {
  const parts = /[\sT,](\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(typed);
  if (!parts) return 0;
  const half = parts[4]?.toLowerCase();
  const hours = half ? (Number(parts[1]) % 12) + (half === 'p' ? 12 : 0) : Number(parts[1]);
  const ms = ((hours * 60 + Number(parts[2])) * 60 + Number(parts[3] ?? 0)) * 1000;
  return ms < dayMs ? ms : 0;
}

function plain(text: string): string {
  return westernDigits(text)
    .replace(/[\u200e\u200f]/g, '')
    .trim();
}
