/** Rows and columns come and go, and everything that lies on the tab moves with them. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, checkCellCount, type GridRange, Refusal, type Sheet } from './book';
import { movedFilter, movedRule } from './references';

export type Dimension = 'ROWS' | 'COLUMNS';
export type Insertion = {
  readonly dimension: Dimension;
  readonly at: number;
  readonly count: number;
  /** Whether new rows look like the one before them, else like the one after. */
  readonly inherit: boolean;
};

export function insertDimension(book: Book, sheet: Sheet, insertion: Insertion): void {
  const { dimension, at, count, inherit } = insertion;
  if (dimension === 'ROWS') sheet.grid.insertRows(at, count);
  else sheet.grid.insertColumns(at, count);
  checkCellCount(book);
  sheet.blankets = sheet.blankets.map((blanket) => ({ ...blanket, range: stretch(blanket.range, insertion) }));
  moveRanges(book, sheet, (range) => shifted(range, dimension, (index) => (index >= at ? index + count : index), at));
  const properties = renumber(propertiesOf(sheet, dimension), (index) => (index >= at ? index + count : index));
  const model = properties[inherit ? at - 1 : at + count];
  if (model) for (let index = at; index < at + count; index += 1) properties[index] = { ...model };
  setProperties(sheet, dimension, properties);
}

export function deleteDimension(book: Book, sheet: Sheet, dimension: Dimension, from: number, to: number): void {
  checkDeletion(sheet, dimension, from, to);
  if (dimension === 'ROWS') sheet.grid.deleteRows(from, to);
  else sheet.grid.deleteColumns(from, to);
  const move = (index: number) => (index >= to ? index - (to - from) : Math.min(index, from));
  sheet.blankets = sheet.blankets.flatMap((blanket) => {
    const range = shrunk(blanket.range, dimension, move);
    return range ? [{ ...blanket, range }] : [];
  });
  moveRanges(book, sheet, (range) => shrunk(range, dimension, move));
  const left = Object.entries(propertiesOf(sheet, dimension)).filter(
    ([index]) => Number(index) < from || Number(index) >= to,
  );
  setProperties(sheet, dimension, renumber(Object.fromEntries(left), move));
}

function checkDeletion(sheet: Sheet, dimension: Dimension, from: number, to: number): void {
  const noun = dimension === 'ROWS' ? 'row' : 'column';
  const { rowCount, columnCount } = sheet.grid;
  const size = dimension === 'ROWS' ? rowCount : columnCount;
  if (from >= size || to > size) {
    const index = Math.max(from, size);
    throw new Refusal(
      `Cannot delete a ${noun} that doesn't exist. Tried to delete ${noun} index ${index} but there are only ${size} ${noun}s.`,
    );
  }
  if (to - from >= size) throw new Refusal(`You can't delete all the ${noun}s on the sheet.`);
  const grid = sheet.properties.gridProperties;
  const frozen = (dimension === 'ROWS' ? grid?.frozenRowCount : grid?.frozenColumnCount) ?? 0;
  if (frozen > 0 && from <= frozen && to >= size) {
    throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${noun}s.`);
  }
}

/** Makes the grid at least this large. */
export function growTo(book: Book, sheet: Sheet, rows: number, columns: number): void {
  const { grid } = sheet;
  if (rows > grid.rowCount) grid.insertRows(grid.rowCount, rows - grid.rowCount);
  if (columns > grid.columnCount) grid.insertColumns(grid.columnCount, columns - grid.columnCount);
  checkCellCount(book);
}

export function propertiesOf(sheet: Sheet, dimension: Dimension): Record<number, sheets_v4.Schema$DimensionProperties> {
  return dimension === 'ROWS' ? sheet.rows : sheet.columns;
}

function setProperties(sheet: Sheet, dimension: Dimension, properties: Sheet['rows']): void {
  if (dimension === 'ROWS') sheet.rows = properties;
  else sheet.columns = properties;
}

function renumber(properties: Sheet['rows'], move: (index: number) => number): Sheet['rows'] {
  return Object.fromEntries(Object.entries(properties).map(([index, value]) => [move(Number(index)), value]));
}

/** Every range that lies on the sheet, apart from blankets, moved or dropped. */
function moveRanges(book: Book, sheet: Sheet, move: (range: GridRange) => GridRange | undefined): void {
  const moved = <Owner extends { range?: GridRange | undefined }>(owners: Owner[]): Owner[] =>
    owners.flatMap((owner) => {
      if (!owner.range) return [owner];
      const range = move(owner.range);
      return range ? [{ ...owner, range }] : [];
    });
  sheet.bandings = moved(sheet.bandings);
  sheet.protections = moved(sheet.protections);
  sheet.filterViews = moved(sheet.filterViews).map((view) => movedFilter(view, move));
  sheet.merges = sheet.merges.flatMap((range) => move(range) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => movedRule(rule, move) ?? []);
  if (sheet.basicFilter) {
    const [filter] = moved([sheet.basicFilter]);
    if (filter) sheet.basicFilter = filter;
    else delete sheet.basicFilter;
  }
  const { sheetId } = sheet.properties;
  book.namedRanges = book.namedRanges.flatMap((named) =>
    named.range && (named.range.sheetId ?? 0) === sheetId
      ? moved([named as typeof named & { range: GridRange }])
      : [named],
  );
  book.metadata = book.metadata.flatMap((entry) => {
    const on = entry.location?.dimensionRange;
    if (!on || (on.sheetId ?? 0) !== sheetId) return [entry];
    const row = on.dimension === 'ROWS';
    const range = move(
      row
        ? { startRowIndex: on.startIndex ?? 0, endRowIndex: on.endIndex ?? 1 }
        : { startColumnIndex: on.startIndex ?? 0, endColumnIndex: on.endIndex ?? 1 },
    );
    if (!range) return [];
    const startIndex = (row ? range.startRowIndex : range.startColumnIndex) ?? 0;
    return [
      { ...entry, location: { ...entry.location, dimensionRange: { ...on, startIndex, endIndex: startIndex + 1 } } },
    ];
  });
}

function ends(dimension: Dimension) {
  return dimension === 'ROWS'
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
}

/** A start moves when it lies at or after the gap, an end only when it lies after it. */
function shifted(range: GridRange, dimension: Dimension, move: (index: number) => number, at: number): GridRange {
  const [start, end] = ends(dimension);
  const from = range[start];
  const to = range[end];
  return {
    ...range,
    ...(from == null ? {} : { [start]: move(from) }),
    ...(to == null ? {} : { [end]: to > at ? move(to) : to }),
  };
}

/** Formats and rules also take in rows that are put at their edge, when those inherit from the side they lie on. */
function stretch(range: GridRange, { dimension, at, count, inherit }: Insertion): GridRange {
  const [start, end] = ends(dimension);
  const from = range[start];
  const to = range[end];
  const takesBefore = !inherit && from === at;
  const takesAfter = inherit && to === at;
  return {
    ...range,
    ...(from == null ? {} : { [start]: from >= at && !takesBefore ? from + count : from }),
    ...(to == null ? {} : { [end]: to > at || takesAfter ? to + count : to }),
  };
}

function shrunk(range: GridRange, dimension: Dimension, move: (index: number) => number): GridRange | undefined {
  const [start, end] = ends(dimension);
  const from = move(range[start] ?? 0);
  const to = range[end];
  if (to != null && move(to) <= from) return undefined;
  return { ...range, ...(range[start] == null ? {} : { [start]: from }), ...(to == null ? {} : { [end]: move(to) }) };
}
