/** What a table knows of its rows beyond their columns one by one. Changes what the row says; answers why it is refused. */

import { canBelongToAccount, domainOf } from '../../domain/account/matching';
import type { Outcome } from '../../domain/account/outcome';
import { foldText } from '../../domain/text';
import { currencyOf } from './cells/columns';
import type { MoneyText } from './cells/numbers';
import type { Directory } from './directory';
import { foldHeader, measureId } from './head/headers';
import type { MoneySense } from './head/sense';
import type { ImportTable } from './import-tables';
import type { Line } from './line';
import type { ImportRequest, Refused } from './plan';

export type SettlingContext = {
  readonly settings: ImportRequest['settings'];
  readonly directory: Directory;
  readonly money: MoneySense;
  /** Those that a file of what they are worth may mean. */
  readonly outcomes: readonly Outcome[];
};
type Row = { readonly line: Line; readonly said: Record<string, unknown>; readonly context: SettlingContext };
type Settling = (row: Row) => Refused | undefined;

export function settle(table: ImportTable, row: Row): Refused | undefined {
  return settlings[table]?.(row);
}

const settlings: { readonly [Table in ImportTable]?: Settling } = {
  accounts: ownedDomains,
  contacts: accountByDomain,
  measures: ({ said }) => {
    if (typeof said.measure === 'string') said.measure = measureId(said.measure);
    return undefined;
  },
  feedback: kindOfFeedback,
  revenue: money,
  prices: money,
  costs: (row) => money(row) ?? inOrder(row),
  quotas: (row) => money(row) ?? inOrder(row),
  rates: ({ line, said }) =>
    said.from === said.to || Number(said.times) <= 0 ? line.refusal('times', 'bad-value') : undefined,
  outcomeValues: (row) => money(row) ?? namedOutcome(row),
  movements: (row) => money(row) ?? signed(row),
};

/** Each domain by itself: one that nobody can own does not take the others along. */
function ownedDomains({ line, said, context }: Row): undefined {
  const names = said.domains as readonly string[] | undefined;
  if (!names) return undefined;
  const owned = names.filter((name) => canBelongToAccount(name, context.settings));
  if (owned.length < names.length) line.fail('domains', 'bad-value');
  said.domains = owned.length > 0 ? [...new Set(owned)] : undefined;
  return undefined;
}

/** A contact whose row names no account belongs to the one that has its domain. */
function accountByDomain({ line, said, context }: Row): Refused | undefined {
  if (typeof said.email !== 'string' || line.text('account') !== '') return undefined;
  said.account = context.directory.ownerOf(domainOf(said.email));
  return said.account === undefined ? line.refusal('email', 'no-account') : undefined;
}

/** The column of scores tells what was asked, where no column of kinds does. */
function kindOfFeedback({ line, said }: Row): undefined {
  if (said.kind === undefined && line.text('kind') === '') {
    const header = foldHeader(line.header('score'));
    if (/\bnps\b|promoter/.test(header)) said.kind = 'nps';
    else if (/\bcsat\b|satisf/.test(header)) said.kind = 'csat';
    else if (said.score === undefined && typeof said.words === 'string') said.kind = 'words';
  }
  const [least, most] = said.kind === 'csat' ? [1, 5] : [0, 10];
  if (typeof said.score === 'number' && (said.score < least || said.score > most)) {
    line.fail('score', 'bad-value');
    said.score = undefined;
  }
  return undefined;
}

/** What the cell says of its currency counts before the header, and that before an answer; two that differ are none. */
function money({ line, said, context }: Row): Refused | undefined {
  const read = said.amount as MoneyText | undefined;
  const beside = line.read('currency', currencyOf);
  const unread = line.unreadOf('amount') ?? line.unreadOf('currency');
  if (unread) return unread;
  if (read === undefined) return undefined;
  const { currency, scale, period } = context.money;
  if (beside !== undefined && read.currency !== undefined && beside !== read.currency) {
    return line.refusal('currency', 'bad-value');
  }
  if (period === 'unknown') return line.refusal('amount', 'no-period');
  said.currency = beside ?? read.currency ?? currency;
  if (said.currency === undefined) return line.refusal('amount', 'no-currency');
  const amount = read.amount * scale;
  said.amount = period === 'year' ? Math.round((amount * 100) / 12) / 100 : amount;
  return undefined;
}

/** Contraction and churn are negative, however a file writes them. */
function signed({ said }: Row): undefined {
  const lost = said.kind === 'contraction' || said.kind === 'churn';
  if (lost && typeof said.amount === 'number') said.amount = -Math.abs(said.amount);
  return undefined;
}

/** A time that ends before it begins is none. */
function inOrder({ line, said }: Row): Refused | undefined {
  const { from, to } = said as { from?: string; to?: string };
  return from !== undefined && to !== undefined && to < from ? line.refusal('to', 'bad-value') : undefined;
}

/** By its id in an export of ours, else by its words, its account and its campaign; words that mean several mean none. */
function namedOutcome({ line, said, context }: Row): Refused | undefined {
  const text = line.text('outcome');
  if (text === '' || /^out_[\w-]+$/.test(text)) return undefined;
  const account = line.read('account', context.directory.account);
  const unread = line.unreadOf('account');
  if (unread) return unread;
  const campaign = foldText(line.text('campaign'));
  const [found, ...more] = context.outcomes.filter(
    (one) =>
      foldText(one.what) === foldText(text) &&
      (account === undefined || one.account === account) &&
      (campaign === '' || foldText(one.campaign) === campaign),
  );
  if (!found || more.length > 0) return line.refusal('outcome', 'no-outcome');
  said.outcome = found.id;
  return undefined;
}
