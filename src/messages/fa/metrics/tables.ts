/** Tabs, headers and settings of what figures are computed from. */
import type { FigureTables } from '../../en/metrics/tables';

export const figureTables: FigureTables = {
  tabs: {
    reports: 'گزارش‌ها',
    stamps: 'شاخص‌های صفحهٔ نخست',
    quotas: 'هدف فروش',
    rates: 'نرخ ارز',
    outcomeValues: 'ارزش دستاوردها',
    amountStamps: 'شاخص‌های صفحهٔ نخست (مبلغ‌ها)',
  },
  headers: {
    reports: {
      edition: 'نوع گزارش',
      from: 'از',
      to: 'تا',
      language: 'زبان',
      by: 'سازنده',
      at: 'زمان',
      state: 'حالت',
      document: 'شناسهٔ سند',
    },
    quotas: { am: 'مدیر حساب', from: 'از', to: 'تا', amount: 'درآمد ماهانهٔ بیشتر', currency: 'ارز' },
    rates: { day: 'از روز', from: 'ارز', to: 'به ارز', times: 'هر واحد برابر است با' },
    outcomeValues: { outcome: 'شناسهٔ دستاورد', amount: 'ارزش برای مشتری', currency: 'ارز' },
  },
  stamps: {
    whose: 'برای',
    figure: 'شاخص',
    value: 'مقدار',
    missing: 'چرا نیست',
    unit: 'واحد',
    n: 'تعداد',
    from: 'از',
    to: 'تا',
    day: 'تا روز',
    path: 'پنج دوره',
  },
  settings: {
    yearStart: 'ماهی که سال شاخص‌ها با آن آغاز می‌شود (۱ تا ۱۲)',
    reportTemplate: 'الگوی گزارش‌ها (شناسهٔ سند)',
    reportLook: 'ظاهر گزارش‌ها',
    yearCalendar: 'تقویم فصل‌ها (خالی: تقویم زبان کاربرگ)',
    weekDigest: 'خبر هفته با ایمیل برای سرپرست‌ها در آغاز هفته',
  },
};
