/** Headers that stand over the same thing in several tables. */
export const account =
  'account, account id, account name, customer, customer id, customer name, company, company name, client, organization, organisation, حساب, نام حساب, مشتری, شناسه مشتری, شناسه حساب, نام مشتری, شرکت, บัญชี, รหัสบัญชี, ชื่อบัญชี, ลูกค้า, รหัสลูกค้า, ชื่อลูกค้า, บริษัท';
export const email =
  'email, e-mail, mail, email address, e-mail address, mail address, ایمیل, رایانامه, نشانی ایمیل, อีเมล, อีเมล์, ที่อยู่อีเมล';
export const date = 'day, date, روز, تاریخ, วัน, วันที่, เมื่อ';
export const kind = 'kind, type, category, نوع, ประเภท, ชนิด';
export const state = 'state, status, وضعیت, สถานะ';
export const by = 'by, author, set by, created by, user, teammate, توسط, از, نویسنده, ثبت کننده, โดย, ผู้บันทึก';
