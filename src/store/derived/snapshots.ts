/**
 * Health as it was: a row of its tab where it is due, the same in the account's dossier, the line of the timeline that
 * tells another band, and the mark that lists show.
 */
import { type Account, accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import { lastBandChange } from '../../domain/health/band-change';
import {
  bandChange,
  type HealthSnapshot,
  newestSnapshot,
  snapshotDue,
  snapshotOf,
} from '../../domain/health/health-snapshot';
import { pulseOn } from '../../domain/health/pulse';
import { dayOf, type Instant } from '../../domain/time/time';
import type { Cell, GridRequest } from '../grid';
import { cellData, type Layout, placed, sealedRow } from '../layout';
import { modelsOf } from '../load/models';
import type { HealthMark } from '../rows';
import { reach, type Session, workbookId } from '../session';
import { tabs } from '../tables';
import { type Kept, newestActivities } from './dossier';

export type Standing = {
  readonly mark: HealthMark;
  /** With the snapshot in it. */
  readonly dossier: Kept;
  /** To be written beside the dossier, where one is due. */
  readonly snapshot: HealthSnapshot | undefined;
  /** Goes with the snapshot, in the same write. */
  readonly news: Activity | undefined;
};

export function standingOf(session: Session, account: Account, dossier: Kept, at: Instant): Standing {
  const told = session.deps.healthOf(account, { dossier, at, models: modelsOf(session) });
  const now = { ...told.reading, day: dayOf(at) };
  const last = newestSnapshot(dossier.history);
  const pulse = pulseOn(dossier.measures, now.day);
  const markBy = (history: readonly HealthSnapshot[]) => ({ ...told.mark, ...lastBandChange(history), pulse });
  if (!snapshotDue(last, now)) return { mark: markBy(dossier.history), dossier, snapshot: undefined, news: undefined };
  const snapshot = snapshotOf(account.id, now, dossier.history);
  const news = bandChange(last, snapshot, { by: session.deps.me, at });
  const activities = news ? newestActivities([...dossier.activities, news], at) : dossier.activities;
  const history = [...dossier.history, snapshot];
  return { mark: markBy(history), dossier: { ...dossier, activities, history }, snapshot, news };
}

type Row = Readonly<Record<string, Cell>>;
export type SnapshotRows = { readonly history: Row; readonly activities: Row | undefined };

/** The rows on their tabs, with the account's name for people. */
export function snapshotRows({ snapshot, news }: Standing, account: Account): readonly SnapshotRows[] {
  if (!snapshot) return [];
  const named = { accountName: accountTitle(account) };
  const activities = news && { ...sealedRow('activities', news), ...named };
  return [{ history: { ...sealedRow('history', snapshot), ...named }, activities }];
}

/** Some two hundred bytes each, a megabyte a call. */
const rowsAtOnce = 3000;

/**
 * Wherever the tab ends now. After the dossiers, never before: a dossier that names a row that is not there yet only
 * waits for the next rebuild, a row that no dossier names would be written twice.
 */
export function appendSnapshots(session: Session, rows: readonly SnapshotRows[], layouts: SnapshotLayouts): void {
  const id = workbookId(session);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    const requests = (['history', 'activities'] as const).flatMap((tab): GridRequest[] => {
      const data = some.flatMap(({ [tab]: row }) => (row ? [{ values: placed(row, layouts[tab]).map(cellData) }] : []));
      const { sheetId } = tabs[tab];
      return data.length === 0 ? [] : [{ appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } }];
    });
    reach(session, id, () => session.deps.grid.write(id, requests));
  }
}

type SnapshotLayouts = { readonly history: Layout; readonly activities: Layout };
