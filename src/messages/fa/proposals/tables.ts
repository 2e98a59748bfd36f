import type { ProposalTables } from '../../en/proposals/tables';

export const proposalTables: ProposalTables = {
  tabs: { proposals: 'پاسخ به پیشنهادها', rules: 'قاعده‌های فرصت' },
  readMe: {
    proposals: 'با فرصت‌هایی که قاعده‌ای پیشنهاد کرد چه شد: ثبت شد، یا کنار گذاشته شد و چرا.',
    rules: 'کارنامهٔ هر قاعده تا امروز، و قاعده‌های بازنشسته. از نوار کناری تغییرشان دهید.',
  },
  headers: {
    proposals: {
      id: 'شناسه',
      rev: 'نسخه',
      account: 'شناسهٔ حساب',
      accountName: 'حساب',
      at: 'زمان',
      rule: 'قاعده',
      kind: 'نوع',
      answer: 'پاسخ',
      reason: 'دلیل',
      words: 'شرح',
      by: 'از سوی',
      basis: 'بر پایهٔ',
      level: 'اندازه',
      signal: 'فرصت',
    },
    rules: {
      id: 'شناسه',
      rev: 'نسخه',
      rule: 'قاعده',
      state: 'وضعیت',
      by: 'از سوی',
      at: 'زمان',
      day: 'شمارش در',
      decided: 'تصمیم‌گیری‌شده',
      accepted: 'پذیرفته‌شده',
      setAside: 'کنارگذاشته‌شده',
      otherDecided: 'تصمیم‌گیری‌شده بدون آن',
      otherAccepted: 'پذیرفته‌شده بدون آن',
    },
  },
};
