/** The requests that make and dress a tab, put together from what they say. */
import type { CellFormat, ColorStyle, GridRange, GridRequest } from '../grid';
import { type Cells, cellData } from '../layout';

/** The key of the developer metadata that names a tab in every language. */
const tabMetadataKey = 'key';

export type NewTab = {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly gridProperties: {
    readonly rowCount: number;
    readonly columnCount: number;
    readonly frozenRowCount: number;
    readonly hideGridlines?: boolean;
  };
};

/** A tab with the key that names it in every language. */
export function addedTab(properties: NewTab, key: string): readonly GridRequest[] {
  const developerMetadata = { metadataKey: tabMetadataKey, metadataValue: key, visibility: 'DOCUMENT' } as const;
  const location = { sheetId: properties.sheetId };
  return [
    { addSheet: { properties } },
    { createDeveloperMetadata: { developerMetadata: { ...developerMetadata, location } } },
  ];
}

export function retitled(sheetId: number, title: string): GridRequest {
  return { updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } };
}

/** Rows of cells from the row and column where the range starts. */
export function written(range: GridRange, cells: readonly Cells[]): GridRequest {
  const { sheetId, startRowIndex = 0, startColumnIndex = 0 } = range;
  const width = Math.max(...cells.map(({ length }) => length));
  return {
    updateCells: {
      range: {
        sheetId,
        startRowIndex,
        endRowIndex: startRowIndex + cells.length,
        startColumnIndex,
        endColumnIndex: startColumnIndex + width,
      },
      rows: cells.map((row) => ({ values: row.map(cellData) })),
      fields: 'userEnteredValue',
    },
  };
}

export function formatted(range: GridRange, format: CellFormat): GridRequest {
  const fields = `userEnteredFormat(${Object.keys(format).join(',')})`;
  return { repeatCell: { range, cell: { userEnteredFormat: format }, fields } };
}

/** People are warned before they change what Tandem writes; a lock would stop the add-on too, which runs as they do. */
export function warned(range: GridRange): GridRequest {
  return { addProtectedRange: { protectedRange: { range, description: 'Tandem', warningOnly: true } } };
}

export function wide(sheetId: number, column: number, pixelSize: number): GridRequest {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 } as const;
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } };
}

export function hiddenRow(sheetId: number, row: number): GridRequest {
  const range = { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } as const;
  return { updateDimensionProperties: { range, properties: { hiddenByUser: true }, fields: 'hiddenByUser' } };
}

/** `#e8f0fe` as Sheets takes it. */
export function color(hex: string): ColorStyle {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

export function colors(ground: string, ink: string): CellFormat {
  return { backgroundColorStyle: color(ground), textFormat: { foregroundColorStyle: color(ink) } };
}
