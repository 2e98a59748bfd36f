/**
 * Kinds of columns: how a value stands in a cell and how it is read back. Reading forgives what people do to cells
 * (blanks, case, Persian and Arabic digits, dates as Sheets turns them) and says so where it cannot read. Reading what
 * was written gives the same value.
 */
import { isValidJalaaliDate, toGregorian } from 'jalaali-js';
import type { CellKind } from '../domain/doctor/finding';
import type { Email } from '../domain/team/email';
import { westernDigits } from '../domain/text';
import { type ClockTime, type Day, dayMs, dayOf, dayStart, type Instant, isDay, type Zone } from '../domain/time/time';
import { isZone } from '../domain/time/time-zone';
import { Fault } from '../fault';
import type { Cell } from './grid';
import { sealedRev } from './seal';

/** What a cell is read as when it cannot be read. */
export const unreadable = Symbol('unreadable');
export type Unreadable = typeof unreadable;

export type Column<Value> = {
  read(cell: Cell): Value | Unreadable;
  write(value: Value): Cell;
  /** What a cell that cannot be read counts as, in a column without which the row still says something. */
  spare?(cell: Cell): Value;
  /** Pixels. */
  readonly width: number;
  /** The words of a drop-down. */
  readonly options?: readonly string[];
  readonly format?: 'day' | 'number' | 'text';
  /** What a number counts. */
  readonly unit?: Unit;
  /** What its cells hold, where that is more than words: the doctor names it to whoever typed something else. */
  readonly kind?: CellKind;
  /** Several in one cell. */
  readonly many?: true;
  /** Written by Tandem alone: people are warned before they change it. */
  readonly system?: boolean;
};

export type Unit = 'seats' | 'days' | 'points' | 'hours' | 'touches' | 'percent' | 'money';

export function readOrSpare<Value>(column: Column<Value>, cell: Cell): Value | Unreadable {
  const value = column.read(cell);
  return value === unreadable && column.spare ? column.spare(cell) : value;
}

/** Google's limit for one cell. */
export const maxCellCharacters = 50_000;

/** Text without what hides or reorders other text: control characters, bidirectional overrides, broken surrogates. */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu, '').trim();
}

/** What an address is looked up by: without soft hyphens and zero-width letters, which come along when one is copied. */
function visible(cell: Cell): string {
  return cleanText(String(cell)).replace(/[\u00ad\u200b-\u200f\u2060]/g, '');
}

/** `۱۲٫۵` and `١٢٫٥` → `12.5`. */
function latinDigits(text: string): string {
  return westernDigits(text).replace(/٫/g, '.').replace(/٬/g, ',');
}

export function text(width = 160): Omit<Column<string>, 'spare'> {
  return { width, format: 'text', read: (cell) => cleanText(String(cell)), write: fitting };
}

function fitting(value: string): string {
  const clean = cleanText(value);
  if (clean.length > maxCellCharacters) throw new Fault('defect', { cell: 'too long', length: clean.length });
  return clean;
}

/** `acc_…`; written by Tandem alone. */
export function id<Id extends string>(prefix: string): Column<Id> {
  return {
    ...text(110),
    kind: 'id',
    system: true,
    read: (cell) => (String(cell).startsWith(prefix) ? (cleanText(String(cell)) as Id) : unreadable),
  };
}

/** A column that may be empty, as `''`. */
export function orEmpty<Value extends string>(column: Column<Value>): Column<Value | ''> {
  return {
    ...column,
    read: (cell) => (isBlank(cell) ? '' : column.read(cell)),
    spare: () => '',
    write: (value) => value && column.write(value),
  };
}

/** A column that may be empty, as `undefined`. */
export function optional<Value>(column: Column<Value>): Column<Value | undefined> {
  return {
    ...column,
    read: (cell) => (isBlank(cell) ? undefined : column.read(cell)),
    spare: () => undefined,
    write: (value) => (value === undefined ? '' : column.write(value)),
  };
}

/** A column that people may leave empty, or with nothing but commas, and what it is taken for then. */
export function orDefault<Value>(column: Column<Value>, value: Value): Column<Value> {
  const said = (read: Value | Unreadable) => (Array.isArray(read) && read.length === 0 ? value : read);
  return { ...column, read: (cell) => (isBlank(cell) ? value : said(column.read(cell))), spare: () => value };
}

/** A column in which a wrong word must not count as none. */
export function exact<Value>({ spare: _, ...column }: Column<Value>): Column<Value> {
  return column;
}

/** The same column under Tandem's care. */
export function system<Value>(column: Column<Value>): Column<Value> {
  return { ...column, system: true };
}

export function isBlank(cell: Cell): boolean {
  return cell === '' || (typeof cell === 'string' && cleanText(cell) === '');
}

export const email: Column<Email> = {
  ...text(200),
  kind: 'address',
  read: (cell) => {
    const address = visible(cell).toLowerCase();
    return /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(address) ? (address as Email) : unreadable;
  },
};

/** An IANA name. */
export const zone: Column<Zone> = {
  ...text(),
  kind: 'zone',
  read: (cell) => {
    const name = cleanText(String(cell));
    return isZone(name) ? name : unreadable;
  },
};

