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

/** Addresses, numbers and days are short. */
const longest = 300;

export function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text === '') return 'blank';
  if (text.length > longest) return 'text';
  if (email.read(text) !== unreadable) return 'address';
  if (reads(numberReader('.'), text)) return 'number';
  if (reads(dayReader('day-first'), text)) return 'day';
  // A name may hold a dot; a company's domain has letters alone behind its last one.
  return domain.read(text) !== unreadable && /^[^\s]+\.[a-z]{2,}(\/.*)?$/i.test(text) ? 'domain' : 'text';
}

type Looked = {
  readonly table: ImportTable;
  readonly directory: Directory;
  readonly roles: ReadonlyMap<string, string>;
  readonly sure: boolean;
};

/**
 * What a column of these cells can be, nothing where most of them do not agree. Below a header that says something else
 * only what is `sure`, because unmistakable.
 */
export function guessesFor(texts: readonly string[], looked: Looked): readonly string[] {
  const { table, directory, roles, sure } = looked;
  const cells = texts.filter((text) => text.trim() !== '').slice(0, sampled);
  if (cells.length === 0) return [];
  const most = (test: (cell: string) => boolean) => cells.filter(test).length * 5 >= cells.length * 4;
  const shapes = new Map(cells.map((cell) => [cell, shapeOf(cell)] as const));
  const shape = (['address', 'domain', 'day', 'number', 'text'] as const).find((one) =>
    most((cell) => shapes.get(cell) === one),
  );
  const columns = importColumns(table);
  const own = columns.includes('email') && shape === 'address' ? ['email'] : [];
  const named = columns.includes('account') && most((cell) => reads(directory.account, cell.trim())) ? ['account'] : [];
  if (sure) return [...own, ...named];
  const shaped = {
    address: ownersOf(cells, roles),
    domain: ['domains'],
    day: neededDays(table),
    number: neededNumbers(table),
    text: codesOf(table).filter((column) => most((cell) => readsCode(table, column, cell))),
  };
  return [...own, ...named, ...(shape ? shaped[shape] : [])].filter((column) => columns.includes(column));
}

function codesOf(table: ImportTable): readonly string[] {
  return importColumns(table).filter((column) => columnsOf(table)[column]?.options !== undefined);
}

function readsCode(table: ImportTable, key: string, cell: string): boolean {
  const column = columnsOf(table)[key];
  return column !== undefined && reads(codeReader(table, key, column), cell);
}

const sampled = 100;

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
