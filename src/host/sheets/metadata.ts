/** Developer metadata: names that an add-on hangs on a spreadsheet, a tab, one row or one column. */
import type { sheets_v4 } from '@googleapis/sheets';
import { mergeFields } from '../definitions/field-mask';
import { type Book, type GridRange, mask, nextId, Refusal, sheetById, sheetByTitle } from './book';
import { parseA1 } from './cells/a1';

type Metadata = sheets_v4.Schema$DeveloperMetadata;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;
type Lookup = sheets_v4.Schema$DeveloperMetadataLookup;

/** Per spreadsheet and per sheet, for all metadata there (developers.google.com/workspace/sheets/api/guides/metadata). */
const maxCharacters = 30_000;

export function createMetadata(book: Book, given: Metadata | null | undefined): Metadata {
  if (!given?.metadataKey) throw new Refusal('developerMetadata.metadataKey is required.');
  if (given.visibility !== 'DOCUMENT' && given.visibility !== 'PROJECT') {
    throw new Refusal('developerMetadata.visibility is required.');
  }
  const location = locate(book, given.location);
  const metadataId = given.metadataId ?? nextId(book);
  if (book.metadata.some((known) => known.metadataId === metadataId)) {
    throw new Refusal(`Developer metadata with id ${metadataId} already exists.`);
  }
  const { metadataKey, metadataValue, visibility } = given;
  const created = { metadataId, metadataKey, ...(metadataValue ? { metadataValue } : {}), location, visibility };
  book.metadata.push(created);
  checkSize(book, location);
  return created;
}

function checkSize(book: Book, location: Location): void {
  const size = book.metadata
    .filter((entry) => sheetOf(entry.location) === sheetOf(location))
    .reduce((sum, entry) => sum + (entry.metadataKey?.length ?? 0) + (entry.metadataValue?.length ?? 0), 0);
  if (size > maxCharacters) throw new Refusal(`Developer metadata exceeds the limit of ${maxCharacters} characters.`);
}

function locate(book: Book, location: Location | null | undefined): Location {
  if (location?.spreadsheet) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (location?.dimensionRange) {
    const { dimension, startIndex, endIndex } = location.dimensionRange;
    const { properties, grid } = sheetById(book, location.dimensionRange.sheetId);
    const size = dimension === 'ROWS' ? grid.rowCount : grid.columnCount;
    if (startIndex == null || endIndex !== startIndex + 1 || (dimension !== 'ROWS' && dimension !== 'COLUMNS')) {
      throw new Refusal('developerMetadata.location.dimensionRange must be a single row or column.');
    }
    if (startIndex >= size) throw new Refusal(`developerMetadata.location.dimensionRange exceeds the grid's ${size}.`);
    const dimensionRange = { sheetId: properties.sheetId, dimension, startIndex, endIndex };
    return { locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange };
  }
  if (location?.sheetId == null) throw new Refusal('developerMetadata.location is required.');
  return { locationType: 'SHEET', sheetId: sheetById(book, location.sheetId).properties.sheetId };
}

export function findMetadata(book: Book, filter: sheets_v4.Schema$DataFilter): readonly Metadata[] {
  const lookup = filter.developerMetadataLookup;
  if (lookup) return book.metadata.filter((entry) => matches(entry, lookup));
  const range = filter.gridRange ?? rangeOfA1(book, filter.a1Range ?? '');
  return book.metadata.filter((entry) => {
    const at = areaOf(entry.location);
    return at !== undefined && contains(range, at);
  });
}

function rangeOfA1(book: Book, text: string): GridRange {
  const parsed = parseA1(text);
  const sheet = parsed?.title === undefined ? book.sheets[0] : sheetByTitle(book, parsed.title);
  if (!parsed || !sheet) throw new Refusal(`Unable to parse range: ${text}`);
  return { ...parsed.range, sheetId: sheet.properties.sheetId };
}

