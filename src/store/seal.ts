/**
 * What stands in a row's version cell: the version, a short hash of the row's id and it, and two letters that tell a
 * seal from any other text (`3-0k2f9a7c`). The script's lock keeps executions apart, not hands: somebody may sort a tab
 * between our read and our write, and cells meant for one row then land on another. Each write to a row brings its seal
 * along, so that the next reader sees it: the seal does not fit the id beside it, or stands in another column. A plain
 * number, as an older workbook or a hand has it, says nothing for or against.
 */
import { fnv1a } from '../domain/fingerprint';
import type { Cell } from './grid';

const form = /^((\d{1,9})-[0-9a-z]{6})([0-9a-z]{2})$/;

export function sealOf(id: string, rev: number): string {
  const hash = fnv1a(`${rev}#${id.trim().toLowerCase()}`) & 0x3fffffff;
  const text = `${rev}-${hash.toString(36).padStart(6, '0')}`;
  return text + checkOf(text);
}

function checkOf(text: string): string {
  return (fnv1a(text) % 1296).toString(36).padStart(2, '0');
}

/** The version that a seal tells; nothing for a cell that is none. */
export function sealedRev(cell: Cell): number | undefined {
  if (typeof cell !== 'string' || cell.length > 18) return undefined;
  const [, text, rev, check] = form.exec(cell) ?? [];
  return text !== undefined && check === checkOf(text) ? Number(rev) : undefined;
}

/** Whether a cell is the seal of this very row, at whatever version. */
export function fits(cell: Cell, id: string): boolean {
  const rev = sealedRev(cell);
  return rev !== undefined && cell === sealOf(id, rev);
}
