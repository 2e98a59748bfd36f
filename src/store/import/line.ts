/** One row of the file, read by our columns. */
import { cleanText, maxCellCharacters } from '../cells';
import type { Reader, Reason } from './cells/reading';
import type { Cells, Refused } from './plan';

type LineCells = {
  readonly cells: Cells;
  readonly places: ReadonlyMap<string, number>;
  readonly headers: Cells;
  readonly row: number;
  /** Column → what it says where the file does not. */
  readonly defaults: Readonly<Record<string, string>>;
};

/** It keeps the cells that could not be read. */
export class Line {
  readonly row: number;
  private readonly failed = new Map<string, Refused>();
  private readonly source: LineCells;

  constructor(source: LineCells) {
    this.source = source;
    this.row = source.row;
  }

  /** The same row with one value of it in a place of its own. */
  with(places: ReadonlyMap<string, number>, defaults: Readonly<Record<string, string>>): Line {
    return new Line({ ...this.source, places, defaults: { ...this.source.defaults, ...defaults } });
  }

  has(column: string): boolean {
    return this.source.places.has(column) || this.source.defaults[column] !== undefined;
  }

  header(column: string): string {
    return this.source.headers[this.source.places.get(column) ?? -1] ?? '';
  }

  /** Empty where the file has no such column or an empty cell, and nothing stands in for it. */
  text(column: string): string {
    const typed = cleanText(this.source.cells[this.source.places.get(column) ?? -1] ?? '');
    const text = typed === '' ? (this.source.defaults[column] ?? '') : typed;
    if (text.length <= maxCellCharacters) return text;
    this.fail(column, 'bad-value');
    return '';
  }

  /** Nothing for an empty cell and for one that cannot be read, which is told. */
  read<Value>(column: string, reader: Reader<Value>): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const read = reader(text);
    if ('value' in read) return read.value;
    this.fail(column, read.reason);
    return undefined;
  }

  fail(column: string, reason: Reason): void {
    this.failed.set(column, this.refusal(column, reason));
  }

  get unread(): readonly Refused[] {
    return [...this.failed.values()];
  }

  unreadOf(column: string): Refused | undefined {
    return this.failed.get(column);
  }

  /** What is told of the row or of one of its cells. */
  refusal(column: string, reason: Reason): Refused {
    const place = this.source.places.get(column);
    const header = place === undefined ? '' : (this.source.headers[place] ?? '');
    const value = place === undefined ? '' : (this.source.cells[place] ?? '').slice(0, 100);
    return { row: this.row, column: header || column, value, reason };
  }
}
