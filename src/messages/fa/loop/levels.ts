import type { LevelWords } from '../../en/loop/levels';
import type { Formats } from '../../formats';

export function levelWords(f: Formats): LevelWords {
  const share = (name: string) => (one: { percent: string; some: number; of: number }) =>
    `${name} ${one.percent} (${f.number(one.some)} از ${f.number(one.of)})`;
  const counted =
    (name: string) =>
    ({ count }: { count: number }) =>
      `${name} (${f.number(count)})`;
  return {
    levels: {
      title: 'پاسخ به فرصت‌ها',
      period: ({ from, to }) => `${from} تا ${to}`,
      n: ({ count }) => `از ${f.number(count)} مورد`,
      between: ({ low, high }) => `به احتمال زیاد ${low} تا ${high}`,
      none: {
        acknowledgedInTime: 'هنوز مهلتی نرسیده است',
        decidedInTime: 'هنوز مهلتی نرسیده است',
        acceptance: 'فرصتی ثبت نشده است',
        conversion: 'هنوز فرصتی پذیرفته نشده است',
      },
      missed: ({ count }) => `${f.number(count)} از دست رفته`,
      against: ({ count }) => `${f.number(count)} نه`,
      open: ({ count }) => `${f.number(count)} هنوز باز`,
      short: {
        acknowledgedInTime: share('دیده‌شده در مهلت'),
        decidedInTime: share('تصمیم در مهلت'),
        acceptance: share('پذیرفته‌شده'),
        conversion: share('فروخته‌شده'),
      },
      owners: 'به تفکیک پاسخ‌دهنده',
      flaggers: 'به تفکیک ثبت‌کننده',
      kinds: 'به تفکیک نوع',
      nobody: 'هنوز هیچ‌کس',
      when: 'دوره',
      whens: {
        'month 0': 'این ماه',
        'month -1': 'ماه پیش',
        'quarter 0': 'این فصل',
        'quarter -1': 'فصل پیش',
        'year 0': 'امسال',
        'year -1': 'پارسال',
      },
      groups: {
        acknowledgedInTime: { kept: counted('دیده‌شده در مهلت'), missed: counted('گذشته از مهلت') },
        decidedInTime: { kept: counted('تصمیم در مهلت'), missed: counted('گذشته از مهلت') },
        acceptance: { kept: counted('پذیرفته‌شده'), missed: counted('ردشده') },
        conversion: { kept: counted('فروخته‌شده'), missed: counted('ازدست‌رفته') },
      },
      stillOpen: counted('هنوز باز'),
      others: 'دیگر شاخص‌ها',
    },
  };
}
