/** A tab with charts as plain data: what stands where, and what is drawn from it. */
/** By whom they are for; `money` is of commercial figures and stands in their own workbook. */
export type BoardKey = 'csm' | 'am' | 'team' | 'money';

/** A formula is one that people would follow: it is worked out by Sheets, whatever they choose. */
export type BoardCell = string | number | boolean | { readonly formula: string };

export type BoardBlock = {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** With its head, and with room to grow: the ranges of charts are fixed. */
  readonly height: number;
  readonly width: number;
  readonly cells: readonly (readonly BoardCell[])[];
  /** By column, from its first. */
  readonly formats?: readonly ('percent' | 'number' | undefined)[];
  /** By row below the head, of the columns after the first; stands before `formats`. */
  readonly rowFormats?: readonly ('percent' | 'number')[];
  /** Words beside the figures: no head. */
  readonly plain?: true;
  /** Columns whose shares are coloured from low to high. */
  readonly shaded?: { readonly from: number; readonly width: number };
  /** Rows are known by their first cell, and those of periods that are over stay as they stand. */
  readonly kept?: true;
  /** The first cell of the row whose period is not over. */
  readonly open?: string;
};

export type BoardChart = {
  readonly id: number;
  readonly title: string;
  readonly kind: 'LINE' | 'COLUMN' | 'STACKED' | 'BAR' | 'SCATTER' | 'WATERFALL';
  readonly block: string;
  /** Columns of the block. */
  readonly domain: number;
  readonly series: readonly number[];
  /** `#rrggbb` of each series, where its words have a colour of their own. */
  readonly inks?: readonly string[];
  /** Where its corner lies. */
  readonly row: number;
  readonly column: number;
};

export type Board = {
  readonly key: BoardKey;
  readonly title: string;
  readonly rightToLeft: boolean;
  readonly blocks: readonly BoardBlock[];
  readonly charts: readonly BoardChart[];
  /** The cell that people change, and the column of a block that has what can be chosen. */
  readonly chosen?: Chosen;
};

type Chosen = { readonly row: number; readonly column: number; readonly block: string; readonly of: number };

/** `$A$1`, as formulas name a cell wherever they stand. */
export function cellName(row: number, column: number): string {
  return `$${String.fromCharCode(65 + column)}$${row + 1}`;
}

/** What is not known: no zero, and no empty cell that a formula would take for one. */
export const unknownCell = '–';

/** What stands in a column of a block in the row of what people chose. */
export function chosenIn(block: Pick<BoardBlock, 'row' | 'column' | 'height'>, of: number, chosen: Chosen): BoardCell {
  const range = (column: number) =>
    `${cellName(block.row + 1, block.column + column)}:${cellName(block.row + block.height - 1, block.column + column)}`;
  const at = `MATCH(${cellName(chosen.row, chosen.column)};${range(chosen.of)};0)`;
  return { formula: `=IFERROR(INDEX(${range(of)};${at});"${unknownCell}")` };
}
