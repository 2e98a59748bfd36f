import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Problems, Viewer } from '../viewer';

export const importTables = ['accounts', 'contacts', 'team', 'measures', 'activities'] as const;
export type ImportTable = (typeof importTables)[number];

/** Fields: `tab` (a sheet's id) and `table`. */
export type ImportView = {
  readonly viewer: Viewer;
  /** Tabs of the workbook that are not Tandem's own. */
  readonly tabs: readonly { readonly sheetId: number; readonly title: string }[];
  readonly typed: { readonly tab: string; readonly table: string };
  readonly problems: Problems<'tab' | 'table'>;
  readonly progress: ImportProgress | undefined;
};

export type ImportProgress = {
  /** Rows of the tab, and how many of them are dealt with. While `done` is below `total` the card asks to go on. */
  readonly total: number;
  readonly done: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** `row`: as the sheet counts; `reason`: a code of `store/import.ts`. */
  readonly refused: readonly {
    readonly row: number;
    readonly column: string;
    readonly value: string;
    readonly reason: string;
  }[];
  /** Which header was taken for which column. */
  readonly mapping: readonly { readonly header: string; readonly column: string }[];
  readonly ignored: readonly string[];
};

export function importCard(view: ImportView, words: Words): Card {
  return { name: 'import', header: { title: '' }, sections: [] };
}
