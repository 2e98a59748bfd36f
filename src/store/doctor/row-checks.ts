/** Row by row: ids, references to rows that are not there, orders and ranges that cannot be. */

import { type Column, unreadable } from '../cells';
import type { Cell } from '../grid';
import type { Cells } from '../layout';
import { headRows, type TabKey, tabs } from '../tables';
import { type Columns, cellIn, type Found, filledRows, foundIn, isEmpty, type Sight } from './sight';

type At = { readonly row: number; readonly cells: Cells };

export function checkRows(sight: Sight, columns: Columns): readonly Found[] {
  const known = knownIds(columns);
  const refs = referencesOf(sight);
  const counting = countingIn(sight);
  return filledRows(sight).flatMap((at) => [
    ...idOf(sight, at),
    ...refs.flatMap((ref) => orphanIn({ sight, at, columns, known }, ref)),
    ...ordersIn(sight, at),
    ...rangesIn(sight, at, counting),
  ]);
}

/** Rows that people typed have no id yet; the hourly reading gives them one too. */
function idOf(sight: Sight, at: At): readonly Found[] {
  const { id, prefix } = tabs[sight.tab];
  const index = sight.layout[id];
  if (index === undefined || isRecord(sight.tab) || !isEmpty(cellIn(sight, at.cells, id))) return [];
  if (prefix === undefined) return [foundIn(sight, at, { kind: 'no-id', column: id })];
  const repair = { cells: [{ row: at.row, index, cell: { fresh: prefix } }] };
  return [foundIn(sight, at, { kind: 'no-id', column: id, mend: 'new-id', repair })];
}

/** Their ids are those of other tables' rows. */
export function isRecord(tab: TabKey): boolean {
  return tab === 'journal' || tab === 'commercialJournal';
}

type Known = (tab: TabKey) => ReadonlySet<string> | undefined;

function knownIds(columns: Columns): Known {
  const made = new Map<TabKey, ReadonlySet<string> | undefined>();
  return (tab) => {
    if (!made.has(tab)) {
      const cells = columns.of(tab, tab === 'contacts' ? 'email' : tabs[tab].id);
      made.set(tab, cells && new Set(cells.map((cell) => String(cell).trim().toLowerCase())));
    }
    return made.get(tab);
  };
}

type Reference = { readonly column: string; readonly to: TabKey | 'by-prefix' };

/** Texts that name what they are about by its id, of whatever table. */
const free = ['about', 'source'];
const prefixes: Readonly<Record<string, TabKey>> = {
  acc_: 'accounts',
  sig_: 'signals',
  mtg_: 'meetings',
  psy_: 'plannedSyncs',
  dea_: 'deals',
};

function referencesOf({ tab, layout }: Sight): readonly Reference[] {
  if (isRecord(tab) || tab === 'refused') return [];
  const all: readonly Reference[] = [
    ...(tab === 'accounts' ? [] : [{ column: 'account', to: 'accounts' } as const]),
    ...(tab === 'accounts' ? [{ column: 'parent', to: 'accounts' } as const] : []),
    ...(tab === 'feedback' ? [{ column: 'contact', to: 'contacts' } as const] : []),
    { column: 'signal', to: 'signals' },
    { column: 'deal', to: 'deals' },
    ...free.map((column) => ({ column, to: 'by-prefix' as const })),
  ];
  return all.filter(({ column }) => layout[column] !== undefined && column in tabs[tab].columns);
}

type Looking = { readonly sight: Sight; readonly at: At; readonly columns: Columns; readonly known: Known };

function orphanIn({ sight, at, columns, known }: Looking, { column, to }: Reference): readonly Found[] {
  const text = String(cellIn(sight, at.cells, column)).trim();
  const table = to === 'by-prefix' ? prefixes[text.slice(0, 4)] : to;
  const ids = table && known(table);
  const needed = (tabs[sight.tab].columns as never as Record<string, Column<unknown>>)[column];
  if (text === '' && needed?.read('') !== unreadable) return [];
  if (table === undefined || ids?.has(text.toLowerCase()) !== false) return [];
  const account =
    column === 'account' ? accountNamed(columns, text || String(cellIn(sight, at.cells, 'accountName'))) : undefined;
  const index = sight.layout[column] ?? 0;
  const mend = account
    ? { mend: 'link', repair: { cells: [{ row: at.row, index, cell: account.id }] }, other: account.name }
    : {};
  return [foundIn(sight, at, { kind: 'orphan', column, other: table, ...mend } as never)];
}

