/** Quota of AMs, meetings of pairs, and how much of the accounts the figures know at all. */

import type { Account } from '../../account/account';
import { listedBy, onceFor } from '../../once';
import { type Ask, accountsIn, type Books, happenedIn, idsOf } from '../books';
import { sorted } from '../currencies';
import { common, isWithin } from '../period';
import { leftOut, percentage, type Reading, type Term, type TermName, total } from '../reading';

/**
 * What came in addition in the times that quotas are of, against those. Whose it is: the signal's owner, else the
 * account's AM.
 */
export function quotaProgress(books: Books, ask: Ask): readonly Reading[] {
  const own = books.quotas.filter((one) => (ask.am === undefined || one.am === ask.am) && common(one, ask.period));
  const whole = own.filter(({ from, to }) => isWithin(from, ask.period) && isWithin(to, ask.period));
  // A quota is an AM's: what of it some of the accounts are to bring nobody said.
  const isWider = ask.segment !== undefined || ask.account !== undefined || ask.csm !== undefined;
  const quotas = isWider ? [] : whole;
  const wider = isWider ? idsIn(whole) : [];
  const others = idsIn(own.filter((one) => !whole.includes(one)));
  const won = [...listedBy(quotas, ({ am }) => am)].flatMap(([am, theirs]) =>
    (wonBy(books).get(am) ?? []).filter(({ day }) => theirs.some((quota) => isWithin(day, quota))),
  );
  const targets = sorted(
    quotas.map((one) => ({ ...one, day: one.from })),
    books.rates,
    ask.currency,
  );
  const reached = sorted(won, books.rates, ask.currency);
  const unrated = [...targets.unrated, ...reached.unrated].map(({ id }) => id);
  const some = targets.apart.length > 0 ? targets.apart : [{ currency: ask.currency ?? '', rows: [] }];
  return some.map(({ currency, rows }) => {
    const brought = reached.apart.find((one) => one.currency === currency)?.rows ?? [];
    const terms = [money('won', brought), money('target', rows)];
    const answer = percentage(terms[0]?.value ?? 0, terms[1]?.value ?? 0, 'no-target');
    const left = leftOut({ 'no-rate': unrated, 'wider-than-asked': wider, 'other-period': others });
    const about = { period: ask.period, currency, n: rows.length, leftOut: left };
    return { answer, unit: 'percent', meaning: 'of-target', terms, ...about };
  });
}

/** What came in addition, by the AM whose it is. */
const wonBy = onceFor(({ accounts, signals, movements }: Books) => {
  const ams = new Map(accounts.map(({ id, am }) => [id as string, am]));
  const owners = new Map(signals.map(({ id, owner }) => [id as string, owner]));
  return listedBy(
    movements.filter(({ amount, kind }) => amount > 0 && kind !== 'renewal'),
    ({ source, account }) => owners.get(source) || ams.get(account) || '',
  );
});

/** Of the pairs of CSM and AM that share an account, those that have met. */
export function meetingCoverage(books: Books, ask: Ask): readonly Reading[] {
  const owned = accountsIn(books, ask).filter(({ csm, am, stage }) => csm !== '' && am !== '' && stage !== 'ended');
  const pairs = new Set(owned.map(({ csm, am }) => `${csm} ${am}`));
  const held = books.meetings.filter(
    ({ state, start, end, csm, am }) =>
      state !== 'cancelled' && end <= books.now && happenedIn(start, ask, books) && pairs.has(`${csm} ${am}`),
  );
  const met = [...new Set(held.map(({ csm, am }) => `${csm} ${am}`))];
  const terms: readonly Term[] = [
    { name: 'met', value: met.length, unit: 'count', rows: held.map(({ id }) => id) },
    { name: 'pairs', value: pairs.size, unit: 'count', rows: owned.map(({ id }) => id) },
  ];
  const left = leftOut({
    'no-owner': accountsIn(books, ask)
      .filter((one) => one.csm === '' || one.am === '')
      .map(({ id }) => id),
  });
  const about = { period: ask.period, currency: '', n: pairs.size, leftOut: left };
  return [
    { answer: percentage(met.length, pairs.size, 'no-pair'), unit: 'percent', meaning: 'of-pairs', terms, ...about },
  ];
}

export const coveredKinds = [
  ...(['revenue', 'costs', 'values', 'feedback', 'outcomes', 'signals', 'renewals', 'owners'] as const),
] as const;
export type CoveredKind = (typeof coveredKinds)[number];

/** Of how many accounts there is anything to compute each kind of figure from: one reading a kind, its meaning. */
export function dataCoverage(books: Books, ask: Ask): readonly Reading[] {
  const accounts = accountsIn(books, ask).filter(({ stage }) => stage !== 'ended');
  const spent = books.costs.filter((one) => common(one, ask.period));
  const paidFor = accountsOf(spent);
  const wide = new Set(spent.flatMap(({ account, segment }) => (account === '' ? [segment] : [])));
  const isPaidFor = ({ id, segment }: Account) => paidFor.has(id) || wide.has('') || wide.has(segment);
  const valued = new Set<string>(books.values.map(({ outcome }) => outcome));
  const known: { readonly [K in CoveredKind]: ReadonlySet<string> } = {
    revenue: accountsOf(books.movements.filter(({ day }) => day <= ask.period.to)),
    costs: idsOf(accounts.filter(isPaidFor)),
    values: accountsOf(books.outcomes.filter(({ id }) => valued.has(id))),
    feedback: accountsOf(books.feedback.filter(({ at }) => happenedIn(at, ask, books))),
    outcomes: accountsOf(books.outcomes),
    signals: accountsOf(books.signals.filter(({ flaggedAt }) => happenedIn(flaggedAt, ask, books))),
    renewals: idsOf(accounts.filter(({ renewalDay }) => renewalDay !== undefined)),
    owners: idsOf(accounts.filter(({ csm, am }) => csm !== '' && am !== '')),
  };
  return coveredKinds.map((kind): Reading => {
    const have = accounts.filter(({ id }) => known[kind].has(id)).map(({ id }) => id);
    const terms: readonly Term[] = [
      { name: 'known', value: have.length, unit: 'count', rows: have },
      { name: 'accounts', value: accounts.length, unit: 'count', rows: accounts.map(({ id }) => id) },
    ];
    const answer = percentage(have.length, accounts.length, 'no-account');
    return {
      answer,
      unit: 'percent',
      meaning: kind,
      terms,
      period: ask.period,
      currency: '',
      n: accounts.length,
      leftOut: [],
    };
  });
}

function idsIn(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id);
}

function accountsOf(rows: readonly { readonly account: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ account }) => account));
}

function money(name: TermName, rows: readonly { readonly id: string; readonly amount: number }[]): Term {
  return { name, value: total(rows.map(({ amount }) => amount)), unit: 'money', rows: rows.map(({ id }) => id) };
}
