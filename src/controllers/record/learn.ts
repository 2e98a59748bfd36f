/**
 * What a night learns from history: once a week, and when it is asked for anew, the score is held against what came.
 * Reading and reckoning go without the lock; what was found is written whole or not at all, so that a run which ends
 * before learns the same the next hour.
 */

import { recordTab } from '../../cards/record/tab';
import { falseAlarms } from '../../domain/alert/false-alarms';
import type { Duty } from '../../domain/duty/duty';
import type { ModelVersion } from '../../domain/health/health-model';
import type { HealthSnapshot } from '../../domain/health/health-snapshot';
import { recordOf } from '../../domain/health/record/record';
import { type BacktestRow, backtestId, writeFit, writeRecord } from '../../domain/health/record/stored';
import { pastRows, statedIn } from '../../domain/health/record/training';
import { type Day, daysBetween } from '../../domain/time/time';
import { words } from '../../messages/words';
import { type Desk, save } from '../desk';
import type { Services } from '../services';

/** Windows of the history that one run reads; two hundred thousand snapshots. */
const mostWindows = 25;
const everyDays = 7;

export function isDue(row: BacktestRow | undefined, today: Day): boolean {
  return row === undefined || daysBetween(row.day, today) >= everyDays;
}

function historyOf({ workbook }: Services): readonly HealthSnapshot[] {
  const all: HealthSnapshot[] = [];
  let from: number | undefined = 0;
  for (let window = 0; window < mostWindows && from !== undefined; window += 1) {
    const { rows, next } = workbook.pastHealth(from);
    all.push(...rows);
    from = next;
  }
  return all;
}

export type Learned = { readonly row: Omit<BacktestRow, 'rev'>; readonly fit: string };

/**
 * Of what was read without the lock: it is a matter of months, not of minutes. The tab for people is written first: who is
 * ended after it writes it once more.
 */
export function learned({ snapshot, services, today }: Desk): Learned {
  const { settings, models } = snapshot;
  const stated = statedIn(models.models);
  const history = historyOf(services);
  const renewals = snapshot.table('renewals');
  const { horizonDays } = settings;
  const rows = pastRows({ history, renewals, stated, horizonDays, today });
  const { record, model } = recordOf({ rows, stated, horizonDays, day: today });
  const { evidence, counts } = record;
  const row = { id: backtestId, day: today, rows: record.rows, cancelled: counts.cancelled, evidence };
  const told = words(settings.language, 'UTC');
  services.workbook.drawRecord(recordTab(record, falseAlarms(snapshot.table('alerts')), told));
  return { row: { ...row, body: writeRecord(record) }, fit: model ? writeFit(model) : '' };
}

/** With the lease that says that the night is done: both or neither. */
export function keepLearned(desk: Desk, { row, fit }: Learned, duty: Duty): void {
  const { snapshot, me, services } = desk;
  const before = snapshot.table('backtests').find(({ id }) => id === row.id);
  const standing = snapshot.table('models').find(({ state }) => state === 'fit');
  const own = { version: snapshot.models.version, state: 'fit', by: me.email, at: services.now, note: '' } as const;
  const fitted: ModelVersion = { id: 'mod_fit', rev: standing?.rev ?? 0, ...own, body: fit };
  const record: BacktestRow = { ...row, rev: before?.rev ?? 0 };
  save(desk, 'runNightly', {
    add: { backtests: before ? [] : [record], models: standing || fit === '' ? [] : [fitted] },
    update: { duties: [duty], backtests: before ? [record] : [], models: standing ? [fitted] : [] },
  });
}
