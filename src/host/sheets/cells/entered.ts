/** What Sheets makes of a text that is typed into a cell (`USER_ENTERED`). */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Scalar } from '../grid';
import { serialOfDay } from './serial';

export type Entered = {
  readonly value?: Scalar;
  readonly formula?: string;
  /** The format that the writing implies: a date, a percentage, an amount. */
  readonly numberFormat?: sheets_v4.Schema$NumberFormat;
};

export function parseEntered(text: string, locale: string): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  return parseNumber(trimmed) ?? parseMoment(trimmed, locale) ?? { value: text };
}

const numberForm = /^([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(?:[eE]([-+]?\d+))?(%?)$/;

function parseNumber(text: string): Entered | undefined {
  const parts = numberForm.exec(text);
  if (!parts || !/\d/.test(parts[3] ?? '')) return undefined;
  const [, sign, dollar, digits = '', exponent, percent] = parts;
  const size = Number(`${digits.replaceAll(',', '')}e${exponent ?? 0}`);
  const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
  const decimals = digits.includes('.');
  if (percent) return { value, numberFormat: { type: 'PERCENT', pattern: decimals ? '0.00%' : '0%' } };
  if (dollar) return { value, numberFormat: { type: 'CURRENCY', pattern: decimals ? '"$"#,##0.00' : '"$"#,##0' } };
  if (exponent !== undefined) return { value, numberFormat: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  if (digits.includes(','))
    return { value, numberFormat: { type: 'NUMBER', pattern: decimals ? '#,##0.00' : '#,##0' } };
  return { value };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const timeForm = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i;

function parseMoment(text: string, locale: string): Entered | undefined {
  const time = parseTime(text);
  if (time !== undefined) return { value: time, numberFormat: { type: 'TIME', pattern: 'h:mm:ss' } };
  const [, dayText = text, timeText] = /^(.+?)(?:[T ]|,\s*)(\d{1,2}:.+)$/.exec(text) ?? [];
  const day = parseDay(dayText, locale);
  if (!day) return undefined;
  if (timeText === undefined) return { value: day.serial, numberFormat: { type: 'DATE', pattern: day.pattern } };
  const fraction = parseTime(timeText);
  if (fraction === undefined) return undefined;
  return { value: day.serial + fraction, numberFormat: { type: 'DATE_TIME', pattern: `${day.pattern} h:mm:ss` } };
}

function parseTime(text: string): number | undefined {
  const parts = timeForm.exec(text);
  if (!parts) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half] = parts;
  const clock = half ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours);
  if (clock > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half && Number(hours) > 12)) return undefined;
  return (clock * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** ISO dates everywhere; slashes in the order of the spreadsheet's locale; English month names. */
function parseDay(text: string, locale: string): { serial: number; pattern: string } | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const slashes = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (slashes) {
    const [first, second, year] = [Number(slashes[1]), Number(slashes[2]), Number(slashes[3])];
    if (locale === 'en_US') return dayOf(year, first, second, 'm/d/yyyy');
    return dayOf(year, second, first, 'dd/mm/yyyy');
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -](\d{4})$/.exec(text);
  if (named) return dayOf(Number(named[3]), monthNumber(named[2]), Number(named[1]), 'd mmm yyyy');
  const american = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/.exec(text);
  if (american) return dayOf(Number(american[3]), monthNumber(american[1]), Number(american[2]), 'mmm d, yyyy');
  return undefined;
}

function monthNumber(name = ''): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function dayOf(
  year: number,
  month: number,
  day: number,
  pattern: string,
): { serial: number; pattern: string } | undefined {
  const serial = month < 1 ? undefined : serialOfDay(year, month, day);
  return serial === undefined ? undefined : { serial, pattern };
}
