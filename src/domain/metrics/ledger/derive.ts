/**
 * Movements that nobody wrote down: a change of what an account pays is one, and what happened around that day says of
 * which kind. Its id follows from the row of revenue, so that deriving again makes the same.
 */
import type { AccountId } from '../../account/account';
import type { Renewal } from '../../account/renewal';
import { plainCurrency } from '../../commercial/money';
import type { Movement, MovementKind } from '../../commercial/movement';
import type { Revenue } from '../../commercial/revenue';
import { byText } from '../../order';
import type { Signal, SignalId } from '../../signal/signal';
import type { SignalEvent } from '../../signal/signal-event';
import { isKnownKind, type KnownKind } from '../../signal/signal-kinds';
import { type Day, dayOf, daysBetween } from '../../time/time';

export type Sources = {
  readonly revenue: readonly Revenue[];
  /** Those that somebody wrote down or imported: they are believed. */
  readonly movements: readonly Movement[];
  readonly renewals: readonly Renewal[];
  readonly signals: readonly Signal[];
  readonly signalEvents: readonly SignalEvent[];
};

/** A bill follows a deal or a renewal within so many days, and a renewal's price may begin a little earlier. */
const nearDays = 60;

const kindOfSignal: { readonly [K in KnownKind]: MovementKind } = {
  'seat-limit': 'upgrade',
  'usage-growth': 'upgrade',
  'higher-plan': 'upgrade',
  'true-up': 'upgrade',
  'new-team': 'cross-sell',
  'new-need': 'cross-sell',
  referral: 'referral',
};

/** The movements that were written down, and for every stretch of revenue that they say nothing of one derived. */
export function derivedMovements(sources: Sources): readonly Movement[] {
  const written = grouped(sources.movements);
  const near = nearby(sources);
  const derived = [...grouped(sources.revenue)].flatMap(([account, rows]) => {
    const own = written.get(account) ?? [];
    return stretches(rows).flatMap(({ row, before }): Movement[] => {
      const isWritten = own.some(({ day }) => day <= row.day && day > (before?.day ?? ''));
      const amount = row.amount - (before?.amount ?? 0);
      return isWritten || amount === 0 ? [] : [movementOf(row, before, near)];
    });
  });
  return [...sources.movements, ...derived];
}

type Stretch = { readonly row: Revenue; readonly before: Revenue | undefined };

/** Of two amounts from one day on, the one that stands below the other counts. */
function stretches(rows: readonly Revenue[]): readonly Stretch[] {
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const ordered = [...byDay.values()].sort((a, b) => byText(a.day, b.day));
  return ordered.map((row, index) => {
    const before = ordered[index - 1];
    // Another currency is another path: the old one ends by a row of its own or is told by the reconciliation.
    return { row, before: before && told(before, row.currency) };
  });
}

/** Whoever goes over from rial to toman pays on. */
function told(before: Revenue, currency: string): Revenue | undefined {
  if (before.currency === currency) return before;
  if (plainCurrency(before.currency) !== plainCurrency(currency)) return undefined;
  return { ...before, currency, amount: currency === 'IRR' ? before.amount * 10 : before.amount / 10 };
}

function movementOf(row: Revenue, before: Revenue | undefined, near: Near): Movement {
  const amount = Math.round((row.amount - (before?.amount ?? 0)) * 100) / 100;
  const { kind, source } = why(row, { before, amount }, near);
  const { account, day, currency } = row;
  return { id: `mov_${row.id.slice(4)}`, rev: 1, account, day, kind, amount, currency, source };
}

type Change = { readonly before: Revenue | undefined; readonly amount: number };

