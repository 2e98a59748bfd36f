/**
 * What a night keeps for the forecast: how likely accounts are to stay that renew soon, and once for each quarter that
 * has begun how likely it was then. One quarter a run, so that a run is over in time.
 */
import type { AccountId } from '../../domain/account/account';
import { noticeDay } from '../../domain/account/account';
import type { Renewal } from '../../domain/account/renewal';
import type { CalibratedModel } from '../../domain/health/calibration/calibrate';
import { aheadId, chanceRow, fitOn, quarterId } from '../../domain/health/record/chances';
import type { BacktestRow } from '../../domain/health/record/stored';
import type { Past } from '../../domain/health/record/training';
import { isWithin, type Period, periodOf } from '../../domain/metrics/period';
import type { Settings } from '../../domain/team/settings';
import type { Day } from '../../domain/time/time';
import { teamYear } from '../../messages/calendar/team-year';
import type { ListedAccount } from '../../store/rows';

const quartersBack = 4;

/** The quarters that are over, the oldest first. */
export function pastQuarters(settings: Settings, today: Day): readonly Period[] {
  const apart = Array.from({ length: quartersBack }, (_, index) => index - quartersBack);
  return apart.map((back) => periodOf(today, 'quarter', teamYear(settings), back));
}

/** From today to the end of the quarter after this one. */
function horizonOf(settings: Settings, today: Day): Period {
  return { from: today, to: periodOf(today, 'quarter', teamYear(settings), 1).to };
}

export const renewingColumns = ['id', 'renewalDay', 'noticeDays'] as const;

export type ChanceSources = {
  readonly past: Past;
  readonly settings: Settings;
  readonly accounts: readonly Pick<ListedAccount, (typeof renewingColumns)[number]>[];
  /** Fitted on all that is known now. */
  readonly fit: CalibratedModel | undefined;
  readonly standing: readonly BacktestRow[];
  /** Whether there is time for a fit more. */
  readonly goesOn: boolean;
};

export function chanceRows(sources: ChanceSources): readonly Omit<BacktestRow, 'rev'>[] {
  const { past, settings, fit, standing, accounts } = sources;
  const { history, renewals, today } = past;
  const coming = horizonOf(settings, today);
  const ahead = renewing(renewals, coming);
  for (const account of accounts) {
    const notice = noticeDay(account);
    if (notice !== undefined && isWithin(notice, coming)) ahead.add(account.id);
  }
  const rows = [chanceRow({ day: today, fit, history, accounts: ahead }, aheadId)];
  const known = new Set(standing.map(({ id }) => id));
  const missing = pastQuarters(settings, today).filter(({ from }) => !known.has(quarterId(from)));
  const next = sources.goesOn ? missing[missing.length - 1] : undefined;
  if (!next) return rows;
  const day = next.from;
  const then = { day, fit: fitOn(day, past), history, accounts: renewing(renewals, next) };
  return [...rows, chanceRow(then, quarterId(day))];
}

function renewing(renewals: readonly Renewal[], period: Period): Set<AccountId> {
  const due = renewals.filter(({ day, noticeDay: notice = day }) => isWithin(notice, period));
  return new Set(due.map(({ account }) => account));
}
