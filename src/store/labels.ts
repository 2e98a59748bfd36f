/** The words of the workbook in the team's language; `messages` has them, `set-up.ts` writes them. */
import type { Settings } from '../domain/team/settings';
import type { ColumnKey, derivedTabs, TabKey } from './tables';

export type TableLabels = {
  readonly rightToLeft: boolean;
  readonly tabs: { readonly [Key in TabKey | keyof typeof derivedTabs]: string };
  readonly headers: { readonly [Key in TabKey]: { readonly [Column in ColumnKey<Key>]: string } };
  /** What each setting is, beside its value. */
  readonly settings: { readonly [Key in keyof Settings]: string };
};
