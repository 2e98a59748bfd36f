/** Health as it was: a row of its tab where it is due, the same in the account's dossier, and the mark that lists show. */
import { type Account, accountTitle } from '../../domain/account/account';
import { type HealthSnapshot, newestSnapshot, snapshotDue, snapshotOf } from '../../domain/health/health-snapshot';
import { dayOf, type Instant } from '../../domain/time/time';
import type { Cell, GridRequest } from '../grid';
import { cellData, type Layout, placed, sealedRow } from '../layout';
import { modelsOf } from '../load/models';
import type { HealthMark } from '../rows';
import { reach, type Session, workbookId } from '../session';
import { tabs } from '../tables';
import type { Kept } from './dossier';

export type Standing = {
  readonly mark: HealthMark;
  /** With the snapshot in it. */
  readonly dossier: Kept;
  /** To be written beside the dossier, where one is due. */
  readonly snapshot: HealthSnapshot | undefined;
};

export function standingOf(session: Session, account: Account, dossier: Kept, at: Instant): Standing {
  const { reading, mark } = session.deps.healthOf(account, { dossier, at, models: modelsOf(session) });
  const now = { ...reading, day: dayOf(at) };
  if (!snapshotDue(newestSnapshot(dossier.history), now)) return { mark, dossier, snapshot: undefined };
  const snapshot = snapshotOf(account.id, now, dossier.history);
  return { mark, dossier: { ...dossier, history: [...dossier.history, snapshot] }, snapshot };
}

/** Its row on the tab, with the account's name for people. */
export function snapshotRow(snapshot: HealthSnapshot, account: Account): Readonly<Record<string, Cell>> {
  return { ...sealedRow('history', snapshot), accountName: accountTitle(account) };
}

type SnapshotRow = ReturnType<typeof snapshotRow>;

/** Some hundred bytes each, a megabyte a call. */
const rowsAtOnce = 4000;

/**
 * Wherever the tab ends now. After the dossiers, never before: a dossier that names a row that is not there yet only
 * waits for the next rebuild, a row that no dossier names would be written twice.
 */
export function appendSnapshots(session: Session, rows: readonly SnapshotRow[], layout: Layout): void {
  const { sheetId } = tabs.history;
  const id = workbookId(session);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const data = rows.slice(from, from + rowsAtOnce).map((row) => ({ values: placed(row, layout).map(cellData) }));
    const request: GridRequest = { appendCells: { sheetId, rows: data, fields: 'userEnteredValue' } };
    reach(session, id, () => session.deps.grid.write(id, [request]));
  }
}
