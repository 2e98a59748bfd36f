/** What people and other programs write for our codes, in three languages: code → words, by column. */
type Words = Readonly<Record<string, string>>;

const yesNo: Words = {
  yes: 'y, t, بله, آری, ใช่, ✓, ✔, escalated',
  no: 'n, f, none, خیر, نه, ไม่, ไม่ใช่',
};

export const codeWords: { readonly [column: string]: Words } = {
  'accounts.stage': {
    onboarding: 'onboard, implementation, new, راه اندازی, เริ่มต้น',
    live: 'active, customer, adopted, فعال, ใช้งาน',
    ending: 'cancelling, in notice, در حال پایان, กำลังสิ้นสุด',
    ended: 'churned, cancelled, canceled, closed, inactive, پایان, لغو شده, สิ้นสุด, ยกเลิก',
  },
  'team.role': {
    csm: 'customer success manager, customer success, success manager, موفقیت مشتری, مدیر موفقیت مشتری',
    am: 'account manager, key account manager, sales, مدیر حساب, ผู้จัดการบัญชี, ฝ่ายขาย',
    lead: 'team lead, team leader, manager, سرپرست, หัวหน้าทีม',
    admin: 'administrator, مدیر, ผู้ดูแลระบบ',
  },
  'team.language': {
    en: 'english, en us, en gb, انگلیسی, อังกฤษ',
    fa: 'persian, farsi, fa ir, فارسی',
    th: 'thai, th th, ไทย, ภาษาไทย',
  },
  'activities.kind': {
    mail: 'email, e mail, ایمیل, อีเมล',
    note: 'call, phone, phone call, task, comment, یادداشت, تماس, บันทึก, โทรศัพท์',
    sync: 'meeting, جلسه, ประชุม',
  },
  'feedback.kind': {
    nps: 'net promoter score, net promoter',
    csat: 'customer satisfaction, satisfaction, رضایت, ความพึงพอใจ',
    words: 'text, comment, review, نظر, متن, ความคิดเห็น',
  },
  'commitments.state': {
    open: 'todo, to do, in progress, pending, باز, เปิด, รอดำเนินการ',
    done: 'completed, complete, closed, finished, kept, انجام شد, انجام شده, เสร็จ, เสร็จแล้ว',
    dropped: 'cancelled, canceled, لغو, لغو شده, ยกเลิก',
  },
  'cases.severity': {
    low: 'minor, p4, sev4, 4, کم, ต่ำ',
    normal: 'medium, moderate, p3, sev3, 3, متوسط, عادی, ปานกลาง, ปกติ',
    high: 'major, p2, sev2, 2, زیاد, بالا, สูง',
    critical: 'urgent, blocker, p1, sev1, 1, بحرانی, فوری, วิกฤต, เร่งด่วน',
  },
  'cases.escalated': yesNo,
  'renewals.call': {
    likely: 'commit, probable, yes, محتمل, น่าจะต่อ',
    open: 'unknown, undecided, باز, ยังไม่แน่',
    doubtful: 'at risk, unlikely, risk, نامطمئن, เสี่ยง',
  },
  'renewals.result': {
    renewed: 'won, renewal, تمدید شد, تمدید, ต่ออายุแล้ว, ต่ออายุ',
    upgraded: 'upgrade, expanded, ارتقا, อัปเกรด',
    contracted: 'downgraded, downgrade, reduced, کاهش, ลดขนาด',
    cancelled: 'lost, churned, canceled, not renewed, لغو شد, لغو, ยกเลิก',
  },
  'movements.kind': {
    new: 'new business, new logo, جدید, ใหม่',
    upgrade: 'upsell, expansion, ارتقا, อัปเกรด',
    'cross-sell': 'crosssell, cross, add on, فروش جانبی, ขายพ่วง',
    contraction: 'downgrade, downsell, reduction, کاهش, ลดขนาด',
    churn: 'cancellation, cancelled, lost, ریزش, ยกเลิก',
    renewal: 'renewed, تمدید, ต่ออายุ',
    referral: 'referred, معرفی, แนะนำ',
  },
  'costs.kind': {
    service: 'support, customer service, خدمات, پشتیبانی, บริการ',
    training: 'education, آموزش, ฝึกอบรม, อบรม',
    engagement: 'engagement and adoption, adoption, success, تعامل, การมีส่วนร่วม',
    marketing: 'customer marketing, بازاریابی, การตลาด',
  },
};
