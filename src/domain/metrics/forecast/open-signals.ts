/** Signals that are open on a day, and how often those of their kind were won within as long a time before. */
import { dealOf } from '../../commercial/deal';
import type { Signal } from '../../signal/signal';
import { addDays, type Day, daysBetween } from '../../time/time';
import { startOfDay } from '../../time/time-zone';
import { type Ask, accountsIn, type Books, happenedIn, idsOf } from '../books';
import { type Dated, sorted } from '../currencies';
import type { Period } from '../period';
import type { Urn } from './range';

export type OpenSignal = Dated & Pick<Signal, 'kind' | 'account'>;

const openStates = ['submitted', 'acknowledged', 'needs-info', 'accepted', 'in-progress'];
/** Earlier times of the same length that are looked at, and the fewest signals that say anything. */
const timesBack = 8;
const fewestSeen = 5;
/** The urn of a kind of which too few were seen. */
const anyKind = 'any';

/** Of what AMs expect of the signals that are open when the day begins. */
export function openOn(day: Day, books: Books, ask: Ask) {
  const ids = idsOf(accountsIn(books, ask));
  const states = statesOn(day, books);
  const open = books.signals.filter(({ id, account }) => ids.has(account) && openStates.includes(states.get(id) ?? ''));
  const priced: OpenSignal[] = [];
  const unpriced: string[] = [];
  for (const signal of open) {
    const deal = dealOf(signal, books.deals);
    if (deal?.expected === undefined) unpriced.push(signal.id);
    else priced.push({ ...signal, amount: deal.expected, currency: deal.currency, day });
  }
  return { ...sorted(priced, books.rates, ask.currency), unpriced };
}

/**
 * By kind, and of all kinds together: of those open on a day, won or not in a period that lies as far ahead of it and is
 * as long. All of them were over when the day began.
 */
export function urnsOf(period: Period, day: Day, books: Books): ReadonlyMap<string, Urn> {
  const [ahead, length] = [daysBetween(day, period.from), daysBetween(period.from, period.to) + 1];
  const urns = new Map<string, Urn>();
  for (let back = 1; back <= timesBack; back += 1) {
    const looked = addDays(day, -ahead - back * length);
    const from = addDays(looked, ahead);
    const won = wonIn({ from, to: addDays(from, length - 1) }, books);
    const states = statesOn(looked, books);
    for (const { id, kind } of books.signals) {
      if (!openStates.includes(states.get(id) ?? '')) continue;
      for (const name of [kind, anyKind]) urns.set(name, withCase(urns.get(name), won.has(id)));
    }
  }
  return urns;
}

/** The urn that a signal of a kind draws from; nothing where too few were ever seen. */
export function urnFor(kind: string, urns: ReadonlyMap<string, Urn>): string | undefined {
  return [kind, anyKind].find((name) => {
    const { hits, misses } = urns.get(name) ?? { hits: 0, misses: 0 };
    return hits + misses >= fewestSeen;
  });
}

export function wonIn(period: Period, { signalEvents, zone }: Books): ReadonlySet<string> {
  const won = signalEvents.filter(({ to, at }) => to === 'won' && happenedIn(at, { period }, { zone }));
  return new Set(won.map(({ signal }) => signal));
}

function withCase(urn: Urn = { hits: 0, misses: 0 }, isHit: boolean): Urn {
  return isHit ? { ...urn, hits: urn.hits + 1 } : { ...urn, misses: urn.misses + 1 };
}

/** Where each signal stood when a day began. */
function statesOn(day: Day, { signalEvents, zone }: Books): ReadonlyMap<string, string> {
  const states = new Map<string, { readonly to: string; readonly at: number }>();
  const begins = startOfDay(day, zone);
  for (const { signal, to, at } of signalEvents) {
    if (at < begins && at >= (states.get(signal)?.at ?? 0)) states.set(signal, { to, at });
  }
  return new Map([...states].map(([signal, { to }]) => [signal, to]));
}
