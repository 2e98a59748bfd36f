/**
 * What the store needs from a spreadsheet: ranges read in one call, requests written in one call, all or nothing.
 * The requests are the few of Google's `spreadsheets.batchUpdate` that Tandem sends, in Google's own form, so that the
 * adapter passes them on untouched.
 *
 * Every method throws `Fault('over-quota')` where Google says "not now", and `Fault('google-refused', { code })` with
 * Google's HTTP code otherwise; what asks for consent passes through.
 */
import type { Zone } from '../domain/time/time';

/** A cell as `UNFORMATTED_VALUE` and `SERIAL_NUMBER` tell it; an empty cell is `''`. */
export type Cell = string | number | boolean;

/** Half open, counted from 0; what is left out is unbounded. By sheet id, so that a renamed tab is still found. */
export type GridRange = {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
};

export type Grid = {
  /** The values of each range, in the order of the ranges; empty rows and cells at the end may be left out. */
  read(spreadsheetId: string, ranges: readonly GridRange[]): readonly (readonly (readonly Cell[])[])[];
  write(spreadsheetId: string, requests: readonly GridRequest[]): void;
  /** A new spreadsheet with one empty tab; its id. */
  create(title: string): string;
  describe(spreadsheetId: string): readonly TabInfo[];
  /** What a spreadsheet has beside its tabs. */
  surroundings(spreadsheetId: string): Surroundings;
  /** The cells of ranges that hold a formula; one range a tab. Costly: only on the doctor's demand. */
  formulas(spreadsheetId: string, ranges: readonly GridRange[]): readonly FormulaCell[];
};

export type FormulaCell = { readonly sheetId: number; readonly row: number; readonly column: number };

