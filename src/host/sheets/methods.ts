/** The methods of the Sheets service, each on a book that the caller may see (`read`) or on a fork of it (`write`). */
import type { sheets_v4 } from '@googleapis/sheets';
import { GoogleError } from '../contract';
import type { SplitArguments } from '../definitions/document';
import { spreadsheetAnswer } from './answer';
import { runRequests } from './batch';
import { type Book, Refusal, sheetById } from './book';
import { fullName } from './cells/a1';
import type { Rendering } from './content';
import { findMetadata } from './metadata';
import { copySheet, sheetProperties } from './requests/tabs';
import { clearRange, makeRoom, type Place, placeOf, placesOf, readRange, tableIn, writeRange } from './values';

export type MethodCall = SplitArguments & { readonly by: string };
/** Books of other ids that the same caller may see or write. */
export type Others = (id: string) => Book;
type Method = { readonly access: 'read' | 'write'; run(book: Book, call: MethodCall, others: Others): unknown };

type Values = sheets_v4.Schema$ValueRange;
type WriteOptions = {
  readonly valueInputOption?: string | null;
  readonly includeValuesInResponse?: boolean | null;
  readonly responseValueRenderOption?: string | null;
  readonly responseDateTimeRenderOption?: string | null;
};

export const methods: Readonly<Record<string, Method>> = {
  'Spreadsheets.get': {
    access: 'read',
    run(book, { query }) {
      const ranges = listOf(query.ranges);
      const places = ranges.length > 0 ? ranges.map((range) => placeOf(book, range)) : undefined;
      return spreadsheetAnswer(book, { places, gridData: wantsData(query) });
    },
  },
  'Spreadsheets.getByDataFilter': {
    access: 'read',
    run(book, { body, query }) {
      const { dataFilters, includeGridData } = body as sheets_v4.Schema$GetSpreadsheetByDataFilterRequest;
      const places = dataFilters?.flatMap((filter, index) =>
        labelled(`dataFilters[${index}]`, () => placesOf(book, filter)),
      );
      return spreadsheetAnswer(book, { places, gridData: wantsData({ ...query, includeGridData }) });
    },
  },
  'Spreadsheets.batchUpdate': {
    access: 'write',
    run(book, { body, by }) {
      const request = body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
      const replies = runRequests({ book, by }, request.requests ?? []);
      if (!request.includeSpreadsheetInResponse) return { spreadsheetId: book.id, replies };
      const places = request.responseRanges?.map((range) => placeOf(book, range));
      const gridData = request.responseIncludeGridData ?? false;
      return { spreadsheetId: book.id, replies, updatedSpreadsheet: spreadsheetAnswer(book, { places, gridData }) };
    },
  },
  'Spreadsheets.Sheets.copyTo': {
    access: 'read',
    run(book, { body, path }, others) {
      const { destinationSpreadsheetId } = body as sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest;
      const target = others(destinationSpreadsheetId ?? '');
      const sheet = copySheet(target, sheetById(book, Number(path.sheetId), 'sheet'));
      target.sheets.push(sheet);
      return sheetProperties(target, sheet);
    },
  },
  'Spreadsheets.DeveloperMetadata.get': {
    access: 'read',
    run(book, { path }) {
      const found = book.metadata.find(({ metadataId }) => metadataId === Number(path.metadataId));
      if (!found) throw new GoogleError(404, 'notFound', `No developer metadata with id: ${path.metadataId}`);
      return found;
    },
  },
  'Spreadsheets.DeveloperMetadata.search': {
    access: 'read',
    run(book, { body }) {
      const { dataFilters } = body as sheets_v4.Schema$SearchDeveloperMetadataRequest;
      const found = new Map<sheets_v4.Schema$DeveloperMetadata, sheets_v4.Schema$DataFilter[]>();
      for (const filter of dataFilters ?? []) {
        for (const entry of findMetadata(book, filter)) found.set(entry, [...(found.get(entry) ?? []), filter]);
      }
      const matched = [...found].map(([developerMetadata, filters]) => ({ developerMetadata, dataFilters: filters }));
      return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {};
    },
  },
  'Spreadsheets.Values.get': {
    access: 'read',
    run: (book, { path, query }) =>
      readRange(placeOf(book, String(path.range)), dimensionOf(query), renderingOf(query)),
  },
  'Spreadsheets.Values.batchGet': {
    access: 'read',
    run(book, { query }) {
      const places = listOf(query.ranges).map((range) => placeOf(book, range));
      const valueRanges = places.map((place) => readRange(place, dimensionOf(query), renderingOf(query)));
      return { spreadsheetId: book.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
    },
  },
  'Spreadsheets.Values.batchGetByDataFilter': {
    access: 'read',
    run(book, { body }) {
      const request = body as sheets_v4.Schema$BatchGetValuesByDataFilterRequest;
      const matched = matchedPlaces(book, request.dataFilters ?? []);
      const valueRanges = matched.map(({ place, filters }) => ({
        valueRange: readRange(place, dimensionOf(request), renderingOf(request)),
        dataFilters: filters,
      }));
      return { spreadsheetId: book.id, ...(valueRanges.length > 0 ? { valueRanges } : {}) };
    },
  },
  'Spreadsheets.Values.update': {
    access: 'write',
    run(book, { body, path, query, by }) {
      const place = placeOf(book, String(path.range));
      return write(book, place, body as Values, { options: query, by, label: '' });
    },
  },
  'Spreadsheets.Values.batchUpdate': {
    access: 'write',
    run(book, { body, by }) {
      const request = body as sheets_v4.Schema$BatchUpdateValuesRequest;
      const responses = (request.data ?? []).map((data, index) =>
        labelled(`data[${index}]`, () =>
          write(book, placeOf(book, data.range ?? ''), data, { options: request, by, label: `data[${index}].` }),
        ),
      );
      return totals(book, responses);
    },
  },
  'Spreadsheets.Values.batchUpdateByDataFilter': {
    access: 'write',
    run(book, { body, by }) {
      const request = body as sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest;
      const responses = (request.data ?? []).flatMap(({ dataFilter, ...data }, index) =>
        labelled(`data[${index}]`, () =>
          placesOf(book, dataFilter ?? {}).map((place) => ({
            ...write(book, place, data, { options: request, by, label: `data[${index}].` }),
            dataFilter: dataFilter ?? {},
          })),
        ),
      );
      return totals(
        book,
        responses.map(({ spreadsheetId: _id, ...response }) => response),
      );
    },
  },
  'Spreadsheets.Values.append': {
    access: 'write',
    run(book, { body, path, query, by }) {
      const target = placeOf(book, String(path.range));
      const table = tableIn(target);
      const tableRange = table && fullName(target.sheet.properties.title, table);
      const lists = ((body as Values).values ?? []) as unknown[][];
      const lengths = [lists.length, lists.reduce((most, list) => Math.max(most, list.length), 0)] as const;
      const [rows, columns] = (body as Values).majorDimension === 'COLUMNS' ? [lengths[1], lengths[0]] : lengths;
      const room = makeRoom(book, target, { rows, columns, insert: query.insertDataOption === 'INSERT_ROWS' });
      const updates = write(book, room, body as Values, { options: query, by, label: '' });
      return { spreadsheetId: book.id, ...(tableRange ? { tableRange } : {}), updates };
    },
  },
  'Spreadsheets.Values.clear': {
    access: 'write',
    run(book, { path, by }) {
      const clearedRange = clear(book, placeOf(book, String(path.range)), by);
      return { spreadsheetId: book.id, clearedRange };
    },
  },
  'Spreadsheets.Values.batchClear': {
    access: 'write',
    run(book, { body, by }) {
      const { ranges } = body as sheets_v4.Schema$BatchClearValuesRequest;
      const clearedRanges = (ranges ?? []).map((range, index) =>
        labelled(`range[${index}]`, () => clear(book, placeOf(book, range), by)),
      );
      return { spreadsheetId: book.id, clearedRanges };
    },
  },
  'Spreadsheets.Values.batchClearByDataFilter': {
    access: 'write',
    run(book, { body, by }) {
      const { dataFilters } = body as sheets_v4.Schema$BatchClearValuesByDataFilterRequest;
      const clearedRanges = matchedPlaces(book, dataFilters ?? []).map(({ place }) => clear(book, place, by));
      return { spreadsheetId: book.id, ...(clearedRanges.length > 0 ? { clearedRanges } : {}) };
    },
  },
};

/** Names the part of the request that a refusal is about, as Google does. */
function labelled<Value>(label: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.message.startsWith('Invalid ')) throw error;
    throw new Refusal(`Invalid ${label}: ${error.message}`);
  }
}

