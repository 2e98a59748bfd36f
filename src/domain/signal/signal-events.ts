/** The events of a signal: each move makes one, and the signal's row is what they come to. */
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { Signal } from './signal';
import type { SignalEvent, SignalEventId } from './signal-event';
import type { SignalMove } from './signal-table';

export type Made = {
  readonly move: 'flag' | SignalMove;
  readonly by: Email;
  readonly at: Instant;
  /** What was said with a move that stays where it is; else the signal has it. */
  readonly words?: string;
};

/** The event that led from the signal before to the one after; its id follows from both, so that a retry makes no other. */
export function signalEvent(before: Signal | undefined, after: Signal, made: Made): SignalEvent {
  const { move, by, at } = made;
  const rev = before ? before.rev + 1 : 1;
  const stays = before?.state === after.state;
  return {
    id: `sev_${after.id.slice(4)}_${rev}` satisfies SignalEventId,
    rev: 1,
    signal: after.id,
    account: after.account,
    move,
    from: before?.state ?? '',
    to: after.state,
    by,
    at,
    reason: stays ? '' : after.reason,
    words: made.words ?? (stays ? '' : after.reasonWords),
  };
}

/** What of a signal follows from its events. */
const told = ['state', 'flaggedBy', 'flaggedAt', 'movedBy', 'movedAt', 'reason', 'reasonWords'] as const;
export type ToldField = (typeof told)[number];
export type ToldBySignalEvents = Readonly<Record<ToldField, unknown>>;

/** Nothing for a signal whose beginning is not told: it is older than the events, or they are in an archive. */
export function signalFromEvents(events: readonly SignalEvent[]): ToldBySignalEvents | undefined {
  const [first, ...moves] = [...events].sort(byAge);
  if (first?.from !== '') return undefined;
  const flagged = { state: first.to, flaggedBy: first.by, flaggedAt: first.at };
  const why = { reason: first.reason, reasonWords: first.words };
  let signal: ToldBySignalEvents = { ...flagged, ...why, movedBy: '', movedAt: undefined };
  for (const { from, to, by, at, reason, words } of moves) {
    if (from === to) continue; // who has it, or what of the onboarding is done: it stays where it is
    signal = { ...signal, state: to, movedBy: by, movedAt: at, reason, reasonWords: words };
  }
  return signal;
}

/** Fields that say something else than the signal's events: somebody changed them by hand. */
export function strayFields(signal: Signal, events: readonly SignalEvent[]): readonly ToldField[] {
  const expected = signalFromEvents(events.filter((event) => event.signal === signal.id));
  return expected ? told.filter((field) => signal[field] !== expected[field]) : [];
}

/** The older first, however people sorted the tab. */
export function byAge(a: SignalEvent, b: SignalEvent): number {
  return a.at - b.at || orderOf(a) - orderOf(b);
}

/** Events of one instant follow each other by the version that their ids end with. */
function orderOf({ id }: SignalEvent): number {
  return Number(id.slice(id.lastIndexOf('_') + 1)) || 0;
}
