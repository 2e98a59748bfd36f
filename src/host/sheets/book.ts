/** A spreadsheet as the local Sheets holds it, and how its tabs and ranges are found. */
import type { sheets_v4 } from '@googleapis/sheets';
import { GoogleError } from '../contract';
import { mergeFields, parseFields } from '../definitions/field-mask';
import { type Area, areaName } from './cells/a1';
import { type Cell, Grid, type GridDump, toCell } from './grid';

export type GridRange = sheets_v4.Schema$GridRange;

/**
 * A format or a validation laid over a range that may be a whole column; cells without their own take it. Later
 * blankets lie over earlier ones. `fields` says which parts of the format it sets.
 */
export type Blanket = { range: GridRange } & (
  | { kind: 'format'; fields: string; format: sheets_v4.Schema$CellFormat }
  | { kind: 'validation'; rule: sheets_v4.Schema$DataValidationRule | null }
);

export type Sheet = {
  /** Without index and grid sizes, which follow from the book and the grid. */
  properties: sheets_v4.Schema$SheetProperties & { sheetId: number; title: string };
  grid: Grid;
  blankets: readonly Blanket[];
  rows: Record<number, sheets_v4.Schema$DimensionProperties>;
  columns: Record<number, sheets_v4.Schema$DimensionProperties>;
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  bandings: sheets_v4.Schema$BandedRange[];
  protections: sheets_v4.Schema$ProtectedRange[];
  filterViews: sheets_v4.Schema$FilterView[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
  merges: GridRange[];
  /** Kept as they were asked for, nowhere drawn; none in books of before. */
  charts?: sheets_v4.Schema$EmbeddedChart[];
};

export type Book = {
  id: string;
  properties: sheets_v4.Schema$SpreadsheetProperties;
  owner: string;
  people: Record<string, 'reader' | 'writer'>;
  /** Who has allowed the add-on this file. */
  grants: string[];
  sheets: Sheet[];
  metadata: sheets_v4.Schema$DeveloperMetadata[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  /** The source of ids for sheets, bandings, metadata and the rest: every book counts for itself. */
  lastId: number;
};

export type BookDump = Omit<Book, 'sheets'> & { sheets: (Omit<Sheet, 'grid'> & { grid: GridDump })[] };

/** What Google says no to; whoever knows in which part of the request it was puts that before the text. */
export class Refusal extends GoogleError {
  constructor(message: string) {
    super(400, 'badRequest', message);
  }
}

const maxCells = 10_000_000;
export const maxCellText = 50_000;

/** A copy to work on: when a request fails it is thrown away, so a batch is applied whole or not at all. */
export function forkBook(book: Book): Book {
  const { sheets, ...rest } = book;
  return {
    ...structuredClone(rest),
    sheets: sheets.map(({ grid, ...sheet }) => ({ ...structuredClone(sheet), grid: grid.fork() })),
  };
}

export function dumpBook(book: Book): BookDump {
  return structuredClone({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, grid: sheet.grid.dump() })) });
}

export function restoreBook(dump: BookDump): Book {
  const { sheets, ...rest } = structuredClone(dump);
  return { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, grid: new Grid(sheet.grid) })) };
}

export function newSheet(
  sheetId: number,
  title: string,
  size: { rowCount?: number; columnCount?: number } = {},
): Sheet {
  const grid = new Grid({ rowCount: size.rowCount || 1000, columnCount: size.columnCount || 26, rows: [] });
  return {
    properties: { sheetId, title },
    grid,
    blankets: [],
    rows: {},
    columns: {},
    conditionalFormats: [],
    bandings: [],
    protections: [],
    filterViews: [],
    merges: [],
  };
}

/** Ids look like Google's, are never the same within a book, and are the same in every run. */
export function nextId(book: Book): number {
  book.lastId += 1;
  return (Math.imul(book.lastId, 0x9e3779b1) >>> 1) % 2_000_000_000 || 1;
}

export function sheetById(book: Book, sheetId: number | null | undefined, noun = 'grid'): Sheet {
  const wanted = sheetId ?? 0;
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === wanted);
  if (!sheet) throw new Refusal(`No ${noun} with id: ${wanted}`);
  return sheet;
}

/** Tab titles are compared without regard to case. */
export function sheetByTitle(book: Book, title: string): Sheet | undefined {
  return book.sheets.find(({ properties }) => properties.title.toLowerCase() === title.toLowerCase());
}

