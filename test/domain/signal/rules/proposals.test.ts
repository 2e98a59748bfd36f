import { ruleIds } from '../../../../src/domain/signal/rules/proposal';
import { type ProposalFacts, proposalsOf } from '../../../../src/domain/signal/rules/proposals';
import { dayMs } from '../../../../src/domain/time/time';
import { aContact, aMeasure, anAccount, anActivity, aSignal, monday9 } from '../../../support/builders';
import { anAnswer, aPlan, aScore, aSnapshot, proposalFacts } from '../../../support/signals/proposing';

/** Kind, rules and plan of each proposal. */
function told(parts: Partial<ProposalFacts>) {
  return proposalsOf(proposalFacts(parts)).map(({ kind, findings, plan }) => [
    kind,
    findings.map(({ rule, now, of }) => `${rule} ${now}/${of}`).join(', '),
    plan?.name ?? '',
  ]);
}

const seats = (seatsBought: number | undefined, seatsUsed: number | undefined) => ({
  account: anAccount({ seatsBought, seatsUsed, renewalDay: undefined }),
});
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => aContact({ id: `con_${at}`, email: `p${at}@acme.example` }));

describe('the golden example', () => {
  const account = anAccount({ plan: 'Base', seatsBought: 5, seatsUsed: 5, renewalDay: undefined });
  const plans = [aPlan('Enterprise', 100), aPlan('Base', 5), aPlan('Premium', 10)];

  test('names kind, seats and the plan that takes them', () => {
    expect(told({ account, plans })).toEqual([['seat-limit', 'seats-full 5/5', 'Premium']]);
  });

  test('knows of a team that is larger than its seats, too, and of the plan that takes it', () => {
    expect(told({ account, plans, contacts: people(8) })).toEqual([
      ['seat-limit', 'seats-full 5/5, team-larger 8/5', 'Premium'],
    ]);
    const team = { measures: [aMeasure({ measure: 'team_size', value: 40 })] };
    expect(told({ account: { ...account, seatsUsed: undefined }, plans, ...team })).toEqual([
      ['seat-limit', 'team-larger 40/5', 'Enterprise'],
    ]);
  });
});

describe('a rule', () => {
  test.each<[string, Partial<ProposalFacts>, readonly string[]]>([
    ['nine of ten seats', seats(10, 9), ['seats-full 9/10']],
    ['fewer', seats(10, 8), []],
    ['seats that nobody counted', seats(10, undefined), []],
    ['seats that nobody bought', seats(0, 3), []],
    ['more seats than bought', seats(10, 11), ['over-seats 11/10']],
    ['a team larger than its seats', { ...seats(10, 8), contacts: people(12) }, ['team-larger 12/10']],
    ['a large team that leaves its seats empty', { ...seats(10, 2), contacts: people(12) }, []],
    [
      'a team size of last winter',
      { ...seats(10, 8), measures: [aMeasure({ measure: 'team_size', value: 40, day: '2026-02-01' })] },
      [],
    ],
    [
      'more seats used than in September',
      { ...seats(50, 25), history: [aSnapshot('2026-09-10', 40)] },
      ['usage-growth 50/40'],
    ],
    ['the same as in September', { ...seats(50, 25), history: [aSnapshot('2026-09-10', 48)] }, []],
    ['a snapshot of last week alone', { ...seats(50, 25), history: [aSnapshot('2026-11-16', 40)] }, []],
    ['a snapshot of last spring alone', { ...seats(50, 25), history: [aSnapshot('2026-04-16', 40)] }, []],
    [
      'growth before a renewal',
      {
        account: anAccount({ seatsBought: 50, seatsUsed: 23, renewalDay: '2027-02-01', noticeDays: 30 }),
        history: [aSnapshot('2026-09-10', 40)],
      },
      ['before-renewal 46/40'],
    ],
    [
      'growth with the notice over',
      {
        account: anAccount({ seatsBought: 50, seatsUsed: 23, renewalDay: '2026-12-01', noticeDays: 30 }),
        history: [aSnapshot('2026-09-10', 40)],
      },
      [],
    ],
    [
      'logins up by a quarter',
      { measures: [aMeasure({ measure: 'logins_trend', value: 25 })] },
      ['logins-growth 25/0'],
    ],
    ['logins up by less', { measures: [aMeasure({ measure: 'logins_trend', value: 24 })] }, []],
    ['logins of a month ago', { measures: [aMeasure({ measure: 'logins_trend', value: 60, day: '2026-10-20' })] }, []],
    ['a score of nine', { feedback: [aScore(9, monday9 - dayMs)] }, ['promoter 9/10']],
    ['a score of nine that fell', { feedback: [aScore(9, monday9 - 9 * dayMs), aScore(6, monday9 - dayMs)] }, []],
    ['a score of nine of last summer', { feedback: [aScore(9, monday9 - 90 * dayMs)] }, []],
  ])('on %s', (_, parts, expected) => {
    expect(told(parts).map(([, rules]) => rules)).toEqual(expected);
  });

  test('hears of a feature that their plan has not, and names the plan that has it', () => {
    const plans = [aPlan('Growth', 50, ['Reports']), aPlan('Scale', 200, ['Reports', 'Single sign-on'])];
    const note = anActivity({ words: 'They ask for single SIGN-ON again' });
    expect(told({ plans, activities: [note] })).toEqual([['higher-plan', 'feature-asked 0/0', 'Scale']]);
    expect(told({ plans, activities: [anActivity({ words: 'They like the reports' })] })).toEqual([]);
    expect(told({ plans: plans.slice(1), activities: [note] })).toEqual([]);
  });
});

