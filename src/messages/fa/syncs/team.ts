import type { plannedTable as English, TeamSyncWords } from '../../en/syncs/team';
import type { Formats } from '../../formats';

export function teamSyncWords(f: Formats): TeamSyncWords {
  return {
    teamSyncs: {
      title: 'برنامه‌ریزی جلسه‌ها',
      without: ({ count }) => `${f.number(count)} جفت همکار بدون جلسه`,
      withoutHint: 'حساب مشترک دارند، ولی جلسه‌ای پیش رو ندارند و دو هفته است با هم جلسه نداشته‌اند',
      pair: ({ csm, am }) => `${csm} و ${am}`,
      never: 'هنوز جلسه‌ای نداشته‌اند',
      last: ({ day }) => `آخرین جلسه ${day}`,
      bothTime: ({ time }) => `${time} برای هر دو`,
      hint: 'تاندمِ هر مدیر موفقیت در اجرای بعدی یا با باز شدن خانه‌اش جلسهٔ او را رزرو می‌کند، اگر آن زمان هنوز آزاد باشد.',
      confirm: 'تأیید موارد انتخاب‌شده',
      none: 'هر دو نفری که حساب مشترک دارند جلسه‌ای پیش رو دارند یا در دو هفتهٔ گذشته جلسه داشته‌اند.',
      rest: ({ count }) => `${f.number(count)} جفت دیگر هم هست: پس از این‌ها دوباره برنامه‌ریزی کنید.`,
      gaps: ({ count }) => `زمانی پیدا نشد (${f.number(count)})`,
      opens: ({ when }) => `کمترین مانع: ${when}`,
      nothingTicked: 'چیزی انتخاب نشده است',
      confirmed: ({ count }) => `${f.number(count)} جلسه در برنامه گذاشته شد`,
      leftOut: ({ count }) => `کنار گذاشته شد، چون در این فاصله برنامه‌ریزی یا رزرو شد: ${f.number(count)}`,
      planned: 'جلسه‌های در برنامه',
      plannedHome: ({ count }) => `در برنامه و هنوز رزرونشده: ${f.number(count)}`,
      plannedWith: ({ name, when }) => `در برنامه با ${name}: ${when}`,
      planOf: ({ name, when }) => `برنامهٔ ${name}، ${when}`,
      waits: ({ name }) => `تاندم آن را برای ${name} رزرو می‌کند`,
      lapses: {
        taken: 'یکی از دو نفر دیگر در آن زمان آزاد نیست',
        late: 'نزدیک‌تر از آن است که خودکار رزرو شود',
        unread: 'تقویمی خوانده نشد',
      },
      booked: ({ count }) => `رزرو یا برگزار شده: ${f.number(count)}`,
      withdraw: ({ count }) => `پس گرفتن ${f.number(count)} جلسه`,
      withdrawn: ({ count }) => `پس گرفته شد: ${f.number(count)}`,
      nothing: 'چیزی در برنامه نیست.',
      anew: 'یافتن زمان دیگر',
    },
  };
}

export const plannedTable: typeof English = {
  title: 'جلسه‌های در برنامه',
  readMe: 'زمان‌هایی که سرپرست برای هر دو همکار تأیید کرده است؛ تاندمِ هر مدیر موفقیت جلسهٔ او را رزرو می‌کند.',
  headers: {
    id: 'شناسه',
    rev: 'نسخه',
    start: 'آغاز',
    end: 'پایان',
    csm: 'مدیر موفقیت مشتری',
    am: 'مدیر حساب',
    state: 'وضعیت',
    reason: 'چرا نه',
    by: 'برنامه‌ریز',
    at: 'زمان',
    meeting: 'جلسه',
    plan: 'برنامه',
  },
};
