/** Many cells to write at once: neighbouring ones become one request, and requests are sent in portions Google likes. */
import type { Cell, GridRequest } from '../grid';
import { cellAt, cellData, type TabCells } from '../layout';
import { reach, type Session, workbookId } from '../session';
import { type Book, headRows, tabs } from '../tables';

/** Google recommends payloads of 2 MB at most (the sheets/api/limits page). JSON adds so much to a cell and a block. */
const portionCharacters = 1_600_000;
const cellCharacters = 40;
const blockCharacters = 200;

type Place = { readonly row: number; readonly column: number };
type Block = { readonly sheetId: number; readonly at: Place; readonly rows: (readonly Cell[])[]; size: number };

export class Blocks {
  private readonly inserts: GridRequest[] = [];
  private readonly blocks: Block[] = [];
  /** The block that a row below may still join, by sheet, column and width. */
  private readonly open = new Map<string, Block>();

  put(sheetId: number, at: Place, cells: readonly Cell[]): void {
    const key = `${sheetId}:${at.column}:${cells.length}`;
    const block = this.open.get(key);
    const size = cells.reduce<number>((sum, cell) => sum + JSON.stringify(cell).length + cellCharacters, 0);
    if (block && block.at.row + block.rows.length === at.row && block.size + size <= portionCharacters) {
      block.rows.push(cells);
      block.size += size;
      return;
    }
    const made = { sheetId, at, rows: [cells], size: size + blockCharacters };
    this.blocks.push(made);
    this.open.set(key, made);
  }

  /** Those cells of a row that differ from what was read. `shift`: how far down the tab's first row read stands. */
  putColumns(tab: TabCells & { readonly shift?: number }, row: number, cells: Readonly<Record<string, Cell>>): void {
    for (const [column, cell] of Object.entries(cells)) {
      if (cellAt(tab.cells[row] ?? [], tab.layout, column) === cell) continue;
      this.put(tabs[tab.tab].sheetId, { row: row + (tab.shift ?? 0), column: tab.layout[column] ?? 0 }, [cell]);
    }
  }

  isEmpty(): boolean {
    return this.blocks.length + this.inserts.length === 0;
  }

  /** Rows that a tab of `end` rows needs to have `wanted`; they go first. */
  insertAtEnd(sheetId: number, end: number, wanted: number): void {
    if (wanted <= end) return;
    const range = { sheetId, dimension: 'ROWS', startIndex: end, endIndex: wanted } as const;
    this.inserts.push({ insertDimension: { range, inheritFromBefore: end > headRows } });
  }

  portions(): readonly (readonly GridRequest[])[] {
    const portions: GridRequest[][] = [[...this.inserts]];
    let size = 0;
    for (const block of this.blocks) {
      if (size + block.size > portionCharacters) {
        portions.push([]);
        size = 0;
      }
      portions[portions.length - 1]?.push(requestOf(block));
      size += block.size;
    }
    return portions.filter(({ length }) => length > 0);
  }
}

export function sendInPortions(session: Session, blocks: Blocks, book: Book = 'main'): void {
  const id = workbookId(session, book);
  for (const requests of blocks.portions()) reach(session, id, () => session.deps.grid.write(id, requests));
}

function requestOf({ sheetId, at, rows }: Block): GridRequest {
  const width = rows[0]?.length ?? 0;
  const range = {
    sheetId,
    startRowIndex: at.row,
    endRowIndex: at.row + rows.length,
    startColumnIndex: at.column,
    endColumnIndex: at.column + width,
  };
  return {
    updateCells: { range, rows: rows.map((row) => ({ values: row.map(cellData) })), fields: 'userEnteredValue' },
  };
}
