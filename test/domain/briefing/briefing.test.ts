import type { Case } from '../../../src/domain/account/case';
import type { Commitment } from '../../../src/domain/account/commitment';
import type { Renewal } from '../../../src/domain/account/renewal';
import { attendingOf, type BriefingFacts, briefingOf, lastTouch } from '../../../src/domain/briefing/briefing';
import { type OutcomeTyped, outcomeProblems } from '../../../src/domain/briefing/outcome';
import { type Day, dayMs } from '../../../src/domain/time/time';
import { aContact, anAccount, anActivity, aSignal, monday9 } from '../../support/builders';

const today = '2026-11-23';
const far = anAccount({ renewalDay: '2027-11-30' });
const facts: BriefingFacts = {
  ...{ account: far, band: 'healthy', signals: [], commitments: [], cases: [], renewals: [], today, now: monday9 },
};
const aCase = (parts: Partial<Case>): Case => ({
  ...{ id: 'cas_1', rev: 1, account: 'acc_acme', externalId: '', title: 'Reports fail', severity: 'normal' },
  ...{ escalated: false, opened: '2026-11-01', closed: undefined },
  ...parts,
});
const aPromise = (parts: Partial<Commitment>): Commitment => ({
  ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: 'Send the plan', who: 'mina@orbit.example', due: today },
  ...{ state: 'open', source: '', by: 'mina@orbit.example', at: monday9, closedAt: undefined },
  ...parts,
});
const doubtful: Renewal = {
  ...{ id: 'ren_1', rev: 1, account: 'acc_acme', day: '2027-01-20', noticeDay: undefined, call: 'doubtful' },
  ...{ calledBy: '', result: '', resultDay: undefined },
};
const kinds = (given: Partial<BriefingFacts>) => briefingOf({ ...facts, ...given }).items.map(({ kind }) => kind);

describe('a briefing', () => {
  test('says nothing where nothing is the matter', () => {
    expect(briefingOf(facts)).toEqual({ items: [], further: 0 });
  });

  test('puts first what must not be said, then what is wrong, then what was promised, and no more than four', () => {
    const given = {
      account: anAccount({ renewalDay: '2027-01-20', noticeDays: 60 }),
      band: 'at-risk',
      signals: [aSignal({ avoid: 'Their sponsor left' }), aSignal({ id: 'sig_2', decideBy: monday9 - dayMs })],
      commitments: [aPromise({ due: '2026-11-30' }), aPromise({ id: 'cmt_2', due: '2026-11-20' })],
      cases: [aCase({}), aCase({ id: 'cas_2', severity: 'high' })],
    } as const;
    expect(kinds(given)).toEqual(['avoid', 'guard', 'case', 'promise']);
    const { items, further } = briefingOf({ ...facts, ...given });
    expect(further).toBe(5);
    expect(items.slice(2)).toEqual([
      { kind: 'case', of: given.cases[1] },
      { kind: 'promise', of: given.commitments[1], late: true },
    ]);
  });

  test('tells of a renewal from 150 days before its notice day until it is over', () => {
    const items = (renewalDay: Day) =>
      briefingOf({ ...facts, account: anAccount({ renewalDay, noticeDays: 60 }), renewals: [doubtful] }).items;
    expect(items('2027-01-20')).toEqual([
      { kind: 'renewal', notice: '2026-11-21', renewal: '2027-01-20', call: 'doubtful' },
    ]);
    expect([items('2027-06-21').length, items('2027-06-22').length, items('2026-11-22').length]).toEqual([1, 0, 0]);
  });

  test('leaves out what is kept, over, asleep or far ahead', () => {
    expect(
      kinds({
        signals: [
          aSignal({ state: 'declined', avoid: 'Money' }),
          aSignal({ state: 'parked', nextBy: monday9 + dayMs }),
        ],
        commitments: [aPromise({ state: 'done' }), aPromise({ due: '2027-03-01' })],
        cases: [aCase({ closed: '2026-11-10' })],
        account: anAccount({ renewalDay: '2026-11-01' }),
      }),
    ).toEqual([]);
  });

  test('an escalation forbids an offer, whatever the band says', () => {
    expect(briefingOf({ ...facts, cases: [aCase({ escalated: true })] }).items).toMatchObject([
      { kind: 'guard', reason: 'escalation' },
      { kind: 'case' },
    ]);
  });

  test('names whoever is new before whoever is known', () => {
    const jana = aContact({});
    expect(attendingOf(['jana@acme.example', 'nok@acme.example'], [jana])).toEqual([
      { email: 'nok@acme.example', contact: undefined },
      { email: 'jana@acme.example', contact: jana },
    ]);
  });

  test('counts as a touch what reached them, and no other words for it', () => {
    const call = anActivity({ id: 'act_1', kind: 'call', what: 'reached', at: monday9 - 2 * dayMs });
    const missed = anActivity({ id: 'act_2', kind: 'call', what: 'missed', at: monday9 - dayMs });
    const edit = anActivity({ id: 'act_3', kind: 'note', what: 'edited', source: 'act_1', at: monday9 });
    expect(lastTouch([missed, edit, call])).toBe(call);
    expect(lastTouch([missed])).toBeUndefined();
  });
});

describe('an outcome', () => {
  const typed: OutcomeTyped = {
    ...{ result: 'held', attended: [], decided: '', next: '', who: 'mina@orbit.example', due: '', pulse: '' },
  };
  const ground = { today, owners: ['mina@orbit.example'] } as const;
  const problems = (parts: Partial<OutcomeTyped>) => outcomeProblems({ ...typed, ...parts }, ground);

  test('may be no more than that it took place', () => {
    expect(problems({})).toEqual({});
  });

  test('has a next step with an owner and a day, or none', () => {
    expect(problems({ next: 'Send the plan', due: '2026-11-30' })).toEqual({});
    expect(problems({ next: 'Send the plan' })).toEqual({ due: 'missing' });
    expect(problems({ next: 'Send the plan', who: '', due: '2026-11-20' })).toEqual({
      who: 'missing',
      due: 'day-passed',
    });
    expect(problems({ next: 'Send', who: 'x@evil.example', due: today })).toEqual({ who: 'not-found' });
  });

  test('takes no longer words and no other judgement than the form does', () => {
    expect(problems({ decided: 'x'.repeat(3001), next: 'x'.repeat(301), due: today, pulse: '6' })).toEqual({
      ...{ decided: 'too-long', next: 'too-long', pulse: 'not-found' },
    });
  });
});
