/** What an undo is about: a click as the journal tells it, and what of it can be put back now. */
import type { AccountId } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import type { CellsByColumn } from '../journal/lines';
import type { TabKey } from '../tables';

/** Cells of one row as they shall be; `rev` is the version that was read. */
export type CellChange = {
  readonly table: TabKey;
  readonly id: string;
  readonly rev: number;
  readonly cells: CellsByColumn;
};

export type Reversal = CellChange & {
  /** Those cells as they stand. */
  readonly now: CellsByColumn;
  /** The whole row goes, comes back, or only some cells of it change. */
  readonly kind: 'taken-out' | 'brought-back' | 'put-back';
};

/** Cells that do not hold any more what the click wrote. */
export type Kept = {
  readonly table: TabKey;
  readonly id: string;
  readonly columns: readonly string[];
  /** Who changed them, by the journal; empty where it was done in the Sheet by hand. */
  readonly by: string;
};

export type Undoing = {
  /** The click's own key, and the one its undo has: the same for everybody who undoes it. */
  readonly click: string;
  readonly key: string;
  readonly by: string;
  readonly at: Instant;
  /** What was done, also where the click is itself an undo. */
  readonly action: string;
  readonly isUndo: boolean;
  /** Somebody has undone it already. */
  readonly undone: boolean;
  readonly reversals: readonly Reversal[];
  readonly kept: readonly Kept[];
  /** Why nothing of it can be undone. */
  readonly blocked: 'changed' | 'gone' | undefined;
  /** Of the rows it is about, the first ones. */
  readonly accounts: readonly AccountId[];
};

/** Of the amounts too: whoever may not see them undoes the rest, and amounts that no row names do not count. */
export type UndoQuery = { readonly key: string; readonly withAmounts: boolean };
