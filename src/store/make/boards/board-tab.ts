/**
 * Tabs with charts for people: figures in fixed places, charts over them that Sheets draws, and one cell that people
 * change. A board is made with its charts in one write, and refreshed in one: only the cells that differ are written,
 * so that charts and notes of people's own stay. Rows of a past period stand as they were written first.
 */

import type { Board, BoardBlock, BoardCell, BoardChart, BoardKey } from '../../../domain/board/board';
import { cellName } from '../../../domain/board/board';
import { Fault } from '../../../fault';
import type { CellData, CellFormat, ChartSpec, GridRange, GridRequest } from '../../grid';
import { cellData } from '../../layout';
import { reach, type Session, workbookId } from '../../session';
import { boardSheets } from '../../tables';
import { headerFormat } from '../dressing';
import { addedTab, color, formatted, type NewTab, warned, wide } from '../requests';
import { titlesBeside } from '../set-up';

/** Of all boards of one workbook: one look at its tabs, one read of those that are there, one write. */
export function drawBoards(session: Session, boards: readonly Board[]): void {
  const [first] = boards;
  if (!first) return;
  const id = workbookId(session, boardSheets[first.key].book);
  const { grid } = session.deps;
  const present = reach(session, id, () => grid.describe(id));
  const isThere = ({ key }: Board) => present.some(({ sheetId }) => sheetId === boardSheets[key].sheetId);
  const standing = boards.filter(isThere);
  const ranges = standing.map(({ key }) => ({ sheetId: boardSheets[key].sheetId }));
  const read = ranges.length > 0 ? reach(session, id, () => grid.read(id, ranges)) : [];
  const titleOf = titlesBeside(present);
  const requests = boards.flatMap((board, at) => {
    const before = isThere(board) ? (read[standing.indexOf(board)] ?? []) : undefined;
    const made = before ? [] : newTab(board, titleOf(board.title), present.length + at);
    return [...made, ...cellsOf(board, before ?? []), ...(before ? [] : dressed(board, titleOf(board.title)))];
  });
  if (requests.length > 0) reach(session, id, () => grid.write(id, requests));
}

const rowCount = 140;
const columnCount = 26;

function newTab({ key, rightToLeft }: Board, title: string, index: number): readonly GridRequest[] {
  const gridProperties = { rowCount, columnCount, frozenRowCount: 1, hideGridlines: true };
  const properties: NewTab = {
    sheetId: boardSheets[key].sheetId,
    ...{ title, index, hidden: false, rightToLeft, gridProperties },
  };
  return [...addedTab(properties, `board-${key}`), wide(properties.sheetId, 0, 230), wide(properties.sheetId, 1, 190)];
}

type Standing = readonly (readonly BoardCell[])[];

/** Row by row of each block, where what stands there is not what shall stand there. */
function cellsOf({ key, blocks, chosen }: Board, before: Standing): readonly GridRequest[] {
  const { sheetId } = boardSheets[key];
  const wanted = blocks.flatMap((block) => rowsOf(block, before));
  const own = chosen && choiceOf({ blocks, chosen }, before);
  const all = own ? [...wanted, own] : wanted;
  return all
    .filter(({ row, column, cells }) => cells.some((cell, at) => !isSame(cell, before[row]?.[column + at] ?? '')))
    .map(({ row, column, cells }) => ({
      updateCells: {
        range: area(sheetId, { row, column, height: 1, width: cells.length }),
        rows: [{ values: cells.map(dataOf) }],
        fields: 'userEnteredValue',
      },
    }));
}

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

/** A row whose period is over stays as it was written; what is newer than all that stand there comes below. */
function keptRows({ cells, row, column, height, width, open }: BoardBlock, before: Standing): BoardBlock['cells'] {
  const [head = [], ...rows] = cells;
  const standing = new Map(
    before.slice(row + 1, row + height).flatMap((own): [string, readonly BoardCell[]][] => {
      const line = own.slice(column, column + width);
      return typeof line[0] === 'string' && line[0] !== '' ? [[line[0], line]] : [];
    }),
  );
  for (const line of rows) {
    const name = String(line[0]);
    if (!standing.has(name) || name === open) standing.set(name, line);
  }
  const ordered = [...standing].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  return [head, ...ordered.slice(1 - height)];
}

/** What people chose stays as long as it can be chosen. */
function choiceOf(
  { blocks, chosen }: Pick<Board, 'blocks'> & { chosen: NonNullable<Board['chosen']> },
  before: Standing,
) {
  const { row, column, block: name, of } = chosen;
  const block = blocks.find((one) => one.name === name);
  const rows = block ? rowsOf(block, before).slice(1) : [];
  const labels = rows.map(({ cells }) => cells[of] ?? '').filter((cell) => cell !== '');
  const now = before[row]?.[column] ?? '';
  const newest = labels[labels.length - 1] ?? '';
  return { row, column, cells: [labels.includes(now) ? now : newest] };
}

/** A formula stands as it is: it reads as what it comes to. */
function isSame(wanted: BoardCell, standing: BoardCell): boolean {
  if (typeof wanted === 'object') return standing !== '' && !String(standing).startsWith('#');
  return wanted === standing;
}

