/** Patterns of Java's SimpleDateFormat in English, as Utilities.formatDate and parseDate take them. */
import { ScriptError } from '../contract';

/** A wall clock in a zone. `offsetMs` is how far it is ahead of UTC. */
type Wall = { readonly instant: number; readonly offsetMs: number; readonly zone: string };

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayMs = 86_400_000;

export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const wall = { instant, offsetMs: offsetOf(instant, zone), zone };
  return tokens(pattern)
    .map((token) => ('text' in token ? token.text : shown(token.letter, token.count, wall)))
    .join('');
}

type Token = { readonly text: string } | { readonly letter: string; readonly count: number };

/** Letters in a row are a field, quotes hold plain text, two quotes are one. */
function tokens(pattern: string): readonly Token[] {
  return [...pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)].map(([found, quoted, letter]) => {
    if (found === "''") return { text: "'" };
    if (quoted !== undefined) return { text: quoted.replaceAll("''", "'") };
    return letter === undefined ? { text: found } : { letter, count: found.length };
  });
}

function shown(letter: string, count: number, wall: Wall): string {
  const date = new Date(wall.instant + wall.offsetMs);
  const number = (value: number) => String(value).padStart(count, '0');
  const hour = date.getUTCHours();
  switch (letter) {
    case 'G':
      return date.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
      return count === 2 ? twoDigits(date.getUTCFullYear()) : number(date.getUTCFullYear());
    case 'Y':
      return count === 2 ? twoDigits(week(date).year) : number(week(date).year);
    case 'M':
    case 'L':
      return name(months, date.getUTCMonth(), count, 3) ?? number(date.getUTCMonth() + 1);
    case 'E':
      return name(weekdays, date.getUTCDay(), Math.max(count, 3), 3) ?? '';
    case 'u':
      return number(date.getUTCDay() || 7);
    case 'd':
      return number(date.getUTCDate());
    case 'D':
      return number(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs) + 1);
    case 'F':
      return number(Math.ceil(date.getUTCDate() / 7));
    case 'w':
      return number(week(date).number);
    case 'W':
      return number(
        Math.ceil((date.getUTCDate() + new Date(date.getTime() - (date.getUTCDate() - 1) * dayMs).getUTCDay()) / 7),
      );
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(hour);
    case 'k':
      return number(hour || 24);
    case 'K':
      return number(hour % 12);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(date.getUTCMinutes());
    case 's':
      return number(date.getUTCSeconds());
    case 'S':
      return number(date.getUTCMilliseconds());
    case 'z':
      return zoneName(wall, count);
    case 'Z':
      return offsetText(wall.offsetMs, '');
    case 'X':
      return isoOffset(wall.offsetMs, count);
    default:
      throw new ScriptError(`Illegal pattern character '${letter}'`);
  }
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}

/** Short names for `MMM`, whole ones from `MMMM` on. */
function name(names: readonly string[], index: number, count: number, short: number): string | undefined {
  if (count < short) return undefined;
  return count === short ? names[index]?.slice(0, 3) : names[index];
}

/** Weeks as in the United States: from Sunday, the first holds January 1. */
function week(date: Date): { readonly year: number; readonly number: number } {
  const year = date.getUTCFullYear();
  const start = (of: number) => Date.UTC(of, 0, 1) - new Date(Date.UTC(of, 0, 1)).getUTCDay() * dayMs;
  const own = date.getTime() >= start(year + 1) ? year + 1 : year;
  return { year: own, number: Math.floor((date.getTime() - start(own)) / (7 * dayMs)) + 1 };
}

function offsetText(offsetMs: number, separator: string): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function isoOffset(offsetMs: number, count: number): string {
  if (offsetMs === 0) return 'Z';
  const text = offsetText(offsetMs, count === 3 ? ':' : '');
  return count === 1 ? text.slice(0, 3) : text;
}

function zoneName({ instant, zone, offsetMs }: Wall, count: number): string {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed === 0 ? 'GMT' : `GMT${offsetText(offsetMs, ':')}`;
  const style = count >= 4 ? 'long' : 'short';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** `GMT+5:30` and the like; undefined for the names of places. */
function fixedOffset(zone: string): number | undefined {
  if (/^(GMT|UTC|UT|Z)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? [];
  if (sign === undefined) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function offsetOf(instant: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const parts = zoneFormat(zone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** Java takes a zone that it does not know for GMT; here it is refused, since that is always a mistake. */
function zoneFormat(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new ScriptError(`Invalid argument: timeZone. Should be of type: String`);
  }
}

type Fields = { year: number; month: number; day: number; hour: number; minute: number; second: number; ms: number };

/** Reads a text by a pattern; an hour that does not exist or exists twice is taken as the earlier offset has it. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const fields: Fields = { year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0 };
  let rest = text;
  let afternoon: boolean | undefined;
  let offset: number | undefined;
  const unparseable = () => new ScriptError(`Unparseable date: "${text}"`);
  const take = (expression: RegExp): string => {
    const found = expression.exec(rest)?.[0];
    if (found === undefined) throw unparseable();
    rest = rest.slice(found.length);
    return found;
  };
  const oneOf = (names: readonly string[]): number => {
    const whole = names.findIndex((each) => rest.toLowerCase().startsWith(each.toLowerCase()));
    const short = names.findIndex((each) => rest.toLowerCase().startsWith(each.slice(0, 3).toLowerCase()));
    const index = whole >= 0 ? whole : short;
    if (index < 0) throw unparseable();
    rest = rest.slice(whole >= 0 ? (names[whole] ?? '').length : 3);
    return index;
  };
  const all = tokens(pattern);
  for (const [at, token] of all.entries()) {
    if ('text' in token) {
      if (!rest.startsWith(token.text)) throw unparseable();
      rest = rest.slice(token.text.length);
      continue;
    }
    const { letter, count } = token;
    const following = all[at + 1];
    // Fields side by side (yyyyMMdd) have exactly their letters' width.
    const digits = () => Number(take(following && 'letter' in following ? new RegExp(`^\\d{${count}}`) : /^\d+/));
    if (letter === 'y') fields.year = century(digits(), count);
    else if (letter === 'M') fields.month = count >= 3 ? oneOf(months) : digits() - 1;
    else if (letter === 'd') fields.day = digits();
    else if (letter === 'E') oneOf(weekdays);
    else if ('HkKh'.includes(letter)) fields.hour = digits() % (letter === 'H' || letter === 'k' ? 24 : 12);
    else if (letter === 'm') fields.minute = digits();
    else if (letter === 's') fields.second = digits();
    else if (letter === 'S') fields.ms = digits();
    else if (letter === 'a') afternoon = /p/i.test(take(/^[ap]m/i));
    else if ('XZz'.includes(letter)) offset = offsetIn(take(/^(?:Z|GMT|UTC)?(?:[+-]\d{1,2}:?\d{0,2})?/));
    else throw new ScriptError(`Illegal pattern character '${letter}'`);
  }
  const hour = fields.hour + (afternoon ? 12 : 0);
  const wall = Date.UTC(fields.year, fields.month, fields.day, hour, fields.minute, fields.second, fields.ms);
  if (offset !== undefined) return wall - offset;
  return wall - offsetOf(wall - offsetOf(wall, zone), zone);
}

/** Two letters of a year mean the years from 80 before to 20 after now, as in Java. */
function century(year: number, count: number): number {
  if (count !== 2 || year > 99) return year;
  const latest = new Date().getUTCFullYear() + 20;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function offsetIn(text: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