/** One entry per range, with every filter that led to it. */
function matchedPlaces(book: Book, filters: readonly sheets_v4.Schema$DataFilter[]) {
  const matched = new Map<string, { place: Place; filters: sheets_v4.Schema$DataFilter[] }>();
  for (const [index, filter] of filters.entries()) {
    for (const place of labelled(`dataFilters[${index}]`, () => placesOf(book, filter))) {
      const name = fullName(place.sheet.properties.title, place.area);
      const known = matched.get(name);
      if (known) known.filters.push(filter);
      else matched.set(name, { place, filters: [filter] });
    }
  }
  return [...matched.values()];
}

function write(book: Book, place: Place, data: Values, how: { options: WriteOptions; by: string; label: string }) {
  const { options } = how;
  if (data.range && !how.label) checkSameRange(book, place, data.range);
  const parsed = options.valueInputOption === 'USER_ENTERED';
  if (!parsed && options.valueInputOption !== 'RAW')
    throw new Refusal("'valueInputOption' is required but not specified");
  const response = writeRange(book, place, data, { parsed, by: how.by, label: how.label });
  if (!options.includeValuesInResponse) return response;
  const rendering = renderingOf({
    valueRenderOption: options.responseValueRenderOption,
    dateTimeRenderOption: options.responseDateTimeRenderOption,
  });
  return { ...response, updatedData: readRange(place, dimensionOf(data), rendering) };
}

