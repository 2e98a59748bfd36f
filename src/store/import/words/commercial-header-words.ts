/** What people and other programs call the columns of commercial tables. */
import { account, date, kind } from './shared-header-words';

const currency = 'currency, currency code, ccy, ارز, واحد پول, สกุลเงิน';
const amount = 'amount, value, sum, مبلغ, مقدار, จำนวนเงิน, มูลค่า';
const monthly =
  'mrr, monthly recurring revenue, monthly revenue, monthly amount, amount a month, amount per month, monthly fee, monthly charges, مبلغ ماهانه, ยอดต่อเดือน';
const yearly =
  'arr, annual recurring revenue, annual revenue, annual amount, yearly amount, acv, annual contract value';

export const commercialWords = {
  revenue: {
    account,
    day: `${date}, from, from day, since, start, start date, valid from, effective, effective date, month, از تاریخ, از روز, ماه, ตั้งแต่, ตั้งแต่วันที่, เดือน`,
    amount: `${amount}, ${monthly}, ${yearly}, revenue, recurring revenue, fee, charge, charges, درآمد, درآمد ماهانه, درآمد سالانه, รายได้, รายได้ต่อเดือน, รายได้ต่อปี`,
    currency,
  },
  prices: {
    plan: 'plan, plan name, product, package, edition, طرح, بسته, แผน, แพ็กเกจ',
    seats: 'seats, users, licenses, licences, up to seats, صندلی, کاربران, تعداد کاربر, ที่นั่ง, จำนวนที่นั่ง',
    amount: `${amount}, price, list price, monthly price, price per month, annual price, yearly price, ${monthly}, rate, fee, قیمت, بها, قیمت ماهانه, ราคา, ราคาต่อเดือน`,
    currency,
  },
  movements: {
    account,
    day: `${date}, month, effective date, booked on, ماه, เดือน`,
    kind: `${kind}, movement, movement type, change, change type, تغییر, การเปลี่ยนแปลง`,
    amount: `${amount}, ${monthly}, ${yearly}, change in mrr, mrr change, delta, difference, revenue, تفاوت, درآمد, ส่วนต่าง`,
    currency,
    source: 'source, reference, deal, opportunity, منبع, ที่มา',
  },
  costs: {
    kind: `${kind}, cost type, cost kind, نوع هزینه, ประเภทต้นทุน`,
    from: 'from, start, start date, period start, از, از تاریخ, شروع, จาก, ตั้งแต่, เริ่ม',
    to: 'to, until, end, end date, period end, تا, تا تاریخ, پایان, ถึง, สิ้นสุด',
    amount: `${amount}, cost, costs, spend, expense, expenses, هزینه, ต้นทุน, ค่าใช้จ่าย`,
    currency,
    segment: 'segment, tier, بخش, گروه, กลุ่ม, เซกเมนต์',
    account,
  },
  quotas: {
    am: 'am, account manager, am email, seller, sales rep, salesperson, owner, email, name, مدیر حساب, فروشنده, کارشناس فروش, ผู้จัดการบัญชี, พนักงานขาย',
    from: 'from, start, start date, period start, از, از تاریخ, شروع, จาก, ตั้งแต่, เริ่ม',
    to: 'to, until, end, end date, period end, تا, تا تاریخ, پایان, ถึง, สิ้นสุด',
    amount: `quota, more revenue a month, target, goal, sales target, ${amount}, ${monthly}, ${yearly}, سهمیه, درآمد ماهانهٔ بیشتر, هدف, هدف فروش, รายได้ต่อเดือนที่เพิ่ม, โควตา, เป้าหมาย, เป้าขาย`,
    currency,
  },
  rates: {
    day: `${date}, from day, valid from, effective date, از روز, از تاریخ, ตั้งแต่วันที่`,
    from: 'from, from currency, currency, base, base currency, از ارز, ارز, จากสกุลเงิน, สกุลเงิน',
    to: 'to, to currency, worth in, quote, quote currency, target currency, به ارز, ถึงสกุลเงิน, เป็นสกุลเงิน, เทียบเป็น',
    times:
      'times, rate, exchange rate, fx rate, one unit is worth, هر واحد برابر است با, نرخ, نرخ ارز, نرخ برابری, หนึ่งหน่วยเท่ากับ, อัตรา, อัตราแลกเปลี่ยน',
  },
  outcomeValues: {
    outcome: 'outcome, outcome id, what, goal, objective, result, شناسهٔ دستاورد, دستاورد, نتیجه, รหัสผลลัพธ์, ผลลัพธ์',
    amount: `worth, worth to the account, ${amount}, benefit, saving, savings, value to customer, ارزش برای مشتری, ارزش, صرفه جویی, มูลค่าต่อลูกค้า, มูลค่า, ประโยชน์`,
    currency,
    account,
    campaign: 'campaign, project, program, programme, module, پویش, پروژه, แคมเปญ, โครงการ',
  },
} as const;

/** Headers that speak of money in one of their words. */
export const moneyWords =
  /\b(arr|mrr|acv|tcv|ltv|clv|revenue|price|prices|pricing|amount|charge|charges|fee|fees|discount|cost|costs|budget|invoice|spend|billing|payment|turnover)\b|مبلغ|قیمت|درآمد|تخفیف|هزینه|ราคา|รายได้|ส่วนลด|ยอดขาย|ค่าบริการ/;
/** Over an amount: of a year; asked, never divided by guess. */
export const yearWords = /\b(arr|acv|annual|annually|yearly|per year|a year)\b|سالانه|سالیانه|ต่อปี|รายปี/;

/** What begins the last row of a report that adds up those above. */
export const totalWords =
  /^(grand |sub)?totals?\b|^sums?\b|^(جمع|جمع کل|مجموع|مجموع کل)$|^(รวม|รวมทั้งหมด|ผลรวม|ยอดรวม)$/;
