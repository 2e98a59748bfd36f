/** What Tandem keeps about the workbook itself: settings, the journal, and the rows that an import could not take. */
import { id, instant, integer, optional, system, text } from '../cells';
import { type Nothing, type TabOf, words } from './table';

export type SettingRow = { readonly key: string; readonly value: string; readonly label: string };

/** One row that one action changed; `before` and `after` are JSON of the cells by column. Never changed, only added. */
export type JournalRow = {
  readonly at: number;
  readonly by: string;
  readonly action: string;
  readonly table: string;
  readonly id: string;
  /** The version that the row came to by it. */
  readonly rev: number | undefined;
  /** The same for all lines of one click, so that a click is known again. */
  readonly key: string;
  readonly before: string;
  readonly after: string;
};

export type RefusedId = `ref_${string}`;
/** A cell or row that an import could not take. Whoever fills `fix` can have it tried again. */
export type RefusedRow = {
  readonly id: RefusedId;
  readonly table: string;
  /** The file or tab it came from, and its row there as people count. */
  readonly source: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly fix: string;
  /** The whole row, JSON of text by header. */
  readonly line: string;
  readonly at: number;
  readonly by: string;
};

export const settings: TabOf<SettingRow, Nothing> = {
  sheetId: 7108,
  book: 'main',
  id: 'key',
  columns: { label: system(text(280)), value: text(280), key: system(text(140)) },
  derived: {},
};

export const refused: TabOf<RefusedRow, Nothing> = {
  sheetId: 7121,
  book: 'main',
  id: 'id',
  prefix: 'ref_',
  columns: {
    table: system(text(100)),
    source: system(text()),
    row: system(integer),
    column: system(text()),
    value: system(text()),
    reason: system(text()),
    fix: text(),
    line: system(words),
    at: system(instant),
    by: system(text(200)),
    id: id('ref_'),
  },
  derived: {},
};

const journalColumns: TabOf<JournalRow, Nothing>['columns'] = {
  at: system(instant),
  by: system(text(200)),
  action: system(text()),
  table: system(text(100)),
  id: system(text()),
  rev: system(optional(integer)),
  key: system(text()),
  before: system(words),
  after: system(words),
};

export const journal: TabOf<JournalRow, Nothing> = {
  sheetId: 7109,
  book: 'main',
  id: 'id',
  columns: journalColumns,
  derived: {},
};

/** The journal lines about money stand with the money. */
export const commercialJournal: TabOf<JournalRow, Nothing> = { ...journal, sheetId: 7206, book: 'commercial' };
