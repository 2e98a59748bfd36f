/**
 * Which column of a person's own file is which of ours: by the words people use for it, in English, Persian and Thai.
 * A word is compared without case, blanks and signs. Amounts and prices are nobody's column: commercial data lives
 * apart, and a file's commercial columns are named as such.
 */
import { foldText } from '../../domain/text';

export const importTables = ['accounts', 'contacts', 'team', 'measures', 'activities'] as const;
export type ImportTable = (typeof importTables)[number];

type Synonyms = Readonly<Record<string, string>>;

const account =
  'account, account id, account name, customer, customer id, customer name, company, client, organization, حساب, مشتری, شناسه مشتری, شرکت, บัญชี, ลูกค้า, รหัสลูกค้า, บริษัท';
const email = 'email, e-mail, mail, email address, ایمیل, رایانامه, نشانی ایمیل, อีเมล, อีเมล์';

/** The first column of a table that takes a header gets it; of several headers for one column the first counts. */
const synonyms: { readonly [Table in ImportTable]: Synonyms } = {
  accounts: {
    externalId:
      'external id, customer id, customer no, customer number, account id, account no, account number, id, key, code, symbol, ticker, crm id, شناسه, شناسه مشتری, کد مشتری, کد, รหัส, รหัสลูกค้า, เลขที่ลูกค้า',
    name: 'name, account, account name, company, company name, customer, customer name, client, client name, organization, organisation, security, نام, نام شرکت, نام مشتری, شرکت, مشتری, حساب, ชื่อ, ชื่อบริษัท, ชื่อลูกค้า, บริษัท, ลูกค้า',
    domains:
      'domains, domain, mail domain, mail domains, email domain, website, web site, url, دامنه, دامنه ها, وب سایت, تارنما, โดเมน, เว็บไซต์',
    segment: 'segment, tier, size, industry, sector, gics sector, بخش, صنعت, گروه, กลุ่ม, อุตสาหกรรม, เซกเมนต์',
    stage: 'stage, lifecycle, lifecycle stage, status, account status, مرحله, وضعیت, สถานะ, ขั้น',
    plan: 'plan, product, package, edition, contract, subscription, طرح, بسته, قرارداد, แผน, แพ็กเกจ, สัญญา',
    seatsBought:
      'seats bought, seats, licenses, licences, seats purchased, license count, total seats, تعداد کاربر, صندلی, مجوز, จำนวนที่นั่ง, ที่นั่ง, ไลเซนส์',
    seatsUsed:
      'seats used, used seats, active users, active seats, licenses used, کاربر فعال, صندلی استفاده شده, ที่นั่งที่ใช้, ผู้ใช้งาน',
    renewalDay:
      'renewal day, renewal date, renewal, renews on, contract end, contract end date, end date, expiry date, expiration date, تاریخ تمدید, تمدید, پایان قرارداد, วันต่ออายุ, วันที่ต่ออายุ, วันหมดสัญญา',
    noticeDays:
      'notice days, notice, notice period, notice period days, روز اطلاع قبلی, مهلت اطلاع, วันแจ้งล่วงหน้า, ระยะเวลาแจ้ง',
    csm: 'csm, customer success manager, success manager, csm email, cs owner, کارشناس موفقیت مشتری, مدیر موفقیت مشتری, ผู้ดูแลความสำเร็จ',
    am: 'am, account manager, account owner, owner, am email, key account manager, sales rep, مدیر حساب, کارشناس فروش, ผู้จัดการบัญชี, ผู้ดูแลลูกค้า',
  },
  contacts: {
    email,
    name: 'name, full name, contact, contact name, نام, نام و نام خانوادگی, مخاطب, ชื่อ, ชื่อผู้ติดต่อ',
    title: 'title, job title, role, position, سمت, عنوان شغلی, ตำแหน่ง',
    account,
  },
  team: {
    email,
    name: 'name, full name, teammate, نام, نام و نام خانوادگی, ชื่อ',
    role: 'role, position, title, نقش, سمت, บทบาท, ตำแหน่ง',
    zone: 'zone, time zone, timezone, tz, منطقه زمانی, เขตเวลา',
    workdays: 'workdays, working days, days, روزهای کاری, วันทำงาน',
    from: 'from, start, work start, از ساعت, شروع, เริ่ม, จาก',
    to: 'to, end, work end, تا ساعت, پایان, สิ้นสุด, ถึง',
    holidays: 'holidays, days off, تعطیلات, วันหยุด',
    language: 'language, lang, locale, زبان, ภาษา',
  },
  measures: {
    account,
    measure: 'measure, metric, kpi, indicator, سنجه, شاخص, ตัวชี้วัด, มาตรวัด',
    value: 'value, score, number, مقدار, ارزش, ค่า',
    day: 'day, date, as of, measured on, روز, تاریخ, วัน, วันที่',
    by: 'by, author, set by, توسط, โดย',
  },
  activities: {
    account,
    at: 'at, day, date, time, when, timestamp, created at, تاریخ, زمان, วันที่, เวลา',
    kind: 'kind, type, activity type, نوع, ประเภท, ชนิด',
    words:
      'words, text, note, notes, subject, description, summary, comment, متن, یادداشت, شرح, موضوع, ข้อความ, บันทึก, หัวข้อ',
    by: 'by, author, owner, teammate, user, توسط, نویسنده, โดย, ผู้บันทึก',
    what: 'what, outcome, result, نتیجه, ผลลัพธ์',
    source: 'source, activity id, reference, منبع, شناسه فعالیت, ที่มา',
  },
};

/** Headers that speak of money in one of their words. */
const commercial =
  /\b(arr|mrr|acv|tcv|ltv|clv|revenue|price|prices|pricing|amount|charge|charges|fee|fees|discount|cost|budget|invoice|spend|billing|payment|turnover)\b|مبلغ|قیمت|درآمد|تخفیف|هزینه|ราคา|รายได้|ส่วนลด|ยอดขาย|ค่าบริการ/;

export type HeaderMap = {
  /** Column of ours → place in the file. */
  readonly places: ReadonlyMap<string, number>;
  readonly mapping: readonly { readonly header: string; readonly column: string }[];
  readonly ignored: readonly string[];
  /** Those of the ignored that speak of money. */
  readonly commercial: readonly string[];
};

/** `own`: the workbook's headers in the team's language, so that what it showed can come back. */
export function mapHeaders(
  table: ImportTable,
  headers: readonly string[],
  own: Readonly<Record<string, string>> = {},
): HeaderMap {
  const places = new Map<string, number>();
  const mapping: { header: string; column: string }[] = [];
  const ignored: string[] = [];
  headers.forEach((header, place) => {
    const column = isCommercial(header) ? undefined : columnFor(table, header, own);
    if (column !== undefined && !places.has(column)) {
      places.set(column, place);
      mapping.push({ header, column });
    } else if (header.trim() !== '') ignored.push(header);
  });
  return { places, mapping, ignored, commercial: ignored.filter(isCommercial) };
}

function columnFor(table: ImportTable, header: string, own: Readonly<Record<string, string>>): string | undefined {
  const wanted = bare(header);
  return Object.keys(synonyms[table]).find((column) =>
    [column, own[column] ?? '', ...(synonyms[table][column] ?? '').split(',')].some(
      (word) => word && bare(word) === wanted,
    ),
  );
}

/** `MonthlyCharges` and `monthly_charges` are two words as much as `Monthly charges`. */
function isCommercial(header: string): boolean {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-./()]+/g, ' ');
  return commercial.test(foldText(words));
}

function bare(word: string): string {
  return foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
}
