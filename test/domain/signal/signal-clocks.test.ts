/**
 * Clocks against vectors that were counted by hand on a calendar, hour by hour in the local time of the place named.
 * In London summer time began on Sunday 29 March 2026 and ended on Sunday 25 October 2026.
 */
import { comesUpAgain, decisionClocks, goneOn, handedOver } from '../../../src/domain/signal/signal-clocks';
import { duesOf } from '../../../src/domain/signal/signal-dues';
import { moveSignal } from '../../../src/domain/signal/signal-moves';
import { defaultSettings } from '../../../src/domain/team/settings';
import type { Teammate } from '../../../src/domain/team/teammate';
import { anAm, aSignal, aTeammate } from '../../support/builders';

const london = anAm({ email: 'lon@orbit.example', zone: 'Europe/London' });
const tehran = anAm({
  email: 'teh@orbit.example',
  zone: 'Asia/Tehran',
  workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
  holidays: ['2026-03-21'],
});
const dubai = anAm({ email: 'dub@orbit.example', zone: 'Asia/Dubai', workdays: ['sun', 'mon', 'tue', 'wed', 'thu'] });
const lead = aTeammate({ email: 'lena@orbit.example', role: 'lead' });
const at = (text: string) => Date.parse(text);
const facts = (...team: Teammate[]) => ({ settings: defaultSettings, team });
const clocksOf = (owner: Teammate, flaggedAt: string, kind: 'seat-limit' | 'referral' | 'true-up' = 'seat-limit') => {
  const begun = { kind, owner: owner.email, flaggedBy: 'mina@orbit.example' } as const;
  const { acknowledgeBy = 0, decideBy = 0 } = decisionClocks(begun, at(flaggedAt), facts(owner));
  return [acknowledgeBy, decideBy].map((due) => new Date(due).toISOString());
};

describe('the clocks of a new signal', () => {
  test.each([
    ['over a weekend', london, '2026-11-20T15:00:00Z', ['2026-11-23T15:00:00.000Z', '2026-11-26T15:00:00.000Z']],
    // Friday 27 March, 15:00 in London is 15:00Z; Monday 30 March, 15:00 in London is 14:00Z.
    ['into summer time', london, '2026-03-27T15:00:00Z', ['2026-03-30T14:00:00.000Z', '2026-04-02T14:00:00.000Z']],
    ['out of summer time', london, '2026-10-23T14:00:00Z', ['2026-10-26T15:00:00.000Z', '2026-10-29T15:00:00.000Z']],
    // Wednesday 18 March, 10:00 in Tehran (03:30 ahead); Thursday and Friday are off, Saturday 21 is Nowruz.
    ['over Nowruz in Tehran', tehran, '2026-03-18T06:30:00Z', ['2026-03-22T06:30:00.000Z', '2026-03-25T06:30:00.000Z']],
    // Thursday, 16:00 in Dubai; Friday and Saturday are off.
    [
      'over a weekend in Dubai',
      dubai,
      '2026-11-26T12:00:00Z',
      ['2026-11-29T12:00:00.000Z', '2026-12-02T12:00:00.000Z'],
    ],
    // Said at 22:00 in Bangkok by a CSM, while it is 15:00 for the AM.
    ['in the zone of the AM', london, '2026-11-24T15:00:00Z', ['2026-11-25T15:00:00.000Z', '2026-11-30T15:00:00.000Z']],
  ] as const)('%s', (_, owner, flaggedAt, wanted) => {
    expect(clocksOf(owner, flaggedAt)).toEqual(wanted);
  });

  test('are those of its kind, where it has its own haste', () => {
    const [, decide] = clocksOf(london, '2026-11-23T10:00:00Z');
    const own = (['referral', 'true-up'] as const).map((kind) => clocksOf(london, '2026-11-23T10:00:00Z', kind)[1]);
    expect([decide, ...own]).toEqual([
      '2026-11-27T10:00:00.000Z',
      '2026-11-26T10:00:00.000Z',
      '2026-12-01T10:00:00.000Z',
    ]);
  });
});

