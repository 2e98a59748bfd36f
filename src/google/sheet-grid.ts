/** The workbook's spreadsheet through the advanced Sheets service: six calls, and no other file speaks to it. */
import { Fault } from '../fault';
import type { Cell, FormulaCell, Grid, GridRange, TabInfo } from '../store/grid';
import type { PatientCall } from './patience';

type GridRangeFilter = GoogleAppsScript.Sheets.Schema.GridRange;

export function sheetGrid(googleCall: PatientCall): Grid {
  const { spreadsheets, values } = advancedSheets();
  return {
    read: (spreadsheetId, ranges) => {
      const request = {
        dataFilters: ranges.map((gridRange) => ({ gridRange: { ...gridRange } })),
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      };
      const answer = googleCall(() => values.batchGetByDataFilter(request, spreadsheetId));
      return inOrder(ranges, answer.valueRanges ?? []);
    },
    write: (spreadsheetId, requests) => {
      googleCall(() => spreadsheets.batchUpdate({ requests: [...requests] as GoogleRequest[] }, spreadsheetId));
    },
    create: (title) => {
      const made = googleCall(() => spreadsheets.create({ properties: { title } }));
      if (!made.spreadsheetId) throw new Fault('defect', { missing: 'spreadsheetId' });
      return made.spreadsheetId;
    },
    describe: (spreadsheetId) => {
      const grid = 'gridProperties(rowCount,columnCount)';
      const fields = `sheets(properties(sheetId,title,${grid}),developerMetadata(metadataKey,metadataValue))`;
      const answer = googleCall(() => spreadsheets.get(spreadsheetId, { fields }));
      return (answer.sheets ?? []).map(tabInfo);
    },
    surroundings: (spreadsheetId) => {
      const fields = 'properties(timeZone),sheets(filterViews(filterViewId))';
      const { properties, sheets = [] } = googleCall(() => spreadsheets.get(spreadsheetId, { fields }));
      const filterViews = sheets.flatMap((sheet) =>
        (sheet.filterViews ?? []).map(({ filterViewId }) => filterViewId ?? 0),
      );
      return { zone: properties?.timeZone ?? '', filterViews };
    },
    formulas: (spreadsheetId, ranges) => {
      const request = { dataFilters: ranges.map((gridRange) => ({ gridRange: { ...gridRange } })) };
      const fields =
        'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue(formulaValue)))))';
      const answer = googleCall(() => spreadsheets.getByDataFilter(request, spreadsheetId, { fields }));
      return (answer.sheets ?? []).flatMap(formulasIn);
    },
  };
}

type GoogleRequest = GoogleAppsScript.Sheets.Schema.Request;

function advancedSheets() {
  const spreadsheets = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  const values = spreadsheets?.Values;
  if (!spreadsheets || !values) throw new Fault('defect', { missing: 'advanced service Sheets' });
  return { spreadsheets, values };
}

/** Google names with each answer the filters that it matches, and gives one answer to filters that mean the same cells. */
function inOrder(
  ranges: readonly GridRange[],
  answers: readonly GoogleAppsScript.Sheets.Schema.MatchedValueRange[],
): readonly (readonly (readonly Cell[])[])[] {
  const byFilter = new Map<string, readonly (readonly Cell[])[]>();
  for (const { dataFilters = [], valueRange } of answers) {
    const values = (valueRange?.values ?? []) as readonly (readonly Cell[])[];
    for (const { gridRange } of dataFilters) if (gridRange) byFilter.set(nameOf(gridRange), values);
  }
  return ranges.map((range) => byFilter.get(nameOf(range)) ?? []);
}

/** Zeros may be left out of Google's JSON. */
function nameOf(range: GridRange | GridRangeFilter): string {
  const { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return [sheetId ?? 0, startRowIndex ?? 0, endRowIndex ?? '', startColumnIndex ?? 0, endColumnIndex ?? ''].join(':');
}

function tabInfo({ properties = {}, developerMetadata = [] }: GoogleAppsScript.Sheets.Schema.Sheet): TabInfo {
  const metadata = developerMetadata.map(({ metadataKey = '', metadataValue = '' }) => [metadataKey, metadataValue]);
  const { sheetId = 0, title = '', gridProperties = {} } = properties;
  const { rowCount = 0, columnCount = 0 } = gridProperties;
  return { sheetId, title, rowCount, columnCount, metadata: Object.fromEntries(metadata) };
}

/** Google leaves zeros out, and empty rows and cells are empty objects. */
function formulasIn({ properties, data = [] }: GoogleAppsScript.Sheets.Schema.Sheet): readonly FormulaCell[] {
  const sheetId = properties?.sheetId ?? 0;
  return data.flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
    rowData.flatMap(({ values = [] }, row) =>
      values.flatMap(({ userEnteredValue }, column) =>
        userEnteredValue?.formulaValue === undefined
          ? []
          : [{ sheetId, row: startRow + row, column: startColumn + column }],
      ),
    ),
  );
}