function dataOf(cell: BoardCell): CellData {
  return typeof cell === 'object' ? { userEnteredValue: { formulaValue: cell.formula } } : cellData(cell);
}

type Place = Pick<BoardBlock, 'row' | 'column' | 'height' | 'width'>;

function area(sheetId: number, { row, column, height, width }: Place): GridRange {
  return {
    ...{ sheetId, startRowIndex: row, endRowIndex: row + height },
    ...{ startColumnIndex: column, endColumnIndex: column + width },
  };
}

function dressed(board: Board, title: string): readonly GridRequest[] {
  const { sheetId } = boardSheets[board.key];
  const heads = board.blocks
    .filter(({ plain }) => !plain)
    .map((block) => formatted(area(sheetId, { ...block, height: 1 }), headerFormat));
  return [
    ...heads,
    ...board.blocks.flatMap((block) => formatsOf(sheetId, block)),
    ...board.blocks.map((block) => warned(area(sheetId, block))),
    ...choosing(sheetId, board, title),
    ...board.charts.map((chart) => chartRequest(sheetId, board, chart)),
  ];
}

const patterns: { readonly [Kind in 'percent' | 'number']: CellFormat } = {
  percent: { numberFormat: { type: 'NUMBER', pattern: '0.0%' } },
  number: { numberFormat: { type: 'NUMBER', pattern: '#,##0.##' } },
};

function formatsOf(sheetId: number, block: BoardBlock): readonly GridRequest[] {
  const { row, column, height, formats = [], rowFormats = [], shaded } = block;
  const body = { row: row + 1, height: height - 1 };
  const numbers = formats.flatMap((format, at) =>
    format ? [formatted(area(sheetId, { ...body, column: column + at, width: 1 }), patterns[format])] : [],
  );
  const byRow = rowFormats.map((format, at) =>
    formatted(area(sheetId, { row: row + 1 + at, column: column + 1, height: 1, width: 1 }), patterns[format]),
  );
  if (!shaded) return [...numbers, ...byRow];
  const ranges = [area(sheetId, { ...body, column: column + shaded.from, width: shaded.width })];
  const point = (value: string, hex: string) => ({ type: 'NUMBER', value, colorStyle: color(hex) }) as const;
  const gradientRule = {
    minpoint: point('0', '#fce8e6'),
    midpoint: point('0.7', '#fef7e0'),
    maxpoint: point('1', '#a8dab5'),
  };
  return [...numbers, { addConditionalFormatRule: { index: 0, rule: { ranges, gradientRule } } }];
}

/** The cell that people change has a list of the periods that stand below. */
function choosing(sheetId: number, { blocks, chosen }: Board, title: string): readonly GridRequest[] {
  const block = chosen && blocks.find(({ name }) => name === chosen.block);
  if (!chosen || !block) return [];
  const from = cellName(block.row + 1, block.column + chosen.of);
  const to = cellName(block.row + block.height - 1, block.column + chosen.of);
  const condition = {
    type: 'ONE_OF_RANGE',
    values: [{ userEnteredValue: `='${title.replaceAll("'", "''")}'!${from}:${to}` }],
  };
  const range = area(sheetId, { ...chosen, height: 1, width: 1 });
  return [
    { setDataValidation: { range, rule: { condition, strict: true, showCustomUi: true } } },
    formatted(range, { backgroundColorStyle: color('#fef7e0'), textFormat: { bold: true } }),
  ];
}

function chartRequest(sheetId: number, { blocks }: Board, chart: BoardChart): GridRequest {
  const block = blocks.find(({ name }) => name === chart.block);
  if (!block) throw new Fault('defect', { chart: chart.title });
  const data = (at: number) => ({
    sourceRange: { sources: [area(sheetId, { ...block, column: block.column + at, width: 1 })] },
  });
  const anchorCell = { sheetId, rowIndex: chart.row, columnIndex: chart.column };
  const position = { overlayPosition: { anchorCell, widthPixels: 560, heightPixels: 300 } };
  return { addChart: { chart: { chartId: chart.id, spec: specOf(chart, data), position } } };
}

type Data = (at: number) => { readonly sourceRange: { readonly sources: readonly GridRange[] } };

function specOf({ title, kind, domain, series, inks }: BoardChart, data: Data): ChartSpec {
  if (kind === 'WATERFALL') {
    const [at = 1] = series;
    return {
      title,
      waterfallChart: {
        domain: { data: data(domain) },
        series: [{ data: data(at), hideTrailingSubtotal: true }],
        stackedType: 'STACKED',
        firstValueIsTotal: true,
      },
    };
  }
  const isLying = kind === 'BAR';
  const stacked = kind === 'STACKED' ? { stackedType: 'STACKED' as const } : {};
  return {
    title,
    basicChart: {
      chartType: kind === 'STACKED' ? 'COLUMN' : kind,
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      ...stacked,
      domains: [{ domain: data(domain) }],
      series: series.map((at, of) => ({
        series: data(at),
        targetAxis: isLying ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        ...(inks?.[of] ? { colorStyle: color(inks[of]) } : {}),
      })),
    },
  };
}

export function boardUrl(session: Session, key: BoardKey): string {
  const { book, sheetId } = boardSheets[key];
  return `https://docs.google.com/spreadsheets/d/${workbookId(session, book)}/edit#gid=${sheetId}`;
}
