/** The local host's Sheets as a `Grid`, so that the store's facts hold on both. */
import { type Caller, GoogleError } from '../../../src/host/contract';
import { createSheets, type SheetsFake } from '../../../src/host/sheets/fake';
import type { Cell, FormulaCell, Grid, GridRange, TabInfo } from '../../../src/store/grid';
import { monday9 } from '../builders';
import { refused } from './memory-grid';
import { counted, type TestGrid } from './test-grid';

const caller: Caller = { email: 'somchai@orbit.example', now: monday9, host: 'GMAIL' };

type Matched = { dataFilters: { gridRange: GridRange }[]; valueRange: { values?: Cell[][] } };
type Data = {
  properties: { sheetId?: number };
  data: {
    startRow?: number;
    startColumn?: number;
    rowData?: { values?: { userEnteredValue?: { formulaValue?: string } }[] }[];
  }[];
};
type Around = {
  properties: { timeZone: string };
  sheets: { filterViews?: { filterViewId: number }[] }[];
};
type Described = {
  properties: { sheetId?: number; title: string; gridProperties: { rowCount: number; columnCount: number } };
  developerMetadata?: { metadataKey: string; metadataValue: string }[];
};

export function hostGrid(locale = 'en_US'): TestGrid {
  return gridOver(createSheets(), locale);
}

/** For a test that looks at the sheets themselves, too. */
export function gridOver(sheets: SheetsFake, locale = 'en_US'): TestGrid {
  const { calls, fail, around } = counted(() => refused(500, 'Internal error encountered.'));
  let book = '';
  const call = (method: string, ...args: unknown[]): unknown => {
    try {
      return sheets.call(method, JSON.parse(JSON.stringify(args)), caller);
    } catch (thrown) {
      if (thrown instanceof GoogleError) throw refused(thrown.code, thrown.message);
      throw thrown;
    }
  };
  const google: Grid = {
    read: (id, ranges) => {
      const dataFilters = ranges.map((gridRange) => ({ gridRange }));
      const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
      const answer = call('Spreadsheets.Values.batchGetByDataFilter', { dataFilters, ...options }, id);
      const { valueRanges } = answer as { valueRanges: Matched[] };
      return ranges.map((range) => valueRanges.find((one) => matches(one, range))?.valueRange.values ?? []);
    },
    write: (id, requests) => {
      call('Spreadsheets.batchUpdate', { requests }, id);
    },
    create: (title) => {
      book = (call('Spreadsheets.create', { properties: { title, locale } }) as { spreadsheetId: string })
        .spreadsheetId;
      return book;
    },
    describe: (id) => (call('Spreadsheets.get', id) as { sheets: Described[] }).sheets.map(tabInfo),
    surroundings: (id) => {
      const { properties, sheets: all } = call('Spreadsheets.get', id) as Around;
      const filterViews = all.flatMap((sheet) => (sheet.filterViews ?? []).map(({ filterViewId }) => filterViewId));
      return { zone: properties.timeZone, filterViews };
    },
    formulas: (id, ranges) => {
      const request = { dataFilters: ranges.map((gridRange) => ({ gridRange })), includeGridData: true };
      const { sheets: found } = call('Spreadsheets.getByDataFilter', request, id) as { sheets: Data[] };
      return found.flatMap(formulasIn);
    },
  };
  return {
    ...google,
    ...around(google),
    calls,
    fail,
    cells: (sheetId) => sheets.values(book, sheetId).map((row) => row.map((cell) => cell ?? '')) as Cell[][],
    isHidden: (sheetId) => sheets.tabs(book).some((tab) => tab.sheetId === sheetId && tab.hidden),
    set: (sheetId, row, column, cell) => {
      sheets.edit(book, sheetId, row, column, [[cell]]);
    },
    type: (sheetId, row, cells) => {
      sheets.edit(book, sheetId, row, 0, [[...cells]]);
    },
    sort: (sheetId, column) => sheets.sort(book, sheetId, column),
    insertColumn: (sheetId, at) => sheets.insertColumns(book, sheetId, at, 1),
    insertRow: (sheetId, at) => sheets.insertRows(book, sheetId, at, 1),
    removeRow: (sheetId, at) => sheets.deleteRows(book, sheetId, at, 1),
    addTab: (title, cells) => sheets.addTab(book, title, cells),
    rename: (sheetId, title) => sheets.rename(book, sheetId, title),
    removeTab: (sheetId) => sheets.deleteTab(book, sheetId),
    remove: () => sheets.remove(book),
  };
}

function matches({ dataFilters }: Matched, range: GridRange): boolean {
  return dataFilters.some(({ gridRange }) => nameOf(gridRange) === nameOf(range));
}

function nameOf(range: GridRange): string {
  const { sheetId, startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range;
  return [sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(':');
}

function tabInfo({ properties, developerMetadata = [] }: Described): TabInfo {
  const metadata = Object.fromEntries(
    developerMetadata.map(({ metadataKey, metadataValue }) => [metadataKey, metadataValue]),
  );
  const { sheetId = 0, title, gridProperties } = properties;
  const { rowCount, columnCount } = gridProperties;
  return { sheetId, title, rowCount, columnCount, metadata };
}

function formulasIn({ properties, data }: Data): readonly FormulaCell[] {
  return data.flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
    rowData.flatMap(({ values = [] }, row) =>
      values.flatMap(({ userEnteredValue }, column) => {
        const place = { sheetId: properties.sheetId ?? 0, row: startRow + row, column: startColumn + column };
        return userEnteredValue?.formulaValue === undefined ? [] : [place];
      }),
    ),
  );
}
