/**
 * A value looked up in a column beside the one that is searched, as `INDEX` and `MATCH` do it together; nothing for any
 * other formula. `read` gives what a cell of the same tab comes to.
 */
import type { Scalar } from '../grid';
import { columnNumber } from './a1';

export type Read = (row: number, column: number) => Scalar | undefined;

const cell = String.raw`\$?([A-Z]{1,3})\$?(\d+)`;
const range = `${cell}:${cell}`;
const form = new RegExp(String.raw`^=IFERROR\(INDEX\(${range};MATCH\(${cell};${range};0\)\);"((?:[^"]|"")*)"\)$`, 'i');

export function lookedUp(formula: string, read: Read): Scalar | undefined {
  const found = form.exec(formula);
  if (!found) return undefined;
  const [, ...parts] = found;
  const at = (index: number) => ({
    column: columnNumber(parts[2 * index] ?? 'A'),
    row: Number(parts[2 * index + 1]) - 1,
  });
  const [first, wanted, searched, last] = [at(0), at(2), at(3), at(4)];
  const key = read(wanted.row, wanted.column);
  for (let row = searched.row; row <= last.row && key !== undefined; row += 1) {
    if (read(row, searched.column) === key) return read(first.row + row - searched.row, first.column) ?? 0;
  }
  return (parts[10] ?? '').replaceAll('""', '"');
}
