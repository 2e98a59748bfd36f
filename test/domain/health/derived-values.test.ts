import type { Case } from '../../../src/domain/account/case';
import type { Feedback } from '../../../src/domain/account/feedback';
import { currentValues } from '../../../src/domain/health/measures/derived-values';
import { rollUp } from '../../../src/domain/health/roll-up';
import { trendOf } from '../../../src/domain/health/trend';
import { addDays, dayMs, dayStart } from '../../../src/domain/time/time';
import { aMeasure, aMeeting, anActivity, healthFacts, ourModel } from '../../support/builders';

const today = '2026-11-23';
const noon = dayStart(today) + dayMs / 2;
const at = { today, imported: undefined } as const;
const ago = (days: number) => noon - days * dayMs;

describe('a value that nobody imported', () => {
  test('tells contact by logged mails, notes and meetings alone', () => {
    const { contact } = currentValues;
    const signal = anActivity({ kind: 'signal', at: noon });
    expect(contact(healthFacts({ activities: [signal] }), at)).toBeUndefined();
    expect(contact(healthFacts({ activities: [signal, anActivity({ kind: 'mail', at: ago(9) })] }), at)?.value).toBe(9);
    const meetings = [
      aMeeting({ end: ago(3) }),
      aMeeting({ end: ago(1), state: 'cancelled' }),
      aMeeting({ end: ago(-2) }),
    ];
    expect(contact(healthFacts({ meetings }), at)?.value).toBe(3);
  });

  test('tells the balance of mails from five of each way on', () => {
    const mails = (inward: number, outward: number) =>
      [...Array(inward).fill('in'), ...Array(outward).fill('out'), '', ''].map((what) =>
        anActivity({ kind: 'mail', what, at: ago(5) }),
      );
    const balance = (inward: number, outward: number) =>
      currentValues.responses(healthFacts({ activities: mails(inward, outward) }), at)?.value;
    expect([balance(4, 50), balance(50, 4), balance(5, 5), balance(5, 15)]).toEqual([undefined, undefined, 50, 25]);
  });

  test('counts cases that are escalated or older than a week, of an account that ever had one', () => {
    const cases = (list: readonly Partial<Case>[]) =>
      currentValues.cases(healthFacts({ cases: list.map((one, index) => aCase({ id: `cas_${index}`, ...one })) }), at);
    expect(cases([])).toBeUndefined();
    expect(cases([{ opened: '2026-11-16' }])).toEqual({ value: 0, day: undefined });
    expect(cases([{ opened: '2026-11-15' }, { opened: today, escalated: true }])).toEqual({ value: 2, day: undefined });
    expect(cases([{ opened: '2026-10-01', closed: '2026-10-09' }])).toEqual({ value: 0, day: '2026-10-09' });
  });

  test('takes the newest feedback, of the tab or imported', () => {
    const feedback = [aFeedback({ kind: 'nps', score: 9, at: ago(9) }), aFeedback({ kind: 'words', score: undefined })];
    const imported = aMeasure({ measure: 'feedback', value: 3, day: addDays(today, -4) });
    const of = (list: readonly Feedback[], other = at.imported as typeof imported | undefined) =>
      currentValues.feedback(healthFacts({ feedback: list }), { today, imported: other })?.value;
    expect([of([]), of(feedback), of(feedback, imported), of([aFeedback({ kind: 'csat', score: 4 })])]).toEqual([
      undefined,
      9,
      3,
      8,
    ]);
  });

  test('tells the meetings that were held from three on', () => {
    const held = (states: readonly ('booked' | 'cancelled' | 'reserved')[]) =>
      currentValues.meetings(healthFacts({ meetings: states.map((state) => aMeeting({ state, end: ago(9) })) }), at);
    expect(held(['booked', 'cancelled'])).toBeUndefined();
    expect(held(['booked', 'cancelled', 'reserved', 'booked'])).toEqual({ value: 67, day: '2026-11-14' });
  });
});

describe('the trend', () => {
  test('is the straight line through the days of thirty and of ninety, as the snapshots tell', () => {
    const history = [
      { day: '2026-08-01', score: 90 },
      { day: '2026-11-08', score: 60 },
    ].map(({ day, score }, index) => ({
      ...({
        id: `hst_${index}`,
        rev: 1,
        account: 'acc_acme',
        confidence: 1,
        model: ourModel.key,
        reasons: [],
      } as const),
      ...{ day: day as '2026-08-01', score, band: 'watch' as const },
    }));
    const trend = trendOf(healthFacts({ history }), ourModel.model, { raw: { score: 60, band: 'watch' }, asOf: today });
    // 15 days at 90, 16 at 60: 15·16/31 · 15.5 · −30 / 2480 a day; then 75 and 16: 75·16/91 · 45.5 · −30 / 62790.
    expect([trend.days30, trend.days90]).toEqual([-44, -26]);
    expect(trend.points.map(({ score }) => score).slice(-3)).toEqual([60, 60, 60]);
  });

  test('says nothing where half of the days are not known', () => {
    const none = trendOf(healthFacts(), ourModel.model, { raw: { score: 60, band: 'watch' }, asOf: today });
    expect([none.days30, none.days90]).toEqual([undefined, undefined]);
  });
});

describe('a roll-up', () => {
  const child = { account: 'acc_b', name: 'Labs', seatsBought: 10, score: 40, band: 'at-risk' } as const;

  test('weighs by seats where all have some, else equally, and names the worst', () => {
    expect(rollUp({ score: 80, seatsBought: 30 }, [child])).toEqual({
      score: 70,
      weighedBy: 'seats',
      children: 1,
      unknown: 0,
      worst: child,
    });
    expect(rollUp({ score: 80, seatsBought: undefined }, [child])).toMatchObject({ score: 60, weighedBy: 'equally' });
  });

  test('leaves out what has no score, and is none without children', () => {
    const unknown = { ...child, score: undefined, band: 'insufficient' } as const;
    expect(rollUp({ score: 80, seatsBought: 30 }, [unknown])).toMatchObject({
      score: 80,
      unknown: 1,
      worst: undefined,
    });
    expect(rollUp({ score: 80, seatsBought: 30 }, [])).toBeUndefined();
  });
});

function aCase(parts: Partial<Case>): Case {
  const common = { id: 'cas_1', rev: 1, account: 'acc_acme', externalId: '', title: '', severity: 'normal' } as const;
  return { ...common, escalated: false, opened: today, closed: undefined, ...parts };
}

function aFeedback(parts: Partial<Feedback>): Feedback {
  const common = {
    id: 'fbk_1',
    rev: 1,
    account: 'acc_acme',
    contact: '',
    kind: 'nps',
    words: '',
    tags: [],
    tone: '',
  } as const;
  return { ...common, at: noon, score: 9, by: '', ...parts };
}
