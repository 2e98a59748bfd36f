/** The books as they stood when a day began: nothing that happened later is in them. */
import type { Day, Instant } from '../../time/time';
import { startOfDay } from '../../time/time-zone';
import type { Books } from '../books';

export function knownOn(day: Day, books: Books): Books {
  const begins = startOfDay(day, books.zone);
  const isBefore = (at: Instant) => at < begins;
  return {
    ...books,
    movements: books.movements.filter((one) => one.day < day),
    signals: books.signals.filter(({ flaggedAt }) => isBefore(flaggedAt)),
    signalEvents: books.signalEvents.filter(({ at }) => isBefore(at)),
    renewals: books.renewals.map((one) =>
      one.result !== '' && (one.resultDay ?? one.day) >= day ? { ...one, result: '', resultDay: undefined } : one,
    ),
  };
}
