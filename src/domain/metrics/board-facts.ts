/** What the tabs with charts are drawn from, beside the figures: bands month by month, renewals by health, cost beside health. */
import type { AccountId } from '../account/account';
import type { Band } from '../health/health-model';
import type { HealthSnapshot } from '../health/health-snapshot';
import type { Ask, Books } from './books';
import { figures } from './figures';
import type { RenewalAhead } from './forecast/forecast';
import { isWithin, type Period } from './period';
import { total } from './reading';

export const bandOrder = ['healthy', 'watch', 'at-risk', 'insufficient'] as const satisfies readonly Band[];

export type ByBand = { readonly [B in Band]: number };

/** In which band accounts were at the end of each period, by the newest snapshot that there was. */
export function bandsAt(
  history: readonly HealthSnapshot[],
  periods: readonly Period[],
): readonly (ByBand | undefined)[] {
  const ordered = [...history].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const newest = new Map<AccountId, Band>();
  let next = 0;
  return periods.map(({ to }) => {
    for (let one = ordered[next]; one && one.day <= to; next += 1, one = ordered[next])
      newest.set(one.account, one.band);
    // Before the first snapshot nobody knows: that is no account in no band.
    return newest.size === 0 ? undefined : countedBy([...newest.values()].map((band) => ({ band, amount: 1 })));
  });
}

export function countedBy(rows: readonly { readonly band: Band; readonly amount: number }[]): ByBand {
  const of = (band: Band) => total(rows.filter((one) => one.band === band).map(({ amount }) => amount));
  return { healthy: of('healthy'), watch: of('watch'), 'at-risk': of('at-risk'), insufficient: of('insufficient') };
}

/** What is to be renewed, amounts or accounts, whose notice day lies in each period, by the health of who pays it. */
export function renewalsByBand(
  renewals: readonly Pick<RenewalAhead, 'account' | 'notice' | 'amount'>[],
  bandOf: (account: AccountId) => Band,
  periods: readonly Period[],
): readonly ByBand[] {
  return periods.map((period) =>
    countedBy(
      renewals
        .filter(({ notice }) => isWithin(notice, period))
        .map(({ account, amount }) => ({ amount, band: bandOf(account) })),
    ),
  );
}

/** Six moves of a signal, in the order in which they come, with how many of those flagged in the period came so far. */
export const funnelSteps = ['submitted', 'acknowledged', 'accepted', 'won', 'handed-back', 'adopted'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

export function funnelOf(books: Books, ask: Ask): { readonly [S in FunnelStep]: number } {
  const flagged = new Set(figures.acceptance.read(books, ask)[0]?.terms.find(({ name }) => name === 'submitted')?.rows);
  const reached = new Map<string, number>();
  for (const { signal, to } of books.signalEvents) {
    const step = stepOf(to);
    if (flagged.has(signal) && step > (reached.get(signal) ?? 0)) reached.set(signal, step);
  }
  const atLeast = (step: number) => [...flagged].filter((id) => (reached.get(id) ?? 0) >= step).length;
  const [submitted, acknowledged, accepted, won, handedBack, adopted] = funnelSteps.map((_, at) => atLeast(at));
  return {
    ...{ submitted: submitted ?? 0, acknowledged: acknowledged ?? 0, accepted: accepted ?? 0, won: won ?? 0 },
    ...{ 'handed-back': handedBack ?? 0, adopted: adopted ?? 0 },
  };
}

/** Who comes to a later step was at those before it; who was declined or asked back was seen. */
function stepOf(state: string): number {
  const seen = ['declined', 'needs-info'];
  const sold = ['not-adopted'];
  if (seen.includes(state)) return 1;
  if (state === 'in-progress' || state === 'lost') return 2;
  return sold.includes(state) ? 4 : (funnelSteps as readonly string[]).indexOf(state);
}
