/** Health as it was of all accounts, some thousand rows a read: for the nights, which learn from it. */
import type { HealthSnapshot } from '../../domain/health/health-snapshot';
import { layoutOf, readRows } from '../layout';
import { isRefusal, reach, type Session, workbookId } from '../session';
import { headRows, tabs } from '../tables';
import type { PastHealth } from '../workbook';

/** Some two hundred bytes each, near the size that Google recommends for a call. */
const rowsAtOnce = 8000;
/** So many at the end of a window may be empty, by hand, without being the end of all. */
const widestGap = 1000;

/** The keys come with every window: columns may have been moved since the last one. */
export function pastHealth(session: Session, from: number): PastHealth {
  const { sheetId } = tabs.history;
  const start = Math.max(headRows, from);
  const id = workbookId(session);
  const ranges = [
    { sheetId, startRowIndex: 0, endRowIndex: 1 },
    { sheetId, startRowIndex: start, endRowIndex: start + rowsAtOnce },
  ];
  const [keys = [], cells = []] = inGrid(() => reach(session, id, () => session.deps.grid.read(id, ranges)));
  const layout = keys[0] && layoutOf('history', keys[0]);
  const head = Array.from({ length: headRows }, () => []);
  const rows = layout ? readRows<HealthSnapshot>({ tab: 'history', layout, cells: [...head, ...cells] }).rows : [];
  const isMore = cells.length > rowsAtOnce - widestGap;
  return { rows: rows.map(({ value }) => value), next: isMore ? start + rowsAtOnce : undefined };
}

/** Nothing stands behind the grid's end: Google refuses to say so. */
export function inGrid<Row>(read: () => readonly Row[]): readonly Row[] {
  try {
    return read();
  } catch (thrown) {
    if (isRefusal(thrown, 400)) return [];
    throw thrown;
  }
}
