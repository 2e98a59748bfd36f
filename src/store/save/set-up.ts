/** The requests that make a spreadsheet a workbook: tabs, hidden keys, headers, formats, drop-downs, bands, first rows. */
import type { Settings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Column } from '../cells';
import { bucketCount } from '../derived/account-index';
import { dossierParts } from '../derived/dossier';
import type { Cell, CellData, CellFormat, ColorStyle, GridRange, GridRequest, TabInfo } from '../grid';
import type { TableLabels } from '../labels';
import { type Cells, cellData, writeRow } from '../layout';
import { settingCell, settingKeys } from '../settings-rows';
import { allColumns, derivedTabs, headRows, type TabKey, tabOrder, tabs } from '../tables';
import type { SetUpTarget } from '../workbook';

/** The key of the developer metadata that names a tab in every language. */
const tabMetadataKey = 'key';
const firstRows = 1000;
/** People's own columns find room beside ours. */
const spareColumns = 4;

/** Whether a spreadsheet was set up before, by a click whose answer was lost. */
export function isWorkbook(present: readonly TabInfo[]): boolean {
  return tabOrder.every((tab) => present.some(({ sheetId }) => sheetId === tabs[tab].sheetId));
}

export function setUpRequests(
  target: SetUpTarget,
  present: readonly (TabInfo & { readonly empty: boolean })[],
): readonly GridRequest[] {
  const { labels } = target;
  const kept = present.filter(({ empty }) => !empty).map(({ title }) => title);
  const titleOf = (title: string) => (kept.includes(title) ? `${title} (Tandem)` : title);
  // Empty tabs go first: one of them may hold a title of ours, and a spreadsheet must never be without a tab.
  const [first, ...others] = tabOrder;
  return [
    ...(first ? [addTab(first, `Tandem ${tabs[first].sheetId}`, labels, 0)] : []),
    ...present.filter(({ empty }) => empty).map(({ sheetId }) => ({ deleteSheet: { sheetId } })),
    ...(first ? [renamed(first, titleOf(labels.tabs[first]))] : []),
    ...others.map((tab, index) => addTab(tab, titleOf(labels.tabs[tab]), labels, index + 1)),
    ...tabOrder.flatMap((tab) => dressed(tab, labels)),
    ...derived(labels, titleOf),
    ...bands(),
    ...firstContent(target),
  ];
}

function addTab(tab: TabKey, title: string, labels: TableLabels, index: number): GridRequest {
  const columnCount = Object.keys(allColumns(tab)).length + spareColumns;
  return {
    addSheet: {
      properties: {
        sheetId: tabs[tab].sheetId,
        title,
        index,
        hidden: false,
        rightToLeft: labels.rightToLeft,
        gridProperties: { rowCount: firstRows, columnCount, frozenRowCount: headRows },
      },
    },
  };
}

function renamed(tab: TabKey, title: string): GridRequest {
  return { updateSheetProperties: { properties: { sheetId: tabs[tab].sheetId, title }, fields: 'title' } };
}

function named(sheetId: number, key: string): GridRequest {
  const developerMetadata = { metadataKey: tabMetadataKey, metadataValue: key, visibility: 'DOCUMENT' } as const;
  return { createDeveloperMetadata: { developerMetadata: { ...developerMetadata, location: { sheetId } } } };
}

