/** Cells of a tab with charts as a range. */
import type { BoardBlock } from '../../../domain/board/board';
import type { GridRange } from '../../grid';

type Place = Pick<BoardBlock, 'row' | 'column' | 'height' | 'width'>;

export function area(sheetId: number, { row, column, height, width }: Place): GridRange {
  return {
    ...{ sheetId, startRowIndex: row, endRowIndex: row + height },
    ...{ startColumnIndex: column, endColumnIndex: column + width },
  };
}
