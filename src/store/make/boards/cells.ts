/** What of a tab with charts is written: row by row of each block, where what stands there is not what shall. */
import {
  type Board,
  type BoardBlock,
  type BoardCell,
  cellName,
  type Follows,
  newestOf,
  placedIn,
  type Standing,
  unknownCell,
} from '../../../domain/board/board';
import { Fault } from '../../../fault';
import type { CellData, GridRequest } from '../../grid';
import { cellData } from '../../layout';
import { boardSheet } from '../../tables';
import { area } from './area';

export function cellsOf(board: Board, before: Standing): readonly GridRequest[] {
  const { sheetId } = boardSheet(board.key);
  const placed: Placing = { board, before, place: (block) => placedIn(block, before, board.shapes) };
  const wanted = board.blocks.flatMap((block) => rowsOf(placed.place(block), before));
  const own = choiceOf(placed);
  return (own ? [...wanted, own] : wanted)
    .filter(({ row, column, cells }) => cells.some((cell, at) => !isSame(cell, before[row]?.[column + at] ?? '')))
    .map(({ row, column, cells }) => ({
      updateCells: {
        range: area(sheetId, { row, column, height: 1, width: cells.length }),
        rows: [{ values: cells.map((cell) => dataOf(cell, placed)) }],
        fields: 'userEnteredValue',
      },
    }));
}

type Placing = {
  readonly board: Board;
  readonly before: Standing;
  readonly place: (block: BoardBlock) => BoardBlock;
};
type Placed = { readonly row: number; readonly column: number; readonly cells: readonly BoardCell[] };

function rowsOf(block: BoardBlock, before: Standing): readonly Placed[] {
  const { row, column, height, width } = block;
  const cells = block.kept ? keptRows(block, before) : block.cells;
  if (cells.length > height) throw new Fault('defect', { block: block.name, rows: cells.length });
  return Array.from({ length: height }, (_, at) => {
    const own = cells[at] ?? [];
    return { row: row + at, column, cells: Array.from({ length: width }, (_cell, of) => own[of] ?? '') };
  });
}

/**
 * A row whose period was over when it was written stays; the newest one was not, and is written once more. What is newer
 * than all that stand there comes below.
 */
function keptRows({ cells, row, column, height, width, open }: BoardBlock, before: Standing): BoardBlock['cells'] {
  const [head = [], ...rows] = cells;
  const standing = new Map(
    before.slice(row + 1, row + height).flatMap((own): [string, readonly BoardCell[]][] => {
      const line = own.slice(column, column + width);
      return typeof line[0] === 'string' && line[0] !== '' ? [[line[0], line]] : [];
    }),
  );
  const newest = newestOf(standing.keys());
  for (const line of rows) {
    const name = String(line[0]);
    if (!standing.has(name) || name === open || name === newest) standing.set(name, line);
  }
  const ordered = [...standing].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  return [head, ...ordered.slice(1 - height)];
}

/** What people chose stays as long as it can be chosen; where what can be chosen is not written, it is left alone. */
function choiceOf(placing: Placing): Placed | undefined {
  const {
    board: { chosen },
    before,
    place,
  } = placing;
  const block = chosen && placing.board.blocks.find(({ name }) => name === chosen.block);
  if (!chosen || !block) return undefined;
  const { row, column } = chosenPlace(placing);
  const rows = rowsOf(place(block), before).slice(1);
  const labels = rows.map(({ cells }) => cells[chosen.of] ?? '').filter((cell) => cell !== '');
  const now = before[row]?.[column] ?? '';
  const newest = labels[labels.length - 1] ?? '';
  return { row, column, cells: [labels.includes(now) ? now : newest] };
}

/** A formula stands as it is: it reads as what it comes to. */
function isSame(wanted: BoardCell, standing: BoardCell): boolean {
  if (typeof wanted === 'object') return standing !== '' && !String(standing).startsWith('#');
  return wanted === standing;
}

function dataOf(cell: BoardCell, placing: Placing): CellData {
  if (typeof cell !== 'object') return cellData(cell);
  return { userEnteredValue: { formulaValue: formulaOf(cell, placing) } };
}

function formulaOf({ follows, of }: Follows, placing: Placing): string {
  const {
    board: { shapes, chosen },
    place,
  } = placing;
  const shape = shapes.find(({ name }) => name === follows);
  if (!shape || !chosen) throw new Fault('defect', { block: follows });
  const { row, column, height } = place(shape);
  const range = (beside: number) =>
    `${cellName(row + 1, column + beside)}:${cellName(row + height - 1, column + beside)}`;
  const at = chosenPlace(placing);
  const asked = cellName(at.row, at.column);
  return `=IFERROR(INDEX(${range(of)};MATCH(${asked};${range(chosen.of)};0));"${unknownCell}")`;
}

/** The cell that people change lies beside the title, wherever hands moved that. */
function chosenPlace({ board: { chosen, shapes }, place }: Placing) {
  const { row, column } = chosen ?? { row: 0, column: 0 };
  const head = shapes.find(({ name }) => name === 'head');
  const moved = head && place(head);
  return head && moved
    ? { row: row + moved.row - head.row, column: column + moved.column - head.column }
    : { row, column };
}