describe('while its AM is away', () => {
  test('a new signal counts in the hours of the deputy, and again in the AM’s once they are back', () => {
    const away = { ...london, awayUntil: '2026-11-24', deputy: dubai.email } as const;
    const begun = { kind: 'seat-limit', owner: away.email, flaggedBy: 'mina@orbit.example' } as const;
    const due = (flaggedAt: string) =>
      new Date(decisionClocks(begun, at(flaggedAt), facts(away, dubai)).acknowledgeBy ?? 0).toISOString();
    // Thursday, 16:00 in Dubai: Sunday is worked there.
    expect(due('2026-11-19T12:00:00Z')).toBe('2026-11-22T12:00:00.000Z');
    expect(due('2026-11-26T12:00:00Z')).toBe('2026-11-27T12:00:00.000Z');
  });

  test('is told in time by the deputy’s hours', () => {
    const away = { ...london, awayUntil: '2026-11-24', deputy: dubai.email } as const;
    const signal = aSignal({ owner: away.email, acknowledgeBy: at('2026-11-22T12:00:00Z') });
    // Three hours before, on a Sunday: work in Dubai, none in London.
    expect(duesOf([signal], [away, dubai], at('2026-11-22T09:00:00Z')).map(({ kind, to }) => [kind, to])).toEqual([
      ['nudge', dubai.email],
    ]);
    expect(duesOf([signal], [london, dubai], at('2026-11-20T12:00:00Z'))).toEqual([]);
  });
});

describe('a clock that goes on', () => {
  test('has the working hours left that it had, and what was late stays late', () => {
    const due = at('2026-11-23T12:00:00Z');
    const stopped = at('2026-11-20T16:00:00Z'); // one hour of Friday and three of Monday are left
    expect(goneOn(due, { stopped, at: at('2026-11-25T10:00:00Z') }, london)).toBe(at('2026-11-25T14:00:00Z'));
    expect(goneOn(due, { stopped: due + 1, at: due + 9 }, london)).toBe(due);
  });

  test('taken over by somebody elsewhere counts the same hours in theirs, over a change of the clocks too', () => {
    const due = at('2026-03-30T14:00:00Z'); // Monday 15:00 in London
    const now = at('2026-03-27T15:00:00Z'); // Friday 15:00: two hours are left of Friday and six of Monday
    // Friday in Dubai is off; Sunday 09:00 to 17:00 there are eight hours.
    expect(handedOver(due, now, { from: london, to: dubai })).toBe(at('2026-03-29T13:00:00Z'));
    expect(handedOver(now - 1, now, { from: london, to: dubai })).toBe(now - 1);
  });

  test('survives an AM who hands a signal on and takes it back', () => {
    const team = { settings: defaultSettings, team: [london, dubai] };
    const clocks = { acknowledgeBy: at('2026-11-25T10:00:00Z'), decideBy: at('2026-11-30T10:00:00Z') };
    const signal = aSignal({ owner: london.email, ...clocks });
    const now = at('2026-11-24T11:00:00Z');
    const over = (from: typeof signal, by: Teammate, to: Teammate) => {
      const made = moveSignal(from, { move: 'reassign', by, at: now, owner: to.email, clocks: team });
      if (!made.ok) throw new Error(made.refusal);
      return made.value;
    };
    const there = over(signal, london, dubai);
    expect(there).toMatchObject({ owner: dubai.email, state: 'submitted' });
    expect(over(there, dubai, london)).toMatchObject({ owner: london.email, ...clocks });
  });

  test('stands still while the CSM is asked', () => {
    const settings = { settings: defaultSettings, team: [london, aTeammate()] };
    const signal = aSignal({ state: 'acknowledged', owner: london.email, decideBy: at('2026-11-25T10:00:00Z') });
    const asked = moveSignal(signal, {
      ...{ move: 'ask', by: london, at: at('2026-11-24T16:00:00Z'), words: 'How many?', clocks: settings },
    });
    if (!asked.ok) throw new Error(asked.refusal);
    // Two business days in Bangkok, where it is 23:00 on the 24th.
    expect(asked.value).toMatchObject({
      state: 'needs-info',
      nextBy: at('2026-11-26T10:00:00Z'),
      reasonWords: 'How many?',
    });
    const answered = moveSignal(asked.value, {
      ...{ move: 'answer', by: aTeammate(), at: at('2026-11-26T09:00:00Z'), words: 'Ten', clocks: settings },
    });
    // One hour of Tuesday and one of Wednesday were left.
    expect(answered).toMatchObject({ value: { state: 'acknowledged', decideBy: at('2026-11-26T11:00:00Z') } });
  });
});

