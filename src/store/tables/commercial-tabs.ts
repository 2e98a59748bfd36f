/** What only AMs and leads see: a workbook of its own, so that Google Drive keeps the fence. */
import type { Deal } from '../../domain/commercial/deal';
import { type Movement, movementKinds } from '../../domain/commercial/movement';
import type { OutcomeValue } from '../../domain/commercial/outcome-value';
import type { Price } from '../../domain/commercial/price';
import type { Quota } from '../../domain/commercial/quota';
import type { Rate } from '../../domain/commercial/rate';
import { type RetentionCost, retentionCostKinds } from '../../domain/commercial/retention-cost';
import type { Revenue } from '../../domain/commercial/revenue';
import { choice, day, email, exact, id, number, optional, orEmpty, text } from '../cells';
import { currency, inUnit } from './kinds';
import { accountId, derivedName, type Named, type Nothing, rev, type TabOf } from './table';

const amount = inUnit(number, 'money');

export const revenue: TabOf<Revenue, Named> = {
  sheetId: 7201,
  book: 'commercial',
  id: 'id',
  prefix: 'mrr_',
  columns: { day, amount, currency, account: accountId, id: id('mrr_'), rev },
  derived: derivedName,
};

export const prices: TabOf<Price, Nothing> = {
  sheetId: 7202,
  book: 'commercial',
  id: 'id',
  prefix: 'prc_',
  columns: {
    plan: text(),
    seats: optional(inUnit(number, 'seats')),
    amount,
    currency,
    id: id('prc_'),
    rev,
  },
  derived: {},
};

export const deals: TabOf<Deal, Named> = {
  sheetId: 7203,
  book: 'commercial',
  id: 'id',
  prefix: 'dea_',
  columns: {
    expected: optional(amount),
    currency,
    expectedDay: optional(day),
    discountPercent: optional(inUnit(number, 'percent')),
    by: email,
    signal: id('sig_'),
    account: accountId,
    id: id('dea_'),
    rev,
  },
  derived: derivedName,
};

export const movements: TabOf<Movement, Named> = {
  sheetId: 7204,
  book: 'commercial',
  id: 'id',
  prefix: 'mov_',
  columns: {
    day,
    kind: choice(movementKinds),
    amount,
    currency,
    source: text(),
    account: accountId,
    id: id('mov_'),
    rev,
  },
  derived: derivedName,
};

export const costs: TabOf<RetentionCost, Named> = {
  sheetId: 7205,
  book: 'commercial',
  id: 'id',
  prefix: 'cst_',
  columns: {
    kind: choice(retentionCostKinds),
    from: day,
    to: day,
    amount,
    currency,
    segment: text(110),
    account: exact(orEmpty(accountId)),
    id: id('cst_'),
    rev,
  },
  derived: derivedName,
};

export const quotas: TabOf<Quota, Nothing> = {
  sheetId: 7207,
  book: 'commercial',
  id: 'id',
  prefix: 'quo_',
  columns: { am: email, from: day, to: day, amount, currency, id: id('quo_'), rev },
  derived: {},
};

export const rates: TabOf<Rate, Nothing> = {
  sheetId: 7208,
  book: 'commercial',
  id: 'id',
  prefix: 'rat_',
  columns: { day, from: currency, to: currency, times: number, id: id('rat_'), rev },
  derived: {},
};

export const outcomeValues: TabOf<OutcomeValue, Nothing> = {
  sheetId: 7209,
  book: 'commercial',
  id: 'id',
  prefix: 'val_',
  columns: { outcome: { ...id<`out_${string}`>('out_'), system: false }, amount, currency, id: id('val_'), rev },
  derived: {},
};
