import { formats } from '../../src/messages/formats';

const [en, fa, th] = (['en', 'fa', 'th'] as const).map((language) => formats(language, 'UTC'));
const say = (amount: number, currency: string) =>
  [en, fa, th].map((f) => f?.money({ amount, currency }).replace(/\u00a0/g, ' '));

describe('money', () => {
  test.each([
    [399_000, 'IRT', ['399,000 toman', '۳۹۹٬۰۰۰ تومان', '399,000 โทมาน']],
    [3_990_000, 'IRR', ['3,990,000 rial', '۳٬۹۹۰٬۰۰۰ ریال', '3,990,000 เรียล']],
    [1200, 'THB', ['฿1,200', '۱٬۲۰۰ بات', '1,200 บาท']],
    [12.5, 'USD', ['$12.50', '۱۲٫۵۰ دلار', '12.50 ดอลลาร์']],
    [0.256, 'EUR', ['€0.26', '۰٫۲۶ یورو', '0.26 ยูโร']],
    [7, 'CHF', ['7 CHF', '۷ CHF', '7 CHF']],
  ])('of %d %s is written as each language does', (amount, currency, written) => {
    expect(say(amount, currency)).toEqual(written);
  });

  test('keeps its sign before the whole of it', () => {
    expect(en?.money({ amount: -1200, currency: 'THB' })).toBe('−฿1,200');
    expect(en?.moreMoney({ amount: 100_000, currency: 'IRT' })).toBe('+100,000\u00a0toman');
    expect(fa?.moreMoney({ amount: 100_000, currency: 'IRT' })).toBe('\u2066+۱۰۰٬۰۰۰\u2069\u00a0تومان');
  });
});