describe('what sleeps', () => {
  test('wakes when work begins on its day, or on the first working day after it', () => {
    const people = { owner: london.email, csm: '', flaggedBy: london.email } as const;
    const wakes = (day: '2026-12-04' | '2026-12-05') =>
      comesUpAgain(people, { state: 'parked', at: 0, day }, facts(london));
    expect([wakes('2026-12-04'), wakes('2026-12-05')]).toEqual([
      at('2026-12-04T09:00:00Z'),
      at('2026-12-07T09:00:00Z'),
    ]);
  });
});

describe('what is due', () => {
  const due = at('2026-11-25T15:00:00Z');
  const signal = aSignal({ owner: london.email, acknowledgeBy: due });
  const team = [london, dubai, lead, aTeammate()];
  const told = (now: string, mates: readonly Teammate[] = team, of = signal) =>
    duesOf([of], mates, at(now)).map(({ kind, to }) => [kind, to]);

  test('is a nudge before, a notice then, and the lead’s after that', () => {
    expect([
      told('2026-11-25T10:59:00Z'),
      told('2026-11-25T11:00:00Z'),
      told('2026-11-25T15:00:00Z'),
      told('2026-11-26T14:59:00Z'),
      told('2026-11-26T15:00:00Z'),
    ]).toEqual([
      [],
      [['nudge', london.email]],
      [['due', london.email]],
      [['due', london.email]],
      [['escalated', lead.email]],
    ]);
  });

  test('goes to the deputy while the owner is away, unless that one is away too', () => {
    const away = { ...london, awayUntil: '2026-11-25', deputy: dubai.email } as const;
    expect(told('2026-11-25T15:00:00Z', [away, dubai, lead])).toEqual([['due', dubai.email]]);
    expect(told('2026-11-26T09:00:00Z', [away, dubai, lead])).toEqual([['due', london.email]]);
    const both = [away, { ...dubai, awayUntil: '2026-12-24' } as const, lead];
    expect(told('2026-11-25T15:00:00Z', both)).toEqual([['due', london.email]]);
  });

  test('has one key for one step of one clock, and another once the clock is another', () => {
    const keys = (now: string, of = signal) => duesOf([of], team, at(now)).map(({ key }) => key);
    expect(keys('2026-11-25T15:00:00Z')).toEqual(keys('2026-11-25T16:00:00Z'));
    expect(keys('2026-11-25T15:00:00Z')).not.toEqual(
      keys('2026-11-25T15:00:00Z', { ...signal, acknowledgeBy: due - 1 }),
    );
  });

  test('is the CSM’s where it is their turn, and nobody’s once the loop is closed', () => {
    const asked = aSignal({ state: 'needs-info', nextBy: due });
    expect(told('2026-11-25T15:00:00Z', team, asked)).toEqual([['due', 'mina@orbit.example']]);
    expect(told('2026-11-25T15:00:00Z', team, aSignal({ state: 'adopted', nextBy: due }))).toEqual([]);
  });

  test('without an owner is the lead’s at once', () => {
    expect(told('2026-11-25T15:00:00Z', team, { ...signal, owner: '' })).toEqual([['due', lead.email]]);
  });
});
