/** What the tabs with charts show, of the books: in the words of the workbook, so that everybody reads the same. */
import type { MoneyFacts } from '../../cards/figures/boards/money';
import type { Person, TeamFacts } from '../../cards/figures/boards/team';
import { accountTitle } from '../../domain/account/account';
import type { Currency } from '../../domain/commercial/money';
import type { Band } from '../../domain/health/health-model';
import type { HealthSnapshot } from '../../domain/health/health-snapshot';
import { bandsAt, countedBy, funnelOf, renewalsByBand } from '../../domain/metrics/board-facts';
import { type Ask, accountsIn, type Books } from '../../domain/metrics/books';
import { cohorts } from '../../domain/metrics/cohorts';
import { type FigureName, figures } from '../../domain/metrics/figures';
import { renewalsAhead } from '../../domain/metrics/forecast/forecast';
import { type Period, periodOf, type Span } from '../../domain/metrics/period';
import type { Reading } from '../../domain/metrics/reading';
import { may } from '../../domain/team/permission';
import type { Role } from '../../domain/team/teammate';
import { teamYear } from '../../messages/calendar/team-year';
import type { Desk } from '../desk';
import type { FigureBooks } from './books';
import { foretold } from './forecast';

/** Where their tabs stand; whoever may not see amounts is not told of that tab. */
export function boardLinks({ services, words, me }: Desk, isOpen: boolean) {
  const keys = ['csm', 'am', 'team'] as const;
  const shown = isOpen && may(me, 'seeAmounts') ? [...keys, 'money' as const] : keys;
  return shown.map((key) => ({ label: words.boards.titles[key], url: services.workbook.boardUrl(key) }));
}

export type BandOf = (account: string) => { readonly band: Band; readonly score: number | undefined };
export type BoardSources = {
  readonly desk: Desk;
  readonly found: FigureBooks;
  readonly history: readonly HealthSnapshot[];
  readonly bandOf: BandOf;
};

const quartersShown = 8;
const monthsShown = 12;
const monthsAhead = 8;

const followed = {
  csm: ['outcomesAchieved', 'nps', 'csat', 'acceptance', 'adoption'],
  am: ['conversion', 'acknowledgedInTime', 'hoursToAcknowledge', 'daysToHandBack', 'adoption'],
  team: ['acknowledgedInTime', 'acceptance', 'conversion', 'adoption', 'nps', 'outcomesAchieved', 'meetingCoverage'],
} as const satisfies { readonly [K in 'csm' | 'am' | 'team']: readonly FigureName[] };
const ofMoney = [
  'netRetention',
  'grossRetention',
  'logoRetention',
  'upsellRate',
  'costPerActive',
  'companyReturn',
] as const;

/** So many periods, the last one that of today. */
function periodsTo({ snapshot, today }: Desk, span: Span, count: number): readonly Period[] {
  const year = teamYear(snapshot.settings);
  return Array.from({ length: count }, (_, at) => periodOf(today, span, year, at - count + 1));
}

function first(name: FigureName, books: Books, ask: Ask): Reading {
  const [reading] = figures[name].read(books, ask);
  // Every figure has a reading, of one that is not defined too.
  return (
    reading ?? {
      ...{ answer: { missing: 'no-value' }, unit: 'count', meaning: '', n: 0 },
      ...{ currency: '', terms: [], leftOut: [] },
      period: ask.period,
    }
  );
}

function pastOf(names: readonly FigureName[], books: Books, asks: readonly Ask[]) {
  return asks.map((ask) => ({ period: ask.period, readings: names.map((name) => first(name, books, ask)) }));
}

export function teamFacts(key: 'csm' | 'am' | 'team', { desk, found, history, bandOf }: BoardSources): TeamFacts {
  const { books } = found;
  const names = followed[key];
  const quarters = periodsTo(desk, 'quarter', quartersShown).map((period) => ({ period }));
  const months = periodsTo(desk, 'month', monthsShown);
  const bands = bandsAt(history, months);
  const role: Role = key === 'csm' ? 'csm' : 'am';
  const people = key === 'team' ? [...peopleOf('csm', desk), ...peopleOf('am', desk)] : peopleOf(role, desk);
  const now = quarters[quarters.length - 1] ?? { period: { from: desk.today, to: desk.today } };
  const personNames: readonly FigureName[] =
    key === 'team' ? ['acknowledgedInTime', 'acceptance', 'hoursToAcknowledge', 'meetingCoverage'] : names;
  return {
    ...{ day: desk.today, names, personNames },
    past: pastOf(names, books, quarters),
    funnels: quarters.map(({ period }) => ({ period, steps: funnelOf(books, { period }) })),
    bands: months.flatMap((period, at) => (bands[at] ? [{ period, bands: bands[at] }] : [])),
    people: people.map(({ name, whose }): Person => {
      const ask = { ...now, ...whose };
      const own = accountsIn(books, ask).map(({ id }) => ({ band: bandOf(id).band, amount: 1 }));
      return { name, readings: personNames.map((figure) => first(figure, books, ask)), bands: countedBy(own) };
    }),
  };
}

