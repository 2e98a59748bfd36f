/** The few words Google itself says around a card, in the person's language. */
export type Words = {
  readonly back: string;
  readonly close: string;
  readonly more: string;
  readonly refresh: string;
  readonly loading: string;
  readonly showMore: (hidden: number) => string;
  readonly showLess: string;
  readonly required: string;
  readonly tooLong: (limit: number) => string;
  readonly integer: string;
  readonly number: string;
  readonly email: string;
  readonly choose: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly nothing: string;
  readonly opensInNewTab: string;
  readonly refusedLink: string;
  readonly picture: string;
  readonly draftMade: string;
  readonly upTo: (limit: number) => string;
  readonly remove: (what: string) => string;
};

const en: Words = {
  back: 'Back',
  close: 'Close',
  more: 'More options',
  refresh: 'Refresh',
  loading: 'Loading…',
  showMore: (hidden) => `Show ${hidden} more`,
  showLess: 'Show less',
  required: 'Required',
  tooLong: (limit) => `At most ${limit} characters`,
  integer: 'Enter a whole number',
  number: 'Enter a number',
  email: 'Enter an email address',
  choose: 'Choose',
  failed: 'Something went wrong when executing the add-on.',
  tryAgain: 'Try again',
  nothing: 'Nothing to show here yet.',
  opensInNewTab: 'opens in a new tab',
  refusedLink: 'The add-on’s manifest does not allow this link.',
  picture: 'Picture',
  draftMade: 'A draft was created.',
  upTo: (limit) => `Choose up to ${limit}`,
  remove: (what) => `Remove ${what}`,
};

const fa: Words = {
  back: 'بازگشت',
  close: 'بستن',
  more: 'گزینه‌های بیشتر',
  refresh: 'تازه‌سازی',
  loading: 'در حال بارگیری…',
  showMore: (hidden) => `نمایش ${digits(hidden)} مورد دیگر`,
  showLess: 'نمایش کمتر',
  required: 'الزامی است',
  tooLong: (limit) => `حداکثر ${digits(limit)} نویسه`,
  integer: 'عدد صحیح وارد کنید',
  number: 'عدد وارد کنید',
  email: 'نشانی ایمیل وارد کنید',
  choose: 'انتخاب کنید',
  failed: 'هنگام اجرای افزونه مشکلی پیش آمد.',
  tryAgain: 'تلاش دوباره',
  nothing: 'هنوز چیزی برای نمایش نیست.',
  opensInNewTab: 'در برگهٔ تازه باز می‌شود',
  refusedLink: 'مانیفست افزونه این پیوند را مجاز نمی‌داند.',
  picture: 'تصویر',
  draftMade: 'پیش‌نویس ساخته شد.',
  upTo: (limit) => `حداکثر ${digits(limit)} مورد`,
  remove: (what) => `حذف ${what}`,
};

const th: Words = {
  back: 'กลับ',
  close: 'ปิด',
  more: 'ตัวเลือกเพิ่มเติม',
  refresh: 'รีเฟรช',
  loading: 'กำลังโหลด…',
  showMore: (hidden) => `แสดงเพิ่มอีก ${hidden} รายการ`,
  showLess: 'แสดงน้อยลง',
  required: 'ต้องกรอก',
  tooLong: (limit) => `ไม่เกิน ${limit} อักขระ`,
  integer: 'กรอกจำนวนเต็ม',
  number: 'กรอกตัวเลข',
  email: 'กรอกที่อยู่อีเมล',
  choose: 'เลือก',
  failed: 'เกิดข้อผิดพลาดขณะเรียกใช้ส่วนเสริม',
  tryAgain: 'ลองอีกครั้ง',
  nothing: 'ยังไม่มีอะไรให้แสดง',
  opensInNewTab: 'เปิดในแท็บใหม่',
  refusedLink: 'ไฟล์กำกับของส่วนเสริมไม่อนุญาตลิงก์นี้',
  picture: 'รูปภาพ',
  draftMade: 'สร้างฉบับร่างแล้ว',
  upTo: (limit) => `เลือกได้ไม่เกิน ${limit} รายการ`,
  remove: (what) => `นำ ${what} ออก`,
};

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
}

export function wordsFor(language: string): Words {
  return { en, fa, th }[language.slice(0, 2)] ?? en;
}

export function directionOf(language: string): 'rtl' | 'ltr' {
  return /^(fa|ar|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
}
