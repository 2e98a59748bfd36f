/**
 * The two rows above the data: fixed keys and headers. A column whose key is gone is told by its header, in whatever
 * language the team has named it; only where nothing can be mistaken is it mended.
 */
import type { Cell } from '../grid';
import type { TableLabels } from '../labels';
import type { Cells } from '../layout';
import { allColumns, type TabKey, tabs } from '../tables';
import { type Found, foundAt, type Repair, type RepairCell, type Sight } from './sight';

/** The headers of each language that Tandem speaks. */
export type Labels = readonly TableLabels[];

/** Rows are told apart and belong together by these: an empty column in their place would cut every tie. */
function ties(tab: TabKey): readonly string[] {
  return [tabs[tab].id, 'account', 'signal', 'email', 'rev'];
}

export function checkHead(sight: Sight, labels: Labels): readonly Found[] {
  const { tab, keys, headers } = sight;
  const wanted = Object.keys(allColumns(tab));
  const missing = wanted.filter((column) => sight.layout[column] === undefined);
  if (missing.length === wanted.length) return [keysGone(sight, labels)];
  if (looksLikeData(sight)) return [headersGone(sight, labels)];
  const gone = missing.map((column) => {
    const blank = headers.findIndex(
      (header, index) => blankCell(keys[index]) && isHeaderOf(tab, column, header, labels),
    );
    if (blank >= 0) {
      const repair = { cells: [{ row: 0, index: blank, cell: column }] };
      return foundAt(tab, { kind: 'missing-column', column, mend: 'put-key-back', repair }, sight.width);
    }
    if (ties(tab).includes(column)) return foundAt(tab, { kind: 'missing-column', column });
    const repair = { add: column, cells: [] };
    return foundAt(tab, { kind: 'missing-column', column, mend: 'add-column', repair }, sight.width);
  });
  return [...gone, ...copies(sight)];
}

function blankCell(cell: Cell | undefined): boolean {
  return String(cell ?? '').trim() === '';
}

export function isHeaderOf(tab: TabKey, column: string, header: Cell, labels: Labels): boolean {
  const typed = String(header).trim().toLowerCase();
  return typed !== '' && labels.some((one) => headerIn(one, tab, column).toLowerCase() === typed);
}

function headerIn(labels: TableLabels, tab: TabKey, column: string): string {
  return (labels.headers[tab] as Readonly<Record<string, string>>)[column] ?? '';
}

/** The row of keys was deleted: what stands first are the headers, and they say where everything is. */
function keysGone({ tab, keys, width }: Sight, labels: Labels): Found {
  const places = Object.keys(allColumns(tab)).map((column) => ({
    column,
    at: keys.findIndex((header) => isHeaderOf(tab, column, header, labels)),
  }));
  const known = places.filter(({ at }) => at >= 0);
  const whole = places.every(({ column, at }) => at >= 0 || !ties(tab).includes(column));
  if (known.length < places.length / 2 || !whole) return foundAt(tab, { kind: 'missing-keys', column: '' });
  let end = Math.max(width, keys.length);
  const cells = places.map(({ column, at }): RepairCell => {
    if (at >= 0) return { row: 0, index: at, cell: column };
    end += 1;
    return { row: 0, index: end - 1, cell: column };
  });
  return foundAt(tab, { kind: 'missing-keys', column: '', mend: 'put-keys-back', repair: { insert: 0, cells } }, width);
}

/** The second row holds data: the headers were deleted, and the first row of data would be taken for them. */
function looksLikeData({ tab, headers, layout }: Sight): boolean {
  const { id, prefix } = tabs[tab];
  const cell = String(headers[layout[id] ?? -1] ?? '').trim();
  return prefix !== undefined ? cell.startsWith(prefix) : tab === 'team' && /@/.test(cell);
}

function headersGone(sight: Sight, labels: Labels): Found {
  const { tab, layout } = sight;
  const cells = Object.entries(layout).map(
    ([column, index]): RepairCell => ({
      row: 1,
      index,
      cell: (labels[0] && headerIn(labels[0], tab, column)) || column,
    }),
  );
  const repair: Repair = { insert: 1, cells };
  return foundAt(tab, { kind: 'missing-headers', column: '', mend: 'put-headers-back', repair }, sight.width);
}

/** The first of two columns with one key counts: the other one is people's own from now on. */
function copies({ tab, keys, layout, width }: Sight): readonly Found[] {
  return (keys as Cells).flatMap((key, index) => {
    const column = String(key).trim();
    const first = layout[column];
    if (first === undefined || first === index) return [];
    const repair = { cells: [{ row: 0, index, cell: '' }] };
    return [foundAt(tab, { kind: 'copied-column', column, mend: 'drop-key', repair }, width)];
  });
}
