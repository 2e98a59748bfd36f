/** What a column of values of one measure is called, where every measure has a column of its own. */
export const measureWords: Readonly<Record<string, string>> = {
  logins_trend: 'logins trend, login trend, change of logins, روند ورود, แนวโน้มการเข้าใช้',
  seats_used: 'seats used percent, seat usage, درصد صندلی استفاده شده, ร้อยละที่นั่งที่ใช้',
  onboarding_progress: 'onboarding progress, onboarding, پیشرفت راه اندازی, ความคืบหน้าการเริ่มใช้งาน',
  contact_days: 'contact days, days since contact, days since last contact, روز از آخرین تماس, วันนับจากติดต่อล่าสุด',
  open_cases: 'open cases, open tickets, تیکت های باز, เคสที่เปิดอยู่',
  feedback: 'feedback, nps, survey score, بازخورد, คะแนนความเห็น',
  pulse: 'pulse, csm pulse, نبض, ชีพจร',
  payment_late_days: 'payment late days, days late, days overdue, روز تاخیر پرداخت, วันชำระล่าช้า',
};
