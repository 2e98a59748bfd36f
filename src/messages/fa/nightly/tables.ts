import type { NightlyTables } from '../../en/nightly/tables';

const common = { id: 'شناسه', rev: 'نسخه', account: 'شناسهٔ حساب' };
const named = { accountName: 'حساب' };

export const nightlyTables: NightlyTables = {
  tabs: { alerts: 'هشدارها', duties: 'اجرای خودکار', backtests: 'داده‌های سنجش گذشته‌نگر' },
  headers: {
    alerts: {
      ...common,
      ...named,
      day: 'روز',
      kind: 'نوع',
      reason: 'چه شده',
      measure: 'سنجه',
      from: 'از',
      to: 'به',
      owner: 'برای',
      state: 'وضعیت',
      recovered: 'رفع‌شده در',
      useful: 'به‌دردبخور',
      votedBy: 'به گفتهٔ',
      votedAt: 'زمان نظر',
    },
    backtests: {
      id: common.id,
      rev: common.rev,
      day: 'روز',
      rows: 'ردیف‌ها',
      cancelled: 'لغوشده',
      evidence: 'شواهد',
      body: 'محتوا',
    },
    duties: {
      id: common.id,
      rev: common.rev,
      task: 'چه کاری',
      by: 'از طرف',
      since: 'از',
      until: 'در دست تا',
      day: 'آخرین اجرا',
      next: 'ادامه از',
    },
  },
  settings: {
    horizonDays: 'روزهایی که نتیجه پس از هر تصویر به حساب می‌آید',
    alertBelow: 'هشدار وقتی سلامت از این عدد پایین‌تر برود (۰: هرگز)',
    alertSlope: 'هشدار وقتی سلامت در ۳۰ روز این تعداد امتیاز از دست بدهد',
    alertJump: 'هشدار وقتی یک سنجه یک‌باره این تعداد امتیاز از دست بدهد',
    alertMuteDays: 'روزهای بدون هشدار دوم از همان نوع',
  },
};
