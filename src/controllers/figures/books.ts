/** The rows of both workbooks as the books that figures are computed from: one reader for cards, forecast and boards. */

import type { Currency } from '../../domain/commercial/money';
import type { Rate } from '../../domain/commercial/rate';
import type { Revenue } from '../../domain/commercial/revenue';
import type { Books } from '../../domain/metrics/books';
import { derivedMovements, type Gap, gapsOn } from '../../domain/metrics/ledger/derive';
import { may } from '../../domain/team/permission';
import type { Day } from '../../domain/time/time';
import type { AmountsLook, AmountsState } from '../../store/commercial/amounts';
import type { Desk } from '../desk';

/** One read brings them all. */
export const figureTables = [
  'accounts',
  'feedback',
  'outcomes',
  'renewals',
  'signals',
  'signalEvents',
  'meetings',
] as const;
const amountTables = ['revenue', 'movements', 'costs', 'deals', 'quotas', 'rates', 'outcomeValues'] as const;

export type FigureBooks = {
  readonly books: Books;
  /** `hidden`: they are none of this person's business, and nobody asked that workbook anything. */
  readonly amounts: AmountsState | 'hidden';
  readonly revenue: readonly Revenue[];
  /** In which amounts are shown together, where an admin gave rates. */
  readonly currency: Currency | undefined;
};

export function booksOf(desk: Desk): FigureBooks {
  const look = lookFor(desk);
  const work = workBooksOf(desk);
  if (look?.state !== 'open')
    return { books: work, amounts: look?.state ?? 'hidden', revenue: [], currency: undefined };
  const revenue = look.table('revenue');
  const rates = look.table('rates');
  const books: Books = {
    ...work,
    rates,
    movements: derivedMovements({ ...work, revenue, movements: look.table('movements') }),
    costs: look.table('costs'),
    deals: look.table('deals'),
    quotas: look.table('quotas'),
    values: look.table('outcomeValues'),
  };
  return { books, amounts: 'open', revenue, currency: newestTarget(rates) };
}

/** Without anything of amounts. */
export function workBooksOf({ snapshot, services, me }: Desk): Books {
  return {
    accounts: snapshot.table('accounts'),
    feedback: snapshot.table('feedback'),
    outcomes: snapshot.table('outcomes'),
    renewals: snapshot.table('renewals'),
    signals: snapshot.table('signals'),
    signalEvents: snapshot.table('signalEvents'),
    meetings: snapshot.table('meetings'),
    team: snapshot.team,
    ...{ movements: [], costs: [], deals: [], quotas: [], values: [], rates: [] },
    now: services.now,
    zone: me.zone,
  };
}

function lookFor({ me, services }: Desk): AmountsLook | undefined {
  return may(me, 'seeAmounts') ? services.workbook.amounts.look({ tables: amountTables }) : undefined;
}

function newestTarget(rates: readonly Rate[]): Currency | undefined {
  return [...rates].sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.to;
}

/** Where movements do not add up to what accounts pay. */
export function gapsIn({ books, revenue }: FigureBooks, day: Day): readonly Gap[] {
  return gapsOn(day, { revenue, movements: books.movements });
}
