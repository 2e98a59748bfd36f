/** Where a file's headers stand: below titles and blank rows, above keys of our own, or nowhere. */

import type { ImportTable } from '../import-tables';
import type { Cells } from '../plan';
import { shapeOf } from './content';
import { headersIn, type OwnHeaders, ownColumn } from './headers';

export type Head = {
  /** Index of the row that names the columns; -1 where none does. */
  readonly at: number;
  readonly headers: Cells;
  /** What an export of ours shows below its keys. */
  readonly shown: Cells;
  /** Index of the first row of values. */
  readonly bodyAt: number;
};

/** Titles above the headers are few; nobody's headers stand lower. */
const looked = 40;

export function findHead(rows: readonly Cells[], table: ImportTable | undefined, own: OwnHeaders = {}): Head {
  const top = rows.slice(0, looked);
  const scores = top.map((cells) => headersIn(cells, table, own));
  const best = Math.max(0, ...scores);
  const known = scores.indexOf(best);
  const usual = usualWidth(rows);
  const wide = (cells: Cells | undefined) => filled(cells) > 0 && filled(cells) * 2 >= usual;
  // One word alone may be a value or a title by chance, unless the table has no more columns than that.
  const alone = best === 1 && filled(top[known]) <= 2 && wide(top[known]);
  const at = best >= 2 || alone ? known : rows.findIndex(wide);
  if (at < 0) return { at: -1, headers: [], shown: [], bodyAt: 0 };
  if (best === 0 && isData(rows, at)) return { at: -1, headers: [], shown: [], bodyAt: at };
  const headers = trimmed(rows[at] ?? []);
  const below = rows[at + 1] ?? [];
  const keysOnTop = table !== undefined && isKeys(headers, table) && headersIn(below, table, own) * 2 > filled(below);
  return { at, headers, shown: keysOnTop ? below : headers, bodyAt: at + (keysOnTop ? 2 : 1) };
}

/** The hidden first row of one of our tabs, which a download brings along. */
function isKeys(headers: Cells, table: ImportTable): boolean {
  return headers.filter((header) => ownColumn(table, header, {}) === header).length * 2 > filled(headers);
}

/** Headers are about as wide as the table; what stands above is a title. */
function usualWidth(rows: readonly Cells[]): number {
  const widths = rows.slice(0, 500).map(filled).filter(Boolean);
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
}

const year = /^\s*(19|20)\d\d\s*$/;

/** A first row whose cells are of the same unmistakable kind as those below is one of them. */
function isData(rows: readonly Cells[], at: number): boolean {
  const body = rows.slice(at + 1, at + 50);
  const cells = rows[at] ?? [];
  if (cells.some((cell) => ['address', 'domain', 'day'].includes(shapeOf(cell)))) return true;
  const numbers = cells.map((cell, place) => {
    const below = body.map((row) => row[place] ?? '').filter((one) => one.trim() !== '');
    // Years above other numbers are headers.
    if (year.test(cell) && !below.every((one) => year.test(one))) return false;
    const alike = below.filter((one) => shapeOf(one) === 'number').length;
    return shapeOf(cell) === 'number' && below.length > 0 && alike * 5 >= below.length * 4;
  });
  return numbers.filter(Boolean).length * 2 >= filled(cells) && filled(cells) > 0;
}

export function filled(cells: Cells = []): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function trimmed(cells: Cells): Cells {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return cells.slice(0, length);
}
