/** What a tab of the workbook is: its sheet, its columns, and what tells its rows apart. */
import { type Column, id, system, text, version } from '../cells';

export type Table<Row> = { readonly [Key in keyof Row]-?: Column<Row[Key]> };

/** The workbook everybody shares, and the one that AMs and leads share. Google Drive keeps the fence between them. */
export type Book = 'main' | 'commercial';

export type TabOf<Row, Derived> = {
  /** Sheet ids are ours to choose, once for all: ranges are asked for by them, and no tab's title matters. */
  readonly sheetId: number;
  readonly book: Book;
  /** The field that tells a row from all others. */
  readonly id: keyof Row & string;
  /** What Tandem's own ids of this table begin with; none where people choose the key. */
  readonly prefix?: string;
  readonly columns: Table<Row>;
  readonly derived: Table<Derived>;
};

/** What Tandem writes beside a row's own fields for people and lists to read; nobody's truth. */
export type Named = { readonly accountName: string };
export type Nothing = { readonly [Key in never]: never };

export const rev = version;
export const words = text(280);
export const derivedName: Table<Named> = { accountName: system(text(180)) };
export const accountId = { ...id<`acc_${string}`>('acc_'), width: 110 };
