/**
 * The forecasts of quarters that are over, made of what was known when each began, and what came: how often the range
 * held it is what the next one deserves.
 */
import { noticeDay } from '../../account/account';
import type { Currency } from '../../commercial/money';
import { wilson } from '../../share-interval';
import { addDays, type Day } from '../../time/time';
import type { Books } from '../books';
import { isWithin, type Period } from '../period';
import { total } from '../reading';
import { type Chances, type Forecast, type ForecastAsk, forecasts } from './forecast';
import { knownOn } from './known';
import { wonIn } from './open-signals';
import type { Range } from './range';

export type PastForecast = {
  readonly period: Period;
  readonly currency: Currency;
  /** Nothing where there was no evidence then. */
  readonly range: Range | undefined;
  readonly came: number;
  /** Renewals of which nobody wrote down what came of them: neither foretold nor counted. */
  readonly unknown: number;
};

export type ForecastRecord = {
  /** The oldest first. */
  readonly past: readonly PastForecast[];
  readonly held: number;
  readonly of: number;
  /** Of the share that held. */
  readonly interval: readonly [low: number, high: number];
};

export type RecordAsk = Omit<ForecastAsk, 'day' | 'chances' | 'period'> & {
  readonly quarters: readonly Period[];
  /** What was to be said of each account when a quarter began. */
  readonly chancesOn: (day: Day) => Chances | undefined;
};

export function forecastRecord(books: Books, { quarters, chancesOn, ...ask }: RecordAsk): ForecastRecord {
  const past = quarters.flatMap((period) => {
    const day = period.from;
    const chances = chancesOn(day);
    const known = knownOn(day, books);
    const told = whatCame(period, books);
    const foreseen = { ...known, renewals: known.renewals.filter(({ account }) => !told.silent.has(account)) };
    const accounts = foreseen.accounts.filter(({ id }) => !told.silent.has(id));
    const all = forecasts({ ...foreseen, accounts }, { ...ask, period, day, chances });
    // Where nothing was ahead nothing was foretold: nought that comes as nought is no range that held.
    const some = all.filter(({ renewals, signals }) => renewals.length + signals.length > 0);
    return some.map(
      (forecast): PastForecast => ({
        ...{ period, currency: forecast.currency, range: forecast.together, unknown: told.silent.size },
        came: cameOf(forecast, told),
      }),
    );
  });
  const judged = past.filter(({ range }) => range !== undefined);
  const held = judged.filter(({ range, came }) => range && came >= range.low && came <= range.high).length;
  return { past, held, of: judged.length, interval: wilson(held, judged.length) };
}

type Told = {
  readonly lost: ReadonlyMap<string, number>;
  readonly won: ReadonlySet<string>;
  /** Accounts whose renewal has no result. */
  readonly silent: ReadonlySet<string>;
};

/** A bill follows a renewal within so many days. */
const nearDays = 60;

function whatCame(period: Period, books: Books): Told {
  const due = books.renewals.filter(({ day, noticeDay = day }) => noticeDay >= period.from && noticeDay <= period.to);
  const lost = new Map<string, number>();
  for (const { account, day, result, resultDay = day } of due) {
    if (result === 'cancelled') lost.set(account, Number.POSITIVE_INFINITY);
    if (result !== 'contracted') continue;
    const [from, to] = [addDays(resultDay, -nearDays), addDays(resultDay, nearDays)];
    const own = books.movements.filter((one) => one.account === account && one.day >= from && one.day <= to);
    const less = own.filter(({ kind }) => kind === 'contraction').map(({ amount }) => Math.abs(amount));
    lost.set(account, total(less));
  }
  const silent = due.filter(({ result }) => result === '').map(({ account }) => account);
  return { lost, won: wonIn(period, books), silent: new Set([...silent, ...unwritten(period, books)]) };
}

/** Accounts whose own notice day lay in the period, while no row of the renewals tab is about it. */
function unwritten(period: Period, { accounts, renewals }: Books): readonly string[] {
  const known = new Set(renewals.map(({ account, day }) => `${account} ${day}`));
  return accounts.flatMap((account) => {
    const notice = noticeDay(account);
    const isDue = notice !== undefined && isWithin(notice, period);
    return isDue && !known.has(`${account.id} ${account.renewalDay}`) ? [account.id] : [];
  });
}

function cameOf({ renewals, signals }: Forecast, { lost, won }: Told): number {
  // Whom history said nothing of was not foretold either.
  const foretold = renewals.filter(({ chance }) => chance !== undefined);
  const kept = foretold.map(({ account, amount }) => Math.max(0, amount - (lost.get(account) ?? 0)));
  const more = signals.filter(({ id }) => won.has(id)).map(({ amount }) => amount);
  return Math.round((total(kept) + total(more)) * 100) / 100;
}
