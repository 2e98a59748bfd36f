/** How a new tab with charts looks: heads, formats, the list of the cell that people change, and its charts. */
import type { Board, BoardBlock, BoardChart } from '../../../domain/board/board';
import { cellName } from '../../../domain/board/board';
import { Fault } from '../../../fault';
import type { CellFormat, ChartSpec, GridRange, GridRequest } from '../../grid';
import { boardSheet } from '../../tables';
import { headerFormat } from '../dressing';
import { color, formatted, warned } from '../requests';
import { area } from './area';

export function dressed(board: Board, title: string): readonly GridRequest[] {
  const { sheetId } = boardSheet(board.key);
  const heads = board.shapes
    .filter(({ plain }) => !plain)
    .map((block) => formatted(area(sheetId, { ...block, height: 1 }), headerFormat));
  return [
    ...heads,
    ...board.shapes.flatMap((block) => formatsOf(sheetId, block)),
    ...board.shapes.map((block) => warned(area(sheetId, block))),
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
function choosing(sheetId: number, { shapes, chosen }: Board, title: string): readonly GridRequest[] {
  const block = chosen && shapes.find(({ name }) => name === chosen.block);
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

function chartRequest(sheetId: number, { shapes }: Board, chart: BoardChart): GridRequest {
  const block = shapes.find(({ name }) => name === chart.block);
  if (!block) throw new Fault('defect', { chart: chart.title });
  const data = (at: number) => ({
    sourceRange: { sources: [area(sheetId, { ...block, column: block.column + at, width: 1 })] },
  });
  const anchorCell = { sheetId, rowIndex: chart.row, columnIndex: chart.column };
  const position = { overlayPosition: { anchorCell, widthPixels: 560, heightPixels: 300 } };
  return { addChart: { chart: { chartId: sheetId + chart.id, spec: specOf(chart, data), position } } };
}

type Data = (at: number) => { readonly sourceRange: { readonly sources: readonly GridRange[] } };

function specOf({ title, kind, domain, series, inks, total }: BoardChart, data: Data): ChartSpec {
  if (kind === 'WATERFALL') {
    const [at = 1] = series;
    return {
      title,
      waterfallChart: {
        domain: { data: data(domain) },
        series: [{ data: data(at), hideTrailingSubtotal: true, ...totalAt(total) }],
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

function totalAt(row: number | undefined) {
  return row === undefined ? {} : { customSubtotals: [{ subtotalIndex: row, dataIsSubtotal: true }] };
}
