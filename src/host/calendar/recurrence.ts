/**
 * When a series happens. Days are walked period by period in wall time, so no rule can run for ever: the walk ends at
 * `until`, whatever the rule says. Malformed rules that the API is known to answer are read as what they mean.
 */
import { instantOf, isZone, wallOf } from './zone';

export type Series = {
  /** RRULE, RDATE and EXDATE lines. */
  readonly lines: readonly string[];
  /** Wall time of the first occurrence; midnight for whole days. */
  readonly startWall: number;
  /** Nothing for whole days. */
  readonly zone: string | undefined;
};

/** A rule that this host does not work out, or that is none. */
export class RecurrenceError extends Error {}

type Rule = {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number;
  readonly ended: (wall: number) => boolean;
  readonly byDay: readonly { readonly nth: number; readonly day: number }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly weekStart: number;
};

const dayMs = 86_400_000;
const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** No calendar shows more of one series than this. */
const mostPeriods = 50_000;

/** Wall times between which a series is asked for. */
export type Span = { readonly from: number; readonly to: number };

/** The wall times of all occurrences that start within the span, in order. @throws RecurrenceError */
export function occurrences(series: Series, span: Span): number[] {
  const rules = series.lines.flatMap((line) => (isRule(line) ? [parseRule(line, series)] : []));
  const added = series.lines.filter((line) => /^RDATE[;:]/i.test(line) || /^RRULE:DATE[;:]/i.test(line));
  const removed = series.lines.filter((line) => /^EXDATE[;:]/i.test(line)).flatMap((line) => parseDates(line, series));
  const starts = new Set(rules.flatMap((rule) => walk(rule, series, span)));
  if (rules.length === 0 && !series.lines.some((line) => /^RRULE:DATE/i.test(line))) starts.add(series.startWall);
  for (const { wall } of added.flatMap((line) => parseDates(line, series))) starts.add(wall);
  for (const { wall, wholeDay } of removed) {
    for (const start of starts) if (wholeDay ? dayOf(start) === dayOf(wall) : start === wall) starts.delete(start);
  }
  return [...starts].filter((wall) => wall >= span.from && wall < span.to).sort((one, other) => one - other);
}

/** Whether the lines can be read at all; Google refuses an insert that fails this. */
export function checkRecurrence(series: Series): void {
  for (const line of series.lines) {
    if (!/^(RRULE|RDATE|EXDATE|EXRULE)[;:]/i.test(line)) throw new RecurrenceError(`${line} is no recurrence line`);
    if (isRule(line)) parseRule(line, series);
    else if (/^EXRULE/i.test(line)) throw new RecurrenceError('EXRULE is not in this host');
    else parseDates(line, series);
  }
}

function isRule(line: string): boolean {
  return /^RRULE:/i.test(line) && !/^RRULE:DATE[;:]/i.test(line);
}

function dayOf(wall: number): number {
  return Math.floor(wall / dayMs);
}

function parseRule(line: string, series: Series): Rule {
  const parts = new Map(
    line
      .slice(line.indexOf(':') + 1)
      .split(';')
      .filter(Boolean)
      .map((part) => part.toUpperCase().split('=') as [string, string]),
  );
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') {
    throw new RecurrenceError(`FREQ=${freq} is not in this host`);
  }
  for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYWEEKNO', 'BYYEARDAY']) {
    if (parts.has(name)) throw new RecurrenceError(`${name} is not in this host`);
  }
  return {
    freq,
    interval: wholeNumber(parts.get('INTERVAL') ?? '1', 1),
    count: parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '', 1) : Number.POSITIVE_INFINITY,
    ended: endOf(parts.get('UNTIL'), series),
    byDay: list(parts.get('BYDAY')).map(parseByDay),
    byMonthDay: list(parts.get('BYMONTHDAY')).map((text) => wholeNumber(text)),
    byMonth: list(parts.get('BYMONTH')).map((text) => wholeNumber(text, 1)),
    bySetPos: list(parts.get('BYSETPOS')).map((text) => wholeNumber(text)),
    weekStart: Math.max(0, dayNames.indexOf(parts.get('WKST') ?? 'MO')),
  };
}

