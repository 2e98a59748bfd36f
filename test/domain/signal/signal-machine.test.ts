/** Random moves by random people under a clock that jumps: what has to hold of every signal, whatever comes. */
import fc from 'fast-check';
import { onboardingSteps, type Signal, signalStates } from '../../../src/domain/signal/signal';
import { deadlineOf } from '../../../src/domain/signal/signal-clocks';
import type { SignalEvent } from '../../../src/domain/signal/signal-event';
import { signalEvent, strayFields } from '../../../src/domain/signal/signal-events';
import { reasons } from '../../../src/domain/signal/signal-kinds';
import { type Moving, moveSignal, movesOf } from '../../../src/domain/signal/signal-moves';
import { isOpen, moveReasons, moveRules, signalMoves, turnOf } from '../../../src/domain/signal/signal-table';
import { defaultSettings } from '../../../src/domain/team/settings';
import { dayMs, dayOf, hourMs } from '../../../src/domain/time/time';
import { anAm, aSignal, aTeammate, monday9 } from '../../support/builders';
import { isFull, seed } from '../../support/proof';

const runs = isFull ? 5000 : 300;
const team = [
  aTeammate(),
  aTeammate({ email: 'sara@orbit.example', zone: 'Europe/London' }),
  anAm(),
  anAm({ email: 'reza@orbit.example', zone: 'Asia/Tehran', workdays: ['sat', 'sun', 'mon', 'tue', 'wed'] }),
  aTeammate({ email: 'lena@orbit.example', role: 'lead', zone: 'America/New_York' }),
  aTeammate({ email: 'ada@orbit.example', role: 'admin' }),
];
const clocks = { settings: defaultSettings, team };
const text = fc.constantFrom('', ' ', 'words', 'words', 'words', 'words');
const whole = fc.constant({
  ...{ sold: 'Ten seats', soldTo: 'Jana', promises: 'None', success: 'All use it' },
  ...{ measure: 'seats_used', target: 80 },
});
const anySale = fc.record({
  ...{ sold: text, soldTo: text, promises: text, success: text },
  measure: fc.constantFrom('', 'seats_used'),
  target: fc.constantFrom(undefined, 80),
});
const sale = fc.oneof({ arbitrary: whole, weight: 4 }, { arbitrary: anySale, weight: 1 });
const step = fc.record({
  // Mostly a move that could be made, so that walks come far.
  pick: fc.nat(),
  wild: fc.integer({ min: 0, max: 9 }),
  by: fc.nat(team.length - 1),
  pause: fc.integer({ min: 0, max: 6 * dayMs }),
  reason: fc.nat(),
  words: text,
  days: fc.integer({ min: -1, max: 40 }),
  owner: fc.constantFrom('', ...team.map(({ email }) => email)) as fc.Arbitrary<Signal['owner']>,
  sale,
  steps: fc.subarray([...onboardingSteps]),
  guard: fc.constantFrom(undefined, 'escalation' as const),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function movingOf(signal: Signal, of: Step, at: number): Moving | undefined {
  const by = team[of.by];
  if (!by) return undefined;
  const own = movesOf(signal, by);
  const move =
    of.wild === 0 || own.length === 0 ? signalMoves[of.pick % signalMoves.length] : own[of.pick % own.length];
  if (!move) return undefined;
  const { words, owner, sale: sold, steps, guard } = of;
  // Mostly a reason of the move's list, now and then one of another.
  const list = of.wild < 2 ? ['' as const, ...reasons] : (moveReasons[move] ?? reasons);
  const reason = list[of.reason % list.length] ?? '';
  return {
    move,
    by,
    at,
    reason,
    words,
    day: dayOf(at + of.days * dayMs),
    owner,
    sale: sold,
    steps,
    guard,
    clocks,
  };
}

describe(`after any of ${runs} walks (seed ${seed})`, () => {
  test('the events come to the signal, clocks never run backwards, nobody moved out of turn', () => {
    const reached = new Set<string>();
    const refusals = new Set<string>();
    // Some begin half-way, so that walks come to every end.
    const first = fc.constantFrom(
      'submitted' as const,
      'draft' as const,
      'in-progress' as const,
      'handed-back' as const,
    );
    fc.assert(
      fc.property(first, fc.array(step, { minLength: 1, maxLength: 40 }), (state, steps) => {
        const begun = { acknowledgeBy: monday9 + dayMs, decideBy: monday9 + 4 * dayMs };
        let signal = aSignal(state === 'draft' ? { state, reason: 'onboarding' } : { state, ...begun });
        let now = monday9;
        const events: SignalEvent[] = [
          signalEvent(undefined, signal, { move: 'flag', by: signal.flaggedBy, at: signal.flaggedAt }),
        ];
        for (const one of steps) {
          now += one.pause;
          const moving = movingOf(signal, one, now);
          if (!moving) continue;
          const made = moveSignal(signal, moving);
          if (!made.ok) {
            refusals.add(made.refusal);
            continue;
          }
          const next = { ...made.value, rev: signal.rev + 1 };
          const rule = moveRules[moving.move];
          expect(movesOf(signal, moving.by)).toContain(moving.move);
          expect(next.state).toBe(rule.to ?? signal.state);
          expect(isOpen(signal)).toBe(true);
          const due = deadlineOf(next);
          if (rule.to !== undefined && due !== undefined) {
            expect(due).toBeGreaterThanOrEqual(earliest(signal, next, now));
          }
          if (moving.move !== 'accept') expect(next.credit).toBe(signal.credit);
          events.push(signalEvent(signal, next, { move: moving.move, by: moving.by.email, at: now }));
          signal = next;
          reached.add(signal.state);
        }
        expect(strayFields(signal, events)).toEqual([]);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        events.slice(1).forEach(({ from, at }, index) => {
          expect([from, at >= (events[index]?.at ?? 0)]).toEqual([events[index]?.to, true]);
        });
        expect(turnOf(signal) === undefined).toBe(!isOpen(signal));
      }),
      { numRuns: runs, seed },
    );
    // The walks have been everywhere and met every kind of refusal, or they prove little.
    expect(signalStates.filter((state) => state !== 'draft' && !reached.has(state))).toEqual([]);
    expect(
      [
        'not-yours',
        'not-from-here',
        'already',
        'reason-missing',
        'words-missing',
        'day-passed',
        'sold-missing',
        'owner-missing',
      ].filter((one) => !refusals.has(one)),
    ).toEqual([]);
  });
});

/** A clock that runs on may be late; one that begins now lies ahead. */
function earliest(before: Signal, after: Signal, now: number): number {
  if (after.state === 'acknowledged') return before.decideBy ?? now;
  return now + (after.state === 'parked' ? -dayMs : hourMs);
}