function why(row: Revenue, { before, amount }: Change, near: Near): Pick<Movement, 'kind' | 'source'> {
  if (!before || before.amount === 0) return { kind: 'new', source: row.id };
  const renewal = near.renewal(row);
  if (row.amount === 0) return { kind: 'churn', source: renewal?.id ?? row.id };
  if (amount < 0) return { kind: 'contraction', source: renewal?.id ?? row.id };
  const signal = near.won(row);
  // A company's own kind does not say whether it is more of the same or something beside it.
  if (signal) return { kind: isKnownKind(signal.kind) ? kindOfSignal[signal.kind] : 'upgrade', source: signal.id };
  return renewal ? { kind: 'renewal', source: renewal.id } : { kind: 'upgrade', source: row.id };
}

type Near = {
  readonly renewal: (row: Revenue) => Renewal | undefined;
  readonly won: (row: Revenue) => Signal | undefined;
};

function nearby({ renewals, signals, signalEvents }: Sources): Near {
  const wonOn = new Map<SignalId, Day>();
  for (const { signal, to, at } of signalEvents) if (to === 'won') wonOn.set(signal, dayOf(at));
  const ended = grouped(renewals.filter(({ result }) => result !== ''));
  const won = grouped(signals.filter(({ id }) => wonOn.has(id)));
  const apart = (row: Revenue, day: Day) => Math.abs(daysBetween(day, row.day));
  return {
    renewal: (row) => nearest(ended.get(row.account) ?? [], (one) => apart(row, one.resultDay ?? one.day)),
    won: (row) => nearest(won.get(row.account) ?? [], (one) => apart(row, wonOn.get(one.id) ?? row.day)),
  };
}

function nearest<Row>(rows: readonly Row[], apart: (row: Row) => number): Row | undefined {
  const [first] = rows.filter((row) => apart(row) <= nearDays).sort((a, b) => apart(a) - apart(b));
  return first;
}

function grouped<Row extends { readonly account: AccountId }>(rows: readonly Row[]): ReadonlyMap<AccountId, Row[]> {
  const groups = new Map<AccountId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.account);
    if (group) group.push(row);
    else groups.set(row.account, [row]);
  }
  return groups;
}

export type Gap = {
  readonly account: AccountId;
  readonly currency: string;
  /** What the rows of revenue say that it pays, what the movements add up to, and the first less the second. */
  readonly recorded: number;
  readonly moved: number;
  readonly gap: number;
};

/** Where movements do not add up to what an account pays on a day; the largest gap first. */
export function gapsOn(day: Day, { revenue, movements }: Pick<Sources, 'revenue' | 'movements'>): readonly Gap[] {
  const known = new Map<AccountId, Revenue>();
  for (const row of revenue) {
    if (row.day <= day && row.day >= (known.get(row.account)?.day ?? '')) known.set(row.account, row);
  }
  const moved = grouped(movements.filter((one) => one.day <= day));
  const accounts = new Set([...known.keys(), ...moved.keys()]);
  return [...accounts]
    .flatMap((account) => gapsOf(account, known.get(account), moved.get(account) ?? []))
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || byText(a.account, b.account));
}

function gapsOf(account: AccountId, known: Revenue | undefined, moved: readonly Movement[]): readonly Gap[] {
  const sums = new Map<string, { recorded: number; moved: number }>();
  const sumOf = (currency: string) => {
    const sum = sums.get(plainCurrency(currency)) ?? { recorded: 0, moved: 0 };
    sums.set(plainCurrency(currency), sum);
    return sum;
  };
  if (known) sumOf(known.currency).recorded += inToman(known.amount, known.currency);
  for (const { kind, amount, currency } of moved) {
    const loses = kind === 'contraction' || kind === 'churn';
    sumOf(currency).moved += inToman(loses ? -Math.abs(amount) : amount, currency);
  }
  return [...sums].flatMap(([currency, sum]) => {
    const gap = Math.round((sum.recorded - sum.moved) * 100) / 100;
    return gap === 0 ? [] : [{ account, currency, ...sum, gap }];
  });
}

function inToman(amount: number, currency: string): number {
  return currency === 'IRR' ? amount / 10 : amount;
}
