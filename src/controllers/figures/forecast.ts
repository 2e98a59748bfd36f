/** What is ahead of an AM, or of all: of what is left of the quarter and of the next one, and what earlier forecasts were worth. */
import { forecastCard } from '../../cards/figures/forecast';
import { aheadId, quarterId, readChances } from '../../domain/health/record/chances';
import type { Ask } from '../../domain/metrics/books';
import { type Forecast, forecasts } from '../../domain/metrics/forecast/forecast';
import { type ForecastRecord, forecastRecord } from '../../domain/metrics/forecast/record';
import { periodOf } from '../../domain/metrics/period';
import { teamYear } from '../../messages/calendar/team-year';
import { type Desk, sitDown } from '../desk';
import { pastQuarters } from '../record/chances';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { booksOf, type FigureBooks, figureTables } from './books';

export const forecastTables = [...figureTables, 'backtests'] as const;

export function openForecast(services: Services): Reply {
  const desk = sitDown(services, { tables: forecastTables });
  const found = booksOf(desk);
  const whose = desk.me.role === 'am' ? { am: desk.me.email } : {};
  const names = new Map(found.books.accounts.map((account) => [account.id, account]));
  return push(
    forecastCard(
      {
        amounts: found.amounts,
        ...foretold(desk, found, whose),
        nameOf: (id) => names.get(id) ?? { id, name: '', externalId: '' },
      },
      desk.words,
    ),
  );
}

type Foretold = { readonly forecasts: readonly Forecast[]; readonly record: ForecastRecord };

export function foretold(
  { snapshot, today }: Pick<Desk, 'snapshot' | 'today'>,
  found: FigureBooks,
  whose: Omit<Ask, 'period'>,
): Foretold {
  const { settings } = snapshot;
  const rows = snapshot.table('backtests');
  const chances = readChances(rows.find(({ id }) => id === aheadId));
  const { books, currency } = found;
  const ask = { ...whose, ...(currency === undefined ? {} : { currency }), day: today };
  const year = teamYear(settings);
  const left = { from: today, to: periodOf(today, 'quarter', year).to };
  const periods = [left, periodOf(today, 'quarter', year, 1)];
  return {
    forecasts: periods.flatMap((period) => forecasts(books, { ...ask, period, chances }).filter(hasAny)),
    record: forecastRecord(books, {
      ...ask,
      quarters: pastQuarters(settings, today),
      chancesOn: (day) => readChances(rows.find(({ id }) => id === quarterId(day))),
    }),
  };
}

function hasAny({ renewals, signals }: Forecast): boolean {
  return renewals.length + signals.length > 0;
}
