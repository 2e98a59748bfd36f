/** One row of a person's file as one of ours: who it is, whether it is there already, and what it says. */
import { unreadable } from '../cells';
import { tabs } from '../tables';
import { columnsOf, type ReadingContext, readerOf } from './cells/columns';
import type { Reader } from './cells/reading';
import type { ImportTable } from './import-tables';
import { type Fields, idFrom, type KnownRows, keysOf, type RowKey } from './known';
import type { Line } from './line';
import type { ImportRequest, Refused } from './plan';
import { tableRules } from './rules';
import { type SettlingContext, settle } from './settle';

export type Draft = {
  readonly key: RowKey;
  readonly outcome: 'add' | 'update' | 'unchanged';
  readonly row: Fields;
  readonly before: Fields | undefined;
  /** Columns that come to say something else. */
  readonly changed: readonly string[];
};
export type Drafted = Draft | { readonly refused: Refused };

export type DraftContext = ReadingContext &
  SettlingContext &
  Pick<ImportRequest, 'by' | 'at' | 'today'> & { readonly known: KnownRows };

/** Reads rows of one table; what never changes from row to row is made once. */
export class Drafts {
  private readonly readers: ReadonlyMap<string, Reader<unknown>>;
  private readonly blank: Fields;
  private readonly table: ImportTable;
  private readonly context: DraftContext;

  constructor(table: ImportTable, context: DraftContext) {
    this.table = table;
    this.context = context;
    const columns = Object.keys(columnsOf(table)).filter((column) => column !== 'rev' && column !== 'currency');
    this.readers = new Map(columns.map((column) => [column, readerOf(table, column, context)]));
    this.blank = { ...blankRow(table), ...tableRules[table].fresh?.(context) };
  }

  /** `keysOnly`: no more than what tells the row from others. */
  of(line: Line, keysOnly = false): Drafted {
    const said = this.said(line, keysOnly);
    const problem = settle(this.table, { line, said, context: this.context }) ?? this.missing(line, said);
    if (problem) return { refused: problem };
    const keys = keysOf(this.table, { ...this.blank, ...present(said) });
    const [key] = keys;
    if (!key) return { refused: line.refusal('externalId', 'no-id') };
    return this.settled(line, { said, keys, key });
  }

  private said(line: Line, keysOnly: boolean): Record<string, unknown> {
    const { keys, needs } = tableRules[this.table];
    const wanted = new Set([...needs, ...keys.flat(), 'id']);
    const said: Record<string, unknown> = {};
    for (const [column, reader] of this.readers) {
      if (line.has(column) && (!keysOnly || wanted.has(column))) said[column] = line.read(column, reader);
    }
    return said;
  }

  /** The first cell without which the row is nothing. */
  private missing(line: Line, said: Fields): Refused | undefined {
    const { needs, exact = [] } = tableRules[this.table];
    const unread = [...needs, ...exact].map((column) => line.unreadOf(column)).find(Boolean);
    if (unread) return unread;
    const column = needs.find((one) => said[one] === undefined);
    return column === undefined ? undefined : line.refusal(column, column === 'account' ? 'no-account' : 'no-value');
  }

  private settled(line: Line, { said, keys, key }: { said: Fields; keys: readonly RowKey[]; key: RowKey }): Drafted {
    const before = this.found(said, keys);
    const { newNeeds = [], onlyAdded } = tableRules[this.table];
    const missing = before ? undefined : newNeeds.find((column) => said[column] === undefined);
    if (missing) return { refused: line.unreadOf(missing) ?? line.refusal(missing, 'no-value') };
    const { id: typedId, ...fields } = present(said);
    const id = before?.id ?? typedId ?? idFrom(this.table, key.text);
    if ('parent' in fields && fields.parent === id) {
      line.fail('parent', 'bad-value');
      delete fields.parent;
    }
    if (!before) {
      const ids = tabs[this.table].prefix ? { id } : {};
      return { key, outcome: 'add', row: { ...this.blank, ...ids, ...fields }, before, changed: [] };
    }
    const rounded = typedId !== undefined;
    const changed = onlyAdded ? [] : Object.keys(fields).filter((one) => !same(before[one], fields[one], rounded));
    const kept = Object.fromEntries(changed.map((column) => [column, fields[column]]));
    return { key, outcome: changed.length > 0 ? 'update' : 'unchanged', row: { ...before, ...kept }, before, changed };
  }

  private found(said: Fields, keys: readonly RowKey[]): Fields | undefined {
    const { known, directory } = this.context;
    const byId = known.withId(said.id);
    if (byId || this.table !== 'accounts') return byId ?? known.withKey(keys);
    const {
      externalId = '',
      name = '',
      domains = [],
    } = said as { externalId?: string; name?: string; domains?: string[] };
    return directory.known(externalId, name, domains) ?? known.withKey(keys);
  }
}

/** Only what the file says: an empty cell takes nothing away from a row that is there. */
function present(said: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** A download of a tab shows two decimals of a number: such a number is not another one. */
function same(before: unknown, said: unknown, rounded: boolean): boolean {
  if (rounded && typeof before === 'number' && typeof said === 'number') return Math.abs(before - said) < 0.00501;
  return JSON.stringify(before) === JSON.stringify(said);
}

/** What every column counts as when nobody says anything. */
function blankRow(table: ImportTable): Fields {
  const read = Object.entries(columnsOf(table)).map(([column, { read }]) => [column, read('')] as const);
  return { ...Object.fromEntries(read.filter(([, value]) => value !== unreadable)), rev: 1 };
}
