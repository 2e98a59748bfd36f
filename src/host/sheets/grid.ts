/** The cells of one tab: sparse, cheap to fork, and fast with fifty thousand rows of thirty columns. */
import type { sheets_v4 } from '@googleapis/sheets';

export type Scalar = string | number | boolean;

/** Never changed in place: a changed cell is a new object, so that forks may share them. */
export type Cell = {
  readonly value?: Scalar | undefined;
  readonly formula?: string | undefined;
  /** The cell's own format, whole. Without it the sheet's blankets decide. */
  readonly format?: sheets_v4.Schema$CellFormat | undefined;
  /** The cell's own rule; `null` is none even where a blanket has one. */
  readonly validation?: sheets_v4.Schema$DataValidationRule | null | undefined;
  readonly note?: string | undefined;
};

/** A cell that is only a value is stored as that value: most are. */
export type Slot = Scalar | Cell | null;
export type Row = Slot[];

export type GridDump = { rowCount: number; columnCount: number; rows: (Row | null)[] };

export class Grid {
  rowCount: number;
  columnCount: number;
  private rows: (Row | null)[];
  /** Rows that this fork has copied already and may change. */
  private owned = new Set<Row>();

  constructor({ rowCount, columnCount, rows }: GridDump) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.rows = rows;
  }

  /** A copy that shares its rows with this one until either changes them; this one must not be changed any more. */
  fork(): Grid {
    return new Grid({ rowCount: this.rowCount, columnCount: this.columnCount, rows: this.rows.slice() });
  }

  dump(): GridDump {
    return { rowCount: this.rowCount, columnCount: this.columnCount, rows: this.rows };
  }

  get(row: number, column: number): Slot {
    return this.rows[row]?.[column] ?? null;
  }

  set(row: number, column: number, slot: Slot): void {
    if (slot === null && this.get(row, column) === null) return;
    const cells = this.writable(row);
    while (cells.length < column) cells.push(null);
    cells[column] = slot;
    if (slot === null) while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  }

  /** Stored cells of a row, possibly fewer than its columns. Only to be read. */
  row(row: number): readonly Slot[] {
    return this.rows[row] ?? [];
  }

  /** One more than the last row that holds a value or a formula. */
  dataRows(): number {
    for (let row = this.rows.length - 1; row >= 0; row -= 1) if (this.rows[row]?.some(hasData)) return row + 1;
    return 0;
  }

  /** One more than the last row that holds anything, be it a note. */
  usedRows(): number {
    for (let row = this.rows.length - 1; row >= 0; row -= 1) if (this.rows[row]?.length) return row + 1;
    return 0;
  }

  insertRows(at: number, count: number): void {
    this.rowCount += count;
    if (at >= this.rows.length) return;
    this.rows = [...this.rows.slice(0, at), ...new Array<null>(count).fill(null), ...this.rows.slice(at)];
  }

  deleteRows(from: number, to: number): void {
    this.rowCount -= to - from;
    this.rows = [...this.rows.slice(0, from), ...this.rows.slice(to)];
  }

  insertColumns(at: number, count: number): void {
    this.columnCount += count;
    this.eachRow((cells) => {
      if (cells.length > at) cells.splice(at, 0, ...new Array<null>(count).fill(null));
    });
  }

  deleteColumns(from: number, to: number): void {
    this.columnCount -= to - from;
    this.eachRow((cells) => {
      cells.splice(from, to - from);
    });
  }

  private eachRow(change: (cells: Row) => void): void {
    for (let row = 0; row < this.rows.length; row += 1) if (this.rows[row]) change(this.writable(row));
  }

  private writable(row: number): Row {
    while (this.rows.length <= row) this.rows.push(null);
    const cells = this.rows[row] ?? null;
    if (cells && this.owned.has(cells)) return cells;
    const copy = cells ? cells.slice() : [];
    this.rows[row] = copy;
    this.owned.add(copy);
    return copy;
  }
}

export function toCell(slot: Slot): Cell {
  if (slot === null) return {};
  return typeof slot === 'object' ? slot : { value: slot };
}

/** The shortest form of a cell: nothing, a bare value, or the object. An empty text is no value. */
export function toSlot(cell: Cell): Slot {
  const kept = Object.entries(cell).filter(([name, part]) => part !== undefined && !(name === 'value' && part === ''));
  if (kept.length === 0) return null;
  const [only] = kept;
  if (kept.length === 1 && only?.[0] === 'value') return only[1] as Scalar;
  return Object.fromEntries(kept) as Cell;
}

export function hasData(slot: Slot): boolean {
  if (slot === null) return false;
  return typeof slot !== 'object' || slot.value !== undefined || slot.formula !== undefined;
}