/** `Values.update` names its range twice; a single cell in the path may stand for the whole range of the body. */
function checkSameRange(book: Book, place: Place, range: string): void {
  const other = placeOf(book, range);
  const [asked, given] = [place, other].map(({ sheet, area }) => fullName(sheet.properties.title, area));
  const starts = place.area.fromRow === other.area.fromRow && place.area.fromColumn === other.area.fromColumn;
  if (asked === given || (place.single && starts && place.sheet === other.sheet)) return;
  throw new Refusal(`Requested writing within range [${asked}], but the values are for range [${given}]`);
}

function clear(book: Book, place: Place, by: string): string {
  clearRange(place, { by, owner: book.owner });
  return fullName(place.sheet.properties.title, place.area);
}

/** Google leaves out counts that are zero. */
function totals(book: Book, responses: readonly sheets_v4.Schema$UpdateValuesResponse[]) {
  const sum = (name: 'updatedRows' | 'updatedColumns' | 'updatedCells') =>
    responses.reduce((total, response) => total + (response[name] ?? 0), 0);
  const cells = sum('updatedCells');
  const sheets = new Set(
    responses.filter(({ updatedCells }) => updatedCells).map(({ updatedRange }) => updatedRange?.split('!')[0]),
  );
  const counts = {
    totalUpdatedRows: sum('updatedRows'),
    totalUpdatedColumns: sum('updatedColumns'),
    totalUpdatedCells: cells,
  };
  return { spreadsheetId: book.id, ...(cells > 0 ? { ...counts, totalUpdatedSheets: sheets.size } : {}), responses };
}

function listOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

type Reading = { majorDimension?: unknown; valueRenderOption?: unknown; dateTimeRenderOption?: unknown };

function dimensionOf({ majorDimension }: Reading): 'ROWS' | 'COLUMNS' {
  return majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
}

function renderingOf({ valueRenderOption, dateTimeRenderOption }: Reading): Rendering {
  const values =
    valueRenderOption === 'UNFORMATTED_VALUE' || valueRenderOption === 'FORMULA'
      ? valueRenderOption
      : 'FORMATTED_VALUE';
  return { values, dates: dateTimeRenderOption === 'FORMATTED_STRING' ? 'FORMATTED_STRING' : 'SERIAL_NUMBER' };
}

/** A field mask decides over `includeGridData`. One that cannot be read is refused later, with the answer at hand. */
function wantsData({ fields, includeGridData }: Readonly<Record<string, unknown>>): boolean {
  if (typeof fields !== 'string' || fields === '') return String(includeGridData ?? false) === 'true';
  return fields.trim() === '*' || /(^|[,(./])\s*(data\b|sheets\s*(,|$))/.test(fields);
}
