import type { Renewal } from '../../../src/domain/account/renewal';
import type { Revenue } from '../../../src/domain/commercial/revenue';
import { derivedMovements, gapsOn, type Sources } from '../../../src/domain/metrics/ledger/derive';
import type { SignalEvent } from '../../../src/domain/signal/signal-event';
import type { Day } from '../../../src/domain/time/time';
import { aSignal } from '../../support/builders';
import { moved } from './books';

function paid(day: Day, amount: number, parts: Partial<Revenue> = {}): Revenue {
  return { id: `mrr_${day}`, rev: 1, account: 'acc_a', day, amount, currency: 'USD', ...parts };
}

function sources(parts: Partial<Sources>): Sources {
  return { revenue: [], movements: [], renewals: [], signals: [], signalEvents: [], ...parts };
}

const renewal: Renewal = {
  ...{ id: 'ren_1', rev: 1, account: 'acc_a', day: '2026-06-30', noticeDay: undefined, call: '', calledBy: '' },
  ...{ result: 'renewed', resultDay: '2026-06-20' },
};

function told(of: Sources) {
  return derivedMovements(of).map(({ day, kind, amount, source }) => [day, kind, amount, source]);
}

describe('movements', () => {
  test('follow from what an account pays: it comes, pays more, pays less, leaves, returns', () => {
    const revenue = [
      paid('2025-01-01', 10),
      paid('2025-02-01', 15),
      paid('2025-03-01', 12),
      paid('2025-04-01', 12),
      paid('2025-05-01', 0),
      paid('2025-09-01', 8),
    ];
    expect(told(sources({ revenue }))).toEqual([
      ['2025-01-01', 'new', 10, 'mrr_2025-01-01'],
      ['2025-02-01', 'upgrade', 5, 'mrr_2025-02-01'],
      ['2025-03-01', 'contraction', -3, 'mrr_2025-03-01'],
      ['2025-05-01', 'churn', -12, 'mrr_2025-05-01'],
      ['2025-09-01', 'new', 8, 'mrr_2025-09-01'],
    ]);
  });

  test('name the signal that was won, or the renewal, near the day', () => {
    const revenue = [paid('2025-01-01', 10), paid('2026-07-01', 15)];
    expect(told(sources({ revenue, renewals: [renewal] }))[1]).toEqual(['2026-07-01', 'renewal', 5, 'ren_1']);
    const won = aSignal({ id: 'sig_1', account: 'acc_a', kind: 'new-team' });
    const event: SignalEvent = {
      ...{ id: 'sev_1', rev: 1, signal: 'sig_1', account: 'acc_a', move: '', from: '', to: 'won' },
      ...{ by: 'arthit@orbit.example', at: Date.parse('2026-06-15T08:00:00Z'), reason: '', words: '' },
    };
    const both = sources({ revenue, renewals: [renewal], signals: [won], signalEvents: [event] });
    expect(told(both)[1]).toEqual(['2026-07-01', 'cross-sell', 5, 'sig_1']);
    const own = { ...both, signals: [{ ...won, kind: 'own:Rack space' as const }] };
    expect(told(own)[1]).toEqual(['2026-07-01', 'upgrade', 5, 'sig_1']);
  });

  test('that were written down are believed, and derived no second time', () => {
    const revenue = [paid('2026-01-01', 10), paid('2026-07-01', 15)];
    const written = [moved('a', 'cross-sell', 5)];
    const all = derivedMovements(sources({ revenue, movements: written }));
    expect(all.map(({ kind }) => kind)).toEqual(['cross-sell', 'new']);
    expect(derivedMovements(sources({ revenue, movements: all }))).toEqual(all);
  });

  test('that do not add up to what an account pays are said, with how much', () => {
    const revenue = [paid('2026-01-01', 10), paid('2026-07-01', 15)];
    const movements = derivedMovements(sources({ revenue, movements: [moved('a', 'cross-sell', 4)] }));
    expect(gapsOn('2026-12-31', { revenue, movements })).toEqual([
      { account: 'acc_a', currency: 'USD', recorded: 15, moved: 14, gap: 1 },
    ]);
    expect(gapsOn('2026-05-31', { revenue, movements })).toEqual([]);
  });

  test('of an account that goes over from rial to toman are none, and no second beginning', () => {
    const revenue = [paid('2026-01-01', 100, { currency: 'IRR' }), paid('2026-03-01', 10, { currency: 'IRT' })];
    const more = paid('2026-07-01', 150, { currency: 'IRR' });
    expect(told(sources({ revenue: [...revenue, more] }))).toEqual([
      ['2026-01-01', 'new', 100, 'mrr_2026-01-01'],
      ['2026-07-01', 'upgrade', 50, 'mrr_2026-07-01'],
    ]);
  });

  test('in rial add up to revenue in toman', () => {
    const revenue = [paid('2026-01-01', 10, { currency: 'IRT' })];
    const movements = [moved('a', 'start', 100, { currency: 'IRR' })];
    expect(gapsOn('2026-12-31', { revenue, movements })).toEqual([]);
  });
});
