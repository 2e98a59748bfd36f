/** What the store's tests need of a grid beside Google's calls: their count, and the things people do by hand. */

import { Fault } from '../../../src/fault';
import type { Cell, Grid, GridRange, GridRequest } from '../../../src/store/grid';

export type TestGrid = Grid & {
  readonly calls: { reads: number; writes: number; ranges: readonly GridRange[]; requests: (readonly GridRequest[])[] };
  /** The next calls fail so, with `lost` are done and their answer is lost, with `none` go well; no others do. */
  fail(...faults: readonly (Fault | 'lost' | 'none')[]): void;
  /** Ragged, as Google answers. */
  cells(sheetId: number): readonly (readonly Cell[])[];
  isHidden(sheetId: number): boolean;
  set(sheetId: number, row: number, column: number, cell: Cell): void;
  /** A row's cells from the first column on. */
  type(sheetId: number, row: number, cells: readonly Cell[]): void;
  sort(sheetId: number, column: number): void;
  insertColumn(sheetId: number, at: number): void;
  insertRow(sheetId: number, at: number): void;
  removeRow(sheetId: number, at: number): void;
  /** A tab of somebody's own; its id. */
  addTab(title: string, cells: readonly (readonly Cell[])[]): number;
  rename(sheetId: number, title: string): void;
  removeTab(sheetId: number): void;
  /** Into the bin. */
  remove(): void;
};

type Around = <Answer>(work: () => Answer) => Answer;

/** Counts calls and makes them fail, whatever grid they go to. */
export function counted(lost: () => Fault): {
  readonly calls: TestGrid['calls'];
  readonly fail: TestGrid['fail'];
  around(grid: Grid): Pick<Grid, 'read' | 'write'>;
} {
  const calls: TestGrid['calls'] = { reads: 0, writes: 0, ranges: [], requests: [] };
  const faults: (Fault | 'lost' | 'none')[] = [];
  const answered: Around = (work) => {
    const fault = faults.shift();
    if (fault instanceof Fault) throw fault;
    const answer = work();
    if (fault === 'lost') throw lost();
    return answer;
  };
  return {
    calls,
    fail: (...next) => {
      faults.splice(0, faults.length, ...next);
    },
    around: (grid) => ({
      read: (id, ranges) => {
        calls.reads += 1;
        calls.ranges = ranges;
        return answered(() => grid.read(id, ranges));
      },
      write: (id, requests) => {
        calls.writes += 1;
        calls.requests.push(requests);
        answered(() => grid.write(id, requests));
      },
    }),
  };
}
