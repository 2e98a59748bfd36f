import { meetingCoverage, quotaProgress } from '../../../src/domain/metrics/figures/coverage';
import {
  acceptance,
  acknowledgedInTime,
  adoption,
  conversion,
  daysToHandBack,
  hoursToAcknowledge,
  wonValue,
} from '../../../src/domain/metrics/figures/signals';
import type { SignalEvent } from '../../../src/domain/signal/signal-event';
import { dayMs, hourMs, type Instant } from '../../../src/domain/time/time';
import { aMeeting, anAccount, anAm, aSignal, monday9 } from '../../support/builders';
import { books, moved, only, resultOf, year } from './books';

const ask = { period: year };
const am = anAm();

function event(signal: string, to: string, at: Instant): SignalEvent {
  const id = `sev_${signal}_${to}` as const;
  const by = am.email;
  return {
    id,
    rev: 1,
    signal: `sig_${signal}`,
    account: 'acc_acme',
    move: '',
    from: '',
    to,
    by,
    at,
    reason: '',
    words: '',
  };
}

const due = { acknowledgeBy: monday9 + 8 * hourMs };
const day2 = monday9 + dayMs;
const all = books({
  accounts: [anAccount()],
  team: [am],
  now: monday9 + 10 * dayMs,
  signals: [
    aSignal({ id: 'sig_won', ...due, deal: 'dea_won' }),
    aSignal({ id: 'sig_lost', ...due }),
    aSignal({ id: 'sig_no', ...due }),
    aSignal({ id: 'sig_open', ...due, kind: 'new-need' }),
  ],
  signalEvents: [
    event('won', 'acknowledged', monday9 + 2 * hourMs),
    event('won', 'accepted', day2),
    event('won', 'won', day2 + dayMs),
    event('won', 'handed-back', day2 + 4 * dayMs),
    event('won', 'adopted', day2 + 6 * dayMs),
    event('lost', 'accepted', day2),
    event('lost', 'lost', day2 + dayMs),
    event('no', 'declined', monday9 + 4 * hourMs),
  ],
  deals: [
    {
      ...{ id: 'dea_won', rev: 1, signal: 'sig_won', account: 'acc_acme', expected: 120, currency: 'USD' },
      ...{ expectedDay: undefined, discountPercent: undefined, by: am.email },
    },
  ],
});

describe('signals', () => {
  test('are accepted of those flagged, and what is open is said', () => {
    const reading = only(acceptance(all, ask));
    expect([resultOf(reading), reading.n, reading.terms[2]?.rows]).toEqual([50, 4, ['sig_open']]);
    // A draft that was dropped was never flagged to anybody.
    const draft = { ...event('draft', 'declined', day2), from: 'draft' };
    const dropped = {
      signals: [...all.signals, aSignal({ id: 'sig_draft' })],
      signalEvents: [...all.signalEvents, draft],
    };
    expect(only(acceptance({ ...all, ...dropped }, ask)).n).toBe(4);
  });

  test('count as accepted after they moved on, and are won of accepted', () => {
    expect(resultOf(only(conversion(all, ask)))).toBe(50);
    expect(resultOf(only(adoption(all, ask)))).toBe(100);
  });

  test('are seen in time, seen late, or open and late: the last two are missed', () => {
    expect(resultOf(only(acknowledgedInTime(all, ask)))).toBe(50);
    const early = { ...all, now: monday9 + hourMs };
    const { leftOut, terms } = only(acknowledgedInTime({ ...early, signalEvents: [] }, ask));
    expect([leftOut, terms[2]?.value]).toEqual([[], 4]);
  });

  test('take business hours of their owner to be seen, those that wait with their age', () => {
    // 2 and 4 hours, 8 for the one taken up the next morning, and longer than all for the one that waits.
    const reading = only(hoursToAcknowledge(all, ask));
    expect([resultOf(reading), reading.terms[1]?.value]).toEqual([6, 1]);
  });

  test('without an owner have no business hours', () => {
    const nobody = { ...all, signals: [aSignal({ owner: '' })] };
    const reading = only(hoursToAcknowledge(nobody, ask));
    expect([resultOf(reading), reading.leftOut]).toEqual(['no-signal', [{ why: 'no-owner', rows: ['sig_1'] }]]);
  });

  test('are handed back in days, and worth what was expected of them', () => {
    expect(resultOf(only(daysToHandBack(all, ask)))).toBe(3);
    expect(resultOf(only(wonValue(all, ask)))).toBe(120);
    expect(resultOf(only(wonValue({ ...all, deals: [] }, ask)))).toBe('no-value');
  });

  test('can be asked for by kind, flagger and owner', () => {
    expect(resultOf(only(acceptance(all, { ...ask, kind: 'new-need' })))).toBe(0);
    expect(resultOf(only(acceptance(all, { ...ask, am: am.email })))).toBe(50);
    expect(resultOf(only(acceptance(all, { ...ask, csm: am.email })))).toBe('no-signal');
  });
});

describe('quota and meetings', () => {
  test('credits what a signal brought to its owner, and the rest to the AM of the account', () => {
    const quota = { id: 'quo_1', rev: 1, am: am.email, ...year, amount: 200, currency: 'USD' } as const;
    const movements = [
      moved('acme', 'upgrade', 100, { source: 'sig_won' }),
      moved('acme', 'renewal', 50),
      moved('other', 'new', 40),
    ];
    const reading = only(quotaProgress({ ...all, quotas: [quota], movements }, ask));
    expect([resultOf(reading), reading.terms[0]?.rows]).toEqual([50, ['mov_acmeupgrade100']]);
    expect(resultOf(only(quotaProgress({ ...all, movements }, ask)))).toBe('no-target');
    // What came outside the days of the quota is not held against it.
    const first = { ...all, movements, quotas: [{ ...quota, to: '2026-03-31' as const }] };
    expect(resultOf(only(quotaProgress(first, ask)))).toBe(0);
    const part = only(quotaProgress({ ...all, quotas: [quota], movements }, { ...ask, segment: 'large' }));
    expect([resultOf(part), part.leftOut]).toEqual(['no-target', [{ why: 'wider-than-asked', rows: ['quo_1'] }]]);
  });

  test('are held by the pairs that share an account', () => {
    const met = only(meetingCoverage({ ...all, meetings: [aMeeting()] }, ask));
    expect([resultOf(met), met.n]).toEqual([100, 1]);
    const cancelled = { ...all, meetings: [aMeeting({ state: 'cancelled' })] };
    expect(resultOf(only(meetingCoverage(cancelled, ask)))).toBe(0);
  });
});
