import type { Caller } from '../../../src/host/contract';
import { createSheets, type SheetsFake, type SheetsOptions } from '../../../src/host/sheets/fake';

export const owner = 'owner@siam.example';

export function callerOf(email: string): Caller {
  return { email, now: 0, host: 'SHEETS' };
}

export type ABook = {
  readonly sheets: SheetsFake;
  readonly id: string;
  call(method: string, ...args: unknown[]): unknown;
  /** One batch by the owner. */
  batch(...requests: object[]): unknown;
  values(range: string, options?: object): unknown;
};

/** A spreadsheet with one tab, `data` (sheet 0), of the given size, that its owner has granted. */
export function aBook(size: { rowCount?: number; columnCount?: number } = {}, options: SheetsOptions = {}): ABook {
  const sheets = createSheets(options);
  const caller = callerOf(owner);
  const body = { properties: { title: 'Book' }, sheets: [{ properties: { title: 'data', gridProperties: size } }] };
  const { spreadsheetId: id } = sheets.call('Spreadsheets.create', [body], caller) as { spreadsheetId: string };
  const call = (method: string, ...args: unknown[]) => sheets.call(method, args, caller);
  return {
    sheets,
    id,
    call,
    batch: (...requests) => call('Spreadsheets.batchUpdate', { requests }, id),
    values(range, options = {}) {
      const given = { valueRenderOption: 'UNFORMATTED_VALUE', ...options };
      return (call('Spreadsheets.Values.get', id, range, given) as { values?: unknown }).values;
    },
  };
}

/** Rows of texts and numbers as `updateCells` and `appendCells` want them; `null` is an empty cell. */
export function rowsOf(...rows: (string | number | boolean | null)[][]): object[] {
  return rows.map((cells) => ({
    values: cells.map((cell) => {
      if (cell === null) return {};
      if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
      return { userEnteredValue: typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell } };
    }),
  }));
}

export function write(rowIndex: number, columnIndex: number, ...rows: (string | number | boolean | null)[][]): object {
  return {
    updateCells: { start: { sheetId: 0, rowIndex, columnIndex }, rows: rowsOf(...rows), fields: 'userEnteredValue' },
  };
}

/** What a call was refused with. */
export function refusal(work: () => unknown): { code?: number; reason?: string; name: string; message: string } {
  try {
    work();
  } catch (error) {
    const { code, reason, name, message } = error as Error & { code?: number; reason?: string };
    return { ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }), name, message };
  }
  throw new Error('Nothing was refused');
}