function matches(entry: Metadata, lookup: Lookup): boolean {
  const { metadataLocation, locationMatchingStrategy } = lookup;
  return (
    (lookup.metadataId == null || entry.metadataId === lookup.metadataId) &&
    (lookup.metadataKey == null || entry.metadataKey === lookup.metadataKey) &&
    (lookup.metadataValue == null || (entry.metadataValue ?? '') === lookup.metadataValue) &&
    (lookup.visibility == null || entry.visibility === lookup.visibility) &&
    (lookup.locationType == null || entry.location?.locationType === lookup.locationType) &&
    (metadataLocation == null ||
      atLocation(entry.location, metadataLocation, locationMatchingStrategy === 'EXACT_LOCATION'))
  );
}

/** Google's default is that locations which merely touch count as well. */
function atLocation(location: Location | undefined, wanted: Location, exact: boolean): boolean {
  const here = areaOf(location);
  const there = areaOf(wanted);
  if (!here || !there) return exact ? Boolean(location?.spreadsheet) === Boolean(wanted.spreadsheet) : true;
  if (exact) return contains(here, there) && contains(there, here);
  return overlap(here, there);
}

/** The range a location covers; nothing for a whole spreadsheet. */
function areaOf(location: Location | null | undefined): GridRange | undefined {
  const on = location?.dimensionRange;
  if (on) {
    const sheetId = on.sheetId ?? 0;
    if (on.dimension === 'ROWS') return { sheetId, startRowIndex: on.startIndex ?? 0, endRowIndex: on.endIndex ?? 0 };
    return { sheetId, startColumnIndex: on.startIndex ?? 0, endColumnIndex: on.endIndex ?? 0 };
  }
  return location?.spreadsheet || location?.sheetId == null ? undefined : { sheetId: location.sheetId };
}

function sheetOf(location: Location | null | undefined): number | undefined {
  return areaOf(location)?.sheetId ?? undefined;
}

const far = Number.POSITIVE_INFINITY;

function contains(outer: GridRange, inner: GridRange): boolean {
  return (
    (outer.sheetId ?? 0) === (inner.sheetId ?? 0) &&
    (outer.startRowIndex ?? 0) <= (inner.startRowIndex ?? 0) &&
    (outer.endRowIndex ?? far) >= (inner.endRowIndex ?? far) &&
    (outer.startColumnIndex ?? 0) <= (inner.startColumnIndex ?? 0) &&
    (outer.endColumnIndex ?? far) >= (inner.endColumnIndex ?? far)
  );
}

function overlap(one: GridRange, other: GridRange): boolean {
  return (
    (one.sheetId ?? 0) === (other.sheetId ?? 0) &&
    (one.startRowIndex ?? 0) < (other.endRowIndex ?? far) &&
    (other.startRowIndex ?? 0) < (one.endRowIndex ?? far) &&
    (one.startColumnIndex ?? 0) < (other.endColumnIndex ?? far) &&
    (other.startColumnIndex ?? 0) < (one.endColumnIndex ?? far)
  );
}

/** The ranges that a lookup stands for when values are read by it. */
export function metadataAreas(book: Book, lookup: Lookup): readonly GridRange[] {
  return book.metadata.filter((entry) => matches(entry, lookup)).flatMap((entry) => areaOf(entry.location) ?? []);
}

export function updateMetadata(book: Book, request: sheets_v4.Schema$UpdateDeveloperMetadataRequest): Metadata[] {
  const found = new Set((request.dataFilters ?? []).flatMap((filter) => findMetadata(book, filter)));
  const updated: Metadata[] = [];
  book.metadata = book.metadata.map((entry) => {
    if (!found.has(entry)) return entry;
    const { metadataId } = entry;
    const merged = mergeFields(entry, request.developerMetadata ?? {}, mask(request.fields ?? ''));
    const next = { ...merged, metadataId: metadataId ?? 0, location: locate(book, merged.location) };
    updated.push(next);
    return next;
  });
  return updated;
}

export function deleteMetadata(book: Book, filter: sheets_v4.Schema$DataFilter): Metadata[] {
  const found = new Set(findMetadata(book, filter));
  book.metadata = book.metadata.filter((entry) => !found.has(entry));
  return [...found];
}
