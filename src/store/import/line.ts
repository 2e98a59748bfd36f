/** One row of the file, read by our columns. */
import { cleanText, maxCellCharacters } from '../cells';
import type { Reader, Reason } from './cells';
import type { HeaderMap } from './headers';
import type { Refused } from './plan';

type LineCells = {
  readonly cells: readonly string[];
  readonly places: HeaderMap['places'];
  readonly headers: readonly string[];
  readonly row: number;
};

/** It keeps what was refused. */
export class Line {
  readonly refused: Refused[] = [];
  private readonly source: LineCells;

  constructor(source: LineCells) {
    this.source = source;
  }

  /** Empty where the file has no such column or an empty cell. */
  text(column: string): string {
    const text = cleanText(this.source.cells[this.source.places.get(column) ?? -1] ?? '');
    if (text.length <= maxCellCharacters) return text;
    this.refuse(column, 'bad-value');
    return '';
  }

  /** Nothing for an empty cell and for one that cannot be read, which is told. */
  read<Value>(column: string, reader: Reader<Value>): Value | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const read = reader(text);
    if ('value' in read) return read.value;
    this.refuse(column, read.reason);
    return undefined;
  }

  refuse(column: string, reason: Reason): void {
    const place = this.source.places.get(column);
    const header = place === undefined ? column : (this.source.headers[place] ?? column);
    const value = place === undefined ? '' : (this.source.cells[place] ?? '').slice(0, 100);
    this.refused.push({ row: this.source.row, column: header, value, reason });
  }
}