/**
 * The cells of a range inside the grid. Google takes a range that ends past the grid and refuses one that starts
 * there (seen live, and so told by other makers of fakes).
 */
export function cut(sheet: Sheet, range: GridRange): Area {
  const { rowCount, columnCount } = sheet.grid;
  const fromRow = range.startRowIndex ?? 0;
  const fromColumn = range.startColumnIndex ?? 0;
  const toRow = range.endRowIndex ?? rowCount;
  const toColumn = range.endColumnIndex ?? columnCount;
  if (fromRow >= rowCount || fromColumn >= columnCount) {
    const name = areaName(sheet.properties.title, range);
    throw new Refusal(`Range (${name}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`);
  }
  if (toRow < fromRow || toColumn < fromColumn) {
    throw new Refusal(`Range (${areaName(sheet.properties.title, range)}) ends before it starts`);
  }
  return { fromRow, toRow: Math.min(toRow, rowCount), fromColumn, toColumn: Math.min(toColumn, columnCount) };
}

export function inRange(range: GridRange, row: number, column: number): boolean {
  return inRows(range, row) && inColumns(range, column);
}

function inRows({ startRowIndex, endRowIndex }: GridRange, row: number): boolean {
  return row >= (startRowIndex ?? 0) && row < (endRowIndex ?? Number.POSITIVE_INFINITY);
}

function inColumns({ startColumnIndex, endColumnIndex }: GridRange, column: number): boolean {
  return column >= (startColumnIndex ?? 0) && column < (endColumnIndex ?? Number.POSITIVE_INFINITY);
}

function countCells(book: Book): number {
  return book.sheets.reduce((sum, { grid }) => sum + grid.rowCount * grid.columnCount, 0);
}

export function checkCellCount(book: Book): void {
  if (countCells(book) > maxCells) {
    throw new Refusal(
      `This action would increase the number of cells in the workbook above the limit of ${maxCells} cells.`,
    );
  }
}

const masks = new Map<string, ReturnType<typeof parseFields>>();

export function mask(fields: string): ReturnType<typeof parseFields> {
  const known = masks.get(fields) ?? parseFields(fields);
  masks.set(fields, known);
  return known;
}

/** The format a cell shows: its own, else what the blankets give it. */
export function formatAt(sheet: Sheet, row: number, column: number): sheets_v4.Schema$CellFormat | undefined {
  const { format } = toCell(sheet.grid.get(row, column));
  return format ?? laidOn(sheet, row, column).format;
}

export function validationAt(
  sheet: Sheet,
  row: number,
  column: number,
): sheets_v4.Schema$DataValidationRule | undefined {
  const { validation } = toCell(sheet.grid.get(row, column));
  return validation === undefined ? laidOn(sheet, row, column).rule : (validation ?? undefined);
}

type Laid = { format?: sheets_v4.Schema$CellFormat; rule?: sheets_v4.Schema$DataValidationRule };
type Layers = { readonly byColumn: Map<number, readonly Blanket[]>; readonly laid: Map<string, Laid> };

/** Cells under the same blankets look alike, so each pile of blankets is worked out once. A list is never changed. */
const layersOf = new WeakMap<readonly Blanket[], Layers>();

function laidOn({ blankets }: Sheet, row: number, column: number): Laid {
  if (blankets.length === 0) return {};
  const layers: Layers = layersOf.get(blankets) ?? { byColumn: new Map(), laid: new Map() };
  layersOf.set(blankets, layers);
  const over: readonly Blanket[] =
    layers.byColumn.get(column) ?? blankets.filter(({ range }) => inColumns(range, column));
  layers.byColumn.set(column, over);
  let pile = '';
  for (const blanket of over) if (inRows(blanket.range, row)) pile += `${blankets.indexOf(blanket)} `;
  const known = layers.laid.get(pile);
  if (known) return known;
  const laid = lay(over.filter(({ range }) => inRows(range, row)));
  layers.laid.set(pile, laid);
  return laid;
}

function lay(pile: readonly Blanket[]): Laid {
  let format: sheets_v4.Schema$CellFormat = {};
  let rule: sheets_v4.Schema$DataValidationRule | null = null;
  for (const blanket of pile) {
    if (blanket.kind === 'format') format = mergeFields(format, blanket.format, mask(blanket.fields));
    else rule = blanket.rule;
  }
  return { ...(Object.keys(format).length > 0 ? { format } : {}), ...(rule ? { rule } : {}) };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return toCell(sheet.grid.get(row, column));
}
