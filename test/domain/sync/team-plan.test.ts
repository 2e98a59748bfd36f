/** Times for many pairs at once, against generated teams. `RUNS=2000` for more of them. */

import fc from 'fast-check';
import type { Pair } from '../../../src/domain/sync/sync';
import { pairsWithout } from '../../../src/domain/sync/team/pairs';
import { planTeam, type TeamRequest } from '../../../src/domain/sync/team/plan';
import { isWith, plannedOf } from '../../../src/domain/sync/team/planned';
import { dayMs, hourMs, type Instant, minuteMs } from '../../../src/domain/time/time';
import { localDay } from '../../../src/domain/time/time-zone';
import { hoursOf } from '../../../src/domain/time/working-hours';
import { aMeeting, anAccount, aTeammate, monday9 } from '../../support/builders';
import { slowStarts } from '../../support/syncs/slots';

const runs = Number(process.env.RUNS ?? 25);
const now = monday9;
const mate = (name: string, zone = 'Asia/Bangkok') => aTeammate({ email: `${name}@orbit.example`, name, zone });
const pairOf = (csm: string, am: string, last?: Instant) =>
  ({ csm: `${csm}@orbit.example`, am: `${am}@orbit.example`, accounts: 1, last }) as const;

function requestOf(parts: Partial<TeamRequest>): TeamRequest {
  const team = parts.team ?? ['mina', 'nok', 'arthit', 'tom'].map((name) => mate(name));
  return {
    ...{ pairs: [], team, standing: [], now, from: now, to: now + 15 * dayMs },
    ...{ stepMinutes: 15, lengthMinutes: 30, bufferMinutes: 10 },
    busyOf: new Map(team.map(({ email }) => [email, []])),
    ...parts,
  };
}

const anyTeam = fc
  .record({
    busy: fc.array(fc.record({ who: fc.nat(5), start: fc.nat(14 * 24), hours: fc.integer({ min: 1, max: 60 }) }), {
      maxLength: 30,
    }),
    pairs: fc.uniqueArray(fc.tuple(fc.nat(2), fc.integer({ min: 3, max: 5 })), { selector: String, maxLength: 9 }),
    buffer: fc.constantFrom(0, 10, 30),
    days: fc.integer({ min: 3, max: 15 }),
    unknown: fc.option(fc.nat(5), { freq: 8 }),
  })
  .map(({ busy, pairs, buffer, days, unknown }) => {
    const zones = ['Asia/Bangkok', 'Asia/Tehran', 'Europe/Berlin'];
    const team = Array.from({ length: 6 }, (_, at) => mate(`p${at}`, zones[at % 3]));
    const own = (at: number) =>
      busy
        .filter(({ who }) => who === at)
        .map(({ start, hours }) => ({ start: now + start * hourMs, end: now + (start + hours) * hourMs }));
    return requestOf({
      team,
      pairs: pairs.map(([csm, am]) => pairOf(`p${csm}`, `p${am}`)),
      busyOf: new Map(team.map(({ email }, at) => [email, at === unknown ? 'unknown' : own(at)])),
      bufferMinutes: buffer,
      to: now + days * dayMs,
    });
  });

