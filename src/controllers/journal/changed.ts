/** Lines of the journal as the clicks that people made. */

import type { ChangedClick, ChangedField, ChangedRow } from '../../domain/undo/changed';
import type { JournalLine } from '../../store/journal/lines';

/** What says nothing to people, or is said beside it. */
const silent = new Set([
  'id',
  'rev',
  'account',
  'accountName',
  'source',
  'eventId',
  'iCalUid',
  'reservedAt',
  'series',
  'original',
  'etag',
  'noted',
  'chosen',
  'line',
  'deal',
]);
/** Of a row that was added: who and when stand above it. */
const saidAbove = new Set(['by', 'at', 'flaggedBy', 'flaggedAt', 'movedBy', 'movedAt']);
/** A signal's step is told by the signal itself, as a line of the timeline is by what it is about. */
const echoes = new Set(['signalEvents', 'history']);
/** By which of its cells a row is told from its like. */
const naming = ['need', 'words', 'what', 'email', 'name', 'title', 'measure', 'move', 'domains'];

export type NameOf = (table: string, id: string) => string;

/** Newest first, as the lines come. Undone ones are marked by the click that undid them. */
export function clicksOf(lines: readonly JournalLine[], nameOf: NameOf): readonly ChangedClick[] {
  const clicks = new Map<string, JournalLine[]>();
  for (const line of lines) {
    const name = line.key === '' ? `${line.at} ${line.table} ${line.id}` : line.key;
    const own = clicks.get(name);
    if (own) own.push(line);
    else clicks.set(name, [line]);
  }
  return [...clicks.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { key, at, by, action } = first;
    const heard = own.filter(({ table }) => !echoes.has(table));
    const beyond = heard.filter(({ table }) => table !== 'activities');
    const told = beyond.length > 0 ? beyond : heard;
    return [{ key, at, by, action, rows: told.map((line) => rowOf(line, nameOf)) }];
  });
}

function rowOf({ table, id, action, before, after }: JournalLine, nameOf: NameOf): ChangedRow {
  // An undo takes whole rows out and brings them back: their account is among the cells.
  const isWhole = action === 'undo' && ('account' in after || (table === 'accounts' && 'name' in after));
  const kind =
    before === undefined || (isWhole && isEmpty(before)) ? 'added' : isWhole && isEmpty(after) ? 'removed' : 'changed';
  const name = kind === 'changed' ? nameOf(table, id) : cellName(table, kind === 'removed' ? (before ?? {}) : after);
  return { table, kind, name, fields: fieldsOf(kind, { before, after }) };
}

type Cells = JournalLine['after'];
type Sides = { readonly before: Cells | undefined; readonly after: Cells };

export function fieldsOf(kind: ChangedRow['kind'], { before = {}, after }: Sides): readonly ChangedField[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((one) => !silent.has(one));
  const told = kind === 'changed' ? columns : columns.filter((one) => !saidAbove.has(one) && !naming.includes(one));
  return told.map((column) => ({ column, before: before[column] ?? '', after: after[column] ?? '' }));
}

export function cellName(table: string, cells: Cells): string {
  const column = (table === 'activities' ? ['words'] : naming).find((one) => (cells[one] ?? '') !== '');
  return column === undefined ? '' : String(cells[column]);
}

function isEmpty(cells: Cells): boolean {
  const all = Object.values(cells);
  return all.length > 0 && all.every((cell) => cell === '');
}
