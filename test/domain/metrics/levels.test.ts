import { decidedInTime } from '../../../src/domain/metrics/figures/signals';
import { behind, byFlagger, byKind, byOwner, levelsOf, periodWhen } from '../../../src/domain/metrics/levels';
import { gregorian } from '../../../src/domain/metrics/period';
import type { Signal } from '../../../src/domain/signal/signal';
import type { SignalEvent } from '../../../src/domain/signal/signal-event';
import { defaultSettings } from '../../../src/domain/team/settings';
import { hourMs, type Instant } from '../../../src/domain/time/time';
import { teamYear } from '../../../src/messages/calendar/team-year';
import { anAccount, anAm, aSignal, monday9 } from '../../support/builders';
import { books, only, resultOf, year } from './books';

const ask = { period: year };
const now = monday9 + 100 * hourMs;
const late = monday9 + 50 * hourMs;

function came(signal: string, to: string, at: Instant): SignalEvent {
  const event = { rev: 1, account: 'acc_acme', move: '', from: '', by: anAm().email, reason: '', words: '' } as const;
  return { ...event, id: `sev_${signal}_${to}`, signal: `sig_${signal}`, to, at };
}

/** Each decided by `decideBy`, 50 hours after Monday. */
const of = (id: string, parts: Partial<Signal> = {}) =>
  aSignal({ id: `sig_${id}`, acknowledgeBy: monday9 + 8 * hourMs, decideBy: late, ...parts });
const all = books({
  accounts: [anAccount()],
  team: [anAm()],
  now,
  signals: [
    of('quick', { state: 'accepted' }),
    of('slow', { state: 'declined' }),
    of('open', { state: 'acknowledged', kind: 'new-team' }),
    of('asked', { state: 'needs-info' }),
    of('fresh', { decideBy: now + hourMs, owner: '' }),
  ],
  signalEvents: [
    came('quick', 'acknowledged', monday9 + hourMs),
    came('quick', 'accepted', late),
    came('slow', 'declined', late + 1),
    came('open', 'acknowledged', monday9 + 9 * hourMs),
    came('asked', 'needs-info', monday9 + 2 * hourMs),
  ],
});

describe('signals decided in time', () => {
  test('are those decided by their deadline; late and open is missed; what is asked or not due yet is told apart', () => {
    const reading = only(decidedInTime(all, ask));
    expect([Math.round(Number(resultOf(reading))), reading.n]).toEqual([33, 3]);
    expect(behind(reading)).toEqual({
      kept: ['sig_quick'],
      missed: ['sig_slow', 'sig_open'],
      open: ['sig_asked', 'sig_fresh'],
    });
  });

  test('is not defined where nothing was due', () => {
    expect(only(decidedInTime(books(), ask)).answer).toEqual({ missing: 'no-signal' });
  });
});

describe('the levels', () => {
  test('are told of all, by owner with whoever missed most first, by flagger and by kind', () => {
    const numbers = levelsOf(all, ask).map(({ name, reading }) => [name, behind(reading).kept.length, reading.n]);
    expect(numbers).toEqual([
      ['acknowledgedInTime', 2, 5],
      ['decidedInTime', 1, 3],
      ['acceptance', 1, 5],
      ['conversion', 0, 1],
    ]);
    expect(byOwner(all, ask).map((one) => one.of)).toEqual([anAm().email, '']);
    expect(byFlagger(all, ask).map((one) => one.of)).toEqual(['mina@orbit.example']);
    expect(byKind(all, ask).map((one) => one.of)).toEqual(['seat-limit', 'new-team']);
  });

  test('leave out whom nothing of the period concerns', () => {
    expect(byOwner(all, { period: { from: '2025-01-01', to: '2025-12-31' } })).toEqual([]);
  });

  test('count quarters by the calendar of the team', () => {
    const of = (language: 'en' | 'fa' | 'th') =>
      periodWhen('quarter -1', '2026-11-23', teamYear({ ...defaultSettings, language }));
    expect([of('en'), of('th'), of('fa')]).toEqual([
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-06-22', to: '2026-09-22' },
    ]);
    expect(periodWhen('year 0', '2026-11-23', teamYear({ ...defaultSettings, language: 'fa' }))).toEqual({
      from: '2026-03-21',
      to: '2027-03-20',
    });
    expect(periodWhen('month 0', '2026-02-10', { calendar: gregorian, firstMonth: 1 }).to).toBe('2026-02-28');
  });
});
