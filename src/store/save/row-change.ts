import type { AccountId } from '../../domain/account/account';
import type { CellsByColumn } from '../journal/lines';
import type { TabKey } from '../tables';

/** A row of whatever table. */
export type AnyRow = Readonly<Record<string, unknown>> & {
  readonly id?: string;
  readonly rev: number;
  readonly account?: AccountId | '';
};

/** What a change does to one row. */
export type RowChange = {
  readonly table: TabKey;
  readonly id: string;
  /** As it is now. */
  readonly row: AnyRow;
  /** Of an update: the account the row belonged to. */
  readonly before?: { readonly account: AccountId | '' };
  readonly journal: { readonly before: CellsByColumn | undefined; readonly after: CellsByColumn };
};
