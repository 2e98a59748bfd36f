/** What becomes of signals: told from their events, so that a signal that moved on still counts for what it was. */
import { dealOf } from '../../commercial/deal';
import { onceFor } from '../../once';
import type { Signal } from '../../signal/signal';
import { businessHoursBetween } from '../../time/clock';
import { dayMs, type Instant } from '../../time/time';
import { localDay } from '../../time/time-zone';
import { type Ask, accountsIn, type Books, happenedIn, idsOf } from '../books';
import { sorted } from '../currencies';
import { type Answer, leftOut, percentage, type Reading, type Term, type TermName, total } from '../reading';
import { shareInterval } from './feedback';

/** Of the signals that were flagged in the period. Those not decided yet count as not accepted, and are said. */
export function acceptance(books: Books, ask: Ask): readonly Reading[] {
  const flagged = flaggedIn(books, ask);
  const accepted = flagged.filter(({ accepted: at }) => at !== undefined);
  const open = flagged.filter(({ accepted: yes, declined: no }) => yes === undefined && no === undefined);
  return [share(ask, { some: ['accepted', accepted], of: ['submitted', flagged], open, meaning: 'of-submitted' })];
}

export function conversion(books: Books, ask: Ask): readonly Reading[] {
  const accepted = storiesOf(books, ask).filter((one) => within(one.accepted, ask, books));
  const won = accepted.filter((one) => one.won !== undefined);
  const open = accepted.filter((one) => one.won === undefined && one.lost === undefined);
  return [share(ask, { some: ['won', won], of: ['accepted', accepted], open, meaning: 'of-accepted' })];
}

export function adoption(books: Books, ask: Ask): readonly Reading[] {
  const won = storiesOf(books, ask).filter((one) => within(one.won, ask, books));
  const adopted = won.filter((one) => one.adopted !== undefined);
  const open = won.filter((one) => one.adopted === undefined && one.notAdopted === undefined);
  return [share(ask, { some: ['adopted', adopted], of: ['won', won], open, meaning: 'of-won' })];
}

/** Seen before their deadline, of those whose deadline is over or that were seen. Open and late is missed. */
export function acknowledgedInTime(books: Books, ask: Ask): readonly Reading[] {
  const flagged = flaggedIn(books, ask);
  const due = flagged.filter(
    ({ signal, seen }) => seen !== undefined || (signal.acknowledgeBy ?? books.now) < books.now,
  );
  const kept = due.filter(({ signal, seen }) => seen !== undefined && seen <= (signal.acknowledgeBy ?? seen));
  const open = flagged.filter((one) => !due.includes(one));
  return [share(ask, { some: ['in-time', kept], of: ['due', due], open, meaning: 'open-and-late-missed' })];
}

/** Decided before their deadline, of those that were decided or are late. While the CSM is asked, the clock stands. */
export function decidedInTime(books: Books, ask: Ask): readonly Reading[] {
  const flagged = flaggedIn(books, ask);
  const decidedAt = ({ accepted, declined }: Story) => accepted ?? declined;
  const isOver = ({ signal }: Story) => signal.state !== 'needs-info' && (signal.decideBy ?? books.now) < books.now;
  const due = flagged.filter((one) => decidedAt(one) !== undefined || isOver(one));
  const kept = due.filter((one) => {
    const at = decidedAt(one);
    return at !== undefined && at <= (one.signal.decideBy ?? at);
  });
  const open = flagged.filter((one) => !due.includes(one));
  return [share(ask, { some: ['in-time', kept], of: ['due', due], open, meaning: 'open-and-late-missed' })];
}

/** The median of business hours from flag to sight, in the owner's week. What is open counts with its age. */
export function hoursToAcknowledge(books: Books, ask: Ask): readonly Reading[] {
  const flagged = flaggedIn(books, ask);
  const owned = flagged.flatMap((story) => {
    const owner = books.team.find(({ email }) => email === story.signal.owner);
    if (!owner) return [];
    const hours = businessHoursBetween(story.signal.flaggedAt, story.seen ?? books.now, owner);
    return [{ story, hours }];
  });
  const stories = owned.map(({ story }) => story);
  const waiting = stories.filter(({ seen }) => seen === undefined);
  const left = leftOut({ 'no-owner': idsIn(flagged.filter((one) => !stories.includes(one))) });
  const terms = [count('signals', stories), count('waiting', waiting)];
  const answer = median(owned.map(({ hours }) => hours));
  const about = { period: ask.period, currency: '', n: owned.length, leftOut: left };
  return [{ answer, unit: 'hours', meaning: 'median-with-waiting', terms, ...about }];
}

/** The median of days from won to handed back; what is not handed back counts with its age. */
export function daysToHandBack(books: Books, ask: Ask): readonly Reading[] {
  const won = storiesOf(books, ask).filter((one) => within(one.won, ask, books));
  const days = won.map((one) => ((one.handedBack ?? books.now) - (one.won ?? books.now)) / dayMs);
  const waiting = won.filter((one) => one.handedBack === undefined);
  const terms = [count('won', won), count('waiting', waiting)];
  const about = { period: ask.period, currency: '', n: won.length, leftOut: [] };
  return [{ answer: median(days), unit: 'days', meaning: 'median-with-waiting', terms, ...about }];
}

