/** Requests that move or change what stands in cells already. */
import type { sheets_v4 } from '@googleapis/sheets';
import { ScriptError } from '../../contract';
import { type Book, cut, Refusal, type Sheet, sheetById } from '../book';
import type { Area } from '../cells/a1';
import { effective, enter, shownText } from '../content';
import { growTo } from '../dimensions';
import { hasData, type Scalar, type Slot, toCell, toSlot } from '../grid';
import { checkProtection } from '../protection';
import type { Handlers } from './work';

export const rearrangeRequests: Handlers = {
  sortRange({ book, by }, { range, sortSpecs }) {
    const sheet = sheetById(book, range?.sheetId);
    const area = cut(sheet, range ?? {});
    checkProtection(sheet, area, { by, owner: book.owner });
    for (const { dimensionIndex } of sortSpecs ?? []) {
      const column = dimensionIndex ?? 0;
      if (column < area.fromColumn || column >= area.toColumn) {
        throw new Refusal(`sortSpecs.dimensionIndex[${column}] must be within the range.`);
      }
    }
    sortRows(book, sheet, area, sortSpecs ?? []);
    return undefined;
  },

  /** Values alone: a formula leaves what it shows. The destination may be given larger or smaller than the source. */
  copyPaste({ book, by }, { source, destination, pasteType }) {
    if (pasteType !== 'PASTE_VALUES') throw new ScriptError(`Sheets: copyPaste of ${pasteType} is not in this host`);
    const [from, to] = [sheetById(book, source?.sheetId), sheetById(book, destination?.sheetId)];
    const area = cut(from, source ?? {});
    const { fromRow, fromColumn } = cut(to, destination ?? {});
    const [height, width] = [area.toRow - area.fromRow, area.toColumn - area.fromColumn];
    growTo(book, to, fromRow + height, fromColumn + width);
    const pasted = { fromRow, toRow: fromRow + height, fromColumn, toColumn: fromColumn + width };
    checkProtection(to, pasted, { by, owner: book.owner });
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const content = effective(toCell(from.grid.get(area.fromRow + row, area.fromColumn + column)));
        const value = content && 'value' in content ? content.value : undefined;
        const { value: _value, formula: _formula, ...looks } = toCell(to.grid.get(fromRow + row, fromColumn + column));
        to.grid.set(fromRow + row, fromColumn + column, toSlot({ ...looks, value }));
      }
    }
    return undefined;
  },

  findReplace({ book, by }, request) {
    if (!request.find) throw new Refusal('find must be specified.');
    const pattern = patternOf(request);
    const counts = { sheets: 0, rows: 0, cells: 0, hits: 0 };
    for (const [sheet, area] of searched(book, request)) {
      checkProtection(sheet, area, { by, owner: book.owner });
      const found = replaceIn(book, sheet, area, { ...request, pattern });
      counts.sheets += found.cells > 0 ? 1 : 0;
      counts.rows += found.rows;
      counts.cells += found.cells;
      counts.hits += found.hits;
    }
    if (counts.hits === 0) return { findReplace: {} };
    const { hits, cells, rows, sheets } = counts;
    return {
      findReplace: { occurrencesChanged: hits, valuesChanged: cells, rowsChanged: rows, sheetsChanged: sheets },
    };
  },
};

/** Rows with their own formats, notes and metadata change places; blank cells come last in either order. */
export function sortRows(book: Book, sheet: Sheet, area: Area, specs: readonly sheets_v4.Schema$SortSpec[]): void {
  const toRow = Math.min(area.toRow, sheet.grid.usedRows());
  const rows = Array.from({ length: Math.max(0, toRow - area.fromRow) }, (_, offset) => area.fromRow + offset);
  const order = orderOf(sheet, rows, specs);
  const before = rows.map((row) => sheet.grid.row(row).slice(area.fromColumn, area.toColumn));
  for (const [place, from] of order.entries()) {
    if (place === from) continue;
    const cells = before[from] ?? [];
    for (let column = area.fromColumn; column < area.toColumn; column += 1) {
      sheet.grid.set(area.fromRow + place, column, cells[column - area.fromColumn] ?? null);
    }
  }
  moveMetadata(book, sheet, new Map(order.map((from, place) => [area.fromRow + from, area.fromRow + place])));
}