function list(text: string | undefined): string[] {
  return text ? text.split(',') : [];
}

function wholeNumber(text: string, least = Number.NEGATIVE_INFINITY): number {
  const value = Number(text);
  if (!/^[-+]?\d+$/.test(text) || value < least) throw new RecurrenceError(`${text} is not a number that fits`);
  return value;
}

function parseByDay(text: string): { nth: number; day: number } {
  const parts = /^([-+]?\d+)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text);
  if (!parts) throw new RecurrenceError(`BYDAY=${text} is no weekday`);
  return { nth: Number(parts[1] ?? 0), day: dayNames.indexOf(parts[2] ?? '') };
}

const stampForm = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/i;

type Stamp = { readonly wall: number; readonly utc: boolean; readonly wholeDay: boolean };

function parseStamp(text: string): Stamp {
  const parts = stampForm.exec(text.trim());
  if (!parts) throw new RecurrenceError(`${text} is no date`);
  const [, year, month, day, hour, minute, second, utc] = parts;
  const numbers = [year, month, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number);
  const [y = 0, m = 1, d = 1, h = 0, i = 0, s = 0] = numbers;
  return { wall: Date.UTC(y, m - 1, d, h, i, s), utc: utc !== undefined, wholeDay: hour === undefined };
}

/** A date bounds a timed series through that day; a date-time bounds a series of days by its date. */
function endOf(text: string | undefined, { zone }: Series): Rule['ended'] {
  if (!text) return () => false;
  const until = parseStamp(text);
  if (!zone || until.wholeDay) return (wall) => dayOf(wall) > dayOf(until.wall);
  if (!until.utc) return (wall) => wall > until.wall;
  // No zone is two days from UTC: far from the end the look into the zone's rules is spared.
  return (wall) =>
    wall > until.wall + 2 * dayMs || (wall > until.wall - 2 * dayMs && instantOf(wall, zone) > until.wall);
}

/** The dates of an RDATE or EXDATE line in the series' own wall time. */
function parseDates(line: string, series: Series): { wall: number; wholeDay: boolean }[] {
  const colon = line.lastIndexOf(':');
  const zone = /TZID=([^;:]+)/i.exec(line.slice(0, colon))?.[1];
  return list(line.slice(colon + 1)).map((text) => {
    const { wall, utc, wholeDay } = parseStamp(text);
    if (!series.zone) return { wall: dayOf(wall) * dayMs, wholeDay: true };
    if (wholeDay) return { wall: wall + (series.startWall - dayOf(series.startWall) * dayMs), wholeDay };
    const from = utc ? 'UTC' : zone && isZone(zone) ? zone : series.zone;
    return { wall: from === series.zone ? wall : wallOf(instantOf(wall, from), series.zone), wholeDay };
  });
}

const longestPeriodDays = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };

/** A rule that counts is walked from its start, any other from shortly before the span. */
function walk(rule: Rule, series: Series, { from, to }: Span): number[] {
  const startDay = dayOf(series.startWall);
  const time = series.startWall - startDay * dayMs;
  const passed = (dayOf(from) - startDay) / (longestPeriodDays[rule.freq] * rule.interval) - 2;
  const skipped = rule.count === Number.POSITIVE_INFINITY && passed > 0 ? Math.floor(passed) : 0;
  const starts: number[] = [];
  for (let period = skipped; period < skipped + mostPeriods && starts.length < rule.count; period += 1) {
    const { first, days } = periodOf(rule, startDay, period);
    if (first * dayMs >= to || rule.ended(first * dayMs)) break;
    for (const day of pick(days, rule.bySetPos)) {
      const wall = day * dayMs + time;
      if (wall < series.startWall || starts.length >= rule.count) continue;
      if (rule.ended(wall)) return starts;
      starts.push(wall);
    }
  }
  return starts;
}

function pick(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  const picked = positions.flatMap((position) => days.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(picked)].sort((one, other) => one - other);
}

