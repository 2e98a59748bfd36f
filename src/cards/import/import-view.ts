/** What the import card shows. One card carries every field of the import, so that each click brings all that was chosen. */
import type { Viewer } from '../viewer';

/** In the order in which a company brings them in. */
export const importTables = [
  'accounts',
  'team',
  'contacts',
  'plans',
  'measures',
  'activities',
  'feedback',
  'commitments',
  'cases',
  'renewals',
  'outcomes',
  'revenue',
  'prices',
  'movements',
  'costs',
  'quotas',
  'rates',
  'outcomeValues',
] as const;
export type ImportTable = (typeof importTables)[number];

const amountTables = ['revenue', 'prices', 'movements', 'costs', 'quotas', 'rates', 'outcomeValues'] as const;
type AmountTable = (typeof amountTables)[number];

/** Their lines are only shown: nothing of them stands where the whole team reads. */
export function isOfAmounts(table: string): table is AmountTable {
  return amountTables.some((one) => one === table);
}

export type ImportView = {
  readonly viewer: Viewer;
  /** Tabs of the workbook that are not Tandem's own. */
  readonly tabs: readonly { readonly sheetId: number; readonly title: string }[];
  /** Those that this person may bring in. */
  readonly tables: readonly ImportTable[];
  readonly typed: ImportTyped;
  /** Why nothing could be read: a code of `words.imports.problems`. */
  readonly problem: string;
  /** Something to say above all: a text of the catalogue. */
  readonly note: string;
  /** In a Sheet that is not the workbook, and that Tandem has not been allowed. */
  readonly mayAllow: boolean;
  readonly file: FileView | undefined;
  readonly outcome: OutcomeView | undefined;
  /** Refused cells that wait to be put right, and where their tab is. */
  readonly waiting: number;
  readonly refusedUrl: string;
  readonly sources: readonly SourceLine[];
};

/** Fields of the card, as typed: `tab` is a sheet's id or `link`. */
export type ImportTyped = {
  readonly tab: string;
  readonly link: string;
  readonly range: string;
  readonly table: string;
  readonly missing: string;
  readonly confirm: string;
  readonly hourly: string;
};

export type FileView = {
  readonly table: ImportTable;
  readonly rows: number;
  /** Names the fields of this very file, so that fields of another one are never taken for them. */
  readonly mark: string;
  /** Keys of our columns that one may choose. */
  readonly columns: readonly string[];
  readonly mapping: readonly MappedView[];
  readonly questions: readonly QuestionView[];
  /** Some of the columns that nothing is taken from speak of money. */
  readonly money: boolean;
  readonly mayWatch: boolean;
  /** Another Google Sheet than the workbook. */
  readonly elsewhere: boolean;
};

/** `column`: ours, `measure:<id>`, or empty. */
export type MappedView = {
  readonly place: number;
  readonly header: string;
  readonly column: string;
  readonly sample: string;
};

export type QuestionView = {
  readonly column: string;
  readonly header: string;
  readonly kind: string;
  readonly examples: readonly string[];
  readonly options: readonly string[];
  readonly answer: string;
};

export type OutcomeView = {
  /** `checked`: nothing is written yet; `going`: a portion is; `done`: all is. */
  readonly stage: 'checked' | 'going' | 'done';
  /** Stands for what was checked: the button writes that and nothing else. */
  readonly key: string;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that the next click would write, those written now, and those left after it. */
  readonly toWrite: number;
  /** Refused cells that are not on their list yet. */
  readonly toKeep: number;
  readonly written: number;
  readonly left: number;
  readonly titles: readonly string[];
  readonly changes: readonly ChangeView[];
  readonly changed: number;
  readonly perColumn: readonly { readonly column: string; readonly count: number }[];
  readonly refused: readonly RefusedView[];
  readonly cells: readonly RefusedView[];
  readonly missing: MissingView | undefined;
  readonly ended: number;
  readonly watched: boolean;
  /** Too many rows for cards and lists to follow within the click. */
  readonly later: boolean;
};

export type ChangeView = {
  readonly title: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
};

/** `row`: as the sheet counts; `reason`: a code of `words.imports.refusals`. */
export type RefusedView = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};

export type MissingView = { readonly count: number; readonly titles: readonly string[]; readonly ending: boolean };

export type SourceLine = {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly problem: string;
  readonly since: number | undefined;
};

/** The field of one column of the file, and of one question. */
export function columnField(mark: string, place: number): string {
  return `column-${mark}-${place}`;
}

export function answerField(mark: string, column: string): string {
  return `answer-${mark}-${column}`;
}

/** Google draws a hundred widgets a card: columns beyond are taken as recognised. */
export const columnsShown = 40;

/** Google leaves out of a form what is empty, so that no choice may be the empty text. */
export const leftOut = '-';
