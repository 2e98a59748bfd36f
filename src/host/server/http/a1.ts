import { HostError } from '../host-error';

/** Row and column (from 0) of the first cell of `B3`, `B3:D9` or `Tab!B3`. */
export function parseCellAddress(range: string): { readonly row: number; readonly column: number } {
  const match = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?([1-9]\d*)(?::.*)?$/.exec(range);
  if (!match) throw new HostError(400, `"range": "${range}" is no cell, as "B3" is.`);
  const [, letters = '', digits = ''] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
