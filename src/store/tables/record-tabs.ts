/** What Tandem keeps about the workbook itself: settings, the journal, where rows come from, and those it refused. */
import { choice, id, instant, integer, optional, orDefault, system, text } from '../cells';
import { type Nothing, rev, type TabOf, words } from './table';

export type SettingRow = {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  readonly rev: number;
};

/**
 * One event: one row that one action changed. Never changed, only added. `before` and `after` are JSON of cells by
 * column; `journal/lines.ts` says what else stands in them, and how many rows share a line.
 */
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
  /** Whose account the row belongs to, or what it is called in a line of many rows. */
  readonly account: string;
  readonly before: string;
  readonly after: string;
};

/** A refused row waits until its `fix` is right; then it was taken. It stays as the proof of it. */
const refusedStates = ['waiting', 'taken'] as const;

export type RefusedId = `ref_${string}`;
/** A cell or row that an import could not take. Whoever fills `fix` can have it tried again. */
export type RefusedRow = {
  readonly id: RefusedId;
  readonly rev: number;
  readonly state: (typeof refusedStates)[number];
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
  /** JSON of how the file was read: column of ours by header, and the answers to its questions. */
  readonly chosen: string;
  readonly at: number;
  readonly by: string;
};

export const settings: TabOf<SettingRow, Nothing> = {
  sheetId: 7108,
  book: 'main',
  id: 'key',
  columns: { label: system(text(280)), value: text(280), key: system(text(140)), rev },
  derived: {},
};

export const refused: TabOf<RefusedRow, Nothing> = {
  sheetId: 7121,
  book: 'main',
  id: 'id',
  prefix: 'ref_',
  columns: {
    state: system(orDefault(choice(refusedStates), 'waiting')),
    table: system(text(100)),
    source: system(text()),
    row: system(integer),
    column: system(text()),
    value: system(text()),
    reason: system(text()),
    fix: text(),
    line: system(words),
    chosen: system(words),
    at: system(instant),
    by: system(text(200)),
    id: id('ref_'),
    rev,
  },
  derived: {},
};

const sourceStates = ['on', 'stopped'] as const;

export type SourceId = `src_${string}`;
/** A tab or a range of another Sheet whose new rows are taken in every hour. */
export type SourceRow = {
  readonly id: SourceId;
  readonly rev: number;
  readonly state: (typeof sourceStates)[number];
  /** What people call it: the tab's title. */
  readonly name: string;
  /** The table its rows go to. */
  readonly table: string;
  /** Empty: a tab of the workbook itself. */
  readonly spreadsheet: string;
  readonly sheet: number;
  /** `A1:F`; empty for the whole tab. */
  readonly range: string;
  /** JSON as that of `RefusedRow`. */
  readonly chosen: string;
  /** Why the last run could not read it; empty while it can. */
  readonly problem: string;
  readonly since: number | undefined;
  readonly by: string;
};

export const sources: TabOf<SourceRow, Nothing> = {
  sheetId: 7122,
  book: 'main',
  id: 'id',
  prefix: 'src_',
  columns: {
    name: text(),
    state: orDefault(choice(sourceStates), 'on'),
    problem: system(text(280)),
    since: system(optional(instant)),
    table: system(text(100)),
    spreadsheet: system(text()),
    sheet: system(integer),
    range: system(text(100)),
    chosen: system(words),
    by: system(text(200)),
    id: id('src_'),
    rev,
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
  account: system(text(110)),
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
