import type { DoctorWords } from '../en/doctor';
import type { Formats } from '../formats';

const history = 'در شیت از «سابقهٔ نسخه‌ها» در منوی «فایل» برگردانید.';
const empty = 'خالی است و بدون آن ردیف خوانده نمی‌شود.';
const typed = (value: string, text: string) => (value === '' ? empty : `«${value}» ${text}`);
const freeSpace = 'ردیف‌ها و ستون‌های خالی و برگه‌های بی‌مصرف را پاک کنید.';

export function doctorWords(f: Formats): DoctorWords {
  return {
    doctor: {
      title: 'عیب‌یاب',
      open: 'بررسی کاربرگ',
      openHint: 'همهٔ ردیف‌های همهٔ برگه‌ها را می‌بیند.',
      healthy: 'عیبی پیدا نشد',
      found: ({ count }) => `${f.number(count)} مورد`,
      looked: ({ rows, tabs }) => `${f.number(rows)} ردیف در ${f.number(tabs)} برگه دیده شد`,
      goOn: 'بررسی بقیه',
      part: ({ tabs }) => `بخشی از یک کاربرگ بزرگ: ${tabs}`,
      again: 'بررسی دوباره',
      mendAll: ({ count }) => `اصلاح همهٔ موارد بی‌خطر (${f.number(count)})`,
      mend: 'اصلاح',
      mended: ({ count }) => `${f.number(count)} مورد اصلاح شد`,
      mendedBefore: 'چیزی برای اصلاح نمانده بود',
      size: 'اندازه',
      cells: ({ cells, percent }) => `${cells} خانه از ${f.number(10)} میلیون (${percent})`,
      fullOn: ({ day }) => `با روند ${f.number(90)} روز گذشته، در ${day} پر می‌شود`,
      neverFull: `با روند ${f.number(90)} روز گذشته، تا صد سال دیگر پر نمی‌شود`,
      whole: 'کاربرگ',
      where: ({ tab, row, column }) =>
        [tab, row === undefined ? '' : `ردیف ${f.number(row)}`, column].filter((part) => part !== '').join('، '),
      group: ({ title, count }) => `${title} (${f.number(count)})`,
      kinds: {
        'missing-tab': { title: 'برگه‌های پاک‌شده', text: () => 'این برگه پاک شده است.', todo: history },
        'missing-keys': {
          title: 'ردیف‌های نخست پاک‌شده',
          text: () => 'ردیف نخست پنهان، که به تاندم می‌گوید هر ستون چیست، پاک شده است.',
          todo: history,
        },
        'missing-headers': {
          title: 'سرستون‌های پاک‌شده',
          text: () => 'سرستون‌ها پاک شده‌اند و یک ردیف داده جای آن‌ها نشسته است.',
          todo: history,
        },
        'missing-column': {
          title: 'ستون‌های ازدست‌رفته',
          text: () => 'این ستون، یا کلید آن در ردیف نخست پنهان، نیست.',
          todo: history,
        },
        'copied-column': {
          title: 'ستون‌های تکراری',
          text: () => 'این ستون دو بار آمده است و تاندم اولی را می‌خواند.',
          todo: 'دومی را پاک کنید.',
        },
        'nearly-full': {
          title: 'نزدیک به پر شدن',
          text: ({ value, other }) =>
            `${value}٪ از ${f.number(10)} میلیون خانه‌ای که گوگل اجازه می‌دهد پر است؛ خانه‌های خالی هم به شمار می‌آیند.${other ? ` با این روند در ${other} پر می‌شود.` : ''}`,
          todo: freeSpace,
        },
        'full-soon': {
          title: 'پر شدن تا یک سال دیگر',
          text: ({ other }) => `با این روند کاربرگ در ${other} پر می‌شود.`,
          todo: freeSpace,
        },
        'duplicate-id': {
          title: 'ردیف‌های کپی‌شده',
          text: ({ row }) => `ردیف ${row} همین شناسه را دارد. گویا رونوشت است و تاندم آن را نمی‌خواند.`,
          todo: 'ردیف اضافه را پاک کنید.',
        },
        'no-id': {
          title: 'ردیف‌های بی‌شناسه',
          text: () => 'خالی است و تاندم هنوز این ردیف را نمی‌خواند.',
          todo: 'آن را پر کنید یا ردیف را پاک کنید.',
        },
        'wrong-id': {
          title: 'شناسه‌های آسیب‌دیده',
          text: ({ value }) => `«${value}» شناسهٔ این برگه نیست.`,
          todo: 'مقدار پیشین را برگردانید: کلیک راست روی خانه و «نمایش سابقهٔ ویرایش».',
        },
        'unknown-role': {
          title: 'نقش‌های ناشناخته',
          text: ({ value, other }) => typed(value, `نقش نیست. نقش‌ها: ${other}`),
          todo: 'یکی از این‌ها را انتخاب کنید.',
        },
        'unknown-zone': {
          title: 'منطقه‌های زمانی ناشناخته',
          text: ({ value }) => typed(value, 'منطقهٔ زمانی نیست و به جای آن ساعت جهانی به کار می‌رود.'),
          todo: `مانند ${f.isolate('Asia/Tehran')} بنویسید.`,
        },
        'bad-setting': {
          title: 'تنظیمات نادرست',
          text: ({ value }) => `«${value}» پذیرفتنی نیست و مقدار پیش‌فرض به کار می‌رود.`,
          todo: 'آن را همین‌جا یا در تنظیمات درست کنید.',
        },
        'not-a-day': {
          title: 'تاریخ‌های نادرست',
          text: ({ value }) => typed(value, 'تاریخ نیست.'),
          todo: `مانند ${f.isolate('2027-03-14')} بنویسید.`,
        },
        'not-an-instant': {
          title: 'زمان‌های نادرست',
          text: ({ value }) => typed(value, 'تاریخ و ساعت نیست.'),
          todo: `مانند ${f.isolate('2027-03-14 09:30')} بنویسید.`,
        },
        'not-a-number': {
          title: 'عددهای نادرست',
          text: ({ value }) => typed(value, 'عدد نیست.'),
          todo: 'فقط با رقم بنویسید.',
        },
        'not-a-choice': {
          title: 'واژه‌های بیرون از فهرست',
          text: ({ value, other }) => typed(value, `در فهرست نیست: ${other}`),
          todo: 'یکی از این‌ها را انتخاب کنید.',
        },
        'not-an-address': {
          title: 'نشانی‌های ایمیل نادرست',
          text: ({ value }) => typed(value, 'نشانی ایمیل نیست.'),
          todo: `مانند ${f.isolate('name@acme.example')} بنویسید.`,
        },
        'not-a-domain': {
          title: 'دامنه‌های ایمیل نادرست',
          text: ({ value }) => typed(value, 'دامنهٔ ایمیل نیست.'),
          todo: `مانند ${f.isolate('acme.example')} بنویسید.`,
        },
        'not-readable': {
          title: 'خانه‌هایی که خوانده نمی‌شوند',
          text: ({ value }) => typed(value, 'خوانده نمی‌شود.'),
          todo: 'آن را درست کنید.',
        },
        formula: {
          title: 'فرمول به جای مقدار',
          text: ({ value }) => `اینجا فرمولی است که اکنون «${value}» می‌دهد و شاید فردا چیز دیگری بدهد.`,
          todo: 'خود مقدار را به جای آن بنویسید.',
        },
        orphan: {
          title: 'ردیف‌هایی که به جایی نمی‌رسند',
          text: ({ value }) => (value === '' ? 'خالی است و معلوم نیست ردیف از آنِ کیست.' : `«${value}» در کاربرگ نیست.`),
          todo: 'چیزی را نام ببرید که هست، یا ردیف را پاک کنید.',
        },
        'orphan-amount': {
          title: 'مبلغ‌هایی که به شمار نمی‌آیند',
          text: () => 'هیچ فرصتی به این مبلغ پیوند ندارد و به شمار نمی‌آید.',
          todo: 'ردیف را پاک کنید.',
        },
        'events-differ': {
          title: 'ردیف‌های ناهمخوان با سابقه',
          text: ({ value, other }) => `اینجا «${value}» آمده و در سابقه «${other}».`,
          todo: 'آن را روی کارت تغییر دهید، نه با دست.',
        },
        'duplicate-teammate': {
          title: 'همکاران تکراری',
          text: ({ row }) => `ردیف ${row} همین نشانی را دارد و همان ردیف به کار می‌رود.`,
          todo: 'یکی از دو ردیف را پاک کنید.',
        },
        'duplicate-external-id': {
          title: 'شناسهٔ یکسان در سامانه‌های شما',
          text: ({ row, other }) => `${other} در ردیف ${row} همین شناسه را دارد.`,
          todo: 'یکی را درست کنید یا حساب اضافه را پاک کنید.',
        },
        'duplicate-domain': {
          title: 'دامنهٔ مشترک دو حساب',
          text: ({ value, other, row }) => `${value} از آنِ ${other} در ردیف ${row} هم هست و ایمیل‌هایش به هر دو می‌رسد.`,
          todo: 'از یکی بردارید، یا یکی را زیرمجموعهٔ دیگری کنید.',
        },
        'duplicate-address': {
          title: 'مخاطبان تکراری',
          text: ({ row }) => `ردیف ${row} همین نشانی را دارد.`,
          todo: 'یکی از دو ردیف را پاک کنید.',
        },
        'not-in-team': {
          title: 'مسئولان بیرون از تیم',
          text: ({ value }) => `${value} در تیم نیست.`,
          todo: 'کسی از تیم را انتخاب کنید یا ایشان را به تیم بیفزایید.',
        },
        'wrong-part': {
          title: 'مسئولان با نقش دیگر',
          text: ({ value, other }) => `نقش ${value} در تیم «${other}» است.`,
          todo: 'کس دیگری را انتخاب کنید یا نقش را تغییر دهید.',
        },
        'overlapping-owners': {
          title: 'مسئولان هم‌پوشان',
          text: ({ value, other, row }) =>
            other === ''
              ? `${value} هم مدیر موفقیت مشتری و هم مدیر این حساب است.`
              : `شناسه می‌گوید این همان حساب ردیف ${row} است و مسئول آنجا ${other} است.`,
          todo: 'روشن کنید مسئول آن کیست.',
        },
        'parent-cycle': {
          title: 'حساب‌هایی که زیرمجموعهٔ خودشان‌اند',
          text: () => 'این حساب از راه حساب بالادست به خودش می‌رسد.',
          todo: 'این خانه را در یکی از آن‌ها خالی کنید.',
        },
        'wrong-order': {
          title: 'پایان پیش از آغاز',
          text: ({ other }) => `پیش از «${other}» است.`,
          todo: 'یکی از دو مقدار را درست کنید.',
        },
        'out-of-range': {
          title: 'عددهای ناممکن',
          text: ({ value, other }) => `${value} بیرون از بازهٔ ${other} است.`,
          todo: 'آن را درست کنید.',
        },
        untidy: {
          title: 'نوشته به شکلی دیگر',
          text: ({ value, other }) =>
            `«${value}» به صورت «${other}» خوانده می‌شود. صافی‌ها، رنگ‌ها و مرتب‌سازی شیت همین شکل را می‌خواهند.`,
          todo: 'ببینید منظور همین است و ساده بنویسید.',
        },
        'control-characters': {
          title: 'نویسه‌های نادیدنی',
          text: () => 'نویسه‌های کنترلی در متن هست.',
          todo: 'آن را از نو بنویسید.',
        },
        'bidi-characters': {
          title: 'نویسه‌هایی که متن را وارونه می‌کنند',
          text: () => 'نویسه‌هایی در متن هست که ترتیب خواندن را عوض می‌کنند و شاید متن چیز دیگری نشان دهد.',
          todo: 'آن را از نو بنویسید.',
        },
        html: {
          title: 'کد صفحهٔ وب در متن',
          text: () => 'در متن کد صفحهٔ وب هست. همان‌طور که هست نشان داده می‌شود و کاری نمی‌کند.',
          todo: 'اگر لازم نیست بردارید.',
        },
        'long-cell': {
          title: 'متن‌های بسیار بلند',
          text: ({ other }) => `${other} نویسه دارد و گوگل در هر خانه ${f.number(50_000)} نویسه می‌پذیرد.`,
          todo: 'آن را کوتاه کنید.',
        },
      },
      mends: {
        'own-id': () => 'دادن شناسهٔ تازه به رونوشت',
        'new-id': () => 'دادن شناسه به ردیف',
        link: ({ other }) => `پیوند به ${other}`,
        rewrite: ({ other }) => `نوشتن «${other}»`,
        clean: () => 'برداشتن این نویسه‌ها',
        value: () => 'نگه‌داشتن مقدار به جای فرمول',
        'put-keys-back': () => 'برگرداندن ردیف پنهان',
        'put-headers-back': () => 'برگرداندن سرستون‌ها',
        'put-key-back': () => 'برگرداندن کلید ستون',
        'add-column': () => 'افزودن ستون در انتها',
        'drop-key': () => 'واگذاشتن ستون دوم به شما',
        remove: () => 'پاک کردن ردیف',
      },
    },
  };
}
