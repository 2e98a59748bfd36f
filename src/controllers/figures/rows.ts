/** The rows that a number went into, each with its account and what tells it apart. */
import type { FigureRow } from '../../cards/figures/rows';
import type { AccountId } from '../../domain/account/account';
import type { Books } from '../../domain/metrics/books';
import { type Day, type Instant, isDay } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';

/** In the order in which they were counted; ids that nothing in the books has are left out. */
export function rowsFor(ids: readonly string[], books: Books): readonly FigureRow[] {
  const known = rowsById(books);
  return ids.flatMap((id) => known.get(id) ?? []);
}

function rowsById(books: Books): ReadonlyMap<string, FigureRow> {
  const accounts = new Map<string, Books['accounts'][number]>(books.accounts.map((one) => [one.id, one]));
  const rows = new Map<string, FigureRow>();
  const dayOf = (at: Instant | Day | undefined) =>
    typeof at === 'number' ? localDay(at, books.zone) : at !== undefined && isDay(at) ? at : undefined;
  const put = (
    id: string,
    account: AccountId | '',
    row: Omit<FigureRow, 'id' | 'account' | 'day'>,
    at?: Instant | Day,
  ) => rows.set(id, { id, account: accounts.get(account), day: dayOf(at), ...row });
  for (const { id } of books.accounts) put(id, id, { text: '' });
  for (const { id, account, day, amount, currency, kind } of books.movements) {
    put(id, account, { text: '', amount, currency, kind }, day);
  }
  for (const { id, account, need, flaggedAt } of books.signals) put(id, account, { text: need, signal: id }, flaggedAt);
  for (const { id, account, score, words, at } of books.feedback) put(id, account, { text: words, score }, at);
  for (const { id, account, what, reached, due } of books.outcomes) put(id, account, { text: what }, reached ?? due);
  for (const { id, account, segment, amount, currency, kind, from } of books.costs) {
    put(id, account, { text: segment, amount, currency, kind }, from);
  }
  for (const { id, account, expected, currency } of books.deals)
    put(id, account, { text: '', amount: expected, currency });
  for (const { id, account, start } of books.meetings) put(id, account, { text: '' }, start);
  for (const { id, am, amount, currency, from } of books.quotas) put(id, '', { text: am, amount, currency }, from);
  const outcomes = new Map<string, Books['outcomes'][number]>(books.outcomes.map((one) => [one.id, one]));
  for (const { id, amount, currency, outcome } of books.values) {
    const of = outcomes.get(outcome);
    put(id, of?.account ?? '', { text: of?.what ?? '', amount, currency });
  }
  return rows;
}
