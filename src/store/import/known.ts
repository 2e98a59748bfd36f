/** The rows that are there already, by what a file's row is recognised by. */

import { fingerprint } from '../../domain/fingerprint';
import { foldText } from '../../domain/text';
import { tabs } from '../tables';
import type { ImportTable } from './import-tables';
import { tableRules } from './rules';

export type Fields = Readonly<Record<string, unknown>>;
export type RowKey = { readonly text: string; readonly columns: readonly string[] };

/** Of the table's keys the first that these fields fill, then the weaker ones. */
export function keysOf(table: ImportTable, fields: Fields): readonly RowKey[] {
  const { keys } = tableRules[table];
  const full = keys.filter((columns) => columns.every((column) => wordOf(fields[column]) !== ''));
  const last = keys[keys.length - 1] ?? [];
  const found = full.includes(last) || table === 'accounts' ? full : [...full, last];
  return found.map((columns) => ({ columns, text: keyText(table, columns, fields) }));
}

const accountKeys: Readonly<Record<string, string>> = { externalId: 'id', name: 'name', domains: 'domain' };

function keyText(table: ImportTable, columns: readonly string[], fields: Fields): string {
  const words = columns.map((column) => {
    const word = wordOf(fields[column]);
    return column === 'name' || column === 'plan' ? foldText(word) : word;
  });
  return table === 'accounts' ? `${accountKeys[columns[0] ?? '']}:${words[0]}` : words.join('|');
}

function wordOf(value: unknown): string {
  return value === undefined ? '' : String(Array.isArray(value) ? (value[0] ?? '') : value);
}

/** The same for the same key at every import. */
export function idFrom(table: ImportTable, key: string): string {
  return `${tabs[table].prefix}${fingerprint(key)}`;
}

export class KnownRows {
  private readonly byId = new Map<string, Fields>();
  private readonly byKey = new Map<string, Fields>();
  private readonly table: ImportTable;

  constructor(table: ImportTable, rows: readonly object[]) {
    this.table = table;
    for (const row of rows as readonly Fields[]) {
      this.byId.set(String(row[tabs[table].id]), row);
      const [key] = keysOf(table, row);
      if (key && !this.byKey.has(key.text)) this.byKey.set(key.text, row);
    }
  }

  withId(id: unknown): Fields | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  withKey(keys: readonly RowKey[]): Fields | undefined {
    const [first, ...weaker] = keys;
    if (!first) return undefined;
    const exact =
      this.byKey.get(first.text) ??
      (tabs[this.table].prefix ? this.byId.get(idFrom(this.table, first.text)) : undefined);
    if (exact || !tableRules[this.table].adopts) return exact;
    return weaker.map(({ text }) => this.byKey.get(text)).find(Boolean);
  }
}
