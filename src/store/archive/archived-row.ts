/** A row as it goes into an archive: its cells by column, what people keep beside them, and a mark that knows it again. */
import { fingerprint } from '../../domain/fingerprint';
import type { Cell } from '../grid';
import type { Cells } from '../layout';
import { columnsIn } from '../make/upgrade';
import { allColumns, type TabKey } from '../tables';

/** Made of all that the row says: a row that was changed after it was copied is another one. */
export const markColumn = 'archiveMark';
/** JSON of what stands in columns of people's own, by header. */
const moreColumn = 'archiveMore';

export type ArchivedRow = { readonly mark: string; readonly cells: Readonly<Record<string, Cell>> };

/** The columns of an archive's tab: those of its table, then two more. */
export function archiveColumns(tab: TabKey): readonly string[] {
  return [...Object.keys(allColumns(tab)), markColumn, moreColumn];
}

export function archivedRow(tab: TabKey, [keys, headers]: readonly [Cells, Cells], cells: Cells): ArchivedRow {
  const layout = columnsIn(keys);
  const own = Object.keys(allColumns(tab)).map((column) => [column, cells[layout[column] ?? -1] ?? ''] as const);
  const ours = new Set(own.map(([column]) => layout[column]));
  const more = cells.flatMap((cell, at) =>
    cell === '' || ours.has(at) ? [] : [[String(headers[at] ?? '') || `#${at}`, cell] as const],
  );
  // Google leaves empty cells at the end out; a number and its text are told apart.
  const mark = fingerprint(JSON.stringify([own.filter(([, cell]) => cell !== ''), more]));
  const beside = more.length > 0 ? JSON.stringify(Object.fromEntries(more)) : '';
  return { mark, cells: { ...Object.fromEntries(own), [markColumn]: mark, [moreColumn]: beside } };
}
