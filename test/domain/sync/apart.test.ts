import type { Meeting } from '../../../src/domain/sync/meeting';
import { apartOf, type TeamFacts } from '../../../src/domain/sync/team/pairs';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { aMeeting, anAccount, anAm, aTeammate, monday9 } from '../../support/builders';

const now = monday9;
const me = 'mina@orbit.example';
const at = (ahead: number, parts: Partial<Meeting> = {}) =>
  aMeeting({ start: now + ahead, end: now + ahead + hourMs / 2, ...parts });

describe('two who share accounts', () => {
  const arthit = 'arthit@orbit.example';
  const lek = 'lek@orbit.example';
  const shared = [anAccount(), anAccount({ id: 'acc_b' }), anAccount({ id: 'acc_c', am: lek })];
  const apart = (...meetings: readonly Meeting[]) => apartOf({ ...facts, meetings }, me);
  const team = [aTeammate(), anAm(), anAm({ email: lek })];
  const facts: TeamFacts = { accounts: shared, meetings: [], planned: [], team, now };
  const both = [
    { partner: arthit, accounts: 2 },
    { partner: lek, accounts: 1 },
  ];

  test('and never met are told to both, whoever shares the most first', () => {
    expect(apart()).toEqual(both);
    expect(apartOf(facts, arthit)).toEqual([{ partner: me, accounts: 2 }]);
    expect(apart(at(-100 * dayMs))).toEqual(both);
  });

  test('and meet, have one planned or missed a fortnight are told nothing of it', () => {
    const other = both.slice(1);
    expect(apart(at(-20 * dayMs))).toEqual(other);
    expect(apart(at(20 * dayMs))).toEqual(other);
    // In its last day it is left alone, declined or not.
    expect(apart(at(hourMs, { state: 'declined' }))).toEqual(other);
    expect(apart(at(-20 * dayMs, { state: 'cancelled' }))).toEqual(both);
    // The CSM of one account may be the AM of another.
    expect(apart(at(dayMs, { csm: arthit, am: me }))).toEqual(other);
  });

  test('share none where an account is over, is one person’s, or somebody else’s', () => {
    const none = [
      anAccount({ stage: 'ended' }),
      anAccount({ am: me }),
      anAccount({ csm: '' }),
      anAccount({ csm: arthit }),
    ];
    expect(apartOf({ ...facts, accounts: none }, me)).toEqual([]);
  });
});
