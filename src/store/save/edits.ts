/**
 * The requests of one write, and what this execution has read as it stands after it. Rows of a tab that was read whole
 * are inserted under its last row, where they are known to stand and take on its formats; other rows are appended.
 * (`insertDimension` at the very end of the grid asks for `inheritFromBefore`: googleapis' own refusal says so.)
 */
import { Fault } from '../../fault';
import type { Cell, GridRange, GridRequest } from '../grid';
import { type Cells, cellAt, cellData, type Layout, placed } from '../layout';
import { layoutSeen, type Session, tabSeen } from '../session';
import { dossierSheetId, headRows, type TabKey, tabs } from '../tables';

export class Edits {
  readonly requests: GridRequest[] = [];
  private readonly session: Session;
  private readonly settled: (() => void)[] = [];
  private readonly rows = new Map<string, Cell[]>();
  private readonly added = new Map<number, number>();

  constructor(session: Session) {
    this.session = session;
  }

  /** Overwrites cells of a range; `seen` is the name under which they were read. */
  cells(range: GridRange, rows: readonly Cells[], seen: string): void {
    const data = rows.map((cells) => ({ values: cells.map(cellData) }));
    this.requests.push({ updateCells: { range, rows: data, fields: 'userEnteredValue' } });
    this.settled.push(() => {
      this.session.seen.set(
        seen,
        rows.map((cells) => [...cells]),
      );
    });
  }

  /** New rows at the end of a tab, cell by column. */
  add(tab: TabKey, rows: readonly Readonly<Record<string, Cell>>[]): void {
    const whole = tabSeen(this.session, tab);
    if (!whole) {
      this.append(tab, rows);
      return;
    }
    const { sheetId } = tabs[tab];
    const at = this.insert(sheetId, Math.max(headRows, whole.cells.length), rows.length);
    const cells = rows.map((row) => placed(row, whole.layout));
    const range = { sheetId, startRowIndex: at, endRowIndex: at + rows.length, startColumnIndex: 0 };
    const data = cells.map((row) => ({ values: row.map(cellData) }));
    const width = Math.max(...cells.map(({ length }) => length));
    this.requests.push({
      updateCells: { range: { ...range, endColumnIndex: width }, rows: data, fields: 'userEnteredValue' },
    });
    this.settled.push(() => {
      cells.forEach((row, index) => {
        this.seenTab(tab)[at + index] = [...row];
      });
    });
  }

  /** New rows of a tab of which only the keys were read: wherever its end is. */
  append(tab: TabKey, rows: readonly Readonly<Record<string, Cell>>[]): void {
    if (rows.length === 0) return;
    const layout = this.layout(tab);
    const data = rows.map((row) => ({ values: placed(row, layout).map(cellData) }));
    this.requests.push({ appendCells: { sheetId: tabs[tab].sheetId, rows: data, fields: 'userEnteredValue' } });
    this.settled.push(() => this.session.seen.delete(`tab:${tab}`));
  }

  /** The cells of a row that differ from what it holds, and the row's seal with them; the row as it is then. */
  update(tab: TabKey, row: number, changed: Readonly<Record<string, Cell>>, now: Cells): readonly Cell[] {
    const layout = this.layout(tab);
    const cells = [...now];
    const columns: number[] = [];
    for (const [column, cell] of Object.entries(changed)) {
      const index = layout[column];
      if (index === undefined || (column !== 'rev' && cellAt(cells, layout, column) === cell)) continue;
      while (cells.length <= index) cells.push('');
      cells[index] = cell;
      columns.push(index);
    }
    if (cells.every((cell, index) => cell === (now[index] ?? ''))) return now;
    for (const [start, end] of runs(columns)) this.updateRun(tab, row, [start, end], cells.slice(start, end));
    this.rows.set(`${tab}:${row}`, cells);
    this.settled.push(() => this.settleRow(tab, row, cells));
    return cells;
  }

  /** A row as this write leaves it so far. */
  rowNow(tab: TabKey, row: number): Cells | undefined {
    return this.rows.get(`${tab}:${row}`);
  }

  /** A new row under the dossiers, which were read with all their ids. */
  addDossierRow(): number {
    const ids = this.session.seen.get('dossier-ids');
    if (!ids) throw new Fault('defect', { dossiers: 'not loaded' });
    this.settled.push(() => this.session.seen.delete('dossier-ids'));
    return this.insert(dossierSheetId, Math.max(1, ids.length), 1);
  }

  /** What was read becomes what is written; called when Google has taken it all. */
  settle(): void {
    for (const step of this.settled) step();
  }

  private insert(sheetId: number, end: number, count: number): number {
    const at = end + (this.added.get(sheetId) ?? 0);
    this.added.set(sheetId, at - end + count);
    this.requests.push({
      insertDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + count },
        inheritFromBefore: at > headRows,
      },
    });
    return at;
  }

  private updateRun(tab: TabKey, row: number, [start, end]: readonly [number, number], cells: Cells): void {
    const range = { sheetId: tabs[tab].sheetId, startRowIndex: row, endRowIndex: row + 1 };
    this.requests.push({
      updateCells: {
        range: { ...range, startColumnIndex: start, endColumnIndex: end },
        rows: [{ values: cells.map(cellData) }],
        fields: 'userEnteredValue',
      },
    });
  }

  private settleRow(tab: TabKey, row: number, cells: readonly Cell[]): void {
    const whole = this.session.seen.get(`tab:${tab}`);
    if (whole) whole[row] = [...cells];
    if (this.session.seen.has(`row:${tab}:${row}`)) this.session.seen.set(`row:${tab}:${row}`, [[...cells]]);
    for (const name of [...this.session.seen.keys()]) {
      if (name.startsWith(`column:${tab}:`)) this.session.seen.delete(name);
    }
  }

  private seenTab(tab: TabKey): Cell[][] {
    const cells = this.session.seen.get(`tab:${tab}`);
    if (!cells) throw new Fault('defect', { tab, problem: 'not loaded' });
    return cells;
  }

  private layout(tab: TabKey): Layout {
    const layout = layoutSeen(this.session, tab);
    if (!layout) throw new Fault('defect', { tab, problem: 'keys not loaded' });
    return layout;
  }
}

/** Neighbouring columns as half-open runs. */
export function runs(columns: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last[1] === column) last[1] = column + 1;
    else found.push([column, column + 1]);
  }
  return found;
}
