/**
 * The archives: a spreadsheet for each year, made by whoever's run needs it first. Which they are is one text in the
 * script's properties; sharing them is people's part. One that is nearly full, or whose maker finds it gone, gets a
 * second one beside it.
 */
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import { Fault } from '../../fault';
import type { GridRequest, TabInfo } from '../grid';
import type { TableLabels } from '../labels';
import { addedTab, formatted, hiddenRow, written } from '../make/requests';
import { isRefusal, type Session, workbookId } from '../session';
import { allColumns, headRows, type TabKey, tabs } from '../tables';
import { archiveColumns } from './archived-row';
import { archivedTabs } from './rules';

export type ArchiveFile = { readonly year: number; readonly id: string; readonly by: Email };

type Note = {
  /** Whose archives they are: a workbook that was set up anew has none. */
  readonly book: string;
  readonly files: readonly ArchiveFile[];
  /** When there was last nothing left to do. */
  readonly ran?: Instant;
};

/** Of Google's ten million cells; beyond, the year goes on in another file. */
const fullCells = 7_000_000;

export function readNote(session: Session): Note {
  const none = { book: workbookId(session), files: [] };
  const text = session.deps.archives.get();
  if (!text) return none;
  try {
    const note = JSON.parse(text) as Note;
    return note.book === none.book ? note : none;
  } catch {
    return none;
  }
}

export function keepNote(session: Session, more: Partial<Note>): void {
  session.deps.archives.set(JSON.stringify({ ...readNote(session), ...more }));
}

/** What Google says of a file; nothing for who may not open it. */
export function describedFile(session: Session, id: string): readonly TabInfo[] | undefined {
  try {
    return session.deps.grid.describe(id);
  } catch (thrown) {
    if (isRefusal(thrown, 403) || isRefusal(thrown, 404)) return undefined;
    throw thrown;
  }
}

export type OpenFile = { readonly id: string; readonly present: readonly TabInfo[] };
type Making = { readonly year: number; readonly labels: TableLabels; readonly title: string };

/** The files of a year that this person may read, the one to write to last; none where somebody else's is closed. */
export function filesFor(session: Session, making: Making): readonly OpenFile[] | undefined {
  const { deps } = session;
  const known = readNote(session).files.filter(({ year }) => year === making.year);
  const open: OpenFile[] = [];
  for (const { id, by } of known) {
    const present = describedFile(session, id);
    // Whoever made it and finds it gone makes another one; anybody else waits until it is shared.
    if (!present && by !== deps.me) return undefined;
    if (present) open.push({ id, present });
  }
  const last = open[open.length - 1];
  const room = last && last.present.reduce((sum, tab) => sum + tab.rowCount * tab.columnCount, 0) < fullCells;
  if (!room) open.push({ id: made(session, making, known), present: [] });
  return open.map((file, at) => (at === open.length - 1 ? ready(session, file, making.labels) : file));
}

/** Noted as soon as it is there, with no call in between. Asked anew under the lock: somebody may have been quicker. */
function made(session: Session, { year, title }: Making, known: readonly ArchiveFile[]): string {
  const { deps } = session;
  return session.locked(() => {
    const note = readNote(session);
    const others = note.files.filter((file) => file.year === year && !known.some(({ id }) => id === file.id));
    if (others.length > 0) throw new Fault('busy');
    const id = deps.grid.create(known.length > 0 ? `${title} (${known.length + 1})` : title);
    deps.archives.set(JSON.stringify({ ...note, files: [...note.files, { year, id, by: deps.me }] } satisfies Note));
    return id;
  });
}

function ready(session: Session, { id, present }: OpenFile, labels: TableLabels): OpenFile {
  const there = present.length > 0 ? present : session.deps.grid.describe(id);
  const missing = archivedTabs.filter((tab) => !there.some(({ sheetId }) => sheetId === tabs[tab].sheetId));
  if (missing.length === 0) return { id, present: there };
  const ours = new Set(archivedTabs.map((tab) => tabs[tab].sheetId));
  const requests = [
    ...missing.flatMap((tab, at) => archiveTab(tab, labels, there.length + at)),
    // The empty tab that a new spreadsheet comes with.
    ...(present.length === 0 ? there : [])
      .filter(({ sheetId }) => !ours.has(sheetId))
      .map(({ sheetId }): GridRequest => ({ deleteSheet: { sheetId } })),
  ];
  session.deps.grid.write(id, requests);
  return { id, present: session.deps.grid.describe(id) };
}

function archiveTab(tab: TabKey, labels: TableLabels, index: number): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const columns = archiveColumns(tab);
  const headers: Readonly<Record<string, string>> = labels.headers[tab];
  const gridProperties = { rowCount: headRows + 1, columnCount: columns.length, frozenRowCount: headRows };
  const properties = { sheetId, title: labels.tabs[tab], index, hidden: false, rightToLeft: labels.rightToLeft };
  const days = Object.entries(allColumns(tab)).flatMap(([column, { format }]) =>
    format === 'day' ? [columns.indexOf(column)] : [],
  );
  return [
    ...addedTab({ ...properties, gridProperties }, tab),
    written({ sheetId }, [columns, columns.map((column) => headers[column] ?? '')]),
    hiddenRow(sheetId, 0),
    ...days.map((at) =>
      formatted(
        { sheetId, startRowIndex: headRows, startColumnIndex: at, endColumnIndex: at + 1 },
        { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } },
      ),
    ),
  ];
}
