import type { SignalEvent } from '../../../src/domain/signal/signal-event';
import { newsOf } from '../../../src/domain/signal/signal-news';
import { aSignal, aTeammate, monday9 } from '../../support/builders';

const looking = { me: aTeammate(), standsFor: ['ploy@orbit.example'] } as const;
const event = (parts: Partial<SignalEvent>): SignalEvent => ({
  ...{ id: 'sev_1_2', rev: 1, signal: 'sig_1', account: 'acc_acme', move: 'accept', from: '', to: 'accepted' },
  ...{ by: 'arthit@orbit.example', at: monday9, reason: '', words: '' },
  ...parts,
});

describe('the news of signals', () => {
  test('are of those one flagged, looks after, or looks after for somebody who is away', () => {
    const others = { flaggedBy: 'x@orbit.example', csm: 'y@orbit.example' } as const;
    const signals = [
      aSignal({ id: 'sig_flagged', ...others, flaggedBy: looking.me.email }),
      aSignal({ id: 'sig_after', ...others, csm: looking.me.email }),
      aSignal({ id: 'sig_for', ...others, csm: 'ploy@orbit.example' }),
      aSignal({ id: 'sig_others', ...others }),
      aSignal({ id: 'sig_nobody', ...others, csm: '' }),
    ];
    const ids = newsOf(signals, [], looking).map(({ signal }) => signal.id);
    expect(ids).toEqual(['sig_after', 'sig_flagged', 'sig_for']);
  });

  test('tell the newest event in whatever order they stand, and the row itself where none is known', () => {
    const events = [
      event({ id: 'sev_1_10', move: 'start' }),
      event({ id: 'sev_1_9', move: 'accept' }),
      event({ id: 'sev_1_1', move: 'flag', at: monday9 - 1 }),
    ];
    const row = { movedBy: 'lena@orbit.example', movedAt: monday9 + 5, reasonWords: 'Later' } as const;
    const signals = [aSignal(), aSignal({ id: 'sig_2', state: 'parked', ...row })];
    const told = newsOf(signals, events, looking).map(({ last }) => [last.move, last.by, last.words]);
    expect(told).toEqual([
      ['', 'lena@orbit.example', 'Later'],
      ['start', 'arthit@orbit.example', ''],
    ]);
  });
});
