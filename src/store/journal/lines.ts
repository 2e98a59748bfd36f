/**
 * Lines of the journal. The line is what counts: it is appended in the same write as the rows, and whatever hands do to
 * the rows meanwhile, they are mended by it. So a line must be read wherever its cells landed, even when somebody put a
 * column into the journal between our read and our write: the cell `after` says by itself what it is about, under the
 * key `''`, and only the columns beside it are for people.
 */
import type { AccountId } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import type { Cell } from '../grid';
import { type TabKey, tabs } from '../tables';

export type CellsByColumn = Readonly<Record<string, Cell>>;

/**
 * One event of one row. `before` is missing for a row that was added; both hold only the columns that changed, as their
 * cells (an added row's empty ones left out).
 */
export type JournalLine = {
  readonly at: Instant;
  readonly by: string;
  readonly action: string;
  readonly table: TabKey;
  readonly id: string;
  /** The version that the row came to. */
  readonly rev: number;
  readonly key: string;
  readonly account: AccountId | '';
  readonly before: Readonly<Record<string, Cell>> | undefined;
  readonly after: Readonly<Record<string, Cell>>;
};

/** A line as it goes to its tab, cell by column. */
export type LineCells = CellsByColumn;

/** More rows of a table than this share lines. */
const bulk = 50;
/** Characters of one cell; Google takes 50,000. The rest is for what the line says of itself. */
const room = 44_000;
/** Of a text that is too long for one line: no escape makes a character longer than six. */
const pieceLength = 7000;

/** What a line tells of a row that was added: its cells, without what is empty and what the line tells beside. */
export function toldOf(tab: TabKey, cells: CellsByColumn): CellsByColumn {
  const told = Object.entries(cells).filter(([key, cell]) => cell !== '' && key !== 'rev' && key !== tabs[tab].id);
  return Object.fromEntries(told);
}

/** Table, id, version, key, when, who, action, account. */
export type Head = readonly [string, string, number, string, string, string, string, string];
type Sides = { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> };

export function linesOf(events: readonly JournalLine[]): readonly LineCells[] {
  const tables = [...new Set(events.map(({ table }) => table))];
  return tables.flatMap((table) => {
    const own = events.filter((event) => event.table === table);
    return own.length > bulk ? packed(table, own) : own.flatMap(single);
  });
}

function single(event: JournalLine): readonly LineCells[] {
  const { table, id, rev, account } = event;
  const items = [
    ...pieces(event.before).map(([name, value]): Item => ({ side: 'before', name, value })),
    ...pieces(event.after).map(([name, value]): Item => ({ side: 'after', name, value })),
  ];
  return portions(items).map((sides) => {
    const empty = event.before === undefined;
    return line(event, { table, id, rev, account }, { ...sides, ...(empty ? { before: undefined } : {}) });
  });
}

/** By id, so that the line in which a row stands is known by the first and the last id of it. */
function packed(table: TabKey, events: readonly JournalLine[]): readonly LineCells[] {
  const lines: LineCells[] = [];
  let items: Item[] = [];
  let ids: string[] = [];
  let size = 0;
  const [first] = events;
  const flush = () => {
    if (ids.length === 0 || !first) return;
    const sides: Sides = { before: {}, after: {} };
    for (const { side, name, value } of items) sides[side][name] = value;
    lines.push(line(first, { table, id: '*', rev: 0, account: `${ids[0]}..${ids[ids.length - 1]}` }, sides));
    [items, ids, size] = [[], [], 0];
  };
  for (const event of [...events].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, rev, account, before, after } = event;
    const own: Item[] = [{ side: 'after', name: id, value: [rev, account, after] }];
    if (before) own.push({ side: 'before', name: id, value: before });
    const length = Math.max(...own.map(sizeOf));
    if (length > room) {
      lines.push(...single(event));
      continue;
    }
    if (size + length > room) flush();
    items.push(...own);
    ids.push(id);
    size += length;
  }
  flush();
  return lines;
}

type Item = { readonly side: keyof Sides; readonly name: string; readonly value: unknown };

function sizeOf({ name, value }: Item): number {
  return JSON.stringify(name).length + JSON.stringify(value).length + 2;
}

/** A text longer than a line takes comes in pieces, `need#0`, `need#1`. */
function pieces(cells: CellsByColumn = {}): readonly (readonly [string, Cell])[] {
  return Object.entries(cells).flatMap(([name, cell]) => {
    if (JSON.stringify(cell).length <= room / 2) return [[name, cell] as const];
    const count = Math.ceil(String(cell).length / pieceLength);
    return Array.from({ length: count }, (_, at) => {
      return [`${name}#${at}`, String(cell).slice(at * pieceLength, (at + 1) * pieceLength)] as const;
    });
  });
}

function portions(items: readonly Item[]): readonly Sides[] {
  const all: Sides[] = [{ before: {}, after: {} }];
  const sizes = { before: 0, after: 0 };
  for (const item of items) {
    if (sizes[item.side] + sizeOf(item) > room) {
      all.push({ before: {}, after: {} });
      [sizes.before, sizes.after] = [0, 0];
    }
    const last = all[all.length - 1];
    if (last) last[item.side][item.name] = item.value;
    sizes[item.side] += sizeOf(item);
  }
  return all;
}

type Subject = Pick<JournalLine, 'table' | 'id' | 'rev'> & { readonly account: string };
type Told = { readonly before: object | undefined; readonly after: object };

function line({ at, by, action, key }: JournalLine, subject: Subject, { before, after }: Told): LineCells {
  const when = new Date(at).toISOString().replace('.000Z', 'Z');
  const { table, id, rev, account } = subject;
  const head: Head = [table, id, rev, key, when, by, action, account];
  return {
    at: when,
    by,
    action,
    table,
    id,
    rev: rev || '',
    key,
    account,
    before: before ? JSON.stringify(before) : '',
    after: JSON.stringify({ '': head, ...after }),
  };
}
