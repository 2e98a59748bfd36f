/** What a right is made of; the list of all is in `rights.ts`. */
import type { Role } from './teammate';

/** Columns of rows that are there already; rows that are added are added whole. */
type Written = { readonly add?: true; readonly change?: readonly string[] | 'all' };
export type Writes = { readonly [table: string]: Written };

/**
 * What has to be true of the very row, beside the role. Each has its question in `permission.ts` or is so by the way
 * the row is found: one books as one of the pair, and nobody else's row is looked for.
 */
export type RowCondition =
  | 'unowned'
  | 'own-words'
  | 'own-notice'
  | 'own-signal'
  | 'own-alert'
  | 'own-account'
  | 'own-override'
  | 'own-report'
  | 'waits-for-them'
  | 'their-turn'
  | 'own-row'
  | 'own-pair';

/** What happens beside an action's own rows; the store does it by itself, and no form reaches it. */
export type Besides =
  | 'new-workbook'
  | 'new-amounts'
  | 'derived-tabs'
  | 'mends'
  | 'calendar'
  | 'draft'
  | 'document'
  | 'mail'
  | 'channel'
  | 'new-copy'
  | 'erasing'
  | 'archives'
  | 'trigger'
  | 'boards'
  | 'undone';

export type ActionRight = {
  readonly roles: readonly Role[];
  readonly rows?: RowCondition;
  readonly writes?: Writes;
  readonly besides?: readonly Besides[];
};
