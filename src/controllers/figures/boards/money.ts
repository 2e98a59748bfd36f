/** What stands on the tab with charts of commercial figures of one currency, part by part. */
import type { MoneyFacts } from '../../../cards/figures/boards/money';
import { accountTitle } from '../../../domain/account/account';
import { type Currency, plainCurrency, usualCurrency } from '../../../domain/commercial/money';
import { renewalsByBand } from '../../../domain/metrics/board-facts';
import { cohorts } from '../../../domain/metrics/cohorts';
import { renewalsAhead } from '../../../domain/metrics/forecast/forecast';
import { byText } from '../../../domain/order';
import type { Settings } from '../../../domain/team/settings';
import type { FigureBooks } from '../books';
import {
  type BoardSources,
  byPeriod,
  type Drawn,
  type Facts,
  foretoldOf,
  monthsFrom,
  pastOf,
  periodsTo,
  quartersShown,
  readingOf,
  unwritten,
} from './sources';
import { peopleOf, periodNow } from './team';

/** Each has a tab; where an admin's rates lead to one, that one alone. Toman and rial are one. */
export function currenciesOf(
  { books, currency }: FigureBooks,
  { language }: Pick<Settings, 'language'>,
): readonly Currency[] {
  if (currency !== undefined) return [plainCurrency(currency)];
  const { movements, costs, quotas } = books;
  const codes = new Set([...movements, ...costs, ...quotas].map((one) => plainCurrency(one.currency)));
  return codes.size > 0 ? [...codes].sort(byText) : [usualCurrency[language]];
}

export function moneyFacts(currency: Currency, drawn: Drawn): Facts<MoneyFacts> {
  const { sources, rowsOf } = drawn;
  const { desk, found } = sources;
  const { books } = found;
  const quarters = periodsTo(desk, 'quarter', quartersShown);
  return {
    past: () => pastOf('money', drawn, (period) => ({ period, currency })),
    bridges: () =>
      unwritten(quarters, rowsOf('bridges')).map((period) => ({
        period,
        reading: readingOf('bridge', books, { period, currency }),
      })),
    cohorts: () => cohorts(books, { currency }, quarters),
    renewals: () => renewalsByMonth(sources, currency),
    quotas: () => quotasOf(sources, currency),
    forecasts: () => forecastsOf(sources, currency),
    costs: () => costsOf(sources, currency),
  };
}

function renewalsByMonth({ desk, found: { books }, bandOf }: BoardSources, currency: Currency): MoneyFacts['renewals'] {
  const months = monthsFrom(desk);
  const period = { from: desk.today, to: months[months.length - 1]?.to ?? desk.today };
  const rated = books.rates.length > 0 ? { currency } : {};
  const ask = { ...rated, period, day: desk.today, chances: undefined };
  const ahead = renewalsAhead(books, ask).find((one) => one.currency === currency)?.renewals ?? [];
  return byPeriod(
    months,
    renewalsByBand(ahead, (account) => bandOf(account).band, months),
  );
}

/** Of accounts that have costs of their own and a score. The dearest first. */
function costsOf(sources: BoardSources, currency: Currency): MoneyFacts['costs'] {
  const { found, bandOf } = sources;
  const { books } = found;
  const withCosts = new Set(books.costs.flatMap(({ account }) => (account === '' ? [] : [account])));
  const lines = books.accounts.flatMap((account) => {
    const { score } = bandOf(account.id);
    if (score === undefined || !withCosts.has(account.id)) return [];
    const { answer } = readingOf('costPerActive', books, { ...periodNow(sources), account: account.id, currency });
    return 'value' in answer ? [{ account: accountTitle(account), score, cost: answer.value }] : [];
  });
  return lines.sort((a, b) => b.cost - a.cost || byText(a.account, b.account));
}

function quotasOf(sources: BoardSources, currency: Currency): MoneyFacts['quotas'] {
  return peopleOf('am', sources.desk).flatMap(({ name, email }) => {
    const ask = { ...periodNow(sources), am: email, currency };
    const { terms } = readingOf('quotaProgress', sources.found.books, ask);
    const of = (wanted: string) => terms.find((term) => term.name === wanted)?.value ?? 0;
    return of('target') > 0 ? [{ name, target: of('target'), won: of('won') }] : [];
  });
}

function forecastsOf(sources: BoardSources, currency: Currency): MoneyFacts['forecasts'] {
  const { record, forecasts } = foretoldOf(sources);
  const past = record.past.filter((one) => one.currency === currency);
  const ahead = forecasts.filter((one) => one.currency === currency);
  return [
    ...past.map(({ period, range, came }) => ({ period, range, ...(range ? { came } : {}) })),
    ...ahead.map(({ period, together }) => ({ period, range: together })),
  ];
}
