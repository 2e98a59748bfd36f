import {
  figuresOf,
  isWorse,
  type RuleFigures,
  recordOf,
  ruleRow,
} from '../../../../src/domain/signal/rules/rule-record';
import type { SignalState } from '../../../../src/domain/signal/signal';
import { anAnswer } from '../../../support/signals/proposing';

const figures = (parts: Partial<RuleFigures>): RuleFigures => ({ ...ruleRow('seats-full'), setAside: 0, ...parts });

describe('what is counted for a rule', () => {
  const signals = (
    [
      ['sig_won', 'won'],
      ['sig_lost', 'lost'],
      ['sig_declined', 'declined'],
      ['sig_waiting', 'submitted'],
      ['sig_own', 'parked'],
      ['sig_refused', 'declined'],
    ] as const satisfies readonly (readonly [string, SignalState])[]
  ).map(([id, state]) => ({ id, state }) as const);
  const flagged = (['sig_won', 'sig_lost', 'sig_declined', 'sig_waiting'] as const).map((signal) =>
    anAnswer({ answer: 'flagged', signal, id: `pro_${signal}` }),
  );

  test('is decided signals that it stood behind, what was set aside, and the others beside', () => {
    const others = [anAnswer({ rule: 'promoter', answer: 'flagged', signal: 'sig_own' })];
    expect(figuresOf('seats-full', [...flagged, anAnswer(), ...others], signals)).toEqual({
      ...{ decided: 4, accepted: 2, setAside: 1, otherDecided: 2, otherAccepted: 1 },
    });
  });

  test('is nothing of a signal that is gone', () => {
    expect(figuresOf('seats-full', flagged, [])).toEqual({
      ...{ decided: 0, accepted: 0, setAside: 0, otherDecided: 0, otherAccepted: 0 },
    });
  });
});

describe('the record of a rule', () => {
  test('is none while too few are decided', () => {
    expect([recordOf(figures({ decided: 4, accepted: 4 })), recordOf(figures({ decided: 5 }))?.precision]).toEqual([
      undefined,
      0,
    ]);
  });

  /** Reckoned by hand: Wilson's interval of 7 of 11, and the ratio 7/11 to 4/10 with Katz's interval. */
  test('says share and lift with their intervals', () => {
    const record = recordOf(figures({ decided: 11, accepted: 7, otherDecided: 10, otherAccepted: 4 }));
    expect(record?.precision).toBeCloseTo(0.6364, 4);
    expect(record?.interval.map((end) => Number(end.toFixed(4)))).toEqual([0.3538, 0.8483]);
    expect(record?.lift?.times).toBeCloseTo(1.5909, 4);
    expect(record?.lift?.interval.map((end) => Number(end.toFixed(3)))).toEqual([0.659, 3.839]);
    expect(record?.isWorse).toBe(false);
  });

  test('has no lift while there is too little to compare with', () => {
    expect(recordOf(figures({ decided: 9, accepted: 0, otherDecided: 4, otherAccepted: 4 }))).toMatchObject({
      ...{ lift: undefined, isWorse: false },
    });
    expect(recordOf(figures({ decided: 9, otherDecided: 9 }))?.lift).toBeUndefined();
  });

  test('is worse where all of the interval lies below, with none accepted too', () => {
    const others = { otherDecided: 20, otherAccepted: 14 };
    const worse = (decided: number, accepted: number) => recordOf(figures({ decided, accepted, ...others }))?.isWorse;
    expect([worse(20, 4), worse(20, 11), worse(12, 0), worse(5, 2)]).toEqual([true, false, true, false]);
  });

  test('asks for retirement until the rule is retired', () => {
    const row = { ...ruleRow('promoter'), decided: 20, accepted: 4, otherDecided: 20, otherAccepted: 14 };
    expect([isWorse(row), isWorse({ ...row, state: 'retired' })]).toEqual([true, false]);
  });

  test('of all and all is no edge that breaks', () => {
    const lift = recordOf(figures({ decided: 8, accepted: 8, otherDecided: 8, otherAccepted: 8 }))?.lift;
    expect(lift?.times).toBe(1);
    expect(lift?.interval.every((end) => Number.isFinite(end) && end > 0)).toBe(true);
  });
});
