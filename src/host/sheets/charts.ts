/** Charts of a tab with the values that their ranges hold now, for a page to draw. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cellAt, cut, type Sheet, sheetById } from './book';
import { effective, shownText } from './content';

export type ChartSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#rrggbb`, where one is set. */
  readonly color?: string;
};
export type ChartView = {
  readonly title: string;
  /** `LINE`, `COLUMN`, `BAR`, `SCATTER` or `WATERFALL`. */
  readonly kind: string;
  readonly stacked: boolean;
  /** Its numbers are shares: the cells show them in percent. */
  readonly percent: boolean;
  /** Of a waterfall: which of its values are sums of those before. */
  readonly totals: readonly number[];
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
};

export function chartsOf(book: Book, { charts = [] }: Sheet): readonly ChartView[] {
  return charts.flatMap(({ spec }) => (spec ? [chartOf(book, spec)] : []));
}

function chartOf(book: Book, { title, basicChart, waterfallChart }: sheets_v4.Schema$ChartSpec): ChartView {
  const domain = basicChart?.domains?.[0]?.domain ?? waterfallChart?.domain?.data;
  const series = basicChart
    ? (basicChart.series ?? []).map((one) => one.series)
    : (waterfallChart?.series ?? []).map(({ data }) => data);
  const rows = cellsOf(book, domain);
  const lines = series.map((data) => cellsOf(book, data));
  // Rows without a label are room to grow.
  const used = rows.flatMap(({ text }, at) => (at > 0 && text !== '' ? [at] : []));
  return {
    title: title ?? '',
    kind: basicChart?.chartType ?? 'WATERFALL',
    stacked: (basicChart?.stackedType ?? '').includes('STACKED'),
    percent: lines.some((cells) => used.some((at) => cells[at]?.text.endsWith('%'))),
    totals: totalsOf(waterfallChart),
    labels: used.map((at) => rows[at]?.text ?? ''),
    series: lines.map((cells, of) => ({
      name: cells[0]?.text ?? '',
      ...colorOf(basicChart?.series?.[of]),
      values: used.map((at) => cells[at]?.number ?? null),
    })),
  };
}

function totalsOf(chart: sheets_v4.Schema$WaterfallChartSpec | undefined): readonly number[] {
  const [series] = chart?.series ?? [];
  return (series?.customSubtotals ?? []).flatMap(({ subtotalIndex, dataIsSubtotal }) =>
    dataIsSubtotal && typeof subtotalIndex === 'number' ? [subtotalIndex] : [],
  );
}

function colorOf(series: sheets_v4.Schema$BasicChartSeries | undefined): { readonly color?: string } {
  const rgb = series?.colorStyle?.rgbColor;
  if (!rgb) return {};
  const part = (share: number | null | undefined) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return { color: `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}` };
}

type Shown = { readonly text: string; readonly number: number | undefined };

function cellsOf(book: Book, data: sheets_v4.Schema$ChartData | undefined): readonly Shown[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = sheetById(book, range.sheetId);
    const { fromRow, toRow, fromColumn } = cut(sheet, range);
    return Array.from({ length: toRow - fromRow }, (_, at): Shown => {
      const content = effective(cellAt(sheet, fromRow + at, fromColumn), sheet);
      const value = content && 'value' in content ? content.value : undefined;
      return {
        text: shownText(sheet, fromRow + at, fromColumn),
        number: typeof value === 'number' ? value : undefined,
      };
    });
  });
}
