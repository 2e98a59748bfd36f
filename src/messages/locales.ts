/**
 * How each language writes numbers, days and spans of time. Own tables: Apps Script does not promise Persian and Thai
 * in its Intl, and whole strings of CLDR move between versions. Names are CLDR's.
 */
import { toJalaali } from 'jalaali-js';
import { type Language, type Weekday, weekdays } from '../domain/team/teammate';

export type Locale = {
  readonly direction: 'ltr' | 'rtl';
  /** Ten digits, from zero. */
  readonly digits: string;
  readonly group: string;
  readonly decimal: string;
  readonly percent: string;
  /** Year, month and day of the calendar that people go by, of a Gregorian date. */
  readonly calendar: (year: number, month: number, day: number) => readonly [year: number, month: number, day: number];
  readonly months: readonly string[];
  readonly weekdays: { readonly [W in Weekday]: string };
  /** From the first day of the week on. */
  readonly week: readonly Weekday[];
  readonly shortWeekdays: { readonly [W in Weekday]: string };
  /** Between a weekday with its day and the time. */
  readonly comma: string;
  /** What follows a clock time. */
  readonly clock: string;
  /** Between the last two of a list. */
  readonly and: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly minutes: (count: string) => string;
  readonly hours: (count: string) => string;
  readonly days: (count: string, one: boolean) => string;
  /** A span of time as what is left, what is over, what has passed since, what is to come. */
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly ago: (span: string) => string;
  readonly ahead: (span: string) => string;
};

const en: Locale = {
  direction: 'ltr',
  digits: '0123456789',
  group: ',',
  decimal: '.',
  percent: '%',
  calendar: (year, month, day) => [year, month, day],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  week: weekdays,
  shortWeekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  comma: ', ',
  clock: '',
  and: ' and ',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count, one) => `${count} ${one ? 'day' : 'days'}`,
  left: (span) => `${span} left`,
  late: (span) => `${span} late`,
  ago: (span) => `${span} ago`,
  ahead: (span) => `in ${span}`,
};

const persianWeekdays = {
  mon: 'دوشنبه',
  tue: 'سه‌شنبه',
  wed: 'چهارشنبه',
  thu: 'پنجشنبه',
  fri: 'جمعه',
  sat: 'شنبه',
  sun: 'یکشنبه',
} as const;

const fa: Locale = {
  direction: 'rtl',
  digits: '۰۱۲۳۴۵۶۷۸۹',
  group: '٬',
  decimal: '٫',
  percent: '٪',
  calendar: (year, month, day) => {
    const { jy, jm, jd } = toJalaali(year, month, day);
    return [jy, jm, jd];
  },
  months: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  weekdays: persianWeekdays,
  week: ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'],
  shortWeekdays: persianWeekdays,
  comma: '، ',
  clock: '',
  and: ' و ',
  today: 'امروز',
  tomorrow: 'فردا',
  yesterday: 'دیروز',
  minutes: (count) => `${count} دقیقه`,
  hours: (count) => `${count} ساعت`,
  days: (count) => `${count} روز`,
  left: (span) => `${span} مانده`,
  late: (span) => `${span} گذشته از مهلت`,
  ago: (span) => `${span} پیش`,
  ahead: (span) => `${span} دیگر`,
};

const th: Locale = {
  direction: 'ltr',
  digits: '0123456789',
  group: ',',
  decimal: '.',
  percent: '%',
  /** Buddhist era: the Gregorian calendar with years counted from 543 BCE. */
  calendar: (year, month, day) => [year + 543, month, day],
  months: ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
  weekdays: {
    mon: 'วันจันทร์',
    tue: 'วันอังคาร',
    wed: 'วันพุธ',
    thu: 'วันพฤหัสบดี',
    fri: 'วันศุกร์',
    sat: 'วันเสาร์',
    sun: 'วันอาทิตย์',
  },
  week: weekdays,
  shortWeekdays: { mon: 'จ.', tue: 'อ.', wed: 'พ.', thu: 'พฤ.', fri: 'ศ.', sat: 'ส.', sun: 'อา.' },
  comma: ' ',
  clock: ' น.',
  and: ' และ ',
  today: 'วันนี้',
  tomorrow: 'พรุ่งนี้',
  yesterday: 'เมื่อวาน',
  minutes: (count) => `${count} นาที`,
  hours: (count) => `${count} ชม.`,
  days: (count) => `${count} วัน`,
  left: (span) => `เหลือ ${span}`,
  late: (span) => `เลยกำหนด ${span}`,
  ago: (span) => `${span}ที่แล้ว`,
  ahead: (span) => `อีก ${span}`,
};

export const locales: { readonly [L in Language]: Locale } = { en, fa, th };
