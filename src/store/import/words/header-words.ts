/** What people and other programs call our columns, in English, Persian and Thai. */
import type { ImportTable } from '../import-tables';
import { commercialWords } from './commercial-header-words';
import { account, by, date, email, kind, state } from './shared-header-words';

export type HeaderWords = Readonly<Record<string, string>>;

export const headerWords: { readonly [Table in ImportTable]: HeaderWords } = {
  accounts: {
    externalId:
      'external id, customer id, customer no, customer number, customer code, company code, company id, organization code, organisation code, organization id, organisation id, client code, account id, account no, account number, account code, id, key, code, symbol, ticker, crm id, client id, id in our systems, شناسه در سامانه ما, รหัสในระบบของเรา, شناسه, شناسه مشتری, کد مشتری, شماره مشتری, کد, รหัส, รหัสลูกค้า, เลขที่ลูกค้า',
    name: 'name, account, account name, company, company name, customer, customer name, client, client name, organization, organisation, organization name, organisation name, security, نام, نام شرکت, نام مشتری, نام حساب, شرکت, مشتری, حساب, ชื่อ, ชื่อบริษัท, ชื่อลูกค้า, บริษัท, ลูกค้า, บัญชี',
    domains:
      'domains, domain, mail domain, mail domains, email domain, website, web site, url, homepage, دامنه های ایمیل, โดเมนอีเมล, دامنه, دامنه ها, وب سایت, تارنما, โดเมน, เว็บไซต์',
    segment: 'segment, tier, size, industry, sector, gics sector, بخش, صنعت, گروه, กลุ่ม, อุตสาหกรรม, เซกเมนต์',
    stage: 'stage, lifecycle, lifecycle stage, status, account status, ระยะ, مرحله, وضعیت, สถานะ, ขั้น',
    plan: 'plan, product, package, edition, contract, subscription, طرح, بسته, قرارداد, แผน, แพ็กเกจ, สัญญา',
    seatsBought:
      'seats bought, seats, licenses, licences, seats purchased, license count, total seats, users, کاربران خریداری شده, ผู้ใช้ที่ซื้อ, تعداد کاربر, صندلی, مجوز, จำนวนที่นั่ง, ที่นั่ง, ไลเซนส์',
    seatsUsed:
      'seats used, used seats, active users, active seats, licenses used, کاربران فعال, ผู้ใช้ที่ใช้งาน, کاربر فعال, صندلی استفاده شده, ที่นั่งที่ใช้, ผู้ใช้งาน',
    renewalDay:
      'renewal day, renewal date, renewal, renews on, contract end, contract end date, end date, روز تمدید, วันต่อสัญญา, expiry date, expiration date, تاریخ تمدید, تمدید, پایان قرارداد, วันต่ออายุ, วันที่ต่ออายุ, วันหมดสัญญา',
    noticeDays:
      'notice days, notice, notice period, notice period days, days of notice, روزهای پیش اعلام, แจ้งล่วงหน้า, روز اطلاع قبلی, مهلت اطلاع, วันแจ้งล่วงหน้า, ระยะเวลาแจ้ง',
    csm: 'csm, customer success manager, success manager, csm email, cs owner, کارشناس موفقیت مشتری, مدیر موفقیت مشتری, ผู้ดูแลความสำเร็จ',
    am: 'am, account manager, account owner, owner, am email, key account manager, sales rep, مدیر حساب, کارشناس فروش, ผู้จัดการบัญชี, ผู้ดูแลลูกค้า',
    parent:
      'parent, parent account, parent company, parent id, part of, part of account id, شناسه حساب مادر, รหัสบัญชีแม่, ultimate parent, شرکت مادر, حساب مادر, บริษัทแม่, บัญชีหลัก',
  },
  contacts: {
    email,
    name: 'name, full name, contact, contact name, نام, نام و نام خانوادگی, مخاطب, ชื่อ, ชื่อผู้ติดต่อ, ชื่อนามสกุล',
    title: 'title, job title, role, position, سمت, عنوان شغلی, ตำแหน่ง',
    account,
  },
  team: {
    email,
    name: 'name, full name, teammate, نام, نام و نام خانوادگی, ชื่อ, ชื่อนามสกุล',
    role: 'role, position, title, نقش, سمت, บทบาท, ตำแหน่ง',
    zone: 'zone, time zone, timezone, tz, منطقه زمانی, เขตเวลา',
    workdays: 'workdays, working days, days, روزهای کاری, วันทำงาน',
    from: 'from, start, work start, از, ตั้งแต่, از ساعت, شروع, เริ่ม, จาก',
    to: 'to, end, work end, تا, تا ساعت, پایان, สิ้นสุด, ถึง',
    holidays: 'holidays, days off, روزهای تعطیل, تعطیلات, วันหยุด',
    language: 'language, lang, locale, زبان, ภาษา',
  },
  plans: {
    name: 'plan, plan name, name, product, package, edition, طرح, نام طرح, بسته, แผน, แพ็กเกจ, ชื่อแผน',
    seats: 'seats, included seats, users, licenses, licences, کاربران, صندلی, تعداد کاربر, ที่นั่ง, จำนวนที่นั่ง',
    features: 'features, feature, modules, includes, قابلیت ها, ویژگی ها, ویژگی, امکانات, ฟีเจอร์, คุณสมบัติ',
  },
  measures: {
    account,
    measure: 'measure, metric, kpi, indicator, سنجه, شاخص, ตัวชี้วัด, มาตรวัด',
    value: 'value, score, number, مقدار, ارزش, ค่า',
    day: `${date}, as of, measured on`,
    by,
  },
  activities: {
    account,
    at: `${date}, at, time, when, timestamp, created at, زمان, เวลา`,
    kind: `${kind}, activity type`,
    words:
      'words, text, note, notes, subject, description, summary, comment, متن, یادداشت, شرح, موضوع, ข้อความ, บันทึก, หัวข้อ',
    by,
    what: 'what, outcome, result, چه شد, เกิดอะไร, نتیجه, ผลลัพธ์',
    source: 'source, activity id, reference, منبع, شناسه فعالیت, ที่มา',
  },
  feedback: {
    account,
    at: `${date}, at, when, timestamp, submitted at, responded at, response date, answered at, زمان, เวลา`,
    kind: `${kind}, survey, survey type, نظرسنجی, แบบสำรวจ`,
    score: 'score, rating, nps, csat, nps score, csat score, grade, امتیاز, نمره, คะแนน',
    words:
      'words, comment, comments, feedback, answer, text, verbatim, ข้อความ, نظر, متن, بازخورد, ความคิดเห็น, ข้อเสนอแนะ',
    tags: 'tags, tag, topics, labels, برچسب, برچسب ها, แท็ก, หัวข้อ',
    contact: `contact, respondent, مخاطب, ผู้ติดต่อ, ${email}, پاسخ دهنده, ผู้ตอบ`,
    by: `${by}, recorded by`,
  },
  commitments: {
    account,
    what: 'what, commitment, action item, action, task, to do, todo, promise, สิ่งที่รับปาก, تعهد, اقدام, کار, وظیفه, ข้อผูกพัน, สิ่งที่ต้องทำ, งาน',
    who: 'who, owner, assignee, assigned to, responsible, چه کسی, ใคร, مسئول, ผู้รับผิดชอบ',
    due: 'due, due date, deadline, due on, ภายในวันที่, مهلت, سررسید, تاریخ سررسید, กำหนดส่ง, ครบกำหนด',
    state,
    by,
    at: 'at, made at, created, created at, created on, زمان ثبت, รับปากเมื่อ, تاریخ ثبت, วันที่สร้าง',
    closedAt: 'closed at, closed, done at, completed at, completed on, زمان بسته شدن, ปิดเมื่อ, تاریخ انجام, วันที่เสร็จ',
    source: 'source, reference, منبع, ที่มา',
  },
  cases: {
    account,
    externalId:
      'external id, case id, ticket id, ticket, case number, ticket number, ticket no, case no, id, key, id in our systems, شناسه در سامانه ما, รหัสในระบบของเรา, شماره تیکت, شناسه تیکت, شناسه, รหัสเคส, เลขที่เคส, รหัส',
    title: 'title, case, subject, summary, issue, description, پرونده, เคส, عنوان, موضوع, شرح, หัวข้อ, เรื่อง, รายละเอียด',
    severity: 'severity, priority, urgency, شدت, اولویت, ความรุนแรง, ความสำคัญ, ลำดับความสำคัญ',
    escalated: 'escalated, escalation, is escalated, ยกระดับแล้ว, ارجاع شده, تشدید شده, ยกระดับ',
    opened:
      'opened, opened at, opened on, open date, created, created at, created on, date opened, date, باز شد, เปิดเมื่อ, تاریخ ایجاد, تاریخ شروع, تاریخ, วันที่เปิด, วันที่สร้าง, วันที่',
    closed:
      'closed, closed at, closed on, close date, resolved, resolved at, solved at, date closed, بسته شد, ปิดเมื่อ, تاریخ بستن, تاریخ پایان, วันที่ปิด',
  },
  renewals: {
    account,
    day: 'day, renewal day, renewal date, renewal, renews on, date, contract end, contract end date, روز تمدید, วันต่อสัญญา, تاریخ تمدید, تمدید, تاریخ, วันต่ออายุ, วันที่ต่ออายุ, วันที่',
    noticeDay:
      'notice day, notice date, notice by, notice, آخرین روز اعلام, วันแจ้งล่วงหน้า, مهلت اطلاع, تاریخ اطلاع, วันแจ้ง, วันที่แจ้ง',
    call: "call, the am's call, forecast, likelihood, برآورد مدیر حساب, การประเมินของ am, پیش بینی, คาดการณ์",
    calledBy: 'called by, forecast by, برآورد از, ประเมินโดย, پیش بینی کننده, ผู้คาดการณ์',
    result: 'result, outcome, renewal result, status, نتیجه, وضعیت, ผล, ผลลัพธ์, สถานะ',
    resultDay: 'result day, result date, result on, decided on, روز نتیجه, تاریخ نتیجه, วันที่ทราบผล',
  },
  outcomes: {
    account,
    what: 'what, outcome, goal, objective, result, دستاورد, نتیجه, ผลลัพธ์',
    campaign: 'campaign, project, program, programme, module, برنامه, پویش, پروژه, แคมเปญ, โครงการ',
    unit: 'unit, units, واحد, หน่วย',
    target: 'target, planned, هدف, เป้าหมาย, مقدار هدف, ค่าเป้าหมาย',
    achieved: 'achieved, actual, value, reached value, به دست آمده, مقدار محقق, محقق شده, ทำได้, ค่าจริง',
    due: 'due, due date, deadline, target date, ภายในวันที่, مهلت, سررسید, กำหนด, ครบกำหนด',
    reached: 'reached, reached on, achieved on, date reached, روز رسیدن, บรรลุเมื่อ, تاریخ تحقق, วันที่บรรลุ',
    hours: 'hours, effort, hours of work, ساعت کار, ชั่วโมงที่ใช้, ساعت, ساعات کار, ชั่วโมง',
    touches: 'touches, contacts, meetings, interactions, จำนวนครั้งที่ติดต่อ, تماس ها, ครั้งที่ติดต่อ',
  },
  ...commercialWords,
};
