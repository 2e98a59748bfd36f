/** What stands in the cells of a person's own file, in the forms that people and other programs write it. */
import type { Stage } from '../../domain/account/account';
import { stages } from '../../domain/account/account';
import type { ActivityKind } from '../../domain/account/activity';
import { activityKinds } from '../../domain/account/activity';
import { languages, type Role, roles, type Weekday, weekdays } from '../../domain/team/teammate';
import { foldText, westernDigits } from '../../domain/text';
import { type Day, dayStart, type Instant } from '../../domain/time/time';
import { day, dayFrom, instant, parseDay, parseNumber, unreadable } from '../cells';

export type Reason = 'no-id' | 'no-account' | 'no-value' | 'bad-value' | 'ambiguous-day' | 'duplicate';
export type Reading<Value> = { readonly value: Value } | { readonly reason: Reason };
export type Reader<Value> = (text: string) => Reading<Value>;

export const bad = { reason: 'bad-value' } as const;

export const wholeNumber: Reader<number> = (text) => {
  const read = parseNumber(text);
  return read !== unreadable && Number.isInteger(read) && read >= 0 ? { value: read } : bad;
};

/** `12 %` is 12. */
export const anyNumber: Reader<number> = (text) => {
  const read = parseNumber(text.replace(/[%٪]\s*$/, ''));
  return read === unreadable ? bad : { value: read };
};

/** Which of two numbers is the month, where the file itself tells: some day in it is above twelve. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

const partsOfDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[\sT].*)?$/;

export function dayOrderOf(texts: readonly string[]): DayOrder {
  const parts = texts.flatMap((text) => {
    const found = partsOfDay.exec(westernDigits(text).trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = parts.some(([first, second]) => first > 12 && second <= 12);
  const monthFirst = parts.some(([first, second]) => first <= 12 && second > 12);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function dayReader(order: DayOrder): Reader<Day> {
  return (text) => {
    const typed = westernDigits(text).trim();
    const plain = /^\d{5}(\.\d+)?$/.test(typed) ? day.read(Number(typed)) : parseDay(typed);
    if (plain !== unreadable) return { value: plain };
    const spelt = speltDay(typed);
    if (spelt !== unreadable) return { value: spelt };
    const parts = partsOfDay.exec(typed);
    return parts ? twoWays(Number(parts[1]), Number(parts[2]), { year: Number(parts[3]), order }) : bad;
  };
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

/** `29 Mar 2026` and `March 29, 2026`. */
function speltDay(typed: string) {
  const parts = /^(?:(\d{1,2})[\s-]+([a-z]{3,9})|([a-z]{3,9})\s+(\d{1,2})),?[\s-]+(\d{4})$/i.exec(typed);
  const name = (parts?.[2] ?? parts?.[3] ?? '').slice(0, 3).toLowerCase();
  const month = months.indexOf(name) + 1;
  return parts && month > 0 ? dayFrom(Number(parts[5]), month, Number(parts[1] ?? parts[4])) : unreadable;
}

export function instantReader(order: DayOrder): Reader<Instant> {
  return (text) => {
    const typed = westernDigits(text).trim();
    const exact = instant.read(/^\d{5}(\.\d+)?$/.test(typed) ? Number(typed) : typed);
    if (exact !== unreadable) return { value: exact };
    const read = dayReader(order)(text);
    return 'value' in read ? { value: dayStart(read.value) } : read;
  };
}

/** Words for a code, folded; the code itself is one of them. */
function wordReader<Code extends string>(codes: readonly Code[], words: Readonly<Record<string, Code>>): Reader<Code> {
  return (text) => {
    const typed = foldText(text).replace(/[\s_-]+/g, ' ');
    const found = codes.find((code) => code === typed) ?? words[typed];
    return found === undefined ? bad : { value: found };
  };
}

export const stageOf = wordReader<Stage>(stages, {
  onboard: 'onboarding',
  implementation: 'onboarding',
  new: 'onboarding',
  active: 'live',
  customer: 'live',
  adopted: 'live',
  cancelling: 'ending',
  'in notice': 'ending',
  churned: 'ended',
  cancelled: 'ended',
  canceled: 'ended',
  closed: 'ended',
  inactive: 'ended',
  'راه اندازی': 'onboarding',
  فعال: 'live',
  'در حال پایان': 'ending',
  پایان: 'ended',
  เริ่มต้น: 'onboarding',
  ใช้งาน: 'live',
  กำลังสิ้นสุด: 'ending',
  สิ้นสุด: 'ended',
});

export const roleOf = wordReader<Role>(roles, {
  'customer success manager': 'csm',
  'customer success': 'csm',
  'success manager': 'csm',
  'account manager': 'am',
  'key account manager': 'am',
  sales: 'am',
  'team lead': 'lead',
  'team leader': 'lead',
  manager: 'lead',
  administrator: 'admin',
  'موفقیت مشتری': 'csm',
  'مدیر حساب': 'am',
  سرپرست: 'lead',
  مدیر: 'admin',
  ผู้จัดการบัญชี: 'am',
  หัวหน้าทีม: 'lead',
  ผู้ดูแลระบบ: 'admin',
});

export const activityKindOf = wordReader<ActivityKind>(activityKinds, {
  email: 'mail',
  'e mail': 'mail',
  call: 'note',
  phone: 'note',
  task: 'note',
  comment: 'note',
  meeting: 'sync',
});

export const languageOf = wordReader(languages, {
  english: 'en',
  'en us': 'en',
  'en gb': 'en',
  persian: 'fa',
  farsi: 'fa',
  'fa ir': 'fa',
  فارسی: 'fa',
  thai: 'th',
  'th th': 'th',
  ไทย: 'th',
});

/** `mon-fri` and `Monday, Tuesday`; a week wraps from Sunday to Monday. */
export const workdaysOf: Reader<readonly Weekday[]> = (text) => {
  const found = text
    .split(/[,;،\s]+/)
    .filter(Boolean)
    .map((part) => part.split(/[-–]/).map(weekday));
  const spans = found.map(([from, to, ...more]) => (more.length > 0 ? undefined : spanOf(from, to ?? from)));
  if (spans.length === 0 || spans.includes(undefined)) return bad;
  const named = new Set(spans.flatMap((span) => span ?? []));
  return { value: weekdays.filter((one) => named.has(one)) };
};

function weekday(name: string): Weekday | undefined {
  return weekdays.find((one) => foldText(name).startsWith(one));
}

function spanOf(from: Weekday | undefined, to: Weekday | undefined): readonly Weekday[] | undefined {
  if (!from || !to) return undefined;
  const start = weekdays.indexOf(from);
  const length = (weekdays.indexOf(to) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => weekdays[(start + step) % 7] ?? from);
}