describe('nothing is proposed', () => {
  const full = seats(50, 48);

  test.each<[string, Partial<ProposalFacts>]>([
    ['while a signal of the kind is open', { signals: [aSignal({ state: 'in-progress' })] }],
    ['of an account at risk', { band: 'at-risk' }],
    ['in onboarding', { account: anAccount({ stage: 'onboarding' }) }],
    ['of who is leaving', { account: anAccount({ stage: 'ending' }) }],
    ['with an escalation open', { cases: [{ account: 'acc_acme', escalated: true, closed: undefined }] }],
    ['by a retired rule', { retired: [...ruleIds] }],
  ])('%s', (_, parts) => {
    expect([told(full).length, told({ ...full, ...parts })]).toEqual([1, []]);
  });
});

describe('what was answered', () => {
  const full = seats(50, 48);
  const aside = anAnswer({ level: 19 });

  test('stays quiet until there is more of it', () => {
    expect(told({ ...full, answered: [aside] })).toEqual([]);
    expect(told({ ...seats(50, 47), answered: [aside] })).toEqual([]);
    expect(told({ ...seats(50, 50), answered: [aside] })).toHaveLength(1);
  });

  test('speaks again when other seats are bought', () => {
    expect(told({ ...seats(60, 55), answered: [aside] })).toHaveLength(1);
  });

  test('holds for the newest answer and for its own rule alone', () => {
    const older = anAnswer({ id: 'pro_k0', level: 20, at: monday9 - dayMs });
    expect(told({ ...seats(50, 50), answered: [older, aside] })).toHaveLength(1);
    expect(told({ ...full, answered: [{ ...aside, rule: 'team-larger' }] })).toHaveLength(1);
    expect(told({ ...full, contacts: people(60), answered: [aside] })).toEqual([
      ['seat-limit', 'team-larger 60/50', ''],
    ]);
  });

  test('is quiet after the signal it became was declined, and while that is open under another kind', () => {
    const flagged = anAnswer({ answer: 'flagged', signal: 'sig_1', level: 19 });
    const declined = aSignal({ state: 'declined' });
    const renamed = aSignal({ kind: 'new-team', state: 'accepted' });
    expect(told({ ...full, answered: [flagged], signals: [declined] })).toEqual([]);
    expect(told({ ...seats(50, 50), answered: [flagged], signals: [renamed] })).toEqual([]);
    expect(told({ ...seats(50, 50), answered: [flagged], signals: [declined] })).toHaveLength(1);
  });

  test('on growth counts from the answer on', () => {
    const answered = [
      anAnswer({
        rule: 'usage-growth',
        kind: 'usage-growth',
        basis: 'since 2026-08-30',
        level: 5,
        at: monday9 - 40 * dayMs,
      }),
    ];
    const history = [aSnapshot('2026-08-30', 30), aSnapshot('2026-10-20', 50)];
    expect(told({ ...seats(50, 28), history, answered })).toEqual([]);
    expect(told({ ...seats(50, 32), history, answered }).map(([, rules]) => rules)).toEqual(['usage-growth 64/50']);
  });
});
