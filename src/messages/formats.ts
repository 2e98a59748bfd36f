/** Numbers, days and spans of time as one language writes them, in one person's zone. */
import type { Money } from '../domain/commercial/money';
import type { Language, Weekday } from '../domain/team/teammate';
import { addDays, type Day, dayMs, daysBetween, hourMs, type Instant, minuteMs, type Zone } from '../domain/time/time';
import { localDay, localTime, weekdayOf } from '../domain/time/time-zone';
import { type Locale, locales } from './locales';
import { moneyText } from './money';

export type Formats = {
  readonly direction: 'ltr' | 'rtl';
  /** `1,204.5`; two decimals at most. */
  number(value: number): string;
  /** `+5`, `−11`, kept together in right-to-left text. */
  signed(value: number): string;
  /** Of a value that counts hundredths already: `34%`. */
  percent(value: number): string;
  /** `399,000 toman`, `฿1,200`. */
  money(money: Money): string;
  /** `+100,000 toman`. */
  moreMoney(money: Money): string;
  /** The digits in a text as the language writes them. */
  digits(text: string): string;
  /** Names, addresses and free words, kept together where they run against the text around them. */
  isolate(text: string): string;
  /** `14 Mar 2027`. */
  day(day: Day): string;
  /** `14 Mar`, and the year where it is not this one. */
  shortDay(day: Day, now: Instant): string;
  /** Two months of whole days as `Oct – Dec 2026`, one as `Nov 2026`; nothing where they are none of the calendar. */
  months(from: Day, to: Day): string | undefined;
  weekday(weekday: Weekday): string;
  /** The days of a week from its first. */
  readonly week: readonly Weekday[];
  /** `14:00`. */
  time(instant: Instant): string;
  /** A clock time of a form, `09:30`. */
  clock(time: string): string;
  /** `Tue 24 Nov, 14:00`; `today 14:00`, `tomorrow 10:00`. */
  when(instant: Instant, now: Instant): string;
  /** `Tue 24 Nov`, always with its weekday. */
  dayWithWeekday(day: Day): string;
  /** `today`, `yesterday`, `4 days ago`, then the day itself. */
  ago(instant: Instant, now: Instant): string;
  /** `in 51 days`, `today`, `3 days ago`; long ago the day itself. */
  inDays(day: Day, now: Instant): string;
  /** `51 days`. */
  days(count: number): string;
  minutes(count: number): string;
  /** `3 h left`, `2 days left`. */
  left(due: Instant, now: Instant): string;
  /** `1 h late`. */
  late(due: Instant, now: Instant): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
  today(now: Instant): Day;
};

const leftToRight = '\u2066';
const firstStrong = '\u2068';
const pop = '\u2069';
/** Before an isolate, for clients that take a line's direction from its first letter and look into isolates. */
const marks = { ltr: '\u200e', rtl: '\u200f' } as const;
const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Western digits too: a date of theirs would be turned around between Persian words. */
const leftToRightLetters = /[0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u0e00-\u0e7f]/;
/** Days back that are said as a count; earlier ones are said as a day. */
const nearDays = 60;

export function formats(language: Language, zone: Zone): Formats {
  const locale = locales[language];
  const { direction } = locale;
  const digits = (text: string) => text.replace(/\d/g, (digit) => locale.digits.charAt(Number(digit)));
  const number = (value: number) => (value < 0 ? together(`−${plain(-value, locale)}`, locale) : plain(value, locale));
  const signed = (value: number) => (value > 0 ? together(`+${plain(value, locale)}`, locale) : number(value));
  const today = (now: Instant) => localDay(now, zone);
  const time = (instant: Instant) => `${digits(localTime(instant, zone))}${locale.clock}`;
  const day = (of: Day) => dayText(of, locale, true);
  const shortDay = (of: Day, now: Instant) => dayText(of, locale, yearOf(of, locale) !== yearOf(today(now), locale));
  const dayWithWeekday = (of: Day) => `${locale.shortWeekdays[weekdayOf(of)]} ${dayText(of, locale, false)}`;
  const days = (count: number) => locale.days(number(count), count === 1);
  const inDays = (of: Day, now: Instant) => dayFromToday(daysBetween(today(now), of), locale, days) ?? day(of);
  const span = (ms: number) => spanText(ms, locale, days);
  return {
    direction,
    number,
    signed,
    percent: (value) =>
      value < 0
        ? together(`−${plain(-value, locale)}${locale.percent}`, locale)
        : `${plain(value, locale)}${locale.percent}`,
    money: (money) => moneyText(money, language, number),
    moreMoney: (money) => moneyText(money, language, signed),
    digits,
    isolate: (text) => isolated(text, direction),
    day,
    shortDay,
    months: (from, to) => monthsText(from, to, locale),
    weekday: (weekday) => locale.weekdays[weekday],
    week: locale.week,
    time,
    clock: (text) => `${digits(text)}${locale.clock}`,
    when: (instant, now) => {
      const apart = daysBetween(today(now), localDay(instant, zone));
      const near = [locale.yesterday, locale.today, locale.tomorrow][apart + 1];
      const of = localDay(instant, zone);
      return near ? `${near} ${time(instant)}` : `${dayWithWeekday(of)}${locale.comma}${time(instant)}`;
    },
    dayWithWeekday,
    ago: (instant, now) => {
      if (localDay(instant, zone) === today(now)) return `${locale.today} ${time(instant)}`;
      return inDays(localDay(instant, zone), now);
    },
    inDays,
    days,
    minutes: (count) => locale.minutes(number(count)),
    left: (due, now) => locale.left(span(due - now)),
    late: (due, now) => locale.late(span(now - due)),
    list: (items) => listText(items, locale),
    today,
  };
}

