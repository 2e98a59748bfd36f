/** A click as people read it: which rows it changed, and what stood and stands in their cells. */
import type { Instant } from '../time/time';

export type CellValue = string | number | boolean;

export type ChangedField = { readonly column: string; readonly before: CellValue; readonly after: CellValue };

export type ChangedRow = {
  readonly table: string;
  /** What tells the row from its like; empty where nothing does. */
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly fields: readonly ChangedField[];
};

export type ChangedClick = {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly action: string;
  readonly rows: readonly ChangedRow[];
};
