/** What people do in a spreadsheet by hand. Nothing of this goes through the API, its grants or its quotas. */
import { GoogleError } from '../contract';
import { type Book, type Sheet, sheetById, validationAt } from './book';
import { cellName } from './cells/a1';
import { isValid, type Lists, listedBy } from './cells/condition';
import { enter } from './content';
import { type Dimension, deleteDimension, growTo, insertDimension } from './dimensions';
import type { Scalar } from './grid';
import { checkProtection } from './protection';
import { sortRows } from './requests/rearrange';
import { addSheet, checkTitle, deleteSheet } from './requests/tabs';
import { readRange } from './values';
import { type SheetView, viewSheet } from './view';

export type TabInfo = {
  /** The value of the tab's developer metadata `key`, else its title. */
  readonly key: string;
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly frozenRows: number;
};

type Entered = readonly (readonly (Scalar | null)[])[];

export type Hands = {
  tabs(id: string): readonly TabInfo[];
  view(id: string, sheetId: number): SheetView;
  /** Ragged values from the first row on, dates as serial numbers. */
  values(id: string, sheetId: number): readonly (readonly Scalar[])[];
  /**
   * Types values into cells, the first at (row, column), counted from 0; a block that runs over the edge makes the tab
   * larger, as pasting does. A strict rule refuses all of it with Google's text; cells that break a lenient one are named.
   * `by` is the person, for protected ranges; nobody is the owner.
   */
  edit(id: string, sheetId: number, row: number, column: number, values: Entered, by?: string): readonly string[];
  /** Frozen rows stay where they are. */
  sort(id: string, sheetId: number, column: number, descending?: boolean): void;
  insertRows(id: string, sheetId: number, at: number, count: number): void;
  insertColumns(id: string, sheetId: number, at: number, count: number): void;
  deleteRows(id: string, sheetId: number, at: number, count: number): void;
  deleteColumns(id: string, sheetId: number, at: number, count: number): void;
  rename(id: string, sheetId: number, title: string): void;
  /** A tab of somebody's own, with a pasted table; answers its id. */
  addTab(id: string, title: string, values: Entered): number;
  deleteTab(id: string, sheetId: number): void;
};

type Change = <Value>(book: Book, work: (fork: Book) => Value) => Value;

export function handsOf(bookOf: (id: string) => Book, change: Change, now: () => number): Hands {
  const onSheet = <Value>(id: string, sheetId: number, work: (sheet: Sheet, book: Book) => Value): Value =>
    change(bookOf(id), (book) => work(sheetById(book, sheetId, 'sheet'), book));
  const insert = (dimension: Dimension) => (id: string, sheetId: number, at: number, count: number) =>
    onSheet(id, sheetId, (sheet, book) => insertDimension(book, sheet, { dimension, at, count, inherit: at > 0 }));
  const remove = (dimension: Dimension) => (id: string, sheetId: number, at: number, count: number) =>
    onSheet(id, sheetId, (sheet, book) => deleteDimension(book, sheet, dimension, at, at + count));

  return {
    tabs: (id) => bookOf(id).sheets.map((sheet) => tabInfo(bookOf(id), sheet)),
    view: (id, sheetId) => viewSheet(bookOf(id), sheetById(bookOf(id), sheetId, 'sheet'), now()),
    values(id, sheetId) {
      const sheet = sheetById(bookOf(id), sheetId, 'sheet');
      const area = { fromRow: 0, toRow: sheet.grid.rowCount, fromColumn: 0, toColumn: sheet.grid.columnCount };
      const how = { values: 'UNFORMATTED_VALUE', dates: 'SERIAL_NUMBER' } as const;
      return (readRange({ sheet, area, single: false }, 'ROWS', how).values ?? []) as Scalar[][];
    },
    edit(id, sheetId, row, column, values, by) {
      return onSheet(id, sheetId, (sheet, book) => {
        const area = blockOf(row, column, values);
        growTo(book, sheet, area.toRow, area.toColumn);
        checkProtection(sheet, area, { by: by ?? book.owner, owner: book.owner });
        typeIn(book, sheet, area, values);
        return checkRules(book, sheet, area);
      });
    },
    sort(id, sheetId, column, descending) {
      onSheet(id, sheetId, (sheet, book) => {
        const fromRow = sheet.properties.gridProperties?.frozenRowCount ?? 0;
        const { rowCount, columnCount } = sheet.grid;
        const area = { fromRow, toRow: rowCount, fromColumn: 0, toColumn: columnCount };
        const sortOrder = descending ? 'DESCENDING' : 'ASCENDING';
        sortRows(book, sheet, area, [{ dimensionIndex: column, sortOrder }]);
      });
    },
    insertRows: insert('ROWS'),
    insertColumns: insert('COLUMNS'),
    deleteRows: remove('ROWS'),
    deleteColumns: remove('COLUMNS'),
    rename(id, sheetId, title) {
      onSheet(id, sheetId, (sheet, book) => {
        checkTitle(book, title, sheet);
        sheet.properties = { ...sheet.properties, title };
      });
    },
    addTab(id, title, values) {
      return change(bookOf(id), (book) => {
        const sheet = addSheet(book, { title });
        const area = blockOf(0, 0, values);
        growTo(book, sheet, area.toRow, area.toColumn);
        typeIn(book, sheet, area, values);
        return sheet.properties.sheetId;
      });
    },
    deleteTab(id, sheetId) {
      onSheet(id, sheetId, (sheet, book) => deleteSheet(book, sheet));
    },
  };
}

function tabInfo(book: Book, sheet: Sheet): TabInfo {
  const { sheetId, title, hidden, gridProperties } = sheet.properties;
  const key = book.metadata.find(
    ({ metadataKey, location }) =>
      metadataKey === 'key' && location?.locationType === 'SHEET' && location.sheetId === sheetId,
  )?.metadataValue;
  const frozenRows = gridProperties?.frozenRowCount ?? 0;
  return { key: key || title, sheetId, title, hidden: hidden ?? false, frozenRows };
}

function blockOf(row: number, column: number, values: Entered) {
  const width = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { fromRow: row, toRow: row + values.length, fromColumn: column, toColumn: column + width };
}

function typeIn(book: Book, sheet: Sheet, area: ReturnType<typeof blockOf>, values: Entered): void {
  const locale = book.properties.locale ?? 'en_US';
  for (const [rowOffset, cells] of values.entries()) {
    for (const [columnOffset, value] of cells.entries()) {
      if (value === null) continue;
      enter(sheet, area.fromRow + rowOffset, area.fromColumn + columnOffset, { value, parsed: true, locale });
    }
  }
}

function checkRules(book: Book, sheet: Sheet, area: ReturnType<typeof blockOf>): readonly string[] {
  const broken: string[] = [];
  const lists: Lists = new Map();
  for (let row = area.fromRow; row < area.toRow; row += 1) {
    for (let column = area.fromColumn; column < area.toColumn; column += 1) {
      const rule = validationAt(sheet, row, column);
      if (!rule || isValid(sheet, { row, column }, rule, listedBy(book, rule, lists))) continue;
      if (rule.strict) {
        const text = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
        throw new GoogleError(400, 'badRequest', text);
      }
      broken.push(cellName(row, column));
    }
  }
  return broken;
}
