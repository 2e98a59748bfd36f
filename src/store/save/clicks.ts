/** What tells one click from another. */

import { fnv1a } from '../../domain/fingerprint';
import { type TabKey, tabs } from '../tables';
import type { Change } from '../workbook';
import type { RowChange } from './row-change';

/**
 * The form's key, else one made of the action, the rows that are added and the versions of those it changes. Amounts
 * beside rows of the team's workbook do not count: an earlier try of the same click may have written them. A row that
 * is added anew after it was taken back makes it another click.
 */
export function keyOf(change: Change, changes: readonly Pick<RowChange, 'row' | 'journal'>[]): string {
  if (change.key !== undefined) return change.key;
  const revived = changes.filter(({ row, journal }) => journal.before === undefined && row.rev > 1);
  const again = revived.length === 0 ? '' : `-r${Math.max(...revived.map(({ row }) => row.rev))}`;
  return `${ownKeyOf(change)}${again}`;
}

function ownKeyOf(change: Change): string {
  const isShared = ([table]: readonly [TabKey, AnyRow]) => tabs[table].book === 'main';
  const onlyShared = [...rowsIn(change.add), ...rowsIn(change.update)].some(isShared);
  const own = (rows: Change['add']) => rowsIn(rows).filter((row) => !onlyShared || isShared(row));
  const added = own(change.add).map(([table, row]) => row[tabs[table].id]);
  const updated = own(change.update).map(([table, row]) => `${row[tabs[table].id]}@${row.rev}`);
  const settings = JSON.stringify(change.settings ?? {});
  return `a-${hash([change.action, ...added, ...updated, settings].join('|'))}`;
}

/** A click as its account's dossier remembers it. */
export function clickMark(action: string, key: string): string {
  return hash(`${action}|${key}`).slice(0, 8);
}

function hash(text: string): string {
  return [fnv1a(text), fnv1a(text, 0x1000193)].map((part) => part.toString(36).padStart(7, '0')).join('');
}

type AnyRow = Readonly<Record<string, unknown>>;

function rowsIn(rows: Change['add']): readonly (readonly [TabKey, AnyRow])[] {
  const tables = Object.entries(rows ?? {}) as unknown as readonly (readonly [TabKey, readonly AnyRow[]])[];
  return tables.flatMap(([table, list]) => list.map((row) => [table, row] as const));
}
