/** Charts of a tab: kept and answered as they were asked for. What they show is for Google to draw. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cut, nextId, Refusal, sheetById } from '../book';
import type { Handlers } from './work';

export const chartRequests: Handlers = {
  addChart({ book }, { chart }) {
    const position = chart?.position;
    if (!chart?.spec) throw new Refusal('No chart specified.');
    if (!position?.overlayPosition?.anchorCell) throw new Refusal('This host has charts over the cells of a tab only.');
    const { sheetId } = position.overlayPosition.anchorCell;
    const sheet = sheetById(book, sheetId);
    checkSources(book, chart.spec);
    const chartId = chart.chartId ?? nextId(book);
    if (book.sheets.some(({ charts = [] }) => charts.some((other) => other.chartId === chartId))) {
      throw new Refusal(`A chart with the id ${chartId} already exists.`);
    }
    const added = { ...chart, chartId };
    sheet.charts = [...(sheet.charts ?? []), added];
    return { addChart: { chart: added } };
  },

  updateChartSpec({ book }, { chartId, spec }) {
    const sheet = book.sheets.find(({ charts = [] }) => charts.some((chart) => chart.chartId === chartId));
    if (!sheet || !spec) throw new Refusal(`No chart with id: ${chartId}`);
    checkSources(book, spec);
    sheet.charts = (sheet.charts ?? []).map((chart) => (chart.chartId === chartId ? { ...chart, spec } : chart));
    return undefined;
  },

  deleteEmbeddedObject({ book }, { objectId }) {
    const sheet = book.sheets.find(({ charts = [] }) => charts.some((chart) => chart.chartId === objectId));
    if (!sheet) throw new Refusal(`No embedded object with id: ${objectId}`);
    sheet.charts = (sheet.charts ?? []).filter((chart) => chart.chartId !== objectId);
    return undefined;
  },
};

/** A series is one row or one column of a tab that is there. */
function checkSources(book: Book, { basicChart, waterfallChart }: sheets_v4.Schema$ChartSpec): void {
  const data = [
    waterfallChart?.domain?.data,
    ...(waterfallChart?.series ?? []).map((one) => one.data),
    ...(basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(basicChart?.series ?? []).map(({ series }) => series),
  ];
  for (const range of data.flatMap((one) => one?.sourceRange?.sources ?? [])) {
    const area = cut(sheetById(book, range.sheetId), range);
    const [rows, columns] = [area.toRow - area.fromRow, area.toColumn - area.fromColumn];
    if (rows !== 1 && columns !== 1) throw new Refusal('Chart data must be one row or one column.');
  }
}
