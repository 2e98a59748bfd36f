export const agendaHeaders = {
  accounts: {
    bandBefore: 'ردهٔ پیشین',
    bandSince: 'رده از',
    bandMoved: 'چه چیز رده را تغییر داد',
    pulse: 'نبض',
  },
  meetings: {
    decisions: 'تصمیم‌ها',
    minutes: 'صورت‌جلسه',
    skipBy: 'موافقان گذشتن',
    noted: 'دستور نوشته‌شده',
  },
};
