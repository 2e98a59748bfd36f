/** What the cells of a column look like, for columns whose header says nothing. */
import type { Account } from '../../../domain/account/account';
import { domain, email, unreadable } from '../../cells';
import { codeReader } from '../cells/codes';
import { columnsOf, holdsDays, importColumns } from '../cells/columns';
import { dayReader } from '../cells/days';
import { numberReader } from '../cells/numbers';
import type { Reader } from '../cells/reading';
import type { Directory } from '../directory';
import type { ImportTable } from '../import-tables';
import { tableRules } from '../rules';

export type Shape = 'blank' | 'address' | 'domain' | 'day' | 'number' | 'text';

export function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (email.read(text) !== unreadable) return 'address';
  if (reads(numberReader('.'), text)) return 'number';
  if (reads(dayReader('day-first'), text)) return 'day';
  // A name may hold a dot; a company's domain has letters alone behind its last one.
  return domain.read(text) !== unreadable && /^[^\s]+\.[a-z]{2,}(\/.*)?$/i.test(text) ? 'domain' : 'text';
}

export type Guess = { readonly column: string; readonly sure: boolean };

type Looked = {
  readonly table: ImportTable;
  readonly directory: Directory;
  readonly roles: ReadonlyMap<string, string>;
};

/**
 * What a column of these cells can be, nothing where most of them do not agree. `sure`: so unmistakable that an unknown
 * header does not speak against it.
 */
export function guessesFor(texts: readonly string[], { table, directory, roles }: Looked): readonly Guess[] {
  const cells = texts.filter((text) => text.trim() !== '').slice(0, sampled);
  const most = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 5 >= cells.length * 4;
  const columns = importColumns(table);
  const found: Guess[] = [];
  const add = (column: string, sure = false) => columns.includes(column) && found.push({ column, sure });
  if (most((cell) => shapeOf(cell) === 'address')) {
    for (const column of ownersOf(cells, roles)) add(column);
    add('email', true);
  }
  if (most((cell) => shapeOf(cell) === 'domain')) add('domains');
  if (table !== 'accounts' && most((cell) => reads(directory.account, cell.trim()))) add('account', true);
  if (most((cell) => shapeOf(cell) === 'day')) for (const column of neededDays(table)) add(column);
  if (most((cell) => shapeOf(cell) === 'number')) for (const column of neededNumbers(table)) add(column);
  for (const column of columns) {
    const { options } = columnsOf(table)[column] ?? {};
    const reader = options && codeReader(table, column, columnsOf(table)[column] as never);
    if (reader && most((cell) => !/^\d*$/.test(cell.trim()) && reads(reader, cell))) add(column);
  }
  return found;
}

const sampled = 200;

/** Addresses of known teammates who all have one role are owners by that role. */
function ownersOf(cells: readonly string[], roles: ReadonlyMap<string, string>): readonly (keyof Account)[] {
  const found = new Set(cells.map((cell) => roles.get(cell.trim().toLowerCase())));
  const [role] = found;
  return found.size === 1 && (role === 'csm' || role === 'am') ? [role] : [];
}

function neededDays(table: ImportTable): readonly string[] {
  return keyColumns(table).filter((column) => holdsDays(table, column));
}

function neededNumbers(table: ImportTable): readonly string[] {
  return tableRules[table].needs.filter((column) => column === 'value' || column === 'amount');
}

function keyColumns(table: ImportTable): readonly string[] {
  const { needs, keys } = tableRules[table];
  return [...new Set([...needs, ...keys.flat()])];
}

function reads(reader: Reader<unknown>, text: string): boolean {
  return 'value' in reader(text);
}
