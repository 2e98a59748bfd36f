import type { JournalWords } from '../en/journal';
import type { Formats } from '../formats';

export function journalWords(f: Formats): JournalWords {
  return {
    journal: {
      title: 'چه تغییر کرده است',
      empty: 'هنوز چیزی ثبت نشده است.',
      more: 'تغییرهای پیشین',
      moreRows: ({ count }) => `و ${f.number(count)} مورد دیگر`,
      by: ({ name, when }) => `${name}، ${when}`,
      system: 'تاندم',
      blank: 'خالی',
      yes: 'بله',
      no: 'خیر',
      field: ({ header, before, after }) => `${header}: ${before} ← ${after}`,
      told: ({ header, value }) => `${header}: ${value}`,
      actions: {
        claimAccount: 'حساب را برعهده گرفت',
        linkSender: 'فرستنده‌ای را پیوند داد',
        ignoreSender: 'فرستنده‌ای را غیرمشتری دانست',
        logMail: 'ایمیلی را ثبت کرد',
        saveNote: 'یادداشتی نوشت',
        savePulse: 'نبض را تعیین کرد',
        flagSignal: 'فرصتی را ثبت کرد',
        acknowledgeSignal: 'فرصتی را دید',
        acceptSignal: 'فرصتی را پذیرفت',
        declineSignal: 'فرصتی را رد کرد',
        moveSignal: 'فرصتی را پیش برد',
        bookSync: 'جلسه‌ای گذاشت',
        saveSettings: 'تنظیمات را تغییر داد',
        saveTeammate: 'همکاری را تغییر داد',
        importTab: 'ردیف‌هایی را وارد کرد',
        retryRefused: 'ردیف‌های ردشده را وارد کرد',
        stopSource: 'منبعی را متوقف کرد',
        readSource: 'ردیف‌های یک منبع را وارد کرد',
        assignOwners: 'مسئول‌ها را تعیین کرد',
        mend: 'ردیفی را درست کرد',
        undo: 'کاری را واگرداند',
      },
      otherAction: 'ردیف‌هایی را تغییر داد',
      undo: 'واگرداندن',
      undoLast: 'واگرداندن آخرین کار من',
      undoes: 'با واگرداندن چنین می‌شود',
      takesOut: ({ table, name }) =>
        name === '' ? `یک ردیف از «${table}» برداشته می‌شود` : `از «${table}» برداشته می‌شود: ${name}`,
      bringsBack: ({ table, name }) =>
        name === '' ? `یک ردیف به «${table}» برمی‌گردد` : `به «${table}» برمی‌گردد: ${name}`,
      keeps: ({ header, name }) => `${header} می‌ماند: ${name} پس از آن تغییرش داده است`,
      keepsByHand: ({ header }) => `${header} می‌ماند: پس از آن در کاربرگ تغییر کرده است`,
      undone: 'واگردانده شد',
      undoneBefore: 'پیش‌تر واگردانده شده است',
      refusals: {
        nothing: 'کاری از شما برای واگرداندن نیست.',
        undone: 'این کار پیش‌تر واگردانده شده است.',
        booking:
          'جلسهٔ گذاشته‌شده از این‌جا واگردانده نمی‌شود: دعوت‌نامه‌اش فرستاده شده است. آن را در تقویم Google جابه‌جا یا لغو کنید.',
        final: 'این کار را نمی‌توان واگرداند.',
        'not-yours': 'این کار همکار دیگری است. سرپرست می‌تواند آن را واگرداند.',
        'not-last': 'پس از آن کار دیگری کرده‌اید. سرپرست می‌تواند آن را واگرداند.',
        'too-late': 'بیش از یک روز گذشته است. سرپرست می‌تواند آن را واگرداند.',
        changed: 'پس از آن کسی روی آن کار کرده است؛ پس همان‌گونه می‌ماند.',
        gone: 'این ردیف دیگر نیست.',
        'not-allowed': 'این را تنها راهبر می‌تواند واگرداند.',
        'last-admin': 'در آن صورت هیچ راهبری نمی‌ماند.',
      },
    },
  };
}
