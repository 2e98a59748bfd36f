/** All that is kept of one person, as a new spreadsheet of whoever asks: row by row, value by value. */
import type { Email } from '../../domain/team/email';
import { Fault } from '../../fault';
import type { Cell, GridRequest } from '../grid';
import type { TableLabels } from '../labels';
import { dropCache, readCache, writeCache } from '../load/cached';
import { written } from '../make/requests';
import { reach, type Session } from '../session';
import { type TabKey, tabs } from '../tables';
import { type Hit, isJournal, scan } from './scan';

export type ExportRequest = {
  readonly address: Email;
  readonly title: string;
  /** Over the four columns: tab, row, column, value. */
  readonly headers: readonly [string, string, string, string];
  readonly labels: TableLabels;
  /** Of the click. */
  readonly key: string;
};

const portionRows = 5000;

export function exported(session: Session, request: ExportRequest): string {
  const { hits } = scan(session, request.address);
  const rows = [request.headers, ...hits.flatMap((hit) => linesOf(hit, request.labels))];
  const { grid } = session.deps;
  const id = madeBefore(session, request) ?? made(session, request);
  const [first] = reach(session, id, () => grid.describe(id));
  const { sheetId = 0, rowCount = 0 } = first ?? {};
  const more = rows.length - rowCount;
  const room: readonly GridRequest[] =
    more > 0 ? [{ appendDimension: { sheetId, dimension: 'ROWS', length: more } }] : [];
  for (let from = 0; from < rows.length; from += portionRows) {
    const cells = written({ sheetId, startRowIndex: from }, rows.slice(from, from + portionRows));
    reach(session, id, () => grid.write(id, [...(from === 0 ? room : []), cells]));
  }
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The same click again, after its answer was lost, fills the spreadsheet that it made. */
function madeBefore(session: Session, { key }: ExportRequest): string | undefined {
  const name = `export:${key}` as const;
  const id = readCache(session, [name]).get(name);
  if (id === undefined) return undefined;
  try {
    reach(session, id, () => session.deps.grid.describe(id));
    return id;
  } catch (thrown) {
    if (!(thrown instanceof Fault) || !['no-access', 'workbook-gone'].includes(thrown.code)) throw thrown;
    dropCache(session, [name]);
    return undefined;
  }
}

function made(session: Session, { key, title }: ExportRequest): string {
  const id = session.deps.grid.create(title);
  writeCache(session, 'export', { [`export:${key}`]: id });
  return id;
}

type Line = readonly [string, number, string, Cell];

/** Of a row all that stands in it; of a line of the journal only what names the person. Rows as people count. */
function linesOf({ tab, row, cells, layout, told }: Hit, labels: TableLabels): readonly Line[] {
  const title = labels.tabs[tab];
  if (isJournal(tab)) {
    return told.map(({ table, column, value }) => [title, row + 1, headerOf(table, column, labels), value]);
  }
  const keys = Object.entries(layout).filter(([key, index]) => key !== 'rev' && (cells[index] ?? '') !== '');
  const known = new Set(Object.values(layout));
  const beside = cells.flatMap((cell, index): Line[] =>
    known.has(index) || cell === '' ? [] : [[title, row + 1, String(index + 1), cell]],
  );
  return [
    ...keys.map(([key, index]): Line => [title, row + 1, headerOf(tab, key, labels), cells[index] ?? '']),
    ...beside,
  ];
}

function headerOf(table: string, column: string, { headers }: TableLabels): string {
  if (!(table in tabs)) return column;
  return (headers[table as TabKey] as Readonly<Record<string, string>>)[column.split('#')[0] ?? ''] ?? column;
}
