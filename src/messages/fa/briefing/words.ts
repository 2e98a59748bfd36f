import type { BriefingWords } from '../../en/briefing/words';
import type { Formats } from '../../formats';

export function briefingWords(f: Formats): BriefingWords {
  return {
    briefing: {
      title: 'پیش از جلسه',
      nothing: 'نه کاری مانده، نه مشکلی هست، نه قولی داده شده است.',
      further: ({ count }) => `${f.number(count)} مورد دیگر در صفحهٔ حساب`,
      avoid: 'بهتر است گفته نشود',
      guard: 'امروز وقت پیشنهاد خرید بیشتر نیست',
      people: ({ count }) => `چه کسانی می‌آیند (${f.number(count)})`,
      isNew: 'تازه: هنوز کسی او را نمی‌شناسد. به حساب پیوندش دهید',
      lastTouch: 'آخرین تماس',
      noTouch: 'هنوز تماسی ثبت نشده است.',
      openAccount: 'صفحهٔ کامل حساب',
      log: 'ثبت نتیجه',
      logged: 'نتیجه ثبت شده است',
      loggedBefore: ({ name }) => `${name} پیش‌تر این جلسه را ثبت کرده است. نوشتهٔ شما سر جایش است`,
      tooEarly: 'جلسه هنوز شروع نشده است',
      noEvent: 'جلسه‌ای در تقویم باز نیست',
      held: 'برگزار شد',
      decided: 'چه تصمیمی گرفته شد؟ (اختیاری)',
      nextStep: 'قدم بعدی',
      next: 'چه کاری؟ (اختیاری)',
      who: 'چه کسی انجام می‌دهد؟',
      due: 'تا چه روزی؟',
      pulseKeep: 'مانند پیش',
      nextLine: ({ what, name, day }) => `قدم بعدی: ${what} (${name}، ${day})`,
      pulseLine: ({ value }) => `نبض: ${f.number(value)} از ${f.number(5)}`,
    },
  };
}