/** The places of rows in the order that sorting gives them. */
export function orderOf(
  sheet: Sheet,
  rows: readonly number[],
  specs: readonly sheets_v4.Schema$SortSpec[],
): readonly number[] {
  const keys = specs.map(({ dimensionIndex }) => rows.map((row) => keyOf(sheet.grid.get(row, dimensionIndex ?? 0))));
  const order = rows.map((_, offset) => offset);
  return order.sort((one, other) => {
    for (const [index, { sortOrder }] of specs.entries()) {
      const result = compare(keys[index]?.[one], keys[index]?.[other], sortOrder === 'DESCENDING' ? -1 : 1);
      if (result !== 0) return result;
    }
    return one - other;
  });
}

function moveMetadata(book: Book, sheet: Sheet, moved: ReadonlyMap<number, number>): void {
  book.metadata = book.metadata.map((entry) => {
    const on = entry.location?.dimensionRange;
    const to = on?.dimension === 'ROWS' && on.sheetId === sheet.properties.sheetId && moved.get(on.startIndex ?? 0);
    if (typeof to !== 'number') return entry;
    return { ...entry, location: { ...entry.location, dimensionRange: { ...on, startIndex: to, endIndex: to + 1 } } };
  });
}

type Key = { readonly rank: number; readonly value: Scalar } | undefined;

function keyOf(slot: Slot): Key {
  const content = effective(toCell(slot));
  if (!content) return undefined;
  if ('error' in content) return { rank: 3, value: content.error.type };
  const rank = ['number', 'string', 'boolean'].indexOf(typeof content.value);
  return { rank, value: content.value };
}

const collator = new Intl.Collator('en', { sensitivity: 'base' });

function compare(one: Key, other: Key, direction: 1 | -1): number {
  if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
  if (one.rank !== other.rank) return (one.rank - other.rank) * direction;
  if (typeof one.value === 'string') return collator.compare(one.value, String(other.value)) * direction;
  return (Number(one.value) - Number(other.value)) * direction;
}

type Search = sheets_v4.Schema$FindReplaceRequest & { readonly pattern: RegExp };

function patternOf({ find, matchCase, matchEntireCell, searchByRegex }: sheets_v4.Schema$FindReplaceRequest): RegExp {
  const source = searchByRegex ? (find ?? '') : (find ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'g' : 'gi');
}

function searched(book: Book, { range, sheetId, allSheets }: sheets_v4.Schema$FindReplaceRequest): [Sheet, Area][] {
  if (allSheets) return book.sheets.map((sheet) => [sheet, cut(sheet, {})]);
  const sheet = sheetById(book, range ? range.sheetId : sheetId);
  return [[sheet, cut(sheet, range ?? {})]];
}

function replaceIn(book: Book, sheet: Sheet, area: Area, search: Search) {
  const found = { rows: 0, cells: 0, hits: 0 };
  const locale = book.properties.locale ?? 'en_US';
  for (let row = area.fromRow; row < Math.min(area.toRow, sheet.grid.usedRows()); row += 1) {
    const cellsBefore = found.cells;
    for (let column = area.fromColumn; column < area.toColumn; column += 1) {
      const slot = sheet.grid.get(row, column);
      const { formula } = toCell(slot);
      if (!hasData(slot) || (formula !== undefined && !search.includeFormulas)) continue;
      const text = formula ?? shownText(sheet, row, column);
      const hits = text.match(search.pattern)?.length ?? 0;
      if (hits === 0) continue;
      const replacement = search.replacement ?? '';
      const value = text.replace(
        search.pattern,
        search.searchByRegex ? replacement : replacement.replaceAll('$', '$$$$'),
      );
      enter(sheet, row, column, { value, parsed: true, locale });
      found.cells += 1;
      found.hits += hits;
    }
    if (found.cells > cellsBefore) found.rows += 1;
  }
  return found;
}