/** What AMs expected a month of the signals won in the period. */
export function wonValue(books: Books, ask: Ask): readonly Reading[] {
  const won = storiesOf(books, ask).filter((one) => within(one.won, ask, books));
  const deals = won.flatMap(({ signal, won: at }) => {
    const deal = dealOf(signal, books.deals);
    if (deal?.expected === undefined) return [];
    return [{ ...deal, amount: deal.expected, day: localDay(at ?? books.now, books.zone) }];
  });
  const known = new Set<string>(deals.map(({ signal }) => signal));
  const unpriced = idsIn(won.filter(({ signal }) => !known.has(signal.id)));
  const { apart, unrated } = sorted(deals, books.rates, ask.currency);
  const left = leftOut({ 'no-amount': unpriced, 'no-rate': unrated.map(({ id }) => id) });
  const some = apart.length > 0 ? apart : [{ currency: ask.currency ?? '', rows: [] }];
  return some.map(({ currency, rows }) => {
    const value = total(rows.map(({ amount }) => amount));
    const missing = won.length === 0 ? 'no-signal' : 'no-value';
    const answer: Answer = rows.length > 0 ? { value } : { missing };
    const terms: readonly Term[] = [{ name: 'expected', value, unit: 'money', rows: rows.map(({ id }) => id) }];
    const about = { period: ask.period, currency, n: rows.length, leftOut: left };
    return { answer, unit: 'money', meaning: 'expected-of-won', terms, ...about };
  });
}

/** When a signal first came to each state. */
type Story = {
  readonly signal: Signal;
  readonly seen: Instant | undefined;
  readonly accepted: Instant | undefined;
  readonly declined: Instant | undefined;
  readonly won: Instant | undefined;
  readonly lost: Instant | undefined;
  readonly handedBack: Instant | undefined;
  readonly adopted: Instant | undefined;
  readonly notAdopted: Instant | undefined;
};

function storiesOf(books: Books, ask: Ask): readonly Story[] {
  const { csm: _flagger, am: _owner, ...whose } = ask;
  const ids = idsOf(accountsIn(books, whose));
  return allStories(books).filter(({ signal }) => ids.has(signal.account) && isAsked(signal, ask));
}

const allStories = onceFor(({ signals, signalEvents }: Books): readonly Story[] => {
  const first = new Map<string, Instant>();
  const dropped = new Set<string>();
  for (const { signal, from, to, at } of signalEvents) {
    if (from === 'draft' && to === 'declined') dropped.add(signal);
    const key = `${signal} ${to}`;
    first.set(key, Math.min(at, first.get(key) ?? at));
  }
  // A draft that its CSM dropped never waited for anybody.
  const flagged = signals.filter(({ id }) => !dropped.has(id));
  return flagged.map((signal) => {
    const at = (state: string) => first.get(`${signal.id} ${state}`);
    const decided = [at('acknowledged'), at('accepted'), at('declined'), at('needs-info')];
    const seen = decided.filter((one): one is Instant => one !== undefined);
    return {
      ...{ signal, accepted: at('accepted'), declined: at('declined'), won: at('won'), lost: at('lost') },
      ...{ handedBack: at('handed-back'), adopted: at('adopted'), notAdopted: at('not-adopted') },
      seen: seen.length > 0 ? Math.min(...seen) : undefined,
    };
  });
});

/** A signal is its flagger's and its owner's, whoever the account belongs to by now. */
function isAsked({ kind, flaggedBy, owner }: Signal, ask: Ask): boolean {
  const { csm = flaggedBy, am = owner } = ask;
  return (ask.kind === undefined || ask.kind === kind) && csm === flaggedBy && am === owner;
}

function flaggedIn(books: Books, ask: Ask): readonly Story[] {
  return storiesOf(books, ask).filter(
    ({ signal }) => (signal.state as string) !== 'draft' && within(signal.flaggedAt, ask, books),
  );
}

function within(at: Instant | undefined, ask: Ask, books: Books): boolean {
  return at !== undefined && happenedIn(at, ask, books);
}

type Named = readonly [name: TermName, stories: readonly Story[]];
type Share = { readonly some: Named; readonly of: Named; readonly open: readonly Story[]; readonly meaning: string };

function share({ period }: Ask, { some, of, open, meaning }: Share): Reading {
  const n = of[1].length;
  const interval = shareInterval(some[1].length, n);
  const answer = percentage(some[1].length, n, 'no-signal');
  const terms = [count(...some), count(...of), count('open', open)];
  return {
    answer,
    unit: 'percent',
    meaning,
    period,
    currency: '',
    n,
    terms,
    leftOut: [],
    ...(interval && { interval }),
  };
}

function median(values: readonly number[]): Answer {
  const ordered = [...values].sort((a, b) => a - b);
  const low = ordered[Math.floor((ordered.length - 1) / 2)];
  const high = ordered[Math.floor(ordered.length / 2)];
  return low === undefined || high === undefined ? { missing: 'no-signal' } : { value: (low + high) / 2 };
}

function count(name: TermName, stories: readonly Story[]): Term {
  return { name, value: stories.length, unit: 'count', rows: idsIn(stories) };
}

function idsIn(stories: readonly Story[]): readonly string[] {
  return stories.map(({ signal }) => signal.id);
}
