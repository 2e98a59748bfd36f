import { type Day, dayMs, hourMs, minuteMs } from '../../src/domain/time/time';
import { formats } from '../../src/messages/formats';

const en = formats('en', 'Europe/London');
const fa = formats('fa', 'Asia/Tehran');
const th = formats('th', 'Asia/Bangkok');
/** Monday 2026-11-23, 09:00 in Bangkok, 05:30 in Tehran, 02:00 in London. */
const now = Date.parse('2026-11-23T02:00:00Z');

describe('numbers', () => {
  test.each([
    [0, '0', '۰', '0'],
    [1204.5, '1,204.5', '۱٬۲۰۴٫۵', '1,204.5'],
    [1234567, '1,234,567', '۱٬۲۳۴٬۵۶۷', '1,234,567'],
    [2 / 3, '0.67', '۰٫۶۷', '0.67'],
    [-3, '−3', '\u2066−۳\u2069', '−3'],
  ])('write %p in own digits', (value, english, persian, thai) => {
    expect([en, fa, th].map((f) => f.number(value))).toEqual([english, persian, thai]);
  });

  test('keep a sign before its number, isolated where text runs from the right', () => {
    expect([en.signed(5), fa.signed(12), th.signed(-11), fa.signed(0)]).toEqual(['+5', '\u2066+۱۲\u2069', '−11', '۰']);
  });

  test('write hundredths with the percent sign of the language', () => {
    expect([en.percent(34), fa.percent(34), th.percent(34), fa.percent(-34)]).toEqual([
      '34%',
      '۳۴٪',
      '34%',
      '\u2066−۳۴٪\u2069',
    ]);
  });
});

test('months are told by their names where they are whole ones of the calendar', () => {
  expect([en.months('2026-10-01', '2026-12-31'), en.months('2026-11-01', '2026-11-30')]).toEqual([
    'Oct – Dec 2026',
    'Nov 2026',
  ]);
  expect(en.months('2026-12-01', '2027-02-28')).toBe('Dec 2026 – Feb 2027');
  expect([fa.months('2026-09-23', '2026-12-21'), th.months('2026-10-01', '2026-12-31')]).toEqual([
    'مهر – آذر ۱۴۰۵',
    'ต.ค. – ธ.ค. 2569',
  ]);
  // A Solar Hijri quarter in English, and a stretch that ends within a month.
  expect([en.months('2026-09-23', '2026-12-21'), en.months('2026-10-01', '2026-12-30')]).toEqual([
    undefined,
    undefined,
  ]);
});

describe('days', () => {
  // Known pairs of jalaali-js (MIT) and icu4x (Unicode-3.0), among them the leap day on which shorter algorithms fail.
  test.each([
    ['1925-03-22', '۲ فروردین ۱۳۰۴'],
    ['1981-08-17', '۲۶ مرداد ۱۳۶۰'],
    ['2000-01-01', '۱۱ دی ۱۳۷۸'],
    ['2013-01-10', '۲۱ دی ۱۳۹۱'],
    ['2014-08-04', '۱۳ مرداد ۱۳۹۳'],
    ['2016-04-11', '۲۳ فروردین ۱۳۹۵'],
    ['2021-03-21', '۱ فروردین ۱۴۰۰'],
    ['2024-03-19', '۲۹ اسفند ۱۴۰۲'],
    ['2024-03-20', '۱ فروردین ۱۴۰۳'],
    ['2025-03-20', '۳۰ اسفند ۱۴۰۳'],
    ['2025-03-21', '۱ فروردین ۱۴۰۴'],
    ['2026-03-21', '۱ فروردین ۱۴۰۵'],
    ['2026-11-22', '۱ آذر ۱۴۰۵'],
    ['2038-11-10', '۱۹ آبان ۱۴۱۷'],
    ['2091-03-20', '۳۰ اسفند ۱۴۶۹'],
    ['1903-04-19', '۲۹ فروردین ۱۲۸۲'],
    ['1929-08-25', '۳ شهریور ۱۳۰۸'],
    ['1941-09-29', '۷ مهر ۱۳۲۰'],
    ['1996-02-25', '۶ اسفند ۱۳۷۴'],
    ['2094-07-18', '۲۸ تیر ۱۴۷۳'],
  ] as [Day, string][])('are Solar Hijri in Persian: %s', (day, text) => {
    expect(fa.day(day)).toBe(text);
  });

  // The Buddhist calendar of ECMA-402: the Gregorian one with 543 years more.
  test.each([
    ['1941-01-01', '1 ม.ค. 2484'],
    ['1957-05-13', '13 พ.ค. 2500'],
    ['1999-12-31', '31 ธ.ค. 2542'],
    ['2024-02-29', '29 ก.พ. 2567'],
    ['2026-04-13', '13 เม.ย. 2569'],
    ['2027-01-01', '1 ม.ค. 2570'],
    ['2100-03-01', '1 มี.ค. 2643'],
  ] as [Day, string][])('count Buddhist years in Thai: %s', (day, text) => {
    expect(th.day(day)).toBe(text);
  });

  test('begin the week where people begin it', () => {
    expect([en.week[0], fa.week[0], fa.week[6], th.week[0]]).toEqual(['mon', 'sat', 'fri', 'mon']);
  });

  test('are Gregorian in English', () => {
    expect(en.day('2027-03-14')).toBe('14 Mar 2027');
  });

  test('name their year where it is another one than this', () => {
    expect([en.shortDay('2026-12-02', now), en.shortDay('2027-01-12', now)]).toEqual(['2 Dec', '12 Jan 2027']);
    // 12 January 2027 lies in 1405 as today does.
    expect([fa.shortDay('2027-01-12', now), fa.shortDay('2027-03-21', now)]).toEqual(['۲۲ دی', '۱ فروردین ۱۴۰۶']);
    expect(th.shortDay('2027-01-12', now)).toBe('12 ม.ค. 2570');
  });

  test('are counted while they are near', () => {
    const days: readonly Day[] = ['2026-11-22', '2026-11-23', '2026-11-24', '2027-01-13', '2026-11-05', '2027-03-14'];
    const told = (f: typeof en) => days.map((day) => f.inDays(day, now));
    expect(told(en)).toEqual(['yesterday', 'today', 'tomorrow', 'in 51 days', '18 days ago', 'in 111 days']);
    expect(told(fa)).toEqual(['دیروز', 'امروز', 'فردا', '۵۱ روز دیگر', '۱۸ روز پیش', '۱۱۱ روز دیگر']);
    expect(told(th)).toEqual(['เมื่อวาน', 'วันนี้', 'พรุ่งนี้', 'อีก 51 วัน', '18 วันที่แล้ว', 'อีก 111 วัน']);
  });
});

