/** The rows of a click in words: the table, the row and what became of its cells. */
import type { ChangedField, ChangedRow } from '../../domain/undo/changed';
import { cellText, shortened } from '../../messages/cell-text';
import type { Words } from '../../messages/words';
import { headerOf, nameOf } from '../parts';
import type { Viewer } from '../viewer';

/** Of one row; an import may fill twenty. */
const fieldsShown = 8;

export function tableText(table: string, words: Words): string {
  return (words.labels.tabs as Readonly<Record<string, string>>)[table] ?? table;
}

export function headerText({ table }: Pick<ChangedRow, 'table'>, column: string, words: Words): string {
  return words.format.isolate(headerOf(table, column, words));
}

/** One line for the row, then one for each cell. */
export function rowTexts(row: ChangedRow, viewer: Viewer, words: Words): readonly string[] {
  const name = row.name === '' ? '' : `: ${words.format.isolate(shortened(row.name))}`;
  const fields = row.fields.slice(0, fieldsShown).map((field) => fieldText(row, field, { viewer, words }));
  const rest = row.fields.length - fields.length;
  return [
    `${tableText(row.table, words)}${name}`,
    ...fields,
    ...(rest > 0 ? [words.journal.moreRows({ count: rest })] : []),
  ];
}

/** What stood and what stands; of a row that was added only what stands. */
export function fieldText(row: ChangedRow, field: ChangedField, { viewer, words }: Reading): string {
  const text = (value: ChangedField['after']) =>
    cellText(
      { table: row.table, column: field.column, value, now: viewer.now },
      (email) => nameOf(viewer, email, words),
      words,
    );
  const header = headerText(row, field.column, words);
  if (row.kind === 'added') return words.journal.told({ header, value: text(field.after) });
  if (row.kind === 'removed') return words.journal.told({ header, value: text(field.before) });
  return words.journal.field({ header, before: text(field.before), after: text(field.after) });
}

type Reading = { readonly viewer: Viewer; readonly words: Words };

export function actionText(action: string, words: Words): string {
  return (words.journal.actions as Readonly<Record<string, string>>)[action] ?? words.journal.otherAction;
}
