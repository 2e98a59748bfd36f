import type { ProposalWords } from '../../en/proposals/words';
import type { Formats } from '../../formats';

export function proposalWords(f: Formats): ProposalWords {
  return {
    proposals: {
      title: 'فرصت احتمالی',
      section: ({ count }) => `هنوز کسی ثبت نکرده (${f.number(count)})`,
      home: ({ count }) => `آمادهٔ ثبت (${f.number(count)})`,
      why: 'آنچه داده‌ها می‌گویند',
      says: {
        'over-seats': ({ now, of }) => `${f.number(now)} کاربر فعال‌اند، ${f.number(of)} کاربر خریده شده`,
        'before-renewal': ({ now, of, day, what }) =>
          `مهلت اعلام ${what} است و استفاده از ${day} تاکنون از ${f.percent(of)} به ${f.percent(now)} رسیده`,
        'seats-full': ({ now, of }) => `${f.number(now)} از ${f.number(of)} کاربر فعال‌اند`,
        'team-larger': ({ now, of }) => `${f.number(now)} نفر آنجا می‌شناسیم، ${f.number(of)} کاربر خریده‌اند`,
        'usage-growth': ({ now, of, day }) =>
          `کاربران فعال از ${day} تاکنون از ${f.percent(of)} به ${f.percent(now)} رسیده‌اند`,
        'logins-growth': ({ now, day }) => `ورودها در یک ماه ${f.percent(now)} بیشتر شده، اندازه‌گیری ${day}`,
        'feature-asked': ({ what, day }) => `${day} از ${what} نام برده شد که در طرحشان نیست`,
        promoter: ({ now, day }) => `${day} امتیاز ${f.number(now)} از ${f.number(10)} داده‌اند`,
      },
      plan: ({ plan, seats }) =>
        seats === undefined ? `${plan} آن را دارد` : `${plan} برای ${f.number(seats)} کاربر است`,
      flag: 'ثبت فرصت',
      setAside: 'کنار می‌گذارم',
      whyNot: 'فرصت نیست، چون…',
      setAsideHint: 'اگر کنار گذاشته شود، تا وقتی بیشتر نشود یا دلیل دیگری پیدا نکند، دیگر پیشنهاد نمی‌شود.',
      done: 'کنار گذاشته شد',
      gone: 'این دیگر برقرار نیست؛ داده‌ها اکنون چیز دیگری می‌گویند.',
      record: 'کارنامه تا امروز',
      accepted: ({ accepted, decided }) => `از ${f.number(decided)} مورد مانند این، ${f.number(accepted)} پذیرفته شد`,
      share: ({ percent, low, high }) =>
        `${f.percent(percent)}، به احتمال زیاد میان ${f.percent(low)} و ${f.percent(high)}`,
      lift: ({ times, low, high }) =>
        `${f.number(times)} برابرِ فرصت‌های بدون آن، به احتمال زیاد میان ${f.number(low)} و ${f.number(high)}`,
      noLift: 'برای مقایسه، فرصت‌های بدون آن کم‌اند',
      noRecord: ({ decided, needed }) =>
        `هنوز کارنامه‌ای نیست: ${f.number(decided)} از ${f.number(needed)} مورد تصمیم‌گیری شده`,
      asideCount: ({ count }) => `${f.number(count)} مورد کنار گذاشته شده`,
      rules: {
        'over-seats': 'کاربران فعال بیش از خرید',
        'before-renewal': 'رشد پیش از تمدید',
        'seats-full': 'نُه‌دهم کاربران فعال‌اند',
        'team-larger': 'تیمی بزرگ‌تر از کاربران خریداری‌شده',
        'usage-growth': 'کاربران فعال بیش از سه ماه پیش',
        'logins-growth': 'ورودها یک‌چهارم بیشتر',
        'feature-asked': 'نام‌بردن از امکانی در طرحی دیگر',
        promoter: 'امتیاز ۹ یا ۱۰',
      },
      open: 'قاعده‌های فرصت',
      rulesTitle: 'قاعده‌هایی که فرصت پیشنهاد می‌کنند',
      rulesHint: 'آنچه کنار گذاشته می‌شود به زیان قاعده شمرده می‌شود. هیچ‌یک به مبلغ‌ها نگاه نمی‌کند.',
      worse: 'بدتر از فرصت‌های بدون آن؛ بهتر است بازنشسته شود',
      worseHome: ({ count }) => `${f.number(count)} قاعدهٔ فرصت بدتر از نبودنش عمل می‌کند`,
      worseHint: 'کارنامه‌اش را ببینید و با یک کلیک بازنشسته‌اش کنید',
      retire: 'بازنشسته شود',
      takeBack: 'بازگردد',
      retired: 'بازنشسته',
      retiredBy: ({ name, when }) => `بازنشسته از سوی ${name}، ${when}`,
      retiredDone: 'بازنشسته شد؛ دیگر پیشنهادی نمی‌دهد',
      backDone: 'دوباره پیشنهاد می‌دهد',
    },
  };
}
