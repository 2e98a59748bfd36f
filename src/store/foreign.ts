/** Rows that are not Tandem's: tabs that people pasted into the workbook, and ranges of the company's other Sheets. */
import { Fault } from '../fault';
import { cleanText } from './cells';
import type { GridRange } from './grid';
import { isRefusal, reach, type Session, workbookId } from './session';
import { amountsSheetId, boardOf, derivedTabs, readMeSheetId, recordSheetId, type TabKey, tabs } from './tables';
import type { ForeignPlace, ForeignRows, ForeignTab } from './workbook';

const ourSheets = new Set([
  readMeSheetId,
  recordSheetId,
  ...(Object.keys(tabs) as TabKey[]).map((tab) => tabs[tab].sheetId),
  ...Object.values(derivedTabs),
  amountsSheetId,
]);

export function isForeign(sheetId: number): boolean {
  return !ourSheets.has(sheetId) && boardOf(sheetId) === undefined;
}

/** The workbook's own without Tandem's. Nothing for another spreadsheet that this person has not allowed. */
export function foreignTabs(session: Session, spreadsheet: string): readonly ForeignTab[] | undefined {
  const { grid } = session.deps;
  if (spreadsheet === '' || spreadsheet === workbookId(session)) {
    const id = workbookId(session);
    const all = reach(session, id, () => grid.describe(id));
    return all.filter(({ sheetId }) => isForeign(sheetId)).map(({ sheetId, title }) => ({ sheetId, title }));
  }
  const all = unlessRefused([403, 404, 400], () => grid.describe(spreadsheet));
  return all?.map(({ sheetId, title }) => ({ sheetId, title }));
}

/** A refusal of another spreadsheet is an answer: it may be another person's to open, and nobody's failure. */
export function foreignRows(session: Session, { spreadsheet, sheetId, range }: ForeignPlace): ForeignRows {
  const own = spreadsheet === '' || spreadsheet === workbookId(session);
  const part = rangeOf(range);
  if (part === undefined) return { problem: 'bad-range' };
  if (own && !isForeign(sheetId)) return { problem: 'no-tab' };
  const id = own ? workbookId(session) : spreadsheet;
  const read = () => session.deps.grid.read(id, [{ sheetId, ...part }]);
  const access = own ? reach(session, id, () => found(read)) : elsewhere(() => found(read));
  if ('problem' in access) return access;
  return access.rows ? { rows: access.rows.map((cells) => cells.map(String)) } : { problem: 'no-tab' };
}

function elsewhere<Answer>(read: () => Answer): Answer | { readonly problem: 'not-allowed' | 'not-now' } {
  try {
    return unlessRefused([403, 404], read) ?? { problem: 'not-allowed' };
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'google-refused') return { problem: 'not-now' };
    throw thrown;
  }
}

/** Google answers 400 for a tab that is gone and for cells beyond the grid. */
function found(read: () => ReturnType<Session['deps']['grid']['read']>) {
  const answer = unlessRefused([400], read);
  return { rows: answer && (answer[0] ?? []) };
}

function unlessRefused<Answer>(codes: readonly number[], call: () => Answer): Answer | undefined {
  try {
    return call();
  } catch (thrown) {
    if (codes.some((code) => isRefusal(thrown, code))) return undefined;
    throw thrown;
  }
}

/** `A1:F20`, `A2:F`, `A:F`; empty is the whole tab. Nothing for what is no range. */
function rangeOf(range: string): Omit<GridRange, 'sheetId'> | undefined {
  const typed = cleanText(range).replace(/\$/g, '');
  if (typed === '') return {};
  const [, from = '', top, to = '', bottom] = /^([a-z]{1,3})(\d{1,7})?:([a-z]{1,3})(\d{1,7})?$/i.exec(typed) ?? [];
  if (from === '' || to === '') return undefined;
  const columns = { startColumnIndex: columnAt(from), endColumnIndex: columnAt(to) + 1 };
  const rows = {
    ...(top === undefined ? {} : { startRowIndex: Number(top) - 1 }),
    ...(bottom === undefined ? {} : { endRowIndex: Number(bottom) }),
  };
  const upsideDown = columns.startColumnIndex >= columns.endColumnIndex || (rows.startRowIndex ?? 0) < 0;
  const empty = rows.endRowIndex !== undefined && rows.endRowIndex <= (rows.startRowIndex ?? 0);
  return upsideDown || empty ? undefined : { ...columns, ...rows };
}

/** `A` is 0, `AA` is 26. */
function columnAt(letters: string): number {
  return [...letters.toUpperCase()].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
