/** What an import asks for and what it comes to. */
import type { Account } from '../../domain/account/account';
import type { Settings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Day, Instant } from '../../domain/time/time';
import type { Rows, RowsByTable } from '../rows';
import type { Reason } from './cells';
import type { HeaderMap, ImportTable } from './headers';

export type Refused = {
  /** As the sheet counts: the header is row 1. */
  readonly row: number;
  /** The file's own header. */
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
};

export type ImportRequest = {
  readonly table: ImportTable;
  /** The first row holds the headers. */
  readonly rows: readonly (readonly string[])[];
  /** The portion: rows after the header, counted from 0. */
  readonly from: number;
  readonly count: number;
  readonly existing: Existing;
  readonly settings: Pick<Settings, 'ownDomains' | 'freeDomains' | 'language'>;
  readonly by: Pick<Teammate, 'email' | 'zone'>;
  readonly at: Instant;
  readonly today: Day;
  /** The workbook's own headers of this table, which count as synonyms. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The accounts and the team always; of the others only the table that is imported. */
export type Existing = {
  readonly accounts: readonly Account[];
  readonly team: readonly Teammate[];
  readonly rows: readonly Rows[ImportTable][];
};

export type ImportPlan = Omit<HeaderMap, 'places'> & {
  readonly change: { readonly add?: RowsByTable; readonly update?: RowsByTable };
  readonly total: number;
  /** Rows dealt with once the change is saved. */
  readonly done: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
};