describe('times', () => {
  test("are those of the person's zone", () => {
    const instant = now + dayMs + 5 * hourMs;
    expect([en, fa, th].map((f) => f.when(instant, now))).toEqual(['tomorrow 07:00', 'فردا ۱۰:۳۰', 'พรุ่งนี้ 14:00 น.']);
  });

  test('name weekday and day further away', () => {
    const instant = now + 8 * dayMs;
    expect([en, fa, th].map((f) => f.when(instant, now))).toEqual([
      'Tue 1 Dec, 02:00',
      'سه‌شنبه ۱۰ آذر، ۰۵:۳۰',
      'อ. 1 ธ.ค. 09:00 น.',
    ]);
  });

  test('say today by the day of the zone, not by the hours between', () => {
    const evening = Date.parse('2026-11-22T18:00:00Z'); // 01:00 of the 23rd in Bangkok
    expect([th.when(evening, now), en.when(evening, now)]).toEqual(['วันนี้ 01:00 น.', 'yesterday 18:00']);
  });

  test('say what is left and what is late in the largest unit that does not promise too much', () => {
    const spans = [30_000, 59 * minuteMs, 3 * hourMs + 59 * minuteMs, 47 * hourMs, 2 * dayMs, 5.9 * dayMs];
    expect(spans.map((span) => en.left(now + span, now))).toEqual([
      '1 min left',
      '59 min left',
      '3 h left',
      '47 h left',
      '2 days left',
      '5 days left',
    ]);
    expect([en, fa, th].map((f) => f.late(now - hourMs, now))).toEqual([
      '1 h late',
      '۱ ساعت گذشته از مهلت',
      'เลยกำหนด 1 ชม.',
    ]);
  });

  test('say when something happened', () => {
    expect([now - hourMs, now - dayMs, now - 4 * dayMs, now - 61 * dayMs].map((at) => th.ago(at, now))).toEqual([
      'วันนี้ 08:00 น.',
      'เมื่อวาน',
      '4 วันที่แล้ว',
      '23 ก.ย. 2569',
    ]);
  });
});

describe('texts', () => {
  test('are isolated where they run against the text around them, and only there', () => {
    expect([fa.isolate('Arthit'), fa.isolate('نوین تک'), en.isolate('نوین تک'), th.isolate('Arthit')]).toEqual([
      '\u200f\u2068Arthit\u2069',
      'نوین تک',
      '\u200e\u2068نوین تک\u2069',
      'Arthit',
    ]);
  });

  test('keep a date of Western digits from being turned around', () => {
    expect([fa.isolate('03/04/2027'), en.isolate('03/04/2027')]).toEqual([
      '\u200f\u206803/04/2027\u2069',
      '03/04/2027',
    ]);
  });

  test('are listed with the word of the language', () => {
    const items = ['a', 'b', 'c'];
    expect([en, fa, th].map((f) => f.list(items))).toEqual(['a, b and c', 'a، b و c', 'a b และ c']);
    expect([en.list([]), en.list(['a'])]).toEqual(['', 'a']);
  });
});
