import { named } from './elsewhere';
import { type Area, a1, fromA1 } from './language/a1';
import { define } from './language/date';
import { call, exception, wrongParameters } from './language/host';
import { protect } from './protection';

type Cells = readonly (readonly unknown[])[];
type SheetData = { readonly sheetId: number; readonly title: string; readonly rows: number; readonly columns: number };
type Opened = {
  readonly id: string;
  readonly title: string;
  readonly zone: string;
  readonly sheets: readonly SheetData[];
};
type Active = Area | null;

function ask(method: string, ...args: unknown[]): unknown {
  return call('SpreadsheetApp', method, ...args);
}

class Range {
  #area: Area;
  constructor(area: Area) {
    this.#area = area;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('SpreadsheetApp.Range', this);
  }
  getRow = () => this.#area.row + 1;
  getColumn = () => this.#area.column + 1;
  getRowIndex = () => this.#area.row + 1;
  getColumnIndex = () => this.#area.column + 1;
  getLastRow = () => this.#area.row + this.#area.rows;
  getLastColumn = () => this.#area.column + this.#area.columns;
  getNumRows = () => this.#area.rows;
  getNumColumns = () => this.#area.columns;
  getWidth = () => this.#area.columns;
  getHeight = () => this.#area.rows;
  getSheet = () => sheetOf(this.#area.spreadsheetId, this.#area.sheetId);
  getGridId = () => this.#area.sheetId;
  getA1Notation = () => a1(this.#area);
  getValues = () => ask('getValues', this.#area, 'UNFORMATTED_VALUE') as Cells;
  getDisplayValues = () => ask('getValues', this.#area, 'FORMATTED_VALUE') as Cells;
  getFormulas = () =>
    (ask('getValues', this.#area, 'FORMULA') as Cells).map((row) =>
      row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? cell : '')),
    );
  getValue = () => this.getValues()[0]?.[0] ?? '';
  getDisplayValue = () => this.getDisplayValues()[0]?.[0] ?? '';
  getFormula = () => this.getFormulas()[0]?.[0] ?? '';
  isBlank = () => this.getValues().every((row) => row.every((cell) => cell === ''));
  setValues = (values: Cells) => {
    const { rows, columns } = this.#area;
    if (!Array.isArray(values) || !values.every(Array.isArray))
      throw wrongParameters([values], 'SpreadsheetApp.Range.setValues');
    checkSize('rows', values.length, rows);
    for (const row of values) checkSize('columns', row.length, columns);
    ask('setValues', this.#area, values);
    return this;
  };
  setValue = (value: unknown) => {
    const { rows, columns } = this.#area;
    ask(
      'setValues',
      this.#area,
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => value)),
    );
    return this;
  };
  setFormula = (formula: string) => this.setValue(formula);
  clearContent = () => this.setValue('');
  protect = () => protect(this.#area);
  getCell = (row: number, column: number) => this.offset(row - 1, column - 1, 1, 1);
  offset = (row: number, column: number, rows = this.#area.rows, columns = this.#area.columns) =>
    new Range({ ...this.#area, row: this.#area.row + row, column: this.#area.column + column, rows, columns });
}

function checkSize(what: string, given: number, wanted: number): void {
  if (given === wanted) return;
  throw exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}

class Sheet {
  #id: string;
  #data: SheetData;
  constructor(id: string, data: SheetData) {
    this.#id = id;
    this.#data = data;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('SpreadsheetApp.Sheet', this);
  }
  getSheetId = () => this.#data.sheetId;
  getName = () => this.#data.title;
  getSheetName = () => this.#data.title;
  getMaxRows = () => this.#data.rows;
  getMaxColumns = () => this.#data.columns;
  getParent = () => new Spreadsheet(this.#id);
  getActiveCell = () => activeRange();
  getCurrentCell = () => activeRange();
  getActiveRange = () => activeRange();
  getSelection = () => selection;
  getRange = (row: number | string, column = 1, rows = 1, columns = 1) => {
    const base = { spreadsheetId: this.#id, sheetId: this.#data.sheetId };
    if (typeof row === 'string') return new Range({ ...base, ...fromA1(row, () => this.getMaxRows()) });
    return new Range({ ...base, row: row - 1, column: column - 1, rows, columns });
  };
  getDataRange = () => new Range(ask('getDataRange', this.#id, this.#data.sheetId) as Area);
  appendRow = (values: readonly unknown[]) => {
    ask('appendRow', this.#id, this.#data.sheetId, values);
    return this;
  };
  setFrozenRows = (count: number) => {
    ask('setFrozenRows', this.#id, this.#data.sheetId, count);
  };
  protect = () => protect({ spreadsheetId: this.#id, sheetId: this.#data.sheetId });
  getLastRow = () => this.getDataRange().getLastRow();
  getLastColumn = () => this.getDataRange().getLastColumn();
}

class Spreadsheet {
  #id: string;
  #opened: Opened | undefined;
  constructor(id: string) {
    this.#id = id;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('SpreadsheetApp.Spreadsheet', this);
  }
  getId = () => this.#id;
  getName = () => this.#open().title;
  getUrl = () => `https://docs.google.com/spreadsheets/d/${this.#id}/edit`;
  getSpreadsheetTimeZone = () => this.#open().zone;
  getSheets = () => this.#open().sheets.map((data) => new Sheet(this.#id, data));
  getNumSheets = () => this.#open().sheets.length;
  getSheetByName = (name: string) => this.getSheets().find((sheet) => sheet.getName() === name) ?? null;
  getSheetById = (id: number) => this.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
  /** The one under the cursor where this is the open file, else the first. */
  getActiveSheet = () => {
    const active = ask('getActiveCell') as Active;
    return active?.spreadsheetId === this.#id ? sheetOf(this.#id, active.sheetId) : (this.getSheets()[0] ?? null);
  };
  insertSheet = (title?: string) => {
    this.#opened = undefined;
    return new Sheet(this.#id, ask('addSheet', this.#id, title ?? null) as SheetData);
  };
  setFrozenRows = (count: number) => this.getActiveSheet()?.setFrozenRows(count);
  appendRow = (values: readonly unknown[]) => this.getActiveSheet()?.appendRow(values);
  getActiveCell = () => activeRange();
  getCurrentCell = () => activeRange();
  getActiveRange = () => activeRange();
  getSelection = () => selection;
  getRange = (text: string) => {
    const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'!|([^!]+)!)?(.+)$/.exec(text) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const sheet = name === undefined ? this.getActiveSheet() : this.getSheetByName(name);
    if (!sheet || cells === undefined) throw exception('Range not found');
    return sheet.getRange(cells);
  };
  #open(): Opened {
    this.#opened = this.#opened ?? (ask('open', this.#id) as Opened);
    return this.#opened;
  }
}

function sheetOf(spreadsheetId: string, sheetId: number): Sheet {
  // The id alone is known without a call; the rest is read when it is asked for.
  const lazy = () => new Spreadsheet(spreadsheetId).getSheetById(sheetId);
  const known = new Sheet(spreadsheetId, { sheetId, title: '', rows: 0, columns: 0 });
  const read = <Answer>(get: (sheet: Sheet) => Answer) => {
    const sheet = lazy();
    if (!sheet) throw exception('Sheet not found');
    return get(sheet);
  };
  return Object.assign(known, {
    getName: () => read((sheet) => sheet.getName()),
    getSheetName: () => read((sheet) => sheet.getName()),
    getMaxRows: () => read((sheet) => sheet.getMaxRows()),
    getMaxColumns: () => read((sheet) => sheet.getMaxColumns()),
  });
}

function activeRange(): Range | null {
  const active = ask('getActiveCell') as Active;
  return active && new Range(active);
}

const selection = {
  getActiveRange: () => activeRange(),
  getCurrentCell: () => activeRange(),
  getActiveSheet: () => activeRange()?.getSheet() ?? null,
  getActiveRangeList: () => {
    const range = activeRange();
    return range && { getRanges: () => [range] };
  },
};

/** Only what a card add-on does there: the active cell, and reading and writing ranges. */
export function installSpreadsheetApp(): void {
  const active = () => {
    const id = ask('getActiveSpreadsheet') as string | null;
    return id === null ? null : new Spreadsheet(id);
  };
  const app = {
    getActive: active,
    getActiveSpreadsheet: active,
    getActiveSheet: () => active()?.getActiveSheet() ?? null,
    getActiveRange: () => activeRange(),
    getCurrentCell: () => activeRange(),
    getSelection: () => selection,
    openById: (id: string) => {
      ask('openById', String(id));
      return new Spreadsheet(String(id));
    },
    openByUrl: (url: string) => {
      const id = /\/d\/([\w-]+)/.exec(String(url))?.[1];
      if (id === undefined) throw exception('Invalid argument: url');
      ask('openByUrl', id);
      return new Spreadsheet(id);
    },
    create: (title: string) => new Spreadsheet(ask('create', String(title)) as string),
    flush: () => undefined,
    getUi: () => {
      throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  };
  define('SpreadsheetApp', named('SpreadsheetApp', app));
}
