import type { AgendaWords } from '../../en/syncs/agenda';
import type { Formats } from '../../formats';

export function agendaWords(f: Formats): AgendaWords {
  return {
    agenda: {
      health: ({ count }) => `سلامت (${f.number(count)})`,
      mentions: ({ count }) => `در انتظار پاسخ (${f.number(count)})`,
      asked: ({ name, day }) => `پرسش ${name}، ${day}`,
      changed: ({ from, to }) => `از «${from}» به «${to}»`,
      notice: ({ day }) => `مهلت اعلام ${day}`,
      more: ({ count }) => `و ${f.number(count)} مورد دیگر`,
      rest: 'همهٔ دستور جلسه',
      decidedHere: ({ count }) => `تصمیم‌های این جلسه (${f.number(count)})`,
      notes: {
        commitment: 'قول داده شد',
        kept: 'به قول عمل شد',
        dropped: 'از قول گذشتید',
        move: 'فرصت جابه‌جا شد',
        activity: 'یادداشت شد',
        minutes: 'صورت‌جلسه',
        skip: 'پیشنهاد گذشتن از جلسه',
        skipped: 'هر دو از جلسه گذشتند',
      },
      until: ({ name, day }) => `${name}، تا ${day}`,
      decision: 'چه کنیم؟',
      what: 'چه کاری باید انجام شود، یا چه تصمیمی گرفته شد',
      who: 'چه کسی انجام می‌دهد',
      due: 'تا چه روزی',
      promise: 'ثبت قول',
      note: 'ثبت در رویدادها',
      kept: 'انجام شده است',
      dropped: 'از آن می‌گذریم',
      open: 'باز کردن',
      saved: 'تصمیم ثبت شد',
      decidedBefore: 'پیش‌تر تصمیم گرفته شده است',
      gone: 'دیگر در دستور جلسه نیست. چیزی ذخیره نشد',
      minutes: 'صورت‌جلسه',
      minutesLabel: 'چه گفته شد و چه تصمیمی گرفته شد',
      minutesHint: 'همراه این جلسه می‌ماند و همهٔ تیم می‌تواند بخواند. قیمت ننویسید.',
      minutesSaved: 'صورت‌جلسه ذخیره شد',
      skip: {
        offer: 'گذشتن از این جلسه',
        waits: ({ name }) => `شما از این جلسه می‌گذرید. اگر ${name} موافق باشد، برگزار نمی‌شود.`,
        asks: ({ name }) => `پیشنهاد ${name}: از این جلسه بگذرید، چون چیزی تغییر نکرده است.`,
        agree: 'موافقم، بگذریم',
        meet: 'جلسه باشد',
        agreed: ({ name }) => `هر دو از این جلسه می‌گذرید. اجرای بعدی تاندم برای ${name} آن را از تقویم برمی‌دارد.`,
        byHand: ({ name }) =>
          `هر دو از این جلسه می‌گذرید، ولی کمتر از یک روز مانده است: ${name} همین‌جا آن را از تقویم برمی‌دارد.`,
        take: 'برداشتن از تقویم',
        proposed: 'پیشنهاد شد',
        skipped: 'از این جلسه گذشتید و از تقویم برداشته شد',
        meeting: 'جلسه برقرار است',
        changed: 'چیزی تغییر کرده است. نخست دستور جلسه را ببینید',
      },
    },
  };
}
