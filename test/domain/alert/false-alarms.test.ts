import { falseAlarms } from '../../../src/domain/alert/false-alarms';

const votes = (yes: number, no: number, open = 0) => [
  ...Array.from({ length: yes }, () => ({ kind: 'absolute', useful: 'yes' }) as const),
  ...Array.from({ length: no }, () => ({ kind: 'trend', useful: 'no' }) as const),
  ...Array.from({ length: open }, () => ({ kind: 'trend', useful: '' }) as const),
];

describe('the rate of false alarms', () => {
  test('is not known before anybody has voted', () => {
    expect(falseAlarms(votes(0, 0, 5))).toEqual({
      votes: 0,
      useless: 0,
      rate: undefined,
      low: undefined,
      high: undefined,
    });
  });

  test('is told with the interval that so few votes leave', () => {
    const { low = 0, high = 0, ...rest } = falseAlarms(votes(7, 3, 9));
    expect(rest).toEqual({ votes: 10, useless: 3, rate: 0.3 });
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.1078', '0.6032']);
  });

  test('is counted for one kind alone where one is asked for', () => {
    expect(falseAlarms(votes(7, 3), 'trend')).toMatchObject({ votes: 3, useless: 3, rate: 1, high: 1 });
  });
});
