/**
 * What is likely to come of renewals and of open signals: each amount with its chance, together a range. Renewals have
 * the chance that the company's own history bears out for them, signals what was measured of their kind. Where either
 * has no history there is a list and no number.
 */
import type { AccountId } from '../../account/account';
import { noticeDay } from '../../account/account';
import type { RenewalCall } from '../../account/renewal';
import type { Currency } from '../../commercial/money';
import { byText } from '../../order';
import type { Day } from '../../time/time';
import { type Ask, accountsIn, type Books } from '../books';
import { pathsOf } from '../ledger/cohort';
import { isWithin, type Period } from '../period';
import { type LeftOut, leftOut } from '../reading';
import { type OpenSignal, openOn, urnFor, urnsOf } from './open-signals';
import { type Range, rangeOf, type Uncertain, type Urn } from './range';

/** How likely it is that an account stays; nothing for whom history says nothing. */
export type Chances = ReadonlyMap<AccountId, number>;

export type ForecastAsk = Omit<Ask, 'kind' | 'campaign'> & {
  /** When it is looked ahead: nothing of that day or later is known. */
  readonly day: Day;
  /** Without: no evidence yet. */
  readonly chances: Chances | undefined;
};

export type RenewalAhead = {
  readonly account: AccountId;
  /** The last day on which notice can be given. */
  readonly notice: Day;
  /** Each month, when it was looked ahead. */
  readonly amount: number;
  readonly chance: number | undefined;
  /** The AM's own word. */
  readonly call: RenewalCall | '';
};

export type Forecast = {
  readonly period: Period;
  readonly currency: Currency;
  readonly renewals: readonly RenewalAhead[];
  readonly signals: readonly OpenSignal[];
  /** Recurring revenue that stays, that comes in addition, and both together: nothing without evidence. */
  readonly kept: Range | undefined;
  readonly won: Range | undefined;
  readonly together: Range | undefined;
  /** What the conversion of the open kinds rests on. */
  readonly urns: ReadonlyMap<string, Urn>;
  readonly leftOut: readonly LeftOut[];
};

type Renewing = { readonly currency: Currency; readonly renewals: readonly RenewalAhead[] };

/** What is paid by accounts whose notice day lies ahead in the period; the next one first. One a currency. */
export function renewalsAhead(books: Books, ask: ForecastAsk): readonly Renewing[] {
  const dates = noticesAhead(books, ask);
  return pathsOf(books, { ...ask, period: { from: ask.day, to: ask.day } }).map(({ currency, paths }) => {
    const renewals = paths.flatMap(({ account, start }): RenewalAhead[] => {
      const date = dates.get(account);
      return date && start > 0 ? [{ account, amount: start, chance: ask.chances?.get(account), ...date }] : [];
    });
    return { currency, renewals: renewals.sort((a, b) => byText(a.notice, b.notice) || b.amount - a.amount) };
  });
}

/** One a currency. */
export function forecasts(books: Books, ask: ForecastAsk): readonly Forecast[] {
  const paying = renewalsAhead(books, ask);
  const open = openOn(ask.day, books, ask);
  const urns = urnsOf(ask.period, ask.day, books);
  const left = leftOut({ 'no-amount': open.unpriced, 'no-rate': open.unrated.map(({ id }) => id) });
  const currencies = [...new Set([...paying, ...open.apart].map(({ currency }) => currency))].sort(byText);
  return currencies.map((currency) => {
    const renewals = paying.find((one) => one.currency === currency)?.renewals ?? [];
    const signals = open.apart.find((one) => one.currency === currency)?.rows ?? [];
    const sure = renewals.filter(({ chance }) => chance !== undefined);
    const unsure = renewals.filter(({ chance }) => chance === undefined).map(({ account }) => account);
    return {
      ...{ period: ask.period, currency, signals, urns, renewals },
      ...rangesOf(sure, { signals, urns, isHeld: renewals.length === 0 || sure.length > 0 }),
      leftOut: sure.length > 0 ? [...left, ...leftOut({ 'no-chance': unsure })] : left,
    };
  });
}

type Beside = {
  readonly signals: readonly OpenSignal[];
  readonly urns: ReadonlyMap<string, Urn>;
  /** Whether anything is known of the renewals. */
  readonly isHeld: boolean;
};

function rangesOf(renewals: readonly RenewalAhead[], { signals, urns, isHeld }: Beside) {
  const staying = renewals.map(({ amount, chance = 0 }): Uncertain => ({ amount, chance }));
  const kinds = signals.map(({ kind, amount }) => ({ amount, kind: urnFor(kind, urns) }));
  const coming = kinds.flatMap(({ amount, kind }): Uncertain[] => (kind === undefined ? [] : [{ amount, kind }]));
  const isMeasured = coming.length === signals.length;
  return {
    kept: isHeld ? rangeOf(staying, urns) : undefined,
    won: isMeasured ? rangeOf(coming, urns) : undefined,
    together: isHeld && isMeasured ? rangeOf([...staying, ...coming], urns) : undefined,
  };
}

type Notice = Pick<RenewalAhead, 'notice' | 'call'>;

/** By the renewals tab; where it does not name the account's next one, by the account itself. */
export function noticesAhead(books: Books, ask: Omit<ForecastAsk, 'chances'>): ReadonlyMap<AccountId, Notice> {
  const accounts = accountsIn(books, ask);
  const known = new Set(books.renewals.map(({ account, day }) => `${account} ${day}`));
  const byAccount = new Map(accounts.map((account) => [account.id, account]));
  const found = new Map<AccountId, Notice>();
  for (const { account, day, noticeDay: told, call, result } of books.renewals) {
    const own = byAccount.get(account);
    // A row that names no notice day goes by the account's notice period, as everywhere else.
    const notice = told ?? (own?.renewalDay === day ? noticeDay(own) : undefined) ?? day;
    if (own && result === '' && isAhead(notice, ask)) found.set(account, { notice, call });
  }
  for (const account of accounts) {
    const notice = noticeDay(account);
    const isTold = known.has(`${account.id} ${account.renewalDay}`);
    if (notice !== undefined && !isTold && !found.has(account.id) && isAhead(notice, ask)) {
      found.set(account.id, { notice, call: '' });
    }
  }
  return found;
}

function isAhead(notice: Day, { period, day }: Pick<ForecastAsk, 'period' | 'day'>): boolean {
  return isWithin(notice, period) && notice >= day;
}