/** Several words in one cell, between commas. */
export function list<Word extends string>(word: Column<Word>): Column<readonly Word[]> {
  const wordsIn = (cell: Cell) => {
    const parts = typeof cell === 'number' ? [cell] : String(cell).split(/[,;،\n]/);
    return parts.filter((part) => !isBlank(part)).map((part) => word.read(part));
  };
  return {
    ...text(200),
    ...(word.kind && { kind: word.kind }),
    many: true,
    read: (cell) => {
      const words = wordsIn(cell);
      return words.includes(unreadable) ? unreadable : (words as Word[]);
    },
    spare: (cell) => wordsIn(cell).filter((one) => one !== unreadable),
    write: (words) => fitting(words.map((one) => word.write(one)).join(', ')),
  };
}

/** `acme.example`; also read from `@acme.example` and `https://www.acme.example/start`. */
export const domain: Column<string> = {
  ...text(160),
  kind: 'domain',
  read: (cell) => {
    const name = visible(cell)
      .toLowerCase()
      .replace(/^(https?:\/\/)?(www\.)?@?/, '')
      .replace(/[/?#].*$/, '');
    return /^[^\s@.]+(\.[^\s@.]+)+$/.test(name) ? name : unreadable;
  },
};

export const number: Column<number> = {
  width: 90,
  format: 'number',
  kind: 'number',
  read: (cell) => (typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(cell) : unreadable),
  write: (value) => value,
};

/** Thousands may be parted by commas, blanks or (with decimals after a comma) by dots. */
export function parseNumber(typed: string): number | Unreadable {
  const plain = latinDigits(cleanText(typed))
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/^\u2212/, '-');
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return Number(plain);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ''));
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return Number(plain.replace(/\./g, '').replace(',', '.'));
  return /^-?\d+,\d+$/.test(plain) ? Number(plain.replace(',', '.')) : unreadable;
}

export const integer: Column<number> = {
  ...number,
  read: (cell) => {
    const value = number.read(cell);
    return value !== unreadable && Number.isInteger(value) ? value : unreadable;
  },
};

/** A row that people added has no version yet. It stands as a seal (`seal.ts`), which a plain number is not. */
export const version: Column<number> = {
  ...integer,
  width: 90,
  format: 'text',
  system: true,
  read: (cell) => (isBlank(cell) ? 0 : (sealedRev(cell) ?? integer.read(cell))),
  spare: () => 0,
};

/** Sheets counts days from here: serial number 1 is 1899-12-31 (the sheets/api/guides/formats page). */
const serialZero = Date.UTC(1899, 11, 30);

/** A number further away is no day that anybody meant, and has no year of four digits to be written with. */
function isSerial(cell: number): boolean {
  return Math.abs(cell) < 200_000;
}

/** Stands as a date of the Sheet, whatever its locale shows; a day that people typed as text is read too. */
export const day: Column<Day> = {
  width: 100,
  format: 'day',
  kind: 'day',
  read: (cell) => {
    if (typeof cell === 'string') return parseDay(cell);
    return typeof cell === 'number' && isSerial(cell) ? dayOf(serialZero + Math.floor(cell) * dayMs) : unreadable;
  },
  write: (value) => Math.round((dayStart(value) - serialZero) / dayMs),
};

/** Year first: Gregorian, Solar Hijri (13xx, 14xx) or Buddhist (24xx, 25xx). Other orders mean two days at once. */
export function parseDay(typed: string): Day | Unreadable {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/.exec(latinDigits(cleanText(typed)));
  if (!parts) return unreadable;
  return dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

export function dayFrom(year: number, month: number, date: number): Day | Unreadable {
  if (year >= 1300 && year < 1500) {
    if (!isValidJalaaliDate(year, month, date)) return unreadable;
    const { gy, gm, gd } = toGregorian(year, month, date);
    return dayFrom(gy, gm, gd);
  }
  const western = year >= 2400 && year < 2700 ? year - 543 : year;
  const text = `${western}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(text) ? text : unreadable;
}

/** Stands as ISO text in UTC, so that neither the Sheet's locale nor its zone can change it. */
export const instant: Column<Instant> = {
  width: 150,
  format: 'text',
  kind: 'instant',
  read: (cell) => {
    if (typeof cell === 'number') return isSerial(cell) ? Math.round(serialZero + cell * dayMs) : unreadable;
    const typed = latinDigits(cleanText(String(cell)));
    const parts = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:\d{2})?$/i.exec(typed);
    const read = parts ? Date.parse(`${parts[1]}T${parts[2]}${(parts[3] ?? 'Z').toUpperCase()}`) : Number.NaN;
    return Number.isNaN(read) ? unreadable : read;
  },
  write: (value) => new Date(value).toISOString().replace('.000Z', 'Z'),
};

/** Typed as `9:30`, Sheets keeps a part of a day. */
export const clock: Column<ClockTime> = {
  width: 70,
  format: 'text',
  kind: 'clock',
  read: (cell) => {
    if (typeof cell === 'number' && cell >= 0 && cell <= 1) return clockOf(Math.round(cell * 24 * 60));
    const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(latinDigits(cleanText(String(cell))));
    if (!parts || Number(parts[1]) > 24 || Number(parts[2]) > 59) return unreadable;
    return clockOf(Number(parts[1]) * 60 + Number(parts[2]));
  },
  write: (value) => value,
};

function clockOf(minutes: number): ClockTime {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** One of a list of codes, offered as a drop-down. */
export function choice<Code extends string>(codes: readonly Code[], width = 110): Column<Code> {
  return {
    width,
    options: codes,
    format: 'text',
    kind: 'choice',
    read: (cell) => {
      const typed = cleanText(String(cell))
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
      return codes.find((code) => code === typed) ?? unreadable;
    },
    write: (value) => value,
  };
}
