/** Ranges in the words of a spreadsheet: `B2`, `A1:C9`, `A:A`. */
import { exception } from './host';

/** Indexes from 0, counts of rows and columns. */
export type Area = {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export function a1({ row, column, rows, columns }: Area): string {
  const first = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `lastRow` is asked for where the text names whole columns. */
export function fromA1(text: string, lastRow: () => number): Omit<Area, 'spreadsheetId' | 'sheetId'> {
  const [, first, last] = /^([A-Za-z]+):([A-Za-z]+)$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return fromA1(`${first}1:${last}${lastRow()}`, lastRow);
  const [, from, top, to, bottom] = /^([A-Za-z]+)(\d+)(?::([A-Za-z]+)(\d+))?$/.exec(text) ?? [];
  if (from === undefined || top === undefined) throw exception('Range not found');
  const column = columnOf(from);
  const row = Number(top) - 1;
  const rows = bottom === undefined ? 1 : Number(bottom) - row;
  return { row, column, rows, columns: to === undefined ? 1 : columnOf(to) - column + 1 };
}

function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
