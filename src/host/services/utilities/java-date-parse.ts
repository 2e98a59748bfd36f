/** The other way round: a text read by a pattern of Java's SimpleDateFormat, for Utilities.parseDate. */
import { ScriptError } from '../../contract';
import { months, offsetOf, type Token, tokens, weekdays } from './java-date-pattern';

type Fields = { year: number; month: number; day: number; hour: number; minute: number; second: number; ms: number };
type Found = Fields & { afternoon: boolean; offsetMs: number | undefined };

/** A text that is read from its start; every method throws Java's complaint where it finds something else. */
type Reader = {
  literal(text: string): void;
  match(expression: RegExp): string;
  name(names: readonly string[]): number;
};

/** An hour that does not exist or exists twice is taken as the earlier offset has it. */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const reader = readerOf(text);
  const found: Found = {
    ...{ year: 1970, month: 0, day: 1, hour: 0, minute: 0, second: 0, ms: 0 },
    afternoon: false,
    offsetMs: undefined,
  };
  const all = tokens(pattern);
  for (const [at, token] of all.entries()) {
    if ('text' in token) reader.literal(token.text);
    else readField(token, all[at + 1], reader, found);
  }
  const { year, month, day, minute, second, ms, offsetMs } = found;
  const wall = Date.UTC(year, month, day, found.hour + (found.afternoon ? 12 : 0), minute, second, ms);
  return wall - (offsetMs ?? offsetOf(wall - offsetOf(wall, zone), zone));
}

function readerOf(text: string): Reader {
  let rest = text;
  const unparseable = () => new ScriptError(`Unparseable date: "${text}"`);
  const literal = (expected: string) => {
    if (!rest.startsWith(expected)) throw unparseable();
    rest = rest.slice(expected.length);
  };
  const match = (expression: RegExp) => {
    const found = expression.exec(rest)?.[0];
    if (found === undefined) throw unparseable();
    rest = rest.slice(found.length);
    return found;
  };
  return {
    literal,
    match,
    name: (names) => {
      const starts = (name: string) => rest.toLowerCase().startsWith(name.toLowerCase());
      const index = names.findIndex((name) => starts(name.slice(0, 3)));
      const name = names[index];
      if (name === undefined) throw unparseable();
      rest = rest.slice(starts(name) ? name.length : 3);
      return index;
    },
  };
}

type Field = Extract<Token, { letter: string }>;

function readField({ letter, count }: Field, following: Token | undefined, reader: Reader, found: Found): void {
  // Fields side by side (yyyyMMdd) have exactly their letters' width.
  const isTight = following !== undefined && 'letter' in following;
  const digits = () => Number(reader.match(isTight ? new RegExp(`^\\d{${count}}`) : /^\d+/));
  const plain = plainFields[letter];
  if (plain !== undefined) found[plain] = digits();
  else if (letter === 'y') found.year = century(digits(), count);
  else if (letter === 'M' || letter === 'L') found.month = count >= 3 ? reader.name(months) : digits() - 1;
  else if (letter === 'E') reader.name(weekdays);
  else if (letter === 'k') found.hour = digits() % 24;
  else if (letter === 'K' || letter === 'h') found.hour = digits() % 12;
  else if (letter === 'a') found.afternoon = /p/i.test(reader.match(/^[ap]m/i));
  else if (letter === 'X' || letter === 'Z' || letter === 'z')
    found.offsetMs = offsetIn(reader.match(/^(?:Z|(?:GMT|UTC)?(?:[+-]\d{1,2}(?::?\d{2})?)?)/));
  else throw new ScriptError(`Illegal pattern character '${letter}'`);
}

const plainFields: Readonly<Record<string, keyof Fields>> = { d: 'day', H: 'hour', m: 'minute', s: 'second', S: 'ms' };

/** Two letters of a year mean the years from 80 before to 20 after now, as in Java. */
function century(year: number, count: number): number {
  if (count !== 2 || year > 99) return year;
  const latest = new Date().getUTCFullYear() + 20;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function offsetIn(text: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
