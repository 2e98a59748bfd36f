/**
 * How likely accounts were to stay when a day began, by nothing but what was known then: the fit is of results that
 * were there, the values are of the newest snapshot before it. It never changes afterwards, so that a forecast of then
 * can be held against what came.
 */
import type { AccountId } from '../../account/account';
import { addDays, type Day } from '../../time/time';
import { type CalibratedModel, calibrate, likelihoodOf } from '../calibration/calibrate';
import { fewestOutcomes } from '../calibration/judge/permutation';
import type { HealthSnapshot } from '../health-snapshot';
import type { BacktestId, BacktestRow } from './stored';
import { type Past, pastRows, valuesOf } from './training';

/** A snapshot is taken at least monthly; an older one is of an account that nobody measures any more. */
const oldestDays = 120;
/** The newest: a fit of these is over while the rest of a run has its turn. */
const mostRows = 1500;
/** Google allows 50,000 characters a cell, and the journal keeps the row too. */
const mostAccounts = 1200;

/** Of a day that is over, with a fit of its own; nothing where the history of then bore none. */
export function fitOn(day: Day, past: Omit<Past, 'today'>): CalibratedModel | undefined {
  const rows = pastRows({ ...past, today: day }).slice(-mostRows);
  const lost = rows.filter(({ outcome }) => outcome === 'cancelled').length;
  if (Math.min(lost, rows.length - lost) < fewestOutcomes) return undefined;
  const fit = calibrate(rows, past.stated);
  return fit.evidence === 'yes' ? fit : undefined;
}

export type ChanceTask = {
  readonly day: Day;
  readonly fit: CalibratedModel | undefined;
  readonly history: readonly HealthSnapshot[];
  /** Whose renewal is ahead. */
  readonly accounts: ReadonlySet<AccountId>;
};

export function chanceRow({ day, fit, history, accounts }: ChanceTask, id: BacktestId): Omit<BacktestRow, 'rev'> {
  const newest = new Map<AccountId, HealthSnapshot>();
  for (const snapshot of history) {
    const { account, day: taken, reasons } = snapshot;
    if (!accounts.has(account) || reasons.length === 0 || taken >= day || taken < addDays(day, -oldestDays)) continue;
    if (taken >= (newest.get(account)?.day ?? '')) newest.set(account, snapshot);
  }
  const told = [...newest].slice(0, mostAccounts).map(([account, { reasons }]) => {
    const values = fit ? valuesOf(reasons, fit.stated) : [];
    return [account, fit ? likelihoodOf(fit, { account, day, values, outcome: 'renewed' }).cancelled : 0] as const;
  });
  const stays = told.map(([account, cancelled]) => [account, Math.round((1 - cancelled) * 1000) / 1000]);
  return {
    id,
    day,
    rows: told.length,
    cancelled: 0,
    evidence: fit ? 'yes' : 'none',
    body: JSON.stringify(fit ? stays : []),
  };
}

export const aheadId: BacktestId = 'bkt_ahead';

export function quarterId(day: Day): BacktestId {
  return `bkt_${day}`;
}

/** Nothing without evidence; what cannot be read is none. */
export function readChances(row: BacktestRow | undefined): ReadonlyMap<AccountId, number> | undefined {
  if (row?.evidence !== 'yes') return undefined;
  try {
    const read = JSON.parse(row.body) as unknown;
    const isRight = Array.isArray(read) && read.every((one) => Array.isArray(one) && typeof one[1] === 'number');
    return isRight ? new Map(read as [AccountId, number][]) : undefined;
  } catch {
    return undefined;
  }
}