/** Digits, a sign or a percent stay in their order inside right-to-left text. */
function together(text: string, { direction }: Locale): string {
  return direction === 'rtl' ? `${leftToRight}${text}${pop}` : text;
}

function isolated(text: string, direction: Locale['direction']): string {
  const foreign = direction === 'rtl' ? leftToRightLetters : rightToLeftLetters;
  const tame = tamed(text);
  return foreign.test(tame) ? `${marks[direction]}${firstStrong}${tame}${pop}` : tame;
}

/** Text of somebody else's without what would turn the words around it, too: overrides, and isolates left open. */
function tamed(text: string): string {
  const plain = text.replace(/[\u202a-\u202e]/g, '');
  const opened = plain.match(/[\u2066-\u2068]/g)?.length ?? 0;
  return opened === (plain.match(/\u2069/g)?.length ?? 0) ? plain : plain.replace(/[\u2066-\u2069]/g, '');
}

/** A number that is not negative. */
function plain(value: number, locale: Locale): string {
  const [whole = '0', rest] = String(Math.round(value * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale.group);
  const text = rest ? `${grouped}${locale.decimal}${rest}` : grouped;
  return text.replace(/\d/g, (digit) => locale.digits.charAt(Number(digit)));
}

function dateOf(day: Day, locale: Locale): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return locale.calendar(year, month, date);
}

function yearOf(day: Day, locale: Locale): number {
  return dateOf(day, locale)[0];
}

function dayText(day: Day, locale: Locale, withYear: boolean): string {
  const [year, month, date] = dateOf(day, locale);
  const text = `${date} ${locale.months[month - 1]}${withYear ? ` ${year}` : ''}`;
  return text.replace(/\d/g, (digit) => locale.digits.charAt(Number(digit)));
}

function monthsText(from: Day, to: Day, locale: Locale): string | undefined {
  const [[year, month, date], [lastYear, lastMonth]] = [dateOf(from, locale), dateOf(to, locale)];
  if (date !== 1 || dateOf(addDays(to, 1), locale)[2] !== 1) return undefined;
  const last = `${locale.months[lastMonth - 1]} ${lastYear}`;
  const first = `${locale.months[month - 1]}${year === lastYear ? '' : ` ${year}`}`;
  const text = year === lastYear && month === lastMonth ? last : `${first} – ${last}`;
  return text.replace(/\d/g, (digit) => locale.digits.charAt(Number(digit)));
}

function dayFromToday(apart: number, locale: Locale, days: (count: number) => string): string | undefined {
  const near = [locale.yesterday, locale.today, locale.tomorrow][apart + 1];
  if (near) return near;
  if (apart > 0) return locale.ahead(days(apart));
  return -apart > nearDays ? undefined : locale.ago(days(-apart));
}

/** Minutes below an hour, hours below two days, then days; rounded down, so that nobody is promised too much. */
function spanText(ms: number, locale: Locale, days: (count: number) => string): string {
  const count = (unit: number) => plain(Math.max(1, Math.floor(ms / unit)), locale);
  if (ms < hourMs) return locale.minutes(count(minuteMs));
  return ms < 2 * dayMs ? locale.hours(count(hourMs)) : days(Math.floor(ms / dayMs));
}

function listText(items: readonly string[], locale: Locale): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(locale.comma)}${locale.and}${items[items.length - 1]}`;
}