describe('a plan', () => {
  test('is free for both at every line, two days ahead, with the pause between anybody’s two; each pair stands once', () => {
    fc.assert(
      fc.property(anyTeam, (request) => {
        const { lines, gaps } = planTeam(request);
        const names = (pairs: readonly Pair[]) => pairs.map(({ csm, am }) => `${csm} ${am}`).sort();
        expect(names([...lines, ...gaps].map(({ pair }) => pair))).toEqual(names(request.pairs));
        for (const { pair, offer } of lines) {
          const others = lines.filter((line) => line.pair !== pair);
          const people = [pair.csm, pair.am].map((email) => {
            const one = request.team.find((each) => each.email === email) ?? mate('nobody');
            const theirs = others.filter((line) => isWith(line.pair, email)).map((line) => line.offer);
            const busy = request.busyOf.get(email) ?? 'unknown';
            return { ...hoursOf(one), email: one.email, busy: busy === 'unknown' ? busy : [...busy, ...theirs] };
          });
          const slot = { ...request, noticeMinutes: 24 * 60, people, from: offer.start, to: offer.end };
          expect(slowStarts(slot)).toEqual([offer.start]);
        }
      }),
      { numRuns: runs },
    );
  });

  test('leaves nobody out who could have had a time beside the others', () => {
    fc.assert(
      fc.property(anyTeam, (request) => {
        const { lines, gaps } = planTeam(request);
        for (const { pair, none } of gaps) {
          const standing = lines.map((line) => plannedOf(line.pair, line.offer, { by: pair.csm, at: now, plan: 'k' }));
          expect(planTeam({ ...request, pairs: [pair], standing }).lines).toEqual([]);
          expect(none.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: runs },
    );
  });

  test('moves one to make room for another who has no other time', () => {
    // Mina and Tom can meet on Thursday at nine alone, which is the best time of Mina and Arthit, too.
    const [nine, end] = [Date.parse('2026-11-26T02:00:00Z'), now + 15 * dayMs];
    const tomBusy = [
      { start: now - dayMs, end: nine },
      { start: nine + 30 * minuteMs, end },
    ];
    const arthitBusy = [
      { start: now - dayMs, end: nine },
      { start: nine + 90 * minuteMs, end },
    ];
    const minaBusy = [
      { start: now - dayMs, end: nine },
      { start: nine + 2 * hourMs, end },
    ];
    const busyOf = new Map([
      ['mina@orbit.example', minaBusy],
      ['tom@orbit.example', tomBusy],
      ['arthit@orbit.example', arthitBusy],
    ] as const);
    const pairs = [pairOf('mina', 'arthit'), pairOf('mina', 'tom')];
    const { lines, gaps } = planTeam(requestOf({ pairs, busyOf, bufferMinutes: 0 }));
    expect(gaps).toEqual([]);
    expect(lines.map(({ pair, offer }) => [pair.am, offer.start === nine])).toEqual([
      ['tom@orbit.example', true],
      ['arthit@orbit.example', false],
    ]);
  });

  test('keeps away from what another lead planned, and from who is away', () => {
    const [first] = planTeam(requestOf({ pairs: [pairOf('mina', 'arthit')] })).lines;
    const taken =
      first && plannedOf(pairOf('mina', 'tom'), first.offer, { by: 'lena@orbit.example', at: now, plan: 'k' });
    const again = planTeam(requestOf({ pairs: [pairOf('mina', 'arthit')], standing: taken ? [taken] : [] })).lines;
    expect(again[0]?.offer.start).not.toBe(first?.offer.start);
    const team = [mate('mina'), { ...mate('arthit'), awayUntil: '2026-12-01' as const }];
    const [later] = planTeam(requestOf({ pairs: [pairOf('mina', 'arthit')], team })).lines;
    expect(localDay(later?.offer.start ?? 0, 'Asia/Bangkok')).toBe('2026-12-02');
  });
});

describe('pairs without a sync', () => {
  const team = [mate('mina'), aTeammate({ email: 'arthit@orbit.example', role: 'am' }), mate('nok')];
  const facts = { accounts: [anAccount()], meetings: [], planned: [], team, now };

  test('share an account that has not ended', () => {
    expect(pairsWithout(facts)).toMatchObject([{ csm: 'mina@orbit.example', am: 'arthit@orbit.example' }]);
    const others = [
      { stage: 'ended' },
      { am: '' },
      { csm: 'arthit@orbit.example' },
      { am: 'gone@orbit.example' },
    ] as const;
    for (const other of others) expect(pairsWithout({ ...facts, accounts: [anAccount(other)] })).toEqual([]);
    const swapped = anAccount({ csm: 'arthit@orbit.example', am: 'mina@orbit.example' });
    expect(pairsWithout({ ...facts, accounts: [anAccount(), swapped] })).toMatchObject([{ accounts: 2 }]);
  });

  test.each([
    ['that is ahead counts', { start: now + 40 * dayMs }, 0],
    ['of ten days ago counts', { start: now - 10 * dayMs }, 0],
    ['of three weeks ago does not', { start: now - 21 * dayMs }, 1],
    ['that was cancelled does not', { start: now + 2 * dayMs, state: 'cancelled' }, 1],
    ['of last week that was declined does not', { start: now - 5 * dayMs, state: 'declined' }, 1],
    ['with another person does not', { start: now + 2 * dayMs, am: 'nok@orbit.example' }, 1],
    ['the other way round counts', { start: now + dayMs, csm: 'arthit@orbit.example', am: 'mina@orbit.example' }, 0],
  ] as const)('a sync %s', (_, parts, count) => {
    const meetings = [aMeeting({ ...parts, end: parts.start + 30 * minuteMs })];
    expect(pairsWithout({ ...facts, meetings })).toHaveLength(count);
  });

  test('are not planned twice, until the plan has come to nothing', () => {
    const time = { start: now + dayMs, end: now + dayMs + 30 * minuteMs };
    const row = plannedOf(pairOf('mina', 'arthit'), time, { by: 'lena@orbit.example', at: now, plan: 'k' });
    const count = (state: 'planned' | 'lapsed' | 'withdrawn') =>
      pairsWithout({ ...facts, planned: [{ ...row, state }] }).length;
    expect([count('planned'), count('lapsed'), count('withdrawn')]).toEqual([0, 0, 1]);
    expect(pairsWithout({ ...facts, planned: [row], now: now + 20 * dayMs })).toHaveLength(1);
  });
});
