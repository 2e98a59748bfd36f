/** A spreadsheet as `Spreadsheets.get` answers it. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cut, type Sheet, validationAt } from './book';
import type { Area } from './cells/a1';
import { cellData } from './content';
import { sheetProperties } from './requests/tabs';
import type { Place } from './values';

/** `places`: only these, and the tabs they lie on; without them everything. */
export type Wanted = { readonly places?: readonly Place[] | undefined; readonly gridData: boolean };

export function spreadsheetAnswer(book: Book, wanted: Wanted): sheets_v4.Schema$Spreadsheet {
  const { places } = wanted;
  const sheets = places ? book.sheets.filter((sheet) => places.some((place) => place.sheet === sheet)) : book.sheets;
  const own = book.metadata.filter(({ location }) => location?.spreadsheet);
  return {
    spreadsheetId: book.id,
    properties: book.properties,
    sheets: sheets.map((sheet) => sheetAnswer(book, sheet, wanted)),
    ...given('namedRanges', book.namedRanges),
    ...given('developerMetadata', own),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
}

function sheetAnswer(book: Book, sheet: Sheet, { places, gridData }: Wanted): sheets_v4.Schema$Sheet {
  const { sheetId } = sheet.properties;
  const areas = places ? places.filter((place) => place.sheet === sheet).map(({ area }) => area) : [cut(sheet, {})];
  const own = book.metadata.filter(
    ({ location }) => location?.locationType === 'SHEET' && location.sheetId === sheetId,
  );
  return {
    properties: sheetProperties(book, sheet),
    ...(gridData ? { data: areas.map((area) => gridAnswer(book, sheet, area)) } : {}),
    ...given('merges', sheet.merges),
    ...given('conditionalFormats', sheet.conditionalFormats),
    ...given('filterViews', sheet.filterViews),
    ...given('protectedRanges', sheet.protections),
    ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
    ...given('bandedRanges', sheet.bandings),
    ...given('charts', sheet.charts ?? []),
    ...given('developerMetadata', own),
  };
}

function given<Name extends string, Item>(name: Name, list: Item[]): { [Key in Name]?: Item[] } {
  return (list.length > 0 ? { [name]: list } : {}) as { [Key in Name]?: Item[] };
}

function gridAnswer(book: Book, sheet: Sheet, area: Area): sheets_v4.Schema$GridData {
  const rowData: sheets_v4.Schema$RowData[] = [];
  for (let row = area.fromRow; row < Math.min(area.toRow, sheet.grid.usedRows()); row += 1) {
    rowData.push(rowAnswer(sheet, row, area));
  }
  const rowMetadata = dimensionAnswer(book, sheet, 'ROWS', area.fromRow, area.toRow);
  const columnMetadata = dimensionAnswer(book, sheet, 'COLUMNS', area.fromColumn, area.toColumn);
  return {
    ...(area.fromRow > 0 ? { startRow: area.fromRow } : {}),
    ...(area.fromColumn > 0 ? { startColumn: area.fromColumn } : {}),
    ...given('rowData', rowData),
    rowMetadata,
    columnMetadata,
  };
}

function rowAnswer(sheet: Sheet, row: number, area: Area): sheets_v4.Schema$RowData {
  const values: sheets_v4.Schema$CellData[] = [];
  const end = Math.min(area.toColumn, sheet.grid.row(row).length);
  for (let column = area.fromColumn; column < end; column += 1) {
    const rule = validationAt(sheet, row, column);
    values.push({ ...cellData(sheet, row, column), ...(rule ? { dataValidation: rule } : {}) });
  }
  return values.length > 0 ? { values } : {};
}

/** A new row is 21 pixels high, a new column 100 wide. */
function dimensionAnswer(book: Book, sheet: Sheet, dimension: 'ROWS' | 'COLUMNS', from: number, to: number) {
  const properties = dimension === 'ROWS' ? sheet.rows : sheet.columns;
  const tagged = new Map<number, sheets_v4.Schema$DeveloperMetadata[]>();
  for (const entry of book.metadata) {
    const on = entry.location?.dimensionRange;
    if (on?.dimension !== dimension || on.sheetId !== sheet.properties.sheetId) continue;
    const index = on.startIndex ?? 0;
    tagged.set(index, [...(tagged.get(index) ?? []), entry]);
  }
  return Array.from({ length: to - from }, (_, offset) => {
    const developerMetadata = tagged.get(from + offset);
    const size = { pixelSize: dimension === 'ROWS' ? 21 : 100, ...properties[from + offset] };
    return developerMetadata ? { ...size, developerMetadata } : size;
  });
}