/** Keys, headers, widths, formats, drop-downs and warnings of one tab. */
function dressed(tab: TabKey, labels: TableLabels): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const columns = Object.entries(allColumns(tab));
  const headers: Readonly<Record<string, string>> = labels.headers[tab];
  const head = [columns.map(([key]) => key), columns.map(([key]) => headers[key] ?? key)];
  return [
    named(sheetId, tab),
    written({ sheetId, startRowIndex: 0 }, head),
    {
      updateDimensionProperties: {
        range: rows(sheetId, 0, 1),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    formatted({ sheetId, startRowIndex: 1, endRowIndex: 2 }, headerFormat),
    ...columns.flatMap(([, column], index) => dressedColumn(sheetId, index, column)),
  ];
}

const headerFormat: CellFormat = {
  backgroundColorStyle: color('#e8f0fe'),
  textFormat: { bold: true },
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
};

const numberFormats = {
  day: { type: 'DATE', pattern: 'yyyy-mm-dd' },
  number: { type: 'NUMBER', pattern: '#,##0.##' },
  text: { type: 'TEXT' },
} as const;

function dressedColumn(sheetId: number, index: number, column: Column<never>): readonly GridRequest[] {
  const range = { sheetId, startRowIndex: headRows, startColumnIndex: index, endColumnIndex: index + 1 };
  const dimension = { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 } as const;
  const numberFormat = column.format && numberFormats[column.format];
  return [
    { updateDimensionProperties: { range: dimension, properties: { pixelSize: column.width }, fields: 'pixelSize' } },
    ...(numberFormat ? [formatted(range, { numberFormat, wrapStrategy: 'CLIP' })] : []),
    ...(column.options ? [dropDown(range, column.options)] : []),
    ...(column.system ? [warned({ ...range, startRowIndex: 0 })] : []),
  ];
}

/** People may type other words: what cannot be read is told, never refused. */
function dropDown(range: GridRange, options: readonly string[]): GridRequest {
  const values = options.map((userEnteredValue) => ({ userEnteredValue }));
  return {
    setDataValidation: {
      range,
      rule: { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true },
    },
  };
}

function warned(range: GridRange): GridRequest {
  return { addProtectedRange: { protectedRange: { range, description: 'Tandem', warningOnly: true } } };
}

/** The two hidden tabs, their first row the keys; people are warned before they change anything there. */
function derived(labels: TableLabels, titleOf: (title: string) => string): readonly GridRequest[] {
  const made = (
    key: keyof typeof derivedTabs,
    index: number,
    size: { rows: number; head: Cells },
  ): readonly GridRequest[] => {
    const sheetId = derivedTabs[key];
    const gridProperties = { rowCount: size.rows, columnCount: size.head.length, frozenRowCount: 1 };
    const properties = { sheetId, title: titleOf(labels.tabs[key]), index, hidden: true, rightToLeft: false };
    return [
      { addSheet: { properties: { ...properties, gridProperties } } },
      named(sheetId, key),
      written({ sheetId, startRowIndex: 0 }, [size.head]),
      warned({ sheetId }),
    ];
  };
  const parts = Array.from({ length: dossierParts }, (_, part) => `part${part + 1}`);
  return [
    ...made('index', tabOrder.length, { rows: bucketCount + 1, head: ['entries'] }),
    ...made('dossiers', tabOrder.length + 1, { rows: firstRows, head: ['account', ...parts] }),
  ];
}

const green = {
  backgroundColorStyle: color('#e6f4ea'),
  textFormat: { foregroundColorStyle: color('#0d652d') },
};
const amber = {
  backgroundColorStyle: color('#fef7e0'),
  textFormat: { foregroundColorStyle: color('#8a5a00') },
};
const red = {
  backgroundColorStyle: color('#fce8e6'),
  textFormat: { foregroundColorStyle: color('#a50e0e') },
};
const grey = {
  backgroundColorStyle: color('#f1f3f4'),
  textFormat: { foregroundColorStyle: color('#5f6368') },
};

/** Colours say what the words beside them say already. */
function bands(): readonly GridRequest[] {
  const health = { healthy: green, watch: amber, 'at-risk': red, insufficient: grey };
  const signal = { submitted: amber, acknowledged: amber, accepted: green, declined: grey };
  const colored = (tab: TabKey, column: string, formats: Readonly<Record<string, CellFormat>>) => {
    const index = Object.keys(allColumns(tab)).indexOf(column);
    const range = {
      sheetId: tabs[tab].sheetId,
      startRowIndex: headRows,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    };
    return Object.entries(formats).map(([word, format], order): GridRequest => {
      const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] };
      return {
        addConditionalFormatRule: { index: order, rule: { ranges: [range], booleanRule: { condition, format } } },
      };
    });
  };
  return [...colored('accounts', 'healthBand', health), ...colored('signals', 'state', signal)];
}

function firstContent({ admin, settings, labels, at }: SetUpTarget): readonly GridRequest[] {
  const member = writeRow<Teammate>(tabs.team.columns, { ...admin, rev: 1 });
  const line = {
    at: new Date(at).toISOString(),
    by: admin.email,
    action: 'setUpWorkbook',
    table: 'team',
    id: admin.email,
  };
  return [
    firstRowsOf('team', [member]),
    firstRowsOf('settings', settingRows(settings, labels)),
    firstRowsOf('journal', [{ ...line, before: '', after: JSON.stringify(member) }]),
  ];
}

function settingRows(settings: Settings, labels: TableLabels) {
  return settingKeys.map((key) => ({ key, value: settingCell(key, settings), label: labels.settings[key] }));
}

function firstRowsOf(tab: TabKey, content: readonly Readonly<Record<string, Cell>>[]): GridRequest {
  const columns = Object.keys(allColumns(tab));
  const cells = content.map((row) => columns.map((column) => row[column] ?? ''));
  return written({ sheetId: tabs[tab].sheetId, startRowIndex: headRows }, cells);
}

function written({ sheetId, startRowIndex = 0 }: GridRange, cells: readonly Cells[]): GridRequest {
  const endColumnIndex = Math.max(...cells.map(({ length }) => length));
  const range = {
    sheetId,
    startRowIndex,
    endRowIndex: startRowIndex + cells.length,
    startColumnIndex: 0,
    endColumnIndex,
  };
  const data: readonly { values: readonly CellData[] }[] = cells.map((row) => ({ values: row.map(cellData) }));
  return { updateCells: { range, rows: data, fields: 'userEnteredValue' } };
}

function formatted(range: GridRange, format: CellFormat): GridRequest {
  const fields = `userEnteredFormat(${Object.keys(format).join(',')})`;
  return { repeatCell: { range, cell: { userEnteredFormat: format }, fields } };
}

function rows(sheetId: number, startIndex: number, endIndex: number) {
  return { sheetId, dimension: 'ROWS', startIndex, endIndex } as const;
}

/** `#e8f0fe` as Sheets takes it. */
function color(hex: string): ColorStyle {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}
