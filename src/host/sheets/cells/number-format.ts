/** A value as a cell shows it: number, date and time patterns of the Sheets API, in English words. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { Scalar } from '../grid';
import { type WallTime, wallTimeOf } from './serial';

const defaults: Record<string, string> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  SCIENTIFIC: '0.00E+00',
  DATE: 'm/d/yyyy',
  TIME: 'h:mm:ss am/pm',
  DATE_TIME: 'm/d/yyyy h:mm:ss',
};

export function isDateFormat(format: sheets_v4.Schema$NumberFormat | null | undefined): boolean {
  return ['DATE', 'TIME', 'DATE_TIME'].includes(format?.type ?? '');
}

export function showValue(value: Scalar, format: sheets_v4.Schema$NumberFormat | null | undefined): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = format?.pattern || defaults[format?.type ?? ''];
  if (!pattern || format?.type === 'TEXT' || pattern === '@') return showPlain(value);
  return isDateFormat(format) ? showMoment(value, pattern) : showNumber(value, pattern);
}

function showPlain(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) return value.toExponential(2).toUpperCase();
  return String(Number(value.toFixed(10)));
}

/** `#,##0.00` and its kin, with up to three sections for positive, negative and zero. */
function showNumber(value: number, pattern: string): string {
  const sections = pattern.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const negative = value < 0 && sections.length > 1;
  const section = (value === 0 && sections[2]) || (negative ? sections[1] : sections[0]) || '0';
  const bare = section.replaceAll(/\[[^\]]*\]/g, '');
  const body = /[#0?][#0?,.]*(?:[eE][-+]?0+)?/.exec(maskQuoted(bare));
  if (!body) return unquote(bare);
  const percents = maskQuoted(bare).split('%').length - 1;
  const scaled = (negative ? -value : value) * 100 ** percents;
  const before = bare.slice(0, body.index);
  const after = bare.slice(body.index + body[0].length);
  const digits = /e/i.test(body[0]) ? showScientific(scaled, body[0]) : showDigits(Math.abs(scaled), body[0]);
  return `${scaled < 0 && !/e/i.test(body[0]) ? '-' : ''}${unquote(before)}${digits}${unquote(after)}`;
}

function showDigits(size: number, form: string): string {
  const [whole = '', fraction = ''] = form.split('.');
  const fixed = size.toFixed(fraction.length);
  const [digits = '', decimals = ''] = fixed.split('.');
  const padded = digits.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replaceAll(/\B(?=(\d{3})+$)/g, ',') : padded;
  const shown = whole.includes('0') || padded !== '0' ? grouped : '';
  const optional = /#*$/.exec(fraction)?.[0].length ?? 0;
  const kept =
    decimals.slice(0, decimals.length - optional) + decimals.slice(decimals.length - optional).replace(/0+$/, '');
  return kept ? `${shown}.${kept}` : shown;
}

function showScientific(value: number, form: string): string {
  const decimals = (/\.([0#]+)/.exec(form)?.[1] ?? '').length;
  const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
  const size = String(Math.abs(Number(exponent))).padStart(2, '0');
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${size}`;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const dayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dateToken = /"[^"]*"|\\.|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|./gi;

function showMoment(serial: number, pattern: string): string {
  const at = wallTimeOf(serial);
  const tokens = pattern.match(dateToken) ?? [];
  const half = tokens.some((token) => /^a(m\/p|\/p)/i.test(token));
  return tokens.map((token, index) => showPart(token, at, half, isMinute(tokens, index))).join('');
}

/** `m` is the minute when it follows an hour or comes before a second. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const letters = (token: string | undefined) => token !== undefined && /^[ymdhs]/i.test(token);
  const before = tokens.slice(0, index).findLast(letters);
  const after = tokens.slice(index + 1).find(letters);
  return /^h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function showPart(token: string, at: WallTime, half: boolean, minute: boolean): string {
  const pad = (value: number) => String(value).padStart(token.length > 1 ? 2 : 1, '0');
  if (/^"/.test(token)) return token.slice(1, -1);
  if (/^\\/.test(token)) return token.slice(1);
  if (/^am\/pm$/i.test(token)) return at.hour < 12 ? 'AM' : 'PM';
  if (/^a\/p$/i.test(token)) return at.hour < 12 ? 'A' : 'P';
  if (/^y/i.test(token)) return token.length > 2 ? String(at.year) : String(at.year % 100).padStart(2, '0');
  if (/^m/i.test(token)) return minute ? pad(at.minute) : showMonth(token.length, at.month);
  if (/^d/i.test(token)) return token.length > 2 ? showWeekday(token.length, at.weekday) : pad(at.day);
  if (/^h/i.test(token)) return pad(half ? at.hour % 12 || 12 : at.hour);
  if (/^s/i.test(token)) return pad(at.second);
  return token;
}

function showMonth(length: number, month: number): string {
  const name = monthNames[month - 1] ?? '';
  if (length > 3) return name;
  return length === 3 ? name.slice(0, 3) : String(month).padStart(length, '0');
}

function showWeekday(length: number, weekday: number): string {
  const name = dayNames[weekday] ?? '';
  return length > 3 ? name : name.slice(0, 3);
}

function maskQuoted(text: string): string {
  return text.replaceAll(/"[^"]*"|\\./g, (quoted) => '\u0000'.repeat(quoted.length));
}

function unquote(text: string): string {
  return text.replaceAll(/"([^"]*)"|\\(.)|[_*]./g, '$1$2');
}
