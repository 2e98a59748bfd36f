import type { ArchiveWords } from '../en/archive';
import type { Formats } from '../formats';

export function archiveWords(f: Formats): ArchiveWords {
  return {
    archive: {
      title: 'بایگانی',
      below: 'ردیف‌های قدیمی، سال به سال',
      open: 'باز کردن بایگانی',
      intro:
        'تاندم روزی یک بار آنچه را بسته و قدیمی شده از کاربرگ بیرون می‌برد: رویدادها، سنجه‌ها، فرصت‌ها، جلسه‌ها و دفتر تغییرات. چیزی از دست نمی‌رود و در فهرست رویدادهای حساب همچنان پیدا می‌شود.',
      files: 'بایگانی‌ها',
      noFiles: 'هنوز چیزی به اندازهٔ کافی قدیمی نشده است.',
      share: 'گوگل درایو هر بایگانی را فقط به سازنده‌اش نشان می‌دهد. او باید آن را برای خواندن با تیم به اشتراک بگذارد.',
      ofYear: ({ year }) => `بایگانی ${f.digits(String(year))} میلادی`,
      fileTitle: ({ year }) => `بایگانی تاندم ${f.digits(String(year))} میلادی`,
      madeBy: ({ name }) => `ساختهٔ ${name}؛ او می‌تواند آن را به اشتراک بگذارد`,
      now: 'همین حالا بایگانی کن',
      moved: ({ count }) => `${f.number(count)} ردیف به بایگانی رفت`,
      nothing: 'چیزی برای بایگانی نیست',
      goesOn: ({ count }) => `${f.number(count)} ردیف رفت؛ بقیه در ساعت‌های بعد می‌رود`,
      older: 'قدیمی‌تر',
      olderTitle: 'رویدادهای قدیمی‌تر',
      noneOlder: 'رویداد قدیمی‌تری نیست.',
      closed: ({ year }) =>
        `رویدادهای قدیمی‌تر در بایگانی ${f.digits(String(year))} میلادی است که با شما به اشتراک گذاشته نشده`,
      askFor: ({ name }) => `از ${name} بخواهید آن را به اشتراک بگذارد، بعد یک بار بازش کنید`,
    },
  };
}