type Named = { readonly id: string; readonly name: string };

/** The only account of this name, external id or domain. */
function accountNamed(columns: Columns, name: string): Named | undefined {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return undefined;
  const known = directories.get(columns) ?? directoryOf(columns);
  directories.set(columns, known);
  return known.get(wanted);
}

/** Made once a look, when the first row asks for it; nothing under a name that several accounts have. */
type Directory = ReadonlyMap<string, Named | undefined>;
const directories = new WeakMap<Columns, Directory>();

function directoryOf(columns: Columns): Directory {
  const [ids = [], names = [], ...others] = ['id', 'name', 'externalId', 'domains'].map(
    (column) => columns.of('accounts', column) ?? [],
  );
  const directory = new Map<string, Named | undefined>();
  for (let row = headRows; row < ids.length; row += 1) {
    const id = String(ids[row]).trim();
    if (!id.startsWith('acc_')) continue;
    const named = { id, name: String(names[row] ?? '').trim() || id };
    const words = new Set(
      [names, ...others].map((cells) =>
        String(cells[row] ?? '')
          .trim()
          .toLowerCase(),
      ),
    );
    for (const word of words) directory.set(word, directory.has(word) ? undefined : named);
  }
  return directory;
}

/** The first must not be after the second. */
const orders: readonly (readonly [TabKey, earlier: string, later: string])[] = [
  ['meetings', 'start', 'end'],
  ['plannedSyncs', 'start', 'end'],
  ['renewals', 'noticeDay', 'day'],
  ['cases', 'opened', 'closed'],
  ['costs', 'from', 'to'],
  ['quotas', 'from', 'to'],
  ['team', 'from', 'to'],
];

function ordersIn(sight: Sight, at: At): readonly Found[] {
  return orders.flatMap(([tab, earlier, later]) => {
    if (tab !== sight.tab) return [];
    const [first, second] = [valueIn(sight, at, earlier), valueIn(sight, at, later)];
    if (first === undefined || second === undefined || first <= second) return [];
    return [foundIn(sight, at, { kind: 'wrong-order', column: later, other: earlier })];
  });
}

/** Least and most of what a unit counts. */
const units: Readonly<Record<string, readonly [number, number]>> = {
  seats: [0, Number.POSITIVE_INFINITY],
  days: [0, Number.POSITIVE_INFINITY],
  hours: [0, Number.POSITIVE_INFINITY],
  touches: [0, Number.POSITIVE_INFINITY],
  percent: [0, 100],
  points: [0, 100],
};
const scores: Readonly<Record<string, readonly [number, number]>> = { nps: [0, 10], csat: [1, 5] };

/** The columns of a tab that count something. */
function countingIn({ tab }: Sight): readonly (readonly [string, Column<unknown>])[] {
  const columns = Object.entries<Column<unknown>>(tabs[tab].columns as never);
  return columns.filter(([, { unit }]) => unit !== undefined && unit in units);
}

function rangesIn(sight: Sight, at: At, counting: ReturnType<typeof countingIn>): readonly Found[] {
  return counting.flatMap(([key, column]) => {
    const kind = String(cellIn(sight, at.cells, 'kind')).trim();
    const range = sight.tab === 'feedback' && key === 'score' ? scores[kind] : column.unit && units[column.unit];
    const value = range && valueIn(sight, at, key);
    if (!range || typeof value !== 'number' || (value >= range[0] && value <= range[1])) return [];
    const other = range[1] === Number.POSITIVE_INFINITY ? `${range[0]}–` : `${range[0]}–${range[1]}`;
    return [foundIn(sight, at, { kind: 'out-of-range', column: key, other })];
  });
}

function valueIn(sight: Sight, at: At, key: string): number | string | undefined {
  const column = (tabs[sight.tab].columns as never as Record<string, Column<unknown>>)[key];
  const cell: Cell = cellIn(sight, at.cells, key);
  if (!column || isEmpty(cell)) return undefined;
  const value = column.read(cell);
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
