/** A tab with charts as plain data: what stands where, and what is drawn from it. */
import type { Currency } from '../commercial/money';
import { isDay } from '../time/time';

/** By whom they are for. */
export const teamBoards = ['csm', 'am', 'team'] as const;
export type TeamBoardKey = (typeof teamBoards)[number];
/** Of commercial figures, in their own workbook: each currency has a tab of its own, as amounts of two are never added. */
export type MoneyBoardKey = `money-${Currency}`;
export type BoardKey = TeamBoardKey | MoneyBoardKey;

export function moneyKey(currency: Currency): MoneyBoardKey {
  return `money-${currency}`;
}

export function currencyOf(key: MoneyBoardKey): Currency {
  return key.slice('money-'.length);
}

export function isTeamBoard(key: BoardKey): key is TeamBoardKey {
  return teamBoards.some((one) => one === key);
}

/**
 * `follows`: what stands in that column of the block in the row of what people chose, by a formula: it is worked out by
 * Sheets, whatever they choose.
 */
export type BoardCell = string | number | boolean | Follows;
export type Follows = { readonly follows: string; readonly of: number };

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
  /** Rows are known by their first cell, and those of periods that were over when they were written stay as they stand. */
  readonly kept?: true;
  /** The first cell of the row whose period is not over. */
  readonly open?: string;
};

export type BoardChart = {
  /** Counted within the tab. */
  readonly id: number;
  readonly title: string;
  readonly kind: 'LINE' | 'COLUMN' | 'STACKED' | 'BAR' | 'SCATTER' | 'WATERFALL';
  readonly block: string;
  /** Columns of the block. */
  readonly domain: number;
  readonly series: readonly number[];
  /** Of a waterfall: which row, from the first below the head, is what the steps come to. */
  readonly total?: number;
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
  /** All of the tab, with their heads: a new tab is dressed for them. */
  readonly shapes: readonly BoardBlock[];
  /** Those that are written now. */
  readonly blocks: readonly BoardBlock[];
  readonly charts: readonly BoardChart[];
  /** The cell that people change, and the column of a block that has what can be chosen. */
  readonly chosen?: Chosen;
};

export type Chosen = { readonly row: number; readonly column: number; readonly block: string; readonly of: number };

/** `$A$1`, as formulas name a cell wherever they stand. */
export function cellName(row: number, column: number): string {
  return `$${String.fromCharCode(65 + column)}$${row + 1}`;
}

/** What is not known: no zero, and no empty cell that a formula would take for one. */
export const unknownCell = '–';

/** A tab as it stands, cell by cell. */
export type Standing = readonly (readonly BoardCell[])[];

/**
 * Where a block stands now: rows and columns that hands put in move it, and it is found by its head; else at its own
 * place. What has no head lies beside the title.
 */
export function placedIn<Block extends BoardBlock>(block: Block, standing: Standing, shapes: readonly BoardBlock[]) {
  const { row, column } = block;
  const led = block.plain ? shapes.find(({ name }) => name === 'head') : block;
  if (!led) return block;
  const found = headAt(led, standing);
  return found ? { ...block, row: row + found.row - led.row, column: column + found.column - led.column } : block;
}

function headAt({ row, column, cells: [head = []] }: BoardBlock, standing: Standing) {
  const isAt = (top: number, left: number) => head.every((cell, at) => standing[top]?.[left + at] === cell);
  if (isAt(row, column)) return { row, column };
  // Another block's head may have the same words in it.
  const isAlone = (cells: readonly BoardCell[], left: number) =>
    (cells[left - 1] ?? '') === '' && (cells[left + head.length] ?? '') === '';
  for (const [top, cells] of standing.entries()) {
    const left = cells.findIndex((cell, at) => cell === head[0] && isAt(top, at) && isAlone(cells, at));
    if (left >= 0) return { row: top, column: left };
  }
  return undefined;
}

/** What the rows of a block are known by, as they stand. */
export function rowNames(block: BoardBlock, standing: Standing, shapes: readonly BoardBlock[]): ReadonlySet<string> {
  const { row, column, height } = placedIn(block, standing, shapes);
  return new Set(standing.slice(row + 1, row + height).map((cells) => String(cells[column] ?? '')));
}

/** Of rows that are known by the first day of their period, the one that was not over when they were written. */
export function newestOf(names: Iterable<string>): string {
  return [...names].filter(isDay).reduce((newest: string, day) => (day > newest ? day : newest), '');
}