export type TabInfo = {
  readonly sheetId: number;
  readonly title: string;
  /** Of the grid, empty ones too: they all count against Google's ten million cells. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly metadata: Readonly<Record<string, string>>;
};

/** `filterViews`: the ids of all of them. */
export type Surroundings = { readonly zone: Zone; readonly filterViews: readonly number[] };

export type CellData = {
  readonly userEnteredValue?: EnteredValue;
  readonly userEnteredFormat?: CellFormat;
};

type EnteredValue =
  | { readonly stringValue: string }
  | { readonly numberValue: number }
  | { readonly formulaValue: string };

export type CellFormat = {
  readonly numberFormat?: { readonly type: 'TEXT' | 'NUMBER' | 'DATE'; readonly pattern?: string };
  readonly backgroundColorStyle?: ColorStyle;
  readonly textFormat?: { readonly bold?: boolean; readonly foregroundColorStyle?: ColorStyle };
  readonly wrapStrategy?: 'CLIP' | 'WRAP';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE';
};

export type ColorStyle = { readonly rgbColor: { readonly red: number; readonly green: number; readonly blue: number } };
type RowData = { readonly values: readonly CellData[] };
type Dimension = 'ROWS' | 'COLUMNS';
type DimensionRange = {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly startIndex: number;
  readonly endIndex: number;
};

type CopyPaste = {
  readonly source: GridRange;
  readonly destination: GridRange;
  readonly pasteType: 'PASTE_VALUES';
};

type UpdateCells = {
  readonly range: GridRange;
  readonly rows: readonly RowData[];
  readonly fields: string;
};

/** One member each, as Google's union of requests wants it. */
export type GridRequest =
  | { readonly addChart: { readonly chart: EmbeddedChart } }
  | { readonly updateCells: UpdateCells }
  | { readonly appendCells: { readonly sheetId: number; readonly rows: readonly RowData[]; readonly fields: string } }
  | { readonly insertDimension: { readonly range: DimensionRange; readonly inheritFromBefore: boolean } }
  | { readonly deleteDimension: { readonly range: DimensionRange } }
  | { readonly copyPaste: CopyPaste }
  | { readonly addSheet: { readonly properties: SheetProperties } }
  | { readonly updateSheetProperties: { readonly properties: Retitled; readonly fields: 'title' } }
  | { readonly deleteSheet: { readonly sheetId: number } }
  | { readonly appendDimension: { readonly sheetId: number; readonly dimension: Dimension; readonly length: number } }
  | { readonly repeatCell: { readonly range: GridRange; readonly cell: CellData; readonly fields: string } }
  | { readonly updateDimensionProperties: DimensionUpdate }
  | { readonly setDataValidation: { readonly range: GridRange; readonly rule: ValidationRule } }
  | { readonly addConditionalFormatRule: { readonly index: number; readonly rule: FormatRule } }
  | { readonly addProtectedRange: { readonly protectedRange: ProtectedRange } }
  | { readonly addFilterView: { readonly filter: FilterView } }
  | { readonly updateFilterView: { readonly filter: Renamed; readonly fields: 'title' } }
  | { readonly deleteFilterView: { readonly filterId: number } }
  | { readonly createDeveloperMetadata: { readonly developerMetadata: Metadata } };

type Retitled = { readonly sheetId: number; readonly title: string };
type SheetProperties = {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rightToLeft: boolean;
  readonly gridProperties: {
    readonly rowCount: number;
    readonly columnCount: number;
    readonly frozenRowCount: number;
  };
};
type DimensionUpdate = {
  readonly range: DimensionRange;
  readonly properties: { readonly pixelSize?: number; readonly hiddenByUser?: boolean };
  readonly fields: string;
};
type Condition = { readonly type: string; readonly values: readonly { readonly userEnteredValue: string }[] };
type Renamed = { readonly filterViewId: number; readonly title: string };
export type FilterView = Renamed & {
  readonly range: GridRange;
  readonly filterSpecs: readonly { readonly columnIndex: number; readonly filterCriteria: FilterCriteria }[];
  readonly sortSpecs?: readonly { readonly dimensionIndex: number; readonly sortOrder: 'ASCENDING' | 'DESCENDING' }[];
};
export type FilterCriteria = {
  readonly hiddenValues?: readonly string[];
  readonly condition?: {
    readonly type: string;
    readonly values?: readonly ({ readonly userEnteredValue: string } | { readonly relativeDate: 'YESTERDAY' })[];
  };
};
type ValidationRule = { readonly condition: Condition; readonly strict: boolean; readonly showCustomUi: boolean };
type FormatRule = { readonly ranges: readonly GridRange[] } & (
  | { readonly booleanRule: { readonly condition: Condition; readonly format: CellFormat } }
  | { readonly gradientRule: { readonly [Point in 'minpoint' | 'midpoint' | 'maxpoint']: GradientPoint } }
);
type GradientPoint = { readonly type: 'NUMBER'; readonly value: string; readonly colorStyle: ColorStyle };
type ProtectedRange = { readonly range: GridRange; readonly description: string; readonly warningOnly: boolean };
type Metadata = {
  readonly metadataKey: string;
  readonly metadataValue: string;
  readonly visibility: 'DOCUMENT';
  readonly location: { readonly sheetId: number };
};

type ChartData = { readonly sourceRange: { readonly sources: readonly GridRange[] } };
/** As much of Google's as Tandem draws with. */
export type ChartSpec = { readonly title: string } & (
  | { readonly basicChart: BasicChart }
  | { readonly waterfallChart: WaterfallChart }
);
type BasicChart = {
  readonly chartType: 'LINE' | 'COLUMN' | 'BAR' | 'SCATTER';
  readonly legendPosition: 'BOTTOM_LEGEND';
  readonly headerCount: number;
  readonly stackedType?: 'STACKED' | 'PERCENT_STACKED';
  readonly domains: readonly { readonly domain: ChartData }[];
  readonly series: readonly {
    readonly series: ChartData;
    readonly targetAxis: 'LEFT_AXIS' | 'BOTTOM_AXIS';
    readonly colorStyle?: ColorStyle;
  }[];
};
type WaterfallChart = {
  readonly domain: { readonly data: ChartData };
  readonly series: readonly {
    readonly data: ChartData;
    readonly hideTrailingSubtotal: boolean;
    readonly customSubtotals?: readonly { readonly subtotalIndex: number; readonly dataIsSubtotal: boolean }[];
  }[];
  readonly stackedType: 'STACKED';
  readonly firstValueIsTotal: boolean;
};
type EmbeddedChart = {
  readonly chartId: number;
  readonly spec: ChartSpec;
  readonly position: {
    readonly overlayPosition: {
      readonly anchorCell: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
      readonly widthPixels: number;
      readonly heightPixels: number;
    };
  };
};
