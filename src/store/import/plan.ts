/** What an import asks for and what it comes to. */
import type { Account } from '../../domain/account/account';
import type { Settings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Day, Instant } from '../../domain/time/time';
import type { Rows, RowsByTable } from '../rows';
import type { Reason } from './cells/reading';
import type { ImportTable } from './import-tables';

export type Cells = readonly string[];

export type Refused = {
  /** As the sheet counts: the first row of the file is row 1. */
  readonly row: number;
  /** The file's own header; our column's key where the file has no such column. */
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
};

export type ImportRequest = {
  readonly table: ImportTable;
  /** As they stand in the file: titles above the headers, blank rows and all. */
  readonly rows: readonly Cells[];
  /** The portion: rows behind the header, blank ones too, counted from 0. */
  readonly from: number;
  readonly count: number;
  readonly existing: Existing;
  readonly settings: Pick<Settings, 'ownDomains' | 'freeDomains' | 'language'>;
  readonly by: Pick<Teammate, 'email' | 'zone'>;
  readonly at: Instant;
  readonly today: Day;
  /** The workbook's own headers of this table, which count as synonyms. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Chosen by the user: place in the file ('0', '1' …) → column of ours, or '' to leave it out. */
  readonly map?: Readonly<Record<string, string>>;
  /** To the questions of an earlier plan: question's column → one of its options. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Column of ours → what a row says that says nothing of its own. */
  readonly defaults?: Readonly<Record<string, string>>;
};

/** The accounts and the team always; of the others only the table that is imported. */
export type Existing = {
  readonly accounts: readonly Account[];
  readonly team: readonly Teammate[];
  readonly rows: readonly Rows[ImportTable][];
  /** Where the file says what they are worth. */
  readonly outcomes?: readonly Rows['outcomes'][];
};

/** One column of the file, in its order. */
export type Mapped = {
  readonly place: number;
  /** Empty where the file has none. */
  readonly header: string;
  /** Ours: a key, `measure:<id>` for a column of values of one measure, or '' for what is not taken. */
  readonly column: string;
  /** What told; '' for what nothing told. */
  readonly by: 'header' | 'content' | 'chosen' | '';
};

/** What the file leaves open. Until it is answered, the cells it is about count as not read. */
export type Question = {
  /** Ours, the key of the answer: the day's column, `currency`, `amount`; '' for the table. */
  readonly column: string;
  /** The file's own. */
  readonly header: string;
  readonly kind: 'day-order' | 'currency' | 'period' | 'table';
  readonly examples: readonly string[];
  /** `day-first`, `month-first`; codes of currencies; `month`, `year`; tables. */
  readonly options: readonly string[];
};

/** One field of a row that is there already. */
export type FieldChange = {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
};

/**
 * `rows` = `added` + `updated` + `unchanged` + rows of `refused`, of which each stands there once: a row is refused when
 * nothing of it is taken. A cell that could not be read in a row that is taken stands in `cells`.
 */
export type ImportPlan = {
  /** Keys of ours that a column may be taken for. */
  readonly columns: readonly string[];
  /** Where the headers stand in the rows; -1 without any. */
  readonly head: number;
  readonly mapping: readonly Mapped[];
  /** Headers of what is not taken, and those of them that speak of money. */
  readonly ignored: readonly string[];
  readonly commercial: readonly string[];
  readonly questions: readonly Question[];
  /** What was answered and what the file itself told, as answers: a row of it by itself is read the same way with them. */
  readonly settled: Readonly<Record<string, string>>;
  readonly change: { readonly add?: RowsByTable; readonly update?: RowsByTable };
  /** Rows behind the header in the whole file, and how many of them are dealt with once the change is saved. */
  readonly total: number;
  readonly done: number;
  /** The filled ones of this portion. */
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  readonly cells: readonly Refused[];
  /** Ids of rows of ours that the file names, whether it says anything new of them or not. */
  readonly named: readonly string[];
  readonly additions: readonly { readonly row: number; readonly id: string; readonly title: string }[];
  readonly changes: readonly FieldChange[];
};
