import fc from 'fast-check';
import { Grid, type Scalar } from '../../../src/host/sheets/grid';

type Model = (Scalar | null)[][];
type Step = {
  readonly act: 'set' | 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly to: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('set', 'insertRows', 'deleteRows', 'insertColumns', 'deleteColumns'),
  at: fc.nat(5),
  to: fc.nat(5),
});

/** The same on a plain matrix; sizes are kept so that no step takes the last row or column. */
function apply(grid: Grid, model: Model, { act, at, to }: Step): Model {
  const row = at % grid.rowCount;
  const column = to % grid.columnCount;
  const blank = (length: number) => new Array<null>(length).fill(null);
  if (act === 'set') {
    const value = (at + to) % 3 === 0 ? null : at * 10 + to;
    grid.set(row, column, value);
    return model.map((cells, index) => (index === row ? cells.with(column, value) : cells));
  }
  if (act === 'insertRows') {
    grid.insertRows(row, 2);
    return model.toSpliced(row, 0, blank(grid.columnCount), blank(grid.columnCount));
  }
  if (act === 'insertColumns') {
    grid.insertColumns(column, 1);
    return model.map((cells) => cells.toSpliced(column, 0, null));
  }
  if (act === 'deleteRows') {
    if (grid.rowCount < 2) return model;
    grid.deleteRows(row, row + 1);
    return model.toSpliced(row, 1);
  }
  if (grid.columnCount < 2) return model;
  grid.deleteColumns(column, column + 1);
  return model.map((cells) => cells.toSpliced(column, 1));
}

function cellsOf(grid: Grid): Model {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => grid.get(row, column) as Scalar | null),
  );
}

describe('a sparse grid', () => {
  test('is a matrix, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const grid = new Grid({ rowCount: 4, columnCount: 4, rows: [] });
        const model = steps.reduce((before, next) => apply(grid, before, next), cellsOf(grid));
        expect(cellsOf(grid)).toEqual(model);
        expect(grid.dataRows()).toBe(model.findLastIndex((cells) => cells.some((cell) => cell !== null)) + 1);
      }),
    );
  });

  test('is left as it was by whatever is done to its fork', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 20 }), (before, after) => {
        const grid = new Grid({ rowCount: 4, columnCount: 4, rows: [] });
        before.reduce((model, next) => apply(grid, model, next), cellsOf(grid));
        const cells = cellsOf(grid);
        const fork = grid.fork();
        after.reduce((model, next) => apply(fork, model, next), cells);
        expect(cellsOf(grid)).toEqual(cells);
      }),
    );
  });
});