function peopleOf(role: 'csm' | 'am', { snapshot }: Desk) {
  const own = snapshot.team.filter((mate) => mate.role === role);
  return own.map(({ name, email }) => ({
    name: name || email,
    whose: role === 'csm' ? { csm: email } : { am: email },
  }));
}

export function moneyFacts({ desk, found, bandOf }: BoardSources): MoneyFacts {
  const { books } = found;
  const currency = found.currency ?? mostUsed(books);
  const quarters = periodsTo(desk, 'quarter', quartersShown);
  const asks = quarters.map((period) => ({ period, currency }));
  const now = asks[asks.length - 1] ?? { period: { from: desk.today, to: desk.today }, currency };
  const owned = (ask: Ask) => readingIn('bridge', books, ask, currency);
  const bridges = asks.map((ask) => ({ period: ask.period, reading: owned(ask) }));
  return {
    ...{ day: desk.today, currency, names: ofMoney, bridges },
    past: asks.map((ask) => ({
      period: ask.period,
      readings: ofMoney.map((name) => readingIn(name, books, ask, currency) ?? first(name, books, ask)),
    })),
    cohorts: cohorts(books, { currency }, quarters),
    renewals: renewalsByMonth(desk, { books, currency }, bandOf),
    costs: costsOf(books, now, bandOf),
    quotas: peopleOf('am', desk).flatMap(({ name, whose }) => quotaOf(name, books, { ...now, ...whose })),
    forecasts: forecastsOf(desk, found, currency),
  };
}

function readingIn(name: FigureName, books: Books, ask: Ask, currency: Currency): Reading | undefined {
  const readings = figures[name].read(books, found(ask, currency, books));
  return readings.find((one) => one.currency === currency || one.currency === '');
}

/** Without rates nothing is turned into another currency: what stands apart is left apart, not left out. */
function found({ currency: _asked, ...ask }: Ask, currency: Currency, { rates }: Books): Ask {
  return rates.length > 0 ? { ...ask, currency } : ask;
}

function mostUsed({ movements }: Books): Currency {
  const counts = new Map<Currency, number>();
  for (const { currency } of movements) {
    const code = currency === 'IRR' ? 'IRT' : currency;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0]?.[0] ?? 'USD';
}

type Paid = { readonly books: Books; readonly currency: Currency };

function renewalsByMonth(desk: Desk, { books, currency }: Paid, bandOf: BandOf): MoneyFacts['renewals'] {
  const { snapshot, today } = desk;
  const year = teamYear(snapshot.settings);
  const months = Array.from({ length: monthsAhead }, (_, at) => periodOf(today, 'month', year, at));
  const last = months[months.length - 1]?.to ?? today;
  const ask = { period: { from: today, to: last }, day: today, chances: undefined };
  const ahead = renewalsAhead(books, ask).find((one) => one.currency === currency)?.renewals ?? [];
  const bands = renewalsByBand(ahead, (account) => bandOf(account).band, months);
  return months.flatMap((period, at) => (bands[at] ? [{ period, bands: bands[at] }] : []));
}

/** Of accounts that have costs of their own and a score. The dearest first. */
function costsOf(books: Books, ask: Ask, bandOf: BandOf): MoneyFacts['costs'] {
  const withCosts = new Set(books.costs.flatMap(({ account }) => (account === '' ? [] : [account])));
  const lines = books.accounts.flatMap((account) => {
    const { score } = bandOf(account.id);
    const reading =
      withCosts.has(account.id) && score !== undefined
        ? first('costPerActive', books, { ...ask, account: account.id })
        : undefined;
    return reading && score !== undefined && 'value' in reading.answer
      ? [{ account: accountTitle(account), score, cost: reading.answer.value }]
      : [];
  });
  return lines.sort((a, b) => b.cost - a.cost);
}

function quotaOf(name: string, books: Books, ask: Ask): MoneyFacts['quotas'] {
  const { terms } = first('quotaProgress', books, ask);
  const of = (wanted: string) => terms.find((term) => term.name === wanted)?.value ?? 0;
  return of('target') > 0 ? [{ name, target: of('target'), won: of('won') }] : [];
}

function forecastsOf(desk: Desk, books: FigureBooks, currency: Currency): MoneyFacts['forecasts'] {
  const told = foretold(desk, books, {});
  const past = told.record.past.filter((one) => one.currency === currency);
  const ahead = told.forecasts.filter((one) => one.currency === currency);
  return [
    ...past.map(({ period, range, came }) => ({ period, range, ...(range ? { came } : {}) })),
    ...ahead.map(({ period, together }) => ({ period, range: together })),
  ];
}
