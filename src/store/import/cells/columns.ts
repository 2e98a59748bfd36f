/** How each of our columns is read from a person's own file: mostly by the column itself, forgiving what files do. */
import { isZone } from '../../../domain/time/time-zone';
import { type Column, day, list, unreadable } from '../../cells';
import { tabs } from '../../tables';
import { currency } from '../../tables/kinds';
import { addressOf, type Directory } from '../directory';
import type { ImportTable } from '../import-tables';
import { codeReader, workdaysOf } from './codes';
import { type DayOrder, dayReader, instantReader } from './days';
import { countReader, currencyIn, type DecimalMark, numberReader, readMoney } from './numbers';
import { bad, type Reader } from './reading';

/** What a table's file says as a whole. */
export type ReadingContext = {
  readonly directory: Directory;
  orderOf(column: string): DayOrder;
  markOf(column: string): DecimalMark;
};

export function columnsOf(table: ImportTable): Readonly<Record<string, Column<unknown>>> {
  return tabs[table].columns as never;
}

/** What tells which outcome is meant, where a file has no ids of ours. */
const ofOutcomes = ['account', 'campaign'];

/** What a person can choose for a column of a file. */
export function importColumns(table: ImportTable): readonly string[] {
  const own = Object.keys(columnsOf(table)).filter((key) => key !== 'id' && key !== 'rev');
  return table === 'outcomeValues' ? [...own, ...ofOutcomes] : own;
}

const accountColumns = ['account', 'parent'];
const teammateColumns = ['csm', 'am', 'who', 'by', 'calledBy'];
const instantColumns = ['at', 'closedAt'];

/** Columns whose cells are days or moments. */
export function holdsDays(table: ImportTable, key: string): boolean {
  return instantColumns.includes(key) || columnsOf(table)[key]?.format === 'day';
}

export function holdsNumbers(table: ImportTable, key: string): boolean {
  return columnsOf(table)[key]?.format === 'number';
}

export function readerOf(table: ImportTable, key: string, context: ReadingContext): Reader<unknown> {
  const column = columnsOf(table)[key] as Column<unknown>;
  if (accountColumns.includes(key)) return context.directory.account;
  if (teammateColumns.includes(key)) return context.directory.teammate;
  if (instantColumns.includes(key)) return instantReader(context.orderOf(key));
  if (key === 'email' || key === 'contact') return addressOf;
  if (table === 'rates' && (key === 'from' || key === 'to')) return currencyOf;
  // Words stand for it, too: `settle.ts` finds the one they mean.
  if (key === 'outcome') return (text) => ({ value: text });
  if (key === 'id') return ownId(column, tabs[table].prefix ?? '');
  if (key === 'zone') return (text) => (isZone(text) ? { value: text } : bad);
  if (key === 'workdays') return workdaysOf;
  if (key === 'holidays') return cellReader(list(day));
  if (column.options) return codeReader(table, key, column);
  if (column.format === 'day') return dayReader(context.orderOf(key));
  if (column.format === 'number') return numbersOf(column, context.markOf(key));
  return cellReader(column);
}

function numbersOf(column: Column<unknown>, mark: DecimalMark): Reader<unknown> {
  if (column.unit === 'money') return (text) => readMoney(text, mark);
  const counts = column.unit === 'seats' || column.unit === 'days' || column.unit === 'touches';
  return counts ? countReader(mark) : numberReader(mark);
}

/** A pasted time or day stands in its cell as a number, which arrives here as text: `0.375` is 09:00. */
function cellReader(column: Column<unknown>): Reader<unknown> {
  return (text) => {
    const asText = column.read(text);
    const value = asText === unreadable && /^\d+(\.\d+)?$/.test(text) ? column.read(Number(text)) : asText;
    return value === unreadable ? bad : { value };
  };
}

/** A code, or words for a currency such as `toman`. */
export const currencyOf: Reader<string> = (text) => {
  const value = currencyIn(text) ?? currency.read(text);
  return value === unreadable ? bad : { value };
};

/** An id that Tandem gave, come back in an export. */
function ownId(column: Column<unknown>, prefix: string): Reader<unknown> {
  return (text) => (text.startsWith(prefix) && /^[a-z]+_[\w-]{1,80}$/.test(text) ? cellReader(column)(text) : bad);
}
