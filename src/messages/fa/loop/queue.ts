import type { QueueWords } from '../../en/loop/queue';
import type { Formats } from '../../formats';

export function queueWords(f: Formats): QueueWords {
  return {
    queueing: {
      late: ({ count }) => `${f.number(count)} گذشته از مهلت`,
      acknowledge: 'علامت‌خورده‌ها را دیدم',
      nothingTicked: 'نخست فرصت‌هایی را که دیده‌اید علامت بزنید',
      nothing: 'چیزی پیدا نشد. واژهٔ دیگری را بیازمایید.',
      noPage: 'فهرست کوتاه‌تر شده است.',
      find: 'یافتن و مرتب‌سازی',
      query: 'واژه، حساب یا نوع فرصت',
      search: 'یافتن',
      kind: 'نوع',
      everyKind: 'همهٔ انواع',
      order: 'ترتیب',
      orders: { clock: 'به ترتیب مهلت', value: 'به ترتیب ارزش، بیشترین نخست' },
      byValue: ({ currency }) => `به ترتیب ارزش، به ${currency}`,
      noValue: 'بدون مبلغ',
      worth: {
        expected: ({ money }) => `برآورد: ماهی ${money}`,
        'next-rung': ({ money }) => `با طرح بعدی: ماهی ${money}`,
      },
      page: ({ from, to, all }) => `${f.number(from)} تا ${f.number(to)} از ${f.number(all)}`,
      before: 'پیشین‌ها',
      after: 'بعدی‌ها',
      made: ({ count }) => `${f.number(count)} فرصت دیده شد`,
      outcomes: { gone: 'یکی از آن‌ها دیگر در کاربرگ نیست', 'not-yours': 'در انتظار فرد دیگری است' },
    },
    became: {
      title: 'سرنوشت فرصت‌های من',
      empty: 'هنوز فرصتی ثبت نکرده‌اید. هرگاه مشتری چیز بیشتری خواست، از همان ایمیل ثبتش کنید.',
      none: 'از این دسته چیزی نیست.',
      flagged: ({ count }) => `${f.number(count)} ثبت‌شده`,
      won: ({ count }) => `${f.number(count)} فروخته‌شده`,
      used: ({ count }) => `${f.number(count)} در حال استفاده`,
      groups: {
        'open-loop': ({ count }) => `فروخته‌شده و تحویل‌نشده (${f.number(count)})`,
        'your-turn': ({ count }) => `نوبت شماست (${f.number(count)})`,
        'with-am': ({ count }) => `نزد مدیر حساب (${f.number(count)})`,
        'in-use': ({ count }) => `در حال استفاده (${f.number(count)})`,
        'came-to-nothing': ({ count }) => `بی‌نتیجه (${f.number(count)})`,
      },
      given: ({ name, to, when }) => `${name} آن را به ${to} سپرد، ${when}`,
      progress: ({ done, all, name, when }) => `راه‌اندازی ${f.number(done)} از ${f.number(all)}، ${name}، ${when}`,
      narrow: 'محدود کردن فهرست',
      show: 'کدام‌ها',
      everything: 'همه',
    },
  };
}
