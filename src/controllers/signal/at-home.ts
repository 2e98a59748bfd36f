/** What a home shows of the signals, by role. */
import { byId } from '../../domain/order';
import type { Signal } from '../../domain/signal/signal';
import { byClock, isAsleep } from '../../domain/signal/signal-clocks';
import { concerns, isLate, type Looking } from '../../domain/signal/signal-queue';
import { isOpen, turnOf } from '../../domain/signal/signal-table';
import { dayMs, type Instant } from '../../domain/time/time';

/** How long a decision stays on the home of whoever flagged it. */
const newsDays = 14;

export function signalsFor(looking: Looking, signals: readonly Signal[], now: Instant): readonly Signal[] {
  const { role } = looking.me;
  const mine = signals.filter((signal) => concerns(signal, looking));
  const open = mine.filter((signal) => isOpen(signal) && !isAsleep(signal, now)).sort(byClock);
  if (role === 'am') return open.filter((signal) => turnOf(signal) === 'am' && signal.state !== 'won');
  if (role !== 'csm') return open.filter((signal) => isLate(signal, now));
  const news = mine.filter((signal) => !isOpen(signal) && (signal.movedAt ?? 0) > now - newsDays * dayMs);
  // What they have to move stands first, then what became of the others.
  const turns = open.filter((signal) => turnOf(signal) === 'csm');
  const rest = open.filter((signal) => !turns.includes(signal));
  return [...turns, ...news.sort((a, b) => (b.movedAt ?? 0) - (a.movedAt ?? 0) || byId(a, b)), ...rest];
}

/** Won and not handed back: the loop that both have to close. */
export function openLoops(looking: Looking, signals: readonly Signal[]): readonly Signal[] {
  return signals.filter((signal) => signal.state === 'won' && concerns(signal, looking)).sort(byClock);
}
