/**
 * From the rows of a person's own export to rows of ours. Whatever is imported twice stays what it was: rows are
 * recognised (accounts by their external id, else by name or domain; contacts and teammates by address; values by
 * account, measure and day), and new ids come from those same keys. What cannot be read is told with its row and reason;
 * a bad cell does not keep the rest of its row out unless the row is nothing without it.
 */
import { type DayOrder, dayOrderOf } from './import/cells';
import { Directory } from './import/directory';
import { type HeaderMap, type ImportTable, mapHeaders } from './import/headers';
import { Line } from './import/line';
import type { ImportPlan, ImportRequest, Refused } from './import/plan';
import { draftOf, knownRows } from './import/rows';
import type { Rows } from './rows';

export function planImport(request: ImportRequest): ImportPlan {
  const { table, rows } = request;
  const { places, ...headers } = mapHeaders(table, rows[0] ?? [], request.headers);
  const body = rows.slice(1);
  const done = Math.min(body.length, request.from + request.count);
  const { accounts, team } = request.existing;
  const directory = new Directory(accounts, team);
  const context = { request, directory, rows: knownRows(request), order: orderOf(places, body) };
  const add: Rows[ImportTable][] = [];
  const update: Rows[ImportTable][] = [];
  const refused: Refused[] = [];
  let unchanged = 0;
  const seen = new Set<string>();
  for (let index = 0; index < done; index += 1) {
    const cells = body[index] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    const line = new Line({ cells, places, headers: rows[0] ?? [], row: index + 2 });
    const draft = draftOf(table, line, context);
    const twice = draft !== undefined && seen.has(draft.key);
    if (draft) seen.add(draft.key);
    if (index < request.from) continue;
    if (twice) line.refuse(draft.keyColumn, 'duplicate');
    refused.push(...line.refused);
    if (!draft || twice) continue;
    if (draft.outcome === 'add') add.push(draft.row);
    else if (draft.outcome === 'update') update.push(draft.row);
    else unchanged += 1;
  }
  const change = {
    ...(add.length > 0 ? { add: { [table]: add } } : {}),
    ...(update.length > 0 ? { update: { [table]: update } } : {}),
  };
  const counts = { total: body.length, done, added: add.length, updated: update.length, unchanged };
  return { ...headers, ...counts, change, refused };
}

/** One order of day and month for each column that holds days. */
function orderOf(places: HeaderMap['places'], body: readonly (readonly string[])[]): (column: string) => DayOrder {
  const orders = new Map<string, DayOrder>();
  for (const column of ['renewalDay', 'day', 'at']) {
    const place = places.get(column);
    if (place !== undefined) orders.set(column, dayOrderOf(body.map((cells) => cells[place] ?? '')));
  }
  return (column) => orders.get(column) ?? 'unknown';
}
