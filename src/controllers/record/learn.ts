/**
 * What a night learns from history: once a week, and when it is asked for anew, the score is held against what came.
 * Reading and reckoning go without the lock; what was found is written whole or not at all, so that a run which ends
 * before learns the same the next hour. What takes longer than a run may is kept by then, and the next run goes on.
 */

import { recordTab } from '../../cards/record/tab';
import { falseAlarms } from '../../domain/alert/false-alarms';
import type { Duty } from '../../domain/duty/duty';
import type { ModelVersion } from '../../domain/health/health-model';
import { type Recorded, recording } from '../../domain/health/record/record';
import {
  type BacktestRow,
  backtestId,
  keptOf,
  newestRecord,
  writeLearned,
  writeRecord,
} from '../../domain/health/record/stored';
import { type Past, pastRows, statedIn } from '../../domain/health/record/training';
import { keyOf, readWorking, type Working, writeWorking } from '../../domain/health/record/working';
import { advanced } from '../../domain/steps';
import { addDays, type Day, daysBetween } from '../../domain/time/time';
import { words } from '../../messages/words';
import type { Change } from '../../store/workbook';
import { type Desk, save } from '../desk';
import { chanceRows, renewingColumns } from './chances';
import { historyOf } from './history';

/** Windows of the history that one run reads; two hundred thousand snapshots. */
const mostWindows = 25;
const everyDays = 7;

export function isDue(rows: readonly BacktestRow[], today: Day): boolean {
  const row = newestRecord(rows);
  return row === undefined || daysBetween(row.day, today) >= everyDays;
}

type Rest = Pick<Change, 'add' | 'update'>;
export type Learned = {
  readonly row: Omit<BacktestRow, 'rev'>;
  /** How likely accounts are to stay, now and when quarters began. */
  readonly chances: readonly Omit<BacktestRow, 'rev'>[];
  readonly fit: string;
};
type Learning = { readonly learned: Learned } | { readonly working: Working };

/** What was kept longer ago looks at a history of then. */
const keptDays = 2;

/** Of what was read without the lock: it is a matter of months, not of minutes. */
export function learning({ snapshot, services, today }: Desk, goesOn: () => boolean): Learning {
  const { settings, models } = snapshot;
  const stated = statedIn(models.models);
  const history = historyOf(services, mostWindows);
  const renewals = snapshot.table('renewals');
  const { horizonDays } = settings;
  const taskOf = (day: Day) => ({
    rows: pastRows({ history, renewals, stated, horizonDays, today: day }),
    ...{ stated, horizonDays, day },
  });
  const before = readWorking(snapshot.table('backtests'));
  const isFresh = before !== undefined && before.day > addDays(today, -keptDays);
  const begun = isFresh ? taskOf(before.day) : undefined;
  const goesFrom = begun && before?.of === keyOf(begun) ? before.kept : undefined;
  const task = begun && goesFrom ? begun : taskOf(today);
  const progress = advanced(recording(task), goesFrom ?? {}, goesOn);
  if ('kept' in progress) return { working: { day: task.day, of: keyOf(task), kept: progress.kept } };
  const past = { history, renewals, stated, horizonDays, today };
  return { learned: learnedFrom(progress.result, { snapshot, services, today, past, goesOn }) };
}

/** The tab for people is written first: who is ended after it writes it once more. */
function learnedFrom({ record, model }: Recorded, { snapshot, services, today, past, goesOn }: Place): Learned {
  const { evidence, counts } = record;
  const row = { id: backtestId, day: today, rows: record.rows, cancelled: counts.cancelled, evidence };
  const told = words(snapshot.settings.language, 'UTC');
  services.workbook.drawRecord(recordTab(record, falseAlarms(snapshot.table('alerts')), told));
  const [standing, { settings }] = [snapshot.table('backtests'), snapshot];
  const accounts = snapshot.accountList(renewingColumns);
  const chances = chanceRows({ past, settings, accounts, fit: model, standing, goesOn: goesOn() });
  return { row: { ...row, body: writeRecord(record) }, chances, fit: writeLearned(keptOf(record, model)) };
}

type Place = Pick<Desk, 'snapshot' | 'services' | 'today'> & { readonly past: Past; readonly goesOn: () => boolean };

/** With the lease that the next run takes: both or neither. */
export function keepWorking(desk: Desk, working: Working, duty: Duty): void {
  const { add, update } = writeWorking(working, desk.snapshot.table('backtests'), desk.today);
  save(desk, 'runNightly', { add: { backtests: add }, update: { duties: [duty], backtests: update } });
}

/** With the lease that says that the night is done, and what else it learned: all of it or nothing. */
export function keepLearned(desk: Desk, { row, chances, fit }: Learned, change: Required<Rest>): void {
  const { snapshot, me, services } = desk;
  const revs = new Map(snapshot.table('backtests').map(({ id, rev }) => [id, rev]));
  const records = [row, ...chances].map((one): BacktestRow => ({ ...one, rev: revs.get(one.id) ?? 0 }));
  const { update: emptied } = writeWorking(undefined, snapshot.table('backtests'), row.day);
  const standing = snapshot.table('models').find(({ state }) => state === 'fit');
  const own = { version: snapshot.models.version, state: 'fit', by: me.email, at: services.now, note: '' } as const;
  const fitted: ModelVersion = { id: 'mod_fit', rev: standing?.rev ?? 0, ...own, body: fit };
  save(desk, 'runNightly', {
    add: {
      ...change.add,
      backtests: records.filter(({ id }) => !revs.has(id)),
      models: standing ? [] : [fitted],
    },
    update: {
      ...change.update,
      backtests: [...records.filter(({ id }) => revs.has(id)), ...emptied],
      models: standing ? [fitted] : [],
    },
  });
}
