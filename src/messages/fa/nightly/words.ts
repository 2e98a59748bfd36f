import type { NightlyWords } from '../../en/nightly/words';
import type { Formats } from '../../formats';

export function nightlyWords(f: Formats): NightlyWords {
  return {
    nightly: {
      title: 'اجرای شبانه',
      on: 'برای شما روشن است',
      off: 'برای شما خاموش است',
      intro:
        'تاندم هر شب همهٔ حساب‌ها را بررسی می‌کند و به مسئول هر کدام می‌گوید چه تغییر کرده است. گوگل این کار را از طرف کسی اجرا می‌کند که آن را روشن کرده باشد؛ یک نفر کافی است، دو نفر مطمئن‌تر.',
      switchOn: 'برای من روشن کن',
      switchOff: 'برای من خاموش کن',
      switchAgain: 'دوباره روشن کن',
      switchedOn: 'روشن شد',
      switchedOff: 'خاموش شد',
      doneBy: ({ day, name }) => `کار شب ${day} به نام ${name} انجام شد`,
      goesOn: ({ name }) => `هنوز تمام نشده؛ ساعت بعد ادامه می‌یابد. آخرین بار به نام ${name}`,
      never: 'هنوز هیچ شبی اجرا نشده است.',
      nobody: 'برای هیچ‌کس روشن نیست؛ پس شب‌ها اجرا نمی‌شود.',
      onFor: ({ count, of }) => `برای ${f.number(count)} نفر از ${f.number(of)} نفر روشن است`,
      notFor: ({ names, more }) =>
        `روشن نیست برای ${names}${more > 0 ? ` و ${f.number(more)} نفر دیگر` : ''}. هر کس می‌تواند در تنظیمات روشنش کند.`,
      with: 'روشن',
      without: 'خاموش',
      silent: 'روشن است، ولی چند روز است خبری از آن نیست؛ دوباره روشنش کنید',
      open: 'اجرای شبانه',
    },
    alerts: {
      home: ({ count }) => `هشدارها (${f.number(count)})`,
      look: 'بررسی',
      kinds: { absolute: 'وضعیت سلامت', trend: 'روند سلامت', behaviour: 'اتفاقی افتاده' },
      reasons: {
        'fell-at-risk': ({ from, to }) => `به «در خطر» رسید: از ${from} به ${to}`,
        'fell-below': ({ from, to }) => `از مرز شما پایین‌تر رفت: از ${from} به ${to}`,
        falling: ({ from, to }) => `${f.number(30)} روز است رو به افت است: از ${from} به ${to}`,
        'measure-fell': ({ measure, from, to }) => `${measure}: از ${from} به ${to}`,
      },
      unknown: 'نامعلوم',
      found: ({ when, name }) => `${when} پیدا شد · برای ${name}`,
      nobody: 'هیچ‌کس',
      over: ({ when }) => `${when} رفع شد`,
      account: 'باز کردن حساب',
      question: 'این هشدار به کارتان آمد؟ پاسخ شما آن را می‌بندد و نشان می‌دهد هشدارها چقدر به کار می‌آیند.',
      yes: 'به کارم آمد',
      no: 'هشدار بی‌جا بود',
      thanks: 'سپاس. هشدار بسته شد',
      saidYes: ({ name }) => `به گفتهٔ ${name} به کار آمد`,
      saidNo: ({ name }) => `به گفتهٔ ${name} بی‌جا بود`,
      settings: 'سلامت و هشدارها',
      noVotes: 'هنوز کسی نگفته است که هشدارها به کار می‌آیند یا نه.',
      useless: ({ useless, votes }) =>
        `${f.number(useless)} هشدار از ${f.number(votes)} هشدار پاسخ‌داده‌شده بی‌جا بوده است`,
      between: ({ from, to }) => `با این شمار پاسخ، سهم هشدارهای بی‌جا میان ${from} و ${to} است`,
    },
  };
}
