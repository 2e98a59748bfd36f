/** Patterns of Java's SimpleDateFormat in English, as Utilities.formatDate takes them; java-date-parse.ts reads them. */
import { ScriptError } from '../../contract';

/** A wall clock in a zone. `offsetMs` is how far it is ahead of UTC. */
type Wall = { readonly instant: number; readonly offsetMs: number; readonly zone: string };

export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayMs = 86_400_000;

export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const wall = { instant, offsetMs: offsetOf(instant, zone), zone };
  return tokens(pattern)
    .map((token) => ('text' in token ? token.text : shown(token.letter, token.count, wall)))
    .join('');
}

export type Token = { readonly text: string } | { readonly letter: string; readonly count: number };

/** Letters in a row are a field, quotes hold plain text, two quotes are one. */
export function tokens(pattern: string): readonly Token[] {
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

export function offsetOf(instant: number, zone: string): number {
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