/** The days (since 1970) that a rule names in its n-th period after the start, and the period's first day. */
function periodOf(rule: Rule, startDay: number, period: number): { first: number; days: number[] } {
  const start = new Date(startDay * dayMs);
  const steps = period * rule.interval;
  if (rule.freq === 'DAILY') {
    const day = startDay + steps;
    return {
      first: day,
      days: [day].filter((one) => inMonths(rule, one) && onWeekday(rule, one) && onMonthDay(rule, one)),
    };
  }
  if (rule.freq === 'WEEKLY') {
    const first = startDay - ((start.getUTCDay() - rule.weekStart + 7) % 7) + steps * 7;
    const week = Array.from({ length: 7 }, (_, index) => first + index);
    const wanted = rule.byDay.length > 0 ? rule : { ...rule, byDay: [{ nth: 0, day: start.getUTCDay() }] };
    return { first, days: week.filter((day) => onWeekday(wanted, day) && inMonths(rule, day)) };
  }
  if (rule.freq === 'MONTHLY') {
    const month = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + steps, 1));
    const [year, index] = [month.getUTCFullYear(), month.getUTCMonth()];
    const days =
      rule.byMonth.length > 0 && !rule.byMonth.includes(index + 1) ? [] : monthDays(rule, year, index, start);
    return { first: month.getTime() / dayMs, days };
  }
  const year = start.getUTCFullYear() + steps;
  return { first: Date.UTC(year, 0, 1) / dayMs, days: yearDays(rule, year, start) };
}

function monthDays(rule: Rule, year: number, month: number, start: Date): number[] {
  const first = Date.UTC(year, month, 1) / dayMs;
  const length = Date.UTC(year, month + 1, 1) / dayMs - first;
  const all = Array.from({ length }, (_, index) => first + index);
  if (rule.byDay.length === 0 && rule.byMonthDay.length === 0)
    return all.filter((day) => day - first + 1 === start.getUTCDate());
  return all.filter((day) => onMonthDay(rule, day) && (rule.byDay.length === 0 || nthOf(rule, day, first, length)));
}

/** Without BYMONTH, BYDAY counts within the year, and BYMONTHDAY alone keeps the month of the start, as Google does. */
function yearDays(rule: Rule, year: number, start: Date): number[] {
  if (rule.byMonth.length === 0 && rule.byDay.length > 0 && rule.byMonthDay.length === 0) {
    const first = Date.UTC(year, 0, 1) / dayMs;
    const length = Date.UTC(year + 1, 0, 1) / dayMs - first;
    return Array.from({ length }, (_, index) => first + index).filter((day) => nthOf(rule, day, first, length));
  }
  const months =
    rule.byMonth.length > 0 ? rule.byMonth.toSorted((one, other) => one - other) : [start.getUTCMonth() + 1];
  return months.flatMap((month) => monthDays(rule, year, month - 1, start));
}

function inMonths(rule: Rule, day: number): boolean {
  return rule.byMonth.length === 0 || rule.byMonth.includes(new Date(day * dayMs).getUTCMonth() + 1);
}

function onWeekday(rule: Rule, day: number): boolean {
  return rule.byDay.length === 0 || rule.byDay.some((by) => by.day === new Date(day * dayMs).getUTCDay());
}

function onMonthDay(rule: Rule, day: number): boolean {
  if (rule.byMonthDay.length === 0) return true;
  const date = new Date(day * dayMs);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return rule.byMonthDay.some((by) => (by > 0 ? by : length + by + 1) === date.getUTCDate());
}

/** `2TH` is the second Thursday of the period, `-1FR` the last Friday, `MO` every Monday. */
function nthOf(rule: Rule, day: number, first: number, length: number): boolean {
  const weekday = new Date(day * dayMs).getUTCDay();
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = Math.floor((first + length - 1 - day) / 7) + 1;
  return rule.byDay.some((by) => by.day === weekday && (by.nth === 0 || by.nth === fromStart || -by.nth === fromEnd));
}
