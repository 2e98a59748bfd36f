/** What keeping accounts costs, and what the company gets back for it. */
import type { AccountId } from '../../account/account';
import { type RetentionCost, retentionCostKinds } from '../../commercial/retention-cost';
import { listedBy, onceFor } from '../../once';
import { daysBetween } from '../../time/time';
import { type Ask, accountsIn, type Books, idsOf } from '../books';
import { type Dated, sorted } from '../currencies';
import { cohortOf, pathsOf } from '../ledger/cohort';
import { common } from '../period';
import { leftOut, quotient, type Reading, type Term, total } from '../reading';

/** For each account that paid when the period ended. */
export function costPerActive(books: Books, ask: Ask): readonly Reading[] {
  return costPer(books, ask, { meaning: 'per-active', accounts: activeAccounts(books, ask) });
}

/** For each account that paid both when it began and when it ended. */
export function costPerRetained(books: Books, ask: Ask): readonly Reading[] {
  const kept = pathsOf(books, ask).flatMap((paths) => cohortOf(paths).filter(({ end }) => end > 0));
  return costPer(books, ask, { meaning: 'per-retained', accounts: [...new Set(kept.map(({ account }) => account))] });
}

/** What a year of the expansion of the period brings for each unit that keeping accounts cost in it. */
export function companyReturn(books: Books, ask: Ask): readonly Reading[] {
  const expansion = pathsOf(books, ask).map((paths) => {
    const grown = cohortOf(paths).filter(({ moved }) => moved.upgrade !== 0 || moved['cross-sell'] !== 0);
    const value = 12 * total(grown.map(({ moved }) => moved.upgrade + moved['cross-sell']));
    return { ...paths, value: round(value), rows: grown.flatMap(({ rows }) => rows) };
  });
  return costs(books, ask).map(({ currency, terms, cost, left }) => {
    const more = expansion.find((one) => one.currency === currency);
    const won: Term = { name: 'expansion-year', value: more?.value ?? 0, unit: 'money', rows: more?.rows ?? [] };
    const n = more ? cohortOf(more).length : 0;
    // Where nobody paid at the start nobody could pay more: that is no return of nought.
    const answer = n > 0 || cost <= 0 ? quotient(won.value, cost, 'no-cost') : { missing: 'no-revenue' as const };
    const about = { period: ask.period, currency, n, leftOut: left };
    return { answer, unit: 'times', meaning: 'year-of-expansion', terms: [won, ...terms], ...about };
  });
}

type Per = { readonly meaning: string; readonly accounts: readonly AccountId[] };

function costPer(books: Books, ask: Ask, { meaning, accounts }: Per): readonly Reading[] {
  return costs(books, ask).map(({ currency, terms, cost, left }) => {
    const over: Term = { name: 'accounts', value: accounts.length, unit: 'count', rows: accounts };
    const recorded = terms.some(({ rows }) => rows.length > 0);
    const answer = recorded ? quotient(cost, accounts.length, 'no-account') : { missing: 'no-cost' as const };
    const about = { period: ask.period, currency, n: accounts.length, leftOut: left };
    return { answer, unit: 'money', meaning, terms: [...terms, over], ...about };
  });
}

type Costs = Pick<Reading, 'currency' | 'terms'> & { readonly cost: number; readonly left: Reading['leftOut'] };

/** By currency, in their four kinds. A cost of a longer time counts with the days that fall into the period. */
function costs(books: Books, ask: Ask): readonly Costs[] {
  const accounts = accountsIn(books, ask);
  const [ids, segments] = [idsOf(accounts), new Set(accounts.map(({ segment }) => segment))];
  const narrow = ask.account !== undefined || ask.csm !== undefined || ask.am !== undefined;
  const own: (Dated & Pick<RetentionCost, 'kind'>)[] = [];
  const wider: string[] = [];
  for (const cost of costsFor(books.costs, ask)) {
    const amount = shareOf(cost, ask);
    if (amount === undefined) continue;
    const scope = scopeOf(cost, ask, { ids, segments, narrow });
    if (scope === 'own') own.push({ ...cost, amount, day: cost.from });
    if (scope === 'wider') wider.push(cost.id);
  }
  const { apart, unrated } = sorted(own, books.rates, ask.currency);
  const left = leftOut({ 'no-rate': unrated.map(({ id }) => id), 'wider-than-asked': wider });
  const some = apart.length > 0 ? apart : [{ currency: ask.currency ?? '', rows: [] }];
  return some.map(({ currency, rows }) => {
    const terms = retentionCostKinds.map((kind): Term => {
      const of = rows.filter((row) => row.kind === kind);
      return {
        name: kind,
        value: round(total(of.map(({ amount }) => amount))),
        unit: 'money',
        rows: of.map(({ id }) => id),
      };
    });
    return { currency, terms, cost: total(rows.map(({ amount }) => amount)), left };
  });
}

/** Of one account only its own and those that are of no account: others cannot count. */
function costsFor(all: Books['costs'], { account }: Ask): Books['costs'] {
  if (account === undefined) return all;
  const own = byAccount(all);
  return [...(own.get(account) ?? []), ...(own.get('') ?? [])];
}

const byAccount = onceFor((costs: Books['costs']) => listedBy(costs, ({ account }) => account));

function shareOf({ from, to, amount }: RetentionCost, { period }: Ask): number | undefined {
  const days = common({ from, to }, period);
  if (!days) return undefined;
  return (amount * (daysBetween(days.from, days.to) + 1)) / (daysBetween(from, to) + 1);
}

type Scope = {
  readonly ids: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly narrow: boolean;
};

/** What was spent for more than is asked about is nobody's share to guess; that of another segment is none of it. */
function scopeOf({ account, segment }: RetentionCost, ask: Ask, { ids, segments, narrow }: Scope) {
  if (account !== '') return ids.has(account) ? 'own' : 'other';
  if (narrow) return segment === '' || segments.has(segment) ? 'wider' : 'other';
  if (ask.segment === undefined) return 'own';
  if (segment === '') return 'wider';
  return segment === ask.segment ? 'own' : 'other';
}

/** By what they paid at the end; where no movement tells of an account, by its stage. */
function activeAccounts(books: Books, ask: Ask): readonly AccountId[] {
  const paths = pathsOf(books, ask).flatMap((one) => one.paths);
  const known = new Set(paths.map(({ account }) => account));
  const paying = new Set(paths.filter(({ end }) => end > 0).map(({ account }) => account));
  return accountsIn(books, ask)
    .filter(({ id, stage }) => (known.has(id) ? paying.has(id) : stage !== 'ended'))
    .map(({ id }) => id);
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
