/**
 * An account of which every cell that is not open to customers is told apart: made by walking the tables, so that a new
 * column is covered by itself. Words, addresses and numbers are tokens; days and moments lie in a year of their own.
 */
import { openColumns } from '../../../src/domain/report/open-columns';
import { type Column, unreadable } from '../../../src/store/cells';
import type { Cell } from '../../../src/store/grid';
import { type Book, type TabKey, tabs } from '../../../src/store/tables';

type AnyColumn = Column<unknown>;
export type HostileRow = Readonly<Record<string, Cell>>;

/** Years that only hidden days lie in: 2061 as each language writes it. */
const hiddenDay = '2061-06-15';
export const hiddenYears = ['2061', '۱۴۴۰', '2604'];

/** Rows of an account, and whatever stands in the workbook of amounts; journals tell of all of them. */
export function hostileTabs(book: Book): readonly TabKey[] {
  const left: readonly TabKey[] = ['journal', 'commercialJournal', 'accounts', 'reports'];
  const isOfAccount = (tab: TabKey) => 'account' in tabs[tab].columns || book === 'commercial';
  return (Object.keys(tabs) as TabKey[]).filter(
    (tab) => tabs[tab].book === book && isOfAccount(tab) && !left.includes(tab),
  );
}

export type Hostile = {
  row(tab: TabKey, given: HostileRow): HostileRow;
  /** Everything that was hidden in rows, as it stands in a cell. */
  tokens(): readonly string[];
};

export function hostile(): Hostile {
  const made: string[] = [];
  const token = (text: (n: number) => string): string => {
    const next = text(made.length + 1);
    made.push(next);
    return next;
  };
  const cellFor = (column: AnyColumn, prefix: string): Cell => {
    const fits = (cell: Cell) => column.read(cell) !== unreadable;
    if (column.options?.[0] !== undefined) return column.options[0];
    if (column.kind === 'id') return token((n) => `${prefix}hidden${n}x`);
    if (column.format === 'number') return Number(token((n) => String(7_100_000 + n * 13)));
    if (fits(hiddenDay) && !fits('some words')) return column.format === 'day' ? hiddenDay : `${hiddenDay}T10:00:00Z`;
    if (fits('some words')) return token((n) => `Hidden${n}words`);
    const others = [
      () => token((n) => `hidden${n}@leak.example`),
      () => token((n) => `hidden${n}.example`),
      () => 'USD',
      () => `${hiddenDay}T10:00:00Z`,
    ];
    for (const other of others) {
      const before = made.length;
      const cell = other();
      if (fits(cell)) return cell;
      made.length = before;
    }
    return '';
  };
  return {
    row: (tab, given) => {
      const open: Readonly<Record<string, readonly string[]>> = openColumns;
      const columns = Object.entries(tabs[tab].columns as unknown as Readonly<Record<string, AnyColumn>>);
      return Object.fromEntries(
        columns.map(([key, column]) => {
          if (given[key] !== undefined) return [key, given[key]];
          if (key === 'rev') return [key, 1];
          if (open[tab]?.includes(key)) throw new Error(`Say what stands in ${tab}.${key}: customers may read it`);
          return [key, cellFor(column, key === 'id' ? (tabs[tab].prefix ?? '') : '')];
        }),
      );
    },
    tokens: () => made,
  };
}
