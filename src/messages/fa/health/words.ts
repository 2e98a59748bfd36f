import type { HealthWords } from '../../en/health/words';
import type { Formats } from '../../formats';

export function healthWords(f: Formats): HealthWords {
  return {
    override: {
      title: 'تعیین سلامت',
      band: 'به نظر شما وضع این حساب چگونه است؟',
      score: `به عدد، از ${f.number(0)} تا ${f.number(100)} (اختیاری)`,
      reason: 'چه می‌دانید که سنجه‌ها نمی‌دانند؟',
      until: 'تا روز',
      note: ({ days }) =>
        `در کنار نظر سنجه‌ها می‌ماند و حداکثر پس از ${f.days(days)} خودبه‌خود تمام می‌شود. تا آن زمان دربارهٔ امتیاز هشداری داده نمی‌شود.`,
      replaces: 'با ذخیره، جای آنچه اکنون تعیین شده را می‌گیرد.',
      notYours: ({ name }) => `${name} یا یک سرپرست می‌تواند آن را پس بگیرد.`,
      takeBack: 'پس گرفتن',
      saved: ({ day }) => `سلامت تا ${day} تعیین شد`,
      takenBack: 'پس گرفته شد. دوباره سنجه‌ها ملاک‌اند',
      set: ({ told }) => `سلامت تعیین شد: ${told}`,
      ended: 'سلامت تعیین‌شده پس گرفته شد',
    },
    trend: {
      alt: ({ said, gaps, watch, healthy }) =>
        `سلامت: ${said}. «نیازمند توجه» از ${f.number(watch)} و «سالم» از ${f.number(healthy)} آغاز می‌شود.${gaps ? ' هفته‌های بدون امتیاز خالی مانده است.' : ''}`,
    },
    weights: {
      ours: 'وزن‌ها پیش‌فرض ما هستند.',
      own: ({ version, name }) => `وزن‌ها از خود شماست: نسخهٔ ${f.number(version)}، «${name}».`,
      checked: {
        yes: 'سابقهٔ شما این امتیاز را تأیید می‌کند.',
        none: 'در سابقهٔ شما شواهدی برای آن‌ها نیست.',
        'too-few': 'هنوز با سابقهٔ شما سنجیده نشده‌اند.',
      },
    },
    outlook: {
      title: 'احتمال‌ها',
      within: ({ days }) => `احتمال‌ها تا ${f.days(days)} دیگر`,
      basedOn: ({ rows, accounts }) => `بر پایهٔ ${f.number(rows)} تصویر از ${f.number(accounts)} حساب`,
      absent: {
        yes: 'گفته نمی‌شود؛ آنچه آموخته شد در کاربرگ جا نمی‌گیرد',
        none: 'گفته نمی‌شود؛ در سابقهٔ شما شواهدی نیست',
        'too-few': 'هنوز گفته نمی‌شود؛ نتیجه‌ها کم است',
      },
      wanting: ({ count }) => `تا بتوان چیزی گفت ${f.number(count)} نتیجهٔ دیگر لازم است.`,
      rates: ({ rows, cancelled, percent }) =>
        `پس از ${f.number(cancelled)} تصویر از این ${f.number(rows)} تصویر، حساب لغو شد (${percent}).`,
      learntOn: ({ day }) => `آموخته‌شده در ${day}؛ هر هفته از نو.`,
      influences: 'احتمال لغو، در برابر وقتی که این سنجه معلوم نباشد',
      points: ({ points }) => `${points} از ${f.number(100)}`,
      each: 'هر یک جداگانه؛ با هم جمع نمی‌شوند.',
    },
    pulseCounts: {
      old: 'قدیمی است و اثر کمتری دارد',
      over: 'آن‌قدر قدیمی است که دیگر اثری ندارد',
      range: ({ low, high }) =>
        low === high
          ? `هر چه باشد، امتیاز ${f.number(low)} می‌ماند.`
          : `از نبض ${f.number(1)} تا ${f.number(5)}، امتیاز از ${f.number(low)} به ${f.number(high)} می‌رسد.`,
      days: ({ days }) => `تا ${f.days(days)} اثر کامل دارد.`,
      unused: 'نبض در امتیاز این حساب اثری ندارد، ولی در سنجش گذشته‌نگر به کار می‌آید.',
      alone: 'نبض به‌تنهایی امتیازی نمی‌سازد؛ دادهٔ دیگر هنوز کم است.',
    },
  };
}
