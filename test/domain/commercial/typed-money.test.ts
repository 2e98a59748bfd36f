import { typedAmount, typedPercent } from '../../../src/domain/commercial/typed-money';

describe('a typed amount', () => {
  test.each([
    ['399000', 399_000],
    ['399,000', 399_000],
    ['1,234,567.89', 1_234_567.89],
    ['۳۹۹٬۰۰۰', 399_000],
    ['۳۹۹،۰۰۰', 399_000],
    ['۱٬۲۰۰٫۵', 1200.5],
    ['٣٩٩٠٠٠', 399_000],
    ['๓๙๙,๐๐๐', 399_000],
    ['1 234 567', 1_234_567],
    ['1\u202f200', 1200],
    ["1'200", 1200],
    [' 12.5 ', 12.5],
    ['\u2067۱۲\u2069', 12],
    ['0', 0],
  ])('is read from %s', (typed, amount) => {
    expect(typedAmount(typed)).toBe(amount);
  });

  test.each(['', 'abc', '-5', '1.200', '1,20', '12,34,567', '1 20', '5 toman', '1e9', '99999999999999', '1.2.3', '=1'])(
    'is refused where it says %p',
    (typed) => {
      expect(typedAmount(typed)).toBeUndefined();
    },
  );
});

describe('a typed percentage', () => {
  test.each([
    ['10', 10],
    ['12.5%', 12.5],
    ['۱۲٫۵٪', 12.5],
    ['% 5', 5],
    ['100', 100],
  ])('is read from %s', (typed, percent) => {
    expect(typedPercent(typed)).toBe(percent);
  });

  test.each(['101', '-1', '', 'ten'])('is refused where it says %p', (typed) => {
    expect(typedPercent(typed)).toBeUndefined();
  });
});
