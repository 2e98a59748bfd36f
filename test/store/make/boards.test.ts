import { type Board, type BoardBlock, chosenIn } from '../../../src/domain/board/board';
import type { GridRequest } from '../../../src/store/grid';
import { boardSheets } from '../../../src/store/tables';
import { aSetUpBench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const chosen = { row: 1, column: 1, block: 'history', of: 1 } as const;

function board(now: number, quarters: readonly (readonly [string, string, number])[]): Board {
  const history: BoardBlock = {
    ...{ name: 'history', row: 10, column: 0, height: 5, width: 3, kept: true },
    cells: [['From', 'Quarter', 'NPS'], ...quarters],
    open: quarters[quarters.length - 1]?.[0] ?? '',
    formats: [undefined, undefined, 'number'],
  };
  const live = {
    name: 'live',
    row: 4,
    column: 0,
    height: 2,
    width: 2,
    cells: [
      ['Figure', 'Value'],
      ['NPS', chosenIn(history, 2, chosen)],
    ],
  };
  const today = { name: 'today', row: 7, column: 0, height: 2, width: 1, cells: [['Now'], [now]] };
  const chart = {
    id: 7181,
    title: 'NPS',
    kind: 'LINE',
    block: 'history',
    domain: 1,
    series: [2],
    row: 1,
    column: 7,
  } as const;
  return { key: 'team', title: 'Board', rightToLeft: false, chosen, blocks: [live, today, history], charts: [chart] };
}

const first = ['2026-04-01', 'Q2', 10] as const;
const second = ['2026-07-01', 'Q3', 20] as const;
const { sheetId } = boardSheets.team;
const kinds = (requests: readonly GridRequest[]) => [...new Set(requests.flatMap((one) => Object.keys(one)))];

describe.each(grids)('a tab with charts %s', (_place, makeGrid) => {
  const drawn = (made: Board) => {
    const bench = aSetUpBench(makeGrid());
    bench.open().drawBoards([made]);
    return bench;
  };

  test('is made in one write, with its charts and the list of the cell that people change', () => {
    const bench = aSetUpBench(makeGrid());
    const { writes } = bench.grid.calls;
    bench.open().drawBoards([board(1, [first, second])]);
    expect(bench.grid.calls.writes - writes).toBe(1);
    const [made = []] = bench.grid.calls.requests.slice(-1);
    expect(kinds(made)).toEqual(expect.arrayContaining(['addSheet', 'addChart', 'setDataValidation']));
    const cells = bench.grid.cells(sheetId);
    expect(cells[1]?.[1]).toBe('Q3');
    expect(cells[12]?.slice(0, 3)).toEqual(second);
  });

  test('is not written again where nothing differs, and only in the cells that do', () => {
    const bench = drawn(board(1, [first, second]));
    const { writes } = bench.grid.calls;
    bench.open().drawBoards([board(1, [first, second])]);
    expect(bench.grid.calls.writes).toBe(writes);
    bench.open().drawBoards([board(2, [first, second])]);
    const [later = []] = bench.grid.calls.requests.slice(-1);
    expect(later.map((request) => 'updateCells' in request && request.updateCells.range)).toEqual([
      { sheetId, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 },
    ]);
  });

  test('leaves a quarter that is over as it was written, moves the open one, and puts a new one below', () => {
    const bench = drawn(board(1, [first, second]));
    bench.open().drawBoards([
      board(1, [
        ['2026-04-01', 'Q2', 99],
        ['2026-07-01', 'Q3', 21],
      ]),
    ]);
    const third = ['2026-10-01', 'Q4', 30] as const;
    bench.open().drawBoards([board(1, [['2026-07-01', 'Q3', 77], third])]);
    expect(
      bench.grid
        .cells(sheetId)
        .slice(11, 14)
        .map((cells) => cells.slice(0, 3)),
    ).toEqual([first, ['2026-07-01', 'Q3', 21], third]);
  });

  test('keeps what people chose for as long as it can be chosen', () => {
    const bench = drawn(board(1, [first, second]));
    bench.grid.set(sheetId, 1, 1, 'Q2');
    bench.open().drawBoards([board(2, [first, second])]);
    expect(bench.grid.cells(sheetId)[1]?.[1]).toBe('Q2');
    // Four quarters have room: the oldest leaves, and whoever looked at it sees the newest.
    const later = [1, 2, 3].map((at) => [`2027-0${at}-01`, `later ${at}`, at] as const);
    bench.open().drawBoards([board(3, [first, second, ...later])]);
    expect(bench.grid.cells(sheetId)[1]?.[1]).toBe('later 3');
  });

  test('is none that an import would take for somebody’s own', () => {
    expect(
      drawn(board(1, [first]))
        .open()
        .foreignTabs(),
    ).toEqual([]);
  });
});
