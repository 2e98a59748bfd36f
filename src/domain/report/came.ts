/** What was promised or aimed at and what came of it by the end of a period. Asks of rows only what is open to all. */
import type { Activity } from '../account/activity';
import type { Case } from '../account/case';
import type { Commitment } from '../account/commitment';
import type { Outcome } from '../account/outcome';
import { isWithin, type Period } from '../metrics/period';
import { byText } from '../order';
import type { Day, Instant, Zone } from '../time/time';
import { localDay } from '../time/time-zone';

/** `today`: until when anything is known, however far the period goes. */
export type Looking = { readonly period: Period; readonly today: Day; readonly zone: Zone };

type Pledge = Pick<Commitment, 'due' | 'state' | 'closedAt'>;

export type Promises<Row> = {
  readonly kept: readonly Row[];
  readonly dropped: readonly Row[];
  /** Open, and past their day. */
  readonly late: readonly Row[];
  /** Open, by their day; those without one last. */
  readonly ahead: readonly Row[];
};

export function promisesIn<Row extends Pledge>(rows: readonly Row[], looking: Looking): Promises<Row> {
  const closed = rows.filter((row) => row.state !== 'open' && closedIn(row, looking));
  const open = rows.filter(({ state }) => state === 'open').sort((a, b) => byText(a.due ?? '9999', b.due ?? '9999'));
  const isLate = ({ due }: Pledge) => due !== undefined && due < looking.today;
  return {
    kept: closed.filter(({ state }) => state === 'done'),
    dropped: closed.filter(({ state }) => state === 'dropped'),
    late: open.filter(isLate),
    ahead: open.filter((row) => !isLate(row)),
  };
}

/** What a file brought may lack the moment at which it was closed: then its day stands for it. */
function closedIn({ closedAt, due }: Pledge, looking: Looking): boolean {
  if (closedAt !== undefined) return happened(closedAt, looking);
  return due !== undefined && isWithin(due, looking.period);
}

type Aim = Pick<Outcome, 'due' | 'reached'>;

export type Aims<Row> = {
  readonly reached: readonly Row[];
  /** Its day came within the period, is over, and it had not been reached. */
  readonly missed: readonly Row[];
  readonly underway: readonly Row[];
};

export function aimsIn<Row extends Aim>(rows: readonly Row[], { period, today }: Looking): Aims<Row> {
  const until = period.to < today ? period.to : today;
  const unreached = rows.filter(({ reached }) => reached === undefined || reached > until);
  const isOver = ({ due }: Aim) => due !== undefined && due <= until && due < today;
  return {
    reached: rows.filter(({ reached }) => reached !== undefined && reached <= until && isWithin(reached, period)),
    missed: unreached.filter((row) => isOver(row) && row.due !== undefined && row.due >= period.from),
    underway: unreached.filter((row) => !isOver(row)),
  };
}

export function casesIn<Row extends Pick<Case, 'opened' | 'closed'>>(rows: readonly Row[], { period }: Looking) {
  return {
    open: rows.filter(({ closed }) => closed === undefined),
    closed: rows.filter(({ closed }) => closed !== undefined && isWithin(closed, period)),
  };
}

/** Meetings that were held and calls that reached somebody, the newest first. */
export function talksIn<Row extends Pick<Activity, 'kind' | 'what' | 'at'>>(rows: readonly Row[], looking: Looking) {
  const took = { meeting: 'held', call: 'reached' } as const;
  return rows
    .filter(
      ({ kind, what, at }) => (kind === 'meeting' || kind === 'call') && what === took[kind] && happened(at, looking),
    )
    .sort((a, b) => b.at - a.at);
}

export function happened(at: Instant, { period, zone }: Looking): boolean {
  return isWithin(localDay(at, zone), period);
}
