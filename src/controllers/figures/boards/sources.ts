/** What the tabs with charts are worked out from, read once for all of them. */
import { newestOf } from '../../../domain/board/board';
import type { Band } from '../../../domain/health/health-model';
import type { ByBand } from '../../../domain/metrics/board-facts';
import type { Ask, Books } from '../../../domain/metrics/books';
import { boardFigures } from '../../../domain/metrics/figure-lists';
import { type FigureName, figures, unitOf } from '../../../domain/metrics/figures';
import { type Period, periodOf, type Span } from '../../../domain/metrics/period';
import type { Reading } from '../../../domain/metrics/reading';
import { onceFor } from '../../../domain/once';
import { teamYear } from '../../../messages/calendar/team-year';
import type { Desk } from '../../desk';
import type { History } from '../../record/history';
import type { FigureBooks } from '../books';
import { forecastTables, foretold } from '../forecast';

export const boardPlan = { tables: forecastTables, accountColumns: ['id', 'healthScore', 'healthBand'] } as const;

export type BandOf = (account: string) => { readonly band: Band; readonly score: number | undefined };
export type BoardSources = {
  readonly desk: Pick<Desk, 'snapshot' | 'today'>;
  readonly found: FigureBooks;
  /** Of months that no tab has yet: read when it is first asked for. */
  readonly history: () => History;
  readonly bandOf: BandOf;
};

/** One tab: what its rows of a block are known by, as they stand. */
export type Drawn = { readonly sources: BoardSources; readonly rowsOf: (block: string) => ReadonlySet<string> };
/** Each part is worked out when it is asked for. */
export type Facts<All> = { readonly [Part in keyof All]: () => All[Part] };

export const quartersShown = 8;
export const monthsShown = 12;
const monthsAhead = 8;

export function bandOfListed({ snapshot }: Pick<Desk, 'snapshot'>): BandOf {
  const listed = new Map<string, ReturnType<BandOf>>(
    snapshot
      .accountList(boardPlan.accountColumns)
      .map(({ id, healthBand, healthScore }) => [id, { band: healthBand || 'insufficient', score: healthScore }]),
  );
  return (account) => listed.get(account) ?? { band: 'insufficient', score: undefined };
}

/** So many periods, the last one that of today. */
export function periodsTo({ snapshot, today }: BoardSources['desk'], span: Span, count: number): readonly Period[] {
  const year = teamYear(snapshot.settings);
  return Array.from({ length: count }, (_, at) => periodOf(today, span, year, at - count + 1));
}

export function monthsFrom({ snapshot, today }: BoardSources['desk']): readonly Period[] {
  const year = teamYear(snapshot.settings);
  return Array.from({ length: monthsAhead }, (_, at) => periodOf(today, 'month', year, at));
}

/**
 * Of periods, one after another, those that no row stands for, and the last one, which is not over. The newest row that
 * stands was not over when it was written: once it is, it is written for good.
 */
export function unwritten(periods: readonly Period[], names: ReadonlySet<string>): readonly Period[] {
  const newest = newestOf(names);
  return periods.filter(({ from }, at) => at === periods.length - 1 || !names.has(from) || from === newest);
}

/** A period of which nothing is known is left out. */
export function byPeriod(periods: readonly Period[], bands: readonly (ByBand | undefined)[]) {
  return periods.flatMap((period, at) => (bands[at] ? [{ period, bands: bands[at] }] : []));
}

/** Every figure has one, of one that is not defined too. `currency`: nothing of another one stands in for it. */
export function readingOf(name: FigureName, books: Books, { currency, ...ask }: Ask): Reading {
  // Without rates nothing is turned into another currency: what stands apart is left apart, not left out.
  const narrowed = currency !== undefined && books.rates.length > 0 ? { ...ask, currency } : ask;
  const fits = (one: Reading) => currency === undefined || one.currency === currency || one.currency === '';
  const found = figures[name].read(books, narrowed).find(fits);
  return (
    found ?? {
      ...{ answer: { missing: 'no-value' }, unit: unitOf(name), meaning: '', n: 0, currency: currency ?? '' },
      ...{ terms: [], leftOut: [], period: ask.period },
    }
  );
}

/** The figures of a tab, for each quarter that it does not hold yet. */
export function pastOf(key: keyof typeof boardFigures, { sources, rowsOf }: Drawn, askOf: (period: Period) => Ask) {
  const { desk, found } = sources;
  const quarters = unwritten(periodsTo(desk, 'quarter', quartersShown), rowsOf('history'));
  const readings = (period: Period) => boardFigures[key].map((name) => readingOf(name, found.books, askOf(period)));
  return { day: desk.today, past: quarters.map((period) => ({ period, readings: readings(period) })) };
}

/** The same forecasts stand on the tab of every currency. */
export const foretoldOf = onceFor(({ desk, found }: BoardSources) => foretold(desk, found, {}));
