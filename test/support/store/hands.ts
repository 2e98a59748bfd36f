/** Hands that are quicker than a write: what people do in the Sheet between an execution's read and its write. */
import { type TabKey, tabs } from '../../../src/store/tables';
import type { Bench } from './bench';
import type { TestGrid } from './test-grid';

export type HandyGrid = TestGrid & {
  /** Done right before the next write is applied. */
  beforeWrite(hand: () => void): void;
  /** Nothing was written: the hands that waited for it do nothing. */
  forgetHands(): void;
};

export function handy(grid: TestGrid): HandyGrid {
  const hands: (() => void)[] = [];
  return {
    ...grid,
    write: (id, requests) => {
      hands.shift()?.();
      grid.write(id, requests);
    },
    beforeWrite: (hand) => {
      hands.push(hand);
    },
    forgetHands: () => {
      hands.length = 0;
    },
  };
}

/** The rows of a tab as people see them, cell by key; columns without a key are left out. */
export function rowsIn({ grid }: Pick<Bench, 'grid'>, tab: TabKey): readonly Readonly<Record<string, unknown>>[] {
  const [keys = [], , ...rows] = grid.cells(tabs[tab].sheetId);
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return filled.map((cells) =>
    Object.fromEntries(keys.flatMap((key, at) => (key === '' || key === undefined ? [] : [[key, cells[at] ?? '']]))),
  );
}

/** Where a column stands now. */
export function columnIn({ grid }: Pick<Bench, 'grid'>, tab: TabKey, key: string): number {
  return grid.cells(tabs[tab].sheetId)[0]?.indexOf(key) ?? -1;
}

/** The row in which a column holds a text. */
export function rowWith({ grid }: Pick<Bench, 'grid'>, tab: TabKey, [key, text]: readonly [string, string]): number {
  const column = columnIn({ grid }, tab, key);
  return grid.cells(tabs[tab].sheetId).findIndex((cells, row) => row > 1 && cells[column] === text);
}
