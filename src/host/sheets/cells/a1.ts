/** A1 notation, both ways. Rows and columns count from 0 and areas end before their `to`. */
import type { sheets_v4 } from '@googleapis/sheets';

export type Area = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
};

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Google quotes a title where it could be read as something else. */
function quoteTitle(title: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title) && !/^[Rr]\d*[Cc]\d*$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `Tab!A5:D`, as Google names a range in its answers and refusals: open sides stay open. */
export function areaName(title: string, range: sheets_v4.Schema$GridRange): string {
  const { startRowIndex: fromRow, endRowIndex: toRow, startColumnIndex: fromColumn, endColumnIndex: toColumn } = range;
  const tab = quoteTitle(title);
  if (fromRow == null && toRow == null && fromColumn == null && toColumn == null) return tab;
  const noRows = fromRow == null && toRow == null;
  const noColumns = fromColumn == null && toColumn == null;
  const start = `${noColumns ? '' : columnName(fromColumn ?? 0)}${noRows ? '' : (fromRow ?? 0) + 1}`;
  const end = `${toColumn == null ? '' : columnName(toColumn - 1)}${toRow ?? ''}`;
  return start === end ? `${tab}!${start}` : `${tab}!${start}:${end}`;
}

/** The same for an area with all four sides. */
export function fullName(title: string, area: Area): string {
  const start = cellName(area.fromRow, area.fromColumn);
  const end = cellName(area.toRow - 1, area.toColumn - 1);
  return `${quoteTitle(title)}!${start === end ? start : `${start}:${end}`}`;
}

export type ParsedRange = {
  readonly title?: string;
  readonly range: sheets_v4.Schema$GridRange;
  readonly single: boolean;
};

/** Splits `'My tab'!A1:B2`. Nothing when it is neither a range nor a title; `sheetId` is left to the caller. */
export function parseA1(text: string): ParsedRange | undefined {
  const quoted = /^'((?:[^']|'')+)'(?:!(.+))?$/.exec(text);
  if (quoted) return withTitle((quoted[1] ?? '').replaceAll("''", "'"), quoted[2]);
  const bang = text.lastIndexOf('!');
  if (bang > 0) return withTitle(text.slice(0, bang), text.slice(bang + 1));
  const cells = parseCells(text);
  if (cells) return cells;
  return text ? { title: text, range: {}, single: false } : undefined;
}

function withTitle(title: string, cells: string | undefined): ParsedRange | undefined {
  if (cells === undefined) return { title, range: {}, single: false };
  const parsed = parseCells(cells);
  return parsed && { title, ...parsed };
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

function parseCells(text: string): { range: sheets_v4.Schema$GridRange; single: boolean } | undefined {
  const [first = '', second, ...more] = text.split(':');
  const start = corner.exec(first);
  if (!start || first === '' || more.length > 0) return undefined;
  if (second === undefined) {
    if (!start[1] || !start[2]) return undefined;
    return { range: rangeOf(start, start), single: true };
  }
  const end = corner.exec(second);
  if (!end || second === '' || (!start[1] && end[1]) || (!start[2] && !start[1])) return undefined;
  return { range: rangeOf(start, end), single: false };
}

function rangeOf(start: RegExpExecArray, end: RegExpExecArray): sheets_v4.Schema$GridRange {
  const rows = [start[2], end[2]].map((row) => (row === undefined ? undefined : Number(row) - 1));
  const columns = [start[1], end[1]].map((column) => (column === undefined ? undefined : columnNumber(column)));
  return { ...side('Row', rows), ...side('Column', columns) };
}

/** Corners may be given in any order; one that is missing leaves the range open. */
function side(name: 'Row' | 'Column', [from, to]: (number | undefined)[]): sheets_v4.Schema$GridRange {
  if (from === undefined && to === undefined) return {};
  if (from === undefined || to === undefined) {
    return from === undefined ? { [`end${name}Index`]: (to ?? 0) + 1 } : { [`start${name}Index`]: from };
  }
  return { [`start${name}Index`]: Math.min(from, to), [`end${name}Index`]: Math.max(from, to) + 1 };
}
