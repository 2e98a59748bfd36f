import type { Signal } from '../../../src/domain/signal/signal';
import { signalEvent, signalFromEvents, strayFields } from '../../../src/domain/signal/signal-events';
import { moveSignal } from '../../../src/domain/signal/signal-moves';
import type { SignalMove } from '../../../src/domain/signal/signal-table';
import { anAm, aSignal, monday9 } from '../../support/builders';

const am = anAm();
const flagged = aSignal();
const flag = signalEvent(undefined, flagged, { move: 'flag', by: flagged.flaggedBy, at: monday9 });

function moved(before: Signal, move: SignalMove, at: number) {
  const made = moveSignal(before, {
    move,
    by: am,
    at,
    ...(move === 'decline' ? { reason: 'no-budget', words: 'They froze spending' } : {}),
  });
  if (!made.ok) throw new Error(made.refusal);
  const event = signalEvent(before, made.value, { move, by: am.email, at });
  return { signal: { ...made.value, rev: before.rev + 1 }, event };
}

describe('the events of a signal', () => {
  const seen = moved(flagged, 'acknowledge', monday9 + 1);
  const declined = moved(seen.signal, 'decline', monday9 + 1);

  test('come to the signal as it stands', () => {
    const events = [declined.event, flag, seen.event];
    expect([strayFields(flagged, [flag]), strayFields(declined.signal, events)]).toEqual([[], []]);
    expect(signalFromEvents(events)).toEqual({
      state: 'declined',
      flaggedBy: flagged.flaggedBy,
      flaggedAt: flagged.flaggedAt,
      movedBy: am.email,
      movedAt: monday9 + 1,
      reason: 'no-budget',
      reasonWords: 'They froze spending',
    });
  });

  test('have ids that a second try of the same move makes again', () => {
    expect([flag.id, seen.event.id, declined.event.id]).toEqual(['sev_1_1', 'sev_1_2', 'sev_1_3']);
    expect(moved(flagged, 'acknowledge', monday9 + 9).event.id).toBe(seen.event.id);
  });

  test('tell what somebody changed by hand', () => {
    expect(strayFields({ ...seen.signal, state: 'accepted', movedBy: 'x@y.example' }, [flag, seen.event])).toEqual([
      'state',
      'movedBy',
    ]);
  });

  test('tell nothing of a signal that was flagged before there were events', () => {
    expect([strayFields(seen.signal, []), strayFields(seen.signal, [seen.event])]).toEqual([[], []]);
  });

  test("say nothing against another signal's row", () => {
    expect(strayFields(aSignal({ id: 'sig_9', state: 'accepted' }), [flag])).toEqual([]);
  });
});
