import { type DayOrder, dayOrderOf, dayReader, instantReader } from '../../../src/store/import/cells/days';
import { countReader, decimalMarkOf, numberReader, readMoney } from '../../../src/store/import/cells/numbers';

const day = (text: string, order: DayOrder = 'unknown') => dayReader(order)(text);

describe('a day', () => {
  test.each([
    ['2026-03-29'],
    ['2026/3/29'],
    ['2026-03-29T10:15:00+03:30'],
    ['20260329'],
    ['46110'],
    ['46110.5'],
    ['29/03/2026'],
    ['03/29/2026'],
    ['29.3.2026 14:05'],
    ['29 Mar 2026'],
    ['29-Mar-2026'],
    ['March 29, 2026'],
    ['Sun, 29 March 2026'],
    ['29th March 2026'],
    ['2026 March 29'],
    ['۱۴۰۵/۰۱/۰۹'],
    ['1405-1-9'],
    ['14050109'],
    ['۹ فروردین ۱۴۰۵'],
    ['۲۹ مارس ۲۰۲۶'],
    ['٢٩/٠٣/٢٠٢٦'],
    ['29/03/2569'],
    ['๒๙/๐๓/๒๕๖๙'],
    ['29 มีนาคม 2569'],
    ['29 มี.ค. 2569'],
    ['29 มีนาคม พ.ศ. 2569'],
  ])('is read from %s', (text) => {
    expect(day(text)).toEqual({ value: '2026-03-29' });
  });

  test.each([
    ['03/04/2026', 'ambiguous-day'],
    ['3/4/26', 'short-year'],
    ['29/03/26', 'short-year'],
    ['29-Mar-26', 'short-year'],
    ['2026-02-30', 'bad-value'],
    ['31.04.2026', 'bad-value'],
    ['12345', 'bad-value'],
    ['29 فروردین 2026', 'bad-value'],
    // No such days in the Solar Hijri and the Buddhist calendar.
    ...['1404/12/30', '1403/13/1', '1403/7/31', '1403/0/1', '1403/1/32', '1403/1/0'].map((text) => [text, 'bad-value']),
    ['29/02/2568', 'bad-value'],
    ['soon', 'bad-value'],
    ['Mar 2026', 'bad-value'],
  ])('is not read from %s', (text, reason) => {
    expect(day(text)).toEqual({ reason });
  });

  test('of a leap year is one in its own calendar alone', () => {
    expect([day('1403/12/30'), day('29/02/2567')]).toEqual([{ value: '2025-03-20' }, { value: '2024-02-29' }]);
  });

  test('that could be two is read in the order that was answered', () => {
    expect([day('03/04/2026', 'day-first'), day('03/04/2026', 'month-first'), day('05/05/2026')]).toEqual([
      { value: '2026-04-03' },
      { value: '2026-03-04' },
      { value: '2026-05-05' },
    ]);
  });

  test('tells the order of its column where one of its numbers is above twelve', () => {
    expect([
      dayOrderOf(['03/04/2026', '29/03/2026']),
      dayOrderOf(['03/04/2026', '03-29-2026']),
      dayOrderOf(['03/04/2026', '']),
      dayOrderOf(['13/04/2026', '04/13/2026']),
    ]).toEqual(['day-first', 'month-first', 'unknown', 'unknown']);
  });
});

describe('a moment', () => {
  test.each([
    ['2026-03-29 14:05', '2026-03-29T14:05:00.000Z'],
    ['2026-03-29T14:05:00+03:30', '2026-03-29T10:35:00.000Z'],
    ['29/03/2026 2:05 PM', '2026-03-29T14:05:00.000Z'],
    ['29 Mar 2026 14:05:30', '2026-03-29T14:05:30.000Z'],
    ['29.3.2026', '2026-03-29T00:00:00.000Z'],
    ['46110.5', '2026-03-29T12:00:00.000Z'],
    ['۱۴۰۵/۰۱/۰۹ ۱۴:۰۵', '2026-03-29T14:05:00.000Z'],
  ])('is read from %s', (text, iso) => {
    expect(instantReader('unknown')(text)).toEqual({ value: Date.parse(iso) });
  });
});

describe('a number', () => {
  test.each([
    ['1,200.50', 1200.5],
    ['1 200,50', 1200.5],
    ['1.200,50', 1200.5],
    ["1'200.50", 1200.5],
    ['12,34,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234', 1234],
    ['48.', 48],
    ['.5', 0.5],
    ['۱٬۲۰۰٫۵', 1200.5],
    ['١٢٠٠', 1200],
    ['๑๒.๕', 12.5],
    ['(1,200)', -1200],
    ['1200-', -1200],
    ['\u22125', -5],
    ['+5', 5],
    ['12 %', 12],
    ['٪۱۲', 12],
    ['1.5e3', 1500],
  ])('is read from %s', (text, value) => {
    expect(numberReader('.')(text)).toEqual({ value });
  });

  test.each(['', '-', 'many', '1,2,3', '12a', '1.2.3', '--5', '1e999'])('is not read from "%s"', (text) => {
    expect(numberReader('.')(text)).toEqual({ reason: 'bad-value' });
  });

  test('with a dot before three digits is what its column says', () => {
    const mark = decimalMarkOf(['1.200', '3.400,50']);
    expect([mark, numberReader(mark)('1.200'), decimalMarkOf(['1.200', '3.5'])]).toEqual([',', { value: 1200 }, '.']);
  });

  test('of things that are counted is whole', () => {
    expect([countReader('.')('1.200'), countReader('.')('1.5'), countReader('.')('-3')]).toEqual([
      { value: 1200 },
      { reason: 'bad-value' },
      { reason: 'bad-value' },
    ]);
  });
});

describe('an amount', () => {
  test.each([
    ['$1,200', 1200, 'USD'],
    ['-$1,200.50', -1200.5, 'USD'],
    ['1.200,50 €', 1200.5, 'EUR'],
    ['£99', 99, 'GBP'],
    ['฿ 1,500', 1500, 'THB'],
    ['1,500 บาท', 1500, 'THB'],
    ['۱۲٬۰۰۰ تومان', 12000, 'IRT'],
    ['۱۲۰٬۰۰۰ ریال', 120000, 'IRR'],
    ['﷼ ۱۲۰٬۰۰۰', 120000, 'IRR'],
    ['399 هزار تومان', 399000, 'IRT'],
    ['1.5 million rial', 1500000, 'IRR'],
    ['USD 12k', 12000, 'USD'],
    ['12 SEK', 12, 'SEK'],
    ['1200', 1200, undefined],
  ])('is read from %s', (text, amount, currency) => {
    expect(readMoney(text, '.')).toEqual({ value: { amount, currency } });
  });

  test.each(['¥500', 'A$ 5', '12 تومان ریال', 'call us', '12 apples'])('is not read from %s', (text) => {
    expect(readMoney(text, '.')).toEqual({ reason: 'bad-value' });
  });
});
