/**
 * The clocks of signals against time that is counted minute by minute by the platform's own calendar: three work weeks,
 * holidays, daylight saving in both directions, of the AM who decides and of the CSM who answers.
 */
import { comesUpAgain, decisionClocks, goneOn, handedOver } from '../../../src/domain/signal/signal-clocks';
import { duesOf } from '../../../src/domain/signal/signal-dues';
import { defaultSettings } from '../../../src/domain/team/settings';
import type { Teammate, Weekday } from '../../../src/domain/team/teammate';
import { businessHoursBetween } from '../../../src/domain/time/clock';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { anAm, aSignal, aTeammate } from '../../support/builders';
import { isFull, oneOf, type Random, randomFrom, seed } from '../../support/proof';
import { slowClock } from './slow-clock';

const weeks: Readonly<Record<string, readonly Weekday[]>> = {
  western: ['mon', 'tue', 'wed', 'thu', 'fri'],
  gulf: ['sun', 'mon', 'tue', 'wed', 'thu'],
  iran: ['sat', 'sun', 'mon', 'tue', 'wed'],
};
/** Zones that change their clocks in spring and autumn, in the other half of the world, by half an hour, and not at all. */
const zones = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Tehran',
  'Asia/Bangkok',
  'America/Santiago',
];
/** A week around each change of the clocks of these zones in 2026, and one without any. */
const around = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-24',
];
const hours = [
  ['09:00', '17:00'],
  ['08:30', '16:30'],
  ['10:00', '19:00'],
] as const;

function someone(random: Random, parts: Partial<Teammate>, near: number): Teammate {
  const day = (days: number) =>
    new Date(near + days * dayMs).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  const [from, to] = oneOf(random, hours);
  const holidays = [day(Math.floor(random() * 5)), day(2 + Math.floor(random() * 6))];
  return anAm({
    ...parts,
    zone: oneOf(random, zones),
    workdays: oneOf(random, Object.values(weeks)),
    from,
    to,
    holidays,
  });
}

const cases = isFull ? 2000 : 20;
const made = Array.from({ length: cases }, (_, at) => {
  const random = randomFrom(seed * 10_000 + at);
  const near = Date.parse(`${oneOf(random, around)}T00:00:00Z`);
  const am = someone(random, { email: 'am@orbit.example' }, near);
  const csm = someone(random, { email: 'csm@orbit.example', role: 'csm' }, near);
  const other = someone(random, { email: 'other@orbit.example' }, near);
  const start = near + Math.floor((random() - 0.5) * 6 * 24 * 60) * 60_000;
  return { am, csm, other, start, left: 1 + Math.floor(random() * 20) };
});
const facts = (...team: Teammate[]) => ({ settings: defaultSettings, team });
const iso = (at: number | undefined) => new Date(at ?? 0).toISOString();

describe(`in ${cases} made-up weeks around changes of the clocks (seed ${seed})`, () => {
  test.each(made.map((one, at) => [at, one] as const))('%i: every clock is what counting comes to', (_, one) => {
    const { am, csm, other, start, left } = one;
    const [seller, keeper, next] = [slowClock(am), slowClock(csm), slowClock(other)];
    const begun = { kind: 'seat-limit', owner: am.email, flaggedBy: csm.email } as const;
    const { acknowledgeBy, decideBy } = decisionClocks(begun, start, facts(am, csm));
    expect([iso(acknowledgeBy), iso(decideBy)]).toEqual([iso(seller.addDays(start, 1)), iso(seller.addDays(start, 4))]);
    const people = { owner: am.email, csm: csm.email, flaggedBy: csm.email };
    const answerBy = comesUpAgain(people, { state: 'needs-info', at: start }, facts(am, csm));
    expect(iso(answerBy)).toBe(iso(keeper.addDays(start, defaultSettings.answerDays)));
    const due = seller.addHours(start, left);
    expect(businessHoursBetween(start, due, am)).toBeCloseTo(seller.hoursBetween(start, due), 6);
    const later = start + 30 * hourMs;
    expect(iso(goneOn(due, { stopped: start, at: later }, am))).toBe(iso(seller.addHours(later, left)));
    expect(iso(handedOver(due, start, { from: am, to: other }))).toBe(iso(next.addHours(start, left)));
  });

  test('a nudge comes in the last four hours of work, a notice when it is due, the lead a working day later', () => {
    const lead = aTeammate({ email: 'lead@orbit.example', role: 'lead' });
    for (const { am, start } of made.slice(0, isFull ? made.length : 5)) {
      const seller = slowClock(am);
      const due = seller.addDays(start, 1);
      const signal = aSignal({ owner: am.email, acknowledgeBy: due });
      const told = (at: number) => duesOf([signal], [am, lead], at).map(({ kind }) => kind);
      const moments = [due - 30 * hourMs, due - 5 * hourMs, due - 4 * hourMs, due - 60_000, due, due + 20 * hourMs];
      const counted = moments.map((at) => {
        if (at >= seller.addDays(due, 1)) return ['escalated'];
        if (at >= due) return ['due'];
        return seller.hoursBetween(at, due) <= 4 ? ['nudge'] : [];
      });
      expect(moments.map(told)).toEqual(counted);
    }
  });
});

/** Counted by hand on a calendar, so that the slow clock is held to something, too. */
test('the slow clock itself counts as a person would', () => {
  const london = slowClock({
    zone: 'Europe/London',
    workdays: weeks.western ?? [],
    from: '09:00',
    to: '17:00',
    holidays: [],
  });
  // Friday 27 March, 15:00; the clocks go forward on Sunday: Monday 15:00 is 14:00Z.
  expect(iso(london.addDays(Date.parse('2026-03-27T15:00:00Z'), 1))).toBe('2026-03-30T14:00:00.000Z');
  expect(london.hoursBetween(Date.parse('2026-03-27T15:00:00Z'), Date.parse('2026-03-30T14:00:00Z'))).toBe(8);
  const tehran = slowClock({
    ...{ zone: 'Asia/Tehran', workdays: weeks.iran ?? [], from: '09:00', to: '17:00', holidays: ['2026-03-21'] },
  });
  // Wednesday 18 March, 10:00; Thursday and Friday are off, Saturday is Nowruz: Sunday 10:00.
  expect(iso(tehran.addDays(Date.parse('2026-03-18T06:30:00Z'), 1))).toBe('2026-03-22T06:30:00.000Z');
});
