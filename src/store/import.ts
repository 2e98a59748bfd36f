/**
 * From the rows of a person's own export to rows of ours. Whatever is imported twice stays what it was: rows are
 * recognised (accounts by their external id, else by name or domain; contacts and teammates by address; values by
 * account, measure and day), and new ids come from those same keys. What cannot be read is told with its row and reason;
 * a bad cell does not keep the rest of its row out unless the row is nothing without it.
 */
import type { Account } from '../domain/account/account';
import type { Settings } from '../domain/team/settings';
import type { Teammate } from '../domain/team/teammate';
import type { Day, Instant } from '../domain/time/time';
import { cleanText, maxCellCharacters } from './cells';
import { type DayOrder, dayOrderOf, type Reader, type Reason } from './import/cells';
import { Directory } from './import/directory';
import { type HeaderMap, type ImportTable, mapHeaders } from './import/headers';
import { draftOf, knownRows } from './import/rows';
import type { Change, Rows } from './workbook';

export type Refused = {
  /** As the sheet counts: the header is row 1. */
  readonly row: number;
  /** The file's own header. */
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
};

export type ImportRequest = {
  readonly table: ImportTable;
  /** The first row holds the headers. */
  readonly rows: readonly (readonly string[])[];
  /** The portion: rows after the header, counted from 0. */
  readonly from: number;
  readonly count: number;
  readonly existing: Existing;
  readonly settings: Pick<Settings, 'ownDomains' | 'freeDomains' | 'language'>;
  readonly by: Pick<Teammate, 'email' | 'zone'>;
  readonly at: Instant;
  readonly today: Day;
  /** The workbook's own headers of this table, which count as synonyms. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The accounts and the team always; of the others only the table that is imported. */
export type Existing = {
  readonly accounts: readonly Account[];
  readonly team: readonly Teammate[];
  readonly rows: readonly Rows[ImportTable][];
};

export type ImportPlan = Omit<HeaderMap, 'places'> & {
  readonly change: Pick<Change, 'add' | 'update'>;
  readonly total: number;
  /** Rows dealt with once the change is saved. */
  readonly done: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
};

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
  return {
    ...headers,
    change,
    total: body.length,
    done,
    added: add.length,
    updated: update.length,
    unchanged,
    refused,
  };
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

type LineCells = {
  readonly cells: readonly string[];
  readonly places: HeaderMap['places'];
  readonly headers: readonly string[];
  readonly row: number;
};

/** One row of the file, read by our columns; it keeps what was refused. */
export class Line {
  readonly refused: Refused[] = [];
  private readonly source: LineCells;

  constructor(source: LineCells) {
    this.source = source;
  }

  /** Empty where the file has no such column or an empty cell. */
  text(column: string): string {
    const text = cleanText(this.source.cells[this.source.places.get(column) ?? -1] ?? '');
    if (text.length <= maxCellCharacters) return text;
    this.refuse(column, 'bad-value');
    return '';
  }

  /** Nothing for an empty cell and for one that cannot be read, which is told. */
  read<Value>(column: string, reader: Reader<Value>): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const read = reader(text);
    if ('value' in read) return read.value;
    this.refuse(column, read.reason);
    return undefined;
  }

  refuse(column: string, reason: Reason): void {
    const place = this.source.places.get(column);
    const header = place === undefined ? column : (this.source.headers[place] ?? column);
    const value = place === undefined ? '' : (this.source.cells[place] ?? '').slice(0, 100);
    this.refused.push({ row: this.source.row, column: header, value, reason });
  }
}

export type ImportContext = {
  readonly request: ImportRequest;
  readonly directory: Directory;
  readonly rows: ReadonlyMap<string, Rows[ImportTable]>;
  readonly order: (column: string) => DayOrder;
};
