/** Tabs with charts: made once, refreshed in the cells that differ, and found again wherever hands moved a block. */
import type { Board, BoardBlock } from '../../../src/domain/board/board';
import type { GridRequest } from '../../../src/store/grid';
import { cellData } from '../../../src/store/layout';
import { boardOf, boardSheet } from '../../../src/store/tables';
import { aSetUpBench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const chosen = { row: 2, column: 1, block: 'history', of: 1 } as const;
const none: BoardBlock['cells'] = [];

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
      ['NPS', { follows: 'history', of: 2 }],
    ],
  };
  const head = { name: 'head', row: 0, column: 0, height: 3, width: 1, cells: [['Board'], ['Today'], ['Period']] };
  const today = { name: 'today', row: 7, column: 0, height: 2, width: 1, cells: [['Now'], [now]] };
  const chart = {
    id: 1,
    title: 'NPS',
    kind: 'LINE',
    block: 'history',
    domain: 1,
    series: [2],
    row: 1,
    column: 7,
  } as const;
  const blocks = [head, live, today, history];
  const shapes = blocks.map((block) => ({ ...block, cells: [block.cells[0] ?? [], ...none] }));
  return { key: 'team', title: 'Board', rightToLeft: false, chosen, shapes, blocks, charts: [chart] };
}

const first = ['2026-04-01', 'Q2', 10] as const;
const second = ['2026-07-01', 'Q3', 20] as const;
const { sheetId } = boardSheet('team');
const kinds = (requests: readonly GridRequest[]) => [...new Set(requests.flatMap((one) => Object.keys(one)))];

describe.each(grids)('a tab with charts %s', (_place, makeGrid) => {
  type Bench = ReturnType<typeof aSetUpBench>;
  const draw = (bench: Bench, made: Board) => {
    const workbook = bench.open();
    workbook.drawBoards([made], workbook.lookAtBoards('main'));
  };
  const drawn = (made: Board) => {
    const bench = aSetUpBench(makeGrid());
    draw(bench, made);
    return bench;
  };

  test('is made in one write, with its charts and the list of the cell that people change', () => {
    const bench = aSetUpBench(makeGrid());
    const { writes } = bench.grid.calls;
    draw(bench, board(1, [first, second]));
    expect(bench.grid.calls.writes - writes).toBe(1);
    const [made = []] = bench.grid.calls.requests.slice(-1);
    expect(kinds(made)).toEqual(expect.arrayContaining(['addSheet', 'addChart', 'setDataValidation']));
    const cells = bench.grid.cells(sheetId);
    expect(cells[2]?.[1]).toBe('Q3');
    expect(cells[12]?.slice(0, 3)).toEqual(second);
  });

  test('is not written again where nothing differs, and only in the cells that do', () => {
    const bench = drawn(board(1, [first, second]));
    const { writes } = bench.grid.calls;
    draw(bench, board(1, [first, second]));
    expect(bench.grid.calls.writes).toBe(writes);
    draw(bench, board(2, [first, second]));
    const [later = []] = bench.grid.calls.requests.slice(-1);
    expect(later.map((request) => 'updateCells' in request && request.updateCells.range)).toEqual([
      { sheetId, startRowIndex: 8, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 1 },
    ]);
  });

  test('moves the open quarter, writes it once more when it is over, and leaves it then', () => {
    const bench = drawn(board(1, [first, second]));
    draw(
      bench,
      board(1, [
        ['2026-04-01', 'Q2', 99],
        ['2026-07-01', 'Q3', 21],
      ]),
    );
    const third = ['2026-10-01', 'Q4', 30] as const;
    draw(bench, board(1, [['2026-07-01', 'Q3', 77], third]));
    draw(bench, board(1, [['2026-07-01', 'Q3', 99], third]));
    expect(
      bench.grid
        .cells(sheetId)
        .slice(11, 14)
        .map((cells) => cells.slice(0, 3)),
    ).toEqual([first, ['2026-07-01', 'Q3', 77], third]);
  });

  test('keeps what people chose for as long as it can be chosen', () => {
    const bench = drawn(board(1, [first, second]));
    bench.grid.set(sheetId, 2, 1, 'Q2');
    draw(bench, board(2, [first, second]));
    expect(bench.grid.cells(sheetId)[2]?.[1]).toBe('Q2');
    // Four quarters have room: the oldest leaves, and whoever looked at it sees the newest.
    const later = [1, 2, 3].map((at) => [`2027-0${at}-01`, `later ${at}`, at] as const);
    draw(bench, board(3, [first, second, ...later]));
    expect(bench.grid.cells(sheetId)[2]?.[1]).toBe('later 3');
  });

  const rows = (bench: Bench, from: number, to: number) =>
    bench.grid
      .cells(sheetId)
      .slice(from, to)
      .map((cells) => cells.slice(0, 3));

  test('puts rows that people sorted back in their order', () => {
    const bench = drawn(board(1, [first, second]));
    const sorted = [second, first].map(([from, label, value]) => ({
      values: [cellData(from), cellData(label), cellData(value)],
    }));
    const range = { sheetId, startRowIndex: 11, endRowIndex: 13, startColumnIndex: 0, endColumnIndex: 3 };
    bench.grid.write(bench.open().id(), [{ updateCells: { range, rows: sorted, fields: 'userEnteredValue' } }]);
    draw(bench, board(1, [second]));
    expect(rows(bench, 11, 13)).toEqual([first, second]);
  });

  test('finds its blocks by their heads below a row that people put in, and leaves what they wrote beside', () => {
    const bench = drawn(board(1, [first, second]));
    bench.grid.set(sheetId, 8, 5, 'ours');
    bench.grid.insertRow(sheetId, 6);
    bench.grid.set(sheetId, 6, 0, 'my row');
    draw(bench, board(2, [second, ['2026-10-01', 'Q4', 30]]));
    expect(rows(bench, 6, 10)).toEqual([['my row'], [], ['Now'], [2, '', '']]);
    expect(bench.grid.cells(sheetId)[9]?.[5]).toBe('ours');
    expect(rows(bench, 11, 15)).toEqual([['From', 'Quarter', 'NPS'], first, second, ['2026-10-01', 'Q4', 30]]);
    // Nothing more to do: what was found is where it belongs.
    const { writes } = bench.grid.calls;
    draw(bench, board(2, [second, ['2026-10-01', 'Q4', 30]]));
    expect(bench.grid.calls.writes).toBe(writes);
  });

  test('is written block by block to the same as in one go', () => {
    const wanted = drawn(board(3, [first, second])).grid.cells(sheetId);
    const whole = board(3, [first, second]);
    const bench = aSetUpBench(makeGrid());
    for (const block of whole.blocks) draw(bench, { ...whole, blocks: [block] });
    expect(bench.grid.cells(sheetId)).toEqual(wanted);
  });

  test('is none that an import would take for somebody’s own', () => {
    expect(
      drawn(board(1, [first]))
        .open()
        .foreignTabs(),
    ).toEqual([]);
  });
});

test('a tab of amounts has an id of its own for each currency, and is known again by it', () => {
  const keys = ['csm', 'am', 'team', 'money-AAA', 'money-IRT', 'money-THB', 'money-USD', 'money-ZZZ'] as const;
  const ids = keys.map((key) => boardSheet(key).sheetId);
  expect(new Set(ids).size).toBe(keys.length);
  expect(ids.map(boardOf)).toEqual(keys);
  expect([7100, 7161, 7_300_001, 7_299_990, 7_475_760].map(boardOf)).toEqual([...Array(5)]);
});
