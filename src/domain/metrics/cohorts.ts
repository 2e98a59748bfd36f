/** Accounts by the period in which they came, and what is left of each such cohort period by period. */
import type { AccountId } from '../account/account';
import type { Currency } from '../commercial/money';
import type { Ask, Books } from './books';
import { pathsOf } from './ledger/cohort';
import type { Period } from './period';
import { total } from './reading';

export type Cohort = {
  /** In which they came: paid at its end, and nothing when it began. */
  readonly period: Period;
  readonly accounts: readonly AccountId[];
  /** What they paid a month when it ended. */
  readonly start: number;
  /** At the end of this period and of each after it: the share of that revenue, and of those accounts. */
  readonly revenue: readonly number[];
  readonly logos: readonly number[];
};

/** `periods`: one after another, the oldest first. Only of one currency. */
export function cohorts(
  books: Books,
  ask: Omit<Ask, 'period'> & { currency: Currency },
  periods: readonly Period[],
): readonly Cohort[] {
  const ends = periods.map((period) => endsOf(books, { ...ask, period }));
  return periods.flatMap((period, at): Cohort[] => {
    const accounts = [...(ends[at]?.came ?? [])];
    if (accounts.length === 0) return [];
    const paidAt = (later: number) => accounts.map((account) => ends[later]?.paid.get(account) ?? 0);
    const start = total(paidAt(at));
    const after = periods.map((_, later) => later).filter((later) => later >= at);
    return [
      {
        ...{ period, accounts, start: Math.round(start * 100) / 100 },
        revenue: after.map((later) => total(paidAt(later)) / start),
        logos: after.map((later) => paidAt(later).filter((amount) => amount > 0).length / accounts.length),
      },
    ];
  });
}

function endsOf(books: Books, ask: Ask) {
  const paths = pathsOf(books, ask).find(({ currency }) => currency === ask.currency)?.paths ?? [];
  return {
    paid: new Map(paths.map(({ account, end }) => [account, end])),
    // Whoever came back was here before: their first time counts.
    came: new Set(
      paths
        .filter(({ start, end, before }) => start <= 0 && end > 0 && before.length === 0)
        .map(({ account }) => account),
    ),
  };
}
