import { carriedBy, type OwnerChange } from '../../../src/domain/signal/owner-change';
import { type Signal, signalStates } from '../../../src/domain/signal/signal';
import { defaultSettings } from '../../../src/domain/team/settings';
import { anAccount, anAm, aSignal, aTeammate } from '../../support/builders';

const london = anAm({ email: 'lon@orbit.example', zone: 'Europe/London' });
const dubai = anAm({ email: 'dub@orbit.example', zone: 'Asia/Dubai', workdays: ['sun', 'mon', 'tue', 'wed', 'thu'] });
const mina = aTeammate();
const ploy = aTeammate({ email: 'ploy@orbit.example' });
const at = (text: string) => Date.parse(text);
/** Friday, 15:00 in London. */
const now = at('2026-03-27T15:00:00Z');
const over = {
  by: 'lena@orbit.example',
  at: now,
  clocks: { settings: defaultSettings, team: [london, dubai, mina, ploy] },
} as const;

const account = (parts: Partial<OwnerChange['before']>) => ({
  ...anAccount({ csm: mina.email, am: london.email }),
  ...parts,
});
const toDubai: OwnerChange = { before: account({}), after: account({ am: dubai.email }) };
const toPloy: OwnerChange = { before: account({}), after: account({ csm: ploy.email }) };
const of = (parts: Partial<Signal>) => aSignal({ owner: london.email, csm: mina.email, ...parts });
const carried = (signal: Signal, change: OwnerChange) => carriedBy([signal], change, over)[0];

describe('an account that gets another AM', () => {
  test('takes along what is open but with the CSM alone, and says so in the record', () => {
    const states = signalStates.filter((state) => carried(of({ state }), toDubai));
    expect(states).toEqual(['submitted', 'acknowledged', 'needs-info', 'accepted', 'in-progress', 'won', 'parked']);
    expect(carried(of({ rev: 4 }), toDubai)?.event).toMatchObject({
      ...{ id: 'sev_1_5', move: 'reassign', from: 'submitted', to: 'submitted', words: dubai.email, by: over.by },
    });
  });

  test('hands over the working hours that were left, over weekends and a change of the clocks', () => {
    // Monday 15:00 in London is 14:00Z by then: two hours of Friday and six of Monday are left. Sunday is worked in Dubai.
    const signal = carried(of({ acknowledgeBy: at('2026-03-30T14:00:00Z') }), toDubai)?.signal;
    expect(signal).toMatchObject({ owner: dubai.email, acknowledgeBy: at('2026-03-29T13:00:00Z'), state: 'submitted' });
  });

  test('leaves late what was late, and with whom it was given on purpose', () => {
    expect(carried(of({ acknowledgeBy: now - 5 }), toDubai)?.signal.acknowledgeBy).toBe(now - 5);
    expect(carried(of({ owner: 'other@orbit.example' }), toDubai)).toBeUndefined();
  });

  test('takes along what waited for nobody, and leaves with nobody what has no AM any more', () => {
    expect(carried(of({ owner: '' }), toDubai)?.signal.owner).toBe(dubai.email);
    const gone = { before: account({}), after: account({ am: '' }) };
    expect(carried(of({}), gone)?.signal.owner).toBe('');
    expect(carried(of({ owner: '' }), gone)).toBeUndefined();
  });
});

describe('an account that gets another CSM', () => {
  test('takes along every open signal that would go back to the old one, with the time to answer', () => {
    const states = signalStates.filter((state) => carried(of({ state }), toPloy));
    expect(states).toHaveLength(signalStates.length - 4);
    const due = at('2026-03-30T04:00:00Z'); // Monday, 11:00 in Bangkok: two hours, from Friday night on
    const asked = carried(of({ state: 'needs-info', nextBy: due }), toPloy);
    expect(asked?.signal).toMatchObject({ csm: ploy.email, owner: london.email, nextBy: due });
    expect(asked?.event.words).toBe(ploy.email);
    expect(carried(of({ state: 'handed-back', nextBy: due }), toPloy)?.signal.nextBy).toBe(due);
    expect(carried(of({ csm: 'other@orbit.example' }), toPloy)).toBeUndefined();
  });
});

test('both at once are one event, other accounts’ signals none', () => {
  const both = { before: account({}), after: account({ csm: ploy.email, am: dubai.email }) };
  const all = carriedBy([of({}), of({ id: 'sig_2', account: 'acc_other' })], both, over);
  expect(all.map(({ event }) => event.words)).toEqual([`${dubai.email}, ${ploy.email}`]);
});
